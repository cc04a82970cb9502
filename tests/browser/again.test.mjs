//! <yichi-checker> that begins again: its host has changed an attribute, or taken it off the page and put it back.
//!
//! Must not know what the questions are about; what the element promises otherwise is in element.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, element, host, one } from "./host.mjs";
import { withPage } from "./support.mjs";
import { button } from "./tour.mjs";
import { embed, ui, verdictTitle, worked } from "./words.mjs";

const at = await host({
  pages: { "one.html": one(), "full.html": one("mode='full' storage='none'"), "none.html": "" },
});
const withElement = (name, use) => withPage(use, { at: `${at}${name}.html` });
const titled = (page, id) => element(page).getByRole("heading", { level: 1, name: ui(id) }).waitFor();
const coal = worked("coal-to-electric").case;
const padded = worked("padded-list").case;
const ids = ({ persons }) => persons.map(({ id }) => id);

/** Sets these properties in the page, one after the other, and lets what follows from it happen. */
const set = (page, properties) => page.evaluate(async (properties) => {
  Object.assign(document.querySelector("yichi-checker"), properties);
  await new Promise((later) => setTimeout(later));
}, properties);

/** Until the tab has it that this is on the table. */
const kept = (page, id) => page.waitForFunction((id) => Object.values({ ...sessionStorage })
  .some((text) => text.includes(`"${id}"`)), id);

test("what is asked for by attribute can be changed by property", () => withElement("none", async (page) => {
  const asked = await page.evaluate(async () => {
    const checker = document.createElement("yichi-checker");
    Object.assign(checker, { mode: "full", theme: "dark", storage: "none", readOnly: false });
    const attributes = ["mode", "theme", "read-only"].map((name) => checker.getAttribute(name));
    document.body.append(checker);
    await checker.ready;
    return attributes;
  });
  assert.deepEqual(asked, ["full", "dark", null]);
  await element(page).getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  await page.evaluate(() => { document.querySelector("yichi-checker").mode = null; });
  await element(page).getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
  await page.evaluate(() => { document.querySelector("yichi-checker").readOnly = true; });
  await element(page).getByText(ui("read-only"), { exact: true }).waitFor();
}));

test("another mode is gone into by its own door, whatever was answered and kept meanwhile", () => withElement("one", async (page) => {
  await ask(page, "setCase", coal);
  await kept(page, coal.persons[0].id);
  for (const [mode, title] of [["report", "result-title"], ["full", "roster-title"], ["report", "result-title"], [null, "start-title"]]) {
    await set(page, { mode });
    await titled(page, title);
    assert.deepEqual(ids(await ask(page, "getCase")), ids(coal), title);
  }
}));

test("the door is gone through though another change follows before it stands", () => withElement("one", async (page) => {
  await ask(page, "setCase", coal);
  await kept(page, coal.persons[0].id);
  await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker");
    checker.mode = "report";
    await null; // the first beginning is under way by then
    await null;
    checker.conventions = "";
  });
  await titled(page, "result-title");
  assert.deepEqual(ids(await ask(page, "getCase")), ids(coal));
}));

test("where the mode stays the reviewer stays where he was", () => withElement("one", async (page) => {
  await button(element(page), ui("start-full")).click();
  await titled(page, "roster-title");
  await set(page, { theme: "dark", conventions: "" });
  await set(page, { storage: "session" });
  await titled(page, "roster-title");
  await ask(page, "setCase", coal);
  await kept(page, coal.persons[0].id);
  await button(element(page), ui("nav-answers")).click();
  await titled(page, "answers-title");
  await set(page, { theme: "light", conventions: null });
  await titled(page, "answers-title");
}));

test("what lay on the table last is there again, and not what was kept before it", () => withElement("one", async (page) => {
  await ask(page, "setCase", coal);
  await kept(page, coal.persons[0].id);
  await set(page, { storage: "none" });
  await ask(page, "setCase", padded);
  await set(page, { storage: "session" });
  assert.deepEqual(ids(await ask(page, "getCase")), ids(padded), "another place to keep it");
  await page.evaluate(async (given) => {
    const checker = document.querySelector("yichi-checker");
    await checker.setCase(given);
    checker.remove();
    await new Promise((later) => setTimeout(later));
    document.body.append(checker);
  }, coal);
  assert.deepEqual(ids(await ask(page, "getCase")), ids(coal), "put back");
  await page.evaluate(async (given) => {
    const checker = document.querySelector("yichi-checker");
    checker.mode = "full";
    await checker.setCase(given);
    checker.mode = "report";
  }, padded);
  await titled(page, "result-title");
  assert.deepEqual(ids(await ask(page, "getCase")), ids(padded), "set between two modes");
}));

test("what is changed while it is off the page counts when it is put back", () => withElement("one", async (page) => {
  const offPage = (properties) => page.evaluate(async (properties) => {
    const checker = document.querySelector("yichi-checker");
    const later = () => new Promise((later) => setTimeout(later, 50));
    checker.remove();
    await later();
    Object.assign(checker, properties);
    await later();
    document.body.append(checker);
    await checker.ready;
  }, properties);
  await set(page, { case: coal });
  await titled(page, "roster-title");
  await button(element(page), ui("nav-answers")).click();
  await offPage({});
  await titled(page, "answers-title");
  await offPage({ case: padded });
  assert.deepEqual(ids(await ask(page, "getCase")), ids(padded), "another case");
  await page.reload();
  await set(page, { case: padded });
  assert.deepEqual(ids(await ask(page, "getCase")), ids(padded), "nothing else is kept under its name");
  await offPage({ mode: "report" });
  await titled(page, "result-title");
  await offPage({ mode: null });
  await titled(page, "start-title");
  assert.deepEqual(ids(await ask(page, "getCase")), ids(padded), "another mode");
  // Nor is what changes in the same breath as it goes forgotten.
  await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker");
    checker.remove();
    checker.mode = "report";
    await new Promise((later) => setTimeout(later, 50));
    document.body.append(checker);
  });
  await titled(page, "result-title");
}));

test("a case that comes with a mode is asked in that mode", () => withElement("none", async (page) => {
  const mode = async () => (await ask(page, "getCase")).record.mode;
  for (const asked of ["quick", "full"]) {
    await page.evaluate(async ([mode, given]) => {
      for (const before of document.querySelectorAll("yichi-checker")) before.remove();
      const checker = document.createElement("yichi-checker");
      Object.assign(checker, { mode, case: given, storage: "none" });
      document.body.append(checker);
      await checker.ready;
    }, [asked, coal]);
    await titled(page, "roster-title");
    assert.equal(await mode(), asked, "as it began");
    await ask(page, "setCase", padded);
    await titled(page, "roster-title");
    assert.equal(await mode(), asked, "set later");
    assert.deepEqual(ids(await ask(page, "getCase")), ids(padded));
  }
}));

test("a case that is set together with a mode counts, whichever comes first", () => withElement("none", async (page) => {
  await page.evaluate(async () => {
    const checker = document.body.appendChild(document.createElement("yichi-checker"));
    Object.assign(checker, { mode: "report", storage: "none" });
    await checker.ready;
  });
  for (const [order, name] of [[["mode", "case"], "coal-to-electric"], [["case", "mode"], "padded-list"]]) {
    const given = worked(name).case;
    const persons = await page.evaluate(async ([order, given]) => {
      const checker = document.querySelector("yichi-checker");
      for (const property of order) checker[property] = property === "case" ? given : checker.mode === "report" ? "full" : "report";
      await new Promise((later) => setTimeout(later));
      return (await checker.getCase()).persons;
    }, [order, given]);
    assert.deepEqual(persons.map(({ id }) => id), given.persons.map(({ id }) => id), order.join());
  }
}));

test("a case that cannot be read takes nothing away: it is there again with the one before", () => withElement("full", async (page) => {
  await button(element(page), ui("roster-add")).click();
  await element(page).getByLabel(ui("person-label"), { exact: true }).fill("X");
  await set(page, { case: "{" });
  await element(page).getByRole("alert").getByText(embed("case")).waitFor();
  await set(page, { case: null });
  assert.equal((await ask(page, "getCase")).persons[0].label, "X");
  await set(page, { case: "{" });
  await set(page, { case: padded });
  assert.deepEqual(ids(await ask(page, "getCase")), ids(padded));
}));

test("what its host asks right after it has changed the mode is asked of what stands then", () => withElement("full", async (page) => {
  await ask(page, "setCase", worked("padded-list").case);
  const [persons, report] = await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker");
    checker.mode = "report";
    const report = await checker.exportReport("text");
    checker.mode = "full";
    return [(await checker.getCase()).persons, await report.text()];
  });
  assert.deepEqual(persons.map(({ id }) => id), worked("padded-list").case.persons.map(({ id }) => id));
  assert.ok(report.includes(verdictTitle("overreach")));
}));

test("who waits after a change waits for what comes of it, whatever became of the last", () => withElement("full", async (page) => {
  const told = await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker");
    const reason = () => checker.ready.then(() => "stands", ({ reason }) => reason);
    checker.mode = "swift";
    const told = [await reason()];
    checker.mode = "quick";
    told.push(await reason());
    checker.mode = "swift";
    told.push(await reason());
    checker.mode = "full";
    told.push((await checker.getCase()).format);
    return told;
  });
  assert.deepEqual(told, ["mode", "stands", "mode", 1]);
}));

test("what is moved stays as it is, and what is removed and put back has its answers", () => withElement("full", async (page) => {
  await button(element(page), ui("roster-add")).click();
  await element(page).getByLabel(ui("person-label"), { exact: true }).fill("X");
  await page.evaluate(() => {
    const checker = document.querySelector("yichi-checker");
    document.body.appendChild(document.createElement("section")).append(checker);
  });
  assert.equal(await element(page).getByLabel(ui("person-label"), { exact: true }).inputValue(), "X");
  const before = await page.evaluate(async () => {
    const checker = document.querySelector("yichi-checker");
    checker.remove();
    await new Promise((later) => setTimeout(later, 50));
    const left = checker.shadowRoot.querySelectorAll("#yichi").length;
    document.body.append(checker);
    await checker.ready;
    return left;
  });
  assert.equal(before, 0);
  assert.equal((await ask(page, "getCase")).persons[0].label, "X");
  assert.deepEqual(await page.evaluate(() => [sessionStorage.length, localStorage.length]), [0, 0]);
}));
