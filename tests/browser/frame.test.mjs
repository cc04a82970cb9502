//! embed.html in a frame: what it tells the page around it, whom it listens to, and what it passes over.
//!
//! Must not know what the questions are about.

import assert from "node:assert/strict";
import { test } from "node:test";
import { host, POLICY } from "./host.mjs";
import { lacking } from "./lacking.mjs";
import { withPage } from "./support.mjs";
import { files, taken, training, ui, worked } from "./words.mjs";

const at = await host({ pages: { "none.html": "" } });
const elsewhere = await host({ pages: { "none.html": "" }, policy: POLICY.replace("frame-src 'self'", "frame-src *") });

/** Opens a page with the frame in it, and hands over the way to post and everything that was heard. */
const withFrame = (use, { sandbox, query = "mode=report", from = at, ...options } = {}) => withPage(async (page) => {
  await page.evaluate(({ address, sandbox }) => {
    window.heard = [];
    addEventListener("message", ({ data, source, origin }) => {
      window.heard.push({ ...data, origin, ours: source === frame.contentWindow });
    });
    const frame = document.createElement("iframe");
    if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
    frame.src = address;
    document.body.append(frame);
  }, { address: `${at}yichi/embed.html?${query}`, sandbox });
  const post = (message) => page.evaluate((message) => {
    document.querySelector("iframe").contentWindow.postMessage(message, "*");
  }, message);
  const heard = (type) => page.evaluate((type) => window.heard.filter((message) => message.type === type), type);
  const waitFor = async (type) => {
    await page.waitForFunction((type) => window.heard.some((message) => message.type === type), type);
    return (await heard(type)).at(-1);
  };
  await use({ page, post, heard, waitFor, place: page.frameLocator("iframe") });
}, { at: `${from}none.html`, ...options });

for (const [how, sandbox, origin] of [
  ["without a sandbox", undefined, new URL(at).origin], ["in a sandbox that allows scripts alone", "allow-scripts", "null"],
]) {
  test(`the frame tells and is told, ${how}`, () => withFrame(async ({ post, waitFor, heard, place, page }) => {
    const ready = await waitFor("ready");
    assert.deepEqual(Object.keys(ready).sort(), ["origin", "ours", "type", "version", "yichi"]);
    assert.deepEqual([ready.yichi, ready.origin, ready.ours], [1, origin, true]);
    const small = (await waitFor("height")).height;
    const { case: coal, expect } = worked("coal-to-electric");
    await post({ yichi: 1, type: "setCase", case: coal });
    const { detail } = await waitFor("result");
    assert.equal(detail.overreach, expect.overreach);
    await place.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
    await page.waitForFunction((small) => window.heard.some(({ type, height }) => type === "height" && height > small), small);
    await post({ yichi: 1, type: "getCase", id: "x" });
    const told = await waitFor("case");
    assert.equal(told.id, "x");
    assert.equal(told.case.persons.length, coal.persons.length);
    await post({ yichi: 1, type: "assess", id: "y" });
    assert.deepEqual((await waitFor("assessment")).detail, detail);
    await post({ yichi: 1, type: "theme", theme: "dark" });
    await place.locator("yichi-checker[theme=dark]").waitFor();
    await post({ yichi: 1, type: "setCase", case: "{" });
    assert.equal((await waitFor("error")).reason, "case");
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector("iframe");
      contentWindow.postMessage({ yichi: 1, type: "setCase", case: new File(["{}"], "x.json") }, "*");
      contentWindow.postMessage({ yichi: 1, type: "setCase", case: { count: 1n } }, "*");
    });
    await page.waitForFunction(() => window.heard.filter(({ type, reason }) => type === "error" && reason === "case").length === 3);
    await post({ yichi: 1, type: "assess", id: "z" });
    await page.waitForFunction(() => window.heard.some(({ id }) => id === "z"));
    assert.deepEqual((await waitFor("assessment")).detail, detail);
    await post({ yichi: 1, type: "reset" });
    await place.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
    if (sandbox) await place.getByText(ui("foot-in-memory"), { exact: true }).waitFor();
    assert.ok((await heard("progress")).length > 0);
  }, { sandbox }));
}

for (const [how, sandbox, prints, doubted] of [
  ["without a sandbox", undefined, true, false],
  ["in a sandbox that allows scripts alone", "allow-scripts", false, true],
  ["in a sandbox that leaves it its origin", "allow-scripts allow-same-origin", false, true],
  // Whether it allows this cannot be asked.
  ["in a sandbox that allows all of it", "allow-scripts allow-modals allow-downloads", true, true],
]) {
  const skip = prints && lacking("print");
  test(`a print that did not come is told of, and a file that may not, ${how}`, { skip }, () => withFrame(async ({ post, waitFor, place }) => {
    await waitFor("ready");
    await post({ yichi: 1, type: "setCase", case: worked("coal-to-electric").case });
    const ways = place.locator(".yichi-take__ways");
    await ways.getByRole("button", { name: taken("take-print"), exact: true }).click();
    const unprinted = ways.getByText(ui("unprinted"), { exact: true });
    if (!prints) await unprinted.waitFor();
    await ways.getByRole("button", { name: taken("take-text"), exact: true }).click();
    const said = await ways.getByRole("status").filter({ hasText: /\.txt/ }).innerText();
    // What is said to be a way out is one.
    if (doubted) {
      await place.getByRole("button", { name: files("copy"), exact: true }).click();
      await place.getByText(files("copied"), { exact: true }).waitFor();
    }
    // A print that was not told of until the file was is told of no more.
    assert.equal(await unprinted.count(), prints ? 0 : 1);
    for (const more of ["held-back", "held-back-ways-embedded"]) assert.equal(said.includes(files(more)), doubted, said);
  }, { sandbox, watched: false })); // the browser itself tells the console what it has forbidden
}

for (const [how, sandbox] of [
  ["without a sandbox", undefined], ["in the sandbox of the documents", "allow-scripts allow-downloads allow-modals"],
]) {
  test(`the training opens in the frame, ${how}`, () => withFrame(async ({ post, waitFor, heard, place }) => {
    await waitFor("ready");
    await place.getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
    assert.deepEqual(await heard("error"), []);
    await post({ yichi: 1, type: "getCase", id: "x" });
    const { id, reason } = await waitFor("refused");
    assert.deepEqual({ id, reason }, { id: "x", reason: "trains" });
  }, { sandbox, query: "mode=training", watched: false })); // its program is fetched by then
}

for (const [how, script] of [["does not come", undefined], ["cannot be read", "class A { static { } #"]]) {
  test(`where the element's script ${how} the frame leads to the questions, and says nothing of its height`, () => withFrame(async ({ heard, place }) => {
    await place.getByRole("link").waitFor();
    assert.deepEqual(await heard("height"), []);
  }, {
    watched: false,
    before: (context) => context.route("**/yichi-checker.js*", (route) => (
      route.fulfill(script ? { body: script, contentType: "text/javascript" } : { status: 404 }))),
  }));
}

test("the letters in the frame are as large as its reader wants them, and it has no height before something stands", () => withFrame(async ({ heard, waitFor, place }) => {
  await waitFor("height");
  for (const { height } of await heard("height")) assert.ok(height > 100, `${height} px`);
  const size = () => place.locator("h1").evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize));
  const before = await size();
  await place.locator("html").evaluate((root) => { root.style.fontSize = "24px"; });
  assert.equal(Math.round(await size() / before * 100), 150);
}));

test("two frames with names of their own know nothing of each other", () => withFrame(async ({ page, post, waitFor, place }) => {
  await waitFor("ready");
  await post({ yichi: 1, type: "setCase", case: worked("coal-to-electric").case });
  await waitFor("progress");
  await place.getByText(ui("foot-in-tab"), { exact: true }).waitFor();
  await page.evaluate(() => {
    const other = document.createElement("iframe");
    other.id = "other";
    other.src = document.querySelector("iframe").src.replace("name=one", "name=two");
    document.body.append(other);
  });
  await page.frameLocator("#other").getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
}, { query: "name=one" }));

test("where the element does not open in a sandbox its questions open in its place", () => withFrame(async ({ waitFor, place }) => {
  await waitFor("error");
  await place.getByRole("alert").getByRole("link").click();
  await place.locator("main li").first().waitFor();
}, { sandbox: "allow-scripts allow-downloads allow-modals", query: "mode=swift", watched: false }));

test("what is no message of the contract is passed over", () => withFrame(async ({ post, waitFor, heard, place }) => {
  await waitFor("ready");
  const coal = worked("coal-to-electric").case;
  for (const message of [
    null, 7, "setCase", [], {}, { type: "setCase", case: coal }, { yichi: 2, type: "setCase", case: coal },
    { yichi: 1, type: "setCase" }, { yichi: 1, type: "setCase", case: coal, more: 1 }, { yichi: 1, type: "setCase", case: 7 },
    { yichi: 1, type: "toString" }, { yichi: 1, type: "constructor" }, { yichi: 1, type: "theme", theme: "pink" },
    { yichi: 1, type: ["reset"] }, { yichi: 1, type: "getCase", id: 7 },
    { yichi: 1, type: "theme", constructor: 1 }, { yichi: 1, type: "setCase", toString: coal },
  ]) await post(message);
  await post({ yichi: 1, type: "getCase", id: "last" });
  const told = await waitFor("case");
  assert.equal(told.id, "last");
  assert.equal(told.case.persons.length, 0);
  assert.deepEqual(await heard("error"), []);
  await place.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
}));

test("a page of another origin hears nothing and is not listened to, unless the address names it", async () => {
  const origin = new URL(elsewhere).origin;
  await withFrame(async ({ page, post, place }) => {
    await place.locator("h1").waitFor();
    await post({ yichi: 1, type: "theme", theme: "dark" });
    await new Promise((later) => setTimeout(later, 300));
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    assert.equal(await place.locator("yichi-checker[theme=dark]").count(), 0);
  }, { from: elsewhere, watched: false });
  await withFrame(async ({ post, waitFor, place }) => {
    await waitFor("ready");
    await post({ yichi: 1, type: "theme", theme: "dark" });
    await place.locator("yichi-checker[theme=dark]").waitFor();
  }, { from: elsewhere, query: `origin=${encodeURIComponent(origin)}`, watched: false });
});
