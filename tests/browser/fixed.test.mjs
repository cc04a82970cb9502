//! The element with `read-only`: everything is shown and can be taken along, and nothing changes the case.
//!
//! Must not know what the result says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { heading } from "./core.mjs";
import { ask, element, host, one, quoted } from "./host.mjs";
import { withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { explain, reading, taken, ui, worked } from "./words.mjs";

const coal = worked("coal-to-electric").case;
/** The same, begun and not finished: nobody has said what he thinks himself. */
const begun = { ...coal, answers: {} };
const fixed = (attributes, given) => one(`read-only ${attributes} ${given ? `case='${quoted(given)}'` : ""}`);
const pages = {
  "report.html": fixed("mode='report'", coal), "quick.html": fixed("mode='quick'", begun), "full.html": fixed("mode='full'", begun),
  "local.html": fixed("storage='local'", coal), "empty.html": fixed("mode='quick'"),
  "open.html": one(`mode='full' case='${quoted(coal)}'`), "shut.html": fixed("mode='full'", coal),
};
const at = await host({ pages });
const withElement = (name, use, options = {}) => withPage(use, {
  at: `${at}${name}.html`, before: (context) => context.addInitScript(() => { window.print = () => {}; }), ...options,
});

/** Uses every control that can be reached, once each; what was used, and what the case was after that changed. */
const useAll = (page) => page.evaluate(async () => {
  const checker = document.querySelector("yichi-checker");
  await checker.ready;
  const root = checker.shadowRoot;
  const kept = async () => {
    const { record, ...given } = await checker.getCase();
    return JSON.stringify({ ...given, record: { ...record, exported: "", checksum: "" } });
  };
  const said = (control) => [root.querySelector("h1").textContent, control.tagName, control.id, control.textContent.trim()].join(" | ");
  const turned = (control, kind) => control.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  const uses = {
    SELECT: (control) => {
      control.selectedIndex = control.options.length - 1;
      turned(control, "change");
    },
    INPUT: (control) => {
      if (/file/.test(control.type)) return;
      if (/radio|checkbox/.test(control.type)) return control.click();
      control.value = "9";
      turned(control, "input");
    },
    TEXTAREA: (control) => {
      control.value = "9";
      turned(control, "input");
    },
  };
  // What a control leads to is drawn in a few turns, and kept in one more.
  let changing = true;
  const watch = new MutationObserver(() => { changing = true; });
  watch.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const still = async () => {
    do {
      changing = false;
      for (let turns = 0; turns < 3; turns += 1) await new Promise((over) => { setTimeout(over); });
    } while (changing);
  };
  const before = await kept();
  const used = [];
  for (let turn = 0; turn < 1000; turn += 1) {
    const there = [...root.querySelectorAll("button, summary, select, input, textarea")];
    const back = root.querySelector(".yichi-turn button");
    // What leads elsewhere comes last, so that a page is done when it is left.
    const next = there.find((control) => control !== back && !used.includes(said(control))) ?? back;
    if (!next) break;
    used.push(said(next));
    (uses[next.tagName] ?? ((control) => control.click()))(next);
    await still();
    if (await kept() !== before) return { used, changed: [used.at(-1), before, await kept()] };
  }
  // Whatever of it is done only later is done by now.
  await new Promise((later) => setTimeout(later, 500));
  return await kept() === before ? { used } : { used, changed: ["some control", before, await kept()] };
});

for (const name of ["quick", "full"]) {
  test(`where it may only be read there is one page, whatever the mode (${name})`, () => withElement(name, async (page) => {
    await element(page).getByText(ui("read-only"), { exact: true }).waitFor();
    assert.equal((await heading(element(page))).heading, ui("result-title"));
    const reset = element(page).getByRole("button", { name: ui("nav-restart") });
    assert.equal(await reset.count(), 0);
  }, { watched: false }));
}

for (const name of ["report", "local"]) {
  test(`nothing that can be used changes the case where it may only be read (${name})`, () => withElement(name, async (page) => {
    await element(page).getByText(ui("read-only"), { exact: true }).waitFor();
    assert.equal((await heading(element(page))).heading, ui("result-title"));
    const { used, changed } = await useAll(page);
    assert.deepEqual(changed, undefined);
    const all = used.join("\n");
    for (const text of [ui("nav-answers"), taken("take-docx"), taken("take-print"), explain("try"), ui("answers-title")]) {
      assert.ok(all.includes(text), `${text} is there`);
    }
    for (const text of [
      ui("change"), ui("answer-it"), ui("answers-change"), ui("answers-answer"), ui("result-roster"), ui("nav-restart"), ui("deepen"),
      ui("return"), explain("trial-adopt"),
    ]) {
      assert.ok(!used.some((one) => one.includes(`| ${text}`) || one.endsWith(text)), `${text} is not`);
    }
    const local = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(local.filter((key) => !key.endsWith("hold")), [], "and nothing is kept");
  }, { watched: false }));
}

test("without a case there is nothing to begin, and two files can still be compared", () => withElement("empty", async (page) => {
  await element(page).getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
  for (const id of ["start-full", "start-quick"]) assert.equal(await button(element(page), ui(id)).count(), 0, id);
  const { used, changed } = await useAll(page);
  assert.deepEqual(changed, undefined);
  assert.ok(used.some((one) => one.endsWith(reading("title"))), used.join("\n"));
}));

test("a file that is dropped where the case may only be read is not opened, and it is said why", () => withElement("report", async (page) => {
  const before = await ask(page, "getCase");
  await element(page).locator("h1").evaluate((place) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{\"format\":1,\"persons\":[],\"answers\":{}}"], "x.json"));
    for (const kind of ["dragover", "drop"]) {
      const event = new DragEvent(kind, { dataTransfer, bubbles: true, composed: true, cancelable: true });
      if (place.dispatchEvent(event)) throw new Error(`${kind} is left to the browser`);
    }
  });
  await element(page).getByText(ui("read-only-drop"), { exact: true }).waitFor();
  assert.deepEqual((await ask(page, "getCase")).persons, before.persons);
}));

test("its host may put another case there and take it away", () => withElement("report", async (page) => {
  const other = worked("padded-list").case;
  await ask(page, "setCase", other);
  const { format, persons, answers } = await ask(page, "getCase");
  assert.deepEqual(persons.map(({ id }) => id), other.persons.map(({ id }) => id));
  assert.deepEqual([format, answers], [1, other.answers], "not even a view of its own is added");
  assert.equal((await heading(element(page))).heading, ui("result-title"));
  await ask(page, "reset");
  await element(page).getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
  assert.equal(await button(element(page), ui("start-full")).count(), 0);
}));

test("what was answered here before is there again when it may be changed again", () => withElement("open", async (page) => {
  await button(element(page), ui("roster-add")).click();
  await element(page).getByLabel(ui("person-label"), { exact: true }).fill("X");
  await page.goto(`${at}shut.html`);
  await element(page).getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
  assert.equal((await ask(page, "getCase")).persons.length, coal.persons.length);
  await ask(page, "setCase", worked("padded-list").case);
  await page.goto(`${at}open.html`);
  await element(page).getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  assert.equal((await ask(page, "getCase")).persons.at(-1).label, "X");
}));
