//! Many cases in one file: a shelf taken out, cleared and put back, and files of lines that hold more than cases.
//!
//! Must not know how a case is written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { card, keepCase, openShelf, titles } from "./kept.mjs";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, withPage } from "./support.mjs";
import { button, openFiles, putIn } from "./tour.mjs";
import { errors, files, privacy, shelf, worked } from "./words.mjs";

const coal = JSON.stringify(worked("coal-to-electric").case);
const panel = (page) => page.locator(".yichi-leaving");

/** What the browser is handed once this is done. */
async function handed(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a shelf leaves in one file, and comes back whole after everything was cleared", () => withPage(async (page) => {
  await started(page);
  for (const title of ["甲案", "乙案", "丙案"]) await keepCase(page, title);
  await openShelf(page);
  const { name, text } = await handed(page, () => button(page, files("save-all", { n: 3 })).click());
  assert.match(name, /\.jsonl$/u);
  await page.getByText(files("saved-all", { name, n: 3 }), { exact: true }).waitFor();
  const cases = text.trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(cases.map((one) => one.title).sort(), ["甲案", "乙案", "丙案"].sort());
  assert.ok(cases.every((one) => one.record.checksum));
  await assertAccessible(page);

  await button(page, shelf("clear")).click();
  await button(page, shelf("clear-yes")).click();
  await page.getByText(shelf("empty"), { exact: true }).waitFor();
  await openFiles(page, { name, text });
  await page.getByRole("heading", { level: 2, name: files("line", { name, n: 3 }) }).waitFor();
  await assertAccessible(page);
  await button(page, shelf("add")).click();
  await page.getByText(shelf("added", { n: 3 })).waitFor();
  assert.deepEqual((await titles(page)).sort(), ["甲案", "乙案", "丙案"].sort());
}));

test("only what is looked for leaves, and one case alone has its own file", () => withPage(async (page) => {
  await started(page);
  for (const title of ["甲案一", "甲案二", "乙案"]) await keepCase(page, title);
  await openShelf(page);
  await page.locator("#shelf-search").fill("甲案");
  const { text } = await handed(page, () => button(page, files("save-all", { n: 2 })).click());
  assert.deepEqual(text.trim().split("\n").map((line) => JSON.parse(line).title).sort(), ["甲案一", "甲案二"]);
  await page.locator("#shelf-search").fill("乙案");
  await card(page, "乙案").waitFor();
  assert.equal(await button(page, files("save-all", { n: 1 })).count(), 0);
}));

test("before they leave, what looks like a name is told with the case it stands in", () => withPage(async (page) => {
  await started(page);
  for (const title of ["甲案", "张伟"]) await keepCase(page, title);
  await openShelf(page);
  await button(page, files("save-all", { n: 2 })).press("Enter");
  await panel(page).waitFor();
  const place = privacy("place-of", { title: "张伟", place: privacy("place-title") });
  assert.deepEqual(await panel(page).locator("li").allInnerTexts(), [
    privacy("found", { place, excerpt: "张伟" }) + privacy("name"),
  ]);
  await assertAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await assertNoSidewaysScroll(page);
  await screenshot(page, "together-privacy");
  const { text } = await handed(page, () => button(panel(page), privacy("anyway")).click());
  assert.equal(text.trim().split("\n").length, 2);
}));

test("of a file of lines each is opened or refused by itself, and too many are not opened at all", () => withPage(async (page) => {
  await started(page);
  await openFiles(page, { name: "三行.jsonl", text: `${coal}\n\n{"format": 1\n${coal}` });
  const heading = (n) => page.getByRole("heading", { level: 2, name: files("line", { name: "三行.jsonl", n }) });
  for (const n of [1, 3, 4]) await heading(n).waitFor();
  assert.equal(await heading(2).count(), 0);
  assert.equal(await page.getByText(errors("unchanged")).count(), 1, "one of them is refused");
  await button(page, shelf("add")).click();
  await page.getByText(shelf("added", { n: 2 })).waitFor();
  const heads = () => page.getByRole("heading", { level: 2 }).allInnerTexts();
  await openFiles(page, { name: "空的.jsonl", text: "\n" });
  assert.deepEqual(await heads(), ["空的.jsonl"]);
  assert.equal(await page.getByText(errors("unchanged")).count(), 1, "and it is said that nothing is in it");
  await putIn(page, { name: "一个.jsonl", text: JSON.stringify(JSON.parse(coal), null, 2) });
  await page.getByRole("heading", { level: 2, name: "一个.jsonl" }).waitFor();
  assert.equal(await page.getByText(errors("unchanged")).count(), 0, "one case is one, however its lines are broken");
  await putIn(page, { name: "太多.jsonl", text: "{}\n".repeat(1001) });
  await page.getByText(files("too-many", { n: 1000 })).waitFor();
  assert.deepEqual(await heads(), ["太多.jsonl"]);
}));
