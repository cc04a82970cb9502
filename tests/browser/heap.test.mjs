//! What elements that have come and gone leave in memory: nothing.
//!
//! Must not know what an element shows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { host } from "./host.mjs";
import { lacking } from "./lacking.mjs";
import { withPage } from "./support.mjs";

const at = `${await host({ pages: { "none.html": "" } })}none.html`;

test("two hundred elements come and go and leave nothing behind", { skip: lacking("heap") }, () => withPage(async (page) => {
  const session = await page.context().newCDPSession(page);
  const comeAndGo = (times) => page.evaluate(async (times) => {
    for (let turn = 0; turn < times; turn += 1) {
      const checker = document.createElement("yichi-checker");
      document.body.append(checker);
      await checker.ready;
      await new Promise((later) => requestAnimationFrame(later));
      checker.remove();
      await new Promise((later) => setTimeout(later));
    }
  }, times);
  const held = async () => {
    for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    return { nodes, jsEventListeners, heap: usedSize, memory: backingStorageSize };
  };
  await comeAndGo(20);
  const before = await held();
  await comeAndGo(200);
  const after = await held();
  const grown = Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]));
  const told = JSON.stringify({ before, after });
  assert.ok(grown.nodes < 200 && grown.jsEventListeners < 200, told);
  assert.ok(grown.heap < 1 << 20 && grown.memory < 4 << 20, told);
}, { at }));
