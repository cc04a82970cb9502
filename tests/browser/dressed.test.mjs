//! How the element looks: its own styles whatever is around it, and the colours and widths that its host gives it.
//!
//! Must not know what is asked or found.

import assert from "node:assert/strict";
import { test } from "node:test";
import { element, host, one } from "./host.mjs";
import { assertNoSidewaysScroll, withPage } from "./support.mjs";
import { openExample } from "./tour.mjs";

const at = await host({ pages: { "one.html": one(), "dark.html": one("theme='dark'") } });
const withElement = (name, use, options = {}) => withPage(use, { at: `${at}${name}.html`, ...options });

test("a browser that makes no sheets links one, with every colour in its place", () => withElement("dark", async (page) => {
  const paper = () => element(page).locator(".yichi").evaluate((frame) => getComputedStyle(frame).backgroundColor);
  await element(page).locator("link").waitFor({ state: "attached" });
  for (const end = Date.now() + 5000; await paper() !== "rgb(24, 22, 20)";) assert.ok(Date.now() < end, await paper());
  assert.equal(await page.evaluate(() => document.querySelector("yichi-checker").shadowRoot.adoptedStyleSheets.length), 0);
}, {
  watched: false, // the link is asked for
  before: (context) => context.addInitScript(() => {
    window.CSSStyleSheet = class { constructor() { throw new TypeError("no such constructor"); } };
  }),
}));

test("the element looks the same whatever the page around it looks like", () => withPage(async (page) => {
  const looks = (place) => place.locator("h1").first().evaluate((heading) => {
    const { fontSize, fontStyle, letterSpacing, textTransform, textAlign, color, borderTopWidth } = getComputedStyle(heading);
    return { fontSize, fontStyle, letterSpacing, textTransform, textAlign, color, borderTopWidth };
  });
  const portal = page.locator("#checker");
  await portal.locator("h1").waitFor();
  assert.deepEqual(await looks(portal), {
    fontSize: "23px", fontStyle: "normal", letterSpacing: "normal", textTransform: "none", textAlign: "start",
    color: "rgb(30, 27, 23)", borderTopWidth: "0px",
  });
  const accent = await portal.locator(".yichi-masthead__name").evaluate((name) => getComputedStyle(name).color);
  assert.equal(accent, "rgb(26, 95, 180)", "its own colour is the host's to give");
  const foot = await portal.locator("[part=foot]").evaluate((foot) => getComputedStyle(foot).backgroundColor);
  assert.equal(foot, "rgb(238, 243, 248)", "and so are its parts");
}, { at }));

test("what the page around it says of everything stays outside", () => withElement("one", async (page) => {
  const looks = () => element(page).locator("h1").first().evaluate((heading) => {
    const { letterSpacing, textAlign, textIndent, textTransform, fontStyle, direction, whiteSpace } = getComputedStyle(heading);
    return { letterSpacing, textAlign, textIndent, textTransform, fontStyle, direction, whiteSpace };
  });
  const before = await looks();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { direction: rtl } * { letter-spacing: 5px; text-align: right; text-indent: 2em;
      text-transform: uppercase; font-style: italic; white-space: nowrap }`);
    document.adoptedStyleSheets = [sheet];
  });
  assert.deepEqual(await looks(), before);
  await page.evaluate(() => { document.querySelector("yichi-checker").style.visibility = "hidden"; });
  assert.equal(await element(page).locator("h1").first().isVisible(), false, "whether it is seen is the page's to say");
}));

for (const [how, around] of [
  ["a dialog", ["dialog"]], ["a cell of a table", ["table", "tr", "td"]], ["a box that floats", ["div"]],
]) {
  test(`in ${how} it has a width to work in`, () => withElement("one", async (page) => {
    const width = await page.evaluate((around) => {
      let place = document.body;
      for (const kind of around) place = place.appendChild(document.createElement(kind));
      if (place.showModal) place.showModal();
      if (place.localName === "div") place.style.float = "left";
      const checker = document.querySelector("yichi-checker");
      place.append(checker);
      return checker.getBoundingClientRect().width;
    }, around);
    assert.ok(width >= 600, `${width} px`);
  }, { viewport: { width: 1280, height: 800 } }));
}

for (const [how, style] of [
  ["a narrow column", { width: "320px" }], ["a flexible row", { display: "flex", width: "320px" }],
  ["a grid", { display: "grid", gridTemplateColumns: "320px 1fr" }],
]) {
  test(`in ${how} of a wide window nothing sticks out`, () => withElement("one", async (page) => {
    await page.evaluate((style) => {
      const box = document.body.appendChild(document.createElement("div"));
      Object.assign(box.style, style);
      box.append(document.querySelector("yichi-checker"));
    }, style);
    await openExample(element(page));
    const [width, content, size] = await element(page).evaluate((checker) => {
      const frame = checker.shadowRoot.querySelector(".yichi");
      return [checker.getBoundingClientRect().width, frame.scrollWidth, getComputedStyle(frame.querySelector("h1")).fontSize];
    });
    assert.equal(width, 320);
    assert.ok(content <= 320, `${content} px`);
    assert.equal(size, "23px", "the narrow styles apply");
    await assertNoSidewaysScroll(page);
  }, { viewport: { width: 1280, height: 800 } }));
}
