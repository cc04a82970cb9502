//! The result on paper.
//!
//! Must not know what the result says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { PAGES } from "./tour.mjs";

/**
 * What has to be read, outside of what is only there to try things on. A picture stands on paper itself; the
 * table beside it is for who cannot see it.
 */
const TRIED = ".yichi-trial:not(.yichi-trial--on), .yichi-mirror, .yichi-picture details";
const TEXT = ["h1", "h2", "h3", "h4", "p", "td", "li:not(nav li)", "summary"]
  .map((name) => `${name}:not(:is(${TRIED}) *)`).join(", ");

test("on paper the result stands without any way on, and with every answer behind it", () => withPage(async (page) => {
  await started(page);
  await PAGES["the result"](page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const { ways, parts } = await page.evaluate(([ways, parts]) => {
    const sorted = (selector) => {
      const sorted = { shown: [], hidden: [] };
      for (const element of document.querySelectorAll(selector)) {
        sorted[element.checkVisibility() ? "shown" : "hidden"].push(element.outerHTML);
      }
      return sorted;
    };
    return { ways: sorted(ways), parts: sorted(parts) };
  }, [`#yichi nav, #yichi nav *, .yichi-actions, .yichi-turn, .yichi-skip, ${TRIED}`, `#yichi main :is(${TEXT})`]);
  assert.deepEqual(ways.shown, []);
  assert.deepEqual(parts.hidden, []);
  assert.ok(parts.shown.length > 100, `${parts.shown.length} parts`);
  assert.equal(await page.locator("main").getByRole("img").count(), 3);
  await assertNoSidewaysScroll(page);
  const paper = await page.evaluate(() => getComputedStyle(document.querySelector(".yichi")).backgroundColor);
  assert.equal(paper, "rgb(255, 255, 255)");
}));
