//! Where the tab keeps nothing, or nothing that can be read: the page works and says so.
//!
//! Must not know how a session is written down.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { look } from "./keyboard.mjs";
import { answerOne, beginKept } from "./reviewer.mjs";
import { address, assertAccessible, assertNoSidewaysScroll, holding, started, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { ui, worked } from "./words.mjs";

const { case: coal } = worked("coal-to-electric");
const { persons } = coal;

/** Uses the page a little, where it has to keep everything in memory and must say so. */
async function useInMemory(place) {
  await place.getByText(ui("kept-in-memory"), { exact: true }).waitFor();
  await place.getByText(ui("foot-in-memory"), { exact: true }).waitFor();
  await openExample(place);
  await button(place, ui("result-roster")).click();
  await place.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
}

test("where storage is refused the page works from memory and says so", () => withPage(async (page) => {
  await started(page);
  await useInMemory(page);
  await assertAccessible(page);
}, {
  before: (context) => context.addInitScript(() => {
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    Object.defineProperty(window, "sessionStorage", { get: refuse });
    Object.defineProperty(window, "localStorage", { get: refuse });
  }),
}));

test("where the tab keeps no more the page goes on from memory and says so", () => withPage(async (page) => {
  await started(page);
  await beginKept(page, persons.slice(0, 1));
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await answerOne(page, coal);
  await page.getByText(ui("kept-in-memory"), { exact: true }).waitFor();
  await page.getByText(ui("foot-in-memory"), { exact: true }).waitFor();
  await answerOne(page, coal);
}));

test("in a sandboxed frame the page works from memory and says so", async () => {
  const host = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>x</title>
      <iframe sandbox="allow-scripts" width="900" height="700" src="${address}">`);
  });
  await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
  try {
    await withPage(async (page) => {
      await page.goto(`http://127.0.0.1:${host.address().port}/`);
      await useInMemory(page.frameLocator("iframe"));
    }, { watched: false });
  } finally {
    host.close();
  }
});

// What cannot be read, and why, is known to tests/storage.
for (const [what, snapshot] of [["nothing at all", ""], ["a newer version", '{"snapshot":99}']]) {
  test(`where the tab holds ${what} the page starts afresh and says so`, () => withPage(async (page) => {
    await started(page);
    assert.equal((await look(page)).heading, ui("start-title"));
    await page.getByText(ui("kept-unreadable"), { exact: true }).waitFor();
    await assertNoSidewaysScroll(page);
    await openExample(page);
    assert.equal(await page.getByText(ui("kept-unreadable"), { exact: true }).count(), 0);
  }, { before: holding("sessionStorage", "yichi", snapshot) }));
}
