//! What is measured: our page, a plain page, and two form libraries, each made into a folder to be served.
//!
//! Must not know how it is measured.

import { build } from "esbuild";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { questions, words } from "./questions.mjs";

const root = new URL("../../", import.meta.url).pathname;
const out = `${root}target/bench-start/`;

const page = (head, body) => `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>一把尺</title>${head}</head><body>${body}</body></html>`;

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The first question as anybody would write it by hand, with a style sheet of a few lines. */
function plain(folder) {
  const [{ id, ask, why, values }] = questions;
  const rows = values.map(([value, label]) =>
    `<p><label><input type="radio" name="${id}" value="${value}"> ${escaped(label)}</label></p>`);
  writeFileSync(`${folder}/style.css`,
    "body{max-width:40em;margin:2rem auto;font:1.0625rem/1.75 sans-serif}button{padding:.5rem 1rem}");
  writeFileSync(`${folder}/index.html`, page('<link rel="stylesheet" href="style.css">',
    `<form><fieldset><legend><h1>${escaped(ask)}</h1></legend><p>${escaped(why)}</p>${rows.join("")}</fieldset>
    <button>继续</button></form>`));
}

/** A script of a library's own, bundled and made small as its users do. */
async function bundled(folder, source) {
  writeFileSync(`${folder}/source.mjs`, source);
  await build({
    entryPoints: [`${folder}/source.mjs`], outfile: `${folder}/script.js`, bundle: true, minify: true,
    format: "iife", nodePaths: [new URL("node_modules", import.meta.url).pathname], logLevel: "error",
    legalComments: "none", loader: { ".woff2": "dataurl", ".woff": "dataurl" },
  });
  writeFileSync(`${folder}/index.html`, page(
    '<link rel="stylesheet" href="script.css"><script src="script.js" defer></script>', '<div id="form"></div>'));
}

const survey = (folder) => bundled(folder, `
  import "survey-core/survey-core.min.css";
  import { Model } from "survey-core";
  import { renderSurvey } from "survey-js-ui";
  const pages = ${JSON.stringify(questions.map(({ id, ask, why, values }) => ({ elements: [{
    type: "radiogroup", name: id, title: ask, description: why,
    choices: values.map(([value, text]) => ({ value, text })) }] })))};
  renderSurvey(new Model({ pages }), document.getElementById("form"));`);

const form = (folder) => bundled(folder, `
  import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
  import { createForm } from "@bpmn-io/form-js-viewer";
  const components = ${JSON.stringify(questions.map(({ id, ask, why, values }) => ({
    type: "radio", id, key: id, label: ask, description: why,
    values: values.map(([value, label]) => ({ value, label })) })))};
  createForm({ container: document.getElementById("form"), schema: { type: "default", components } });`);

const ours = (folder) => cpSync(`${root}dist/site`, folder, { recursive: true });

/**
 * Each with its name, how it is made, and what is there once its first question can be answered.
 *
 * Ours has a first page before it, and holds what is answered until its program is there: `begin` is the way that is
 * taken, `whole` what is there once all of it is.
 */
const subjects = [
  { name: "plain HTML", make: plain, usable: "input[type=radio]" },
  { name: "yichi", make: ours, usable: "#person-label", begin: words["start-quick"], whole: "#yichi:not([aria-busy])" },
  { name: "form-js", make: form, usable: "input[type=radio]" },
  { name: "SurveyJS", make: survey, usable: "input[type=radio]" },
];

/** Makes them all; each then has a folder of its own. */
export async function made() {
  const all = [];
  for (const { make, ...subject } of subjects) {
    const folder = `${out}${subject.name.replace(/\W/g, "-")}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await make(folder);
    all.push({ ...subject, folder });
  }
  return all;
}
