//! Before the program is there: the page is read, a check is begun, and nothing of it is lost or moves.
//!
//! Must not know a question or a rule.

import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn as still } from "./drawn.mjs";
import { address, assertAccessible, started, stored, withPage } from "./support.mjs";
import { ui } from "./words.mjs";

/** Notes when what comes before the program listens, and when the program could be started; before the page opens. */
const noted = (context) => context.addInitScript(() => {
  const listen = document.addEventListener;
  document.addEventListener = (...what) => {
    listen.apply(document, what);
    window.yichiListens = true;
  };
  const { compile } = WebAssembly;
  WebAssembly.compile = async (...what) => {
    const program = await compile.apply(WebAssembly, what);
    window.yichiCompiled = true;
    return program;
  };
});

/** Waits until the page is there, and what comes before the program listens. */
const prepared = (page) => page.waitForFunction(() => document.readyState !== "loading" && window.yichiListens);

/** Has a page wait for its program until the test lets it come. */
const held = async (page) => {
  let release;
  const wait = new Promise((resolve) => { release = resolve; });
  await page.route("**/yichi.js*", async (route) => { await wait; await route.continue(); });
  return async () => { release(); await started(page); };
};

/** A page whose program is on its way. */
const early = (use) => {
  let come;
  return withPage(async (page, seen) => {
    await prepared(page);
    await use(page, async () => { await come(); seen.loaded = true; });
  }, {
    before: async (context, page) => {
      await noted(context);
      come = await held(page);
    },
    until: "commit",
  });
};

/** What is drawn, and how it stands: markup says as attributes what a program sets as properties. */
const drawn = (page) => page.locator("#yichi .yichi").evaluate((shown) => {
  const copy = shown.cloneNode(true);
  const fields = [...copy.querySelectorAll("input")];
  for (const field of fields) for (const name of ["value", "checked"]) field.removeAttribute(name);
  const stands = ({ value, checked }) => [value, checked];
  const place = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  };
  return {
    markup: copy.outerHTML, fields: [...shown.querySelectorAll("input")].map(stands), places: [...shown.querySelectorAll("*")].map(place),
  };
});

/** Asserts that what is drawn is the same as before, and stands where it stood: a browser may round a text otherwise. */
function assertSame({ places, ...now }, { places: stood, ...before }) {
  assert.deepEqual(now, before);
  const moved = places.filter((place, at) => place.some((length, side) => Math.abs(length - stood[at][side]) >= 0.5));
  assert.deepEqual(moved, []);
}
const way = (page, id) => page.getByRole("button", { name: ui(id), exact: true });
const heading = (page, id) => page.getByRole("heading", { level: 1, name: ui(id) });
const mark = (page, name, value) => page.locator(`input[name=${name}][value="${value}"]`);

/** How much of the page has moved by itself, be it for a moment; Firefox does not say. */
const shifts = (page) => page.evaluate(() => new Promise((tell) => {
  const moved = (list) => list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput).map(({ value }) => value);
  new PerformanceObserver((list) => tell(moved(list))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell([]), 300);
}));

test("the first page can be read before the program is there, and nothing moves when it comes", () => early(async (page, come) => {
  const first = await drawn(page);
  assert.ok(first.markup.includes(ui("start-title")));
  await come();
  assertSame(await drawn(page), first);
  assert.deepEqual(await shifts(page), []);
}));

for (const id of ["start-full", "start-quick"]) {
  test(`the list of ${id} opens before the program is there, as the program draws it`, () => early(async (page, come) => {
    await way(page, id).click();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), ui("roster-title"));
    const list = await drawn(page);
    await come();
    assertSame(await drawn(page), list);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), ui("roster-title"));
  }));
}

test("the list has no fault that axe knows before the program is there", () => early(async (page) => {
  await way(page, "start-quick").click();
  await assertAccessible(page);
}));

test("what is filled in before the program is there stays, and so does the place of the caret", () => early(async (page, come) => {
  await way(page, "start-quick").click();
  await page.locator("#person-count").press("Control+a"); // a number is not filled in alike by every driver
  await page.keyboard.type("3");
  await page.locator("summary", { hasText: ui("roster-title-label") }).click();
  await page.locator("#case-title").fill("堤坝");
  await mark(page, "kind", 2).check();
  await mark(page, "measures", 8).check();
  await mark(page, "measures", 9).check();
  await mark(page, "measures", 9).uncheck();
  await page.locator("#person-label").pressSequentially("镇长");
  await page.keyboard.press("ArrowLeft");
  await come();
  await page.keyboard.type("副");
  assert.equal(await page.locator("#person-label").inputValue(), "镇副长");
  assert.equal(await page.locator("#person-count").inputValue(), "3");
  assert.equal(await page.locator("#case-title").isVisible(), true);
  assert.equal(await page.locator("#case-title").inputValue(), "堤坝");
  assert.equal(await mark(page, "kind", 2).isChecked(), true);
  assert.equal(await mark(page, "measures", 8).isChecked(), true);
  assert.equal(await mark(page, "measures", 9).isChecked(), false);
  const kept = await stored(page);
  for (const said of ["镇副长", "堤坝", "public_employee", "party_warning"]) assert.ok(kept.includes(said), `${said}: ${kept}`);
}));

test("a button that only the program knows is done when it is there, after what was filled in", () => early(async (page, come) => {
  await way(page, "start-quick").click();
  await page.locator("#person-label").fill("镇长");
  await way(page, "person-close").click();
  await come();
  await page.locator(".yichi-person", { hasText: "镇长" }).waitFor();
  assert.equal(await page.locator("#person-label").count(), 0);
}));

test("a word that is being composed is not cut off by the program", () => early(async (page, come) => {
  await way(page, "start-quick").click();
  await page.locator("#person-label").focus();
  const compose = (type) => page.locator("#person-label")
    .evaluate((field, type_) => field.dispatchEvent(new CompositionEvent(type_, { bubbles: true })), type);
  await compose("compositionstart");
  const coming = come();
  await page.waitForFunction(() => window.yichiCompiled);
  await still(page);
  assert.equal(await page.locator("#yichi").getAttribute("aria-busy"), "true");
  await page.locator("#person-label").evaluate((field) => {
    field.value = "镇长";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await compose("compositionend");
  await coming;
  assert.equal(await page.locator("#person-label").inputValue(), "镇长");
}));

test("who comes back to a case finds it, and no empty list before", () => withPage(async (page) => {
  await started(page);
  await way(page, "start-quick").click();
  await page.locator("#person-label").fill("镇长");
  await stored(page);
  const come = await held(page);
  await page.goto(address, { waitUntil: "commit" });
  await prepared(page);
  await way(page, "start-full").click();
  assert.equal(await heading(page, "start-title").isVisible(), true);
  await come();
  await page.locator(".yichi-person", { hasText: "镇长" }).waitFor();
}, { before: noted }));
