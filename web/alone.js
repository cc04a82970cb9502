// A part of web/element.js: on paper, when the print was asked for in the element. Of the page around only what holds it
// stays, and of that nothing but the place; undone when it is printed. A sheet of the document's own, as no policy
// minds one.
const PAPER = "data-yichi-paper";
const ON_PAPER = /* @paper@ */;
let printed = () => {};
const alone = (element) => {
  printed();
  const undo = [];
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ON_PAPER);
    let root;
    for (let node = element; node; node = node.assignedSlot || node.parentElement || node.parentNode.host) {
      const marked = node;
      marked.setAttribute(PAPER, node === element ? "self" : "");
      undo.push(() => marked.removeAttribute(PAPER));
      if (root === node.getRootNode()) continue;
      const own = root = node.getRootNode();
      own.adoptedStyleSheets = [...own.adoptedStyleSheets, sheet];
      undo.push(() => { own.adoptedStyleSheets = own.adoptedStyleSheets.filter((one) => one !== sheet); });
    }
  } catch {
    // Who cannot make a sheet prints the page as it is.
  }
  printed = () => {
    for (const one of undo.splice(0)) one();
  };
};
addEventListener("afterprint", () => printed());
