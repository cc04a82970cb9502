//! The page starts, stays quiet, and says plainly why where it cannot start.
//!
//! Must not know a question or a rule.

import assert from "node:assert/strict";
import { test } from "node:test";
import { PROGRAMS, SHARED } from "./served.mjs";
import { address, assertAccessible, screenshot, started, withPage } from "./support.mjs";
import { training, ui } from "./words.mjs";

/** The explanations that can be seen. */
const explanations = (page) => page.locator("#yichi-plain [data-reason]:visible")
  .evaluateAll((found) => found.map((paragraph) => paragraph.dataset.reason));

test("the page starts and asks for nothing more", () => withPage(async (page) => {
  await started(page);
  assert.equal(await page.locator("#yichi-plain").isVisible(), false);
}));

for (const [path, script] of Object.entries(PROGRAMS)) {
  test(`/${path} is one page, one program and what all pages share`, () => withPage(async (page) => {
    await started(page);
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(names.map((name) => new URL(name).pathname).sort(), [script, ...SHARED].sort());
  }, { path }));
}

test("the tool and the training lead to each other", () => withPage(async (page) => {
  await started(page);
  await page.getByRole("link", { name: ui("nav-training") }).click();
  await page.getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
  await page.getByRole("link", { name: ui("nav-check") }).click();
  await page.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
}));

test("the policy is sent as a header and stands word for word in the page", () => withPage(async (page) => {
  const sent = (await fetch(address, { method: "HEAD" })).headers.get("content-security-policy");
  const written = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.equal(sent, written);
  assert.equal(sent, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
    "img-src 'self' data:; connect-src 'none'; form-action 'none'; base-uri 'none'; " +
    "require-trusted-types-for 'script'");
}));

test("without script the explanation shows by itself, and nothing else", () => withPage(async (page) => {
  assert.equal(await page.locator("#yichi-plain").count(), 0); // the hidden frame is in a comment
  assert.equal(await page.locator("main noscript p").isVisible(), true);
  assert.equal(await page.locator("main h1").isVisible(), true);
  assert.equal(await page.locator("#yichi p").count(), 0); // so is “opening”
  assert.deepEqual(await explanations(page), []);
  await screenshot(page, "no-script");
}, { javaScriptEnabled: false }));

/** A way to cripple the browser before the page opens, and what the page must then say. */
const crippled = [
  ["without WebAssembly", "webassembly", () => { delete window.WebAssembly; }],
  ["without DecompressionStream", "decompression", () => { delete window.DecompressionStream; }],
  ["in Chromium 85", "refused", () => {
    delete Element.prototype.replaceChildren;
    WebAssembly.Module = function refused() { throw new Error("unsafe-eval"); };
  }],
  ["where WebAssembly cannot be started", "start", () => {
    WebAssembly.instantiate = () => Promise.reject(new Error("out of memory"));
  }],
];

for (const [how, reason, cripple] of crippled) {
  test(`${how} the page explains itself`, () => withPage(async (page) => {
    await page.locator("#yichi-plain").waitFor();
    assert.deepEqual(await explanations(page), [reason]);
    assert.equal(await page.locator("#yichi").isVisible(), false);
    await assertAccessible(page);
  }, { before: (context) => context.addInitScript(cripple) }));
}

test("where the host's policy forbids WebAssembly the page explains itself", () => withPage(async (page) => {
  await page.locator("#yichi-plain").waitFor();
  assert.deepEqual(await explanations(page), ["refused"]);
  await screenshot(page, "refused");
}, {
  watched: false, // the refusal is a violation
  before: (context) => context.route(address, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
    await route.fulfill({ response, headers });
  }),
}));

test("a program that is not found is told of, and by its address", () => withPage(async (page) => {
  await page.locator("#yichi-plain").waitFor();
  assert.deepEqual(await explanations(page), ["start"]);
  assert.match(await page.locator("#yichi-plain [data-detail]").textContent(), /yichi\.js/);
}, {
  watched: false, // the browser reports it too
  before: (context, page) => page.route("**/yichi.js*", (route) => route.abort()),
}));

test("a program that breaks down while it runs says so", () => withPage(async (page, seen) => {
  await started(page);
  await page.evaluate(() => {
    const error = new WebAssembly.RuntimeError("unreachable");
    dispatchEvent(new ErrorEvent("error", { error }));
  });
  assert.deepEqual(await explanations(page), ["stopped"]);
}));
