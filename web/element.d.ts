// <yichi-checker>: docs/embedding.md is the contract, and a test compares the two.

/** The verdicts, and what carries them, as the headless checker writes them. */
export interface Result {
  overreach: "yes" | "no" | "open";
  downward_bias: "yes" | "no" | "open";
  leniency: "yes" | "no" | "open";
  appropriate: "yes" | "no" | "open";
  leaning: Record<string, "yes" | "no" | "open">;
  [more: string]: unknown;
}

export interface Progress {
  screen: "start" | "roster" | "question" | "enough" | "answers" | "result";
  question: string | null;
  person: string | null;
  answered: number;
  asked: number;
}

/** What is set to nothing loses its attribute, and is read as an empty text. */
export interface YichiChecker extends HTMLElement {
  get mode(): "" | "quick" | "full" | "training" | "report";
  set mode(wanted: "" | "quick" | "full" | "training" | "report" | null);
  get case(): string;
  set case(given: object | string | null);
  get conventions(): string;
  set conventions(given: object | string | null);
  get theme(): "" | "auto" | "light" | "dark";
  set theme(wanted: "" | "auto" | "light" | "dark" | null);
  get storage(): "" | "none" | "session" | "local";
  set storage(wanted: "" | "none" | "session" | "local" | null);
  readOnly: boolean;
  readonly ready: Promise<unknown>;
  getCase(): Promise<Record<string, unknown>>;
  setCase(given: object | string): Promise<void>;
  assess(): Promise<Result>;
  reset(): Promise<void>;
  exportReport(format?: "docx" | "text" | "markdown" | "json", extent?: "whole" | "brief"): Promise<Blob>;
}

/** Each goes up from the element to the document and the window. */
export interface YichiEvents {
  "yichi-ready": CustomEvent<{ version: string }>;
  "yichi-progress": CustomEvent<Progress>;
  "yichi-result": CustomEvent<Result>;
  "yichi-error": CustomEvent<{ reason: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "yichi-checker": YichiChecker;
  }
  interface HTMLElementEventMap extends YichiEvents {}
  interface DocumentEventMap extends YichiEvents {}
  interface WindowEventMap extends YichiEvents {}
}
