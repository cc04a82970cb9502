// A part of web/element.js: where the script stands, and the programs, each brought and compiled once and for all
// elements. The checker's is in the script, the training's beside it and fetched when it is asked for: by an import,
// which neither a policy nor Trusted Types have anything against, or where the page has no origin that an import could
// be allowed to, by a script.

// Beside it are the training, the sheet for browsers that cannot make one, and the questions to print. A module is not
// told which script it is.
const here = document.currentScript || [...document.scripts].find(({ src }) => src.includes(`${TAG}.js`));
const script = here && here.src;
const beside = (name) => (script ? new URL(name, script).href : name);

const inflate = (base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
};

const scripted = (address) => new Promise((done, failed) => {
  const element = document.createElement("script");
  // One policy for one address: nothing else can be brought by it.
  const policy = self.trustedTypes?.createPolicy("yichi-training", { createScriptURL: () => address });
  element.src = policy ? policy.createScriptURL("") : address;
  element.onload = done;
  element.onerror = () => failed(address);
  document.head.append(element);
  element.remove();
});

const TRAINING = Symbol.for("yichi.training");
let missed = 0;
const training = async () => {
  // What did not come is asked for by another name: under the old one some browsers remember that it is not there.
  const name = `yichi-checker-training.js${missed ? `?${missed}` : ""}`;
  const address = beside(name);
  await (self.origin === "null" ? scripted(address) : import(address)).catch((error) => {
    missed += 1;
    throw refused("training", String(error));
  });
  const part = globalThis[TRAINING];
  // Where the program looks for them.
  globalThis.yichiLessons = async () => new TextDecoder().decode(await inflate(part.lessons));
  return part;
};

const compiled = async (part) => {
  if (typeof WebAssembly !== "object") throw refused("webassembly");
  if (typeof DecompressionStream !== "function") throw refused("decompression");
  const { bindings, wasm } = await part();
  const bytes = await inflate(wasm);
  // The bytes are whole, so where they are refused it is by the host's policy.
  const module = await WebAssembly.compile(bytes).catch((error) => { throw refused("policy", String(error)); });
  return { bindings, module };
};

const programs = new Map();
const program = (part) => {
  if (!programs.has(part)) {
    programs.set(part, compiled(part).catch((error) => {
      programs.delete(part); // the next who asks may have more luck
      throw error;
    }));
  }
  return programs.get(part);
};
