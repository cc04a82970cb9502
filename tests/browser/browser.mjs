//! The browser, started so that nothing in it speaks to the outside by itself: Chromium, or Firefox where
//! `YICHI_FIREFOX` says where one is.
//!
//! Must not know what is looked at.

import { chromium } from "playwright-core";
import { launchFirefox } from "./firefox.mjs";

/** Starts the browser; whoever starts it closes it. */
export const launch = () => {
  const { YICHI_FIREFOX: firefox, YICHI_CHROMIUM: executablePath } = process.env;
  return firefox ? launchFirefox(firefox) : chromium.launch({
    executablePath,
    // On a machine without a language Chromium calls every file with a Chinese name "download".
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    args: [
      "--no-sandbox", // root has none
      "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
};
