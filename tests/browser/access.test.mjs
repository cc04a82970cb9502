//! Every kind of page for who reads by ear, in the dark, in colours of his own, by keyboard, on the narrowest
//! screen or under a finger.
//!
//! Must not know what the pages say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { PAGES } from "./tour.mjs";

/** The least a target must measure each way (WCAG 2.2, 2.5.8). */
const LEAST = 24;
/** 320 pixels are also what is left of 1280 at a zoom of 400%. */
const NARROWEST = { width: 320, height: 256 };

for (const [kind, open] of Object.entries(PAGES)) {
  test(`${kind} has no fault that axe knows, stands within 320 pixels, and all on it can be touched`, () => withPage(async (page) => {
    await started(page);
    await open(page);
    await assertAccessible(page);
    assert.equal(await page.locator("h1:visible").count(), 1);
    await page.setViewportSize(NARROWEST);
    await assertNoSidewaysScroll(page);
    assert.deepEqual(await tooSmall(page), []);
    assert.deepEqual(await cutOff(page), []);
  }));
}

/** What can be pressed and is smaller than it must be. A row counts as a whole: its label takes the press; so does a text its links. */
const tooSmall = (page) => page.locator("button, summary, select, textarea, input, a[href]:not(p a, li a)").evaluateAll((found, least) => {
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

const WALKED = [
  "the first page", "a person among others", "a question on a rising scale", "the list of all answers", "the result",
];

for (const kind of WALKED) {
  test(`whatever has the focus on ${kind} shows it, in forced colours too`, () => withPage(async (page) => {
    await started(page);
    await PAGES[kind](page);
    for (const forcedColors of ["none", "active"]) {
      await page.emulateMedia({ forcedColors });
      await fromTheTop(page);
      const lost = new Set();
      let stops = 0;
      for (; ; stops += 1) {
        assert.ok(stops < 1000, "the stops come to an end");
        await page.keyboard.press("Tab");
        const { end, name, shown } = await focusShown(page);
        if (end) break;
        if (!shown) lost.add(name);
      }
      assert.ok(stops > 3, `${stops} stops`);
      assert.deepEqual([...lost], [], `forced colours: ${forcedColors}`);
    }
  }));
}

/** Puts the focus before the first stop, and keeps how everything looks that has no focus. */
const fromTheTop = (page) => page.evaluate(() => {
  document.activeElement.blur();
  scrollTo(0, 0);
  getSelection().collapse(document.body, 0); // the next stop is the first again
  window.yichiRing = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const outline = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    return [outline && [outlineStyle, outlineWidth, outlineColor].join(" "), boxShadow !== "none" && boxShadow];
  };
  const all = [...document.querySelectorAll("a, button, summary, select, textarea, input, label, [tabindex]")];
  window.yichiBefore = new Map(all.map((element) => [element, window.yichiRing(element)]));
  window.yichiVisited = new Set();
});

/** Whether something is drawn round what has the focus that was not before, or round the row it stands in, and it is in view. */
const focusShown = (page) => page.evaluate(() => {
  const focus = document.activeElement;
  // Past the last stop the focus leaves the page, or comes round to the first.
  if (focus === document.body || window.yichiVisited.has(focus)) return { end: true };
  window.yichiVisited.add(focus);
  const drawn = (element) => {
    const before = window.yichiBefore.get(element) ?? [];
    return window.yichiRing(element).some((ring, kind) => ring && ring !== before[kind]);
  };
  const { top, bottom, width } = focus.getBoundingClientRect();
  const inView = bottom > 0 && top < innerHeight && width > 0;
  const row = focus.closest("label");
  return { name: focus.outerHTML, shown: inView && (drawn(focus) || Boolean(row && drawn(row))) };
});
