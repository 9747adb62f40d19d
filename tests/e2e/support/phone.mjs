// A phone-sized Chromium page that fails its test on anything that a careful reader of the
// browser's console would not accept. The page's security policy is never bypassed.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { App } from "./app.mjs";
import { NotHere } from "./driven.mjs";
import { DrivenPhone, engine } from "./driven-phone.mjs";
import { whenOver } from "./ending.mjs";
import { HURRIED, move } from "./motion.mjs";
import { screenshots } from "./paths.mjs";
import { Server } from "./server.mjs";
import { giveVoices } from "./speech.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A name in an office's own network, where nothing is encrypted.
  "--host-resolver-rules=MAP kantoor.lan 127.0.0.1",
];
const ACTION_WITHIN_MS = 10_000;

/** One browser for all tests of a file; node:test runs each file in a process of its own. */
let browser;
async function openBrowser() {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return browser;
}
test.after(async () => (await browser)?.close());

/**
 * A test on one phone and a server of its own.
 * @param {string} name the fact that the test shows
 * @param {object} [options] width, height, scale (pixels of the screen for one of the page), locale, agent (what the
 *   browser calls itself), scheme ("light" or "dark"), reducedMotion,
 *   voices (languages that the phone can read aloud), forcedColors, contrast,
 *   unhurried (what moves takes its time), language (that the app will speak), desk (a computer, not a phone), command, serverArgs, web (makes a folder with a page of
 *   its own), and `allow`: patterns of console errors that this test provokes on purpose
 * @param {(world: {t, server, phone, page, app}) => Promise<void>} body
 */
export function onPhone(name, options, body) {
  if (typeof options === "function") return onPhone(name, {}, options);
  return test(name, async (t) => {
    const web = await options.web?.(t);
    const server = await Server.start(t, { args: options.serverArgs, command: options.command, web });
    const phone = await Phone.open(t, server, options);
    try {
      await body({ t, server, phone, page: phone.page, app: phone.app });
    } catch (error) {
      if (error instanceof NotHere) return t.skip(error.message);
      await phone.shootFailure(name);
      error.message += phone.report();
      throw error;
    }
    await phone.expectNoProblems();
  });
}

/** A browser profile: its own storage, cookies and service worker, as another phone would have. */
export class Phone {
  problems = [];
  /** Whether the browser tells the page that the connection went. */
  tellsOffline = true;
  /** Whether the page's worker is asked for letters from the moment it is there. */
  asksWorkerAtOnce = true;

  static async open(t, server, options = {}) {
    if (engine) return DrivenPhone.open(t, server, options);
    const phone = new Phone();
    const { width = 360, height = 740, scale = 2, locale = "nl-BE", scheme = "light", reducedMotion } = options;
    phone.scheme = scheme;
    phone.allow = options.allow ?? [];
    phone.context = await (await openBrowser()).newContext({
      baseURL: server.app,
      ...(options.agent && { userAgent: options.agent }),
      viewport: { width, height },
      deviceScaleFactor: options.desk ? 1 : scale,
      isMobile: !options.desk,
      hasTouch: !options.desk,
      locale,
      timezoneId: "Europe/Brussels",
      colorScheme: scheme,
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
      forcedColors: options.forcedColors ? "active" : "none",
      contrast: options.contrast ?? "no-preference",
    });
    whenOver(t, () => phone.#close());
    phone.context.setDefaultTimeout(ACTION_WITHIN_MS);
    await phone.context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
    if (options.voices) await giveVoices(phone.context, options.voices);
    phone.context.on("page", (page) => phone.#watch(page));
    phone.hurried = !options.unhurried;
    phone.page = await phone.newTab();
    phone.app = new App(phone.page, options.language ?? locale.slice(0, 2));
    return phone;
  }

  async #close() {
    // A test with many phones closes each when it is through with it.
    if (!this.context.browser().contexts().includes(this.context)) return;
    // An answer that is still on its way interests nobody any more.
    for (const it of [...this.context.pages(), this.context]) await it.unrouteAll({ behavior: "ignoreErrors" });
    await this.context.close();
  }

  /** Another tab on the same phone. */
  async newTab() {
    const page = await this.context.newPage();
    if (this.hurried) await move(page, HURRIED);
    return page;
  }

  #watch(page) {
    page.on("pageerror", (error) => this.problems.push(`exception: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      const text = message.text();
      const { url } = message.location();
      // Chromium itself writes a line for each refused or unreachable call to the API; what
      // the app makes of it is what the tests are about.
      if (text.startsWith("Failed to load resource") && new URL(url).pathname.startsWith("/v1/")) return;
      this.problems.push(`console: ${text} (${url})`);
    });
  }

  report() {
    return this.problems.length === 0 ? "" : `\nThe browser said:\n  ${this.problems.join("\n  ")}`;
  }

  expectNoProblems() {
    const left = this.problems.filter((problem) => !this.allow.some((pattern) => pattern.test(problem)));
    if (left.length > 0) throw new Error(`The browser said:\n  ${left.join("\n  ")}`);
  }

  /** Waits until the page would open without a connection. */
  async untilKept() {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  async goOffline() {
    await this.context.setOffline(true);
  }

  async goOnline() {
    await this.context.setOffline(false);
  }

  /** The text size that the user chose in the browser's or the phone's settings. */
  async setTextSize(percent, page = this.page) {
    const devtools = await this.context.newCDPSession(page);
    const standard = Math.round((16 * percent) / 100);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  }

  /** Writes target/screenshots/<screen>-<language>-<scheme>.png; with `fullPage`, what lies below the window too. */
  async shoot(screen, { fullPage = false } = {}) {
    await this.#shoot(`${screen}-${this.app.language}-${this.scheme}`, fullPage);
  }

  /** The same, and once more at the page's end. A picture of the whole would reset the text size. */
  async shootEnds(screen) {
    await this.shoot(screen);
    const scrolls = await this.page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      return scrollY > 0;
    });
    if (!scrolls) return;
    await this.shoot(`${screen}-end`);
    await this.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  }

  async shootFailure(name) {
    const file = `failed-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
    // The page may be gone, which must not hide why the test failed.
    await this.#shoot(file).catch(() => {});
  }

  async #shoot(file, fullPage = false) {
    await mkdir(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${file}.png`), animations: "disabled", fullPage });
  }

  /** Writes a picture that was made elsewhere beside the screenshots. */
  async keep(name, png) {
    await mkdir(screenshots, { recursive: true });
    await writeFile(join(screenshots, `${name}-${this.app.language}-${this.scheme}.png`), png);
  }
}
