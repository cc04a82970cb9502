//! The check that the build makes of its scripts: what the oldest browsers read passes, what is younger does not.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";

const folder = mkdtempSync(`${tmpdir()}/yichi-syntax-`);

/** Whether a script passes, as a file or in a page. */
function passes(script, name = "script.js") {
  const file = `${folder}/${name}`;
  writeFileSync(file, script);
  return spawnSync(process.execPath, ["xtask/syntax.mjs", file]).status === 0;
}

test("what Chromium 85 reads passes", () => {
  for (const script of ["a ??= b?.c ?? 1_000;", "class A { #b = 1; #c() {} }", "import('x');"]) {
    assert.ok(passes(script), script);
  }
});

test("what tells an old browser that it is one it can read", () => {
  assert.ok(passes("const a = async () => { await b; };", "yichi-first.js"));
  for (const script of ["a?.b", "a ||= b", "({ ...a })"]) assert.ok(!passes(script, "yichi-first.js"), script);
});

test("what is younger, or no script at all, does not", () => {
  for (const script of ["class A { static {} }", "class A { #b; c(d) { return #b in d; } }", "/a/v", "await a;", "<p>"]) {
    assert.ok(!passes(script), script);
  }
  assert.ok(passes("<p></p><script>a;</script>", "page.html"));
  assert.ok(!passes("<p></p><script>a;</script><script>class A { static {} }</script>", "page.html"));
});
