// Starts the page. Built into the one script, with the bindings and the WebAssembly inside it.
// Holds no text: what it may have to explain stands in index.html.
(() => {
  "use strict";

  // Shows why there is no page, in place of it.
  const explain = (reason, error) => {
    const place = document.getElementById("yichi");
    place.hidden = true;
    place.replaceChildren();
    const plain = document.getElementById("yichi-plain");
    plain.hidden = false;
    plain.querySelector(`[data-reason="${reason}"]`).hidden = false;
    plain.querySelector("[data-detail]").textContent = error ? String(error) : "";
  };

  if (typeof WebAssembly !== "object") return explain("webassembly");
  if (typeof DecompressionStream !== "function") return explain("decompression");

  /* @bindings@ */

  // Inside the script and not beside it, because the policy lets the page connect to nothing.
  const inflate = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  };

  /* @lessons@ */

  // What was clicked or reached by key before the program runs, it does and holds when it draws the same there.
  const root = document.getElementById("yichi");
  const ways = () => [...root.querySelectorAll("a, button, summary")];
  const sign = (way) => way && [ways().indexOf(way), way.textContent].join();
  const again = (said) => ways().find((way) => sign(way) === said);
  let clicked;
  const early = ({ target }) => { clicked = sign(target.closest("button")); };
  const takeOver = (focused) => {
    root.removeEventListener("click", early);
    root.removeAttribute("aria-busy");
    again(focused)?.focus();
    again(clicked)?.click();
  };
  root.addEventListener("click", early);

  const start = async () => {
    const bytes = await inflate("@wasm@");
    let module;
    try {
      module = await WebAssembly.compile(bytes);
    } catch (error) {
      // The bytes are whole, so it is the host's policy that refuses them.
      return explain("refused", error);
    }
    const focused = sign(document.activeElement);
    await wasm_bindgen({ module_or_path: module });
    takeOver(focused);
  };

  // A program that broke down answers nothing any more, and only this can tell.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) explain("stopped", error);
  });
  start().catch((error) => explain("start", error));
})();
