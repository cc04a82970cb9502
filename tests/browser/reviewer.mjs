//! A reviewer who types a case in by keyboard, page by page, as the file states it.
//!
//! Must not know what comes out.

import assert from "node:assert/strict";
import { choose, chooseByDigit, look, pressButton, settled, tabTo, tick, turn, write } from "./keyboard.mjs";
import { button, started } from "./tour.mjs";
import { asked, label, measures, questions, tabTitle, ui } from "./words.mjs";

/** What is asked of a person on the list itself; the file states it beside the answers. */
const ON_THE_LIST = ["kind", "party_member", "layer", "track"];

/** Writes everybody into the list, and goes on to the first question. */
export async function enterPersons(page, persons) {
  const names = new Map(persons.map(({ id, label }) => [id, label]));
  for (const person of persons) {
    await pressButton(page, ui("roster-add"));
    await write(page, ui("person-label"), person.label);
    for (const factor of ON_THE_LIST.filter((factor) => person[factor])) {
      await choose(page, questions[factor].ask, label(factor, person[factor]));
    }
    if (person.measures.length === 0) await choose(page, ui("measures-legend"), ui("measures-none"));
    for (const measure of person.measures) await tick(page, measures[measure].label);
    for (const above of person.answers_to ?? []) await tick(page, names.get(above), ui("superiors-legend"));
    await pressButton(page, ui("person-close"));
  }
}

const chooseIt = (page, _, name) => chooseByDigit(page, name);
/** Ways to give an answer without a mouse, taken in turn. */
const WAYS = [chooseIt, choose];

/**
 * Answers every question as the file does, and says 查不清 where it is silent, up to the result: passing over is
 * no answer to what must be asked before it.
 *
 * Returns what was asked, as `person.factor` or `factor`, each with what was answered.
 */
export async function answerAll(page, { persons, answers }, fallback = {}) {
  const done = new Map();
  let here = await look(page);
  while (here.heading !== ui("result-title")) {
    if (here.heading === ui("enough-title")) {
      here = await turn(page, () => pressButton(page, ui("deepen")));
      continue;
    }
    const { factor, person } = asked(here.heading, here.caption, persons);
    const name = person ? `${person.id}.${factor}` : factor;
    assert.ok(!done.has(name), `${name} is asked twice`);
    assert.ok(done.size < 300, "the questions do not end");
    assertFresh(here, name);
    const value = (person ?? { answers }).answers[factor] ?? fallback[factor] ?? "unknown";
    done.set(name, value);
    here = await turn(page, () => answer(page, factor, value, WAYS[done.size % WAYS.length]));
  }
  return done;
}

/** A page just reached: it has the focus on its heading and its name in the tab, and nothing chosen. */
export function assertFresh({ heading, title, chosen, focus }, name) {
  assert.ok(focus.onHeading, `${name}: the focus is on “${focus.name}”, not on the heading`);
  assert.equal(title, tabTitle(heading), name);
  assert.deepEqual(chosen, [], `${name} has a choice made beforehand`);
}

async function answer(page, factor, value, way) {
  const names = [value].flat().map((one) => label(factor, one));
  if (names.length > 1) for (const name of names) await chooseByDigit(page, name);
  else await way(page, questions[factor].ask, names[0]);
  await settled(page, ({ chosen }) => chosen.join() === names.join(), `${factor}: ${names} is chosen`);
  return page.keyboard.press("Enter");
}

/** What the question on the page asks, and what the file answers to it: 查不清 where it is silent. */
export async function answerHere(page, { persons, answers }) {
  const { heading, caption } = await look(page);
  const { factor, person } = asked(heading, caption, persons);
  return { factor, value: (person ?? { answers }).answers[factor] ?? "unknown" };
}

/** Answers the one question on the page as the file does; says what comes next. */
export async function answerOne(page, given) {
  const { factor, value } = await answerHere(page, given);
  return turn(page, () => answer(page, factor, value, chooseIt));
}

/** Goes on from a list that was kept, to the questions: what {@link begin} comes to, without a key struck for it. */
export async function beginKept(page, persons) {
  const ids = persons.map(({ id }) => id);
  const listed = persons.map(({ answers: _, answers_to: above = [], ...person }) => (
    { ...person, answers_to: above.filter((id) => ids.includes(id)), answers: {} }));
  await page.evaluate((kept) => sessionStorage.setItem("yichi", kept), JSON.stringify({
    snapshot: 1, revision: 1, mode: "full", order: "telling", screen: "roster", skipped: [], result_seen: false,
    revised: [], numbered: persons.length, case: { format: 1, answers: {}, persons: listed },
  }));
  await page.reload();
  await started(page);
  return turn(page, () => button(page, ui("roster-done")).click());
}

/** Goes from the first page to the questions, by the long way. */
export async function begin(page, persons) {
  await turn(page, () => pressButton(page, ui("start-full")));
  await enterPersons(page, persons);
  await tabTo(page, ui("roster-done"));
  return turn(page, () => page.keyboard.press("Enter"));
}
