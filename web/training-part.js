// The training for the element: its program and its lessons, left where web/element.js looks for them.
globalThis[Symbol.for("yichi.training")] = {
  bindings: () => {
    /* @bindings@ */
    return wasm_bindgen;
  },
  wasm: "@wasm@",
  lessons: "@pack@",
};
