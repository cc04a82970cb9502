//! The browser, started so that nothing in it speaks to the outside by itself: Chromium, or Firefox where
//! `YICHI_FIREFOX` says where one is.
//!
//! Must not know what is looked at.

import { chromium } from "playwright-core";
import { launchFirefox } from "./firefox.mjs";

/**
 * What Chromium leaves out. Nobody types into its address bar, but each window it opens, and so each test, would draw
 * the lists below it anew: half of the time of a test. The rest is the driver's own list, whose place this one takes.
 */
const LEFT_OUT = [
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
  "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying",
  "OptimizationHints", "PaintHolding", "PreconnectToSearch", "ThirdPartyStoragePartitioning",
];

/** Starts the browser; whoever starts it closes it. */
export const launch = () => {
  const { YICHI_FIREFOX: firefox, YICHI_CHROMIUM: executablePath } = process.env;
  return firefox ? launchFirefox(firefox) : chromium.launch({
    executablePath,
    args: [
      "--no-sandbox", // root has none
      "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", `--disable-features=${LEFT_OUT.join(",")}`,
    ],
  });
};
