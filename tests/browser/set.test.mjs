//! A set: its lessons put in order, its link taken up, left and opened in the one file.
//!
//! Must not know how a link is written down.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { IDS, linkOf, makeSet, path, TITLE } from "./classroom.mjs";
import { heading } from "./practice.mjs";
import { address, started, withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { lesson, training, ui } from "./words.mjs";

test("the lessons of a set are put in order and taken out by keyboard, and the focus goes along", () => withPage(async (page) => {
  const ids = [...IDS, "body-only"];
  await makeSet(page, { ids });
  const titles = ids.map((id) => lesson(id).title);
  const label = (deed, title) => `${training("class", deed)}${title}`;
  const follows = (deed, title) => page.waitForFunction((text) => document.activeElement.textContent === text, label(deed, title));
  const stands = (...places) => page.waitForFunction(
    (names) => [...document.querySelectorAll(".yichi-set__name")].map((name) => name.textContent).join() === names,
    places.map((place) => titles[place]).join(),
  );
  const reach = (deed, title) => button(page.locator(".yichi-set__lesson").filter({ hasText: title }), training("class", deed)).focus();
  await reach("raise", titles[2]);
  await page.keyboard.press("Enter");
  await stands(0, 2, 1);
  await follows("raise", titles[2]);
  await page.keyboard.press("Enter");
  await stands(2, 0, 1);
  await follows("lower", titles[2]);
  await page.keyboard.press("Enter");
  await stands(0, 2, 1);
  await follows("lower", titles[2]);
  await page.keyboard.press("Enter");
  await stands(0, 1, 2);
  await follows("raise", titles[2]);
  await page.keyboard.press("Tab");
  await follows("drop", titles[2]);
  await page.keyboard.press("Enter");
  await stands(0, 1);
  await follows("raise", titles[1]);
  await reach("drop", titles[1]);
  await page.keyboard.press("Enter");
  await stands(0);
  await follows("drop", titles[0]);
  await page.keyboard.press("Enter");
  await page.waitForFunction((text) => document.activeElement.textContent === text, training("class", "picked"));
}, { path }));

test("a link that was taken up or left is done with: it takes no other set's place, and may be pasted again", async () => {
  let link;
  await withPage(async (page) => {
    await makeSet(page);
    link = await linkOf(page);
  }, { path });
  const other = { class: 1, title: "二班", lessons: IDS, comparison: "at_end", outcome: "at_end" };
  await withPage(async (page) => {
    await started(page);
    await heading(page, TITLE);
    await button(page, training("home", "way")).click();
    await heading(page, training("home", "title"));
    await button(page, training("class", "title")).click();
    await heading(page, training("class", "title"));
    await page.locator("#set-file").setInputFiles(
      { name: "组.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(other)) });
    await heading(page, other.title);
    await button(page, training("home", "way")).click();
    await heading(page, training("home", "title"));
    await page.evaluate(() => history.back());
    await heading(page, other.title);
    await button(page, training("seat", "begin")).click();
    await heading(page, lesson(IDS[0]).title);
    await button(page, training("lesson", "begin")).click();
    await page.locator("form h1").waitFor();
    const paste = () => page.evaluate((link) => { location.hash = new URL(link).hash; }, link);
    for (let times = 0; times < 2; times += 1) {
      await paste();
      const stay = button(page, training("seat", "stay"));
      await stay.click();
      await stay.waitFor({ state: "detached" });
    }
  }, { path: path + link.slice((address + path).length) });
});

test("in the one file the link to a class opens the class, and a reload stays there", async () => {
  const single = pathToFileURL("dist/yichi.html").href;
  let link;
  await withPage(async (page) => {
    await makeSet(page);
    link = await linkOf(page);
  }, { at: `${single}#training` });
  await withPage(async (page) => {
    await started(page);
    await heading(page, TITLE);
    assert.equal(page.url(), `${single}#training`);
    await page.reload();
    await started(page);
    await heading(page, TITLE);
    await page.evaluate(() => { location.hash = ""; });
    await heading(page, ui("start-title"));
  }, { at: link });
});
