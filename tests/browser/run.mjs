//! Runs the browser tests, two files at a time, and ends with one line that sums them up.
//!
//! Files named as arguments (`keep`, `keep.test.mjs` or a path) run alone. Must not know what they test.
//! `cargo xtask test --only browser` builds the page and starts this.

import { readdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { strangers } from "./served.mjs";

const folder = new URL(".", import.meta.url).pathname;
// The longest first, so that the end does not wait for one that began late.
const length = (name) => statSync(folder + name).size;
const all = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"))
  .sort((one, other) => length(other) - length(one));
const named = process.argv.slice(2).map((file) => `${basename(file).replace(/(\.test)?\.mjs$/, "")}.test.mjs`);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no such file in tests/browser: ${unknown.join(" ")}`);
  process.exit(1);
}
const files = (named.length > 0 ? named : all).map((name) => folder + name);

let passed = 0;
let failed = 0;
const skipped = [];
const results = run({ files, concurrency: 2, timeout: 300_000 });
// Groups and whole files are reported too, but only tests are counted; a file that breaks down is a failure.
const isTest = ({ name, details }) => details.type !== "suite" && !files.includes(name);
results.on("test:pass", (result) => {
  if (!isTest(result)) return;
  // A test that is left out is reported as passed, with the reason.
  if (result.skip !== undefined) skipped.push(`skipped: ${result.name}: ${result.skip}`);
  else passed += 1;
});
results.on("test:fail", (result) => { if (isTest(result) || files.includes(result.name)) failed += 1; });
results.once("end", () => {
  // Whatever the tests did to the pages: nothing but the pages, their programs and what they share is ever asked for.
  const strange = strangers();
  failed += strange.length;
  // A file that fails fails with its tests, which are counted already.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  process.on("exit", () => {
    for (const line of skipped) console.log(line);
    for (const path of strange) console.log(`failed: the site was asked for ${path}`);
    console.log(`browser tests: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  });
});
results.compose(new spec()).pipe(process.stdout);
