//! The result on paper.
//!
//! Must not know what the result says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { PAGES } from "./tour.mjs";

test("on paper the result stands without any way on, and with every answer behind it", () => withPage(async (page) => {
  await started(page);
  await PAGES["the result"](page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  for (const way of await page.locator("nav, nav *, .yichi-actions, .yichi-turn, .yichi-skip").all()) {
    assert.equal(await way.isVisible(), false, await way.evaluate((element) => element.outerHTML));
  }
  const text = "h1, h2, h3, h4, p, td, li:not(nav li), summary";
  const parts = await page.locator("#yichi main").locator(text).all();
  assert.ok(parts.length > 100, `${parts.length} parts`);
  for (const part of parts) {
    assert.equal(await part.isVisible(), true, await part.evaluate((element) => element.outerHTML));
  }
  await assertNoSidewaysScroll(page);
  const paper = await page.evaluate(() => getComputedStyle(document.querySelector(".yichi")).backgroundColor);
  assert.equal(paper, "rgb(255, 255, 255)");
}));
