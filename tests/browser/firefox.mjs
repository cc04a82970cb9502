//! A Firefox as it ships, driven by the protocol that all browsers share; what that cannot say is said to its own window.
//!
//! Must not know what is looked at.

import assert from "node:assert/strict";
import { firefox } from "playwright-core";

const PREFERENCES = {
  "ui.prefersReducedMotion": 1,
  "browser.send_pings": true, // off as it ships; the policy has to hold where somebody has turned it on
  "services.settings.server": "data:,#remote-settings-dummy/v1", // asks for nothing by itself
};

/** Commands that Playwright sends by itself and this Firefox does not know: what they ask for is done here otherwise. */
const PASSED_OVER = ["emulation.setMediaFeaturesOverride"];

/** What a page can be shown as: how a style sheet asks for it, what a tab of Firefox calls it, and what it is without. */
const MEDIA = {
  media: ["", "mediumOverride", ""],
  colorScheme: ["prefers-color-scheme: ", "prefersColorSchemeOverride", "none"],
  forcedColors: ["forced-colors: ", "forcedColorsOverride", "none"],
};

/** Starts it; pages of it are driven like those of Chromium. */
export async function launchFirefox(executablePath) {
  const browser = await firefox.launch({
    channel: "moz-firefox",
    executablePath,
    args: ["--remote-allow-system-access"], // or its own window could not be told anything
    firefoxUserPrefs: PREFERENCES,
  });
  const send = understood(browser._connection.toImpl(browser));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async ({ javaScriptEnabled = true, ...options }) => {
    const context = await newContext(options);
    await context.addInitScript(withoutElements);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      const page = await newPage();
      if (!javaScriptEnabled) await setUp(send, { allowJavascript: false });
      return page;
    };
    context.grantPermissions = () => Promise.resolve(); // the clipboard is read by the window, which may
    context.on("page", (page) => {
      page.emulateMedia = (wanted) => emulateMedia(send, page, wanted);
      page.clipboard = () => tell(send, "navigator.clipboard.readText()");
      const press = page.keyboard.press.bind(page.keyboard);
      page.keyboard.press = async (key, options) => {
        await press(key, options);
        if (key.endsWith("Tab")) await comeBack(send, page);
      };
    });
    return context;
  };
  return browser;
}

/** A page of this Firefox breaks down when its driver reads `ariaLabelledByElements` and the like; ids will do. */
function withoutElements() {
  for (const name of Object.keys(Element.prototype)) {
    if (/^aria\w+Elements$/.test(name)) delete Element.prototype[name];
  }
}

/** Mends what Playwright and this Firefox expect of each other, and hands over the way to send a command. */
function understood({ _connection: connection, _browserSession: session }) {
  const send = session.send.bind(session);
  session.send = (command, parameters) => (PASSED_OVER.includes(command) ? Promise.resolve({}) : send(command, parameters));
  const receive = connection._transport.onmessage;
  connection._transport.onmessage = (message) => {
    // Playwright knows a download by an id, this Firefox gives it none; its address will do.
    if (/^browsingContext\.download/.test(message.method)) message.params.download ??= message.params.url;
    receive(message);
  };
  return send;
}

/** Has every page shown so, and waits until this one is. */
async function emulateMedia(send, page, wanted) {
  const media = Object.entries(wanted).map(([what, value]) => ({ value, of: MEDIA[what] }));
  const overrides = Object.fromEntries(media.map(({ value, of: [, name, without] }) => [name, value ?? without]));
  await setUp(send, overrides);
  const queries = media.filter(({ value }) => value).map(({ value, of: [asked] }) => (asked ? `(${asked}${value})` : value));
  await page.waitForFunction((queries) => queries.every((query) => matchMedia(query).matches), queries);
}

/**
 * Past the last stop of a page the focus goes to the window around it. Keys of the protocol reach the page all the
 * same, but press no button there any more; so the focus is given back, as more Tabs by hand would.
 */
async function comeBack(send, page) {
  if (await page.evaluate(() => document.hasFocus())) return;
  await tell(send, "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus()");
  await page.waitForFunction(() => document.hasFocus());
}

/** Sets this of every tab. */
const setUp = (send, what) => tell(send, `for (const { gBrowser } of Services.wm.getEnumerator("navigator:browser")) {
  for (const { browsingContext } of gBrowser.browsers) Object.assign(browsingContext, ${JSON.stringify(what)});
}`);

/** Has a window of Firefox do something, and says what came of it. */
async function tell(send, expression) {
  const { contexts: [window] } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
  const told = await send("script.evaluate", { expression, target: { context: window.context }, awaitPromise: true });
  assert.equal(told.type, "success", told.exceptionDetails?.text);
  return told.result.value;
}
