// The home: three taps for the same as last time, a question before a second one, the week, the
// order of the clients, long lists, and the clients of before on a new phone.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { violations } from "./support/axe.mjs";
import { faults } from "./support/faults.mjs";
import { cut, mend } from "./support/mishaps.mjs";
import { dayAgo, givePast, giveRecent } from "./support/past.mjs";
import { onPhone } from "./support/phone.mjs";

/** The offer of the same as last time beside this client. */
function offer(app, name) {
  return app.page.getByRole("button", { name: app.t("home-offer", { name }) });
}

async function rows(page) {
  const names = await page.locator(".home-client .row-title").allInnerTexts();
  return names;
}

/** Counts what is tapped from here on. */
function counting() {
  const count = { taps: 0 };
  count.tap = async (target) => {
    count.taps += 1;
    await target.click();
  };
  return count;
}

onPhone("the same as last time takes three taps, and the manual's way six", async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  const [peeters, simonne] = server.clients;
  await givePast(phone.context, [
    { client: simonne, ago: 7, hours: 4, activity: "shopping" },
    { client: simonne, ago: 14, hours: 9 },
  ]);
  await app.open();
  await app.signIn(ana);
  await app.addClient(peeters.number, "Peeters");
  await app.client("Peeters").waitFor();
  await app.addClient(simonne.number, "Simonne");
  await offer(app, "Simonne").waitFor();
  await app.seesText("vorige week: 4 uur");
  assert.equal(await offer(app, "Peeters").count(), 0);
  assert.deepEqual(await faults(page), []);

  const offered = counting();
  await offered.tap(offer(app, "Simonne"));
  await app.title("review-title");
  await app.seesText("4 uur");
  await offered.tap(app.button("last-time-confirm"));
  await offered.tap(app.button("review-send"));
  await app.sent();
  assert.equal(offered.taps, 3);
  const [first] = await server.performancesOf(ana);
  assert.deepEqual([first.client_number, first.activity, first.hours], [simonne.number.replaceAll(" ", ""), "shopping", 4]);
  await app.tap("sent-to-clients");

  const manual = counting();
  await manual.tap(app.client("Peeters"));
  await app.title("activity-title");
  await manual.tap(page.locator("label.choice").filter({ hasText: app.t("activity-shopping") }));
  await manual.tap(app.button("activity-confirm"));
  await manual.tap(page.locator("label.key").filter({ hasText: "2" }));
  await manual.tap(app.button("hours-confirm", { hours: 2 }));
  await manual.tap(app.button("review-send"));
  await app.sent();
  assert.equal(manual.taps, 6);
});

onPhone("what was offered can be corrected, and is left without a question when it was not", async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  const [simonne] = server.clients;
  await givePast(phone.context, [{ client: simonne, ago: 1, hours: 4 }]);
  await app.open();
  await app.signIn(ana);
  await app.addClient(simonne.number, "Simonne");
  await app.seesText("gisteren: 4 uur");
  await offer(app, "Simonne").click();
  await app.title("review-title");
  await app.tap("back");
  await app.title("clients-title");

  await offer(app, "Simonne").click();
  await app.tap("last-time-change");
  await app.title("activity-title");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await pick(page.getByRole("radio", { name: "3 uur", exact: true }));
  await app.tap("hours-confirm", { hours: 3 });
  await app.send();
  await app.sent();
  const [stored] = await server.performancesOf(ana);
  assert.deepEqual([stored.activity, stored.hours], ["household_help", 3]);
});

onPhone("a client of today is asked about before anything else", async ({ server, page, app }) => {
  const [ana] = server.workers;
  const [simonne] = server.clients;
  await app.open();
  await app.signIn(ana);
  await app.addClient(simonne.number, "Simonne");
  await app.report("Simonne", 3);
  await app.tap("sent-to-clients");
  await page.getByRole("button", { name: app.t("clients-sent-today", { hours: 3 }) }).waitFor();
  // There is no offer beside what was sent already.
  assert.equal(await offer(app, "Simonne").count(), 0);
  await app.client("Simonne").click();
  const question = page.getByRole("alertdialog");
  await question.getByText(app.t("again-text", { hours: 3, name: "Simonne" })).waitFor();
  assert.deepEqual(await violations(page), []);
  await app.tap("again-no");
  await app.title("clients-title");
  await app.client("Simonne").click();
  await app.tap("again-yes");
  await app.title("activity-title");
  // The server's own question about one that looks the same stays.
  await app.tap("activity-confirm");
  await pick(page.getByRole("radio", { name: "3 uur", exact: true }));
  await app.tap("hours-confirm", { hours: 3 });
  await app.send();
  await app.title("duplicate-title");
  assert.equal((await server.performancesOf(ana)).filter((it) => it.date === dayAgo(0)).length, 1);
});

onPhone("the card says today's hours and the week's, and is not there without a connection", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients[0].number, "Simonne");
  await app.report("Simonne", 3);
  await app.tap("sent-to-clients");
  const all = await server.performancesOf(ana);
  const monday = dayAgo((new Date(`${dayAgo(0)}T12:00:00Z`).getUTCDay() + 6) % 7);
  const hours = (list) => list.filter((it) => it.state !== "cancelled").reduce((sum, it) => sum + it.hours, 0);
  const total = hours(all.filter((it) => it.date >= monday));
  const said = app.t("home-week", { today: 3, total });
  await page.getByRole("img", { name: said }).waitFor();
  assert.equal((await page.locator(".week-day-now").innerText()).replace(/\s+/g, " ").split(" ").at(-1), "3");
  assert.equal(await page.locator(".week-day").count(), 7);

  await cut(page);
  await page.reload();
  await app.sees("clients-offline");
  await app.client("Simonne").waitFor();
  assert.equal(await page.locator(".week-card").count(), 0);
  assert.equal(await page.locator(".home-offer").count(), 0);
  await mend(page);
});

onPhone("the clients of this weekday stand first at the next opening, and nothing moves before", async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  const [anna, bart, carla] = server.clients;
  await givePast(phone.context, [
    { client: carla, ago: 7, hours: 3 },
    { client: carla, ago: 21, hours: 3 },
    { client: bart, ago: 7, hours: 3 },
    { client: bart, ago: 6, hours: 3 },
  ]);
  await app.open();
  await app.signIn(ana);
  for (const [client, name] of [[anna, "Anna"], [bart, "Bart"], [carla, "Carla"]]) {
    await app.addClient(client.number, name);
    await app.client(name).waitFor();
  }
  await offer(app, "Carla").waitFor();
  // What is known when the home is opened decides.
  await app.tap("clients-history");
  await app.title("history-title");
  await app.tap("back");
  await app.client("Anna").waitFor();
  assert.deepEqual(await rows(page), ["Carla", "Anna", "Bart"]);

  // She touched a row before the answer came: the list stays as it is.
  let answer = () => {};
  const asked = new Promise((resolve) => (answer = resolve));
  await page.route("**/v1/me", async (route) => {
    await asked;
    await route.continue();
  });
  await page.reload();
  await app.client("Anna").waitFor();
  await app.client("Bart").focus();
  answer();
  await offer(app, "Carla").waitFor();
  assert.deepEqual(await rows(page), ["Anna", "Bart", "Carla"]);
  await page.unrouteAll({ behavior: "wait" });
});

onPhone("on a new phone she ticks and names the clients of before", async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  const [peeters, simonne, third] = server.clients;
  await giveRecent(phone.context, [peeters, simonne, third]);
  await givePast(phone.context, [{ client: simonne, ago: 7, hours: 4 }]);
  await app.open();
  await app.signIn(ana);
  await app.tap("former-open", { count: 3 });
  await app.title("former-title");
  const row = (client) => page.getByRole("checkbox", { name: client.number.replaceAll(" ", "").match(/.{4}/g).join(" ") });
  const name = (client) => page.locator(".former").filter({ has: row(client) }).getByRole("textbox");
  await app.tap("add-client-submit");
  await app.sees("former-none-chosen");
  await pick(row(simonne));
  await pick(row(third));
  await app.seesText("4 uur");
  await name(simonne).fill("Oma Simonne");
  await app.tap("add-client-submit");
  await app.sees("add-client-name-empty");
  assert.deepEqual(await faults(page), []);
  await name(third).fill("Karel");
  await app.tap("add-client-submit");
  await app.sees("former-added", { count: 2 });
  await app.client("Oma Simonne").waitFor();
  assert.deepEqual(await rows(page), ["Karel", "Oma Simonne"]);
  assert.equal((await server.performancesOf(ana)).filter((it) => it.date === dayAgo(0)).length, 0);

  // From the screen that adds one, the rest can still be found.
  await app.tap("clients-add");
  await app.tap("former-open", { count: 1 });
  await row(peeters).waitFor();
});

onPhone("a full phone adds none of the clients of before and says so", async ({ server, phone, page, app }) => {
  await giveRecent(phone.context, server.clients.slice(0, 2));
  await app.open();
  await app.signIn(server.workers[0]);
  await app.tap("former-open", { count: 2 });
  await app.title("former-title");
  for (const [at, box] of (await page.getByRole("checkbox").all()).entries()) {
    await pick(box);
    await page.getByRole("textbox").nth(at).fill(`Klant ${at}`);
  }
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await app.tap("add-client-submit");
  await app.sees("error-storage-full");
  await app.tap("back");
  await app.sees("clients-empty-title");
});

onPhone("a long list is drawn as far as it is seen, and its search keeps what was typed", { desk: true }, async ({ server, phone, page, app }) => {
  // Forty clients, by their numbers alone.
  const clients = Array.from({ length: 40 }, (_, at) => {
    const first = String(5_000_000_000 + at);
    return { number: `${first}${String(Number(BigInt(first) % 97n) || 97).padStart(2, "0")}` };
  });
  await giveRecent(phone.context, clients);
  await app.open();
  await app.signIn(server.workers[0]);
  await app.tap("former-open", { count: 40 });
  await app.title("former-title");
  for (const [at, box] of (await page.getByRole("checkbox").all()).entries()) {
    await pick(box);
    await page.getByRole("textbox").nth(at).fill(`Klant ${String(at + 1).padStart(2, "0")}`);
  }
  await app.tap("add-client-submit");
  await app.sees("former-added", { count: 40 });
  const drawn = page.locator(".home-client");
  await drawn.first().waitFor();
  assert.ok((await drawn.count()) < 25, `${await drawn.count()} rows are drawn`);
  // By keyboard alone all are reached, one after the other.
  await drawn.first().focus();
  const reached = new Set();
  for (let step = 0; step < 60 && reached.size < 40; step += 1) {
    const text = await page.evaluate(() => document.activeElement.querySelector(".row-title")?.textContent ?? "");
    if (text !== "") reached.add(text);
    await page.keyboard.press("Tab");
    // Rows that come into reach are drawn first.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  assert.equal(reached.size, 40);

  const search = page.getByRole("searchbox");
  await search.fill("klant 40");
  await app.client("Klant 40").waitFor();
  await drawn.nth(1).waitFor({ state: "detached" });
  assert.ok(await search.isVisible());
  await app.client("Klant 40").click();
  await app.title("activity-title");
  await app.tap("back");
  await app.client("Klant 40").waitFor();
  assert.equal(await search.inputValue(), "klant 40");
  await app.tap("clients-edit");
  await app.title("clients-edit-title");
  assert.equal(await page.locator(".list > li").count(), 1);
});
