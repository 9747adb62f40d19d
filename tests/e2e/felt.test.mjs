// What was sent is seen, felt and added up; a hand or an eye that asked for stillness has it.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { onPhone } from "./support/phone.mjs";

const CLIENT = "Oma Simonne";

/** Keeps what the page asked of the phone's motor. */
function noteTrembling(page) {
  return page.addInitScript(() => {
    globalThis.trembled = [];
    navigator.vibrate = (pattern) => globalThis.trembled.push(pattern) > 0;
  });
}

async function begin({ server, app }) {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients[0].number, CLIENT);
  await app.client(CLIENT).waitFor();
}

const today = (app, hours) => app.t("sent-today", { hours: app.t("hours-count", { hours }) });

onPhone("what was sent is felt once and added to the day, what was not is neither", async (world) => {
  const { phone, page, app } = world;
  await noteTrembling(page);
  await begin(world);
  await app.review(CLIENT, 3);
  await phone.goOffline();
  await app.send();
  await app.title("not-sent-title");
  assert.deepEqual(await page.evaluate(() => trembled), []);
  await app.seesNot(today(app, 3));
  await phone.goOnline();
  await app.tap("not-sent-retry");
  await app.sent();
  assert.deepEqual(await page.evaluate(() => trembled), [40]);
  await app.seesText(today(app, 3));
  await app.tap("sent-to-clients");
  await app.report(CLIENT, 4, "activity-shopping");
  await app.seesText(today(app, 7));
  assert.deepEqual(await page.evaluate(() => trembled), [40, 40]);
});

onPhone("hours that the server does not tell are not made up", async (world) => {
  const { page, app } = world;
  await begin(world);
  await app.review(CLIENT, 2);
  const asked = page.waitForRequest((request) => request.method() === "GET" && new URL(request.url()).pathname === "/v1/performances");
  await page.route("**/v1/performances?**", (route) => route.abort("connectionreset"));
  await app.send();
  await app.sent();
  await (await asked).response().catch(() => null);
  assert.equal(await page.locator(".outcome-total").innerText(), "");
  await page.unrouteAll({ behavior: "wait" });
});

onPhone("what was sent counts at once, though nobody can be asked for the day", async (world) => {
  const { phone, page, app } = world;
  await begin(world);
  await app.report(CLIENT, 3);
  await phone.goOffline();
  await app.tap("sent-to-clients");
  await app.seesText(app.t("clients-sent-short", { hours: 3 }));
  assert.equal(await page.locator(".week-today strong").innerText(), app.t("clients-sent-short", { hours: 3 }));
  // It is asked about, as what was sent an hour ago.
  await app.client(CLIENT).click();
  await app.sees("again-title");
});

onPhone("nothing trembles for whoever asked for stillness, and the tick is there at once", { reducedMotion: true }, async (world) => {
  const { page, app } = world;
  await noteTrembling(page);
  await begin(world);
  await app.report(CLIENT, 3);
  await app.seesText(today(app, 3));
  assert.deepEqual(await page.evaluate(() => trembled), []);
  const drawn = await page.locator(".outcome-mark path").evaluate((it) => ({
    offset: getComputedStyle(it).strokeDashoffset,
    running: document.getAnimations().length,
  }));
  assert.deepEqual(drawn, { offset: "0px", running: 0 });
});

onPhone("a screen that comes up can be used before it has", { unhurried: true }, async (world) => {
  const { page, app } = world;
  await begin(world);
  // So slow that what is tapped meanwhile was tapped during it.
  await page.evaluate(() => document.documentElement.style.setProperty("--arrive", "30s"));
  await app.client(CLIENT).click();
  await app.title("activity-title");
  assert.equal(await page.evaluate(() => document.getAnimations().some((it) => it.animationName === "arrive")), true);
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await page.waitForFunction(() => document.activeElement.tagName === "H1");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 5 }), exact: true }));
  await app.tap("hours-confirm", { hours: 5 });
  await app.title("review-title");
});

onPhone("the page brings its own letters, and none where it has none of the script", async ({ page, app }) => {
  const asked = [];
  page.on("request", (request) => request.resourceType() === "font" && asked.push(new URL(request.url()).pathname));
  await app.open();
  await app.title("sign-in-title");
  await page.evaluate(() => document.fonts.ready);
  assert.equal(await page.evaluate(() => document.fonts.check("700 20px Figtree", "Meld u aan")), true);
  assert.match(asked.join(), /^\/figtree-latin-[0-9a-f]{12}\.woff2$/);
  const fonts = () =>
    page.evaluate(() => [...document.querySelectorAll("body, #main :is(h1, p, button, input)")].map((it) => getComputedStyle(it).fontFamily));
  assert.ok((await fonts()).every((it) => it.startsWith("Figtree")));
  for (const language of ["uk", "ru", "bg", "ar"]) {
    await page.evaluate((language) => (document.documentElement.lang = language), language);
    assert.deepEqual((await fonts()).filter((it) => it.includes("Figtree")), [], language);
  }
});
