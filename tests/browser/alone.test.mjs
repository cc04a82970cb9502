//! A print that is asked for in the element: the report has the paper to itself, and the page around it is back after.
//!
//! Must not know what the report says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, element, host, one, quoted } from "./host.mjs";
import { lacking } from "./lacking.mjs";
import { sheets } from "./sheets.mjs";
import { withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { paper, taken, ui, worked } from "./words.mjs";

const skip = lacking("letters");
const given = quoted(worked("coal-to-electric").case);
const NOISE = "门户自己的话";
const at = await host({
  pages: {
    // As portals are: a box that scrolls, words beside the element that stand in no box of their own, pictures of print.
    "box.html": `<p>${NOISE}一</p><main id="box">${NOISE}二<div>${one(`mode='report' storage='none' case='${given}'`)}</div>${NOISE}三</main>
      <footer>${NOISE}四</footer>`,
    "deep.html": `<p>${NOISE}一</p><div id="deep"></div><div id="slotted"></div>`,
  },
});
/** A browser that prints tells so; one that may not does nothing. */
const before = (context) => context.addInitScript(() => {
  window.print = () => {
    window.asked = true;
    if (!window.forbidden) dispatchEvent(new Event("beforeprint"));
  };
});
const withBox = (name, use) => withPage(use, { at: `${at}${name}.html`, before });
const print = (page) => button(element(page), taken("take-print")).click();
const asked = (page) => page.waitForFunction(() => window.asked);

const marks = (page) => page.evaluate(() => [
  document.querySelectorAll("[data-yichi-paper]").length, document.adoptedStyleSheets.length,
]);

const whole = (sheets) => sheets.flat().join("");

async function assertAlone(page, sheets, noise) {
  assert.ok(sheets.length >= 5 && sheets.length <= 30, `${sheets.length} sheets`);
  const all = whole(sheets);
  for (const id of ["section-verdicts", "section-persons", "section-answers"]) assert.ok(all.includes(taken(id)), id);
  for (const words of [noise, ui("result-lead"), taken("take-print")]) assert.ok(!all.includes(words), words);
  assert.ok(sheets.every((sheet) => sheet.join("").length > 20), "no sheet is empty");
  assert.deepEqual(await marks(page), [0, 0], "and nothing is left behind");
}

test("the report is printed without a word of the portal around it", { skip }, (context) => withPage(async (page) => {
  await page.evaluate((given) => {
    const checker = document.querySelector("yichi-checker");
    Object.assign(checker, { case: given, mode: "report", storage: "none" });
    return checker.ready;
  }, worked("coal-to-electric").case);
  await element(page).getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
  await print(page);
  await asked(page);
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => [...document.querySelectorAll("header, h1, h2, iframe, output, yichi-checker")]
    .filter((one) => one.checkVisibility()).map((one) => one.localName));
  assert.deepEqual(shown, ["yichi-checker"]);
  const found = await sheets(page, "portal");
  if (!found) return context.skip("no pdftotext here");
  await assertAlone(page, found, "门户");
  await page.emulateMedia({ media: "screen" });
  assert.ok(await page.getByRole("heading", { level: 1, name: "某某单位门户" }).isVisible(), "the portal is back");
}, { at, before }));

test("no box of the portal cuts the report off, and no word beside it is printed", { skip }, (context) => withBox("box", async (page) => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html, body { height: 100% } #box { position: fixed; inset: 10% 20%; overflow: auto; display: flex; border: 9px solid }
      #box > div { flex: 1 } #box::before { content: "门户自己的话五" } yichi-checker { height: 300px; overflow: auto; font-size: 40px; --yichi-rem: 1rem }
      @media print { #box { height: 200px } }`);
    document.adoptedStyleSheets = [sheet];
  });
  await element(page).locator("h1").waitFor();
  await print(page);
  await asked(page);
  const found = await sheets(page, "box");
  if (!found) return context.skip("no pdftotext here");
  await page.evaluate(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(1); });
  await assertAlone(page, found, NOISE);
}));

test("an element inside the element of somebody else has the paper to itself too", { skip }, (context) => withBox("deep", async (page) => {
  await page.evaluate(async ([given, noise]) => {
    const outer = document.querySelector("#deep").attachShadow({ mode: "open" });
    outer.innerText = noise;
    const inner = outer.appendChild(document.createElement("div"));
    inner.append(noise, document.createElement("slot"));
    const box = document.createElement("article");
    const slotted = inner.attachShadow({ mode: "open" });
    slotted.append(document.createElement("slot"), noise);
    const checker = document.createElement("yichi-checker");
    Object.assign(checker, { case: given, mode: "report", storage: "none" });
    box.append(noise, checker);
    document.querySelector("#deep").append(box, noise);
    await checker.ready;
  }, [worked("coal-to-electric").case, NOISE]);
  await element(page).locator("h1").waitFor();
  await print(page);
  await asked(page);
  const found = await sheets(page, "deep");
  if (!found) return context.skip("no pdftotext here");
  await assertAlone(page, found, NOISE);
  const left = await page.evaluate(() => {
    const outer = document.querySelector("#deep").shadowRoot;
    return [outer, outer.querySelector("div").shadowRoot].map((root) => root.adoptedStyleSheets.length);
  });
  assert.deepEqual(left, [0, 0]);
}));

test("whoever prints the portal by the browser's own menu prints the portal", { skip }, (context) => withPage(async (page) => {
  await ask(page, "assess");
  const found = await sheets(page, "menu");
  if (!found) return context.skip("no pdftotext here");
  assert.ok(whole(found).includes("某某单位门户"));
}, { at, before }));

test("a print that did not come leaves the page around it as it was", () => withBox("box", async (page) => {
  await element(page).locator("h1").waitFor();
  await page.evaluate(() => { window.forbidden = true; });
  await print(page);
  await element(page).getByText(ui("unprinted"), { exact: true }).waitFor();
  assert.deepEqual(await marks(page), [0, 0]);
}));

test("the questions on paper have it to themselves as the report has", { skip }, (context) => withBox("box", async (page) => {
  await page.evaluate(() => { Object.assign(document.querySelector("yichi-checker"), { mode: null, case: null }); });
  await button(element(page), paper("page-title")).click();
  await element(page).getByRole("heading", { level: 1, name: paper("page-title") }).waitFor();
  await button(element(page), ui("print")).click();
  await asked(page);
  const found = await sheets(page, "box-questions");
  if (!found) return context.skip("no pdftotext here");
  assert.ok(found.length > 1 && !whole(found).includes(NOISE));
}));
