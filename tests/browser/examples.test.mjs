//! Every example opens on its result, and the result is what its file expects.
//!
//! Must not know any case.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./keyboard.mjs";
import { assertVerdicts } from "./result.mjs";
import { started, withPage } from "./support.mjs";
import { openExample } from "./tour.mjs";
import { examples, tabTitle, ui, worked } from "./words.mjs";

for (const id of Object.keys(examples)) {
  test(`the example ${id} shows its result at once, as its file expects it`, () => withPage(async (page) => {
    await started(page);
    await openExample(page, id);
    const { heading, title, focus } = await look(page);
    assert.equal(heading, ui("result-title"));
    assert.equal(title, tabTitle(heading));
    assert.ok(focus.onHeading);
    await assertVerdicts(page, worked(id).expect);
  }));
}

test("the first page offers every example", () => withPage(async (page) => {
  await started(page);
  await page.getByText(ui("start-example"), { exact: true }).click();
  for (const { title } of Object.values(examples)) {
    assert.equal(await page.getByRole("button", { name: title, exact: true }).isVisible(), true, title);
  }
}));
