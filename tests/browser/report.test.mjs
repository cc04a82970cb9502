//! The report as a file: handed over by the page, and the same as the program without a page writes.
//!
//! Must not know what the report says; tests/report.rs does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pressButton, tabTo } from "./keyboard.mjs";
import { assertAccessible, assertNoSidewaysScroll, clipboard, screenshot, started, stored, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { examples, taken } from "./words.mjs";

const ways = (page) => page.locator(".yichi-take__ways");
const said = (page) => ways(page).getByRole("status");

/** Presses a way, and reads the file that comes of it. */
async function saved(page, way) {
  const [download] = await Promise.all([
    page.waitForEvent("download"), button(ways(page), taken(way)).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the program without a page writes of what the page keeps. */
const headless = (form, snapshot, ...also) => execFileSync(
  process.env.YICHI_CHECKER, ["report", "--format", form, "--time", "2000-01-01 00:00", ...also, "-"],
  { input: snapshot, maxBuffer: 1 << 26, stdio: ["pipe", "pipe", "ignore"] },
);

/** The lines that depend on neither the hour nor the build. */
const lasting = (text) => text.toString("utf8").split("\n")
  .filter((line) => !/\d{4}-\d\d-\d\d \d\d:\d\d/.test(line) && !/\d\.\d\.\d|"(time|build)"/.test(line));

for (const [way, form, extension] of [
  ["take-text", "text", "txt"], ["take-markdown", "markdown", "md"], ["take-json", "json", "json"],
]) {
  test(`${form} from the page is what the program writes`, () => withPage(async (page) => {
    await started(page);
    await openExample(page);
    const { name, bytes } = await saved(page, way);
    const title = taken("titled", { title: examples["coal-to-electric"].title });
    assert.ok(name.endsWith(`.${extension}`) && name.length > 8, name);
    assert.ok(bytes.includes(title.split("：").at(-1)), "the title is in it");
    assert.deepEqual(lasting(bytes), lasting(headless(form, await stored(page))));
    await said(page).getByText(taken("take-done", { file: name }), { exact: true }).waitFor();
  }));
}

test("one sheet is chosen once for every file and the clipboard, and its name says so", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const [whole, brief] = await ways(page).getByRole("radio").all();
  assert.ok(await whole.isChecked(), "all of it, unless somebody chooses");
  await brief.check();
  for (const [way, form, extension] of [["take-text", "text", "txt"], ["take-json", "json", "json"], ["take-docx", "docx", "docx"]]) {
    const { name, bytes } = await saved(page, way);
    assert.ok(name.endsWith(`-${taken("take-brief-mark")}.${extension}`), name);
    if (form === "docx") assert.ok(bytes.includes(taken("brief-whole")));
    else assert.deepEqual(lasting(bytes), lasting(headless(form, await stored(page), "--brief")));
    assert.ok(await brief.isChecked(), "the choice is kept");
  }
  await button(ways(page), taken("take-copy")).click();
  await said(page).getByText(taken("take-copied"), { exact: true }).waitFor();
  assert.deepEqual(lasting(await clipboard(page)), lasting(headless("text", await stored(page), "--brief")));
  await whole.check();
  const { name } = await saved(page, "take-text");
  assert.ok(!name.includes(taken("take-brief-mark")), name);
}, { before: (context) => context.grantPermissions(["clipboard-read"]) }));

test("the Word document is a package with its parts, its sections and its pictures", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const { name, bytes } = await saved(page, "take-docx");
  assert.ok(name.endsWith(".docx"), name);
  assert.equal(bytes.subarray(0, 4).toString("latin1"), "PK\u0003\u0004");
  // Stored, so that what is in it can be read off the bytes.
  for (const part of ["[Content_Types].xml", "word/document.xml", "word/media/picture3.emf"]) assert.ok(bytes.includes(part), part);
  for (const id of ["overview", "verdicts", "reasons", "flips", "repairs", "answers"]) {
    assert.ok(bytes.includes(`>${taken(`section-${id}`)}<`), id);
  }
}));

test("the plain text goes to the clipboard, and the focus stays where it was", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await tabTo(page, taken("take-copy"));
  await page.keyboard.press("Enter");
  await said(page).getByText(taken("take-copied"), { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), taken("take-copy"));
  const copied = await clipboard(page);
  assert.deepEqual(lasting(copied), lasting(headless("text", await stored(page))));
}, { before: (context) => context.grantPermissions(["clipboard-read"]) }));

for (const width of [1280, 320]) {
  test(`at ${width} pixels the ways to take it along can be read and reached`, () => withPage(async (page) => {
    await started(page);
    await openExample(page);
    await ways(page).scrollIntoViewIfNeeded();
    await assertNoSidewaysScroll(page);
    const sizes = await ways(page).getByRole("button").evaluateAll((found) => found.map((one) => one.getBoundingClientRect().height));
    assert.equal(sizes.length, 6);
    for (const size of sizes) assert.ok(size >= 24, `${size} pixels`);
    await assertAccessible(page);
    await screenshot(page, `take-${width}`);
  }, { viewport: { width, height: 800 } }));
}
