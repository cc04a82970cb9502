// The judgement as a function, for Node and bundlers. Needs no DOM, asks for no file and no address.
import load, * as program from "./bindings.js";
import base64 from "./program.js";

const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
await load({ module_or_path: await WebAssembly.compile(bytes) });

// What JSON has no word for is told like anything else that is no case.
const text = (given) => (typeof given === "string" ? given : JSON.stringify(given) ?? "null");

/** The JSON Schema of the case file. */
export const schema = JSON.parse(program.schema());

/** The conventions that are judged by where none are given. */
export const conventions = JSON.parse(program.conventions());

/** The version of this package, with the mark of its build. */
export const version = "@version@";

/** Judges a case: an object or the text of a case file. */
export function assess(given, options = {}) {
  const own = options.conventions === undefined ? undefined : text(options.conventions);
  let judged;
  try {
    judged = program.assess(text(given), own, options.explain === true);
  } catch (refused) {
    throw typeof refused === "string" ? new TypeError(refused) : refused;
  }
  return JSON.parse(judged);
}
