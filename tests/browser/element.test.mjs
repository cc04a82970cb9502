//! <yichi-checker> in a page of somebody else: what docs/embedding.md promises.
//!
//! Must not know what the questions are about; the short way through them is in forms.test.mjs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { heading } from "./core.mjs";
import { ask, element, host, one, quoted } from "./host.mjs";
import { assertAccessible, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { contract, embed, reasons, ui, worked } from "./words.mjs";

const coal = worked("coal-to-electric");
const given = quoted(coal.case);
/** The same as somebody changed it after he had seen the result, who says nothing of his own view. */
const handedOn = structuredClone(coal.case);
delete handedOn.answers.own_view;
handedOn.record = {
  mode: "quick", result_seen: true, changed: { "answers.harm": "2026-11-21T00:00:00Z" }, changed_after_result: ["answers.harm"],
};
const at = await host({
  pages: {
    "one.html": one(),
    "two.html": `${one()}<yichi-checker></yichi-checker>`,
    "full.html": one("mode='full' storage='none'"),
    "report.html": one(`mode='report' case='${given}'`),
    "local.html": one("storage='local'"),
    "noted.html": one(`mode='report' case='${quoted(handedOn)}'`),
    "twice.html": `${one()}<script src="yichi/yichi-checker.js?2" defer></script>`,
    "none.html": "",
  },
});
const withElement = (name, use, options = {}) => withPage(
  (page, seen) => use(page, seen), { at: `${at}${name}.html`, ...options },
);

test("the contract in the documents is the one in the code", () => withElement("one", async (page) => {
  const written = contract();
  const found = await page.evaluate(() => {
    const { observedAttributes, prototype } = customElements.get("yichi-checker");
    const own = Object.getOwnPropertyNames(prototype).filter((name) => !/constructor|Callback$/.test(name));
    const isMethod = (name) => typeof Object.getOwnPropertyDescriptor(prototype, name).value === "function";
    return {
      attributes: ["lang", ...observedAttributes], methods: own.filter(isMethod), properties: own.filter((name) => !isMethod(name)),
    };
  });
  for (const kind of ["attributes", "methods", "properties"]) {
    assert.deepEqual(found[kind].sort(), written[kind].sort(), kind);
  }
  assert.deepEqual(reasons().sort(), written.reasons.sort());
  await page.evaluate(async (given) => {
    const checker = document.createElement("yichi-checker");
    document.body.append(checker);
    await checker.ready;
    await checker.setCase("{").catch(() => {});
    await checker.setCase(given);
    checker.setAttribute("mode", "report");
    checker.setAttribute("theme", "dark");
    await checker.exportReport("text");
  }, coal.case);
  const told = () => page.evaluate(() => window.told);
  // What is drawn is told once it is drawn, which may be later than the browser says that it is ready.
  const kinds = async () => [...new Set((await told()).map(([type]) => type))].sort();
  for (const end = Date.now() + 5000; (await kinds()).length < written.events.length && Date.now() < end;) {
    await new Promise((later) => setTimeout(later, 10));
  }
  await ask(page, "reset");
  assert.deepEqual(await kinds(), written.events.sort());
  assert.ok((await told()).every(([, out]) => out), "each goes up and out of every shadow");
  const variables = await page.evaluate(async () => {
    const text = await (async () => [...document.querySelector("yichi-checker").shadowRoot.adoptedStyleSheets[0].cssRules]
      .map((rule) => rule.cssText).join(""))();
    return [...new Set(text.match(/(?<=[\s{;])--yichi-[a-z]+(?=:)|(?<=var\()--yichi-rem/g))];
  });
  assert.deepEqual(variables.sort(), written.variables.sort());
  const parts = () => page.evaluate(() => [...document.querySelector("yichi-checker").shadowRoot.querySelectorAll("[part]")]
    .flatMap(({ part }) => [...part]));
  await openExample(element(page));
  const ofResult = await parts();
  await button(element(page), ui("result-roster")).click();
  assert.deepEqual([...new Set([...ofResult, ...await parts()])].sort(), written.parts.sort());
}, {
  // Whatever an element tells, whether anybody listens for it or not.
  before: (context) => context.addInitScript(() => {
    window.told = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function dispatched(event) {
      if (this.localName === "yichi-checker") window.told.push([event.type, event.bubbles && event.composed]);
      return dispatch.call(this, event);
    };
  }),
}));

test("what a case is judged to be is told by method and by event", () => withElement("report", async (page) => {
  await page.evaluate(() => {
    window.heard = [];
    addEventListener("yichi-result", ({ detail }) => window.heard.push(detail));
  });
  const judged = await ask(page, "assess");
  for (const [id, state] of Object.entries(coal.expect)) {
    if (typeof state === "string") assert.equal(judged[id], state, id);
  }
  await ask(page, "setCase", worked("padded-list"));
  await page.waitForFunction(() => window.heard.length > 0);
  const again = await ask(page, "assess");
  assert.deepEqual((await page.evaluate(() => window.heard)).at(-1), again);
  assert.notDeepEqual(again, judged);
  const back = await ask(page, "getCase");
  assert.equal(back.persons.length, worked("padded-list").case.persons.length);
  for (const [form, type] of [["text", "text/plain"], ["markdown", "text/markdown"], ["json", "application/json"]]) {
    const report = await ask(page, "exportReport", form);
    assert.ok(report.type.startsWith(type) && report.text.length > 1000, form);
    const brief = await ask(page, "exportReport", form, "brief");
    assert.ok(brief.type === report.type && brief.text.length < report.text.length / 2, form);
  }
  const errors = [];
  await page.exposeFunction("failed", (detail) => errors.push(detail));
  await page.evaluate(() => addEventListener("yichi-error", ({ detail }) => window.failed(detail)));
  await assert.rejects(ask(page, "exportReport", "pdf"));
  await assert.rejects(ask(page, "exportReport", "text", "long"));
  await assert.rejects(ask(page, "setCase", "{"));
  await assert.rejects(ask(page, "setCase", undefined));
  assert.deepEqual(errors.map(({ reason }) => reason), ["format", "extent", "case", "case"]);
  assert.ok(errors.every(({ message }) => ["format", "extent", "case"].some((id) => message.includes(embed(id)))));
  assert.deepEqual(await ask(page, "assess"), again, "what cannot be read changes nothing");
  await ask(page, "reset");
  assert.equal((await ask(page, "getCase")).persons.length, 0);
}));

test("what a case is judged to be is what the headless checker says of its file", () => withElement("report", async (page) => {
  const { persons: [first, ...others], ...rest } = coal.case;
  // The one sets the other aside, and contradicts it.
  const answers = { ...first.answers, in_post: "yes", legacy_fix: "yes" };
  await ask(page, "setCase", { ...rest, persons: [{ ...first, answers }, ...others] });
  const input = JSON.stringify(await ask(page, "getCase"));
  const headless = JSON.parse(execFileSync(process.env.YICHI_CHECKER, ["check", "-"], { input, encoding: "utf8" }));
  assert.equal(headless.contradictions.length, 1);
  assert.deepEqual(await ask(page, "assess"), Object.fromEntries(Object.entries(headless).filter(([key]) => key !== "file")));
}));

test("what is no case is refused, however it is handed in, and moves nothing", () => withElement("report", async (page) => {
  const before = await ask(page, "assess");
  const told = await page.evaluate(async (given) => {
    const checker = document.querySelector("yichi-checker");
    const errors = [];
    checker.addEventListener("yichi-error", ({ detail }) => errors.push(detail.reason));
    const round = structuredClone(given);
    round.round = round;
    const text = JSON.stringify(given);
    const bad = [
      new File([text], "x.json"), new Blob([text]), new Map(Object.entries(given)), new TextEncoder().encode(text), [given],
      round, { ...given, count: 1n }, null, 7,
    ];
    const kinds = [];
    for (const each of bad) {
      const asked = checker.setCase(each);
      kinds.push(asked instanceof Promise && await asked.catch(({ reason }) => reason));
    }
    // Whoever wraps an object, or has made it without anything behind it, hands in an object all the same.
    await checker.setCase(new Proxy(given, {}));
    await checker.setCase(Object.assign(Object.create(null), given));
    return { kinds, errors, count: bad.length };
  }, coal.case);
  assert.deepEqual([told.kinds, told.errors], Array(2).fill(Array(told.count).fill("case")));
  assert.deepEqual(await ask(page, "assess"), before);
}));

test("a report shows the case as it was given, and what is noted of it stays", () => withElement("noted", async (page) => {
  await element(page).getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
  const noted = ({ answers, persons, record }) => ({ answers, persons, ...pick(record) });
  const pick = ({ mode, changed, changed_after_result: after }) => ({ mode, changed, after });
  assert.deepEqual(noted(await ask(page, "getCase")), noted(handedOn));
  await page.reload();
  await element(page).getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
  await ask(page, "setCase", handedOn);
  assert.deepEqual(noted(await ask(page, "getCase")), noted(handedOn));
  await element(page).getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
}));

test("a case too large to be opened again is refused, and not given without what is noted of it", () => withElement("full", async (page) => {
  const errors = [];
  await page.exposeFunction("failed", (detail) => errors.push(detail));
  await page.evaluate(() => addEventListener("yichi-error", ({ detail }) => window.failed(detail)));
  await ask(page, "setCase", { format: 1, persons: [], note: "x".repeat((4 << 20) - 200), answers: {} });
  await assert.rejects(ask(page, "getCase"));
  assert.deepEqual(errors, [{ reason: "large", message: embed("large") }]);
}));

test("several on one page know nothing of each other", () => withElement("two", async (page) => {
  const [first, second] = [page.locator("yichi-checker").nth(0), page.locator("yichi-checker").nth(1)];
  await openExample(first);
  assert.equal((await heading(second)).heading, ui("start-title"));
  await button(second, ui("start-full")).click();
  await second.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  assert.equal((await heading(first)).heading, ui("result-title"));
  const keys = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.endsWith("hold")));
  assert.equal(keys.length, 2, keys.join());
  await page.reload();
  await first.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
  await second.getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
}));

test("what its host does as soon as it stands is done, and can be read back at once", () => withElement("none", async (page) => {
  const given = worked("padded-list").case;
  const [persons, none] = await page.evaluate(async (given) => {
    const checker = document.body.appendChild(document.createElement("yichi-checker"));
    await checker.ready;
    await checker.setCase(given);
    const { persons } = await checker.getCase();
    await checker.reset();
    return [persons, (await checker.getCase()).persons];
  }, given);
  assert.deepEqual(persons.map(({ id }) => id), given.persons.map(({ id }) => id));
  assert.deepEqual(none, []);
}));

test("what a property was set to before the element was defined counts", () => withElement("none", async (page) => {
  await element(page).getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
}, {
  before: (context) => context.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      // Deferred scripts have run by now, so this element is made in a document without definitions.
      const early = new Document().createElementNS("http://www.w3.org/1999/xhtml", "yichi-checker");
      early.mode = "full";
      document.body.append(early);
    });
  }),
}));

test("two of one id in shadows of their own keep a case each", () => withElement("none", async (page) => {
  await page.evaluate(async (given) => {
    for (const name of ["one", "other"]) {
      const shadow = document.body.appendChild(Object.assign(document.createElement("div"), { id: name })).attachShadow({ mode: "open" });
      shadow.append(Object.assign(document.createElement("yichi-checker"), { id: "checker" }));
      await shadow.firstChild.ready;
    }
    await document.querySelector("#other").shadowRoot.firstChild.setCase(given);
  }, coal.case);
  const keys = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(":yichi")));
  for (const end = Date.now() + 5000; (await keys()).length < 2 && Date.now() < end;) await page.waitForTimeout(20);
  assert.deepEqual((await keys()).map((key) => key.split(":")[1]).sort(), ["checker", "checker-2"]);
}));

test("the script may come twice", () => withElement("twice", async (page) => {
  await element(page).locator("h1").waitFor();
}));

test("where the name is taken it is said whose it is not", () => withElement("one", async (page, seen) => {
  assert.deepEqual(seen.errors.map((error) => error.replace(/^Error: /, "")), [embed("taken")]);
}, {
  watched: false,
  before: (context) => context.addInitScript(() => customElements.define("yichi-checker", class extends HTMLElement {})),
}));

test("keys reach what is inside, and the focus goes where a page begins", () => withElement("one", async (page) => {
  await element(page).locator("h1").waitFor();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent);
  assert.equal(await focused(), ui("app-skip"));
  await button(element(page), ui("start-full")).focus();
  await page.keyboard.press("Enter");
  await element(page).getByRole("heading", { level: 1, name: ui("roster-title") }).waitFor();
  assert.equal(await focused(), ui("roster-title"));
  await button(element(page), ui("roster-add")).click();
  await element(page).getByText(ui("person-label"), { exact: true }).click();
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.id), "person-label");
  await assertAccessible(page);
}));

test("where its host keeps nothing it says so, and blames no browser", () => withElement("full", async (page) => {
  await element(page).getByText(ui("kept-nothing"), { exact: true }).waitFor();
  assert.equal(await element(page).getByText(ui("kept-in-memory"), { exact: true }).count(), 0);
}));

test("on the device it keeps what it is told to, under names of its own", () => withElement("local", async (page) => {
  await openExample(element(page));
  await element(page).getByText(ui("foot-on-device"), { exact: true }).waitFor();
  const [session, local] = await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]);
  assert.deepEqual(session, []);
  assert.ok(local.length > 0 && local.every((key) => key.startsWith("yichi:a:")), local.join());
}));
