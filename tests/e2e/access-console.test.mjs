// The office's pages with the keyboard alone, and what a screen reader is told of them.

import assert from "node:assert/strict";
import { CONTROLS, readingOrder } from "./support/names.mjs";
import { Office } from "./support/office.mjs";
import { onPhone } from "./support/phone.mjs";

const MOST_STOPS = 80;

/** The stop of the focus: its words, whether it is seen, and whether something covers it. */
function focused(page) {
  return page.evaluate(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    const style = getComputedStyle(it);
    const { left, top, width, height } = it.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: (it.labels?.[0]?.textContent ?? it.textContent).replace(/\s+/g, " ").trim(),
      href: it.getAttribute("href"),
      seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      covered: !hit || !(it.contains(hit) || hit.contains(it)),
    };
  });
}

onPhone("the office works with the keyboard alone, and every control has a name", { desk: true, width: 1200, height: 800, locale: "en-GB" }, async ({ server, page }) => {
  const wrong = [];
  const to = async (name) => {
    const met = [];
    // A page that just opened shows no focus before its window has it.
    await page.waitForFunction(() => document.hasFocus() && document.readyState === "complete");
    for (let count = 0; count < MOST_STOPS; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      if (!stop) continue;
      met.push(stop.name);
      if (!stop.seen) wrong.push(`«${stop.name}» does not show the focus`);
      if (stop.covered) wrong.push(`«${stop.name}» is covered`);
      if (stop.name.startsWith(name)) return;
    }
    assert.fail(`no way to «${name}»: ${met.join(" | ")}`);
  };
  const push = async (name, key = "Enter") => {
    await to(name);
    await page.keyboard.press(key);
  };
  const titled = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const look = async () => {
    const { title, lines } = await readingOrder(page);
    const firsts = lines.filter((it) => it.role === "heading" && it.notes.includes("1"));
    assert.equal(firsts.length, 1);
    if (!title.endsWith("Job Tracker")) wrong.push(`the page is called «${title}»`);
    const controls = lines.filter((it) => CONTROLS.has(it.role) || ["combobox", "checkbox"].includes(it.role));
    assert.ok(controls.length > 3);
    wrong.push(...controls.filter((it) => it.name === "").map((it) => `${title}: a ${it.role} without a name`));
  };

  const office = new Office(page);
  await office.start(server.console);
  await office.go("Workers");
  await look();
  // The first stop leads past the navigation.
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).href, "#main");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => Boolean(document.activeElement.closest("main")));
  assert.ok(inside, "the link past the navigation leads into the page");

  await push("Add a worker");
  await titled("Add a worker");
  await look();
  await to("Name");
  await page.keyboard.type("Zoë");
  await to("Language of her letters");
  await page.keyboard.type("Nederlands");
  await push("Add and make the letter");
  await page.locator(".letter").waitFor();
  await look();
  await push("Performances");
  await titled("Performances");
  await look();
  await push("Clients");
  await titled("Clients");
  await look();
  await push("Els", "Space");
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await push("Sign out");
  await titled("Sign in");
  await look();
  assert.deepEqual(wrong, []);
});
