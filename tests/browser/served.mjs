//! What the site's server may be asked for, and what it has been asked for: its log is the word of neither page nor browser.
//!
//! Must not know what asks.

import { readFileSync } from "node:fs";

/** Each page, and its program. */
export const PROGRAMS = { "": "/yichi.js", "training.html": "/yichi-training.js" };

/** What they share: what is done before the program is there, and the style sheet. */
export const SHARED = ["/yichi-first.js", "/yichi.css"];

/** What the site's server has been asked for so far, one line a request. */
export const requestsServed = () => readFileSync(process.env.YICHI_REQUESTS, "utf8").trim().split("\n");

/** Whatever else it has been asked for. */
export function strangers() {
  // The training leads back to the tool by its name.
  const known = ["/index.html", ...Object.keys(PROGRAMS).map((path) => `/${path}`), ...Object.values(PROGRAMS), ...SHARED];
  const paths = requestsServed().filter(Boolean).map((line) => line.split(" ")[1].split("?")[0]);
  return [...new Set(paths)].filter((path) => !known.includes(path));
}
