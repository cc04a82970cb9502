//! `cargo xtask bench-start`: how many bytes come, and how long it takes until the first question can be answered,
//! on a slow line and a slow device. All side by side in one run, the median of five.
//!
//! A benchmark: nothing is asserted here, and no test runs it.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "../../tests/browser/browser.mjs";
import { made } from "./subjects.mjs";

const RUNS = 5;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWER = 4;

const kinds = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

/** Serves a folder, compressed as a server would; packed once, so that packing is not measured. */
async function serve(folder) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const name = path === "/" ? "/index.html" : path;
    try {
      if (!packed.has(name)) packed.set(name, gzipSync(readFileSync(folder + name), { level: 9 }));
    } catch {
      return response.writeHead(404).end();
    }
    response.writeHead(200, { "content-type": kinds[extname(name)] ?? "application/octet-stream", "content-encoding": "gzip" });
    return response.end(packed.get(name));
  });
  await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/**
 * Notes in the page when what is looked for has been painted: what is not seen yet can be used by nobody. A way that
 * leads to it is taken as soon as it can be.
 */
function observe({ usable, begin, whole = usable }) {
  const there = (selector) => document.querySelector(selector);
  const painted = (note) => {
    const frame = new MessageChannel(); // a message is heard after the frame that is being made
    frame.port1.addEventListener("message", () => { globalThis[note] = performance.now(); });
    frame.port1.start();
    frame.port2.postMessage(undefined);
  };
  const left = [["benchUsable", usable], ["benchWhole", whole]];
  const look = () => {
    if (begin && !there(usable)) [...document.querySelectorAll("button")].find(({ textContent }) => textContent === begin)?.click();
    while (left.length > 0 && there(left[0][1])) painted(left.shift()[0]);
    if (left.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    globalThis.benchMemory = (made.instance ?? made).exports.memory;
    return made;
  };
  new PerformanceObserver((list) => {
    const unasked = list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput);
    globalThis.benchShift = (globalThis.benchShift ?? 0) + unasked.reduce((sum, { value }) => sum + value, 0);
  }).observe({ type: "layout-shift", buffered: true });
}

/** One visit by somebody who has never been there. */
async function visit(browser, { address, usable, begin, whole }) {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send("Network.enable");
  await protocol.send("Network.emulateNetworkConditions", LINE);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  let bytes = 0;
  protocol.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.addInitScript(observe, { usable, begin, whole });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => globalThis.benchWhole, undefined, { timeout: 60_000 });
  await protocol.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await protocol.send("Runtime.getHeapUsage");
  const measured = await page.evaluate(() => ({
    seen: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    usable: globalThis.benchUsable,
    whole: globalThis.benchWhole,
    shift: globalThis.benchShift ?? 0,
    memory: globalThis.benchMemory?.buffer.byteLength ?? 0,
  }));
  await context.close();
  return { ...measured, bytes, heap: usedSize + backingStorageSize };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const browser = await launch();
const subjects = await made();
for (const subject of subjects) Object.assign(subject, await serve(subject.folder), { visits: [] });
// Round by round, so that whatever else the machine does meets all alike.
for (let round = 0; round < RUNS; round += 1) {
  for (const subject of subjects) subject.visits.push(await visit(browser, subject));
}
await browser.close();
console.log(`1.6 Mbit/s, 150 ms, CPU ÷${SLOWER}, median of ${RUNS}\n`);
console.log("| | bytes over the line | first seen | first question usable | all there | layout shift | heap | memory of WebAssembly |\n" +
  "|---|---|---|---|---|---|---|---|");
for (const { name, visits, close } of subjects) {
  const of = (key) => median(visits.map((visit) => visit[key]));
  const seconds = (key) => `${(of(key) / 1000).toFixed(2)} s`;
  const megabytes = (key) => `${(of(key) / 1e6).toFixed(1)} MB`;
  console.log(`| ${name} | ${(of("bytes") / 1000).toFixed(1)} KB | ${seconds("seen")} | ${seconds("usable")} | ` +
    `${seconds("whole")} | ${of("shift").toFixed(3)} | ${megabytes("heap")} | ${megabytes("memory")} |`);
  close();
}
