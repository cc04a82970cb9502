//! What cannot be tested in Firefox, and why: the one list of it.
//!
//! Must not hold a fault of the page; that is mended. `skip: lacking("heap")` in a test takes it out, and it is counted.

/** What a test needs, and why this Firefox cannot give it. */
const LACKING = {
  heap: "how much a page holds is told by Chromium's own protocol alone",
  history: "Firefox keeps the page it leaves and shows it again as it was, of which its driver is told nothing",
  letters: "Firefox writes a PDF whose Chinese letters cannot be read back",
  print: "Firefox shows a dialogue of its own for a print, which holds its driver up until somebody closes it",
};

/** Which of the two browsers is looked at. */
export const isFirefox = Boolean(process.env.YICHI_FIREFOX);

/** The reason to leave a test out that needs this; false where there is none. */
export function lacking(what) {
  if (!(what in LACKING)) throw new Error(`${what} is not in the list of what is lacking`);
  return isFirefox && LACKING[what];
}
