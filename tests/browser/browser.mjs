//! The browser, started so that nothing in it speaks to the outside by itself: Chromium, or Firefox where
//! `YICHI_FIREFOX` says where one is.
//!
//! Must not know what is looked at.

import { chromium, firefox } from "playwright-core";

/** Which of the two is looked at. */
export const isFirefox = Boolean(process.env.YICHI_FIREFOX);

/** Starts the browser; whoever starts it closes it. */
export const launch = () => (isFirefox ? launchFirefox() : launchChromium());

const launchChromium = () => chromium.launch({
  executablePath: process.env.YICHI_CHROMIUM,
  args: [
    "--no-sandbox", // root has none
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

/** A Firefox as it ships, driven by the protocol that all browsers share, of which it does not know every word yet. */
async function launchFirefox() {
  const browser = await firefox.launch({ channel: "moz-firefox", executablePath: process.env.YICHI_FIREFOX });
  const { _browserSession: session } = browser._connection.toImpl(browser);
  const send = session.send.bind(session);
  session.send = (command, parameters) => send(command, parameters).catch((error) => {
    if (!String(error).includes("unknown command")) throw error;
    return {};
  });
  return browser;
}
