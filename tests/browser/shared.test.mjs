//! What is kept for a reload where others may write too: nobody's work is overwritten unseen, nor what cannot be read.
//!
//! Must not know how a session is written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { element, host, one } from "./host.mjs";
import { canBeDeaf, deafen } from "./kept.mjs";
import { assertAccessible, started, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { shelf, ui } from "./words.mjs";

const NAMELESS = "<yichi-checker storage='local'></yichi-checker>";
const portal = await host({ pages: { "local.html": one("storage='local'"), "none.html": one("storage='none'"), "nameless.html": NAMELESS, "nameless-too.html": NAMELESS } });
const at = `${portal}local.html`;
const NEWER = '{"snapshot":99}';

const note = (place) => place.getByLabel(ui("roster-note-field"), { exact: true });
const openNote = (place) => place.getByText(ui("roster-title-label"), { exact: true }).click();
const said = (place, text) => place.getByText(text, { exact: true });
/** Every kept case, as the device has it. */
const cases = (page) => page.evaluate(() => Object.entries(localStorage)
  .filter(([key]) => key.includes("yichi.case.")).map(([, text]) => text).join());
/** Everything the device keeps that is called so at its end. */
const onDevice = (page, end) => page.evaluate((end) => Object.entries(localStorage)
  .filter(([key]) => key.endsWith(end)).map(([, text]) => text).join(), end);

/** Begins a case in the element of a page, with this as its note. */
async function write(page, text) {
  const place = element(page);
  await button(place, ui("start-full")).click();
  await openNote(place);
  await note(place).fill(text);
}

/** The same page, or this one, in another tab. */
async function another(page, path = at) {
  const other = await page.context().newPage();
  await canBeDeaf(other);
  await other.goto(path);
  await element(other).locator("h1").waitFor();
  return other;
}

test("of two tabs of one element the later is told, and chooses", () => withPage(async (page) => {
  const other = await another(page);
  await write(page, "一");
  await said(element(page), ui("foot-on-device")).waitFor();
  await write(other, "二");
  const place = element(other);
  await said(place, shelf("apart")).waitFor();
  await said(place, ui("foot-in-tab")).waitFor();
  await assertAccessible(other);
  assert.match(await onDevice(page, ":yichi"), /一/);
  // The first goes on undisturbed, and a reload of the second loses nothing of either.
  await note(element(page)).fill("一二三");
  assert.equal(await said(element(page), shelf("apart")).count(), 0);
  await other.reload();
  await said(place, shelf("apart")).waitFor();
  await openNote(place);
  assert.equal(await note(place).inputValue(), "二");
  assert.match(await onDevice(page, ":yichi"), /一二三/);
  // What lies here goes into the list of cases, and stays there.
  await button(place, shelf("keep")).click();
  await said(place, shelf("kept")).waitFor();
  assert.equal(await said(place, shelf("apart")).count(), 0);
  await note(place).fill("二二");
  const later = await another(page);
  await openNote(element(later));
  assert.equal(await note(element(later)).inputValue(), "一二三");
  await button(element(later), shelf("title")).click();
  await button(element(later).locator(".yichi-kept__case"), shelf("open")).click();
  await openNote(element(later));
  assert.equal(await note(element(later)).inputValue(), "二二");
}, { at }));

test("an element that takes the place of one of its name has what was said there", () => withPage(async (page) => {
  await write(page, "一");
  await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker").cloneNode();
    document.body.replaceChildren(checker);
    await checker.ready;
  });
  await openNote(element(page));
  assert.equal(await note(element(page)).inputValue(), "一");
}, { at }));

test("two pages with an element without a name know nothing of each other", () => withPage(async (page) => {
  await write(page, "一");
  const other = await another(page, `${portal}nameless-too.html`);
  await button(element(other), ui("start-full")).waitFor();
}, { at: `${portal}nameless.html` }));

test("what was kept nowhere and then on the device leaves another tab's work there", () => withPage(async (page) => {
  await write(page, "一");
  await said(element(page), ui("foot-on-device")).waitFor();
  const other = await another(page, `${portal}none.html`);
  await write(other, "二");
  const place = element(other);
  await other.evaluate(() => { document.querySelector("yichi-checker").storage = "local"; });
  await said(place, shelf("apart")).waitFor();
  await openNote(place);
  assert.equal(await note(place).inputValue(), "二");
  assert.match(await onDevice(other, ":yichi"), /一/);
}, { at }));

/** Another tab on the case that this one has kept. A while after it has found the case it looks once more. */
async function alsoOnKept(page) {
  await write(page, "零");
  await button(element(page), shelf("keep")).click();
  await said(element(page), shelf("kept")).waitFor();
  const other = await another(page);
  await openNote(element(other));
  await other.waitForTimeout(1000);
  return other;
}

test("a tab that quarrels about a kept case still does after a reload", () => withPage(async (page) => {
  const other = await alsoOnKept(page);
  const place = element(other);
  assert.equal(await note(place).inputValue(), "零");
  await deafen(other, true);
  await note(element(page)).fill("一");
  await note(place).fill("二");
  for (let reloads = 0; reloads < 2; reloads += 1) {
    await said(place, shelf("changed")).waitFor();
    assert.match(await cases(page), /一/);
    assert.doesNotMatch(await cases(page), /二/);
    await other.reload();
  }
  await said(place, shelf("changed")).waitFor();
  await openNote(place);
  assert.equal(await note(place).inputValue(), "二");
  assert.equal(await note(element(page)).inputValue(), "一");
}, { at }));

test("a tab opened later on a kept case follows what the first one writes", () => withPage(async (page) => {
  const place = element(await alsoOnKept(page));
  await note(element(page)).fill("一");
  await said(place, shelf("followed")).waitFor();
  assert.equal(await note(place).inputValue(), "一");
}, { at }));

test("the work of the other tab is taken over, and one's own can be put back", () => withPage(async (page) => {
  const other = await another(page);
  await write(page, "一");
  await write(other, "二");
  const place = element(other);
  await said(place, shelf("apart")).waitFor();
  await button(place, shelf("take-theirs")).click();
  await said(place, shelf("taken")).waitFor();
  await openNote(place);
  assert.equal(await note(place).inputValue(), "一");
  await said(place, ui("foot-on-device")).waitFor();
  await button(place, shelf("put-back")).click();
  assert.equal(await note(place).inputValue(), "二");
  // Now the other is the later one.
  await note(element(page)).fill("三");
  await said(element(page), shelf("apart")).waitFor();
}, { at }));

test("what was taken over and put aside again is not lost though its tab is closed", () => withPage(async (page) => {
  const other = await another(page);
  await write(page, "一");
  await write(other, "二");
  const place = element(other);
  await said(place, shelf("apart")).waitFor();
  await page.goto("about:blank");
  await button(place, shelf("take-theirs")).click();
  await said(place, shelf("taken")).waitFor();
  await openNote(place);
  for (const words of ["二", "一"]) {
    await button(place, shelf("put-back")).click();
    await said(place, shelf("put-back-done")).waitFor();
    assert.equal(await note(place).inputValue(), words);
  }
}, { at }));

test("turning pages in two tabs is no quarrel", () => withPage(async (page) => {
  await openExample(element(page));
  const other = await another(page);
  for (const tab of [page, other, page]) {
    await button(element(tab), ui("nav-answers")).click();
    await button(element(tab), ui("back")).click();
    assert.equal(await said(element(tab), shelf("apart")).count(), 0);
  }
  await said(element(other), ui("foot-on-device")).waitFor();
}, { at }));

test("what an element cannot read on the device is kept in the list of cases, and offered as a file", () => withPage(async (page) => {
  await openExample(element(page));
  await said(element(page), ui("foot-on-device")).waitFor();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(":yichi")));
  await page.evaluate((text) => {
    const key = Object.keys(localStorage).find((key) => key.endsWith(":yichi"));
    localStorage.setItem(key, text);
  }, NEWER);
  await page.reload();
  const place = element(page);
  await said(place, ui("kept-unreadable")).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), button(place, shelf("download")).click()]);
  assert.ok(readFileSync(await download.path(), "utf8").endsWith(`\n${NEWER}`));
  await openExample(place);
  await page.reload();
  await button(place, shelf("title")).click();
  await place.getByText(shelf("why-newer")).waitFor();
  await button(place, shelf("clear")).click();
  await button(place, shelf("clear-yes")).click();
  await said(place, shelf("cleared", { n: 1 })).waitFor();
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes("99"));
}, { at }));

test("what a tab cannot read it keeps beside, offers as a file and takes along when it goes", () => withPage(async (page) => {
  await started(page);
  await page.evaluate((text) => sessionStorage.setItem("yichi", text), NEWER);
  for (let reloads = 0; reloads < 2; reloads += 1) {
    await page.reload();
    await started(page);
    await said(page, ui("kept-unreadable")).waitFor();
  }
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, shelf("download")).click()]);
  assert.ok(readFileSync(await download.path(), "utf8").endsWith(`\n${NEWER}`));
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], "nothing is kept on the device unasked");
}));
