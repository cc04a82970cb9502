//! A portal on this machine that embeds the checker under a policy as strict as ours.
//!
//! Must not know what is embedded how.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after } from "node:test";

/** The policy of the portal; the frame's page comes with its own. To Firefox a file that a frame hands over is a frame. */
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "frame-src 'self' blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'";

const KINDS = { html: "text/html", js: "text/javascript", css: "text/css" };

/** A page with one script of ours and nothing else, to put things on; `body` stands in it. */
const bare = (body) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">
  <script src="yichi/yichi-checker.js" defer></script><body><main>${body}</main></body></html>`;

/** One element, which is called `a`. */
export const one = (attributes = "") => `<yichi-checker id="a" ${attributes}></yichi-checker>`;

/** The first element of a page. */
export const element = (page) => page.locator("yichi-checker").first();

/** Asks the first element something in the page, once it stands. */
export const ask = (page, method, ...args) => page.evaluate(async ([method, args]) => {
  const checker = document.querySelector("yichi-checker");
  await checker.ready;
  const told = await checker[method](...args);
  return told instanceof Blob ? { type: told.type, text: await told.text() } : told;
}, [method, args]);

/** A case as the value of an attribute in single quotes. */
export const quoted = (given) => JSON.stringify(given).replaceAll("&", "&amp;").replaceAll("'", "&#39;");

/**
 * Serves the files of examples/, those of dist under yichi/, and bare pages under their names.
 *
 * Returns the address; `policy` replaces the portal's, and a page that is whole, or is no page, goes out as it is.
 */
export async function host({ pages = {}, policy = POLICY } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname.slice(1) || "portal.html";
    const files = path.startsWith("yichi/")
      ? [`dist/site/${path.slice(6)}`, `dist/embed/${path.slice(6)}`] : [`examples/${path}`];
    const file = files.find((file) => existsSync(file));
    const given = pages[path];
    const isWhole = !path.endsWith(".html") || given?.startsWith("<!doctype");
    const body = given !== undefined ? (isWhole ? given : bare(given)) : file && readFileSync(file);
    if (body === undefined) return response.writeHead(404).end();
    response.setHeader("content-type", `${KINDS[path.split(".").at(-1)]}; charset=utf-8`);
    if (!path.startsWith("yichi/")) response.setHeader("content-security-policy", policy);
    return response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => server.close());
  const { port } = server.address();
  assert.ok(port);
  return `http://127.0.0.1:${port}/`;
}
