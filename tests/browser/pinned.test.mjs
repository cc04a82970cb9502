//! The element by the line of dist/embed/README.md: held to its bytes.
//!
//! Must not know what the element does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ask, element, host } from "./host.mjs";
import { withPage } from "./support.mjs";
import { ui } from "./words.mjs";

const SCRIPT = "yichi/yichi-checker.js";
const [, snippet] = readFileSync("dist/embed/README.md", "utf8").match(/```html\n([^]*?)```/);
const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${snippet}`;
const script = readFileSync("dist/embed/yichi-checker.js", "utf8");

test("the line of this build loads the element of this build", async () => {
  const at = await host({ pages: { "pinned.html": page } });
  await withPage(async (page) => {
    assert.match(snippet, /integrity="sha384-[A-Za-z0-9+/]{64}" crossorigin="anonymous"/);
    await element(page).getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
    assert.equal((await ask(page, "getCase")).format, 1);
  }, { at: `${at}pinned.html` });
});

test("one byte more and the script is not run, and the questions can still be reached", async () => {
  const at = await host({ pages: { "pinned.html": page, [SCRIPT]: `${script}\n` } });
  await withPage(async (page, seen) => {
    await page.getByRole("link").waitFor();
    assert.equal(await page.evaluate(() => customElements.get("yichi-checker")), undefined);
    assert.ok(seen.errors.some((error) => /integrity/.test(error)), seen.errors.join());
  }, { at: `${at}pinned.html`, watched: false });
});
