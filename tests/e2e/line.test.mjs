// The phone line, where the server has one: its number and its keys, in the app and on paper.

import assert from "node:assert/strict";
import { onPhone } from "./support/phone.mjs";

const NUMBER = "0800 355 30";
const serverArgs = ["--phone-line", NUMBER, "--phone-agi", "127.0.0.1:0"];
const KEYS = [1, 2, 3, 4, 5, 6, 7].map((it) => `line-key-${it}`);

async function seesKeys(app) {
  for (const id of ["line-keys", ...KEYS, "line-back"]) await app.sees(id);
}

async function close(app, { login }) {
  for (let wrong = 0; wrong < 3; wrong += 1) {
    await app.typeCredentials(login, "00000000");
    await app.tap("sign-in-submit");
    if (wrong < 2) await app.sees("sign-in-attempts-left", { left: 2 - wrong });
  }
  await app.title("closed-title");
}

// Manual: «U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.»
onPhone("a closed screen without a connection shows the line's number and its keys", { serverArgs }, async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.signOut();
  await close(app, ana);
  await seesKeys(app);
  await phone.shoot("closed-line");

  await phone.untilKept();
  await phone.goOffline();
  await page.reload();
  await app.typeCredentials(ana.login, ana.password);
  await app.tap("sign-in-submit");
  await app.title("closed-title");
  await seesKeys(app);
  const call = page.locator('a[href="tel:080035530"]');
  await call.waitFor();
  const { width, height } = await call.boundingBox();
  assert.ok(width >= 280 && height >= 48, `${width} × ${height}`);
});

onPhone("the help shows the number of each employer's line and its keys", { serverArgs }, async ({ server, phone, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await page.getByRole("button", { name: app.t("clients-settings"), exact: true }).click();
  await app.tap("settings-help");
  await app.title("help-title");
  await seesKeys(app);
  await page.locator('a[href="tel:080035530"]').scrollIntoViewIfNeeded();
  await phone.shoot("help-line");
});

onPhone("where the server answers no calls no key is shown", { serverArgs: ["--phone-line", NUMBER] }, async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.signOut();
  await close(app, ana);
  await page.locator('a[href="tel:080035530"]').waitFor();
  await app.seesNot(app.t("line-keys"));
});
