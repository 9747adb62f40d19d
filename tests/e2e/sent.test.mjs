// The screen that says «sent» is seen whole, whichever language it is in: the reference and what it
// is for stand above the buttons, without scrolling. So it is with all that it can have to say.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { cut, loseAnswers, mend } from "./support/mishaps.mjs";
import { serverProgram } from "./support/paths.mjs";
import { Phone } from "./support/phone.mjs";
import { Server } from "./support/server.mjs";
import { ALL, WALKED, tag } from "./support/texts.mjs";

const ACTIVITIES = ["household-help", "shopping", "ironing-outside", "transport"].map((it) => `activity-${it}`);
const CLIENT = "Familie Maes-Willems";
/** The sign is what somebody sees who cannot read: pixels across. */
const SIGN = 72;

/** Signed in, with one client, on a phone that can share, and so has one button more. */
async function ready(t, server, at) {
  const language = ALL[at];
  const options = { width: 360, height: 740, locale: `${language}-BE`, language, reducedMotion: true, voices: [tag(language)] };
  const phone = await Phone.open(t, server, options);
  const { page, app } = phone;
  await phone.context.addInitScript(() => {
    Navigator.prototype.share = async () => {};
  });
  await app.open();
  await page.locator("h1").waitFor();
  if (await app.button("language-continue").isVisible()) await app.tap("language-continue");
  await app.signIn(server.workers[at % server.workers.length]);
  await app.addClient(server.clients[at % server.clients.length].number, CLIENT);
  // The two whose words are longest.
  const [longest, long] = ACTIVITIES.toSorted((one, other) => app.t(other).length - app.t(one).length);
  return { phone, longest, long };
}

/** Nothing is scrolled away, the sign is big, and each of these buttons is there. */
async function expectWhole(phone, screen, buttons) {
  const { page, app } = phone;
  // In Arabic two hours are a word.
  await page.locator(".outcome-total", { hasText: /\S/ }).waitFor();
  await phone.shoot(screen);
  const { below, beside, sign } = await page.locator(".content").evaluate((it) => ({
    below: it.scrollHeight - it.clientHeight,
    beside: document.documentElement.scrollWidth - innerWidth,
    sign: it.querySelector(".outcome-mark").offsetHeight,
  }));
  assert.deepEqual({ below, beside }, { below: 0, beside: 0 });
  assert.ok(sign >= SIGN, `the sign is ${sign} high`);
  for (const it of buttons) assert.ok(await app.button(it).isVisible(), it);
}

test("what was sent is seen whole on a phone of 360 by 740", async (t) => {
  const server = await Server.start(t);
  for (const [at, language] of ALL.entries()) {
    await t.test(language, async (t) => {
      const { phone, longest } = await ready(t, server, at);
      await phone.app.report(CLIENT, 2, longest);
      await expectWhole(phone, "sent-whole", ["sent-to-clients", "ask-mend", "sent-share"]);
      phone.expectNoProblems();
    });
  }
});

/** A second employer at the same server, and her login there. */
async function secondEmployer(server) {
  const office = async (...command) => {
    const { stdout } = await promisify(execFile)(serverProgram, [...command.slice(0, 2), "--data", server.data, ...command.slice(2)]);
    return JSON.parse(stdout);
  };
  const { employer } = await office("employer", "add", "--name", "Helder & Zoon");
  return office("worker", "add", "--employer", employer, "--name", "Ana Maria", "--language", "nl");
}

test("what was sent is seen whole with several employers, and when only a later question found it", async (t) => {
  const server = await Server.start(t);
  const other = await secondEmployer(server);
  for (const language of WALKED) {
    const at = ALL.indexOf(language);
    await t.test(language, async (t) => {
      const { phone, longest, long } = await ready(t, server, at);
      const { page, app } = phone;
      await app.client(CLIENT).waitFor();
      await app.settings();
      await page.getByRole("button", { name: app.t("employer-add") }).click();
      await app.title("employer-add");
      await app.typeCredentials(other.login, other.password);
      await app.tap("sign-in-submit");
      await app.title("clients-title");
      await app.report(CLIENT, 3, long);
      await page.locator(".for-employer").waitFor();
      await expectWhole(phone, "sent-for-employer", ["sent-to-clients", "ask-mend", "sent-share"]);
      await app.tap("sent-to-clients");

      // Another activity, or she would be asked whether it is the same work.
      await app.review(CLIENT, 2, longest);
      await loseAnswers(page, { meanwhile: () => cut(page) });
      await app.send();
      await app.title("unknown-title");
      await mend(page);
      await app.tap("unknown-check-now");
      await app.sent();
      await app.sees("sent-found");
      await page.locator(".for-employer").waitFor();
      await expectWhole(phone, "sent-found", ["continue", "ask-mend", "sent-share"]);
      phone.expectNoProblems();
    });
  }
});
