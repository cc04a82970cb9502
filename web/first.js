// What the page does before its program is there: it says why there will be none, opens the list that a check
// begins with, and holds what is typed and chosen until the program can be told. Holds no text. It may run before
// the page is read to its end, for nothing shall wait for what is not needed. Old browsers run it, to be told that they
// are: no syntax younger than 2017.
(() => {
  "use strict";
  const place = () => document.getElementById("yichi");
  const read = new Promise((done) => {
    if (document.readyState === "loading") document.addEventListener("readystatechange", done, { once: true });
    else done();
  });

  // Shows why there is no page, in place of it.
  const explain = async (reason, error) => {
    await read;
    const plain = document.getElementById("yichi-plain");
    plain.hidden = false;
    place().hidden = true;
    place().textContent = "";
    plain.querySelector(`[data-reason="${reason}"]`).hidden = false;
    plain.querySelector("[data-detail]").textContent = error ? String(error) : "";
  };

  if (typeof WebAssembly !== "object") return explain("webassembly");
  if (typeof DecompressionStream !== "function") return explain("decompression");
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    // An empty program is whole, so it is the host's policy that refuses it.
    return explain("refused", error);
  }

  // A program that broke down answers nothing any more, and only this can tell.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) explain("stopped", error);
  });

  // A control is known again in what the program draws by its id, by its group and value, or by place and words.
  const all = (...kinds) => [...document.querySelectorAll(kinds.map((kind) => `#yichi ${kind}`).join())];
  const ways = () => all("h1", "a", "button", "summary");
  const fields = () => all("input", "textarea");
  const sign = (control) => control.id || (control.name ? [control.name, control.value].join()
    : [ways().indexOf(control), control.textContent].join());

  // The list is opened at once where the program will open it too: for somebody who comes anew.
  const comesAnew = () => {
    try {
      return !location.hash && sessionStorage.length === 0;
    } catch (refused) {
      return !location.hash; // Where nothing can be kept, nothing was.
    }
  };
  const listOf = (way) => [...document.querySelectorAll("template[data-way]")]
    .find(({ dataset }) => dataset.way === way.textContent);

  // What has been done so far: the last button struck in vain, and how the page stands.
  const held = { struck: undefined, filled: [], unfolded: [], focused: undefined, caret: [] };
  const strike = ({ target }) => {
    const way = target.closest("#yichi button");
    if (!way) return;
    const list = !place().dataset.begun && comesAnew() && listOf(way);
    held.struck = list ? undefined : sign(way);
    if (!list) return;
    place().dataset.begun = list.dataset.mode; // The program begins with it too.
    place().textContent = "";
    place().append(list.content.cloneNode(true));
    all("h1")[0].focus();
  };
  const differs = ({ type, checked, defaultChecked, value, defaultValue }) => (
    type === "radio" ? checked && !defaultChecked
      : type === "checkbox" ? checked !== defaultChecked : value !== defaultValue);
  const note = () => {
    const focused = document.activeElement;
    held.filled = fields().filter(differs).map((field) => [sign(field), field.value]);
    held.unfolded = all("details").map(({ open }) => open);
    held.focused = focused.closest("#yichi") ? sign(focused) : undefined;
    held.caret = [focused.selectionStart, focused.selectionEnd];
  };
  const turn = () => new Promise((over) => { setTimeout(over); });
  // With an input method a word is not there until it is composed, and nobody is interrupted in the middle of one.
  let composing = false;
  const compose = ({ type }) => { composing = type === "compositionstart"; };
  const watched = [
    ["click", strike], ["compositionstart", compose], ["compositionend", compose],
    ...["click", "input", "focusin", "keyup", "toggle"].map((event) => [event, note]),
  ];
  for (const [event, heard] of watched) document.addEventListener(event, heard, true);
  const composed = async () => {
    while (composing) {
      await new Promise((over) => { document.addEventListener("compositionend", over, { once: true }); });
      await turn(); // Some browsers tell of the word only now.
    }
  };

  // The program draws in turns of its own; a control that is not there soon is not asked for any more.
  const drawn = async (list, name) => {
    for (let left = 50; left > 0; left -= 1) {
      const found = list().find((control) => sign(control) === name);
      if (found) return found;
      await turn();
    }
    return undefined;
  };
  const fill = async ([name, value]) => {
    const field = await drawn(fields, name);
    if (!field) return undefined;
    if (field.type === "radio" || field.type === "checkbox") {
      field.click();
    } else {
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    return turn();
  };

  // Starts the program and does with it what has been done without it.
  const handOver = async (start) => {
    await composed();
    await start();
    for (const [event, heard] of watched) document.removeEventListener(event, heard, true);
    const { struck, filled, unfolded, focused, caret } = held;
    for (const field of filled) await fill(field);
    all("details").forEach((part, index) => { if (unfolded[index]) part.open = true; });
    if (focused) {
      const control = await drawn(() => [...ways(), ...fields()], focused);
      if (control) control.focus({ preventScroll: true });
      if (control && typeof caret[0] === "number") control.setSelectionRange(...caret);
    }
    const way = struck && await drawn(ways, struck);
    if (way) way.click();
    place().removeAttribute("aria-busy");
  };

  // By now the program's script has come and left its start here, or it never will.
  addEventListener("load", () => {
    const program = globalThis.yichiProgram;
    if (!program) explain("start", [...document.scripts].pop().src);
    else program(handOver).catch((error) => explain("start", error));
  });
})();
