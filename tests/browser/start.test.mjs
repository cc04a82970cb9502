//! The page starts, stays quiet, and says plainly why where it cannot start.
//!
//! Must not know a question or a rule.

import assert from "node:assert/strict";
import { test } from "node:test";
import { address, assertAccessible, assertNoSidewaysScroll, requestsServed, screenshot, started, withPage } from "./support.mjs";
import { training, ui } from "./words.mjs";

/** The explanations that can be seen. */
const explanations = (page) => page.locator("#yichi-plain [data-reason]:visible")
  .evaluateAll((found) => found.map((paragraph) => paragraph.dataset.reason));

test("the page starts and asks for nothing more", () => withPage(async (page) => {
  await started(page);
  assert.equal(await page.locator("#yichi-plain").isVisible(), false);
}));

/** Each page, and its one script; the style sheet they share. */
const pages = { "": "/yichi.js", "training.html": "/yichi-training.js" };

for (const [path, script] of Object.entries(pages)) {
  test(`/${path} is one page, one script and one style sheet`, () => withPage(async (page) => {
    await started(page);
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(names.map((name) => new URL(name).pathname).sort(), [script, "/yichi.css"].sort());
  }, { path }));
}

test("nothing but the pages, their scripts and the style sheet is ever asked for", () => {
  const paths = requestsServed().map((line) => line.split(" ")[1].split("?")[0]);
  const known = [...Object.keys(pages).map((path) => `/${path}`), ...Object.values(pages), "/yichi.css"];
  for (const path of paths.filter((path) => !path.includes("leak"))) assert.ok(known.includes(path), path);
});

/** Holds the tool's script back until the test lets it go. */
const held = () => {
  let release;
  const wait = new Promise((resolve) => { release = resolve; });
  const before = (context, page) => page.route("**/yichi.js*", async (route) => { await wait; await route.continue(); });
  return { before, release };
};

test("the first page can be read before the program is there, and nothing moves when it comes", async () => {
  const { before, release } = held();
  await withPage(async (page) => {
    const read = () => page.locator("#yichi .yichi").evaluate((shown) => shown.outerHTML);
    const first = await read();
    assert.ok(first.includes(ui("start-title")));
    release();
    await page.waitForSelector("#yichi:not([aria-busy])");
    assert.equal(await read(), first);
    const shift = await page.evaluate(() => new Promise((tell) => {
      new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => tell([]), 300);
    }));
    assert.deepEqual(shift, []);
  }, { before, until: "commit" });
});

test("what is clicked while the program is on its way is done when it is there", async () => {
  await withPage(async (page) => {
    await page.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  }, {
    before: (context, page) => page.addInitScript((label) => {
      // The moment at which the script stands and its program does not.
      const compile = WebAssembly.compile;
      WebAssembly.compile = (bytes) => {
        [...document.querySelectorAll("button")].find((button) => button.textContent === label).click();
        return compile(bytes);
      };
    }, ui("start-full")),
  });
});

test("the tool and the training lead to each other", () => withPage(async (page) => {
  await started(page);
  await page.getByRole("link", { name: ui("nav-training") }).click();
  await page.getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
  await page.getByRole("link", { name: ui("nav-check") }).click();
  await page.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
}));

test("the policy is sent as a header and stands word for word in the page", () => withPage(async (page) => {
  const sent = (await fetch(address)).headers.get("content-security-policy");
  const written = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.equal(sent, written);
  assert.equal(sent, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
    "img-src 'self' data:; connect-src 'none'; form-action 'none'; base-uri 'none'; " +
    "require-trusted-types-for 'script'");
}));

test("the first page has no fault that axe knows, in light or dark", () => withPage(async (page) => {
  await started(page);
  await assertAccessible(page);
}));

test("the first page needs no sideways scrolling at 320 pixels", () => withPage(async (page) => {
  await started(page);
  await assertNoSidewaysScroll(page);
}, { viewport: { width: 320, height: 640 } }));

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

test("a program that breaks down while it runs says so", () => withPage(async (page, seen) => {
  await started(page);
  await page.evaluate(() => {
    const error = new WebAssembly.RuntimeError("unreachable");
    dispatchEvent(new ErrorEvent("error", { error }));
  });
  assert.deepEqual(await explanations(page), ["stopped"]);
}));
