//! Pictures of the main pages in target/screenshots, for a person to look at: wide, narrow, narrowest; in light,
//! in dark and on paper.
//!
//! Must not judge anything. `cargo xtask screenshots` builds the page and starts this.

import { mkdirSync } from "node:fs";
import { launch } from "./browser.mjs";
import { TRAINING } from "./practice.mjs";
import { PAGES } from "./tour.mjs";

const WIDTHS = [1280, 390, 320];
const LOOKS = {
  light: { colorScheme: "light", media: "screen" },
  dark: { colorScheme: "dark", media: "screen" },
  print: { colorScheme: "light", media: "print" },
};
const SHOWN = {
  start: "the first page",
  roster: "a list with persons",
  person: "a person among others",
  question: "a question of yes or no",
  scale: "a question on a rising scale",
  answers: "the list of all answers",
  result: "the result",
  shelf: "the list of kept cases",
  unfolded: "the result with everything unfolded",
};
const OF_TRAINING = {
  training: "the first page of the training",
  lessons: "the list of lessons",
  narrative: "a narrative",
  key: "a key question",
  view: "one's own conclusion",
  measures: "one's own measures",
  comparison: "a comparison",
  flip: "a flip that is shown",
  outcome: "an outcome",
  practised: "the first page after a lesson",
  drill: "the drill missing_person, marked",
};
/** Each with its name, its address and the way to it. */
const ALL = [
  ...Object.entries(SHOWN).map(([name, kind]) => [name, "", PAGES[kind]]),
  ...Object.entries(OF_TRAINING).map(([name, kind]) => [name, "training.html", TRAINING[kind]]),
];
const only = process.argv.slice(2);

const folder = "target/screenshots";
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const width of WIDTHS) {
    for (const [name, path, open] of ALL.filter(([name]) => only.length === 0 || only.includes(name))) {
      const context = await browser.newContext({
        locale: "zh-CN", reducedMotion: "reduce", viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      await page.goto(process.env.YICHI_ADDRESS + path);
      await open(page);
      await page.mouse.move(0, 0); // nothing is pointed at
      for (const [look, media] of Object.entries(LOOKS)) {
        if (look === "print") await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await page.emulateMedia(media);
        await page.screenshot({ path: `${folder}/${name}-${width}-${look}.png`, fullPage: true });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
console.log(`pictures in ${folder}`);
