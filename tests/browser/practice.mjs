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
const STEPS = [
  begin,
  (page) => answer(page, LESSON),
  view,
  toComparison,
  press(training("compared", "on")),
  async (page) => {
    await key("1", "Enter")(page);
    await page.locator(".yichi-table--shifts").waitFor();
  },
  press(training("flip", "on")),
];
const through = (count) => async (page) => {
  await openLesson(page, LESSON);
  for (const step of STEPS.slice(0, count)) await step(page);
};

/** Goes through a whole lesson, up to its outcome. */
export const throughAll = through(STEPS.length);

/** Opens a drill from the first page of the training. */
export const openDrill = (id) => async (page) => {
  await started(page);
  await button(page, training("drill", id, "title")).click();
  await page.getByText(training("drilled", "legend"), { exact: true }).waitFor();
};
const markDrill = (id) => async (page) => {
  await openDrill(id)(page);
  await key("1", "Enter")(page);
  await page.locator("#drill-marked").waitFor();
};

export const DRILLS = ["portrait", "missing_person", "swap", "filing"];

/** Every kind of page of the training, with the way there from the first. */
export const TRAINING = {
  "the first page of the training": started,
  "the list of lessons": async (page) => {
    await started(page);
    await button(page, training("home", "lessons")).click();
    await heading(page, training("lessons", "title"));
  },
  "a narrative": through(0),
  "a key question": through(1),
  "one's own conclusion": through(2),
  "one's own measures": through(3),
  "a comparison": through(4),
  "a flip that is asked": through(5),
  "a flip that is shown": through(6),
  "an outcome": throughAll,
  "the first page after a lesson": async (page) => {
    await throughAll(page);
    await button(page, training("home", "way")).click();
    await heading(page, training("home", "title"));
  },
  ...Object.fromEntries(DRILLS.map((id) => [`the drill ${id}`, openDrill(id)])),
  ...Object.fromEntries(DRILLS.map((id) => [`the drill ${id}, marked`, markDrill(id)])),
};
