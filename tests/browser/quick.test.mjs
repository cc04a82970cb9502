//! The quick way: one person, about a dozen questions, and a result that says what it does not know.
//!
//! Must not know how the engine weighs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look, turn } from "./keyboard.mjs";
import { verdict } from "./result.mjs";
import { started, withPage } from "./support.mjs";
import { button, choose } from "./tour.mjs";
import { asked, label, measures, questions, report, section, taken, ui, worked } from "./words.mjs";

const { case: { persons: [person], answers } } = worked("missed-call");

/** Fills in the one person, and goes on to the first question. */
async function enterPerson(page) {
  await turn(page, () => button(page, ui("start-quick")).click());
  await page.getByLabel(ui("person-label"), { exact: true }).fill(person.label);
  for (const factor of ["kind", "layer", "track"]) {
    const group = page.locator("fieldset").filter({ hasText: questions[factor].ask });
    if (person[factor]) await choose(group, label(factor, person[factor]));
  }
  for (const measure of person.measures) await page.getByText(measures[measure].label, { exact: true }).click();
  return turn(page, () => button(page, ui("roster-done")).click());
}

/** Answers what `answerOf` knows, skips the rest, and returns what was asked. */
async function answerAll(page, answerOf) {
  const done = [];
  for (let here = await enterPerson(page); here.heading !== ui("result-title");) {
    const { factor } = asked(here.heading, here.caption, [person]);
    done.push(factor);
    assert.deepEqual(here.chosen, [], factor);
    const value = factor === "own_view" ? "unsure" : answerOf(factor);
    if (value) await choose(page, label(factor, value));
    here = await turn(page, () => button(page, ui(value ? "continue" : "skip")).click());
  }
  return done;
}

test("the quick way asks about a dozen questions", () => withPage(async (page) => {
  await started(page);
  const done = await answerAll(page, (factor) => person.answers[factor] ?? answers[factor] ?? "unknown");
  assert.ok(done.length >= 8 && done.length <= 18, `${done.length}: ${done}`);
  assert.equal(done.at(-1), "own_view");
}));

test("the quick way without answers ends open, and says what is missing", () => withPage(async (page) => {
  await started(page);
  const done = await answerAll(page, () => undefined);
  assert.ok(done.length >= 8 && done.length <= 18, `${done.length}: ${done}`);
  for (const firm of ["state-yes", "state-no", "state-appropriate-yes"]) {
    assert.equal(await page.getByText(report(firm), { exact: true }).count(), 0, firm);
  }
  await verdict(page, "overreach").waitFor();
  const missing = page.locator("main section").filter({
    has: page.getByRole("heading", { level: 2, name: taken("section-open"), exact: true }),
  });
  assert.ok(await missing.getByRole("button").count() > 3);

  // What is missing can be given: from the result straight to its question.
  const first = await turn(page, () => missing.getByRole("button").first().click());
  assert.ok(asked(first.heading, first.caption, [person]).factor);
}));

test("the quick way goes on to the remaining questions without asking anything twice", () => withPage(async (page) => {
  await started(page);
  const done = await answerAll(page, (factor) => person.answers[factor] ?? answers[factor] ?? "unknown");
  const next = await turn(page, () => button(page, ui("deepen")).click());
  assert.ok(!done.includes(asked(next.heading, next.caption, [person]).factor));
  assert.ok((await look(page)).focus.onHeading);
  await page.getByText(section("identity")).first().waitFor();
}));
