//! The cases kept on this device: kept, found, copied, taken off, and never lost or overwritten unseen.
//!
//! Must not know how an entry is written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { card, entries, keepCase, openShelf, PREFIX, titles, write } from "./kept.mjs";
import { address, assertAccessible, assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { button, choose, openAnswers, openExample, openQuestion } from "./tour.mjs";
import { examples, shelf, ui, worked } from "./words.mjs";

const coal = worked("coal-to-electric").case;
const [, , TOWNSHIP] = coal.persons.map(({ label }) => label);

test("a kept case is there after everything was closed, with every later change", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  assert.deepEqual(await entries(page), {}, "nothing is kept on the device unasked");
  await button(page, shelf("keep")).click();
  await page.getByText(shelf("kept"), { exact: true }).waitFor();
  await page.getByText(shelf("foot"), { exact: true }).waitFor();
  await openAnswers(page);
  await openQuestion(page, "power", TOWNSHIP);
  await choose(page, ui("answer-yes"));
  await button(page, ui("return")).click();
  const context = page.context();
  await page.close();

  const later = await context.newPage();
  await later.goto(address);
  await started(later);
  assert.equal(await later.getByRole("heading", { level: 1 }).innerText(), ui("start-title"));
  await openShelf(later);
  assert.deepEqual(await titles(later), [examples["coal-to-electric"].title]);
  await card(later, examples["coal-to-electric"].title).getByRole("button", { name: shelf("open") }).click();
  await later.getByRole("heading", { level: 1, name: ui("answers-title") }).waitFor();
  await openQuestion(later, "power", TOWNSHIP);
  assert.equal(await later.getByRole("radio").first().isChecked(), true);
}));

test("of two questions what to clear each has its own page, and gets the focus there", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await button(page, ui("nav-restart")).click();
  const no = () => button(page.getByRole("alert"), ui("restart-no"));
  await no().waitFor();
  await openShelf(page);
  assert.equal(await no().count(), 0);
  await button(page, shelf("clear")).click();
  const clear = button(page.getByRole("alert"), shelf("clear-no"));
  assert.equal(await clear.evaluate((no) => no === document.activeElement), true);
}));

test("a case is copied, taken off and put back, and found by its words", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await openShelf(page);
  await card(page, "甲案").getByRole("button", { name: shelf("duplicate") }).click();
  const copy = shelf("copy", { title: "甲案" });
  await card(page, copy).waitFor();
  await card(page, "甲案").getByRole("button", { name: shelf("delete") }).click();
  await page.getByText(shelf("deleted", { title: "甲案" }), { exact: true }).waitFor();
  assert.deepEqual(await titles(page), [copy]);
  await button(page, shelf("undo")).click();
  await page.getByText(shelf("restored"), { exact: true }).waitFor();
  assert.deepEqual((await titles(page)).sort(), [copy, "甲案"].sort());
  // What lies on the table is the kept one again.
  await page.getByText(shelf("foot"), { exact: true }).waitFor();
  await keepCase(page, "Second");
  await openShelf(page);
  await page.getByLabel(shelf("search"), { exact: true }).fill("second");
  await page.getByText(shelf("found", { all: 3, n: 1 }), { exact: true }).waitFor();
  assert.deepEqual(await titles(page), ["Second"]);
  await assertAccessible(page);
}));

test("whoever takes the last case off the list goes on from where that is said", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await openShelf(page);
  await card(page, "甲案").getByRole("button", { name: shelf("delete") }).click();
  await page.getByText(shelf("deleted", { title: "甲案" }), { exact: true }).waitFor();
  await page.getByText(shelf("empty"), { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "said");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), shelf("undo"));
}));

test("opening another case never loses one that is kept nowhere", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await openShelf(page);
  await button(page, shelf("new")).click();
  await button(page, ui("start-full")).click();
  await write(page, "乙案");
  await openShelf(page);
  await page.getByText(shelf("unkept", { title: "乙案" }), { exact: true }).waitFor();
  await card(page, "甲案").getByRole("button", { name: shelf("open") }).click();
  await page.getByText(shelf("opened", { title: "甲案" }), { exact: true }).waitFor();
  await button(page, shelf("put-back")).click();
  await page.getByText(ui("roster-title-label"), { exact: true }).click();
  assert.equal(await page.getByLabel(ui("roster-title-field"), { exact: true }).inputValue(), "乙案");
  assert.deepEqual(Object.keys(await entries(page)).length, 1);
}));

test("a new case on an empty table is spoken of at once", () => withPage(async (page) => {
  await started(page);
  await openShelf(page);
  await button(page, shelf("new")).click();
  await page.getByText(shelf("begun"), { exact: true }).waitFor();
  await button(page, ui("start-full")).click();
  assert.equal(await page.getByText(shelf("begun"), { exact: true }).count(), 0);
}));

test("what was said goes with the page, and comes along where the deed leads to another", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await openShelf(page);
  const kept = page.getByText(shelf("kept"), { exact: true });
  assert.equal(await kept.count(), 0, "it was said of another page");
  await button(page, ui("back")).click();
  await page.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  assert.equal(await kept.count(), 0, "and does not come back");
  await openShelf(page);
  await button(page, shelf("new")).click();
  await page.getByText(shelf("begun"), { exact: true }).waitFor();
  await page.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
}));

test("an example opened, or a new start, leaves the kept case alone", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  const before = await entries(page);
  await button(page, ui("nav-restart")).click();
  await page.getByText(shelf("restart-ask"), { exact: true }).waitFor();
  await button(page, ui("restart-yes")).click();
  await openExample(page, "paid-tour");
  await openShelf(page);
  assert.deepEqual(await titles(page), ["甲案"]);
  assert.deepEqual(await entries(page), before);
  await card(page, "甲案").getByRole("button", { name: shelf("open") }).click();
  await page.getByText(shelf("opened", { title: "甲案" }), { exact: true }).waitFor();
  await button(page, ui("back")).click();
  await openExample(page, "paid-tour");
  await page.getByText(ui("foot-in-tab"), { exact: true }).waitFor();
  await openShelf(page);
  assert.deepEqual(await titles(page), ["甲案"]);
}));

test("clearing says what will go, asks once, and says what went", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await keepCase(page, "乙案");
  await page.evaluate((prefix) => {
    localStorage.setItem(`${prefix}9-0`, "nonsense");
    localStorage.setItem("another.program", "stays");
  }, PREFIX);
  await openShelf(page);
  await button(page, shelf("clear")).click();
  const asked = page.getByRole("alert");
  assert.match(await asked.innerText(), /甲案/);
  assert.match(await asked.innerText(), /乙案/);
  await button(page, shelf("clear-no")).click();
  assert.equal(Object.keys(await entries(page)).length, 3);
  await button(page, shelf("clear")).click();
  await button(page, shelf("clear-yes")).click();
  await page.getByText(shelf("cleared", { n: 3 }), { exact: true }).waitFor();
  await page.getByText(shelf("empty"), { exact: true }).waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["another.program"]);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /乙案/);
}));

test("what cannot be read is set aside, can be taken away as a file, and is not touched", () => withPage(async (page) => {
  await page.evaluate((prefix) => {
    localStorage.setItem(`${prefix}1-0`, "nonsense \u4e00");
    localStorage.setItem(`${prefix}2-0`, '{"shelf":99}\n{}');
  }, PREFIX);
  const before = await entries(page);
  await started(page);
  await openShelf(page);
  await page.getByRole("heading", { level: 2, name: shelf("unreadable") }).waitFor();
  await page.getByText(shelf("why-foreign")).waitFor();
  await page.getByText(shelf("why-newer")).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `${shelf("download")} ${shelf("unreadable-name", { id: "1-0" })}` }).click(),
  ]);
  assert.equal(readFileSync(await download.path(), "utf8"), before[`${PREFIX}1-0`]);
  assert.deepEqual(await entries(page), before);
  await assertAccessible(page);
}));

test("where the device is full that is said at once, and nothing is lost", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  await page.evaluate(() => {
    let piece = "x".repeat(1 << 20);
    for (let n = 0; piece.length > 0; ) {
      try {
        localStorage.setItem(`filler${n}`, piece);
        n += 1;
      } catch {
        piece = piece.slice(0, piece.length >> 1);
      }
    }
  });
  const before = await entries(page);
  await page.getByLabel(ui("roster-note-field"), { exact: true }).fill("长".repeat(2000));
  await page.getByText(shelf("full"), { exact: true }).waitFor();
  await page.getByText(ui("foot-in-tab"), { exact: true }).waitFor();
  assert.deepEqual(await entries(page), before);
  await page.reload();
  await started(page);
  await page.getByText(ui("roster-title-label"), { exact: true }).click();
  assert.equal((await page.getByLabel(ui("roster-note-field"), { exact: true }).inputValue()).length, 2000);
  // Once there is room again, the next change is kept with all before it.
  await page.evaluate(() => localStorage.removeItem("filler0"));
  await page.getByLabel(ui("roster-note-field"), { exact: true }).fill("短");
  await page.getByText(shelf("foot"), { exact: true }).waitFor();
}));

test("where the device keeps nothing the page says so and goes on", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await button(page, shelf("keep")).click();
  await page.getByText(shelf("forbidden"), { exact: true }).waitFor();
  await openShelf(page);
  await page.getByText(shelf("list-forbidden"), { exact: true }).waitFor();
  await button(page, ui("back")).click();
  await page.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
}, {
  before: (context) => context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } });
  }),
}));

test("the list stands within 320 pixels", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "一个有很长很长标题的案件，长到一行怎么也写不下");
  await openShelf(page);
  await assertNoSidewaysScroll(page);
}, { viewport: { width: 320, height: 256 } }));
