//! Going back and changing one's mind: nothing is lost, and the result follows.
//!
//! Must not know how answers are kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turn } from "./keyboard.mjs";
import { assertVerdicts, judgedHeadless } from "./result.mjs";
import { begin } from "./reviewer.mjs";
import { started, stored, withPage } from "./support.mjs";
import { answerRow, button, choose, openAnswers, openExample, openQuestion } from "./tour.mjs";
import { asked, label, questions, ui, worked } from "./words.mjs";

const { case: coal } = worked("coal-to-electric");
const [county] = coal.persons;

/** Answers as many questions as the file does, and returns them in order. */
async function answerSome(page, count) {
  const pages = [await begin(page, [county])];
  while (pages.length <= count) {
    const { factor } = asked(pages.at(-1).heading, pages.at(-1).caption, [county]);
    const value = county.answers[factor] ?? "unknown";
    await choose(page, label(factor, value));
    pages.push(await turn(page, () => button(page, ui("continue")).click()));
  }
  return pages;
}

test("going back several pages shows every answer as it was, and loses none", () => withPage(async (page) => {
  await started(page);
  const pages = await answerSome(page, 6);
  for (const earlier of pages.slice(0, -1).reverse()) {
    const here = await turn(page, () => button(page, ui("back")).click());
    assert.equal(here.heading, earlier.heading);
    const { factor } = asked(here.heading, here.caption, [county]);
    assert.deepEqual(here.chosen, [label(factor, county.answers[factor] ?? "unknown")]);
  }
  const roster = await turn(page, () => button(page, ui("back")).click());
  assert.equal(roster.heading, ui("roster-title"));
  const on = await turn(page, () => button(page, ui("roster-done")).click());
  assert.equal(on.heading, pages.at(-1).heading);
}));

/** The names in the part of the list that holds what was set aside. */
const setAside = (page) => page.locator("main section")
  .filter({ has: page.getByRole("heading", { level: 2, name: ui("answers-aside"), exact: true }) })
  .locator("dl > div");

test("answers that a change makes pointless are set aside, and come back", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await openAnswers(page);
  const before = await setAside(page).allTextContents();
  const power = answerRow(page, "power", county.label);
  assert.equal(await power.getByText(label("power", county.answers.power), { exact: true }).count(), 1);

  await changeFault("own_misconduct");
  assert.equal(await power.count(), 0);
  const aside = setAside(page).filter({ hasText: questions.power.short });
  assert.equal(await aside.filter({ hasText: county.label }).count(), 1);
  assert.equal(await aside.getByText(ui("answers-aside-mark"), { exact: true }).count(), 1);
  assert.equal(await aside.getByText(label("power", county.answers.power)).count(), 1);

  await changeFault(county.answers.fault_kind);
  assert.deepEqual(await setAside(page).allTextContents(), before);
  assert.equal(await power.getByText(label("power", county.answers.power), { exact: true }).count(), 1);

  async function changeFault(value) {
    await openQuestion(page, "fault_kind", county.label);
    await choose(page, label("fault_kind", value));
    const list = await turn(page, () => button(page, ui("return")).click());
    assert.equal(list.heading, ui("answers-title"));
  }
}));

test("an answer changed from the result leads back to it, and the result follows", () => withPage(async (page) => {
  const { case: { persons: [helper] }, expect } = worked("missed-call");
  await started(page);
  await openExample(page, "missed-call");
  await assertVerdicts(page, expect);

  // From an answer in the result to its question, and back without a change. (The first says who he is.)
  await page.locator("main details > summary").first().click();
  const carrying = page.locator("main details").first().getByRole("button").nth(1);
  const there = await turn(page, () => carrying.click());
  const { factor } = asked(there.heading, there.caption, [helper]);
  assert.deepEqual(there.chosen, [label(factor, helper.answers[factor])]);
  await turn(page, () => button(page, ui("back")).click());
  await assertVerdicts(page, expect);

  // The same with a change, and then without the warning.
  await page.locator("main details > summary").first().click();
  await turn(page, () => carrying.click());
  await choose(page, ui("answer-unknown"));
  await turn(page, () => button(page, ui("to-result")).click());
  await assertVerdicts(page, judgedHeadless(await stored(page)));
  await turn(page, () => button(page, ui("result-roster")).click());
  await button(page.getByRole("listitem").filter({ hasText: helper.label }), ui("change")).click();
  await page.getByText(ui("measures-none"), { exact: true }).click();
  await button(page, ui("person-close")).click();
  await turn(page, () => button(page, ui("to-result")).click());
  const judged = judgedHeadless(await stored(page));
  assert.equal(judged.overreach, "no");
  await assertVerdicts(page, judged);
}));
