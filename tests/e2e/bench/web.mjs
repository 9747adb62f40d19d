// How heavy and how quick the page is on a cheap phone: `scripts/bench web`; with names (visits,
// taps) only these are measured.
// Chromium's own slow network and four times slower processor, by its tools' protocol; each figure
// beside a limit that is taken in the same run. Writes the table into docs/benchmarks.md.

import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { App } from "../support/app.mjs";
import { Server } from "../support/server.mjs";
import { fillPhone } from "./phone.mjs";
import { BarePage } from "./bare.mjs";

/** «Slow 4G» of Chromium's tools. */
const SLOW = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const NONE = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const SLOWER = 4;
const TURNS = process.argv.includes("--quick") ? 3 : 5;
const NAMES = process.argv.slice(2).filter((it) => !it.startsWith("--"));
const isWanted = (name) => NAMES.length === 0 || NAMES.includes(name);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const undo = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
const server = await Server.start({ after: (step) => undo.push(step) });

/** The least disturbed turn: whatever else the machine does only adds. */
const least = (values) => Math.min(...values);
const ms = (value) => (value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`);
const kb = (value) => `${Math.round(value / 1000)} kB`;

/** A fresh profile with a phone's screen; notes when there is a title to be read. */
async function phone(origin) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
  });
  await context.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("h1")) return;
      observer.disconnect();
      // After the frame that draws it.
      requestAnimationFrame(() => setTimeout(() => (globalThis.usableAt = performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  return { context, page, tools };
}

async function slow({ tools }, network) {
  await tools.send("Network.emulateNetworkConditions", network);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

async function usable(page) {
  await page.waitForFunction(() => globalThis.usableAt, null, { timeout: 120_000 });
  return page.evaluate(() => globalThis.usableAt);
}

/** The first visit: when it can be used, and what came until then. */
async function firstVisit(origin) {
  const it = await phone(origin);
  let bytes = 0;
  it.tools.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await slow(it, SLOW);
  await it.page.goto("/", { waitUntil: "commit" });
  const time = await usable(it.page);
  const visit = { time, bytes };
  await it.context.close();
  return visit;
}

/** The visits after it: what is kept already is not asked of the network. */
async function secondVisit(origin, network, kept) {
  const it = await phone(origin);
  await it.page.goto("/");
  await usable(it.page);
  await kept(it.page);
  await slow(it, network);
  await it.page.goto("/", { waitUntil: "commit" });
  const time = await usable(it.page);
  await it.context.close();
  return time;
}

async function untilKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Milliseconds from a tap to the frame that shows another title. */
function tapped(page, selector) {
  return page.evaluate(async (selector) => {
    const button = document.querySelector(selector);
    const before = document.querySelector("h1").textContent;
    const start = performance.now();
    button.click();
    while (document.querySelector("h1")?.textContent === before) {
      if (performance.now() - start > 30_000) throw new Error(`a tap on ${selector} led nowhere`);
      await new Promise(requestAnimationFrame);
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, selector);
}

/** The limit: the browser draws the same screen from what it has already parsed. */
function bareUpdate(page) {
  return page.evaluate(async () => {
    const screen = document.querySelector("#main > div");
    const copy = screen.cloneNode(true);
    screen.hidden = true;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    screen.after(copy);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const time = performance.now() - start;
    copy.remove();
    screen.hidden = false;
    return time;
  });
}

/** Milliseconds from a key to the frame that shows its letter, the slowest of a word. */
async function typed(page) {
  await page.evaluate(() => {
    globalThis.keys = [];
    globalThis.onkeydown ??= () => {
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => globalThis.keys.push(performance.now() - start)));
    };
  });
  const field = page.getByRole("searchbox");
  await field.focus();
  for (const letter of "peeters") {
    await page.keyboard.press(letter);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  const times = await page.evaluate(() => globalThis.keys);
  await field.fill("");
  return Math.max(...times);
}

/** Taps and typing with so many clients in the list. */
async function screens(clients) {
  const it = await phone(server.app);
  const app = new App(it.page);
  await app.open();
  await app.signIn(server.workers[0]);
  await fillPhone(it.page, clients);
  await it.page.locator("main .row").first().waitFor();
  await slow(it, FAST);
  const there = [];
  const back = [];
  const bare = [];
  for (let turn = 0; turn < 4 * TURNS; turn += 1) {
    bare.push(await bareUpdate(it.page));
    there.push(await tapped(it.page, "main .home-client"));
    back.push(await tapped(it.page, ".bar-button"));
  }
  const letters = clients > 10 ? least(await times(() => typed(it.page))) : null;
  await it.context.close();
  return { there: least(there), back: least(back), bare: least(bare), letters };
}

async function times(measure) {
  const found = [];
  for (let turn = 0; turn < TURNS; turn += 1) found.push(await measure());
  return found;
}

const rows = [];
function row(what, figure, limit) {
  console.log(`${what}: ${figure}\n      limit: ${limit}`);
  rows.push(`| ${what} | ${figure} | ${limit} |`);
}

async function visits() {
  const first = await times(() => firstVisit(server.app));
  const bytes = least(first.map((it) => it.bytes));
  const time = least(first.map((it) => it.time));
  const bare = await BarePage.start(bytes);
  undo.push(() => bare.stop());
  const bareFirst = least((await times(() => firstVisit(bare.origin))).map((it) => it.time));
  row("first visit, until it can be used: bytes", kb(bytes), "650 kB");
  row("the same: time, slow network and processor", ms(time), `5 s; a bare page of the same bytes: ${ms(bareFirst)}, ${(time / bareFirst).toFixed(2)} times`);

  const none = least(await times(() => secondVisit(server.app, NONE, untilKept)));
  const bareNone = least(await times(() => secondVisit(bare.origin, NONE, async () => {})));
  row("second visit without a network, slow processor", ms(none), `1.5 s; a bare page of the same bytes: ${ms(bareNone)}`);
  const again = least(await times(() => secondVisit(server.app, SLOW, untilKept)));
  row("second visit, slow network and processor", ms(again), "the network's two ways are 1.1 s");
}

async function taps() {
  for (const clients of [4, 60, 1000]) {
    const { there, back, bare: alone, letters } = await screens(clients);
    const limit = `100 ms; the browser alone, to draw the list: ${ms(alone)}`;
    row(`tap → next screen, ${clients} clients, slow processor`, `${ms(there)} there, ${ms(back)} back`, limit);
    if (letters !== null) row(`a letter typed in the search, ${clients} clients, slow processor`, ms(letters), "50 ms");
  }
}

try {
  if (isWanted("visits")) await visits();
  if (isWanted("taps")) await taps();
} finally {
  await browser.close();
  for (const step of undo.reverse()) await step();
}

/** The table as it stands, with what was measured now: by what a line is about. */
function merged(table) {
  const what = (line) => line.split(" | ")[0];
  const stood = NAMES.length === 0 ? [] : table.split("\n").filter((it) => it.startsWith("| ")).slice(1);
  const byWhat = new Map([...stood, ...rows].map((it) => [what(it), it]));
  return [...byWhat.values()].join("\n");
}

const docs = new URL("../../../docs/benchmarks.md", import.meta.url);
const written = readFileSync(docs, "utf8").replace(
  /(<!-- scripts\/bench web -->\n)(.*?)(<!-- end -->)/s,
  (_, begin, table, end) => `${begin}| what | figure | limit |\n|---|---|---|\n${merged(table)}\n${end}`,
);
writeFileSync(docs, written);
