// A page in any engine, with the words of Playwright that `App` and the walks use, so that one walk
// goes through all of them. Only what is visible and can be reached is operated, by the driver's own
// clicks and keys.

import { find } from "./find.mjs";
import { DriverError, pause } from "./webdriver.mjs";

/** Something that a driver cannot do: the test is left out in this engine, and says why. */
export class NotHere extends Error {}

const WITHIN_MS = 15_000;
// A screen was drawn anew, or something lay over it for a moment.
const LATER = new Set(["stale element reference", "element not interactable", "element click intercepted"]);
const KEYS = { Backspace: "\ue003", Tab: "\ue004", Enter: "\ue007", Escape: "\ue00c", ArrowDown: "\ue015" };
/** What Playwright does behind the page's back, and no driver can. */
const BEHIND = ["route", "unrouteAll", "on", "context", "addInitScript", "screenshot", "emulateMedia"];

function pattern(text, exact) {
  return text instanceof RegExp ? { source: text.source, flags: text.flags } : { source: text, exact: exact ?? false };
}

/** Tries again until it gives something, or the time is up. */
async function until(page, what, attempt) {
  const end = Date.now() + WITHIN_MS;
  let last = "";
  for (;;) {
    try {
      const given = await attempt();
      if (given !== undefined) return given;
    } catch (error) {
      if (!(error instanceof DriverError && LATER.has(error.code))) throw error;
      last = error.message;
    }
    if (Date.now() > end) throw new Error(`${what} ${last}\n${await page.words()}`);
    await pause();
  }
}

class Locator {
  constructor(page, steps) {
    this.page = page;
    this.steps = steps;
  }

  #then(step) {
    return new Locator(this.page, [...this.steps, step]);
  }

  getByRole(role, { name, exact, level } = {}) {
    return this.#then({ kind: "role", role, level, name: name === undefined ? undefined : pattern(name, exact) });
  }

  getByLabel(text, { exact } = {}) {
    return this.#then({ kind: "label", text: pattern(text, exact) });
  }

  getByText(text, { exact } = {}) {
    return this.#then({ kind: "text", text: pattern(text, exact) });
  }

  locator(css) {
    return this.#then({ kind: "css", css });
  }

  filter({ visible }) {
    return visible ? this.#then({ kind: "visible" }) : this;
  }

  nth(at) {
    return this.#then({ kind: "nth", at });
  }

  first() {
    return this.nth(0);
  }

  or(other) {
    return new Locator(this.page, [{ kind: "or", chains: [this.steps, other.steps] }]);
  }

  async #found(within = "(it) => it") {
    const found = await this.page.browser.run(`(steps) => (${find})(steps).map(${within})`, this.steps);
    // Firefox's driver gives nothing where the page went away while it was asked.
    if (found === null) throw new DriverError("execute", { error: "stale element reference", message: "the page went away" });
    return found;
  }

  count() {
    return this.#until("cannot be counted", async () => (await this.#found("() => 1")).length);
  }

  #until(what, attempt) {
    return until(this.page, `${JSON.stringify(this.steps)} ${what}`, attempt);
  }

  /** The one element that is meant, once it is there. */
  #one(within) {
    return this.#until("is not there", async () => {
      const found = await this.#found(within);
      if (found.length > 1) throw new Error(`${found.length} are meant by ${JSON.stringify(this.steps)}`);
      return found[0];
    });
  }

  async waitFor({ state = "visible" } = {}) {
    const wanted = state === "detached" ? this : this.filter({ visible: true });
    await this.#until(`is not ${state}`, async () => ((await wanted.count()) > 0) === (state !== "detached") || undefined);
  }

  async #click(within) {
    await this.#until("cannot be clicked", async () => {
      await this.page.browser.click(await this.#one(within));
      return true;
    });
  }

  click() {
    return this.#click();
  }

  /** Two clicks so close that the second falls before anything is drawn anew. */
  async dblclick() {
    const taken = `(it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      return it.contains(document.elementFromPoint(left + width / 2, top + height / 2)) ? it : null;
    }`;
    // A driver looks before a click whether it would be taken, and not before these two.
    const target = await this.#until("takes no click", async () => (await this.#one(taken)) ?? undefined);
    await this.page.browser.clickTwice(target);
  }

  async focus() {
    await this.#one("(it) => it.focus() ?? 1");
  }

  /** By its label, as a finger does; the round thing itself may be drawn by other means. */
  pick() {
    return this.#click("(it) => it.labels?.[0] ?? it");
  }

  async pressSequentially(text) {
    await this.page.browser.type(await this.#one(), text);
  }

  /** Types over what stands there, key by key. A link or a long text is pasted: nobody types one. */
  async fill(text) {
    const paste = text.includes("://") || text.length > 100;
    await this.#until("cannot be filled", async () => {
      const field = await this.#one();
      await this.page.browser.run(`(it, text, paste) => {
        it.focus();
        it.select();
        if (paste) document.execCommand("insertText", false, text);
      }`, field, text, paste);
      if (!paste) await this.page.browser.type(field, text || KEYS.Backspace);
      return true;
    });
  }

  /** What a function of the one element gives. */
  evaluate(body) {
    return this.#one(String(body));
  }

  inputValue() {
    return this.#one("(it) => it.value");
  }

  /** At this moment; nothing is waited for. */
  async isVisible() {
    return (await this.filter({ visible: true }).count()) > 0;
  }

  isChecked() {
    return this.#one("(it) => it.checked");
  }

  innerText() {
    return this.#one("(it) => it.innerText");
  }

  async getAttribute(name) {
    return (await this.#one(`(it) => ({ value: it.getAttribute(${JSON.stringify(name)}) })`)).value;
  }
}

/** The window's page. `line` is what connects it with the server. */
export class DrivenPage extends Locator {
  constructor(browser, line) {
    super(null, []);
    this.page = this;
    this.browser = browser;
    this.line = line;
    for (const name of BEHIND) {
      this[name] = () => {
        throw new NotHere(`a driver of ${browser.engine} has no page.${name}`);
      };
    }
    this.keyboard = {
      press: (key) => browser.press(KEYS[key] ?? key),
      type: (text) => browser.press(...text),
      // As it is pasted: at once, wherever the focus is.
      insertText: (text) => this.evaluate((text) => document.execCommand("insertText", false, text), text),
    };
  }

  async goto(path) {
    const url = new URL(path, this.line.app);
    // A name that only Playwright's Chromium is told of.
    if (url.hostname.endsWith(".lan")) throw new NotHere(`a driver leads ${url.hostname} nowhere`);
    await this.browser.tell("url", { url: url.href });
    await this.#listen();
    return {
      headers() {
        throw new NotHere("a driver does not tell the headers of an answer");
      },
    };
  }

  async reload() {
    await this.browser.tell("refresh");
    await this.#listen();
  }

  async goBack() {
    await this.browser.tell("back");
  }

  async url() {
    return this.browser.whereabouts();
  }

  async waitForURL(url) {
    await until(this, `is not at ${url}`, async () => (await this.url()) === url || undefined);
  }

  async getAttribute(css, name) {
    return this.locator(css).getAttribute(name);
  }

  evaluate(body, argument) {
    return this.browser.run(String(body), argument ?? null);
  }

  async waitForFunction(body, argument) {
    const value = await until(this, `never: ${body}`, async () => (await this.evaluate(body, argument)) || undefined);
    return { jsonValue: () => value };
  }

  /** From here on what goes wrong in the page is kept for `problems`. */
  #listen() {
    return this.evaluate(() => {
      window.problems = [];
      const keep = (text) => window.problems.push(text);
      window.addEventListener("error", (event) => keep(`exception: ${event.message}`));
      window.addEventListener("unhandledrejection", (event) => keep(`exception: ${event.reason}`));
      document.addEventListener("securitypolicyviolation", (event) => {
        keep(`policy violated: ${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
  }

  /** What went wrong since the page was opened. */
  problems() {
    return this.evaluate(() => window.problems ?? []);
  }

  /** What stands on the screen, for whoever reads why a test failed. */
  words() {
    return this.evaluate(() => document.body?.innerText ?? "").catch(() => "");
  }
}
