//! What the tab keeps: a reload loses nothing, tabs do not meet, and no storage is no disaster.
//!
//! Must not know how a session is written down.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { look, turn } from "./keyboard.mjs";
import { begin } from "./reviewer.mjs";
import { address, assertAccessible, assertNoSidewaysScroll, started, stored, withPage } from "./support.mjs";
import { button, choose, openAnswers, openExample } from "./tour.mjs";
import { asked, label, ui, worked } from "./words.mjs";

const { persons } = worked("coal-to-electric").case;

/** Answers the question on the page as the case does, and goes on. */
async function answer(page) {
  const here = await look(page);
  const { factor, person } = asked(here.heading, here.caption, persons);
  await choose(page, label(factor, person.answers[factor]));
  return turn(page, () => button(page, ui("continue")).click());
}

/** Everything on the page that a reader sees, and what is chosen on it. */
async function seen(page) {
  await started(page);
  const { heading, caption, chosen } = await look(page);
  return { heading, caption, chosen, text: await page.locator("#yichi main").innerText() };
}

test("a reload resumes on the same page with the same answers", () => withPage(async (page) => {
  await started(page);
  await begin(page, persons.slice(0, 2));
  const first = await look(page);
  await answer(page);
  await answer(page);
  await choose(page, ui("answer-unknown"));
  const before = await seen(page);
  assert.equal(before.chosen.length, 1);
  await page.reload();
  assert.deepEqual(await seen(page), before);
  for (let pages = 0; pages < 2; pages += 1) await turn(page, () => button(page, ui("back")).click());
  const { factor, person } = asked(first.heading, first.caption, persons);
  assert.deepEqual((await look(page)).chosen, [label(factor, person.answers[factor])]);
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
  await begin(page, persons.slice(0, 1));
  const before = await answer(page);
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
  await answer(copy);

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

/** Uses the page a little, where it has to keep everything in memory and must say so. */
async function useInMemory(place) {
  await place.getByText(ui("kept-in-memory"), { exact: true }).waitFor();
  await place.getByText(ui("foot-in-memory"), { exact: true }).waitFor();
  await openExample(place);
  await button(place, ui("result-roster")).click();
  await place.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
}

test("where storage is refused the page works from memory and says so", () => withPage(async (page) => {
  await started(page);
  await useInMemory(page);
  await assertAccessible(page);
}, {
  before: (context) => context.addInitScript(() => {
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    Object.defineProperty(window, "sessionStorage", { get: refuse });
    Object.defineProperty(window, "localStorage", { get: refuse });
  }),
}));

test("in a sandboxed frame the page works from memory and says so", async () => {
  const host = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>x</title><iframe sandbox="allow-scripts" width="900" height="700" src="${address}">`);
  });
  await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
  try {
    await withPage(async (page) => {
      await page.goto(`http://127.0.0.1:${host.address().port}/`);
      await useInMemory(page.frameLocator("iframe"));
    }, { watched: false });
  } finally {
    host.close();
  }
});

for (const [what, snapshot] of [
  ["nonsense", "{"], ["another program's data", "[1,2,3]"], ["nothing at all", ""],
  ["a newer version", '{"snapshot":99}'], ["a damaged snapshot", '{"snapshot":1,"case":{"persons":7}}'],
]) {
  test(`where the tab holds ${what} the page starts afresh and says so`, () => withPage(async (page) => {
    await started(page);
    assert.equal((await look(page)).heading, ui("start-title"));
    await page.getByText(ui("kept-unreadable"), { exact: true }).waitFor();
    await assertNoSidewaysScroll(page);
    await openExample(page);
    assert.equal(await page.getByText(ui("kept-unreadable"), { exact: true }).count(), 0);
  }, {
    before: (context) => context.addInitScript((snapshot) => { sessionStorage.setItem("yichi", snapshot); }, snapshot),
  }));
}
