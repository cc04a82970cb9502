//! Lessons of one's own: from the case on the table to a pack, and from a pack to practice and a set.
//!
//! Must not know how a lesson is written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { heading } from "./practice.mjs";
import {
  address, assertAccessible, assertNoSidewaysScroll, screenshot, started, withPage,
} from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { errors, explain, lesson, privacy, training, ui, worked } from "./words.mjs";

const path = "training.html";
const [, BUREAU, TOWNSHIP] = worked("coal-to-electric").case.persons.map(({ label }) => label);
const TITLE = "取暖改造";
const TEXTS = {
  "own-title": TITLE,
  "own-narrative": "某县推行取暖改造，钱没有到位。\n某镇的干部已经报告过。",
  "own-point": "先问权在谁手里。",
  "own-ask": "如果没有处理镇里的干部，结论会怎样？",
  "own-then": "没有处理，就谈不上过重。",
  "own-outcome": "教学编写，没有公开结果。",
  "own-by": "教学编写",
};

const openOwn = async (page) => {
  await started(page);
  await button(page, training("own", "title")).click();
  await heading(page, training("own", "title"));
};

const give = (page, id, ...given) => page.locator(`#${id}`).setInputFiles(
  given.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })));

/** Picks a change of the case: who, what, and what it becomes. */
async function pickChange(page, ...picks) {
  await page.getByRole("button", { name: training("own", "add-change") }).first().click();
  for (const [place, label] of picks.entries()) {
    await page.getByLabel(explain(["trial-who", "trial-what", "trial-value"][place]), { exact: true }).selectOption({ label });
  }
  await page.locator("#own-change").getByRole("button", { name: training("own", "add-change") }).click();
}

test("a case on the table becomes a lesson, the lesson a pack, and the pack is practised elsewhere", async () => {
  let pack;
  await withPage(async (page) => {
    await started(page);
    await openExample(page);
    await page.getByRole("link", { name: ui("nav-training") }).click();
    await openOwn(page);
    await button(page, training("own", "from-table")).click();
    await heading(page, training("own", "editor"));
    await page.locator("#own-title").fill("");
    await button(page, training("own", "save")).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    for (const part of ["narrative", "point"]) {
      assert.ok((await alert.innerText()).includes(training("path", part)), part);
    }
    await assertAccessible(page);
    for (const [id, text] of Object.entries(TEXTS)) await page.locator(`#${id}`).fill(text);
    await pickChange(page, TOWNSHIP, ui("person-measures"), ui("person-measures-none"));
    await button(page, training("own", "save")).click();
    await alert.getByText(training("trouble", "changes_nothing", { path: "" }).slice(1)).waitFor();
    await pickChange(page, BUREAU, ui("person-measures"), ui("person-measures-none"));
    await page.locator(".yichi-table--shifts").waitFor();
    await page.reload();
    await started(page);
    await heading(page, training("own", "title"));
    await button(page, training("own", "resume")).click();
    assert.equal(await page.locator("#own-narrative").inputValue(), TEXTS["own-narrative"]);
    await screenshot(page, "own-editor");
    await assertAccessible(page);
    await button(page, training("own", "save")).click();
    await heading(page, training("own", "title"));
    await page.getByText(TITLE, { exact: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"), button(page, training("own", "save-pack")).click(),
    ]);
    pack = readFileSync(await download.path(), "utf8");
  });
  assert.equal(JSON.parse(pack).lessons.length, 1);
  await withPage(async (page) => {
    await openOwn(page);
    await give(page, "pack-file", { name: "包.json", text: pack });
    await page.getByText(training("own", "loaded", { n: 1 }), { exact: true }).waitFor();
    await page.reload();
    await started(page);
    await button(page, training("own", "practise")).click();
    await heading(page, TITLE);
    await page.getByText("某镇的干部已经报告过。").first().waitFor();
    await button(page, training("lesson", "begin")).click();
    await page.locator("form h1").waitFor();

    // Such a lesson travels in a set's file and in no link.
    await page.goto(address + path);
    await started(page);
    await button(page, training("home", "way")).click();
    await button(page, training("class", "title")).click();
    await button(page, training("class", "make")).click();
    await page.getByLabel(training("class", "set-title"), { exact: true }).fill("一班");
    await page.locator("label").filter({ hasText: TITLE }).last().click();
    await page.getByText(training("class", "no-link"), { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"), button(page, training("class", "save-set")).click(),
    ]);
    const set = readFileSync(await download.path(), "utf8");
    await withPage(async (other) => {
      await started(other);
      await button(other, training("class", "title")).click();
      await give(other, "set-file", { name: "组.json", text: set });
      await heading(other, "一班");
      await button(other, training("seat", "begin")).click();
      await heading(other, TITLE);
    }, { path });
  }, { path });
});

test("a lesson that another took the place of comes back as it was written", () => withPage(async (page) => {
  const own = { ...lesson("padded-list"), id: "own-1" };
  await openOwn(page);
  await give(page, "own-case", { name: "案件.json", text: JSON.stringify(worked("coal-to-electric").case) });
  await heading(page, training("own", "editor"));
  await page.locator("#own-title").fill(TITLE);
  await button(page, ui("back")).click();
  await heading(page, training("own", "title"));
  await give(page, "pack-file", { name: "包.json", text: JSON.stringify({ pack: 1, title: "t", lessons: [own] }) });
  await button(page, ui("change")).click();
  await heading(page, training("own", "editor"));
  await page.getByText(training("own", "put-aside", { title: TITLE }), { exact: true }).waitFor();
  assert.equal(await page.locator("#own-title").inputValue(), own.title);
  await assertAccessible(page);
  await button(page, training("class", "take-back")).click();
  await page.getByText(training("own", "put-aside", { title: own.title }), { exact: true }).waitFor();
  assert.equal(await page.locator("#own-title").inputValue(), TITLE);
}, { path }));

test("what looks like somebody's number is shown before a pack leaves, and may leave all the same", () => withPage(async (page) => {
  const own = lesson("padded-list");
  own.id = "own-1";
  own.narrative = ["某村干部的电话是13800138000。"];
  await openOwn(page);
  await give(page, "pack-file", { name: "包.json", text: JSON.stringify({ pack: 1, title: "t", lessons: [own] }) });
  await page.getByText(training("own", "loaded", { n: 1 }), { exact: true }).waitFor();
  await button(page, training("own", "save-pack")).click();
  await page.getByText(privacy("phone")).waitFor();
  await assertAccessible(page);
  await Promise.all([page.waitForEvent("download"), button(page, privacy("anyway")).click()]);
}, { path }));

test("a broken pack says what is wrong and where, and changes nothing", () => withPage(async (page) => {
  await openOwn(page);
  const own = lesson("padded-list");
  own.id = "own-1";
  const bad = { ...own, point: "", key: [{ answer: "nonsense" }] };
  await give(
    page, "pack-file",
    { name: "缺.json", text: JSON.stringify({ pack: 1, title: "t", lessons: [bad] }) },
    { name: "坏.json", text: "{" },
  );
  const alert = page.getByRole("alert");
  await alert.waitFor();
  const said = await alert.innerText();
  assert.ok(said.includes("缺.json") && said.includes(training("path", "point")), said);
  assert.ok(said.includes("nonsense") && said.includes("坏.json"), said);
  await page.getByText(training("own", "none"), { exact: true }).waitFor();
  await give(page, "own-case", { name: "空.json", text: "{}" });
  await page.getByText(training("own", "no-persons"), { exact: true }).waitFor();
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
}, { path, viewport: { width: 320, height: 640 } }));

for (const [what, fragment, said] of [
  ["cut off", "class=eyJjbGFzcyI6MSwi", () => training("seat", "damaged")],
  ["without anything", "class=", () => training("seat", "damaged")],
]) {
  test(`a link to a set ${what} says so, and everything goes on`, () => withPage(async (page) => {
    await started(page);
    await heading(page, training("seat", "title"));
    await page.getByText(said(), { exact: true }).waitFor();
    assert.equal(page.url(), address + path);
    await assertNoSidewaysScroll(page);
    await button(page, training("home", "way")).click();
    await heading(page, training("home", "title"));
  }, { path: `${path}#${fragment}`, viewport: { width: 320, height: 640 } }));
}

test("a file that is no set says what is wrong", () => withPage(async (page) => {
  await started(page);
  await button(page, training("class", "title")).click();
  const set = { class: 1, title: "", lessons: ["nobody"], comparison: "at_end", outcome: "at_end" };
  await give(page, "set-file", { name: "组.json", text: JSON.stringify(set) });
  const alert = page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.innerText(), /nobody/);
  await give(page, "set-file", { name: "组.json", text: "[]" });
  await alert.getByText(errors("not_object")).waitFor();
}, { path }));
