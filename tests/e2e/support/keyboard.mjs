// A worker without a pointer: Tab, Shift+Tab, Enter, Space, Escape and the arrows, and nothing else.
// Each stop of the focus is looked at on the way.

import assert from "node:assert/strict";
import { contrast } from "./colour.mjs";

const MOST_STOPS = 60;

export class Keyboard {
  /** What was wrong at a stop: one readable line each. */
  wrong = [];
  stops = 0;

  constructor(page) {
    this.page = page;
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** What has the focus: its name, and what the eye sees of it. */
  focused() {
    return this.page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return null;
      const labelled = it.labels?.[0]?.textContent;
      const name = (it.getAttribute("aria-label") ?? labelled ?? it.textContent).replace(/\s+/g, " ").trim();
      // A field shows its focus on its box, a choice on its face.
      const box = it.matches(".field-box > .input") ? it.parentElement : it.matches("label > input") ? it.nextElementSibling : it;
      const style = getComputedStyle(box);
      let ground = box.parentElement;
      while (ground.parentElement && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
      const rect = box.getBoundingClientRect();
      const own = (found) => found && (box.contains(found) || found.contains(box) || it.closest("label")?.contains(found));
      const inset = 3;
      const corners = [
        [rect.left + rect.width / 2, rect.top + rect.height / 2],
        [rect.left + inset, rect.top + rect.height / 2],
        [rect.right - inset, rect.top + rect.height / 2],
        [rect.left + rect.width / 2, rect.top + inset],
        [rect.left + rect.width / 2, rect.bottom - inset],
      ];
      return {
        name,
        tag: it.tagName.toLowerCase(),
        type: it.type ?? "",
        programmatic: it.tabIndex < 0,
        region: it.matches("main"),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        colour: style.outlineColor,
        ground: getComputedStyle(ground).backgroundColor,
        height: rect.height,
        room: innerHeight,
        hidden: corners.filter(([x, y]) => !own(document.elementFromPoint(x, y))).length,
        at: [...document.querySelectorAll("button, a, input, textarea, main[tabindex]")].indexOf(it),
        inDialog: Boolean(it.closest("[role=alertdialog]")),
        part: ["header", "main", "footer"].findIndex((part) => it.closest(part)),
        top: rect.top + (it.closest(".content")?.scrollTop ?? 0),
        left: rect.left,
        bottom: rect.bottom + (it.closest(".content")?.scrollTop ?? 0),
      };
    });
  }

  /** Notes what the eye would miss at this stop. */
  look(stop) {
    this.stops += 1;
    const say = (what) => this.wrong.push(`${stop.tag} «${stop.name.slice(0, 40)}»: ${what}`);
    if (stop.outline < 2) say(`the focus is ${stop.outline} px wide`);
    else {
      const seen = contrast(stop.colour, stop.ground);
      if (seen < 3) say(`the focus has a contrast of ${seen.toFixed(2)}`);
    }
    // What reads is larger than what is seen of it.
    if (!stop.region && stop.height < stop.room && stop.hidden > 0) say(`${stop.hidden} of 5 points are covered`);
  }

  async step(key = "Tab") {
    await this.press(key);
    const stop = await this.focused();
    if (stop && !stop.programmatic) this.look(stop);
    return stop;
  }

  /** Goes on to what has this name; fails where the focus is caught, or comes round. */
  async to(name, key = "Tab") {
    const seen = [];
    for (let count = 0; count < MOST_STOPS; count += 1) {
      const stop = await this.step(key);
      if (stop && (typeof name === "string" ? stop.name === name : name.test(stop.name))) return stop;
      seen.push(stop?.name ?? "(the window)");
    }
    assert.fail(`no way to «${name}» with ${key}: ${seen.slice(0, 20).join(" | ")}`);
  }

  async back(name) {
    return this.to(name, "Shift+Tab");
  }

  async push(name, key = "Enter") {
    await this.to(name);
    await this.press(key);
  }

  async type(name, text) {
    await this.to(name);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /**
   * Once around everything that can take the focus, from the top: all of it is met, in the order
   * in which it is seen. Gives the names.
   */
  async around() {
    await this.page.evaluate(() => {
      document.activeElement.blur();
      getSelection().removeAllRanges();
      // The next Tab begins at the top, as in a fresh window.
      const top = document.querySelector("[role=alertdialog]") ?? document.body;
      top.setAttribute("tabindex", "-1");
      top.focus();
      top.removeAttribute("tabindex");
    });
    const met = [];
    for (let count = 0; count < MOST_STOPS; count += 1) {
      const stop = await this.step();
      if (!stop || stop.at === met[0]?.at) break;
      const last = met.at(-1);
      const sameRow = last && stop.top < last.bottom - 2 && stop.bottom > last.top + 2;
      const onward = !last || stop.part > last.part || stop.inDialog
        ? true
        : stop.part === last.part && (sameRow ? stop.left > last.left : stop.top >= last.top);
      if (!onward) this.wrong.push(`«${stop.name}» comes after «${last.name}» and is seen before it`);
      met.push(stop);
    }
    const all = await this.page.evaluate(() => {
      const usable = [...document.querySelectorAll("button, a[href], input, textarea, main[tabindex]")].filter((it) => !it.closest("[inert]"));
      // Of a group of radio buttons one is met, and the arrows lead to the others.
      const groups = new Set(usable.filter((it) => it.type === "radio").map((it) => it.name));
      return usable.filter((it) => it.type !== "radio").length + groups.size;
    });
    if (met.length !== all) this.wrong.push(`${met.length} of ${all} can be reached: ${met.map((it) => it.name).join(" | ")}`);
    return met.map((it) => it.name);
  }
}
