// Defines <yichi-checker>. Built into the one script, with the bindings, the WebAssembly, the styles and the
// words inside it; docs/embedding.md is its contract.
(() => {
  "use strict";

  const TAG = "yichi-checker";
  const WORDS = /* @words@ */;
  const VERSION = "@version@";

  // The same script twice defines it once; a namesake is somebody else's.
  const OURS = Symbol.for("yichi.checker");
  const namesake = customElements.get(TAG);
  if (namesake && namesake[OURS]) return;
  if (namesake) throw new Error(WORDS["taken"]);

  // A new set each time: one instance of the program serves one element.
  const bindings = () => {
    /* @bindings@ */
    return wasm_bindgen;
  };

  const refused = (reason, detail = "") => Object.assign(new Error(`${WORDS[reason]}${detail}`), { reason, detail });
  const worded = (error) => (Array.isArray(error) ? refused(error[0] || "options", error[1]) : error);

  /** What is given, as the text of a file. What JSON has no word for is told like anything else that is no case. */
  const written = (given) => {
    if (typeof given === "string") return given;
    try {
      // A file, a map or a list of bytes would be an empty object.
      if (Object.prototype.toString.call(given) === "[object Object]") return JSON.stringify(given) ?? "null";
    } catch { /* in a circle, too deep, or with a number that it does not know */ }
    return "null";
  };

  const checker = async () => ({ bindings, wasm: "@wasm@" });
  /* @programs@ */

  const STYLE = /* @style@ */;
  /* @dress@ */
  /* @alone@ */

  // What tells an element's entries from others': its own id, or its number on the page, and the case it began with.
  // In another shadow somebody else may have the same id.
  const named = new Map();
  const name = (element, leave) => {
    const { id } = element;
    const isTaken = (name) => {
      const holder = named.get(name);
      // Whose place on the page is another's by now has only not heard of it yet.
      if (holder && !holder.isConnected) leave(holder);
      return named.has(name);
    };
    let free = id || "1";
    for (let more = 2; isTaken(free); more += 1) free = id ? `${id}-${more}` : String(more);
    named.set(free, element);
    return free;
  };
  const hash = (text) => {
    let sum = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    return (sum >>> 0).toString(16);
  };

  // Whom a breakdown belongs to can only be told by who was touched last.
  let touched;

  class Checker extends HTMLElement {
    static observedAttributes = ["mode", "case", "conventions", "theme", "storage", "read-only"];
    static [OURS] = true;
    static version = VERSION;

    #place;
    #run;
    /** What lay on the table last, and the case it began with. */
    #kept;
    /** Says what went wrong, and is known by that to whoever touched it. */
    #broken = (error) => this.#explain(error);
    /** The attributes that were changed since the last beginning, on the page or off it; none before the first. */
    #changed;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      const touch = () => { touched = this.#broken; };
      for (const kind of ["click", "input", "keydown", "drop"]) shadow.addEventListener(kind, touch, true);
    }

    /** A new place for each beginning: what a program hears of it hears at its place, which goes with it. */
    #lay() {
      if (this.#place) this.#place.remove();
      this.#place = document.createElement("div");
      this.#place.id = "yichi";
      this.#place.lang = "zh-Hans";
      this.#place.setAttribute("part", "frame");
      this.#place.addEventListener("yichi-print", () => alone(this));
      this.#place.addEventListener("yichi-unprinted", () => printed());
      this.shadowRoot.append(this.#place);
    }

    connectedCallback() {
      for (const property of Object.keys(PROPERTIES)) {
        // Set before the element was defined, it hides what is defined here.
        if (!Object.prototype.hasOwnProperty.call(this, property)) continue;
        const value = this[property];
        delete this[property];
        this[property] = value;
      }
      if (!this.#run) this.#start();
    }

    disconnectedCallback() {
      // Who is only moved is back before this.
      queueMicrotask(() => { if (!this.isConnected) this.#stop(); });
    }

    adoptedCallback() {
      dress(this.shadowRoot, this.theme); // a sheet is its document's
    }

    attributeChangedCallback(attribute, before, now) {
      if (!this.#changed || before === now) return;
      const run = this.#run;
      if (attribute === "theme") return run && dress(this.shadowRoot, this.theme);
      // Several changes at once are one new beginning, which is waited for from now on, and so are those off the page.
      this.#changed.add(attribute);
      if (!run || run.over) return;
      run.over = true;
      run.ready = Promise.resolve().then(() => {
        if (this.#run === run) this.#stop();
        if (!this.#run && this.isConnected) this.#start();
        return this.ready;
      });
      run.ready.catch(() => {}); // told by whoever it waits for
    }

    /** Resolves when the checker stands, and is refused where it cannot. */
    get ready() {
      return this.#run ? this.#run.ready : Promise.reject(refused("detached"));
    }

    getCase() { return this.#ask("get_case").then(JSON.parse); }
    setCase(given) { return this.#ask("set_case", written(given)); }
    assess() { return this.#ask("assess").then(JSON.parse); }
    reset() { return this.#ask("reset"); }
    exportReport(format = "docx", extent = "whole") {
      return this.#ask("export_report", String(format), String(extent)).then(([bytes, type]) => new Blob([bytes], { type }));
    }

    async #ask(what, ...given) {
      // Who changes how it is asked to run gives it another beginning, which is waited for.
      let run;
      let running;
      do {
        run = this.#run;
        running = await this.ready;
      } while (run !== this.#run);
      // What broke down may answer anything.
      if (this.#run && this.#run.broken) throw this.#failed(refused("stopped"));
      // The training has no case to give, and none to take.
      if (!running[what]) throw this.#failed(refused("trains"));
      try {
        return running[what](...given);
      } catch (error) {
        throw this.#failed(worded(error));
      }
    }

    #tell(kind, detail) {
      this.dispatchEvent(new CustomEvent(`yichi-${kind}`, { bubbles: true, composed: true, detail }));
    }

    #failed(error) {
      this.#tell("error", { reason: error.reason || "start", message: error.message });
      return error;
    }

    #start() {
      const changed = this.#changed || new Set();
      this.#changed = new Set();
      // With another case nothing comes back; where that cannot be read, all does with the one before.
      const left = this.#kept && this.#kept.of === this.case ? this.#kept.text : undefined;
      const again = {
        "through-door": changed.has("mode"), "case-was-left": Boolean(left),
        "case-is-newest": Boolean(left) && changed.size > 0, "keeps-elsewhere": changed.has("storage"),
      };
      const run = { name: name(this, (holder) => holder.#stop()), of: this.case, left, changed, again };
      this.#run = run;
      this.#lay();
      dress(this.shadowRoot, this.theme);
      run.ready = this.#mounted(run);
      run.ready.then(() => {
        if (this.#run === run) this.#tell("ready", { version: VERSION });
      }).catch((error) => {
        if (this.#run === run) this.#explain(error);
      });
    }

    async #mounted(run) {
      const trains = this.mode === "training";
      const { bindings, module } = await program(trains ? training : checker);
      const running = bindings();
      await running({ module_or_path: module });
      // Overtaken by another beginning, it is ready when that one is.
      if (this.#run !== run) return this.ready;
      // A name is the host's to give; what has none is told from others by its page.
      const where = this.id ? "" : location.pathname;
      const options = {
        mode: this.mode, conventions: this.conventions, storage: this.storage, "read-only": this.readOnly,
        case: run.left || run.of, prefix: `yichi:${run.name}:${hash(where + run.of)}:`, ...run.again,
      };
      try {
        running.mount(this.#place, JSON.stringify(options), (kind, detail) => {
          if (this.#run === run) this.#tell(kind, JSON.parse(detail));
        });
      } catch (error) {
        throw worded(error);
      }
      run.program = running;
      return running;
    }

    #stop() {
      const run = this.#run;
      this.#run = undefined;
      if (!run) return;
      named.delete(run.name);
      if (touched === this.#broken) touched = undefined;
      // What nobody has come to yet is still to be gone into.
      if (!run.program) for (const attribute of run.changed) this.#changed.add(attribute);
      if (run.program && !run.broken) {
        // What is kept nowhere else comes back with the element.
        if (run.program.kept) this.#kept = { of: run.of, text: run.program.kept() };
        run.program.destroy();
      }
      this.#place.remove();
    }

    /** Says in place of the checker why there is none. */
    #explain(error) {
      if (this.#run) this.#run.broken = true;
      this.#failed(error);
      const put = (parent, kind, text) => {
        const element = parent.appendChild(document.createElement(kind));
        element.textContent = text;
        return element;
      };
      this.#lay();
      const frame = put(this.#place, "div", "");
      frame.className = "yichi yichi-panel";
      const panel = put(frame, "div", "");
      panel.className = "yichi-column";
      panel.setAttribute("role", "alert");
      put(panel, "h1", WORDS["title"]);
      put(panel, "p", WORDS[error.reason || "start"]);
      put(put(panel, "p", ""), "code", error.reason ? error.detail : String(error));
      const link = put(put(panel, "p", WORDS["paper"]), "a", WORDS["paper-link"]);
      link.href = beside("questions.html");
      // A sandbox lets no window open; and what stands in a frame may well be followed by this.
      link.target = parent === window ? "_blank" : "_self";
      link.rel = "noopener";
    }
  }

  /** Each property and the attribute behind it. */
  const PROPERTIES = {
    mode: "mode", case: "case", conventions: "conventions", theme: "theme", storage: "storage", readOnly: "read-only",
  };
  for (const [property, attribute] of Object.entries(PROPERTIES)) {
    const flag = property === "readOnly";
    Object.defineProperty(Checker.prototype, property, {
      configurable: true,
      enumerable: true,
      get() { return flag ? this.hasAttribute(attribute) : this.getAttribute(attribute) || ""; },
      set(value) {
        const none = value === null || value === undefined || (flag && !value);
        if (none) this.removeAttribute(attribute);
        else this.setAttribute(attribute, flag ? "" : typeof value === "object" ? written(value) : String(value));
      },
    });
  }

  // A program that broke down answers nothing any more, and only this can tell.
  addEventListener("error", ({ error }) => {
    const signs = [script || TAG, "wasm/yichi-"];
    const broken = error instanceof WebAssembly.RuntimeError && signs.some((sign) => String(error.stack).includes(sign));
    if (broken && touched) touched(refused("stopped", String(error)));
  });

  customElements.define(TAG, Checker);
})();
