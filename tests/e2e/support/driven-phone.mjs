// A phone whose browser is another engine than Playwright's Chromium: `JOB_TRACKER_ENGINE=firefox`,
// `webkit`, or `chromium` for the same by its own driver. `scripts/engines` runs the walks so.

import { App } from "./app.mjs";
import { DrivenPage, NotHere } from "./driven.mjs";
import { Line } from "./line.mjs";
import { Browser } from "./webdriver.mjs";

/** The engine that was asked for; none for Playwright's own. */
export const engine = process.env.JOB_TRACKER_ENGINE || null;

/** What a test can do with a `Phone`, as far as drivers can. */
export class DrivenPhone {
  static async open(t, server, options = {}) {
    const phone = new DrivenPhone();
    const { locale = "nl-BE" } = options;
    phone.allow = options.allow ?? [];
    phone.line = await Line.to(t, server);
    phone.browser = await Browser.start(t, engine, { locale });
    phone.page = new DrivenPage(phone.browser, phone.line);
    phone.app = new App(phone.page, options.language ?? locale.slice(0, 2));
    return phone;
  }

  /** Whether the browser tells the page that the connection went; WebKit's driver cannot take it. */
  get tellsOffline() {
    return engine !== "webkit";
  }

  /** Whether the page's worker is asked for letters from the moment it is there, not from the next opening on. */
  get asksWorkerAtOnce() {
    return engine !== "webkit";
  }

  newTab() {
    throw new NotHere("a driver of one window");
  }

  async untilKept() {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  async goOffline() {
    await this.line.cut();
    await this.browser.setOffline(true);
  }

  async goOnline() {
    await this.line.mend();
    await this.browser.setOffline(false);
  }

  report() {
    return ` (${this.browser.version})`;
  }

  async expectNoProblems() {
    const left = (await this.page.problems()).filter((it) => !this.allow.some((pattern) => pattern.test(it)));
    if (left.length > 0) throw new Error(`${this.browser.version} said:\n  ${left.join("\n  ")}`);
  }

  // No pictures: WebKit's driver hangs at one.
  async shoot() {}
  async shootFailure() {}
}
