//! One build, four forms: the same short way through each of them leads to the same result and report.
//!
//! Must not know how any of the forms is made.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { report, toResult } from "./core.mjs";
import { host } from "./host.mjs";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, withPage } from "./support.mjs";
import { openExample } from "./tour.mjs";
import { training, ui } from "./words.mjs";

const portal = await host();
const single = pathToFileURL("dist/yichi.html").href;

/** What the page says; the others must say the same. */
let page_;
const saidByThePage = () => {
  page_ ??= new Promise((said, failed) => {
    withPage(async (page) => {
      await started(page);
      said([await toResult(page), await report(page, page)]);
    }).catch(failed);
  });
  return page_;
};

test("the page", saidByThePage);

test("the element, in a portal under a strict policy", () => withPage(async (page) => {
  const place = page.locator("#checker");
  assert.deepEqual([await toResult(place, { entered: true }), await report(page, place)], await saidByThePage());
  await page.locator("#of-element").filter({ hasText: "overreach" }).waitFor();
  assert.equal(await page.title(), "门户网页的样子");
  // The page around has a main part of its own, and its head and foot.
  await assertAccessible(page);
  await screenshot(page, "portal");
}, { at: portal }));

test("the frame, in a sandbox that lets it run scripts and hand over files", () => withPage(async (page) => {
  const place = page.frameLocator("#frame");
  await place.getByText(ui("foot-in-memory"), { exact: true }).waitFor();
  const before = await page.locator("#frame").evaluate((frame) => frame.clientHeight);
  assert.deepEqual([await toResult(place, { entered: true }), await report(page, place)], await saidByThePage());
  await page.locator("#of-frame").filter({ hasText: "overreach" }).waitFor();
  const after = await page.locator("#frame").evaluate((frame) => frame.clientHeight);
  assert.ok(after > before, `${before} px, then ${after} px`);
}, { at: portal }));

test("the one file, from a disk", () => withPage(async (page, seen) => {
  await started(page);
  assert.deepEqual([await toResult(page), await report(page, page)], await saidByThePage());
  await assertAccessible(page);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.ok(!policy.includes("'self'") && !policy.includes("'unsafe-inline'"), policy);
  assert.deepEqual(seen.requests, []);
}, { at: single }));

test("the one file leads from the tool to the training and back, and keeps the answers", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await page.getByRole("link", { name: ui("nav-training") }).click();
  await page.getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
  await page.getByRole("link", { name: ui("nav-check") }).click();
  await page.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
}, { at: single }));

test("a portal needs no sideways scrolling at 320 pixels", () => withPage(async (page) => {
  await page.locator("#checker h1").waitFor();
  await page.frameLocator("#frame").locator("h1").waitFor();
  await assertNoSidewaysScroll(page);
  await screenshot(page, "portal-320");
}, { at: portal, viewport: { width: 320, height: 640 } }));
