// In the one file: which of its two programs runs, and the way from one to the other.
(() => {
  "use strict";
  const trains = () => location.hash === "#training";
  const now = trains();
  document.getElementById("yichi").dataset.other = now ? "#" : "#training";
  addEventListener("hashchange", () => {
    if (trains() !== now) location.reload();
  });
})();
