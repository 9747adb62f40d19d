// A browser of any engine, driven by the protocol that they all speak (W3C WebDriver).

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { whenOver } from "./ending.mjs";
import { systemLocales, tools } from "./paths.mjs";
import { freePort } from "./ports.mjs";

const READY_WITHIN_MS = 30_000;
const PAUSE_MS = 40;
/** What the protocol calls an element in JSON. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const SIZE = { width: 400, height: 740 };
const ZONE = "Europe/Brussels";

const first = (...paths) => paths.find((it) => existsSync(it));

/** How each engine's driver is started, and what it is told. */
export const ENGINES = {
  chromium: {
    driver: () => first("/usr/bin/chromedriver"),
    args: (port) => [`--port=${port}`],
    capabilities: (locale) => ({
      "goog:chromeOptions": {
        binary: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
        prefs: { "intl.accept_languages": locale },
      },
    }),
  },
  firefox: {
    driver: () => first(join(tools, "bin/geckodriver")),
    // With access to the browser's own switches: the one that takes the network away.
    args: (port) => ["--port", String(port), "--websocket-port", "0", "--allow-system-access"],
    capabilities: (locale) => ({
      "moz:firefoxOptions": {
        binary: first("/usr/bin/firefox-esr", "/usr/bin/firefox"),
        args: ["-headless"],
        prefs: { "intl.accept_languages": locale },
      },
    }),
  },
  webkit: {
    driver: () => first("/usr/bin/WebKitWebDriver"),
    args: (port) => [`--port=${port}`],
    // It speaks the system's language, which must be one that the system has.
    env: (locale) => ({ LC_ALL: systemLocale(locale), LOCPATH: systemLocales }),
    capabilities: (locale) => ({
      "webkitgtk:browserOptions": {
        binary: first(
          "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
          "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
        ),
        args: ["--automation"],
      },
    }),
  },
};

/** Makes the C library's files for a language tag, once; gives its name for them. */
function systemLocale(tag) {
  const [language, country] = tag.split("-");
  const name = `${language}_${country}.UTF-8`;
  const folder = join(systemLocales, name);
  if (!existsSync(folder)) {
    mkdirSync(systemLocales, { recursive: true });
    execFileSync("localedef", ["-i", `${language}_${country}`, "-f", "UTF-8", folder], { stdio: "ignore" });
  }
  return name;
}

export const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** What a driver refused, by its own word for it. */
export class DriverError extends Error {
  constructor(path, { error, message }) {
    super(`${path}: ${error}: ${message}`);
    this.code = error;
  }
}

/** One browser with one window and a profile of its own. */
export class Browser {
  #log = "";

  /** Starts driver and browser; the test's end ends both. */
  static async start(t, engine, { locale = "nl-BE" } = {}) {
    const { driver, args, env, capabilities } = ENGINES[engine];
    const program = driver();
    if (!program) throw new Error(`no driver for ${engine}: scripts/trust engines installs it`);
    const browser = new Browser();
    const port = await freePort();
    browser.address = `http://127.0.0.1:${port}`;
    const running = spawn(program, args(port), {
      env: { ...process.env, TZ: ZONE, ...env?.(locale) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [running.stdout, running.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (browser.#log = (browser.#log + text).slice(-4_000)));
    }
    whenOver(t, () => browser.#end(running));
    await browser.#ready(running);
    const { sessionId, capabilities: given } = await browser.#ask("POST", "/session", {
      capabilities: { alwaysMatch: capabilities(locale) },
    });
    browser.session = `/session/${sessionId}`;
    browser.engine = engine;
    await browser.tell("window/rect", SIZE);
    browser.version = `${given.browserName} ${given.browserVersion}`;
    return browser;
  }

  async #ready(running) {
    const until = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const { ready } = await this.#ask("GET", "/status").catch(() => ({ ready: false }));
      if (ready) return;
      if (running.exitCode !== null || Date.now() > until) throw new Error(`the driver did not start\n${this.#log}`);
      await pause();
    }
  }

  async #end(running) {
    if (this.session) await this.#ask("DELETE", this.session).catch(() => {});
    if (running.exitCode !== null) return;
    running.kill();
    await once(running, "exit");
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.address + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json; charset=utf-8" } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new DriverError(path, value);
    return value;
  }

  /** A command about the window: `tell("url", { url })`. */
  tell(command, body = {}) {
    return this.#ask("POST", `${this.session}/${command}`, body);
  }

  /** Where the window is. */
  whereabouts() {
    return this.#ask("GET", `${this.session}/url`);
  }

  /** What a function in the page gives; a promise of it is waited for. */
  run(body, ...args) {
    return this.tell("execute/sync", { script: `return (${body}).apply(null, arguments)`, args });
  }

  click(element) {
    return this.tell(`element/${element[ELEMENT]}/click`);
  }

  type(element, text) {
    return this.tell(`element/${element[ELEMENT]}/value`, { text });
  }

  clickTwice(element) {
    const twice = ["pointerDown", "pointerUp", "pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));
    const actions = [{ type: "pointerMove", origin: element, x: 0, y: 0, duration: 0 }, ...twice];
    return this.tell("actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  /** The keys that are pressed one after the other, wherever the focus is. */
  press(...keys) {
    const actions = keys.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    return this.tell("actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  /** What only this engine's driver knows how to do: takes the network away, or gives it back. */
  async setOffline(offline) {
    if (this.engine === "firefox") {
      await this.tell("moz/context", { context: "chrome" });
      await this.tell("execute/sync", { script: "Services.io.offline = arguments[0]", args: [offline] });
      await this.tell("moz/context", { context: "content" });
    } else if (this.engine === "chromium") {
      const network = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      await this.tell("goog/cdp/execute", { cmd: "Network.emulateNetworkConditions", params: network });
    }
  }
}
