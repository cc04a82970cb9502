//! The package for Node: every worked case is judged as its file expects, and the package packs.
//!
//! Must not know a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { errors, worked } from "./words.mjs";

/** So deep that it cannot be written. */
const deep = () => {
  let deep = {};
  for (let level = 0; level < 1e5; level += 1) deep = { deep };
  return deep;
};
const round = {};
round.round = round;

const { assess, schema, conventions, version } = await import("../../dist/npm/index.js");
const names = readdirSync("tests/cases/worked").map((file) => file.replace(/\.json$/, ""));

for (const name of names) {
  test(`${name} is judged as its file expects`, () => {
    const file = worked(name);
    const judged = assess(file);
    for (const id of ["overreach", "downward_bias", "leniency", "appropriate"]) {
      assert.equal(judged[id], file.expect[id], id);
      if (file.expect.leaning?.[id]) assert.equal(judged.leaning[id], file.expect.leaning[id], id);
    }
    assert.deepEqual(assess(JSON.stringify(file)), judged);
    assert.deepEqual(assess(Buffer.from(JSON.stringify(file)), null), judged);
    assert.deepEqual(Object.keys(judged.persons), file.case.persons.map(({ id }) => id));
  });
}

test("the library says what the headless checker says", () => {
  const file = "tests/cases/worked/coal-to-electric.json";
  const program = process.env.YICHI_CHECKER;
  const { file: _, ...headless } = JSON.parse(execFileSync(program, ["check", "--explain", file], { encoding: "utf8" }));
  assert.deepEqual(assess(readFileSync(file, "utf8"), { explain: true }), headless);
});

test("schema and conventions are the shipped ones, and own conventions are checked", () => {
  assert.deepEqual(schema, JSON.parse(readFileSync("schema/case-1.json", "utf8")));
  assert.deepEqual(conventions, JSON.parse(readFileSync("src/engine/conventions.json", "utf8")));
  const file = worked("coal-to-electric");
  assert.deepEqual(assess(file, { conventions }), assess(file));
  assert.throws(() => assess(file, { conventions: { ...conventions, version: 7 } }), ({ name, message }) => {
    assert.equal(name, "TypeError");
    assert.ok(!message.includes("yichi"), message); // who has the package need not have the checker
    return true;
  });
  assert.throws(() => assess(file, { conventions: new Map() }), TypeError);
  assert.match(version, /^\d+\.\d+\.\d+/);
});

test("what is no case is refused with a sentence, and the next one is judged", () => {
  for (const [bad, id] of [
    ["{", "not_json"], ["[]", "not_object"], [{ case: { persons: [{ id: "a" }, { id: "a" }] } }, "repeated_id"],
    ["x".repeat(5 << 20), "too_large"], [undefined, "not_object"], [() => {}, "not_object"],
    [new Map(), "not_object"], [new Blob(["{}"]), "not_object"], [[], "not_object"], [round, "not_object"],
    [{ count: 1n }, "not_object"], [deep(), "not_object"], [Buffer.from([0x7b, 0xff]), "not_object"],
  ]) {
    const fixed = errors(id, new Proxy({}, { get: () => "|" })).split("|");
    assert.throws(() => assess(bad), ({ name, message }) => {
      assert.equal(name, "TypeError");
      for (const part of fixed) assert.ok(message.includes(part), `${message} lacks ${part}`);
      assert.doesNotMatch(message, /[a-z]{4}/i);
      return true;
    });
  }
  assert.equal(assess(worked("missed-call")).overreach, "yes");
});

test("the package packs, with nothing missing and nothing too many", () => {
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--offline"], { cwd: "dist/npm", encoding: "utf8" }));
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), readdirSync("dist/npm").sort());
  for (const kind of ["getCase", "document", "window", "fetch("]) {
    assert.ok(!readFileSync("dist/npm/index.js", "utf8").includes(kind), kind);
  }
});
