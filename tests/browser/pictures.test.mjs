//! The pictures: on the result and beside the questions, large enough to read, each with its table.
//!
//! Must not know how they are laid out; tests/pictures.rs does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoSidewaysScroll, started, withPage } from "./support.mjs";
import { openExample, PAGES } from "./tour.mjs";
import { drawn, worked } from "./words.mjs";

const TITLES = ["chain-title", "ruler-title", "distribution-title"].map((id) => drawn(id));
const { persons } = worked("coal-to-electric").case;

/** The pictures in this place that can be seen: what each is called, and its smallest letters on the screen. */
const seen = (page, place) => page.locator(`${place} svg[role=img]`).evaluateAll((found) => found
  .filter((picture) => picture.checkVisibility())
  .map((picture) => ({
    title: picture.getAttribute("aria-label"),
    said: picture.querySelector("desc").textContent,
    letters: Math.min(...[...picture.querySelectorAll("text")].map((text) => (
      text.getAttribute("font-size") * picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
    ))),
  })));

test("at every width each picture is there once, with letters that can be read", (context) => withPage(async (page) => {
  await started(page);
  await openExample(page);
  for (const width of [1280, 960, 705, 704, 390, 320]) {
    await context.test(`${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 800 });
      const pictures = await seen(page, "main");
      assert.deepEqual(pictures.map(({ title }) => title), TITLES);
      for (const { title, said, letters } of pictures) {
        assert.ok(said.length > 0, title);
        assert.ok(letters >= 11.5, `${title}: letters of ${letters} pixels`);
      }
      await assertNoSidewaysScroll(page);
    });
  }
}));

test("the table of a picture opens by keyboard and names everybody from the top down", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const figure = page.locator("figure").first();
  await figure.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await figure.locator("tbody th").allTextContents(), persons.map(({ label }) => label));
  assert.ok(await figure.getByRole("table").isVisible());
}));

test("beside a question the chain is there and gives nothing away", () => withPage(async (page) => {
  await started(page);
  await PAGES["a question with an answer"](page);
  const [chain, ...more] = await seen(page, ".yichi-rail");
  assert.deepEqual([chain.title, more.length], [TITLES[0], 0]);
  assert.ok(chain.letters >= 11.5, `letters of ${chain.letters} pixels`);
  assert.equal(await page.locator(".yichi-rail [class*=wrong]").count(), 0);
}));

test("on a narrow screen the chain stands behind a button above the question", () => withPage(async (page) => {
  await started(page);
  await PAGES["a question with an answer"](page);
  assert.deepEqual(await seen(page, ".yichi-rail"), []);
  await page.getByText(drawn("see-chain"), { exact: true }).click();
  const pictures = await seen(page, ".yichi-rail");
  assert.deepEqual(pictures.map(({ title }) => title), [TITLES[0]]);
  await assertNoSidewaysScroll(page);
}, { viewport: { width: 320, height: 800 } }));
