// The program: one script with the bindings and the WebAssembly. It waits for first.js to start it, which says why
// where it cannot. Holds no text.
(() => {
  "use strict";

  /* @bindings@ */

  // Inside the script and not beside it, because the policy lets the page connect to nothing.
  const inflate = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  };

  /* @lessons@ */

  globalThis.yichiProgram = async (handOver) => {
    const module = await WebAssembly.compile(await inflate("@wasm@"));
    await handOver(() => wasm_bindgen({ module_or_path: module }));
  };
})();
