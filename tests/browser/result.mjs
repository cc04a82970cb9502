//! The result as a reader finds it: a verdict by its name, and what stands under it.
//!
//! Must not know which verdict is right.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { verdictTitle, verdictWord } from "./words.mjs";

export const VERDICTS = ["overreach", "downward_bias", "leniency", "appropriate"];

/** The part of the result that speaks of this verdict. */
export const verdict = (page, id) => page.locator("main section section")
  .filter({ has: page.getByRole("heading", { level: 3, name: verdictTitle(id), exact: true }) });

/** Asserts that every verdict stands under the word that this case expects. */
export async function assertVerdicts(page, expect) {
  for (const id of VERDICTS) {
    const word = verdictWord(id, expect[id], expect.leaning?.[id] ?? "open");
    assert.equal(await verdict(page, id).getByText(word, { exact: true }).count(), 1, `${id}: ${word}`);
  }
}

/** What the program without a page says to what the page keeps. */
export function judgedHeadless(snapshot) {
  const program = process.env.YICHI_CHECKER;
  const judged = JSON.parse(execFileSync(program, ["check", "-"], { input: snapshot, encoding: "utf8" }));
  const four = (verdicts) => Object.fromEntries(VERDICTS.map((id) => [id, verdicts[id]]));
  return { ...four(judged), leaning: four(judged.leaning) };
}
