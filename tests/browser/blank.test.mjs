//! The blank questionnaire: shown, chosen and printed.
//!
//! Must not know which question belongs to which way of checking.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./keyboard.mjs";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, withPage } from "./support.mjs";
import { button, choose, openPaper } from "./tour.mjs";
import { paper, questions, ui } from "./words.mjs";

const FULL = paper("title", { mode: ui("start-full") });
const QUICK = paper("title", { mode: ui("start-quick") });
const asks = (page) => page.locator("#yichi .yichi-paper ol > li > p:first-child").allInnerTexts();

test("the blank questionnaire shows every question in full, fewer in quick, and goes back", () => withPage(async (page) => {
  await started(page);
  await openPaper(page);
  const { heading, focus } = await look(page);
  assert.deepEqual([heading, focus.onHeading], [FULL, true]);
  const full = await asks(page);
  for (const { ask } of Object.values(questions)) assert.ok(full.includes(ask), ask);
  await choose(page, ui("start-quick"));
  await page.getByRole("heading", { level: 1, name: QUICK }).waitFor();
  const quick = await asks(page);
  assert.ok(quick.length < full.length / 2, `${quick.length} of ${full.length}`);
  assert.ok(quick.every((ask) => full.includes(ask)));
  await button(page, ui("back")).click();
  assert.equal((await look(page)).heading, ui("start-title"));
}));

test("looking at the blank questionnaire leaves the case as it is", () => withPage(async (page) => {
  await started(page);
  await button(page, ui("start-full")).click();
  await button(page, ui("roster-add")).click();
  await page.getByLabel(ui("person-label"), { exact: true }).fill("X");
  await button(page, ui("person-close")).click();
  await button(page, ui("back")).click();
  await openPaper(page);
  await button(page, ui("back")).click();
  await button(page, ui("start-resume")).click();
  await button(page, `${ui("change")} X`).waitFor();
}));

test("on paper no question is torn apart, and nothing is there to click", () => withPage(async (page) => {
  await started(page);
  await openPaper(page);
  await assertAccessible(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("button:visible, input:visible").count(), 0);
  const torn = await page.locator("#yichi .yichi-paper ol > li").evaluateAll((items) => items
    .filter((item) => getComputedStyle(item).breakInside !== "avoid").length);
  assert.equal(torn, 0);
  await assertNoSidewaysScroll(page);
  await screenshot(page, "blank");
  await page.pdf({ path: "target/screenshots/blank.pdf", format: "A4", preferCSSPageSize: true });
}));
