//! Going back and changing one's mind: nothing is lost, and the result follows.
//!
//! Must not know how answers are kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look, turn } from "./keyboard.mjs";
import { assertVerdicts, judgedHeadless } from "./result.mjs";
import { answerHere, answerOne, beginKept } from "./reviewer.mjs";
import { started, stored, withPage } from "./support.mjs";
import { answerRow, button, choose, openAnswers, openExample, openQuestion } from "./tour.mjs";
import { asked, label, questions, ui, worked } from "./words.mjs";

const { case: coal } = worked("coal-to-electric");
const [county] = coal.persons;

test("going back several pages shows every answer as it was, and loses none", () => withPage(async (page) => {
  await started(page);
  await beginKept(page, [county]);
  const said = new Map();
  for (let pages = 0; pages < 8; pages += 1) {
    const { factor, value } = await answerHere(page, coal);
    said.set(factor, label(factor, value));
    await answerOne(page, coal);
  }
  const { heading: last } = await look(page);

  // What a later answer made pointless is passed by; it is kept all the same.
  const seen = [];
  let here = await turn(page, () => button(page, ui("back")).click());
  for (; here.heading !== ui("roster-title"); here = await turn(page, () => button(page, ui("back")).click())) {
    const { factor } = await answerHere(page, coal);
    assert.deepEqual(here.chosen, [said.get(factor)], factor);
    seen.unshift(factor);
  }
  assert.deepEqual(seen, [...said.keys()].filter((factor) => seen.includes(factor)));
  assert.ok(seen.length >= 4, `${seen}`);
  assert.equal((await turn(page, () => button(page, ui("roster-done")).click())).heading, last);
  await openAnswers(page);
  for (const [factor, value] of said) {
    const row = page.locator("main dl > div").filter({ hasText: questions[factor].short }).filter({ hasText: value });
    assert.ok(await row.count() > 0, factor);
  }
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
  await page.locator("main .yichi-item details > summary").first().click();
  const carrying = page.locator("main .yichi-item details").first().getByRole("button").nth(1);
  const there = await turn(page, () => carrying.click());
  const { factor } = asked(there.heading, there.caption, [helper]);
  assert.deepEqual(there.chosen, [label(factor, helper.answers[factor])]);
  await turn(page, () => button(page, ui("back")).click());
  await assertVerdicts(page, expect);

  // The same with a change, and then without the warning.
  await page.locator("main .yichi-item details > summary").first().click();
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

test("whoever has changed one of all answers goes on from its row, and otherwise from the top", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const onHeading = () => page.evaluate(() => document.activeElement.tagName);
  await openAnswers(page);
  assert.equal(await onHeading(), "H1");
  const person = coal.persons.at(-1).label;
  const back = async (row) => {
    await page.getByRole("heading", { level: 1, name: ui("answers-title") }).waitFor();
    const change = row.getByRole("button");
    assert.equal(await change.evaluate((one) => one === document.activeElement), true);
    const { top, bottom, height } = await change.evaluate((one) => (
      { ...one.getBoundingClientRect().toJSON(), height: innerHeight }));
    assert.ok(top >= 0 && bottom <= height, "in sight");
  };
  await openQuestion(page, "power", person);
  await choose(page, ui("answer-yes"));
  await button(page, ui("return")).click();
  await back(answerRow(page, "power", person));

  // What is changed on the list of persons, too; and looking something up from there leads back as well.
  await answerRow(page, "layer", person).getByRole("button").click();
  await page.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  await button(page, ui("back")).click();
  await back(answerRow(page, "layer", person));
  await button(page, ui("return")).click();
  await page.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
  await openAnswers(page);
  assert.equal(await onHeading(), "H1");
}));
