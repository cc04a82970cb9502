// What the package gives. The names in a judgement are those that the headless checker writes.

/** Whether something is so; `open` is what neither is proven nor refuted by the answers. */
export type State = "yes" | "no" | "open";
/** The lowest and the highest that is still possible. */
export type Span = [number, number];

/** 泛化, 对下不对上, 问责不力, 适当. */
export interface Verdicts {
  overreach: State;
  downward_bias: State;
  leniency: State;
  appropriate: State;
}

export interface PersonAssessment {
  /** The band that his responsibility bears, on the ladder from 0 to 15. */
  lo: Span;
  hi: Span;
  /** The place of what is proposed on the same ladder. */
  severity: Span;
  over: State;
  lenient: State;
  misrouted: State;
  reasons: { family: string; factor: string }[];
}

export interface Assessment extends Verdicts {
  /** The verdicts once everything open is as it usually is. */
  leaning: Verdicts;
  /** By the id of the person. */
  persons: Record<string, PersonAssessment>;
  pairs: { superior: string; subordinate: string; spared: State; lighter: State }[];
  findings: { id: string; persons: string[]; major: boolean }[];
  presumptions: { person: string | null; answer: string; to: unknown }[];
  contradictions: { person: string; answers: [string, string] }[];
  /** What of the case was not understood, and left aside. */
  warnings: { path: string; problem: string; value?: unknown }[];
  /** What `explain` adds is there too: `why`, `why_not`, `flips`, `repairs`, `robust`, `next` and more. */
  [added: string]: unknown;
}

/** A case, or the file that holds one under `case`; `schema` says what stands in it. */
export type Case = object;

export interface Options {
  /** An institution's own conventions in place of the shipped ones: an object or its text. */
  conventions?: object | string;
  /** Whether to add the reasons, what would flip a verdict, and what would mend the proposal. */
  explain?: boolean;
}

/**
 * Judges a case: an object, or the text of a case file or its bytes.
 *
 * @throws {TypeError} with a sentence in Chinese where the case or the conventions cannot be read.
 */
export function assess(given: Case | string | Uint8Array, options?: Options | null): Assessment;

/** The JSON Schema of the case file. */
export const schema: Record<string, unknown>;
/** The conventions that are judged by where none are given. */
export const conventions: Record<string, unknown>;
/** The version of this package, with the mark of its build. */
export const version: string;
