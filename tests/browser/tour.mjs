//! Ways to every kind of page, by mouse, for whoever wants to look at each.
//!
//! Must not know what is looked for there.

import { examples, files, link, paper, questions, reading, shelf, ui, worked } from "./words.mjs";

/** Waits until the program has taken over what index.html holds there. */
export async function started(page) {
  await page.waitForSelector("#yichi:not([aria-busy]) > *", { state: "visible" });
}

/** The button whose name begins so; what follows is for who cannot see the row. */
export const button = (place, name) => place.getByRole("button", { name: beginning(name) }).first();
const beginning = (name) => new RegExp(`^${escaped(name)}`);
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Opens an example from the first page, and so its result. */
export async function openExample(page, id = "coal-to-electric") {
  await page.getByText(ui("start-example"), { exact: true }).click();
  await page.getByRole("button", { name: examples[id].title, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: ui("result-title") }).waitFor();
}

/** Opens the blank questionnaire from the first page. */
export async function openPaper(page) {
  await button(page, paper("page-title")).click();
  await page.locator("#yichi .yichi-paper").waitFor();
}

/** Has files read that are picked on the page for it; each has a name, and a text or bytes. */
export async function openFiles(page, ...given) {
  await button(page, files("title")).click();
  await putIn(page, ...given);
  await page.locator(".yichi-file").first().waitFor();
}

/** Has files picked on the page that is shown. */
export const putIn = (page, ...given) => page.locator("input[type=file]").setInputFiles(
  given.map(({ name, text, buffer }) => (
    { name, mimeType: "application/json", buffer: buffer ?? Buffer.from(text) })));

/** Opens the page of the second reading from the first page. */
export async function openReading(page) {
  await button(page, reading("title")).click();
  await page.locator(".yichi-reading").waitFor();
}

/** Lets files go on the page, wherever it is or on what a selector names; whether they are left to the browser. */
export const dropped = (page, given, on) => droppedAtOnce(page, [given], on);

/** The same several times in one turn of the page, so that no file is read yet when the next comes. */
export const droppedAtOnce = (page, drops, on = "h1") => page.evaluate(([drops, on]) => drops.flatMap((given) => {
  const dataTransfer = new DataTransfer();
  for (const { name, text } of given) dataTransfer.items.add(new File([text], name, { type: "application/json" }));
  return ["dragover", "drop"].map((kind) => document.querySelector(on)
    .dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })));
}).some(Boolean), [drops, on]);

/** Opens the list of all answers from any page. */
export async function openAnswers(page) {
  await button(page.getByRole("navigation", { name: ui("nav-label") }), ui("nav-answers")).click();
  await page.getByRole("heading", { level: 1, name: ui("answers-title") }).waitFor();
}

/** The row of an answer in the list of all answers: about this person, or about the case. */
export const answerRow = (page, factor, person) => page.locator("main section")
  .filter({ has: page.getByRole("heading", { level: 2, name: person ?? ui("answers-case"), exact: true }) })
  .locator("dl > div").filter({ has: page.getByText(questions[factor].short, { exact: true }) });

/** Opens the question of an answer from the list of all answers. */
export async function openQuestion(page, factor, person) {
  await answerRow(page, factor, person).getByRole("button").click();
  await page.getByRole("heading", { level: 1, name: questions[factor].ask }).waitFor();
}

/** Chooses the first row of this place whose label begins so. */
export const choose = (place, name) => place.locator("label").filter({ hasText: beginning(name) }).first().click();

/** Opens everything that is folded. */
export const unfold = (page) => page.locator("main details:not([open]) > summary").evaluateAll((found) => {
  for (const summary of found) summary.click();
});

const [COUNTY, , TOWNSHIP] = worked("coal-to-electric").case.persons.map(({ label }) => label);
const ofExample = (...steps) => async (page) => {
  await openExample(page);
  for (const step of steps) await step(page);
};
const question = (factor, person, ...steps) => ofExample(
  openAnswers, (page) => openQuestion(page, factor, person), ...steps,
);

/** Every kind of page, with the way there from the first. */
export const PAGES = {
  "the first page": async () => {},
  "the first page with everything unfolded": unfold,
  "the blank questionnaire": openPaper,
  "the list of kept cases": ofExample(
    (page) => button(page, shelf("keep")).click(),
    (page) => button(page, shelf("title")).click(),
    (page) => button(page, shelf("duplicate")).click(),
    (page) => button(page, files("save-all", { n: 2 })).waitFor(),
  ),
  "the page that makes a link": ofExample((page) => button(page, link("share-title")).click()),
  "files that were read": (page) => openFiles(
    page, { name: "案件.json", text: JSON.stringify(worked("padded-list")) }, { name: "坏的.json", text: "{" },
  ),
  "two readings side by side": async (page) => {
    await openReading(page);
    const [name, other] = ["coal-to-electric", "padded-list"].map(worked);
    await putIn(page, { name: "甲.json", text: JSON.stringify(name) }, { name: "乙.json", text: JSON.stringify(other) });
    await page.getByRole("heading", { level: 2, name: reading("merge"), exact: true }).waitFor();
  },
  "an empty list": (page) => button(page, ui("start-full")).click(),
  "a person being written down": (page) => button(page, ui("start-quick")).click(),
  "a list with persons": ofExample((page) => button(page, ui("result-roster")).click()),
  "a person among others": ofExample(
    (page) => button(page, ui("result-roster")).click(),
    (page) => page.getByRole("listitem").getByRole("button", { name: ui("change") }).last().click(),
    unfold,
  ),
  "a question of yes or no": question("lighter_enough", TOWNSHIP, unfold),
  "a question with an answer": question("power", TOWNSHIP, unfold),
  "a question on a rising scale": question("harm", undefined, unfold),
  "a question with one choice": question("duty_source", COUNTY, unfold),
  "a question with several choices": question("trigger", undefined, unfold),
  "a question gone on from without an answer": question(
    "trigger", undefined, (page) => button(page, ui("return")).click(),
  ),
  "the question for one's own view": question("own_view"),
  "the list of all answers": ofExample(openAnswers),
  "the question whether to start anew": ofExample((page) => button(page, ui("nav-restart")).click()),
  "nothing left that matters": ofExample(
    (page) => button(page, ui("back")).click(),
    async (page) => {
      const enough = page.getByRole("heading", { level: 1, name: ui("enough-title") });
      for (let pages = 0; pages < 40 && !(await enough.isVisible()); pages += 1) {
        const roster = button(page, ui("roster-done"));
        await (await roster.isVisible() ? roster : button(page, ui("skip"))).click();
      }
    },
  ),
  "the result": ofExample(),
  "the result with everything unfolded": ofExample(unfold),
};
