// In the one file: which of its two programs runs, and the way from one to the other.
(() => {
  "use strict";
  const trains = () => location.hash === "#training";
  const now = trains();
  // The page that stands there until a program runs is the tool's.
  if (now) document.querySelector("#yichi .yichi").remove();
  const place = document.getElementById("yichi");
  place.dataset.other = now ? "#" : "#training";
  // What stands there first is the tool's.
  if (now) place.replaceChildren();
  addEventListener("hashchange", () => {
    if (trains() !== now) location.reload();
  });
})();
