//! Pictures of the main pages in target/screenshots, for a person to look at: wide, narrow, narrowest; in light,
//! in dark and on paper.
//!
//! Must not judge anything. `cargo xtask screenshots` builds the page and starts this.

import { mkdirSync } from "node:fs";
import { launch } from "./browser.mjs";
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
  unfolded: "the result with everything unfolded",
};

const folder = "target/screenshots";
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const width of WIDTHS) {
    for (const [name, kind] of Object.entries(SHOWN)) {
      const context = await browser.newContext({
        locale: "zh-CN", reducedMotion: "reduce", viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      await page.goto(process.env.YICHI_ADDRESS);
      await PAGES[kind](page);
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
