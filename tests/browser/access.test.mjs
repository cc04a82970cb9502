//! Every kind of page for who reads by ear, in the dark, in colours of his own or by keyboard.
//!
//! Must not know what the pages say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, started, withPage } from "./support.mjs";
import { PAGES } from "./tour.mjs";

for (const [kind, open] of Object.entries(PAGES)) {
  test(`${kind} has no fault that axe knows, in light or dark`, () => withPage(async (page) => {
    await started(page);
    await open(page);
    await assertAccessible(page);
    assert.equal(await page.locator("h1:visible").count(), 1);
  }));
}

const WALKED = [
  "the first page", "a person among others", "a question on a rising scale", "the list of all answers", "the result",
];

for (const [colours, media] of [["", {}], [" in forced colours", { forcedColors: "active" }]]) {
  for (const kind of WALKED) {
    test(`whatever has the focus on ${kind} shows it${colours}`, () => withPage(async (page) => {
      await page.emulateMedia(media);
      await started(page);
      await PAGES[kind](page);
      await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
      const lost = new Set();
      let stops = 0;
      for (; stops < 40; stops += 1) {
        await page.keyboard.press("Tab");
        const { end, name, shown } = await focusShown(page);
        if (end) break;
        if (!shown) lost.add(name);
      }
      assert.ok(stops > 3, `${stops} stops`);
      assert.deepEqual([...lost], []);
    }));
  }
}

/** Whether something is drawn round what has the focus, or round the row it stands in, and it is in view. */
const focusShown = (page) => page.evaluate(() => {
  const focus = document.activeElement;
  if (focus === document.body) return { end: true };
  const drawn = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  };
  const { top, bottom, width } = focus.getBoundingClientRect();
  const inView = bottom > 0 && top < innerHeight && width > 0;
  const row = focus.closest("label");
  return { name: focus.outerHTML, shown: inView && (drawn(focus) || Boolean(row && drawn(row))) };
});
