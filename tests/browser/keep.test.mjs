//! What the tab keeps: a reload loses nothing, leaving loses nothing, and tabs do not meet.
//!
//! Must not know how a session is written down.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look, turn } from "./keyboard.mjs";
import { lacking } from "./lacking.mjs";
import { answerHere, answerOne, beginKept } from "./reviewer.mjs";
import { address, started, stored, withPage } from "./support.mjs";
import { button, choose, openAnswers, openExample } from "./tour.mjs";
import { label, ui, worked } from "./words.mjs";

const { case: coal } = worked("coal-to-electric");
const { persons } = coal;

/** Everything on the page that a reader sees, and what is chosen on it. */
async function seen(page) {
  await started(page);
  const { heading, caption, chosen } = await look(page);
  return { heading, caption, chosen, text: await page.locator("#yichi main").innerText() };
}

test("a reload resumes on the same page with the same answers", () => withPage(async (page) => {
  await started(page);
  await beginKept(page, persons.slice(0, 2));
  const { factor, value } = await answerHere(page, coal);
  await answerOne(page, coal);
  await answerOne(page, coal);
  await choose(page, ui("answer-unknown"));
  const before = await seen(page);
  assert.equal(before.chosen.length, 1);
  await page.reload();
  assert.deepEqual(await seen(page), before);
  for (let pages = 0; pages < 2; pages += 1) await turn(page, () => button(page, ui("back")).click());
  assert.deepEqual((await look(page)).chosen, [label(factor, value)]);
}));

test("whoever leaves by the browser's own back button finds everything again", { skip: lacking("history") }, () => withPage(async (page) => {
  await page.goto("about:blank");
  await page.goto(address);
  await started(page);
  await beginKept(page, persons.slice(0, 1));
  await answerOne(page, coal);
  const before = await seen(page);
  await page.goBack();
  await page.goForward();
  assert.deepEqual(await seen(page), before);
}));

for (const [where, open] of [
  ["the list of persons", (page) => button(page, ui("result-roster")).click()],
  ["the list of answers", openAnswers],
  ["the result", async () => {}],
]) {
  test(`a reload of ${where} shows it again`, () => withPage(async (page) => {
    await started(page);
    await openExample(page);
    await open(page);
    const before = await seen(page);
    await page.reload();
    assert.deepEqual(await seen(page), before);
  }));
}

test("a second tab does not disturb the first", () => withPage(async (page) => {
  await started(page);
  await beginKept(page, persons.slice(0, 1));
  const before = await answerOne(page, coal);
  // One opened by itself, which is empty, and one opened from the first, which begins as its copy.
  const other = await page.context().newPage();
  await other.goto(address);
  await started(other);
  assert.equal((await look(other)).heading, ui("start-title"));
  await openExample(other, "paid-tour");
  const [copy] = await Promise.all([
    page.context().waitForEvent("page"),
    page.evaluate(() => { window.open(location.href); }),
  ]);
  await started(copy);
  assert.equal((await look(copy)).heading, before.heading);
  await answerOne(copy, coal);

  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await started(page);
    const { heading, chosen } = await look(page);
    assert.deepEqual({ heading, chosen }, { heading: before.heading, chosen: [] });
  }
}));

test("starting anew asks first, clears the tab, and nothing comes back", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const [county] = persons;
  assert.ok((await stored(page)).includes(county.label));
  await button(page, ui("nav-restart")).click();
  await button(page, ui("restart-no")).click();
  assert.equal((await look(page)).heading, ui("result-title"));
  await button(page, ui("nav-restart")).click();
  await turn(page, () => button(page, ui("restart-yes")).click());
  assert.ok(!(await stored(page)).includes(county.label));
  await page.reload();
  await started(page);
  assert.equal((await look(page)).heading, ui("start-title"));
}));
