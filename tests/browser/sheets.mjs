//! What stands on paper: a page as a PDF, read back.
//!
//! Must not know what is looked for there.

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Keeps a page as target/screenshots/NAME.pdf; the lines of each sheet, without blanks, or nothing where no program reads them. */
export async function sheets(page, name) {
  mkdirSync("target/screenshots", { recursive: true });
  const path = `target/screenshots/${name}.pdf`;
  await page.pdf({ path, preferCSSPageSize: true });
  try {
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
    return text.split("\f").slice(0, -1).map((sheet) => sheet.split("\n").map((line) => line.replace(/\s+/g, "")).filter(Boolean));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  }
}
