// In the one file: which of its two programs runs, and the way from one to the other.
(() => {
  "use strict";
  const trains = () => location.hash === "#training";
  const now = trains();
  // The page that stands there until a program runs is the tool's.
  if (now) document.querySelector("#yichi .yichi").remove();
  document.getElementById("yichi").dataset.other = now ? "#" : "#training";
  addEventListener("hashchange", () => {
    if (trains() !== now) location.reload();
  });
})();
