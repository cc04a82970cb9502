//! The list of persons: who is open for changes, and that nobody taken off it takes more along than himself.
//!
//! Must not know what a person is asked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, started, stored, withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { shelf, ui } from "./words.mjs";

const NAMES = ["甲", "乙", "丙", "丁"];

const label = (page) => page.getByLabel(ui("person-label"), { exact: true });
/** The cards and the editor of the list, from above. */
const rows = (page) => page.locator(".yichi-roster > li");
const removal = (page, place) => button(rows(page).nth(place), ui("roster-remove"));
const takenOff = (page, person) => page.getByText(shelf("taken-off", { person }), { exact: true });
/** Who is on the list, once that is kept. */
const listed = async (page) => JSON.parse(await stored(page)).case.persons.map((person) => person.label);
/** What has the focus, in its own words. */
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

/** A list of these persons, the last of them closed again. */
async function list(page, names = NAMES) {
  await started(page);
  await button(page, ui("start-full")).click();
  for (const name of names) {
    await button(page, ui("roster-add")).click();
    await label(page).fill(name);
  }
  await button(page, ui("person-close")).click();
}

test("whoever is open stays open when somebody before him is taken off the list", () => withPage(async (page) => {
  await list(page);
  await button(rows(page).nth(1), ui("change")).click();
  await removal(page, 0).click();
  await takenOff(page, "甲").waitFor();
  assert.equal(await label(page).inputValue(), "乙");
  assert.equal(await focused(page), "said", "the button went with the person");
  await label(page).fill("乙二");
  assert.deepEqual(await listed(page), ["乙二", "丙", "丁"]);
}));

test("the editor closes with the person it was for, and what is typed next goes to nobody", () => withPage(async (page) => {
  await list(page);
  await button(rows(page).nth(1), ui("change")).click();
  await removal(page, 1).click();
  await takenOff(page, "乙").waitFor();
  assert.equal(await label(page).count(), 0);
  assert.equal(await focused(page), "said");
  await page.keyboard.type("x");
  assert.deepEqual(await listed(page), ["甲", "丙", "丁"]);
  await assertAccessible(page);
}));

test("whoever was taken off comes back to his place with every answer about him", () => withPage(async (page) => {
  await list(page, ["甲", "乙"]);
  await button(rows(page).nth(0), ui("change")).click();
  await page.getByText(ui("measures-none"), { exact: true }).click();
  await button(page, ui("person-close")).click();
  const { case: before } = JSON.parse(await stored(page));
  await removal(page, 0).click();
  await takenOff(page, "甲").waitFor();
  assert.deepEqual(await listed(page), ["乙"]);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), shelf("undo"), "the way back comes first");
  await page.keyboard.press("Enter");
  await page.getByText(shelf("put-in"), { exact: true }).waitFor();
  assert.deepEqual(JSON.parse(await stored(page)).case, before);
}));

test("a number box that is left empty says again what counts", () => withPage(async (page) => {
  await list(page, ["甲"]);
  await button(rows(page).nth(0), ui("change")).click();
  const count = page.getByLabel(ui("person-count"), { exact: true });
  await count.press("ControlOrMeta+a");
  await count.pressSequentially("3");
  await count.press("Backspace");
  await label(page).focus();
  assert.equal(await count.inputValue(), "3");
}));

test("a kept case in which somebody was taken off and put back is kept where it was", () => withPage(async (page) => {
  await list(page, ["甲", "乙"]);
  await button(page, shelf("keep")).click();
  await page.getByText(shelf("kept"), { exact: true }).waitFor();
  await removal(page, 1).click();
  await takenOff(page, "乙").waitFor();
  await button(page, shelf("undo")).click();
  await page.getByText(shelf("put-in"), { exact: true }).waitFor();
  await page.getByText(shelf("foot"), { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 1);
}));

test("whoever has changed somebody goes on from his card, and from the next after a new one", () => withPage(async (page) => {
  await list(page);
  assert.equal(await focused(page), ui("roster-add"));
  const change = button(rows(page).nth(1), ui("change"));
  await change.click();
  assert.equal(await focused(page), "person-label");
  await button(page, ui("person-close")).click();
  assert.equal(await change.evaluate((one) => one === document.activeElement), true);
  assert.equal(await change.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), true, "in sight");
}, { viewport: { width: 1280, height: 400 } }));
