//! When a page stands still: the program gives way to the browser whenever it has drawn for 16 ms, so on a busy
//! machine what a touch leads to may come in several pieces, a moment after the touch.
//!
//! Must not know what is touched.

/** What a test does to a control, and reads the page after. */
const TOUCHES = ["check", "click", "fill", "press", "pressSequentially", "selectOption", "setInputFiles", "uncheck"];

/** Waits until the page and every frame in it have been given three turns, and have changed in none of them. */
export const drawn = (page) => Promise.all(page.frames().map((frame) => frame.evaluate(still)
  .catch(() => {}))); // the touch has led to another document, or closed this one

/** Runs in a document: what changes in the shadow of an element is not told to who watches the document alone. */
const still = async () => {
  const turn = () => new Promise((over) => { setTimeout(over); });
  let changed = true;
  const watch = new MutationObserver(() => { changed = true; });
  const shadows = (root) => [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  while (changed) {
    changed = false;
    for (const root of [document, ...shadows(document)]) {
      watch.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    for (let turns = 0; turns < 3; turns += 1) await turn();
  }
  watch.disconnect();
};

/** Has every touch of a control wait until what it leads to is drawn; once for all pages of this process. */
export function waitWhenTouched(page) {
  const controls = Object.getPrototypeOf(page.locator("html"));
  if (Object.hasOwn(controls, "yichi")) return;
  controls.yichi = true;
  for (const name of TOUCHES) {
    const touch = controls[name];
    controls[name] = async function touched(...options) {
      const done = await touch.apply(this, options);
      await drawn(this.page());
      return done;
    };
  }
}
