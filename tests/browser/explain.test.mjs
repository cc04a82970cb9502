//! What a result can be asked, what can be tried on it, and in which order questions come.
//!
//! Must not know which verdict is right; what the page says is held against itself and the texts.

import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, pressButton, settled, tabTo, turn } from "./keyboard.mjs";
import { assertVerdicts, judgedHeadless, verdict } from "./result.mjs";
import { beginKept } from "./reviewer.mjs";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, stored, withPage } from "./support.mjs";
import { button, choose, openExample } from "./tour.mjs";
import { asked, explain, label, questions, report, shelf, ui, verdictTitle, worked } from "./words.mjs";

const { case: coal, expect } = worked("coal-to-electric");
const [, bureau] = coal.persons;

/** A question about a verdict: its button, and what it opens. */
const ask = (page, id, which) => {
  const title = explain("ask-about", { title: verdictTitle(id) });
  const name = new RegExp(`^${explain(`ask-${which}`)}\\s*${title}$`);
  return verdict(page, id).getByRole("button", { name });
};
const answer = (page, id, which) => page.locator(`#${id}-ask-${which}`);
const trial = (page) => page.getByRole("region", { name: explain("trial-title") });
const tryIt = (place) => place.getByRole("button", { name: new RegExp(`^${explain("try")}`) }).first();

test("every verdict says why, with answers that lead to their questions", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  for (const id of ["overreach", "downward_bias", "leniency", "appropriate"]) {
    assert.equal(await answer(page, id, "why").count(), 0, "nothing is worked out before it is asked");
    await ask(page, id, "why").click();
    assert.equal(await ask(page, id, "why").getAttribute("aria-expanded"), "true");
    const items = answer(page, id, "why").locator(".yichi-item");
    assert.ok(await items.count() >= 1 && await items.count() <= 3, id);
    for (const summary of await items.locator("summary").all()) await summary.click();
    assert.ok(await items.first().getByRole("button").count() > 0);
    assert.ok(await items.first().locator(".yichi-item__cites li").count() > 0, `${id} names its rule`);
  }
  await assertAccessible(page);
  const links = answer(page, "overreach", "why").locator(".yichi-item__links").getByRole("button");
  const there = await turn(page, () => links.last().click());
  assert.ok(asked(there.heading, there.caption, coal.persons).factor);
  await turn(page, () => button(page, ui("to-result")).click());
  await assertVerdicts(page, expect);
}));

test("a no says what would make it a yes, and every flip can be tried", () => withPage(async (page) => {
  await started(page);
  await openExample(page, "shirked-housing");
  await ask(page, "overreach", "why-not").click();
  const nearest = answer(page, "overreach", "why-not").getByRole("listitem");
  assert.ok(await nearest.count() > 0);
  assert.ok((await nearest.first().textContent()).includes(report("state-yes")));
  const kept = await stored(page);
  await tryIt(nearest.first()).click();
  await trial(page).getByText(explain("trial-banner"), { exact: true }).waitFor();
  const shifted = trial(page).getByRole("row", { name: new RegExp(`^${verdictTitle("overreach")}`) });
  assert.ok((await shifted.textContent()).includes(explain("differ-changed")));
  const { persons: before, answers } = JSON.parse(kept).case;
  const { persons: after, answers: then } = JSON.parse(await stored(page)).case;
  assert.deepEqual([after, then], [before, answers], "the record is as it was");
}));

test("a trial can be dropped, and adopted, by keyboard alone", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const kept = judgedHeadless(await stored(page));
  await pressButton(page, explain("ask-flips"));
  await pressButton(page, explain("try"));
  await settled(page, ({ focus }) => focus.name === explain("trial-title"), "the focus goes to what it comes to");
  await assertVerdicts(page, expect);
  await pressButton(page, explain("trial-drop"));
  await trial(page).getByText(explain("trial-banner"), { exact: true }).waitFor({ state: "detached" });
  assert.deepEqual(judgedHeadless(await stored(page)), kept);

  await tabTo(page, explain("ask-flips"));
  await pressButton(page, explain("try"));
  const said = await trial(page).getByRole("row").allTextContents();
  await pressButton(page, explain("trial-adopt"));
  const adopted = judgedHeadless(await stored(page));
  assert.notDeepEqual(adopted, kept);
  await assertVerdicts(page, adopted);
  assert.ok(said.some((row) => row.includes(explain("differ-changed"))));
  await button(page, ui("nav-answers")).click();
  assert.ok(await page.getByText(ui("answers-revised-mark"), { exact: true }).count() >= 1);
}));

test("what was adopted is said, and taken back with all that was tried", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const { case: kept } = JSON.parse(await stored(page));
  await ask(page, "overreach", "flips").click();
  await tryIt(answer(page, "overreach", "flips")).click();
  const said = await trial(page).getByRole("row").allTextContents();
  const n = await trial(page).locator(".yichi-flips li").count();
  await button(trial(page), explain("trial-adopt")).click();
  assert.ok((await page.locator(".yichi-said").innerText()).includes(shelf("adopted", { n })));
  const focused = () => page.evaluate(() => document.activeElement.id);
  assert.equal(await focused(), "said", "above the page, where nobody looks who is at the trial");
  assert.notDeepEqual(JSON.parse(await stored(page)).case, kept);
  await button(page, shelf("undo")).click();
  await page.getByText(shelf("adopted-not"), { exact: true }).waitFor();
  assert.equal(await focused(), "said");
  assert.deepEqual(JSON.parse(await stored(page)).case, kept);
  assert.deepEqual(await trial(page).getByRole("row").allTextContents(), said);
}));

test("what was half picked is forgotten once the case has changed under it", () => withPage(async (page) => {
  await started(page);
  await openExample(page, "shirked-housing");
  await trial(page).getByRole("button", { name: explain("trial-open") }).click();
  await page.getByLabel(explain("trial-who")).selectOption({ index: 1 });
  await page.getByLabel(explain("trial-what")).selectOption({ index: 1 });
  await ask(page, "overreach", "why-not").click();
  await tryIt(answer(page, "overreach", "why-not")).click();
  await trial(page).getByText(explain("trial-banner"), { exact: true }).waitFor();
  assert.equal(await page.getByLabel(explain("trial-what")).count(), 1, "what is only tried changes nothing");
  await button(trial(page), explain("trial-adopt")).click();
  await page.getByLabel(explain("trial-what")).waitFor({ state: "detached" });
  assert.equal(await page.getByLabel(explain("trial-who")).inputValue(), "");
}));

const PICKED = "any answer can be picked and tried, alone or with others, and is gone after a reload";

test(PICKED, () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await trial(page).getByRole("button", { name: explain("trial-open") }).click();
  const pick = async (who, what, value) => {
    await page.getByLabel(explain("trial-who")).selectOption({ label: who });
    await page.getByLabel(explain("trial-what")).selectOption({ label: what });
    await page.getByLabel(explain("trial-value")).selectOption({ label: value });
    await trial(page).getByRole("button", { name: explain("try"), exact: true }).click();
  };
  await pick(bureau.label, questions.power.short, ui("answer-yes"));
  await pick(bureau.label, ui("person-measures"), ui("person-measures-none"));
  await pick(explain("trial-case"), questions.harm.short, label("harm", "none"));
  assert.equal(await trial(page).locator(".yichi-flips li").count(), 3);
  await screenshot(page, "trial");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await button(trial(page), explain("trial-leave-out")).click();
  assert.equal(await trial(page).locator(".yichi-flips li").count(), 2);
  await page.reload();
  await started(page);
  assert.equal(await trial(page).getByText(explain("trial-banner"), { exact: true }).count(), 0);
  await assertVerdicts(page, expect);
}));

const MENDED = "a proposal that is not right is mended both ways, and what is tried of it comes out right";

test(MENDED, () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await ask(page, "appropriate", "repairs").click();
  const ways = answer(page, "appropriate", "repairs").locator(".yichi-way");
  const mending = ways.filter({ has: page.getByRole("table") });
  assert.ok(await ways.count() > 0);
  await screenshot(page, "repairs");
  await assertAccessible(page);
  for (let place = 0; place < await mending.count(); place += 1) {
    await tryIt(mending.nth(place)).click();
    const row = trial(page).getByRole("row", { name: new RegExp(`^${verdictTitle("appropriate")}`) });
    const upstream = await ways.filter({ hasText: explain("establish_first") }).count() > 0;
    if (!upstream) assert.ok((await row.textContent()).includes(report("state-appropriate-yes")));
    await button(trial(page), explain("trial-drop")).click();
  }
}));

test("with two persons swapped nobody's band moves, and the pairs say what changes", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  const names = coal.persons.map(({ label: name }) => name);
  await page.getByLabel(explain("mirror-one")).selectOption({ label: names[0] });
  await page.getByLabel(explain("mirror-other")).selectOption({ label: names[2] });
  const mirror = page.getByRole("region", { name: explain("mirror-title") });
  await mirror.getByText(explain("mirror-same", { one: names[0], other: names[2] })).waitFor();
  const bands = mirror.getByRole("table", { name: explain("mirror-caption") });
  assert.equal(await bands.getByRole("cell", { name: explain("differ-same"), exact: true }).count(), names.length);
  assert.equal(await bands.getByRole("cell", { name: explain("differ-changed"), exact: true }).count(), 0);
  await screenshot(page, "mirror");
  await assertAccessible(page);
  await assertVerdicts(page, expect);
}));

test("all of it fits into 320 pixels", () => withPage(async (page) => {
  await started(page);
  await openExample(page);
  for (const id of ["overreach", "downward_bias", "leniency", "appropriate"]) {
    for (const which of ["why", "flips", "repairs"]) await ask(page, id, which).click();
  }
  await tryIt(answer(page, "overreach", "flips")).click();
  await page.getByLabel(explain("mirror-one")).selectOption({ index: 1 });
  await page.getByLabel(explain("mirror-other")).selectOption({ index: 1 });
  await assertNoSidewaysScroll(page);
  await screenshot(page, "explain-320");
}, { viewport: { width: 320, height: 700 } }));

/** The questions in the fixed order, read where each is listed once. */
const listed = () => [...readFileSync("src/domain/factor.rs", "utf8").matchAll(/= "(\w+)"/g)].map(([, id]) => id);

test("the most telling question comes first, and the order can be turned to the fixed one", () => withPage(async (page) => {
  await started(page);
  const persons = [{ ...bureau, answers_to: [] }];
  /** The first questions, passing over each. */
  const first = async (here) => {
    const factors = [];
    for (; factors.length < 4; here = await turn(page, () => button(page, ui("skip")).click())) {
      factors.push(asked(here.heading, here.caption, persons).factor);
    }
    return factors;
  };
  const telling = await first(await beginKept(page, persons));
  await page.getByText(ui("order-telling")).waitFor();
  await button(page, ui("order-to-fixed")).click();
  await page.getByText(ui("order-fixed")).waitFor();
  await page.reload();
  await started(page);
  assert.equal(await page.getByText(ui("order-fixed")).isVisible(), true);
  await assertAccessible(page);
  await button(page, ui("nav-restart")).click();
  await button(page, ui("restart-yes")).click();
  await beginKept(page, persons);
  await button(page, ui("order-to-fixed")).click();
  while ((await look(page)).heading !== ui("roster-title")) {
    await turn(page, () => button(page, ui("back")).click());
  }
  const fixed = await first(await turn(page, () => button(page, ui("roster-done")).click()));
  assert.notDeepEqual(telling, fixed);
  const order = listed();
  assert.deepEqual(fixed, fixed.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
}));

test("what may excuse is asked before the result, and only an answer will do", () => withPage(async (page) => {
  await started(page);
  await beginKept(page, [{ ...bureau, answers_to: [] }]);
  const [before] = ui("see-result-after", { n: "|" }).split("|");
  const way = button(page, before);
  const said = Number((await way.innerText()).match(/\d+/)[0]);
  await way.click();
  await page.getByRole("button", { name: ui("skip") }).waitFor({ state: "detached" });
  let here = await look(page);
  const due = [];
  while (here.heading !== ui("result-title")) {
    const { factor } = asked(here.heading, here.caption, [bureau]);
    due.push(factor);
    assert.ok(due.length < 40);
    assert.equal(await page.getByRole("button", { name: ui("skip") }).count(), 0, factor);
    await choose(page, label(factor, factor === "own_view" ? "unsure" : "unknown"));
    here = await turn(page, () => page.locator("main button[type=submit]").click());
  }
  for (const factor of ["rule_in_force", "duty_source", "power", "means", "escalated", "peer_same"]) {
    assert.ok(due.includes(factor), `${factor} was not asked`);
  }
  assert.equal(due.at(-1), "own_view");
  assert.equal(due.length, said, "as many as the button said");
}));
