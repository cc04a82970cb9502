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

export interface YichiChecker extends HTMLElement {
  mode: "" | "quick" | "full" | "training" | "report";
  case: string;
  conventions: string;
  theme: "" | "auto" | "light" | "dark";
  storage: "" | "none" | "session" | "local";
  readOnly: boolean;
  readonly ready: Promise<unknown>;
  getCase(): Promise<Record<string, unknown>>;
  setCase(given: Record<string, unknown> | string): Promise<void>;
  assess(): Promise<Result>;
  reset(): Promise<void>;
  exportReport(format?: "docx" | "text" | "markdown" | "json", extent?: "whole" | "brief"): Promise<Blob>;
}

declare global {
  interface HTMLElementTagNameMap {
    "yichi-checker": YichiChecker;
  }
  interface HTMLElementEventMap {
    "yichi-ready": CustomEvent<{ version: string }>;
    "yichi-progress": CustomEvent<Progress>;
    "yichi-result": CustomEvent<Result>;
    "yichi-error": CustomEvent<{ reason: string; message: string }>;
  }
}
