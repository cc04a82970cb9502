//! The browser, started so that nothing in it speaks to the outside by itself.
//!
//! Must not know what is looked at.

import { chromium } from "playwright-core";

/** Starts Chromium; whoever starts it closes it. */
export const launch = () => chromium.launch({
  executablePath: process.env.YICHI_CHROMIUM,
  args: [
    "--no-sandbox", // root has none
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
