//! Files that are let go on the training: taken where they are expected, and nowhere else does the page go for them.
//!
//! Must not know what stands in a pack or a set; own.test.mjs and class.test.mjs do.

import assert from "node:assert/strict";
import { test } from "node:test";
import { heading } from "./practice.mjs";
import { assertAccessible, started, withPage } from "./support.mjs";
import { button, dropped } from "./tour.mjs";
import { errors, lesson, training } from "./words.mjs";

const path = "training.html";
const own = { ...lesson("padded-list"), id: "own-1" };
const pack = { name: "包.json", text: JSON.stringify({ pack: 1, title: "t", lessons: [own] }) };
const set = { name: "组.json", text: "[]" };
const said = (page, id) => page.getByRole("alert").getByText(training("dropped", id), { exact: true });

test("a file let go where none is expected leaves the page as it is, and it is said", () => withPage(async (page) => {
  await started(page);
  assert.equal(await dropped(page, [pack]), false, "the browser does not go for it");
  await said(page, "nowhere").waitFor();
  await heading(page, training("home", "title"));
  await assertAccessible(page);
  await button(page, training("home", "lessons")).click();
  await heading(page, training("lessons", "title"));
  assert.equal(await said(page, "nowhere").count(), 0, "what was said of a page is not said of the next");
}, { path }));

test("a pack let go among the lessons of one's own is opened", () => withPage(async (page) => {
  await started(page);
  await button(page, training("own", "title")).click();
  await heading(page, training("own", "title"));
  assert.equal(await dropped(page, [pack]), false);
  await said(page, "unclear").waitFor();
  await page.getByText(training("own", "none"), { exact: true }).waitFor();
  assert.equal(await dropped(page, [pack], "section:has(#pack-file) h2"), false);
  await page.getByText(training("own", "loaded", { n: 1 }), { exact: true }).waitFor();
  assert.equal(await said(page, "unclear").count(), 0);
}, { path }));

test("a set let go in the classroom is read wherever it falls, and what is wrong with it is told", () => withPage(async (page) => {
  await started(page);
  await button(page, training("class", "title")).click();
  await heading(page, training("class", "title"));
  assert.equal(await dropped(page, [set]), false);
  await page.getByRole("alert").getByText(errors("not_object")).waitFor();
  assert.equal(await said(page, "nowhere").count(), 0);
}, { path }));
