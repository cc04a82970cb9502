// A part of web/element.js: the styles, in the theme that is asked for, on the shadow of an element.
const sheets = {};

// A theme that is chosen overrules what the device prefers.
const themed = (sheet, theme) => {
  if (theme === "auto") return sheet;
  for (const { media } of sheet.cssRules) {
    const asks = media && media.mediaText.includes("prefers-color-scheme");
    if (asks) media.mediaText = theme === "dark" ? "all" : "not all";
  }
  return sheet;
};

const dress = (shadow, chosen) => {
  const theme = chosen === "dark" || chosen === "light" ? chosen : "auto";
  for (const link of shadow.querySelectorAll("link")) link.remove();
  try {
    sheets[theme] = sheets[theme] || new CSSStyleSheet();
    if (sheets[theme].cssRules.length === 0) {
      sheets[theme].replaceSync(STYLE);
      themed(sheets[theme], theme);
    }
    shadow.adoptedStyleSheets = [sheets[theme]];
  } catch {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.addEventListener("load", () => themed(link.sheet, theme));
    link.href = beside("yichi-checker.css");
    shadow.prepend(link);
  }
};
