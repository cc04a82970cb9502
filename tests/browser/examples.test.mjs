//! Every example opens on its result, and the result is what its file expects.
//!
//! Must not know any case.

import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./keyboard.mjs";
import { assertVerdicts } from "./result.mjs";
import { started, withPage } from "./support.mjs";
import { button, openExample } from "./tour.mjs";
import { examples, tabTitle, ui, worked } from "./words.mjs";

test("the first page offers every example, and each shows its result at once, as its file expects it", (context) => withPage(async (page) => {
  await started(page);
  for (const id of Object.keys(examples)) {
    await context.test(id, async () => {
      await openExample(page, id);
      const { heading, title, focus } = await look(page);
      assert.equal(heading, ui("result-title"));
      assert.equal(title, tabTitle(heading));
      assert.ok(focus.onHeading);
      await assertVerdicts(page, worked(id).expect);
      await button(page, ui("nav-restart")).click();
      await button(page, ui("restart-yes")).click();
      await page.getByRole("heading", { level: 1, name: ui("start-title") }).waitFor();
    });
  }
}));
