//! Before something leaves the page: what looks like a name or a number is shown, and nothing is in the way.
//!
//! Must not know how a name is told; tests/privacy does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, withPage } from "./support.mjs";
import { button, openExample, PAGES } from "./tour.mjs";
import { files, link, privacy, taken, ui } from "./words.mjs";

/** Counts the print dialogues asked for, and what was on the page then. */
const before = (context) => context.addInitScript(() => {
  window.printed = [];
  window.print = () => window.printed.push(document.querySelectorAll(".yichi-leaving").length);
});
const printed = (page) => page.evaluate(() => window.printed);
const panel = (page) => page.locator(".yichi-leaving");

/** The result of an example, into whose note and title somebody has written more than a role. */
async function openNamed(page) {
  await started(page);
  await openExample(page);
  await button(page, ui("result-roster")).click();
  await page.getByText(ui("roster-title-label"), { exact: true }).click();
  await page.locator("#case-title").fill("张伟");
  await page.locator("#case-note").fill("县长李建国，电话13812345678");
  await button(page, ui("to-result")).click();
  await page.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
}

test("nothing is asked where nothing is found", () => withPage(async (page) => {
  await started(page);
  await PAGES["the result"](page);
  await button(page, taken("take-print")).click();
  await page.waitForFunction(() => window.printed.length === 1);
  assert.equal(await panel(page).count(), 0);
}, { before }));

test("what is found is told with where it stands and how to mend it, and printing goes on all the same", () => withPage(async (page) => {
  await openNamed(page);
  await button(page, taken("take-print")).press("Enter");
  await panel(page).waitFor();
  assert.deepEqual(await printed(page), [], "not before it was seen");
  const told = await panel(page).locator("li").allInnerTexts();
  const found = (place, excerpt, sign) => privacy("found", { place, excerpt }) + privacy(sign);
  assert.deepEqual(told, [
    found(privacy("place-title"), "张伟", "name"),
    found(privacy("place-note"), "李建国", "name"),
    found(privacy("place-note"), "13812345678", "phone"),
  ]);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), privacy("title"));
  await assertAccessible(page);
  await screenshot(page, "privacy");
  await page.setViewportSize({ width: 320, height: 640 });
  await assertNoSidewaysScroll(page);
  await button(panel(page), privacy("anyway")).click();
  await page.waitForFunction(() => window.printed.length === 1);
  assert.deepEqual(await printed(page), [0], "the reminder itself is not on the paper");
}, { before }));

test("it can be left, and the way to mend it leads to the list", () => withPage(async (page) => {
  await openNamed(page);
  await button(page, taken("take-print")).click();
  await button(panel(page), privacy("leave")).click();
  await panel(page).waitFor({ state: "detached" });
  await button(page, taken("take-print")).click();
  await button(panel(page), privacy("mend")).click();
  await page.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  assert.deepEqual(await printed(page), []);
}, { before }));

test("what was found is found anew once the case has changed", () => withPage(async (page) => {
  await openNamed(page);
  await button(page, files("save")).click();
  await panel(page).waitFor();
  await button(page, ui("result-roster")).click();
  await panel(page).waitFor();
  await page.getByText(ui("roster-title-label"), { exact: true }).click();
  await page.locator("#case-note").fill("身份证号110105194912310021");
  await panel(page).waitFor({ state: "detached" });
  await button(page, files("save")).click();
  assert.match(await panel(page).innerText(), /110105194912310021/);
}));

test("a file, a copy and the case itself are looked at the same way", () => withPage(async (page) => {
  await openNamed(page);
  for (const way of [taken("take-text"), taken("take-docx"), taken("take-copy"), files("save")]) {
    await button(page, way).click();
    await panel(page).waitFor();
    await button(panel(page), privacy("leave")).click();
    await panel(page).waitFor({ state: "detached" });
  }
  await button(page, files("save")).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"), button(panel(page), privacy("anyway")).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.json$/);
}, { before }));

test("a link is looked at where words go along, and mending leads back to the case", () => withPage(async (page) => {
  await openNamed(page);
  await button(page, link("share-title")).click();
  await button(page, link("copy")).click();
  assert.equal(await panel(page).count(), 0, "without words nobody is named");
  await page.getByLabel(link("texts"), { exact: true }).check();
  await button(page, link("copy")).click();
  await panel(page).waitFor();
  await assertAccessible(page);
  await button(panel(page), privacy("mend")).click();
  await page.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
}, { before }));
