//! Ways through the classroom of the training: a set made, and its link.
//!
//! Must not know what a class comes to.

import { heading } from "./practice.mjs";
import { started } from "./support.mjs";
import { button } from "./tour.mjs";
import { lesson, training } from "./words.mjs";

export const path = "training.html";
export const IDS = ["coal-to-electric", "padded-list"];
export const TITLE = "一班";

/** Opens a page of the classroom from the first page of the training. */
async function openClass(page, id) {
  await started(page);
  await button(page, training("class", "title")).click();
  await heading(page, training("class", "title"));
  if (id) {
    await button(page, training("class", id)).click();
    await heading(page, training("class", id));
  }
}

/** Makes a set of these lessons, and leaves its page open. */
export async function makeSet(page, { ids = IDS, comparison = "at_end", outcome = "by_trainer", seats = true } = {}) {
  await openClass(page, "make");
  await page.getByLabel(training("class", "set-title"), { exact: true }).fill(TITLE);
  for (const id of ids) await page.locator("label").filter({ hasText: lesson(id).title }).click();
  const when = (what, id) => page.getByRole("group", { name: training("class", what) })
    .getByText(training("when", id), { exact: true }).click();
  await when("when-comparison", comparison);
  await when("when-outcome", outcome);
  if (seats) await page.getByLabel(training("class", "seats"), { exact: true }).check();
}

export const linkOf = (page) => page.getByLabel(training("class", "link"), { exact: true }).inputValue();
