//! A class from end to end: a set handed out, five trainees, their codes pasted, the class seen and projected.
//!
//! Must not know how a code or a link is written down.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { IDS, linkOf, makeSet, path, TITLE } from "./classroom.mjs";
import { host, one } from "./host.mjs";
import { heading } from "./practice.mjs";
import {
  address, assertAccessible, assertNoSidewaysScroll, holding, screenshot, started, withPage,
} from "./support.mjs";
import { button } from "./tour.mjs";
import { lesson, questions, training, verdictTitle } from "./words.mjs";

const portal = await host({ pages: { "a.html": `<input id="mine">${one("mode='training' storage='none'")}` } }) + "a.html";
/** A code of the class of five. */
let handedIn;
const STATES = ["yes", "no", "open"]; // as the digits say them

/** Does the lesson that is open, with these digits for the answers and for the three verdicts. */
async function doLesson(page, id, digits, view) {
  await heading(page, lesson(id).title);
  await button(page, training("lesson", "begin")).click();
  for (const digit of digits) {
    await page.locator("form h1").waitFor();
    const before = await page.locator("#yichi main").innerText();
    await page.keyboard.press(digit);
    await page.locator("main :checked").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => document.querySelector("#yichi main").innerText !== before, before);
    await page.waitForFunction(() => document.querySelectorAll("main :checked").length === 0);
  }
  await heading(page, training("view", "title"));
  for (const [count, digit] of view.entries()) {
    await page.keyboard.press(digit);
    await page.waitForFunction((count) => document.querySelectorAll("main :checked").length === count, count + 1);
  }
  await page.keyboard.press("Enter");
  await heading(page, training("measures", "title"));
  await button(page, training("seat", "hand-in")).click();
}

/** What one trainee says in both lessons: the first value of each question, and these verdicts in the first. */
const first = (id) => lesson(id).key.map(() => "1");

const codeOf = (page) => page.getByLabel(training("seat", "code-label"), { exact: true }).inputValue();
/** Under which name a trainee's tab keeps the set and what was done of it. */
const TURN = "yichi.turn";

/** A trainee opens the link, does the set and gets a code; what the tab then keeps goes along. */
async function trainee(link, { seat, view }) {
  let done;
  await withPage(async (page) => {
    await started(page);
    await heading(page, TITLE);
    assert.equal(page.url(), address + path, "the fragment is gone");
    if (seat) await page.getByLabel(training("seat", "number"), { exact: true }).fill(seat);
    await button(page, training("seat", "begin")).click();
    await doLesson(page, IDS[0], first(IDS[0]), view);
    await heading(page, training("seat", "done", { n: 1 }));
    await page.reload();
    await started(page);
    await heading(page, TITLE);
    await button(page, training("seat", "go-on")).click();
    await doLesson(page, IDS[1], first(IDS[1]), ["1", "2", "2"]);
    // Everything is done, so the comparison is shown; what became of the case is the trainer's.
    await heading(page, training("compared", "title"));
    await button(page, training("compared", "on")).click();
    await heading(page, lesson(IDS[1]).flip.ask);
    await page.goto(address + path);
    await started(page);
    await heading(page, TITLE);
    done = { code: await codeOf(page), kept: await page.evaluate(() => ({ ...sessionStorage })) };
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
  }, { path: path + link.slice((address + path).length) });
  return done;
}

/** The code of a trainee who said the same but for his number and his three verdicts on the first lesson. */
async function another(kept, { seat, view }) {
  const turn = JSON.parse(kept[TURN]);
  const notebook = JSON.parse(turn.notebook);
  const { done } = notebook.lessons.find(({ id }) => id === IDS[0]);
  done.view = view.map((digit) => STATES[digit - 1]);
  let code;
  await withPage(async (page) => {
    await started(page);
    await heading(page, TITLE);
    code = await codeOf(page);
  }, {
    path,
    before: async (context) => {
      const changed = { ...kept, [TURN]: JSON.stringify({ ...turn, seat, notebook: JSON.stringify(notebook) }) };
      for (const [entry, text] of Object.entries(changed)) await holding("sessionStorage", entry, text)(context);
    },
  });
  return code;
}

const voted = async (page, verdict) => {
  const row = page.locator(".yichi-class__lesson").first().getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: verdictTitle(verdict), exact: true }) });
  return (await row.getByRole("cell").allInnerTexts()).map((text) => text.trim());
};

test("a class of five: a link out, five codes back, where they split, and a table to take away", () => withPage(async (page) => {
  await makeSet(page);
  await assertAccessible(page);
  await screenshot(page, "class-make");
  const link = await linkOf(page);
  assert.ok(link.startsWith(`${address}${path}#class=`) && link.length < 600, link);
  const views = [["1", "1", "2"], ["1", "1", "2"], ["1", "2", "2"], ["1", "2", "2"], ["2", "1", "3"]];
  const [one, two] = [
    await trainee(link, { seat: "1", view: views[0] }), await trainee(link, { seat: "2", view: views[1] }),
  ];
  const codes = [one.code, two.code];
  handedIn = one.code;
  assert.equal(await another(one.kept, { seat: 2, view: views[1] }), two.code, "what is kept says what was done");
  for (const [place, view] of [...views.entries()].slice(2)) codes.push(await another(one.kept, { seat: place + 1, view }));
  assert.equal(new Set(codes).size, 5);
  assert.ok(codes.every((code) => /^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/.test(code)), codes.join());

  await button(page, training("class", "collect")).click();
  await heading(page, training("class", "collect"));
  const broken = codes[4].replace(/.$/, (letter) => (letter === "A" ? "B" : "A"));
  const box = page.getByLabel(training("class", "paste"), { exact: true });
  await box.fill(`${codes[0]}\n甲：${codes[1]}\n${codes[2]} ${codes[3]}\n${broken}`);
  await button(page, training("class", "take")).click();
  await page.getByText(training("class", "taken", { n: 4 })).waitFor();
  await page.getByText(training("trouble", "code_checksum")).waitFor();
  await box.fill(codes.join("\n"));
  await button(page, training("class", "take")).click();
  await page.getByText(training("class", "codes-count", { all: 5, n: 5 })).waitFor();
  assert.equal(await page.getByText(training("class", "known")).count(), 4);

  assert.deepEqual((await voted(page, "overreach")).slice(0, 3), ["4", "0", "1"]);
  assert.deepEqual((await voted(page, "downward_bias")).slice(0, 3), ["3", "0", "2"]);
  await page.getByText(training("class", "split", { verdict: verdictTitle("downward_bias"), n: 2 })).first().waitFor();
  await assertAccessible(page);
  await screenshot(page, "class-collect");

  const [download] = await Promise.all([
    page.waitForEvent("download"), button(page, training("class", "save-csv")).click(),
  ]);
  assert.match(download.suggestedFilename(), /^一班-\d{4}-\d\d-\d\d\.csv$/);
  const table = readFileSync(await download.path(), "utf8");
  assert.ok(table.startsWith("\uFEFF"), "a spreadsheet knows the encoding");
  const rows = table.slice(1).split("\r\n").filter(Boolean);
  assert.equal(rows.length, 1 + 5 * IDS.length);
  assert.ok(rows[1].startsWith(`"1","1","${lesson(IDS[0]).title}","${training("state", "yes")}"`), rows[1]);

  await page.reload();
  await started(page);
  await heading(page, training("class", "collect"));
  await page.getByText(training("class", "codes-count", { all: 5, n: 5 })).waitFor();
  await page.getByText(training("class", "codes-list"), { exact: true }).click();
  await button(page, training("class", "remove")).click();
  await page.getByText(training("class", "codes-count", { all: 4, n: 4 })).waitFor();
  await button(page, training("class", "take-back")).click();
  await page.getByText(training("class", "codes-count", { all: 5, n: 5 })).waitFor();
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".yichi-votes").first().isVisible());
  await page.emulateMedia({ media: "screen" });

  await project(page);
}, { path, viewport: { width: 1280, height: 720 } }));

/** Goes through the first lesson on the projector by keys: nothing is shown before it is asked for. */
async function project(page) {
  const { title, flip, point } = lesson(IDS[0]);
  const shows = (text) => page.getByText(text, { exact: true }).count().then((count) => count > 0);
  const at = (step, n = 1) => page.getByText(
    training("projector", "at", { n, all: 2, step: training("step", step) }), { exact: true },
  ).waitFor();
  await button(page, training("projector", "title")).click();
  await heading(page, title);
  await at("narrative");
  const size = await page.locator(".yichi-lesson__narrative p").first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
  assert.ok(size >= 39.5, `${size} px`);
  await screenshot(page, "projector-narrative");
  await page.keyboard.press("ArrowRight");
  await at("questions");
  await page.locator(".yichi-votes").waitFor();
  assert.equal(await page.locator(".yichi-votes [data-label]").count(), 4 * 3, "the rules are not told yet");
  await screenshot(page, "projector-questions");
  await page.keyboard.press("ArrowRight");
  await at("comparison");
  assert.equal(await shows(flip.ask), false);
  await screenshot(page, "projector-comparison");
  await page.keyboard.press("ArrowRight");
  await at("flip_asked");
  assert.equal(await shows(flip.then), false);
  await page.keyboard.press("ArrowRight");
  await at("flip_shown");
  assert.equal(await shows(flip.then), true);
  assert.equal(await shows(point), false);
  await page.keyboard.press("ArrowLeft");
  await at("flip_asked");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await at("outcome");
  assert.equal(await shows(point), true);
  await page.keyboard.press("ArrowRight");
  await at("narrative", 2);
  await page.reload();
  await started(page);
  await at("narrative", 2);
  await page.keyboard.press("ArrowLeft");
  await at("outcome");
  // Page keys show what is below before they go on.
  for (let pages = 0; pages < 20 && !(await page.getByText(lesson(IDS[1]).title, { exact: true }).count()); pages += 1) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(50);
  }
  await at("narrative", 2);
  await assertAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await assertNoSidewaysScroll(page);
  await screenshot(page, "projector-320");
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press("Escape");
  await heading(page, training("class", "collect"));
}

test("in somebody else's page the projector takes no key that is struck elsewhere", () => withPage(async (page) => {
  await makeSet(page);
  await button(page, training("class", "collect")).click();
  await page.getByLabel(training("class", "paste"), { exact: true }).fill(handedIn);
  await button(page, training("class", "take")).click();
  const large = () => page.locator("#yichi h1").evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize));
  const before = await large();
  await button(page, training("projector", "title")).click();
  await heading(page, lesson(IDS[0]).title);
  assert.ok(await large() > before * 1.3, `${before} px, then ${await large()} px`);
  const mine = page.locator("#mine");
  await mine.pressSequentially("a b");
  assert.equal(await mine.inputValue(), "a b");
  await heading(page, lesson(IDS[0]).title);
  assert.equal(await page.locator("html[data-projector]").count(), 0);
  await button(page, training("projector", "leave")).press("Space");
  await heading(page, training("class", "collect"));
}, { at: portal, viewport: { width: 1280, height: 720 } }));
