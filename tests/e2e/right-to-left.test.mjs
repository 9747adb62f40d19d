// A language that is read from right to left: the whole page is, and what is typed in digits is not.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { pick } from "./support/app.mjs";
import { onPhone } from "./support/phone.mjs";

const NAME = "in Arabic the page runs from right to left, from the first start to what was sent";
const TEXTS = new URL("../../locales/ar/app.ftl", import.meta.url);

/** How far the page is wider than the screen, and which way its text runs. */
const shape = (page) =>
  page.evaluate(() => ({
    direction: getComputedStyle(document.querySelector("main")).direction,
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));

async function throughReport({ server, page, app }) {
  const [ana] = server.workers;
  const right = async (screen) => {
    assert.deepEqual(await shape(page), { direction: "rtl", wider: 0 }, screen);
  };
  await app.open();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await pick(page.locator('input[value="ar"]'));
  await app.title("language-title");
  await right("language");
  await app.tap("language-continue");
  await app.title("sign-in-title");
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  assert.equal(await page.getAttribute("html", "lang"), "ar");
  await app.typeCredentials(ana.login, ana.password);
  const login = app.field("sign-in-login-label");
  assert.equal((await login.inputValue()).replaceAll(/\D/g, ""), ana.login.replaceAll(" ", ""));
  await right("sign-in");
  await app.tap("sign-in-submit");
  await app.title("clients-title");
  // A name from left to right among text that is not.
  await app.addClient(server.clients.at(-1).number, "Oma Simonne (2de verdieping)");
  await app.client("Oma Simonne (2de verdieping)").waitFor();
  await right("clients");
  await app.review("Oma Simonne (2de verdieping)", 3);
  await right("review");
  await app.send();
  const reference = await app.sent();
  await right("sent");
  const [stored] = await server.performancesOf(ana);
  assert.deepEqual([stored.reference, stored.hours], [reference.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, ""), 3]);
}

if (existsSync(TEXTS)) {
  onPhone(NAME, { locale: "fi-FI", language: "ar" }, throughReport);
} else {
  test(NAME, { skip: "there are no Arabic texts in locales/ yet" }, () => {});
}
