//! The browser's own ways back and onwards: they lead from page to page, and lose nothing.
//!
//! Must not know what a page is written down as.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look, turn } from "./keyboard.mjs";
import { openLesson } from "./practice.mjs";
import { answerHere, answerOne, beginKept } from "./reviewer.mjs";
import { started, stored, withPage } from "./support.mjs";
import { button, openAnswers, openExample, openPaper, openQuestion } from "./tour.mjs";
import { lesson, shelf, training, ui, worked } from "./words.mjs";

const { case: coal } = worked("coal-to-electric");
const [county] = coal.persons;

const back = (page) => turn(page, () => page.evaluate(() => history.back()));
const onwards = (page) => turn(page, () => page.evaluate(() => history.forward()));
/** Back to where nothing has to change: the page has heard of it and done what it does. */
const popped = (page) => page.evaluate(() => new Promise((done) => {
  addEventListener("popstate", () => setTimeout(done, 100), { once: true });
  history.back();
}));
/** What of a page has to be there again. */
const shown = ({ heading, caption, title, chosen }) => ({ heading, caption, title, chosen });

test("they lead through every page that was turned, and every answer is as it was", () => withPage(async (page) => {
  await started(page);
  await beginKept(page, [county]);
  const pages = [];
  for (let count = 0; count < 5; count += 1) {
    await answerHere(page, coal);
    await answerOne(page, coal);
    pages.push(await look(page));
  }
  const kept = JSON.parse(await stored(page)).case;
  for (const before of pages.slice(0, -1).reverse()) {
    const here = await back(page);
    assert.deepEqual([here.heading, here.caption, here.title], [before.heading, before.caption, before.title]);
    assert.equal(here.chosen.length, 1, "what was answered");
    assert.ok(here.focus.onHeading, "a page come back to is announced like any");
  }
  // The page's own way back goes on from there, and a reload stays.
  await page.reload();
  await started(page);
  assert.equal((await look(page)).heading, pages[0].heading);
  for (const after of pages.slice(1)) {
    const here = await onwards(page);
    assert.deepEqual([here.heading, here.caption], [after.heading, after.caption]);
  }
  assert.deepEqual(JSON.parse(await stored(page)).case, kept);
}));

test("they lead to the list, the first page and the pages beside the case, and out of an aside", () => withPage(async (page) => {
  await started(page);
  const first = await look(page);
  await openPaper(page);
  const beside = await look(page);
  assert.equal((await back(page)).heading, first.heading);
  assert.equal((await onwards(page)).heading, beside.heading);
  await back(page);
  await openExample(page);
  const result = await look(page);
  await openAnswers(page);
  await openQuestion(page, "power", county.label);
  await turn(page, () => button(page.getByRole("banner"), shelf("title")).click());
  assert.equal((await back(page)).caption.includes(county.label), true);
  assert.equal((await back(page)).heading, ui("answers-title"));
  assert.deepEqual(shown(await back(page)), shown(result));
  // The list of answers still knows that it was opened from the result.
  await onwards(page);
  assert.equal((await turn(page, () => button(page, ui("return")).click())).heading, result.heading);
}));

test("into a case that was cleared they do not lead", () => withPage(async (page) => {
  await started(page);
  const first = await look(page);
  await openExample(page);
  await openAnswers(page);
  await button(page.getByRole("banner"), ui("nav-restart")).click();
  await turn(page, () => button(page, ui("restart-yes")).click());
  const cleared = await stored(page);
  await popped(page);
  assert.equal((await look(page)).heading, first.heading);
  assert.deepEqual(JSON.parse(await stored(page)).case, JSON.parse(cleared).case);
}));

test("what somebody else has written beside a page leads nowhere", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const { heading } = await look(page);
  for (const state of ["null", "\"x\"", "{}", "\"{\\\"screen\\\": 3}\"", "[1]"]) {
    await page.evaluate((state) => {
      history.replaceState(JSON.parse(state), "");
      history.pushState("paper-", "");
    }, state);
    await popped(page);
    assert.equal((await look(page)).heading, heading, state);
  }
}));

test("in the training they lead from page to page too", () => withPage(async (page) => {
  await started(page);
  const home = await look(page);
  const { title } = lesson("coal-to-electric");
  await openLesson(page, "coal-to-electric");
  await turn(page, () => button(page, training("lesson", "begin")).click());
  assert.equal((await back(page)).heading, training("lessons", "title"));
  assert.equal((await back(page)).heading, home.heading);
  await onwards(page);
  // How far a lesson is, the notebook knows.
  await onwards(page);
  assert.notEqual((await look(page)).heading, title);
}, { path: "training.html" }));
