// The page for a frame: the element, and messages between it and the page around the frame.
// docs/embedding.md is the contract. Whatever is not in it is passed over in silence.
(() => {
  "use strict";

  const VERSION = 1;
  const asked = new URLSearchParams(location.search);

  // Whom to listen and speak to: the origin that the address names, or else the one this page came from. Never
  // anybody: what is typed in here is nobody else's business.
  const origin = (() => {
    try {
      const named = new URL(asked.get("origin") || location.href);
      return /^https?:$/.test(named.protocol) ? named.origin : "";
    } catch {
      return "";
    }
  })();

  const is = {
    text: (value) => typeof value === "string",
    number: (value) => Number.isSafeInteger(value) && value >= 0,
    object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    theme: (value) => ["auto", "light", "dark"].includes(value),
    case: (value) => is.text(value) || is.object(value),
  };

  // Every message: its type, and what stands in it beside that and the version.
  const HEARD = {
    setCase: { case: is.case }, getCase: { id: is.text }, assess: { id: is.text }, reset: {}, theme: { theme: is.theme },
  };
  const TOLD = {
    ready: { version: is.text }, height: { height: is.number }, progress: { detail: is.object },
    result: { detail: is.object }, error: { reason: is.text, message: is.text },
    case: { id: is.text, case: is.object }, assessment: { id: is.text, detail: is.object },
    refused: { id: is.text, reason: is.text },
  };
  const has = (table, key) => Object.prototype.hasOwnProperty.call(table, key);
  const fits = (message, types) => {
    if (!is.object(message) || message.yichi !== VERSION || !is.text(message.type)) return false;
    if (!has(types, message.type)) return false;
    const members = types[message.type];
    const given = Object.keys(message).filter((key) => key !== "yichi" && key !== "type");
    return given.length === Object.keys(members).length && given.every((key) => has(members, key) && members[key](message[key]));
  };

  const tell = (type, members) => {
    const message = { yichi: VERSION, type, ...members };
    if (origin && parent !== window && fits(message, TOLD)) parent.postMessage(message, origin);
  };

  const checker = document.createElement("yichi-checker");
  for (const name of ["mode", "storage", "theme"]) if (asked.get(name)) checker.setAttribute(name, asked.get(name));
  checker.id = asked.get("name") || "";
  checker.style.setProperty("--yichi-rem", "1rem"); // the page is ours, so letters are as large as its reader wants them
  for (const [name, value] of asked) if (/^--yichi-[a-z]+$/.test(name)) checker.style.setProperty(name, value);
  if (asked.has("read-only")) checker.setAttribute("read-only", "");

  checker.addEventListener("yichi-ready", ({ detail }) => tell("ready", { version: detail.version }));
  checker.addEventListener("yichi-progress", ({ detail }) => tell("progress", { detail }));
  checker.addEventListener("yichi-result", ({ detail }) => tell("result", { detail }));
  checker.addEventListener("yichi-error", ({ detail }) => tell("error", detail));

  // What goes wrong is told by the element itself; whoever waits for an answer hears that there is none.
  const quietly = (promise, id) => promise.catch(({ reason }) => {
    if (id !== undefined) tell("refused", { id, reason: reason || "start" });
  });
  const deeds = {
    setCase: ({ case: given }) => quietly(checker.setCase(given)),
    getCase: ({ id }) => quietly(checker.getCase().then((given) => tell("case", { id, case: given })), id),
    assess: ({ id }) => quietly(checker.assess().then((detail) => tell("assessment", { id, detail })), id),
    reset: () => quietly(checker.reset()),
    theme: ({ theme }) => { checker.theme = theme; },
  };
  addEventListener("message", ({ data, origin: from, source }) => {
    if (source === parent && from === origin && fits(data, HEARD)) deeds[data.type](data);
  });

  // Before something stands it has no height to speak of.
  const size = new ResizeObserver(() => {
    tell("height", { height: Math.ceil(checker.getBoundingClientRect().height) });
  });
  for (const event of ["yichi-ready", "yichi-error"]) checker.addEventListener(event, () => size.observe(checker));

  // What stands in an element is seen only where there is no such element.
  checker.append(...document.body.childNodes);
  document.body.append(checker);
})();
