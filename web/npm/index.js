// The judgement as a function, for Node and bundlers. Needs no DOM, asks for no file and no address.
import load, * as program from "./bindings.js";
import base64 from "./program.js";

const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
await load({ module_or_path: await WebAssembly.compile(bytes) });

// What JSON has no word for is told like anything else that is no case.
const text = (given) => {
  if (typeof given === "string") return given;
  try {
    if (ArrayBuffer.isView(given)) return new TextDecoder("utf-8", { fatal: true }).decode(given);
    // A map or a file would be an empty object.
    if (Object.prototype.toString.call(given) === "[object Object]") return JSON.stringify(given) ?? "null";
  } catch { /* in a circle, too deep, with a number that it does not know, or no text */ }
  return "null";
};

/** The JSON Schema of the case file. */
export const schema = JSON.parse(program.schema());

/** The conventions that are judged by where none are given. */
export const conventions = JSON.parse(program.conventions());

/** The version of this package, with the mark of its build. */
export const version = "@version@";

/** Judges a case: an object, or the text of a case file or its bytes. */
export function assess(given, options) {
  const { conventions: wanted, explain } = options ?? {};
  const own = wanted === undefined ? undefined : text(wanted);
  let judged;
  try {
    judged = program.assess(text(given), own, explain === true);
  } catch (refused) {
    throw typeof refused === "string" ? new TypeError(refused) : refused;
  }
  return JSON.parse(judged);
}
