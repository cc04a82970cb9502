//! The page tries to send something out in every way there is, and nothing arrives.
//!
//! Judged by the policy's own reports and by servers that listen, never by what a call returns: a beacon
//! that was blocked still says true.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { address, requestsServed, withPage } from "./support.mjs";

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

for (const [how, directive, attempt] of attempts) {
  test(`nothing leaves through ${how}`, () => withPage(async (page, seen) => {
    const name = how.replaceAll(" ", "-");
    const targets = ownServerMayBeAsked.includes(how) ? [outside] : [outside, address];
    for (const target of targets) {
      const before = seen.violations.length;
      // Some browsers refuse by throwing; that too proves little.
      await page.evaluate(`try { (${attempt})(${JSON.stringify(`${target}leak-${name}`)}) } catch {}`);
      await waitFor(() => seen.violations.length > before, `${how} to ${target} was not reported`);
      assert.match(seen.violations[before].directive, new RegExp(`^(${directive})$`));
    }
    await assertNothingArrived(page, name);
  }, { watched: false }));
}

/** Sends one thing that may arrive, so that what was sent before it would have arrived too. */
async function assertNothingArrived(page, how) {
  const other = await page.context().newPage();
  const control = `control-${how}`;
  await other.goto(outside + control);
  const paths = arrived.map((line) => line.split(" ")[1]).filter((path) => path !== "/favicon.ico");
  assert.ok(paths.includes(`/${control}`), "the listener does not listen");
  assert.deepEqual(paths.filter((path) => path && !path.startsWith("/control-")), []);
  assert.deepEqual(requestsServed().filter((line) => line.includes("leak")), []);
}

async function waitFor(condition, message) {
  const end = Date.now() + 5000;
  while (!condition()) {
    assert.ok(Date.now() < end, message);
    await new Promise((later) => setTimeout(later, 10));
  }
}
