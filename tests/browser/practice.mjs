//! Ways through the training, for whoever wants to look at its pages.
//!
//! Must not know what is looked for there.

import { button, started } from "./tour.mjs";
import { lesson, training } from "./words.mjs";

/** Opens a lesson from the first page of the training. */
export async function openLesson(page, id) {
  await started(page);
  await button(page, training("home", "lessons")).click();
  await page.getByRole("button", { name: lesson(id).title, exact: true }).click();
  await heading(page, lesson(id).title);
}

/** Waits for the page with this heading. */
export const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

const press = (name) => (page) => button(page, name).click();
const key = (...keys) => async (page) => { for (const one of keys) await page.keyboard.press(one); };
const begin = press(training("lesson", "begin"));
const answer = async (page, id) => {
  for (const _ of lesson(id).key) {
    const asked = await page.locator("h1:visible").textContent();
    const caption = await page.locator(".yichi-caption").first().textContent();
    await page.keyboard.press("1");
    await page.locator("main :checked").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForFunction(([asked, caption]) => document.querySelector("h1").textContent !== asked
      || document.querySelector(".yichi-caption")?.textContent !== caption, [asked, caption]);
  }
};
const view = async (page) => {
  for (let count = 1; count <= 3; count += 1) {
    await page.keyboard.press("2");
    await page.waitForFunction((count) => document.querySelectorAll("main :checked").length === count, count);
  }
  await page.keyboard.press("Enter");
  await heading(page, training("measures", "title"));
};
const toComparison = async (page) => {
  await press(training("measures", "on"))(page);
  await heading(page, training("compared", "title"));
};
const LESSON = "coal-to-electric";
/** The pages of a lesson after its narrative, each with the way there from the one before. */
const STEPS = [
  ["a key question", begin],
  ["one's own conclusion", (page) => answer(page, LESSON)],
  ["one's own measures", view],
  ["a comparison", toComparison],
  ["a flip that is asked", press(training("compared", "on"))],
  ["a flip that is shown", async (page) => {
    await key("1", "Enter")(page);
    await page.locator(".yichi-table--shifts").waitFor();
  }],
  ["an outcome", press(training("flip", "on"))],
];
const through = (count) => async (page) => {
  await openLesson(page, LESSON);
  for (const [, step] of STEPS.slice(0, count)) await step(page);
};

/** Goes through a whole lesson, up to its outcome. */
export const throughAll = through(STEPS.length);

/** Goes through a whole lesson and home again, and has a look at each page on the way, which gets its name. */
export async function walk(page, look) {
  await openLesson(page, LESSON);
  await look("a narrative");
  for (const [kind, step] of STEPS) {
    await step(page);
    await look(kind);
  }
  await home(page);
  await look("the first page after a lesson");
}

/** Opens a drill from the first page of the training. */
export const openDrill = (id) => async (page) => {
  await started(page);
  await button(page, training("drill", id, "title")).click();
  await page.getByText(training("drilled", "legend"), { exact: true }).waitFor();
};
/** Answers the drill that is open, and so has it marked. */
export async function markDrill(page) {
  await key("1", "Enter")(page);
  await page.locator("#drill-marked").waitFor();
}
async function home(page) {
  await button(page, training("home", "way")).click();
  await heading(page, training("home", "title"));
}

export const DRILLS = ["portrait", "missing_person", "swap", "filing"];

/** The list of lessons, from the first page of the training. */
export async function openLessons(page) {
  await started(page);
  await button(page, training("home", "lessons")).click();
  await heading(page, training("lessons", "title"));
}

/** Every kind of page of the training, with the way there from the first. */
export const TRAINING = {
  "the first page of the training": started,
  "the list of lessons": openLessons,
  "a narrative": through(0),
  ...Object.fromEntries(STEPS.map(([kind], place) => [kind, through(place + 1)])),
  "the first page after a lesson": async (page) => {
    await throughAll(page);
    await home(page);
  },
  ...Object.fromEntries(DRILLS.map((id) => [`the drill ${id}`, openDrill(id)])),
  ...Object.fromEntries(DRILLS.map((id) => [`the drill ${id}, marked`, async (page) => {
    await openDrill(id)(page);
    await markDrill(page);
  }])),
};
