//! How long the page takes from an answer to the next question, for more and more people of whom nothing is known.
//!
//! Measures in the page itself, rendering included, and judges nothing. `cargo xtask bench-page` builds the page
//! and starts this.

import { launch } from "./browser.mjs";
import { ui } from "./words.mjs";

const PEOPLE = [1, 3, 10, 30, 100];
const ANSWERS = 20;

const browser = await launch();
try {
  console.log("From one answer to the next question, everything else open, in milliseconds.");
  console.log("people  fastest   median  slowest");
  for (const people of PEOPLE) {
    const times = await measure(people);
    times.sort((one, other) => one - other);
    const shown = [times[0], times[Math.floor(times.length / 2)], times.at(-1)];
    console.log([String(people).padStart(6), ...shown.map((time) => time.toFixed(1).padStart(7))].join("  "));
  }
} finally {
  await browser.close();
}

async function measure(people) {
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript((snapshot) => sessionStorage.setItem("yichi", snapshot), snapshot(people));
  await page.goto(process.env.YICHI_ADDRESS);
  await page.getByRole("button", { name: ui("roster-done") }).click();
  const times = await page.evaluate(answerOneByOne, ANSWERS);
  await context.close();
  return times;
}

/** A chain of people under one another, each with a sanction, and nothing answered about any of them. */
function snapshot(people) {
  const persons = Array.from({ length: people }, (_, place) => ({
    id: `p${place}`,
    kind: "leading_cadre",
    measures: ["party_warning"],
    answers_to: [place - 2, place - 1].filter((above) => above >= 0).map((above) => `p${above}`),
  }));
  return JSON.stringify({
    snapshot: 1, revision: 1, mode: "full", order: "telling", screen: "roster", skipped: [], result_seen: false,
    revised: [], numbered: people, case: { format: 1, answers: {}, persons },
  });
}

/** Runs in the page: strikes a digit and Enter, and takes the time until another question stands there. */
async function answerOneByOne(answers) {
  const asked = () => document.querySelector("fieldset")?.textContent;
  const strike = (key) => document.querySelector("h1")
    .dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const turn = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
  const times = [];
  for (let answer = 0; answer < answers; answer += 1) {
    const before = asked();
    if (before === undefined) break; // Nothing that matters is left.
    const start = performance.now();
    strike("1");
    await turn();
    strike("Enter");
    while (asked() === before && performance.now() - start < 5000) await turn();
    times.push(performance.now() - start);
  }
  return times;
}
