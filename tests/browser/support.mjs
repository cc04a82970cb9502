//! What the browser tests share: the browser, a page that is watched, and a few ways to look at it.
//!
//! Must not know what the page says.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";
import { launch } from "./browser.mjs";
import { waitWhenTouched } from "./drawn.mjs";
import { isFirefox } from "./lacking.mjs";

export { started } from "./tour.mjs";

/** Where the site is served, with the headers it ships with. */
export const address = process.env.YICHI_ADDRESS;
assert.ok(address, "start the browser tests with: cargo xtask test --only browser");

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// One browser a file.
const browser = await launch();
after(() => browser.close());

/**
 * Opens the page in a fresh profile, hands it to `use`, and asserts afterwards that nothing was amiss.
 *
 * `options` go to the browser context (`javaScriptEnabled`, `viewport`, …), and besides:
 * `before(context, page)` runs before the page is opened; `path` is appended to the address, and
 * `at` is opened in its place; `until` is what Playwright waits for;
 * `watched: false` leaves the judgement of `seen` to the test.
 */
export async function withPage(use, {
  before, path = "", at = address + path, until = "load", watched = true, ...options
} = {}) {
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce", ...options });
  try {
    context.setDefaultTimeout(15_000); // a page that hangs is not waited for long
    const page = await context.newPage();
    waitWhenTouched(page);
    await slowDown(context, page);
    const seen = await watch(page);
    await before?.(context, page);
    await page.goto(at, { waitUntil: until });
    seen.loaded = until === "load";
    await use(page, seen);
    if (watched) assertClean(seen);
  } finally {
    await context.close();
  }
}

/** Gives the page a processor so many times slower, where `YICHI_SLOWER` says so: finds what a test reads too soon. */
async function slowDown(context, page) {
  const { YICHI_SLOWER: rate } = process.env;
  if (!rate) return;
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(rate) });
}

/** Notes what a well-behaved page does none of. */
async function watch(page) {
  const seen = { loaded: false, requests: [], violations: [], errors: [] };
  page.on("request", (request) => {
    // The page itself may be opened again; nothing else may be asked for once it stands.
    if (request.isNavigationRequest()) seen.loaded = false;
    else if (seen.loaded) seen.requests.push(`${request.method()} ${request.url()}`);
  });
  page.on("load", () => { seen.loaded = true; });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  await page.exposeFunction("yichiTestViolation", (violation) => seen.violations.push(violation));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.yichiTestViolation({ directive: event.effectiveDirective, blocked: event.blockedURI });
    }, true);
  });
  return seen;
}

/** Asserts that the page asked for nothing, broke no policy and reported no error. */
export function assertClean({ requests, violations, errors }) {
  assert.deepEqual({ requests, violations, errors }, { requests: [], violations: [], errors: [] });
}

/** The rules of axe that look at colours; nothing else depends on whether it is light or dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Asserts that axe finds nothing wrong, in light and in dark. */
export async function assertAccessible(page) {
  // Through the debugging protocol, which the page's policy does not bind; injecting a script it would.
  await page.evaluate(axeSource);
  for (const [colorScheme, runOnly] of [["light", undefined], ["dark", OF_COLOURS]]) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = await page.evaluate((runOnly) => window.axe.run({ runOnly, iframes: false, resultTypes: ["violations"] }), runOnly);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    assert.deepEqual(found, [], `in ${colorScheme}`);
    assert.ok(passes.length > 0, `axe looked at nothing in ${colorScheme}`);
  }
}

/** What the tab keeps, once the page has finished what it was at: it saves a moment after it has drawn. */
export const stored = (page) => page.evaluate(async () => {
  const kept = () => sessionStorage.getItem("yichi");
  let [before, now] = [null, kept()];
  do {
    before = now;
    await new Promise((later) => setTimeout(later, 60));
    now = kept();
  } while (now !== before);
  return now;
});

/** Has `sessionStorage` or `localStorage` hold this before the page opens, for `before` of {@link withPage}. */
export const holding = (storage, key, text) => (context) => context.addInitScript(([storage, key, text]) => {
  // In some browsers an empty page comes first, which may hold nothing.
  if (location.href.startsWith("http")) window[storage].setItem(key, text);
}, [storage, key, text]);

/** What has been copied; Chromium wants to be granted that it is read. */
export const clipboard = (page) => page.clipboard?.() ?? page.evaluate(() => navigator.clipboard.readText());

/** Asserts that nothing has to be scrolled sideways. */
export async function assertNoSidewaysScroll(page) {
  const [content, window_] = await page.evaluate(() => [
    document.documentElement.scrollWidth, document.documentElement.clientWidth,
  ]);
  assert.ok(content <= window_, `${content} px of content in ${window_} px`);
}

/** Keeps a picture in target/screenshots, for a person to look at; of Chromium, as in Firefox the driver styles the page for it. */
export async function screenshot(page, name) {
  if (isFirefox) return;
  mkdirSync("target/screenshots", { recursive: true });
  await page.screenshot({ path: `target/screenshots/${name}.png`, fullPage: true });
}
