//! The cases kept on the device, as a reviewer finds them: the list, its cards, and what the browser keeps.
//!
//! Must not know how an entry is written down.

import { button } from "./tour.mjs";
import { shelf, tabTitle, ui } from "./words.mjs";

/** What every key of the shelf begins with. */
export const PREFIX = "yichi.case.";

/** The entries on the device. */
export const entries = (page) => page.evaluate((prefix) => Object.fromEntries(
  Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)),
), PREFIX);

/** Puts the cards of the list into words. */
export const titles = (page) => page.locator(".yichi-kept__title").allInnerTexts();

export const card = (page, title) => page.locator(".yichi-kept__case")
  .filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

export const openShelf = async (page) => {
  if (await page.title() !== tabTitle(shelf("title"))) await button(page, shelf("title")).click();
  await page.getByRole("heading", { level: 1, name: shelf("title") }).waitFor();
};

/** Begins a case with this title, and keeps it. */
export async function keepCase(page, title) {
  await openShelf(page);
  await button(page, shelf("new")).click();
  await button(page, ui("start-full")).click();
  await write(page, title);
  await button(page, shelf("keep")).click();
  await page.getByText(shelf("kept"), { exact: true }).waitFor();
}

export async function write(page, title) {
  await page.getByText(ui("roster-title-label"), { exact: true }).click();
  await page.getByLabel(ui("roster-title-field"), { exact: true }).fill(title);
}

/** Has a tab hear nothing of others, as one that sleeps; it has to be able to before it is loaded. */
export const deafen = (page, deaf) => page.evaluate((deaf) => { window.yichiTestDeaf = deaf; }, deaf);
export const canBeDeaf = (page) => page.addInitScript(() => {
  for (const kind of ["storage", "pageshow"]) {
    addEventListener(kind, (event) => { if (window.yichiTestDeaf) event.stopImmediatePropagation(); }, true);
  }
});
