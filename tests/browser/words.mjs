//! The words of the page, looked up where the page gets them, and the worked cases.
//!
//! Must not know where on the page a word stands.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const table = (name) => read(`src/content/zh-hans/${name}.json`);

const tables = {
  interface: table("interface"), report: table("report"), verdicts: table("verdicts"), sections: table("sections"),
  explain: table("explain"),
  pictures: table("pictures"), files: table("files"), errors: table("errors"), paper: table("paper"),
  document: table("document"), reading: table("reading"), privacy: table("privacy"),
  shelf: table("shelf"), link: table("link"),
};
export const questions = table("questions");
export const measures = table("measures");
export const examples = table("examples");

/** A text with its slots filled. */
function text(name, id, slots) {
  const found = tables[name][id];
  assert.ok(found, `no “${id}” in ${name}`);
  return found.replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
}
export const ui = (id, slots = {}) => text("interface", id, slots);
export const report = (id, slots = {}) => text("report", id, slots);
export const explain = (id, slots = {}) => text("explain", id, slots);
export const drawn = (id, slots = {}) => text("pictures", id, slots);
export const shelf = (id, slots = {}) => text("shelf", id, slots);
export const link = (id, slots = {}) => text("link", id, slots);
export const taken = (id, slots = {}) => text("document", id, slots);
export const paper = (id, slots = {}) => text("paper", id, slots);
export const files = (id, slots = {}) => text("files", id, slots);
export const reading = (id, slots = {}) => text("reading", id, slots);
export const privacy = (id, slots = {}) => text("privacy", id, slots);
export const errors = (id, slots = {}) => text("errors", id, slots);
export const section = (id) => tables.sections[id].title;
export const verdictTitle = (id) => tables.verdicts[id].title;

const embedWords = table("embed");
/** What the element says by itself. */
export function embed(id) {
  assert.ok(embedWords[id], `no “${id}” in embed`);
  return embedWords[id];
}

/** Every reason the element can give for what it cannot do: each is a sentence, beside those of its panel. */
export const reasons = () => Object.keys(embedWords).filter((id) => !["taken", "title", "paper", "paper-link"].includes(id));

/** What docs/embedding.md promises of the element, by kind. */
export function contract() {
  const text = readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8");
  const rows = (title) => text.split(`\n### ${title}\n`)[1].split(/\n##+ /)[0].split("\n")
    .filter((line) => line.startsWith("| `")).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const names = (cell) => [...cell.matchAll(/`([\w-]+)/g)].map(([, name]) => name);
  const members = rows("成员");
  const ofKind = (kind) => members.filter(([, found]) => found === kind).flatMap(([cell]) => names(cell));
  const listed = (from, to) => names(text.split(from)[1].split(to)[0]);
  return {
    reasons: listed("\n`reason` 是", "之一"), parts: listed("`::part`", "。"),
    attributes: rows("属性").flatMap(([cell]) => names(cell)), properties: ofKind("性质"), methods: ofKind("方法"),
    events: rows("事件").flatMap(([cell]) => names(cell)), variables: rows("颜色和样子").flatMap(([cell]) => names(cell)),
  };
}

const trainingWords = table("training");
/** A word of the training, with its slots filled. */
export function training(...ids) {
  const slots = typeof ids.at(-1) === "object" ? ids.pop() : {};
  const found = ids.reduce((words, id) => words?.[id], trainingWords);
  assert.equal(typeof found, "string", `no “${ids}” among the words of the training`);
  return found.replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
}

/** What the tab is called while a page with this heading is shown. */
export const tabTitle = (heading) => ui("app-title", { page: heading });

/** What the row of this value is called on the page of the question. */
export function label(factor, value) {
  return questions[factor].choices?.[value]?.label ?? ui(`answer-${value}`);
}

/** The word a verdict stands under. `firm` and `leaning` are what the engine says. */
export function verdictWord(id, firm, leaning) {
  const own = id === "appropriate" ? "appropriate-" : "";
  if (firm !== "open") return report(`state-${own}${firm}`);
  return leaning === "open" ? report("state-open") : report(`state-${own}lean-${leaning}`);
}

const LESSONS = "src/content/zh-hans/cases";
/** A lesson of the library. */
export const lesson = (id) => read(`${LESSONS}/${id}.json`);
/** Every lesson of the library. */
export const lessons = () => readdirSync(new URL(`../../${LESSONS}`, import.meta.url)).map((name) => read(`${LESSONS}/${name}`));

const portraits = table("portraits");
/** What a portrait is called. */
export const portraitTitle = (id) => portraits[id].title;

/** A worked case, with what it expects. */
export const worked = (name) => read(`tests/cases/worked/${name}.json`);

/** Finds what a heading and the line above it ask: the factor, and the person where it is about one. */
export function asked(heading, caption, persons) {
  const factors = Object.keys(questions).filter((factor) => questions[factor].ask === heading);
  assert.equal(factors.length, 1, `one question asks “${heading}”`);
  const [factor] = factors;
  // The line above names the part, and the person last.
  const person = persons.find(({ label }) => caption.endsWith(ui("question-about", { section: "", person: label })));
  return { factor, person };
}
