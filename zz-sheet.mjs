import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--allow-file-access-from-files"] });
const page = await b.newPage({ viewport: { width: 1600, height: 1500 } });
const dir = "/work/wt/browser/target/screenshots/";
const { writeFileSync } = await import("node:fs");
// args: out file:width:start ...
const [out, H, ...cols] = process.argv.slice(2);
const html = `<body style="margin:0;display:flex;gap:12px;background:#888;align-items:flex-start">` + cols.map((c) => { const [f,w,y] = c.split(":"); return `<div style="width:${w}px;height:${H}px;overflow:hidden;flex:none"><img src="file://${dir}${f}.png" style="display:block;margin-top:-${y}px"></div>`; }).join("");
writeFileSync("/tmp/bt/sheet.html", html);
await page.goto("file:///tmp/bt/sheet.html");
const w = await page.evaluate(() => document.body.scrollWidth);
await page.setViewportSize({ width: w, height: Number(H) });
await page.screenshot({ path: `/tmp/bt/crop/${out}.png` });
await b.close();
