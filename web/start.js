// Starts the program. Built into one script with the bindings and the WebAssembly, and run after first.js, which
// says why where it cannot start. Holds no text.
(() => {
  "use strict";
  const first = globalThis.yichiFirst;
  if (!first) return;
  first.isHeard = true;

  /* @bindings@ */

  // Inside the script and not beside it, because the policy lets the page connect to nothing.
  const inflate = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  };

  /* @lessons@ */

  const start = async () => {
    const module = await WebAssembly.compile(await inflate("@wasm@"));
    await first.handOver(() => wasm_bindgen({ module_or_path: module }));
  };
  start().catch((error) => first.explain("start", error));
})();
