//! Every kind of page on the narrowest screen, and under a finger.
//!
//! Must not know what the pages say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { PAGES } from "./tour.mjs";

/** The least a target must measure each way (WCAG 2.2, 2.5.8). */
const LEAST = 24;

// 320 pixels are also what is left of 1280 at a zoom of 400%.
for (const [kind, open] of Object.entries(PAGES)) {
  test(`${kind} stands within 320 pixels, and all on it can be touched`, () => withPage(async (page) => {
    await started(page);
    await open(page);
    await assertNoSidewaysScroll(page);
    assert.deepEqual(await tooSmall(page), []);
    assert.deepEqual(await cutOff(page), []);
  }, { viewport: { width: 320, height: 256 } }));
}

/** What can be pressed and is smaller than it must be. A row counts as a whole: its label takes the press. */
const tooSmall = (page) => page.locator("button, summary, select, textarea, input").evaluateAll((found, least) => {
  const target = (element) => element.labels?.[0]?.contains(element) ? element.labels[0] : element;
  return found.map((element) => [element, target(element).getBoundingClientRect()])
    // The way past the head is off the page until it has the focus.
    .filter(([element, { width }]) => width > 0 && element.checkVisibility() && !element.matches(".yichi-skip"))
    .filter(([, { width, height }]) => width < least || height < least)
    .map(([element, { width, height }]) => `${width} × ${height}: ${element.outerHTML}`);
}, LEAST);

/** Text that is wider than its box and hidden there; what is one pixel wide is for the ear only. */
const cutOff = (page) => page.locator("main *, header *, footer *").evaluateAll((found) => found
  .filter((element) => element.checkVisibility() && element.clientWidth > 1)
  .filter((element) => getComputedStyle(element).overflowX !== "visible")
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.outerHTML.slice(0, 200)));
