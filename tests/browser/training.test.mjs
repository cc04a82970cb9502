//! The training: a whole practice by keyboard, and what becomes of it on the device.
//!
//! Must not know how the rules weigh; tests/training.rs does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseByDigit, look, pressButton, settled, tabTo, turn } from "./keyboard.mjs";
import { DRILLS, TRAINING, heading, markDrill, openDrill, openLesson, openLessons, throughAll, walk } from "./practice.mjs";
import { address, assertAccessible, assertNoSidewaysScroll, holding, started, withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { asked, label, lesson, lessons, portraitTitle, report, training, ui, verdictTitle } from "./words.mjs";

const path = "training.html";
const ID = "coal-to-electric";
const { title, key, point, flip, case: { persons, answers } } = lesson(ID);
const NOTEBOOK = "yichi.notebook";

/** The answer of the case to the question on the page. */
const coded = ({ heading, caption }) => {
  const { factor, person } = asked(heading, caption, persons);
  return label(factor, (person ?? { answers }).answers[factor]);
};

const row = (page, name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

test("a whole practice is played by keyboard, with a reload in the middle", () => withPage(async (page) => {
  await started(page);
  await turn(page, () => pressButton(page, training("home", "lessons")));
  let here = await turn(page, () => pressButton(page, title));
  assert.ok(here.focus.onHeading, "a new page has the focus on its heading");
  here = await turn(page, () => pressButton(page, training("lesson", "begin")));
  for (let place = 0; place < key.length; place += 1) {
    assert.deepEqual(here.chosen, [], "nothing is chosen beforehand");
    const name = coded(here);
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText(training("lesson", "missing")).waitFor();
    await chooseByDigit(page, name);
    await settled(page, ({ chosen }) => chosen.join() === name, `${name} is chosen`);
    if (place === 1) {
      await page.waitForFunction((entry) => localStorage.getItem(entry).includes("key-1"), NOTEBOOK);
      const before = await look(page);
      await page.reload();
      await started(page);
      const after = await look(page);
      assert.deepEqual([after.heading, after.caption, after.chosen], [before.heading, before.caption, before.chosen]);
      await turn(page, () => pressButton(page, ui("back")));
      assert.equal((await look(page)).chosen.length, 1, "going back loses nothing");
      await turn(page, () => pressButton(page, ui("continue")));
      await page.evaluate(() => document.querySelector("h1").focus());
    }
    here = await turn(page, () => page.keyboard.press("Enter"));
  }
  assert.equal(here.heading, training("view", "title"));
  assert.deepEqual(here.chosen, []);
  for (const [count, digit] of ["2", "1", "1"].entries()) {
    await page.keyboard.press(digit);
    await settled(page, ({ chosen }) => chosen.length === count + 1, `${count + 1} are said`);
  }
  here = await turn(page, () => page.keyboard.press("Enter"));
  assert.equal(here.heading, training("measures", "title"));
  await tabTo(page, persons[0].label);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  here = await turn(page, () => pressButton(page, training("measures", "on")));
  assert.equal(here.heading, training("compared", "title"));
  await row(page, verdictTitle("overreach")).getByText(training("agreement", "different")).waitFor();
  await row(page, verdictTitle("downward_bias")).getByText(training("agreement", "same")).first().waitFor();
  const own = await row(page, verdictTitle("overreach")).getByRole("cell").allTextContents();
  assert.deepEqual(own.slice(0, 2), [training("state", "no"), report("state-yes")]);
  assert.equal(await page.locator('.yichi-picture__wide [data-ink="own"]').count(), 1, "his own mark on the ruler");
  here = await turn(page, () => pressButton(page, training("compared", "on")));
  assert.equal(here.heading, flip.ask);
  assert.equal(await page.getByText(flip.then).count(), 0, "first it is asked");
  await page.keyboard.press("1");
  await settled(page, ({ chosen }) => chosen.length === 1, "a guess is chosen");
  await page.keyboard.press("Enter");
  await page.getByText(flip.then).waitFor();
  here = await turn(page, () => pressButton(page, training("flip", "on")));
  assert.equal(here.heading, training("outcome", "title"));
  await page.getByText(point).waitFor();
  here = await turn(page, () => pressButton(page, training("outcome", "next")));
  assert.notEqual(here.heading, title);
  await turn(page, () => pressButton(page, training("home", "way")));
  const shown = page.locator(".yichi-training__tendencies li");
  await shown.first().waitFor();
  const before = await shown.allTextContents();
  assert.ok(before.every((text) => /\d 次机会里 \d 次/.test(text) && !text.includes("%")), before.join());
  await page.reload();
  await started(page);
  assert.deepEqual(await shown.allTextContents(), before, "it is there again after a reload");
}, { path }));

test("what went wrong is offered again, and the last comparison can be looked at", () => withPage(async (page) => {
  await throughAll(page);
  await button(page, training("home", "way")).click();
  await page.getByText(training("home", "wrong_hint", { n: 1 })).waitFor();
  await button(page, training("home", "lessons")).click();
  await page.getByText(training("lessons", "differs")).waitFor();
  await button(page, training("lessons", "review")).click();
  await heading(page, training("compared", "title"));
  await button(page, training("home", "way")).click();
  await button(page, training("home", "wrong")).click();
  await heading(page, title);
}, { path }));

test("the list is narrowed by difficulty and portrait", () => withPage(async (page) => {
  await TRAINING["the list of lessons"](page);
  const rows = page.locator(".yichi-training__lessons > li");
  const all = await rows.count();
  const titles = (fits) => lessons().filter(fits).map(({ title }) => title).sort();
  const level = page.getByLabel(training("lessons", "level"));
  const portrait = page.getByLabel(training("lessons", "portrait"));
  const onImpulse = (one) => one.portrait === "impulse";
  const hard = ({ difficulty }) => difficulty === 3;
  const everything = { label: training("lessons", "all") };
  for (const [pick, option, fits] of [
    [level, { label: training("level", "hard") }, hard],
    [portrait, { label: portraitTitle("impulse") }, (one) => hard(one) && onImpulse(one)],
    [level, everything, onImpulse],
    [portrait, everything, () => true],
  ]) {
    await pick.selectOption(option);
    const shown = await rows.getByRole("button").allTextContents();
    assert.deepEqual(shown.sort(), titles(fits));
  }
  assert.equal(await rows.count(), all);
}, { path }));

test("two tabs keep what each of them does", () => withPage(async (page) => {
  await started(page);
  const other = await page.context().newPage();
  await other.goto(address + path);
  await openLesson(other, "padded-list");
  await button(other, training("lesson", "begin")).click();
  await page.getByText(training("home", "resume_hint", { title: lesson("padded-list").title })).waitFor();
  await openLesson(page, ID);
  await button(page, training("lesson", "begin")).click();
  await page.waitForFunction((entry) => {
    const { lessons } = JSON.parse(localStorage.getItem(entry));
    return lessons.length === 2;
  }, NOTEBOOK);
}, { path }));

test("a device that keeps nothing is told of, and one can practise all the same", () => withPage(async (page) => {
  await started(page);
  await page.getByText(training("kept", "forbidden")).waitFor();
  await throughAll(page);
}, {
  path,
  before: (context) => context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  }),
}));

test("a notebook that cannot be read is told of and put aside, not overwritten", () => withPage(async (page) => {
  await started(page);
  await page.getByText(training("kept", "unreadable")).waitFor();
  assert.equal(await page.evaluate((entry) => localStorage.getItem(entry), NOTEBOOK), "{cut off");
  await openLesson(page, ID);
  await button(page, training("lesson", "begin")).click();
  await page.waitForFunction((entry) => localStorage.getItem(`${entry}.aside.1`) === "{cut off", NOTEBOOK);
}, {
  path,
  before: holding("localStorage", NOTEBOOK, "{cut off"),
}));

for (const [kind, stage] of [["a narrative", "print_case"], ["a comparison", "print_answers"]]) {
  test(`${kind} is printed as a sheet of its own`, () => withPage(async (page) => {
    await TRAINING[kind](page);
    await page.evaluate(() => { window.print = () => { window.yichiPrinted = true; }; });
    await button(page, training("lesson", stage)).click();
    await page.waitForFunction(() => window.yichiPrinted);
    const sheet = page.locator(".yichi-printed");
    assert.equal(await sheet.isVisible(), false, "on the screen nothing changes");
    await page.emulateMedia({ media: "print" });
    await sheet.getByRole("heading", { level: 1, name: title }).waitFor();
    assert.ok((await sheet.textContent()).includes(training("notice", "lessons")));
    assert.equal((await sheet.textContent()).includes(point), stage === "print_answers");
    const beside = page.locator("main :is(h1, h2, p, button):not(.yichi-printed *):visible");
    assert.deepEqual(await beside.allTextContents(), []);
  }, { path }));
}

/** Looks at a page, as a test of its own. */
const stands = (context, page) => (kind) => context.test(`${kind} has no fault that axe knows and stands within 320 pixels`, async () => {
  await assertAccessible(page);
  assert.equal(await page.locator("h1:visible").count(), 1);
  await assertNoSidewaysScroll(page);
});
const narrow = { path, viewport: { width: 320, height: 640 } };

test("the pages that lead to practice, on a telephone", (context) => withPage(async (page) => {
  await started(page);
  await stands(context, page)("the first page of the training");
  await openLessons(page);
  await stands(context, page)("the list of lessons");
}, narrow));

test("the pages of a lesson, on a telephone", (context) => withPage((page) => walk(page, stands(context, page)), narrow));

for (const id of DRILLS) {
  test(`the pages of the drill ${id}, on a telephone`, (context) => withPage(async (page) => {
    await openDrill(id)(page);
    await stands(context, page)(`the drill ${id}`);
    await markDrill(page);
    await stands(context, page)(`the drill ${id}, marked`);
  }, narrow));
}
