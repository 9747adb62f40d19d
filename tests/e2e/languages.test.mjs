// Thirteen languages: which is offered, how its words come and stay, and that every one of them fits.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { violations } from "./support/axe.mjs";
import { brokenWords, misfits, smallTargets } from "./support/layout.mjs";
import { whileAway } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";
import { OTHERS, direction, isTrust, tag } from "./support/texts.mjs";

const WORDS = "**/texts-*";

const radio = (page, language) => page.locator(`input[value="${language}"]`);

onPhone("a phone in Polish is asked, with Polish first, and stays Polish without a connection", { locale: "pl-PL" }, async ({ server, phone, page, app }) => {
  await app.open();
  await app.title("language-title");
  assert.ok(await radio(page, "pl").isChecked());
  assert.equal(await page.locator(".choice").first().locator("input").getAttribute("value"), "pl");
  assert.equal(await page.locator(".choice").count(), 13);
  await app.tap("language-continue");
  await app.signIn(server.workers[0]);
  assert.equal(await page.getAttribute("html", "lang"), "pl");
  await phone.untilKept();
  await phone.goOffline();
  await page.reload();
  await app.title("clients-title");
});

onPhone(
  "words that do not come are said, and the old language stays",
  { locale: "nl-BE", allow: [/texts-ro-/] },
  async ({ page, app }) => {
    await app.open();
    await page.getByRole("button", { name: app.t("sign-in-language") }).click();
    await page.route(WORDS, (route) => route.abort());
    await pick(radio(page, "ro"));
    await app.sees("error-language");
    await page.waitForFunction(() => document.querySelector('input[value="nl"]').checked);
    await app.title("language-title");
    await page.unrouteAll({ behavior: "wait" });
    await pick(radio(page, "ro"));
    app.speak("ro");
    await app.tap("language-continue");
    await app.title("sign-in-title");
    await app.sees("sign-in-intro");
  },
);

onPhone(
  "a phone that lost its words begins in another language, and speaks its own once they come",
  { locale: "tr-TR", allow: [/texts-tr-/] },
  async ({ phone, page, app }) => {
    await app.open();
    await app.tap("language-continue");
    await app.sees("sign-in-intro");
    await page.route(WORDS, (route) => route.abort());
    await whileAway(page, () => localStorage.removeItem("job-tracker.texts.tr"));
    app.speak("nl");
    await app.sees("error-language");
    await app.sees("sign-in-intro");
    await page.unrouteAll({ behavior: "wait" });
    await phone.goOffline();
    await phone.goOnline();
    app.speak("tr");
    await app.sees("sign-in-intro");
  },
);

onPhone("Arabic runs from right to left, and its numbers do not", { locale: "ar-MA" }, async ({ server, phone, page, app }) => {
  await screens({ server, phone, page, app });
  await app.open();
  await app.settings();
  const at = await page.getByRole("button", { name: app.t("back"), exact: true }).boundingBox();
  assert.ok(at.x > 180, `the way back is at the right: ${at.x}`);
  await app.tap("back");
  await app.tap("clients-edit");
  await app.title("clients-edit-title");
  const order = await page.locator(".row-sub").first().evaluate((it) => {
    const range = document.createRange();
    const left = (index) => {
      range.setStart(it.firstChild, index);
      range.setEnd(it.firstChild, index + 1);
      return range.getBoundingClientRect().left;
    };
    return [left(0), left(5), left(10)];
  });
  assert.deepEqual(order, order.toSorted((one, other) => one - other), "1234 5678 9002");
});

/** The screens of every day, each in this phone's own language; fails with all that does not fit. */
async function screens({ server, phone, page, app }) {
  const wrong = [];
  const look = async (screen) => {
    await phone.shoot(`${app.language}-${screen}`);
    for (const line of [
      ...(await misfits(page)),
      ...(await brokenWords(page)),
      ...(await smallTargets(page)),
      ...(await violations(page)),
    ]) {
      wrong.push(`${screen}: ${line}`);
    }
  };
  await app.open();
  await app.title("language-title");
  await look("language");
  await app.tap("language-continue");
  await app.title("sign-in-title");
  assert.equal(await page.getAttribute("html", "lang"), tag(app.language));
  assert.equal(await page.getAttribute("html", "dir"), direction(app.language));
  await look("sign-in");
  await app.signIn(server.workers[0]);
  await look("clients-none");
  await app.tap("clients-add");
  await app.title("add-client-title");
  await look("add-client");
  await app.tap("back");
  await app.addClient(server.clients[0].number, "Mme Peeters");
  await app.client("Mme Peeters").click();
  await app.title("activity-title");
  await look("activity");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 3 }), exact: true }));
  await look("hours");
  await app.tap("hours-confirm", { hours: 3 });
  await app.title("review-title");
  await look("review");
  await app.send();
  await app.sent();
  await look("sent");
  await app.tap("sent-to-clients");
  await app.client("Mme Peeters").waitFor();
  await look("clients");
  await app.tap("clients-history");
  await page.locator(".week").first().waitFor();
  await look("history");
  await app.tap("back");
  await app.settings();
  await look("settings");
  assert.deepEqual(wrong, []);
}

// One with long words, and one with many forms; all of them where time is no matter.
const narrow = isTrust ? OTHERS : ["bg", "ru"];
for (const language of narrow) {
  onPhone(
    `the screens of every day fit a narrow phone: ${language}`,
    { locale: tag(language), language, width: 320, height: 640, reducedMotion: true, voices: [tag(language)] },
    screens,
  );
}
