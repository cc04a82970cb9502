//! Whether scripts hold only what the oldest browsers read: no syntax younger than Chromium 85, Firefox 113 and
//! Safari 16.4. Methods that a browser may lack are none of its business.
//!
//! `node xtask/syntax.mjs FILE…`; a page is read for the scripts that stand in it.

import { parse } from "acorn";
import { readFileSync } from "node:fs";

/** Of the year that the parser is told, these came to Chromium only later: 94 and 91. */
const YOUNGER = {
  StaticBlock: () => true,
  BinaryExpression: ({ operator, left }) => operator === "in" && left.type === "PrivateIdentifier",
  Literal: ({ regex }) => /[dv]/.test(regex?.flags ?? ""),
};

function* nodes(node) {
  yield node;
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (typeof child?.type === "string") yield* nodes(child);
    }
  }
}

/** Which year's syntax a script may have: browsers that are too old for the rest are told so by what they can read. */
const year = (name) => (name.endsWith("yichi-first.js") ? 2017 : 2022);

function check(name, script) {
  try {
    const tree = parse(script, { ecmaVersion: year(name), locations: true });
    for (const node of nodes(tree)) {
      if (YOUNGER[node.type]?.(node)) throw new Error(`${node.type} (${node.loc.start.line}:${node.loc.start.column})`);
    }
  } catch (error) {
    console.error(`${name}: too young for the oldest browsers: ${error.message}`);
    process.exitCode = 1;
  }
}

for (const name of process.argv.slice(2)) {
  const text = readFileSync(name, "utf8");
  if (!name.endsWith(".html")) check(name, text);
  else for (const [, script] of text.matchAll(/<script>([^]*?)<\/script>/g)) check(name, script);
}
