//! Two tabs on one kept case: the one without words of its own follows, the other is told and chooses.
//!
//! Must not know how an entry is written down.

import assert from "node:assert/strict";
import { test } from "node:test";
import { canBeDeaf, card, deafen, entries, keepCase, openShelf, titles } from "./kept.mjs";
import { address, assertAccessible, started, withPage } from "./support.mjs";
import { button, openAnswers } from "./tour.mjs";
import { shelf, ui } from "./words.mjs";

const said = (page, id, slots) => page.getByText(shelf(id, slots), { exact: true });
const note = (page) => page.getByLabel(ui("roster-note-field"), { exact: true });
const openNote = (page) => page.getByText(ui("roster-title-label"), { exact: true }).click();

/** Another tab, with this case of the device on its table. */
async function tab(page, title) {
  const other = await page.context().newPage();
  await canBeDeaf(other);
  await other.goto(address);
  await started(other);
  await reopen(other, title);
  return other;
}

async function reopen(page, title) {
  await openShelf(page);
  await card(page, title).getByRole("button", { name: shelf("open") }).click();
  await said(page, "opened", { title }).waitFor();
}

test("a tab that has said nothing of its own goes on with what the other wrote, and can go back", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  const other = await tab(page, "甲案");
  // Turning pages in one disturbs nobody.
  await openAnswers(other);
  await button(other, ui("return")).click();
  assert.equal(await said(page, "followed").count(), 0);

  await openNote(other);
  await other.evaluate(() => document.activeElement.blur());
  await note(page).fill("一");
  await said(other, "followed").waitFor();
  assert.equal(await note(other).inputValue(), "一");
  assert.equal(await said(other, "changed").count(), 0);
  assert.notEqual(await other.evaluate(() => document.activeElement.id), "said", "nobody is taken from where he is");
  await said(other, "foot").waitFor();
  await assertAccessible(other);

  // What lay there before is not lost.
  await button(other, shelf("put-back")).click();
  await other.getByText(ui("foot-in-tab"), { exact: true }).waitFor();
  assert.equal(await note(other).inputValue(), "");
  assert.match(Object.values(await entries(page)).join(), /一/);
}));

test("what is kept beside is called a copy, whichever page that was asked on", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  const other = await tab(page, "甲案");
  await openNote(other);
  await deafen(other, true);
  await note(page).fill("一");
  await note(other).fill("二");
  await said(other, "changed").waitFor();
  await button(other, ui("back")).click();
  await other.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
  await button(other, shelf("keep-mine")).click();
  await said(other, "kept").waitFor();
  await openShelf(other);
  assert.deepEqual((await titles(other)).sort(), ["甲案", shelf("copy", { title: "甲案" })].sort());
}));

test("of two tabs that both changed the case the later is told, and chooses", () => withPage(async (page) => {
  await started(page);
  await keepCase(page, "甲案");
  const other = await tab(page, "甲案");
  await openNote(other);
  const quarrel = async (first, second) => {
    await deafen(other, true);
    await note(page).fill(first);
    await note(other).fill(second);
    await said(other, "changed").waitFor();
    await deafen(other, false);
    const kept = Object.values(await entries(page)).join();
    assert.ok(kept.includes(first) && !kept.includes(second), kept);
  };
  await quarrel("一", "二");
  await button(other, shelf("keep-mine")).click();
  await said(other, "kept").waitFor();
  assert.equal(Object.keys(await entries(page)).length, 2);
  assert.match(Object.values(await entries(page)).join(), /二/);

  // The first goes on undisturbed; another time the other takes what is there.
  await note(page).fill("三");
  assert.equal(await said(page, "changed").count(), 0);
  await reopen(other, "甲案");
  await openNote(other);
  await quarrel("四", "五");
  await button(other, shelf("take-theirs")).click();
  await said(other, "taken").waitFor();
  assert.equal(await note(other).inputValue(), "四");

  // Taken off in one, it is said in the other and can be kept again.
  await openShelf(other);
  await card(other, "甲案").getByRole("button", { name: shelf("delete") }).click();
  await said(page, "gone").waitFor();
  assert.equal(await said(page, "kept").count(), 0);
  await button(page, shelf("keep-again")).click();
  await said(page, "foot").waitFor();
  assert.equal(Object.keys(await entries(page)).length, 2);
}));
