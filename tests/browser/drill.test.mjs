//! The drills: each is asked, marked at once and explained, by keyboard.
//!
//! Must not know what is right.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look, settled } from "./keyboard.mjs";
import { DRILLS, openDrill } from "./practice.mjs";
import { started, withPage } from "./support.mjs";
import { training } from "./words.mjs";

const marked = (page) => page.locator("#drill-marked");
const MARKS = ["right", "partly", "wrong"].map((id) => training("drilled", id));

for (const id of DRILLS) {
  test(`${id}: one exercise after the other, each marked and explained`, () => withPage(async (page) => {
    await openDrill(id)(page);
    let right = 0;
    for (let round = 1; round <= 4; round += 1) {
      assert.deepEqual((await look(page)).chosen, [], "nothing is chosen beforehand");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText(training("drilled", "missing")).waitFor();
      await page.keyboard.press(round % 2 ? "1" : "2");
      await settled(page, ({ chosen }) => chosen.length === 1, "one is chosen");
      await page.keyboard.press("Enter");
      await marked(page).waitFor();
      const mark = await marked(page).textContent();
      assert.ok(MARKS.includes(mark), mark);
      right += mark === training("drilled", "right");
      const rows = await page.locator(".yichi-lesson__table tbody tr").evaluateAll((found) => found.map(
        (row) => [...row.cells].map((cell) => cell.textContent),
      ));
      assert.equal(rows.filter(([, own]) => own === training("answer", "yes")).length, 1);
      const correct = rows.filter(([, , rules]) => rules === training("answer", "yes"));
      assert.ok(correct.length > 0, "the rules take one at least");
      // That all stays as it is needs no word of its own; whatever else is right says why.
      const none = ["missing_person", "swap", "filing"].map((drill) => training("drill", drill, "none"));
      for (const [name, , , why] of correct) assert.ok(why || none.includes(name), name);
      await page.getByText(training("drilled", "count", { n: round, right })).waitFor();
      await page.keyboard.press("Enter");
      await marked(page).waitFor({ state: "detached" });
    }
  }, { path: "training.html" }));
}

test("a drill is there again after a reload, and its count is not", () => withPage(async (page) => {
  await openDrill("swap")(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await marked(page).waitFor();
  const [before] = training("drilled", "count", { n: "|", right: "|" }).split("|");
  const counted = page.getByText(before);
  assert.equal(await counted.count(), 1);
  await page.reload();
  await started(page);
  await page.getByText(training("drilled", "legend"), { exact: true }).waitFor();
  assert.equal(await counted.count(), 0);
}, { path: "training.html" }));
