//! A portal on this machine that embeds the checker under a policy as strict as ours.
//!
//! Must not know what is embedded how.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after } from "node:test";

/** The policy of the portal; the frame's page comes with its own. */
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "frame-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'";

const KINDS = { html: "text/html", js: "text/javascript", css: "text/css" };

/** A page with one script of ours and nothing else, to put things on; `body` stands in it. */
const bare = (body) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">
  <script src="yichi/yichi-checker.js" defer></script><body>${body}</body></html>`;

/**
 * Serves the files of examples/, those of dist under yichi/, and bare pages under their names.
 *
 * Returns the address; `policy` replaces the portal's.
 */
export async function host({ pages = {}, policy = POLICY } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname.slice(1) || "portal.html";
    const files = path.startsWith("yichi/")
      ? [`dist/site/${path.slice(6)}`, `dist/embed/${path.slice(6)}`] : [`examples/${path}`];
    const file = files.find((file) => existsSync(file));
    const body = path in pages ? bare(pages[path]) : file && readFileSync(file);
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
