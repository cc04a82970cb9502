//! A case handed on as a link: copied here, opened there, and gone from the address.
//!
//! Must not know how a link is written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { VERDICTS } from "./result.mjs";
import { address, assertAccessible, assertNoSidewaysScroll, clipboard, started, stored, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { examples, link, shelf, ui, verdictTitle, verdictWord, worked } from "./words.mjs";

const coal = worked("coal-to-electric");
const RELEASED = Object.fromEntries(readFileSync("tests/link/released.txt", "utf8").split("\n")
  .filter((line) => line && !line.startsWith("#")).map((line) => line.split(" ")));

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

/** The link to the case on the table. */
async function share(page) {
  await button(page, link("share-title")).click();
  await heading(page, link("share-title")).waitFor();
  return page.getByLabel(link("box"), { exact: true }).inputValue();
}

test("a link that was copied opens in another browser, after a look at it", async () => {
  let copied;
  await withPage(async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await started(page);
    await openExample(page);
    const shown = await share(page);
    await button(page, link("copy")).click();
    await page.getByText(link("copied"), { exact: true }).waitFor();
    copied = await clipboard(page);
    assert.equal(copied, shown);
    await assertAccessible(page);
  });
  assert.ok(copied.startsWith(`${address}#case=`) && copied.length < 500, copied);
  const fragment = copied.slice(address.length);
  await withPage(async (page) => {
    await started(page);
    await heading(page, link("linked-title")).waitFor();
    assert.equal(page.url(), address, "the fragment is gone");
    await page.getByText(link("without-texts"), { exact: true }).waitFor();
    assert.equal(await stored(page).then((kept) => kept.includes("\"measures\"")), false, "nothing is opened yet");
    await assertAccessible(page);
    for (const id of VERDICTS) {
      const word = verdictWord(id, coal.expect[id], coal.expect.leaning?.[id] ?? "open");
      await page.getByText(shelf("verdict", { verdict: verdictTitle(id), word })).waitFor();
    }
    await button(page, link("open")).click();
    await page.getByText(link("opened"), { exact: true }).waitFor();
    const persons = page.locator(".yichi-roster > li");
    assert.equal(await persons.count(), coal.case.persons.length);
    await page.reload();
    await started(page);
    await heading(page, ui("roster-title")).waitFor();
    assert.equal(await persons.count(), coal.case.persons.length);
  }, { path: fragment });
});

test("no word that somebody typed goes along, unless it is ticked", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const bare = await share(page);
  await page.getByLabel(link("texts"), { exact: true }).check();
  await page.getByText(link("texts-warning"), { exact: true }).waitFor();
  const full = await page.getByLabel(link("box"), { exact: true }).inputValue();
  assert.ok(full.length > bare.length);
  for (const [shared, said] of [[bare, false], [full, true]]) {
    const other = await page.context().newPage();
    await other.goto(shared);
    await started(other);
    await button(other, link("open")).click();
    await other.getByText(link("opened"), { exact: true }).waitFor();
    for (const text of [examples["coal-to-electric"].title, ...coal.case.persons.map(({ label }) => label)]) {
      assert.equal((await stored(other)).includes(text), said, text);
    }
    await other.close();
  }
}));

test("a link put over the address replaces nothing before it is opened, and can be taken back", () => withPage(async (page) => {
  await started(page);
  await openExample(page, "paid-tour");
  const before = await stored(page);
  await page.evaluate((fragment) => { location.hash = fragment; }, RELEASED.texts);
  await heading(page, link("linked-title")).waitFor();
  assert.equal(page.url(), address);
  await button(page, link("leave")).click();
  await heading(page, ui("result-title")).waitFor();
  assert.equal(await stored(page), before);
  await page.evaluate((fragment) => { location.hash = fragment; }, RELEASED.texts);
  await button(page, link("open")).click();
  await page.getByText(link("opened"), { exact: true }).waitFor();
  assert.notEqual(await stored(page), before);
  await button(page, shelf("put-back")).click();
  await heading(page, ui("result-title")).waitFor();
}));

for (const [what, fragment, id] of [
  ["cut off", RELEASED.facts.slice(0, 40), "damaged"],
  ["changed on the way", RELEASED.facts.replace("U", "V"), "damaged"],
  ["of a later version", "case=AjwMjqE", "newer"],
  ["much too long", `case=${"A".repeat(70_000)}`, "too-large"],
  ["without anything", "case=", "damaged"],
  ["with a name instead of a case", "case=<img src=x onerror=alert(1)>", "damaged"],
]) {
  test(`a link ${what} says so, and everything goes on`, () => withPage(async (page) => {
    await started(page);
    await page.getByText(link(id), { exact: true }).waitFor();
    assert.equal(page.url(), address);
    await assertNoSidewaysScroll(page);
    await button(page, link("back")).click();
    await heading(page, ui("start-title")).waitFor();
    await openExample(page);
  }, { path: `#${fragment}` }));
}

test("another fragment is no link, and stays", () => withPage(async (page) => {
  await started(page);
  await heading(page, ui("start-title")).waitFor();
  assert.equal(page.url(), `${address}#top`);
}, { path: "#top" }));

test("where the browser does not let the page copy, the link is selected", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const shown = await share(page);
  await button(page, link("copy")).click();
  await page.getByText(link("not-copied"), { exact: true }).waitFor();
  const selected = await page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement;
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, shown);
}, {
  before: (context) => context.addInitScript(() => { Document.prototype.execCommand = () => false; }),
}));

test("the page of a link that was opened stands within 320 pixels", () => withPage(async (page) => {
  await started(page);
  await heading(page, link("linked-title")).waitFor();
  await assertNoSidewaysScroll(page);
}, { viewport: { width: 320, height: 256 }, path: `#${RELEASED.texts}` }));
