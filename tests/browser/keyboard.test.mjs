//! A reviewer with a keyboard only types in the “coal to electric” proposal, and reads what it comes to.
//!
//! What is typed and what is expected stand in the worked case, the words in the texts of the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseByDigit, look, pressButton, turn } from "./keyboard.mjs";
import { assertVerdicts, judgedHeadless, verdict } from "./result.mjs";
import { answerAll, begin, beginKept } from "./reviewer.mjs";
import { stored, started, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { asked, questions, report, tabTitle, ui, worked } from "./words.mjs";

const { case: coal, expect } = worked("coal-to-electric");
const SIGNS = ["overreach", "downward_bias", "leniency"];

test("coal-to-electric, typed in by keyboard alone, comes to the expected verdicts", () => withPage(async (page) => {
  await started(page);
  await begin(page, coal.persons);
  const done = await answerAll(page, coal, { own_view: "unsure" });

  // Left out of what the file states is only what its other answers make pointless to ask, if they come first.
  const stated = [
    ...coal.persons.flatMap(({ id, answers }) => Object.keys(answers).map((factor) => `${id}.${factor}`)),
    ...Object.keys(coal.answers),
  ];
  const left = stated.filter((name) => !done.has(name));
  const spared = [...coal.persons.flatMap(pointless), "upstream_culpable"];
  assert.deepEqual(left.filter((name) => !spared.includes(name)), []);

  const { focus, title } = await look(page);
  assert.ok(focus.onHeading);
  assert.equal(title, tabTitle(ui("result-title")));
  await assertVerdicts(page, expect);
  for (const place of ["main", "contentinfo"]) {
    assert.equal(await page.getByRole(place).getByText(ui("foot-notice"), { exact: true }).isVisible(), true, place);
  }
  assert.deepEqual(judgedHeadless(await stored(page)), expect);

  for (const id of SIGNS) await followAnAnswer(page, id);
}));

/** Of somebody in post it is not asked what he took over, nor of somebody untouched how well that is founded. */
const pointless = ({ id, measures }) => [
  ...(measures.length > 0 ? [] : [`${id}.ground_listed`, `${id}.already_sanctioned`]), `${id}.legacy_fix`,
];

/** Unfolds the answers that carry a verdict, goes to one of them, and comes back. */
async function followAnAnswer(page, id) {
  const carrying = verdict(page, id).locator("details").filter({ hasText: report("carried-by") }).first();
  assert.equal(await carrying.locator("summary").isVisible(), true, id);
  const links = carrying.getByRole("button");
  while (!(await carrying.locator("summary").evaluate((summary) => summary === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  assert.ok(await links.count() > 0, id);
  for (const link of await links.all()) assert.equal(await link.isVisible(), true, id);
  // Past the first, which says who he is: that is answered on the list of persons.
  for (let link = 0; link < 2; link += 1) await page.keyboard.press("Tab");
  const there = await turn(page, () => page.keyboard.press("Enter"));
  const { factor } = asked(there.heading, there.caption, coal.persons);
  assert.ok(questions[factor] && there.focus.onHeading);
  assert.equal(there.chosen.length, 1, `${factor} shows what was answered`);
  const back = await turn(page, () => pressButton(page, ui("to-result")));
  assert.equal(back.heading, ui("result-title"));
}

test("the digits choose after a reload, and after a click beside the rows", () => withPage(async (page) => {
  await started(page);
  const { digits } = await beginKept(page, coal.persons);
  const [first, second] = Object.keys(digits);
  await page.reload();
  await started(page);
  await chooseByDigit(page, second);
  assert.deepEqual((await look(page)).chosen, [second]);
  await page.mouse.click(...await beside(page));
  await chooseByDigit(page, first);
  assert.deepEqual((await look(page)).chosen, [first]);
  await turn(page, () => page.keyboard.press("Enter"));
}));

/** A place between the heading and the rows. */
const beside = (page) => page.locator("fieldset > div > p").first().evaluate((why) => {
  const { left, bottom } = why.getBoundingClientRect();
  return [left + 5, bottom + 5];
});

test("the link past the head leads to the heading", () => withPage(async (page) => {
  await started(page);
  await page.keyboard.press("Tab");
  assert.equal((await look(page)).focus.name, ui("app-skip"));
  await page.keyboard.press("Enter");
  assert.ok((await look(page)).focus.onHeading);
}));

test("where a button goes with what it did the focus goes to the heading above", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await button(page, ui("nav-restart")).press("Enter");
  await button(page, ui("restart-no")).press("Enter");
  await page.waitForFunction((heading) => document.activeElement.textContent === heading, ui("result-title"));
}));
