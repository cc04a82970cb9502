// In the one file: which of its two programs runs, and the way from one to the other.
(() => {
  "use strict";
  // The training by its own way, or by the link to a class.
  const trains = () => /^#(training$|class=)/.test(location.hash);
  const now = trains();
  globalThis.yichiTrains = now; // the scripts behind this one ask
  const place = document.getElementById("yichi");
  place.dataset.other = now ? "#" : "#training";
  // What the address keeps once a link has been read, or a reload would lead to the other program.
  if (now) place.dataset.own = "#training";
  // The page that stands there until a program runs is the tool's.
  if (now) place.textContent = "";
  addEventListener("hashchange", () => {
    if (trains() !== now) location.reload();
  });
})();
