//! The element where it cannot run, not as asked, or no longer: what it says in place of itself; and the training in it.
//!
//! Must not know what the checker says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, element, host, one, POLICY } from "./host.mjs";
import { assertAccessible, screenshot, withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { embed, lesson, training, ui } from "./words.mjs";

const at = await host({
  pages: {
    "one.html": one(),
    "two.html": `${one()}<yichi-checker></yichi-checker>`,
    "training.html": one("mode='training'"),
    "module.html": `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">
      <script src="yichi/yichi-checker.js" type="module"></script><body>${one("mode='training'")}</body></html>`,
    "unkept.html": one("mode='training' storage='none'"),
    "wrong.html": one("mode='swift'"),
  },
});
const withElement = (name, use, options = {}) => withPage(use, { at: `${at}${name}.html`, ...options });

/** What the element says in place of itself. */
const panel = (page) => element(page).getByRole("alert");

test("a mode that there is not is told", () => withElement("wrong", async (page) => {
  await panel(page).getByText(embed("mode")).waitFor();
  await panel(page).getByText("swift", { exact: true }).waitFor();
  await assertAccessible(page);
}));

test("the training comes from beside the script, and has no case to give", () => withElement("training", async (page) => {
  await element(page).getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
  await assert.rejects(ask(page, "getCase"), ({ message }) => message.includes(embed("trains")));
  await page.evaluate(() => { document.querySelector("yichi-checker").mode = "quick"; });
  await element(page).getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
}, { watched: false })); // its program is fetched by then

test("a script that comes as a module finds what stands beside it", () => withElement("module", async (page) => {
  await element(page).getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
}, { watched: false })); // as above

test("what is practised in an element stays with the tab, and goes on after a reload", () => withElement("training", async (page) => {
  const place = element(page);
  const resumed = () => place.getByText(training("home", "resume_hint", { title: lesson("padded-list").title })).waitFor();
  await button(place, training("home", "lessons")).click();
  await button(place, lesson("padded-list").title).click();
  await button(place, training("lesson", "begin")).click();
  await place.getByText(training("foot", "tab"), { exact: true }).waitFor();
  await page.reload();
  await button(place, training("home", "way")).click();
  await resumed();
  await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker");
    checker.remove();
    await new Promise((later) => setTimeout(later));
    document.body.append(checker);
  });
  await resumed();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
}, { watched: false })); // its program is fetched by then

test("where the host keeps nothing the training says so, and blames no browser", () => withElement("unkept", async (page) => {
  await element(page).getByText(training("kept", "unwanted"), { exact: true }).waitFor();
  await element(page).getByText(training("foot", "memory"), { exact: true }).waitFor();
}, { watched: false })); // as above

test("where the training is not beside the script it is said what is missing, and asked for again another time", async () => {
  let isThere = false;
  await withElement("training", async (page) => {
    await panel(page).getByText(embed("training")).waitFor();
    isThere = true;
    await page.evaluate(() => {
      const checker = document.querySelector("yichi-checker");
      checker.remove();
      setTimeout(() => document.body.append(checker));
    });
    await element(page).getByRole("heading", { level: 1, name: training("home", "title") }).waitFor();
  }, {
    watched: false,
    before: (context) => context.route(/checker-training/, (route) => (isThere ? route.continue() : route.fulfill({ status: 404 }))),
  });
});

test("where the host's policy forbids WebAssembly the element explains itself", async () => {
  const strict = await host({ pages: { "one.html": one() }, policy: POLICY.replace(" 'wasm-unsafe-eval'", "") });
  await withPage(async (page) => {
    await panel(page).getByText(embed("policy")).waitFor();
    const [paper] = await Promise.all([page.waitForEvent("popup"), panel(page).getByRole("link").click()]);
    assert.ok(await paper.locator("main li").count() > 20);
    const measure = await paper.locator("main").evaluate((main) => getComputedStyle(main).maxWidth);
    assert.notEqual(measure, "none", "the page has its styles");
    await screenshot(page, "element-refused");
  }, { at: `${strict}one.html`, watched: false });
});

for (const [how, reason, cripple] of [
  ["without WebAssembly", "webassembly", () => { delete window.WebAssembly; }],
  ["without DecompressionStream", "decompression", () => { delete window.DecompressionStream; }],
]) {
  test(`${how} the element explains itself`, () => withElement("one", async (page) => {
    await panel(page).getByText(embed(reason)).waitFor();
  }, { before: (context) => context.addInitScript(cripple) }));
}

test("a program that breaks down says so in its place and answers no more, and its neighbour goes on", async () => {
  const stopped = (seen) => seen.errors.some((error) => error.includes("unreachable"));
  await withElement("two", async (page, seen) => {
    const [first, second] = [page.locator("yichi-checker").nth(0), page.locator("yichi-checker").nth(1)];
    await page.evaluate(() => {
      window.told = [];
      addEventListener("yichi-error", ({ target, detail }) => window.told.push([target.id, detail.reason]));
    });
    await second.locator("h1").waitFor();
    await first.locator("h1").click();
    await first.locator("h1").evaluate((heading) => {
      // Whoever takes out of its place what the program has drawn breaks it when it draws something before that.
      heading.getRootNode().querySelector("[part=foot]").remove();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([""], "x.json"));
      heading.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    });
    await panel(page).getByText(embed("stopped")).waitFor();
    assert.ok(stopped(seen), seen.errors.join());
    assert.deepEqual(await page.evaluate(() => window.told), [["a", "stopped"]]);
    await assert.rejects(ask(page, "getCase"), ({ message }) => message.includes(embed("stopped")));
    await button(second, ui("start-full")).click();
    await second.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
    await page.evaluate(async () => {
      const checker = document.querySelector("yichi-checker");
      checker.remove();
      await new Promise((later) => setTimeout(later));
      document.body.prepend(checker);
    });
    await page.locator("#a").getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
    assert.equal((await ask(page, "getCase")).persons.length, 0);
  }, { watched: false });
});
