//! The page tries to send something out in every way that its policy speaks of, and nothing arrives.
//!
//! Judged by the policy's own reports and by servers that listen, never by what a call returns: a beacon that was
//! blocked still says true. No policy of today speaks of a page that is left for another (by its address, a link or
//! a window), of a connection between browsers or of one that is only prepared; that nothing of ours does such a
//! thing is held by tests/architecture.rs.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { requestsServed } from "./served.mjs";
import { address, withPage } from "./support.mjs";

/** Everything that reached another place: the first line of each connection. */
const arrived = [];
const elsewhere = createServer((socket) => {
  const index = arrived.push("connected") - 1;
  socket.on("error", () => {});
  socket.once("data", (data) => {
    arrived[index] = String(data).split("\r\n")[0];
    socket.end("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
  });
});
let outside;
before(() => new Promise((listening) => {
  elsewhere.listen(0, "127.0.0.1", () => {
    outside = `http://127.0.0.1:${elsewhere.address().port}/`;
    listening();
  });
}));
after(() => elsewhere.close());

/**
 * What `'self'` in the policy lets through to the server the page came from, and therefore its limit: these
 * are tried on another server only. That the page itself never asks its own server is tested at the start.
 */
const ownServerMayBeAsked = ["an image", "a link that prefetches", "a link to a style sheet", "an import"];

/** How, what the policy calls it (one of these), and the attempt itself, which runs in the page. */
const attempts = [
  ["fetch", "connect-src", (to) => { fetch(to, { mode: "no-cors" }).catch(() => {}); }],
  ["XMLHttpRequest", "connect-src", (to) => {
    const request = new XMLHttpRequest();
    request.open("POST", to);
    request.send("x");
  }],
  ["sendBeacon", "connect-src", (to) => { navigator.sendBeacon(to, "x"); }],
  ["a WebSocket", "connect-src", (to) => { new WebSocket(to.replace("http", "ws")); }],
  ["an EventSource", "connect-src", (to) => { new EventSource(to); }],
  ["an image", "img-src", (to) => { new Image().src = to; }],
  ["a form", "form-action", (to) => {
    const form = document.body.appendChild(document.createElement("form"));
    Object.assign(form, { action: to, method: "post" });
    form.submit();
  }],
  ["a link that pings", "connect-src", (to) => {
    const link = document.body.appendChild(document.createElement("a"));
    Object.assign(link, { href: "#", ping: to });
    link.click();
  }],
  ["a link that prefetches", "default-src", (to) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: to }));
  }],
  ["a link to a style sheet", "style-src-elem", (to) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: to }));
  }],
  ["a style with an address", "style-src-elem", (to) => {
    const style = document.createElement("style");
    style.textContent = `body { background: url(${to}) }`;
    document.head.append(style);
  }],
  ["a script", "require-trusted-types-for", (to) => {
    document.createElement("script").src = to;
  }],
  ["an import", "script-src-elem", (to) => { import(to).catch(() => {}); }],
  ["a worker", "require-trusted-types-for", (to) => {
    new Worker(to);
  }],
  ["a font", "font-src", (to) => { new FontFace("x", `url(${to})`).load().catch(() => {}); }],
  ["a video", "media-src", (to) => { document.createElement("video").src = to; }],
  ["a frame", "frame-src", (to) => {
    document.body.append(Object.assign(document.createElement("iframe"), { src: to }));
  }],
  // Whether its address is markup's to set is a question of the browser's age; what it loads is not.
  ["an object", "require-trusted-types-for|object-src", (to) => {
    document.body.appendChild(document.createElement("object")).data = to;
  }],
];

test("nothing leaves", (context) => withPage(async (page, seen) => {
  for (const [how, directive, attempt] of attempts) {
    await context.test(`through ${how}`, async () => {
      const targets = ownServerMayBeAsked.includes(how) ? [outside] : [outside, address];
      for (const target of targets) {
        const before = seen.violations.length;
        // Some browsers refuse by throwing; that too proves little.
        await page.evaluate(`try { (${attempt})(${JSON.stringify(`${target}leak`)}) } catch {}`);
        const refused = () => seen.violations.slice(before).some((one) => new RegExp(`^(${directive})$`).test(one.directive));
        await waitFor(refused, () => `${how} to ${target} was not reported: ${JSON.stringify(seen.violations.slice(before))}`);
      }
    });
  }
  await assertNothingArrived(page);
}, { watched: false }));

/** Sends one thing that may arrive, so that what was sent before it would have arrived too. */
async function assertNothingArrived(page) {
  const other = await page.context().newPage();
  await other.goto(`${outside}control`);
  const isControl = (line) => line.split(" ")[1] === "/control";
  const first = arrived.findIndex(isControl);
  assert.ok(first >= 0, "the listener does not listen");
  // A connection counts even if nothing was said through it; the control may open some to spare, beside its own.
  assert.deepEqual(arrived.slice(0, first), []);
  const spare = (line) => line === "connected" || line.split(" ")[1] === "/favicon.ico";
  assert.deepEqual(arrived.slice(first).filter((line) => !isControl(line) && !spare(line)), []);
  assert.deepEqual(requestsServed().filter((line) => line.includes("leak")), []);
}

async function waitFor(condition, message) {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() >= end) assert.fail(message());
    await new Promise((later) => setTimeout(later, 10));
  }
}
