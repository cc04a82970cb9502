//! The second reading: two files side by side, what differs, what matters, one case made of both, several pairs.
//!
//! Must not know what κ is of which table; tests/reading does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, stored, withPage } from "./support.mjs";
import { button, dropped, droppedAtOnce, openReading, putIn } from "./tour.mjs";
import { files, privacy, questions, reading, tabTitle, ui, verdictTitle, worked } from "./words.mjs";

const [COUNTY, BUREAU, TOWNSHIP] = worked("coal-to-electric").case.persons.map((person) => person.label);

/** The coal case as two people might read it. */
function readings(change = () => {}) {
  const [a, b] = ["one", "two"].map(() => structuredClone(worked("coal-to-electric").case));
  a.answers.own_view = "overreach";
  b.answers.own_view = "overreach";
  b.persons[1].answers.power = "yes";
  b.answers.harm = "unknown";
  b.note = "另一个人的备注";
  change(a, b);
  return [{ name: "甲的.json", text: JSON.stringify(a) }, { name: "乙的.json", text: JSON.stringify(b) }];
}

const heading = (page, level, name) => page.getByRole("heading", { level, name, exact: true });
const table = (page, name) => page.getByRole("table", { name, exact: true });
const row = (page, title) => page.locator(".yichi-reading__row").filter({ hasText: title });
const of = (person, factor) => reading("of-person", { person, item: questions[factor].short });

/** The cells of a table, row by row, its head left out. */
const cells = (page, name) => table(page, name).locator("tbody tr").evaluateAll((rows) => rows.map(
  (row) => [...row.children].map((cell) => cell.textContent)));

async function put(page, given) {
  await started(page);
  await openReading(page);
  await putIn(page, ...given);
  await heading(page, 2, reading("partners")).waitFor();
}

test("two readings are compared, and what matters comes first and is marked in word and shape", () => withPage(async (page) => {
  await put(page, readings());
  assert.equal(await page.title(), tabTitle(reading("title")));
  assert.deepEqual(await cells(page, reading("partners")), [COUNTY, BUREAU, TOWNSHIP].map(
    (name) => [name, name, reading("by-id")]));
  const verdicts = await cells(page, reading("verdicts"));
  assert.deepEqual(verdicts.map(([title]) => title), ["overreach", "downward_bias", "leniency", "appropriate"].map(verdictTitle));
  const agreement = await cells(page, reading("agreement"));
  const total = agreement.at(-1);
  assert.equal(total[0], reading("total"));
  assert.equal(Number(total[1]) - Number(total[2]), 2, "two answers differ");
  assert.equal(total[3], "1");
  assert.match(total[5], /^0\.9\d\d（\d+ 题）$/);
  assert.ok(agreement.some((part) => part[5].startsWith(reading("kappa-one", { n: "" }).split("（")[0])), "a part without κ says so");
  await page.getByText(reading("kappa-note", { few: 30 })).waitFor();
  const rows = await page.locator(".yichi-reading__row").evaluateAll((rows) => rows.map((row) => ({
    title: row.querySelector("legend").textContent, marked: Boolean(row.querySelector("svg")), text: row.textContent,
  })));
  assert.equal(rows.length, 3);
  const marks = rows.map(({ marked }) => marked);
  assert.deepEqual(marks, [...marks].sort((a, b) => b - a), "those that matter come first");
  const power = rows.find(({ title }) => title === of(BUREAU, "power"));
  assert.ok(power.marked && power.text.includes(reading("mark")) && power.text.includes(reading("moves-person", { person: BUREAU })));
  assert.ok(!rows.find(({ title }) => title === reading("of-case", { item: ui("roster-note-field") })).marked);
  await assertAccessible(page);
  await screenshot(page, "reading");
}));

test("answer by answer is chosen by keyboard, and the merged case becomes the case", () => withPage(async (page) => {
  await put(page, readings());
  await page.getByText(reading("merge-left", { n: 3 })).waitFor();
  await button(page, reading("merge-open")).press("Enter");
  await page.getByText(reading("merge-ask", { n: 3 })).waitFor();
  await button(page, reading("merge-choose")).press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), reading("differences"));
  assert.equal(await page.getByText(reading("merge-ask", { n: 3 })).count(), 0);
  // One radio group a difference: a key to enter it, arrows to choose.
  const power = row(page, of(BUREAU, "power"));
  await power.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await power.getByRole("radio", { name: ui("answer-unknown") }).isChecked(), true);
  await page.getByText(reading("merge-left", { n: 2 })).waitFor();
  await button(page, reading("rest-b")).press("Enter");
  await page.getByText(reading("merge-all")).waitFor();
  assert.equal(await power.getByRole("radio", { name: ui("answer-unknown") }).isChecked(), true, "a choice made stays");
  await button(page, reading("merge-open")).press("Enter");
  await heading(page, 1, ui("roster-title")).waitFor();
  await page.getByText(reading("merged")).waitFor();
  const { case: merged } = JSON.parse(await stored(page));
  assert.equal(merged.persons[1].answers.power, "unknown");
  assert.equal(merged.answers.harm, "unknown");
  assert.equal(merged.note, "另一个人的备注");
}));

test("what was chosen is still there after a look at the case, and the file of the merged case says it", () => withPage(async (page) => {
  const [a, b] = readings();
  await put(page, [a, b]);
  await row(page, of(BUREAU, "power")).getByRole("radio").nth(1).check();
  await button(page, ui("back")).click();
  await openReading(page);
  assert.equal(await row(page, of(BUREAU, "power")).getByRole("radio").nth(1).isChecked(), true);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, reading("merge-save")).click()]);
  const merged = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(merged.persons[1].answers.power, "yes");
  assert.equal(merged.answers.harm, undefined, "what was not chosen stays open");
  assert.deepEqual(merged.persons[2], JSON.parse(a.text).persons[2]);
  await page.getByText(reading("saved", { name: download.suggestedFilename() })).waitFor();
}));

test("a merged case that names somebody is looked at before it leaves", () => withPage(async (page) => {
  await put(page, readings((a, b) => { b.note = "县长李建国"; }));
  await button(page, reading("rest-b")).click();
  await button(page, reading("merge-save")).click();
  const panel = page.locator(".yichi-leaving");
  await panel.getByText("李建国").waitFor();
  assert.equal(await button(panel, privacy("mend")).count(), 0, "it lies on no page where it could be mended");
  const [download] = await Promise.all([page.waitForEvent("download"), button(panel, privacy("anyway")).click()]);
  assert.equal(JSON.parse(readFileSync(await download.path(), "utf8")).note, "县长李建国");
  await page.getByText(reading("saved", { name: download.suggestedFilename() })).waitFor();
}));

test("a merged case that could not be opened again is not saved", () => withPage(async (page) => {
  // Each can be opened; the note of the one with the title of the other cannot.
  await put(page, readings((a, b) => {
    a.note = "字".repeat(1_370_000);
    b.title = "改".repeat(30_000);
  }));
  await row(page, reading("of-case", { item: ui("roster-note-field") })).getByRole("radio").first().check();
  await button(page, reading("rest-b")).click();
  await button(page, reading("merge-save")).click();
  await page.getByText(files("save-too-large")).waitFor();
}));

test("whom one alone lists and whom nobody can be sure of is said", () => withPage(async (page) => {
  await put(page, readings((a, b) => {
    b.persons[0].label = "另一个叫法";
    b.persons.push({ id: "late", label: "后来的人", measures: [] });
  }));
  const partners = await cells(page, reading("partners"));
  assert.deepEqual(partners[0], [COUNTY, "另一个叫法", reading("by-id_alone")]);
  assert.deepEqual(partners.at(-1), [reading("nobody"), "后来的人", reading("by-none")]);
  await row(page, reading("item-person")).getByText(reading("take-b", { value: reading("listed") })).waitFor();
}));

test("no result is shown before both have said what they think themselves", () => withPage(async (page) => {
  await put(page, readings((a, b) => { delete b.answers.own_view; }));
  await page.getByText(reading("hidden")).waitFor();
  assert.equal(await table(page, reading("verdicts")).count(), 0);
}));

test("superiors that close a circle are refused by name, and every choice stays", () => withPage(async (page) => {
  const person = (id, above) => ({ id, label: id, answers_to: above, measures: [] });
  const file = (name, persons) => ({ name, text: JSON.stringify({ persons }) });
  await put(page, [
    file("a.json", [person("x", ["y"]), person("y", [])]), file("b.json", [person("x", []), person("y", ["x"])]),
  ]);
  const rows = page.locator(".yichi-reading__row");
  await rows.nth(0).getByRole("radio").nth(0).check();
  await rows.nth(1).getByRole("radio").nth(1).check();
  await button(page, reading("merge-open")).click();
  const said = await page.getByRole("alert").innerText();
  assert.ok(said.startsWith(reading("merge-circle", { error: "" }).split("：")[0]) && said.includes("x"), said);
  assert.equal(await rows.nth(1).getByRole("radio").nth(1).isChecked(), true);
  await rows.nth(0).getByRole("radio").nth(1).check();
  await button(page, reading("merge-open")).click();
  await page.getByText(reading("merged")).waitFor();
}));

test("files are dropped on the page, the broken one says why, and one alone waits for another", () => withPage(async (page) => {
  const [a, b] = readings();
  await started(page);
  await openReading(page);
  await dropped(page, [a, { name: "坏的.json", text: "{" }]);
  await page.getByText(reading("one-more")).waitFor();
  assert.match(await page.locator(".yichi-reading__sheet").nth(1).innerText(), /第 1 行第 \d+ 列/);
  await dropped(page, [b]);
  await heading(page, 2, reading("partners")).waitFor();
  // What is dropped while others are still being read lies beside them.
  await droppedAtOnce(page, ["丙的.json", "丁的.json"].map((name) => [{ name, text: a.text }]));
  await page.locator(".yichi-reading__sheet").nth(4).waitFor();
  for (const last of [4, 3]) await button(page.locator(".yichi-reading__sheet").nth(last), reading("remove")).click();
  await button(page.locator(".yichi-reading__sheet").nth(0), reading("remove")).click();
  await page.getByText(reading("one-more")).waitFor();
  // Elsewhere a file let go is still looked at as a case to open.
  await button(page, ui("back")).click();
  await dropped(page, [a]);
  await heading(page, 1, files("title")).waitFor();
}));

test("several pairs make one table, and each can be looked at", () => withPage(async (page) => {
  const [a, b] = readings();
  const named = (name, { text }) => ({ name, text });
  await started(page);
  await openReading(page);
  await putIn(page, named("一案.a.json", a), named("一案.b.json", b), named("二案.b.json", a), named("二案.a.json", a), named("单独.json", a));
  await heading(page, 2, reading("pairs")).waitFor();
  const rows = await cells(page, reading("pairs"));
  assert.deepEqual(rows.map(([name]) => name), ["一案", "二案", reading("pairs-sum")]);
  assert.deepEqual(rows.map((row) => row[4]), ["3", "0", "3"]);
  assert.equal(rows[1][6], reading("same"));
  assert.equal(Number(rows[2][1]), Number(rows[0][1]) + Number(rows[1][1]));
  await page.getByText(reading("alone")).waitFor();
  await page.locator(".yichi-reading__pairs li").first().getByRole("button").click();
  await page.getByText(reading("merge-left", { n: 3 })).waitFor();
  await button(page, reading("look-back")).click();
  await heading(page, 2, reading("pairs")).waitFor();
  await assertAccessible(page);
}));

test("it fits a telephone, and on paper there are no ways on", () => withPage(async (page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await put(page, readings());
  await assertNoSidewaysScroll(page);
  await screenshot(page, "reading-narrow");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("main button:visible").count(), 0);
  await table(page, reading("agreement")).waitFor();
}));
