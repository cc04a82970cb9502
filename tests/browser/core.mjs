//! The short way through the checker, in whatever form it stands: start, answers, result, report.
//!
//! Must not know which form it is: a place is a page, a frame or an element, and is asked alike.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, choose } from "./tour.mjs";
import { asked, label, measures, questions, taken, ui, verdictTitle, worked } from "./words.mjs";
import { VERDICTS } from "./result.mjs";

const { case: { persons: [person], answers } } = worked("missed-call");

/** The heading of the place and the line above it. */
export const heading = (place) => place.locator("h1").first().evaluate((heading) => {
  const above = heading.parentElement.firstElementChild;
  return { heading: heading.textContent, caption: above !== heading ? above.textContent : "" };
});

/** Does something that leads to another page, and says which. */
async function turned(place, doing) {
  const before = JSON.stringify(await heading(place));
  await doing();
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const now = await heading(place);
    if (JSON.stringify(now) !== before) return now;
    await new Promise((later) => setTimeout(later, 10));
  }
  return assert.fail(`the place stays at ${before}`);
}

/** Writes the one person down, from an empty list that has been opened for him. */
async function enterPerson(place) {
  await place.getByLabel(ui("person-label"), { exact: true }).fill(person.label);
  for (const factor of ["kind", "layer", "track"]) {
    const group = place.locator("fieldset").filter({ hasText: questions[factor].ask });
    if (person[factor]) await choose(group, label(factor, person[factor]));
  }
  for (const measure of person.measures) await place.getByText(measures[measure].label, { exact: true }).click();
}

/** Answers one page of questions, or goes on where none is. */
async function answer(place, { heading, caption }) {
  const { factor } = asked(heading, caption, [person]);
  const value = factor === "own_view" ? "unsure" : person.answers[factor] ?? answers[factor] ?? "unknown";
  await choose(place, label(factor, value));
  return turned(place, () => button(place, ui("continue")).click());
}

/** Goes from the first page, or from the list that a host asked for, to the result; returns what it says. */
export async function toResult(place, { entered = false } = {}) {
  if (!entered) await turned(place, () => button(place, ui("start-quick")).click());
  await enterPerson(place);
  let here = await turned(place, () => button(place, ui("roster-done")).click());
  while (here.heading !== ui("result-title")) here = await answer(place, here);
  return said(place);
}

/** What the result says of each verdict, in its first words. */
export async function said(place) {
  const words = {};
  for (const id of VERDICTS) {
    const verdict = place.locator(`[part=main] section section:has(h3:text-is("${verdictTitle(id)}"))`);
    words[id] = await verdict.first().innerText();
  }
  return words;
}

/** Takes the report along as text. */
export async function report(page, place) {
  const ways = place.locator(".yichi-take__ways");
  const [download] = await Promise.all([
    page.waitForEvent("download"), button(ways, taken("take-text")).click(),
  ]);
  await ways.getByRole("status").filter({ hasText: download.suggestedFilename() }).waitFor();
  return readFileSync(await download.path(), "utf8").split("\n").filter((line) => !/\d{4}-\d\d-\d\d \d\d:\d\d/.test(line)).join("\n");
}
