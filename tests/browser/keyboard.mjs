//! A reviewer who has only a keyboard: everything here is done by keys, and read off the page.
//!
//! Must not know a case, nor what a question means.

import assert from "node:assert/strict";
import { drawn } from "./drawn.mjs";

/** What the page shows and what has the focus, in the words on the page. */
export const look = (page) => page.evaluate(() => {
  // The first words in an element: a row's label without its hint, a button's without what is unseen.
  const words = (element) => {
    const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker?.nextNode()) {
      const text = walker.currentNode.data.trim();
      if (text) return text;
    }
    return "";
  };
  const focus = document.activeElement;
  const heading = document.querySelector("h1");
  const above = heading?.parentElement.firstElementChild;
  const group = focus.closest("fieldset")?.querySelector("legend");
  const rows = [...document.querySelectorAll("fieldset label:has(kbd)")];
  return {
    heading: heading?.textContent ?? "",
    caption: above && above !== heading ? above.textContent : "",
    title: document.title,
    chosen: [...document.querySelectorAll("main :checked:not(option)")].map(({ labels }) => words(labels[0])),
    digits: Object.fromEntries(rows.map((row) => [words(row), row.querySelector("kbd").textContent])),
    focus: {
      name: words(focus.labels?.[0] ?? focus),
      group: group ? words(group.querySelector("h1") ?? group) : "",
      kind: focus.type || focus.tagName.toLowerCase(),
      onHeading: focus === heading,
    },
  };
});

/** Walks on by Tab until this has the focus, in this group where one is named. */
export async function tabTo(page, name, group = "") {
  for (let steps = 0; steps < 150; steps += 1) {
    const { focus } = await look(page);
    if (focus.name === name && focus.kind !== "body" && (!group || focus.group === group)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not lead to “${name}” ${group}`);
}

/** Walks to a button and presses it. */
export async function pressButton(page, name) {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await drawn(page);
}

/** Writes into the field with this label. */
export async function write(page, label, text) {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

/** Ticks the box with this label. */
export async function tick(page, label, group) {
  await tabTo(page, label, group);
  await page.keyboard.press("Space");
  await drawn(page);
}

/** Enters a group of radio buttons by Tab and moves to this one by arrows; one already there is taken by Space. */
export async function choose(page, group, name) {
  const inside = ({ focus }) => focus.group === group && focus.kind === "radio";
  for (let steps = 0; !inside(await look(page)); steps += 1) {
    assert.ok(steps < 150, `Tab does not lead into “${group}”`);
    await page.keyboard.press("Tab");
  }
  if ((await look(page)).focus.name === name) return page.keyboard.press("Space");
  for (let steps = 0; (await look(page)).focus.name !== name; steps += 1) {
    assert.ok(steps < 20, `the arrows do not lead to “${name}” in “${group}”`);
    await page.keyboard.press("ArrowDown");
  }
}

/** Chooses by the digit that stands beside the row. */
export async function chooseByDigit(page, name) {
  const { digits } = await look(page);
  assert.ok(digits[name], `no digit stands beside “${name}”: ${JSON.stringify(digits)}`);
  await page.keyboard.press(digits[name]);
}

/** Does something that leads to another page, and says what is shown there. */
export async function turn(page, doing) {
  const { heading, caption } = await look(page);
  await doing();
  const turned = (now) => now.heading !== heading || now.caption !== caption;
  const there = await settled(page, turned, `the page leaves “${heading}” ${caption}`);
  // The focus follows the drawing a moment later, if it is to follow.
  await page.waitForFunction(() => document.activeElement.matches("h1"), undefined, { timeout: 1000 }).catch(() => {});
  return there.focus.onHeading ? there : look(page);
}

/** What the page shows once this holds: what a key does is drawn a moment later, on a busy machine a long one. */
export async function settled(page, holds, what) {
  let now;
  for (const end = Date.now() + 5000; Date.now() < end;) {
    now = await look(page);
    if (holds(now)) return now;
    await new Promise((later) => setTimeout(later, 5));
  }
  return assert.fail(`it should be that ${what}: ${JSON.stringify(now)}`);
}
