//! The twelve questions that every form asks: those of the quick check that come first, in the words of the texts.
//!
//! Must not know who draws them.

import { readFileSync } from "node:fs";

const read = (table) => JSON.parse(readFileSync(
  new URL(`../../src/content/zh-hans/${table}.json`, import.meta.url), "utf8"));
/** The words of our own page. */
export const words = read("interface");
const texts = read("questions");

const ids = [
  "fault_kind", "trivial_or_private", "rule_in_force", "in_post", "legacy_fix", "duty_source", "power",
  "responsibility", "breach", "gain_or_malice", "knew_or_warned", "up_warned",
];

/** Each with its id, what it asks and why, and its values with what they are called. */
export const questions = ids.map((id) => {
  const { ask, why, said, choices = {} } = texts[id];
  const values = Object.keys(said).map((value) => [value, choices[value]?.label ?? words[`answer-${value}`] ?? value]);
  return { id, ask, why, values };
});
