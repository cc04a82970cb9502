//! Case files: saved by the browser, opened again, dropped, broken, edited, from other programs.
//!
//! Must not know how a checksum is taken.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pressButton } from "./keyboard.mjs";
import { assertAccessible, assertNoSidewaysScroll, screenshot, started, withPage } from "./support.mjs";
import { button, choose, dropped, openAnswers, openExample, openFiles, openQuestion } from "./tour.mjs";
import { errors, examples, files, label, tabTitle, ui, worked, shelf } from "./words.mjs";

const coal = worked("coal-to-electric").case;
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const part = (page, name) => page.locator("main section").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });

/** Presses “save”, and returns the name and the text of what the browser was handed. */
async function save(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    button(page, files("save")).click(),
  ]);
  const name = download.suggestedFilename();
  await page.getByText(files("saved", { name })).waitFor();
  return { name, text: readFileSync(await download.path(), "utf8") };
}

/** Answers one question otherwise, from the result and back to it. */
async function changeHarm(page, value) {
  await openAnswers(page);
  await openQuestion(page, "harm");
  await choose(page, label("harm", value));
  await button(page, ui("return")).click();
  await button(page, ui("back")).click();
  await heading(page, ui("result-title")).waitFor();
}

/** A file of the coal case as the page saves it, made once. */
let made;
const saved = async () => {
  made ??= await new Promise((done, failed) => {
    withPage(async (page) => {
      await started(page);
      await openExample(page);
      await changeHarm(page, "serious");
      done(await save(page));
    }).catch(failed);
  });
  return made;
};
const changed = async (change) => {
  const { name, text } = await saved();
  const file = JSON.parse(text);
  change(file);
  return { name, text: JSON.stringify(file) };
};

test("what was saved is opened again with the same answers, times and result", async () => {
  const { name, text } = await saved();
  const { record } = JSON.parse(text);
  assert.match(name, /^“煤改电”.*-\d{4}-\d\d-\d\d\.json$/);
  assert.deepEqual(record.changed_after_result, ["answers.harm"]);
  assert.match(record.build, /^[0-9a-f]{12}$/, "the build is marked");
  const age = Date.now() - Date.parse(record.changed["answers.harm"]);
  assert.ok(age >= 0 && age < 600_000, `${age} ms`);
  await withPage(async (page) => {
    await started(page);
    await openFiles(page, { name, text });
    const file = part(page, name);
    await file.getByText(examples["coal-to-electric"].title, { exact: true }).waitFor();
    await file.getByText(files("about-persons-count", { n: coal.persons.length })).waitFor();
    await file.getByText(files("standing-same")).waitFor();
    assert.equal(await file.locator("li").count(), 0, "nothing else is to be said");
    await button(file, files("open")).click();
    await heading(page, ui("result-title")).waitFor();
    assert.equal(await page.title(), tabTitle(ui("result-title")));
    await page.getByText(files("opened", { name })).waitFor();
    const again = JSON.parse((await save(page)).text);
    const first = JSON.parse(text);
    for (const file of [again, first]) {
      delete file.record.exported;
      delete file.record.checksum;
    }
    assert.deepEqual(again, first);
  });
});

test("a reload keeps what was opened, with its times", async () => {
  const file = await saved();
  await withPage(async (page) => {
    await started(page);
    await openFiles(page, file);
    await button(page, files("open")).click();
    await heading(page, ui("result-title")).waitFor();
    await page.reload();
    await heading(page, ui("result-title")).waitFor();
    const again = JSON.parse((await save(page)).text);
    assert.deepEqual(again.record.changed, JSON.parse(file.text).record.changed);
  });
});

test("files are dropped anywhere, several at once, and the broken one says where", async () => {
  const whole = await saved();
  const broken = { name: "坏的.json", text: whole.text.slice(0, whole.text.length / 2) };
  const bare = { name: "bare.json", text: JSON.stringify(worked("padded-list").case) };
  await withPage(async (page) => {
    await started(page);
    await button(page, ui("start-full")).click();
    await dropped(page, [broken, bare, whole]);
    await heading(page, files("title")).waitFor();
    const failed = await part(page, broken.name).innerText();
    const last = broken.text.split("\n").length;
    assert.match(failed, new RegExp(`第 ${last} 行第 \\d+ 列`));
    assert.ok(failed.includes(errors("unchanged")), failed);
    assert.equal(await button(part(page, broken.name), files("open")).count(), 0);
    await part(page, bare.name).getByText(files("standing-bare")).waitFor();
    await part(page, whole.name).getByText(files("standing-same")).waitFor();
    await button(part(page, whole.name), files("leave")).click();
    await part(page, whole.name).waitFor({ state: "detached" });
    await button(part(page, bare.name), files("open")).click();
    await heading(page, ui("roster-title")).waitFor();
    await page.getByText(worked("padded-list").case.persons[0].label).first().waitFor();
  });
});

test("no case is replaced without being asked, and what was replaced comes back", async () => {
  const file = await saved();
  await withPage(async (page) => {
    await started(page);
    await button(page, ui("start-full")).click();
    await button(page, ui("roster-add")).click();
    await page.getByLabel(ui("person-label"), { exact: true }).fill("X");
    await button(page, ui("person-close")).click();
    await dropped(page, [file]);
    await page.getByText(files("present", { title: shelf("untitled") })).waitFor();
    await button(page, ui("back")).click();
    await button(page, `${ui("change")} X`).waitFor();
    await dropped(page, [file]);
    await button(page, files("open")).click();
    await heading(page, ui("result-title")).waitFor();
    await button(page, shelf("put-back")).click();
    await button(page, `${ui("change")} X`).waitFor();
    await button(page, ui("roster-add")).click();
    assert.equal(await button(page, shelf("put-back")).count(), 0, "the offer ends with the next change");
  });
});

const remarks = {
  edited: (file) => { file.answers.harm = "none"; },
  unsealed: (file) => { delete file.record.checksum; },
  "other-program": (file) => { file.record.program = "0.0.1"; },
  "other-conventions": (file) => { file.record.conventions.hash = "00000000"; },
  "other-texts": (file) => { file.record.texts = "00000000"; },
};

test("what is remarkable of a file is said beside it, and it opens", (context) => withPage(async (page) => {
  await started(page);
  for (const [id, change] of Object.entries(remarks)) {
    await context.test(id, async () => {
      const file = await changed(change);
      await dropped(page, [file]);
      await part(page, file.name).locator("li").first().waitFor(); // it is read first
      const said = await part(page, file.name).locator("li").allInnerTexts();
      const start = files(id, { build: "", now: "", program: "", conventions: "", rebuilt: "" }).slice(0, 12);
      assert.ok(said.some((text) => text.startsWith(start)), `${said} lack ${start}`);
      await button(page, files("open")).click();
      await heading(page, ui("result-title")).waitFor();
    });
  }
}));

test("another result than the recorded one is shown beside it", async () => {
  const file = await changed(({ record }) => { record.verdicts.leniency = record.verdicts.leniency === "yes" ? "no" : "yes"; });
  await withPage(async (page) => {
    await started(page);
    await openFiles(page, file);
    await page.getByText(files("standing-other")).waitFor();
    const rows = await page.locator(".yichi-file tbody tr").allInnerTexts();
    const other = rows.map((row) => row.split("\t")).filter(([, then, now]) => then !== now);
    assert.equal(other.length, 1, rows.join("\n"));
  });
});

test("a result is not given away before one's own view", () => withPage(async (page) => {
  const { answers: { own_view: _, ...answers }, ...rest } = coal;
  await started(page);
  await openFiles(page, { name: "a.json", text: JSON.stringify({ ...rest, answers }) });
  await page.getByText(files("hidden")).waitFor();
  assert.equal(await page.locator("main table").count(), 0);
}));

test("what this program does not know is told, kept to the letter and saved again", () => withPage(async (page) => {
  const odd = '"later":{"a":1e400,"b":0.10,"c":[[{"d":null}]]}';
  await started(page);
  await openFiles(page, { name: "a.json", text: JSON.stringify(coal).replace("{", `{${odd},`) });
  await page.getByText(files("warnings", { n: 1 })).click();
  await button(page, files("open")).click();
  await heading(page, ui("roster-title")).waitFor();
  const { text } = await save(page);
  assert.ok(text.replace(/\s/g, "").includes(odd.replace("1e400", "1e+400")), text);
}));

const bad = {
  "no UTF-8": Buffer.from([0x7b, 0x22, 0xb0, 0xb8, 0x22, 0x3a, 0x31, 0x7d]),
  "too large": Buffer.alloc(4 * 1024 * 1024 + 1, 0x20),
  "no case": Buffer.from("[1]"),
  empty: Buffer.alloc(0),
};
test("files that cannot be read are refused in words, and nothing is lost", (context) => withPage(async (page) => {
  await started(page);
  await openExample(page);
  await openFiles(page, ...Object.entries(bad).map(([what, buffer]) => ({ name: `${what}.json`, buffer })));
  for (const what of Object.keys(bad)) {
    await context.test(what, async () => {
      const said = await part(page, `${what}.json`).innerText();
      assert.match(said, /第 \d+ 行第 \d+ 列/);
      assert.ok(said.includes(errors("unchanged")), said);
      assert.equal(await button(part(page, `${what}.json`), files("open")).count(), 0);
    });
  }
  await button(page, ui("back")).click();
  await heading(page, ui("result-title")).waitFor();
}));

test("what is no case is called what it is, and a newer form is told in plain sight", () => withPage(async (page) => {
  await started(page);
  const report = { name: "报告.json", text: JSON.stringify({ report: 1, sections: [] }) };
  const word = { name: "报告.docx", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0xff]) };
  const newer = { name: "新.json", text: JSON.stringify({ ...coal, format: 99 }) };
  await openFiles(page, report, word, newer);
  await part(page, report.name).getByText(errors("report")).waitFor();
  const [first] = errors("foreign").split("。");
  const said = await part(page, word.name).locator("p").innerText();
  assert.ok(said.startsWith(files("failed", { error: first })), said);
  for (const { name } of [report, word]) assert.equal(await button(part(page, name), files("open")).count(), 0);
  assert.ok(await part(page, newer.name).locator(".yichi-notice").isVisible());
  await assertAccessible(page);
  await screenshot(page, "files-no-case");
}));

test("a case too large for a file is not saved, which is said where one looks", () => withPage(async (page) => {
  await started(page);
  await button(page, ui("start-full")).click();
  await page.locator("summary", { hasText: ui("roster-title-label") }).click();
  await page.getByLabel(ui("roster-note-field")).fill("x".repeat(4 * 1024 * 1024));
  await button(page, files("save")).click();
  await page.locator(".yichi-said:focus").getByText(files("save-too-large")).waitFor();
  await page.getByLabel(ui("roster-note-field")).fill("x");
  await save(page);
}));

test("by keyboard alone a file is picked and opened", async () => {
  const { name, text } = await saved();
  await withPage(async (page) => {
    await started(page);
    await pressButton(page, files("title"));
    await heading(page, files("title")).waitFor();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), pressButton(page, files("choose"))]);
    assert.ok(chooser.isMultiple());
    await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await page.waitForFunction((name) => document.activeElement.textContent === name, name);
    await pressButton(page, files("open"));
    await heading(page, ui("result-title")).waitFor();
  });
});

for (const [where, options] of [["", {}], [" within 320 pixels", { viewport: { width: 320, height: 512 } }]]) {
  test(`files with every kind of remark stand on the page${where} without a fault`, async () => {
    const file = await changed((whole) => {
      whole.later = 1;
      whole.record.program = "0.0.1";
      whole.record.changed["persons.nobody.power"] = "2026-01-01T00:00:00Z";
    });
    await withPage(async (page) => {
      await started(page);
      await openFiles(page, file, { name: "坏的.json", text: "{" });
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      assert.equal(await page.locator("h1:visible").count(), 1);
      await screenshot(page, `files-${where.length}`);
    }, options);
  });
}

test("files held over the page are told where to be let go", () => withPage(async (page) => {
  await started(page);
  const hold = (kind) => page.evaluate((kind) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{}"], "a.json"));
    window.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, kind);
  await hold("dragover");
  await page.getByText(files("drop")).waitFor();
  await hold("dragleave");
  await page.getByText(files("drop")).waitFor({ state: "detached" });
}));
