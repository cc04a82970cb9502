//! The result on paper: the whole report, with its head on every sheet.
//!
//! Must not know what the report says; tests/report.rs does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lacking } from "./lacking.mjs";
import { sheets } from "./sheets.mjs";
import { assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { examples, taken, ui } from "./words.mjs";

/** The sections of a report on a case with persons, in their order; some only where there is something to say. */
const SECTIONS = ["overview", "verdicts", "reasons", "persons", "pairs", "procedure", "open", "flips", "repairs", "answers"]
  .map((id) => taken(`section-${id}`));

const print = async (page) => {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".yichi-printed").waitFor({ state: "attached" });
};
const over = (page) => page.evaluate(() => dispatchEvent(new Event("afterprint")));
const printed = (page) => page.locator(".yichi-printed");

/** Which elements are shown and which are not. */
const sorted = (page, selector) => page.evaluate((selector) => {
  const sorted = { shown: [], hidden: [] };
  for (const element of document.querySelectorAll(selector)) {
    sorted[element.checkVisibility() ? "shown" : "hidden"].push(element.outerHTML);
  }
  return sorted;
}, selector);

test("on paper stands the whole report and nothing of the page around it", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await print(page);
  assert.equal(await printed(page).isVisible(), false, "on the screen nothing changes");
  await page.emulateMedia({ media: "print" });
  const report = await sorted(page, ".yichi-printed :is(h1, h2, h3, h4, p, li, td, caption)");
  assert.deepEqual(report.hidden, []);
  assert.ok(report.shown.length > 200, `${report.shown.length} parts`);
  const around = await sorted(page, "#yichi :is(h1, h2, h3, p, button, nav, summary):not(.yichi-printed *)");
  assert.deepEqual(around.shown, []);
  assert.equal(await page.locator("main").getByRole("img").count(), 3);
  const headings = await printed(page).getByRole("heading", { level: 2 }).allTextContents();
  assert.deepEqual(headings.filter((heading) => SECTIONS.includes(heading)), SECTIONS);
  await assertNoSidewaysScroll(page);
  const paper = await page.evaluate(() => getComputedStyle(document.querySelector(".yichi")).backgroundColor);
  assert.equal(paper, "rgb(255, 255, 255)");
  await over(page);
  await printed(page).waitFor({ state: "detached" });
  assert.ok(await page.getByRole("heading", { level: 1 }).isVisible(), "and then the page is back");
}));

test("what was folded is so again after the print, and what was not is not", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await page.locator("main summary").first().click();
  const open = () => page.locator("main details[open]").count();
  assert.equal(await open(), 1);
  await print(page);
  assert.ok(await open() > 5);
  await over(page);
  await printed(page).waitFor({ state: "detached" });
  assert.equal(await open(), 1);
}));

test("what is said to whoever sits there is not on the paper", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await button(page, ui("nav-restart")).click();
  const asked = page.getByText(ui("restart-ask"), { exact: true });
  await asked.waitFor();
  await print(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await asked.isVisible(), false);
}));

test("one sheet is on paper where it was chosen, from the menu as by the button, and it is one sheet", (context) => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await page.locator(".yichi-take__ways").getByRole("radio").nth(1).check();
  // As from the menu of the browser: nothing on the page is pressed.
  const found = await sheets(page, "brief");
  await page.evaluate(() => {
    window.print = () => {
      window.printed = [...document.querySelectorAll(".yichi-printed h1")].map((title) => title.textContent);
      dispatchEvent(new Event("afterprint"));
    };
  });
  await button(page, taken("take-print")).click();
  await page.waitForFunction(() => window.printed);
  const title = taken("titled-brief", { title: examples["coal-to-electric"].title });
  assert.deepEqual(await page.evaluate(() => window.printed), [title]);
  if (!found) return context.skip("no pdftotext here");
  // A known case with three persons.
  assert.equal(found.length, 1, `${found.length} sheets`);
  const unreadable = lacking("letters");
  if (unreadable) return context.skip(unreadable);
  const plain = (text) => text.replace(/\s+/g, "");
  const sheet = found.flat().join("");
  for (const id of ["verdicts", "persons", "open", "flips", "repairs", "basis-whole"]) {
    assert.ok(sheet.includes(plain(taken(`section-${id}`))), id);
  }
  assert.ok(sheet.endsWith(`${plain(taken("brief-whole"))}1/1`), "it ends with where the rest stands");
}));

test("the button prints the report once it stands there", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const there = await page.evaluate(() => new Promise((resolve) => {
    window.print = () => {
      // As a browser does, while the button is still being pressed.
      dispatchEvent(new Event("beforeprint"));
      resolve(document.querySelectorAll(".yichi-printed h2").length);
      dispatchEvent(new Event("afterprint"));
    };
    document.querySelector(".yichi-take__ways button").click();
  }));
  assert.ok(there >= SECTIONS.length, `${there} sections`);
  await printed(page).waitFor({ state: "detached" });
  assert.ok(await button(page, taken("take-print")).isVisible());
}));

test("where drawing takes long, the page is not on paper beside the report", (context) => withPage(async (page) => {
  await started(page);
  await openExample(page);
  // As from the menu of the browser, which says by itself that it prints.
  const found = await sheets(page, "menu");
  if (!found) return context.skip("no pdftotext here");
  const titles = found.flat().filter((line) => line.includes(ui("result-title")));
  assert.deepEqual(titles, [], `${found.length} sheets`);
}, {
  // Whatever takes turns by the clock has none left after any of its steps.
  before: (context) => context.addInitScript(() => {
    const { now } = Date;
    let leaps = 0;
    Date.now = () => now() + 20 * (leaps += 1);
  }),
}));

test("every sheet has its head, and no heading or head of a table stands alone at the foot of one", (context) => withPage(async (page) => {
  await started(page);
  await openExample(page);
  // As from the menu of the browser: nothing on the page is pressed.
  await print(page);
  const found = await sheets(page, "report");
  if (!found) return context.skip("no pdftotext here");
  assert.ok(found.length >= 6 && found.length <= 30, `${found.length} sheets`);
  await print(page);
  const plain = (text) => text.replace(/\s+/g, "");
  const headings = (await printed(page).locator("h2, h3, h4, caption, figcaption, thead tr").allTextContents()).map(plain);
  const title = plain(await printed(page).locator("h1").textContent());
  for (const [place, lines] of found.entries()) {
    assert.match(lines[0], /\d{4}-\d\d-\d\d\d\d:\d\d/, `sheet ${place + 1} begins with ${lines[0]}`);
  }
  const unreadable = lacking("letters");
  if (unreadable) return context.skip(unreadable);
  for (const [place, lines] of found.entries()) {
    assert.ok(lines[0].startsWith(title), `sheet ${place + 1} begins with ${lines[0]}`);
    const number = `${place + 1}/${found.length}`;
    assert.ok(lines.includes(number), `sheet ${place + 1} has no number`);
    const last = lines.filter((line) => line !== number).at(-1);
    assert.ok(!headings.includes(last), `sheet ${place + 1} ends with ${last}`);
  }
  const all = found.flat().join("\n");
  for (const section of SECTIONS) assert.ok(all.includes(plain(section)), section);
}));
