//! What elements that have come and gone leave in memory: nothing.
//!
//! Must not know what an element shows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { host } from "./host.mjs";
import { lacking } from "./lacking.mjs";
import { withPage } from "./support.mjs";

const at = `${await host({ pages: { "none.html": "" } })}none.html`;

/** What is done once in the page, over and over. */
const DEEDS = {
  "two hundred elements come and go": async () => {
    const checker = document.createElement("yichi-checker");
    document.body.append(checker);
    await checker.ready;
    await new Promise((later) => requestAnimationFrame(later));
    checker.remove();
    await new Promise((later) => setTimeout(later));
  },
  "one element goes two hundred times and comes back": async () => {
    const checker = document.querySelector("yichi-checker") ?? document.createElement("yichi-checker");
    checker.remove();
    await new Promise((later) => setTimeout(later));
    document.body.append(checker);
    await checker.ready;
    await new Promise((later) => requestAnimationFrame(later));
  },
  "one element is given two hundred cases": async () => {
    const checker = document.querySelector("yichi-checker") ?? document.body.appendChild(document.createElement("yichi-checker"));
    window.given = (window.given ?? 0) + 1;
    checker.case = { title: String(window.given) };
    await checker.ready;
    await new Promise((later) => requestAnimationFrame(later));
  },
};

for (const [what, deed] of Object.entries(DEEDS)) {
  test(`${what} and nothing is left behind`, { skip: lacking("heap") }, () => withPage(async (page) => {
    const session = await page.context().newCDPSession(page);
    const again = (times) => page.evaluate(`(async () => {
      const deed = ${deed};
      for (let turn = 0; turn < ${times}; turn += 1) await deed();
    })()`);
    const held = async () => {
      for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
      return { nodes, jsEventListeners, heap: usedSize, memory: backingStorageSize };
    };
    await again(20);
    const before = await held();
    await again(200);
    const after = await held();
    const grown = Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]));
    const told = JSON.stringify({ before, after });
    assert.ok(grown.nodes < 200 && grown.jsEventListeners < 200, told);
    assert.ok(grown.heap < 1 << 20 && grown.memory < 4 << 20, told);
  }, { at }));
}
