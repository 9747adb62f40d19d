// No dead end: each «niet verzonden» offers what can help, and it does.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { cut, mend, sendsYesterday } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";
import { UNKNOWN } from "./support/walk.mjs";

/** Signed in, and what the server knew before. */
async function ready({ server, app }) {
  const [ana] = server.workers;
  const before = (await server.performancesOf(ana)).length;
  await app.open();
  await app.signIn(ana);
  const registered = async () => (await server.performancesOf(ana)).slice(0, -before || undefined);
  return { ana, registered };
}

const client = (server) => server.clients.at(-1).number;

/** The main button of the screen, by its words. */
const main = (page) => page.locator("footer .button-main").innerText();

/** Registrations are refused like this. */
async function refuses(page, status, type) {
  await page.route("**/v1/performances", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status, contentType: "application/problem+json", body: JSON.stringify({ type, title: "no", status }) })
      : route.continue(),
  );
}

onPhone("a number that the employer does not know is said when it is added, and corrected there", async (world) => {
  const { server, page, app } = world;
  await ready(world);
  await app.addClient(UNKNOWN, "Oma", "sleutel bij de buren");
  await app.sees("number-unknown");
  assert.equal(await main(page), app.t("number-correct"));
  await app.tap("number-correct");
  const number = app.field("add-client-number-label");
  await page.waitForFunction(() => document.activeElement.id === "client-number");
  assert.equal(await app.field("add-client-name-label").inputValue(), "Oma");
  assert.equal(await app.field("add-client-note-label").inputValue(), "sleutel bij de buren");
  await number.fill(client(server));
  await app.seesNot(app.t("number-unknown"));
  await app.tap("add-client-submit");
  await app.client("Oma").waitFor();
});

onPhone("where nobody says whether the number is known, the client is added without a word", async (world) => {
  const { phone, page, app } = world;
  await ready(world);
  await page.route("**/v1/clients/check", (route) => route.fulfill({ status: 404 }));
  await app.addClient(UNKNOWN, "Oma");
  await app.sees("add-client-added", { name: "Oma" });
  await page.unrouteAll({ behavior: "wait" });
  await phone.goOffline();
  await app.addClient("123456789103", "Opa");
  await app.sees("add-client-added", { name: "Opa" });
});

onPhone("from an unknown client she corrects the number, looks once more, and it is sent", async (world) => {
  const { server, page, app } = world;
  const { registered } = await ready(world);
  await app.addClient(UNKNOWN, "Oma", "sleutel bij de buren");
  await app.tap("add-client-number-anyway");
  await app.review("Oma", 3, "activity-shopping");
  await app.send();
  await app.sees("not-sent-unknown-client");
  assert.equal(await main(page), app.t("number-correct"));
  assert.equal(await app.button("not-sent-retry").count(), 0);
  // The office can be called as well.
  await page.locator('main a[href^="tel:"]').waitFor();
  await app.tap("number-correct");
  await app.title("edit-client-title");
  assert.equal(await app.field("add-client-note-label").inputValue(), "sleutel bij de buren");
  await app.field("add-client-number-label").fill(client(server));
  await app.tap("edit-client-save");
  await app.title("review-title");
  await app.seesText("Oma");
  await app.sees("activity-shopping");
  await app.send();
  await app.sent();
  const [sent] = await registered();
  assert.equal(sent.client_number, client(server));
  assert.equal(sent.hours, 3);
});

onPhone("a number is corrected from the list, and not to one that another client has", async (world) => {
  const { server, app } = world;
  await ready(world);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  await app.addClient(server.clients[1].number, "Opa");
  await app.client("Opa").waitFor();
  await app.tap("clients-edit");
  await app.edit("Oma");
  const number = app.field("add-client-number-label");
  await number.fill(server.clients[1].number);
  await app.tap("edit-client-save");
  await app.sees("add-client-exists", { name: "Opa" });
  await number.fill(UNKNOWN);
  await app.tap("edit-client-save");
  await app.sees("number-unknown");
  await app.tap("number-save-anyway");
  await app.sees("number-saved");
});

onPhone("too many hours lead back to the hours, and fewer are sent", { serverArgs: ["--max-hours-per-day", "8"] }, async (world) => {
  const { server, page, app } = world;
  const { registered } = await ready(world);
  await app.addClient(client(server), "Oma");
  await app.review("Oma", 9);
  await app.send();
  await app.sees("not-sent-day-limit");
  assert.equal(await main(page), app.t("remedy-hours"));
  await app.tap("remedy-hours");
  await app.title("hours-title");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 4 }), exact: true }));
  await app.tap("hours-confirm", { hours: 4 });
  await app.button("review-send").waitFor();
  await app.send();
  await app.sent();
  assert.equal((await registered())[0].hours, 4);
});

onPhone("a day that is over is asked for at the office, with what she chose", async (world) => {
  const { server, page, app } = world;
  const { registered } = await ready(world);
  await app.addClient(client(server), "Oma");
  await app.client("Oma").waitFor();
  // She looks at it before midnight, and sends after it.
  await page.route("**/v1/me", async (route) => {
    const answer = await route.fetch();
    const me = await answer.json();
    const yesterday = new Date(Date.parse(me.today) - 86_400_000).toISOString().slice(0, 10);
    await route.fulfill({ response: answer, json: { ...me, today: yesterday } });
  });
  await app.review("Oma", 3);
  await app.send();
  await app.sees("not-sent-date-passed");
  await page.unrouteAll({ behavior: "wait" });
  assert.equal(await main(page), app.t("remedy-ask"));
  await app.tap("remedy-ask");
  await app.title("ask-reason-title");
  await app.tap("reason-forgot");
  await app.sees("ask-review-note");
  await app.seesText("Oma");
  await app.tap("ask-send");
  await app.title("asked-title");
  await app.tap("continue");
  await app.title("clients-title");
  assert.deepEqual(await registered(), []);
});

onPhone("where the office takes no requests, it is called about a day that is over", async (world) => {
  const { server, page, app } = world;
  // A server of before.
  await page.route("**/v1/me", async (route) => {
    const answer = await route.fetch();
    const me = await answer.json();
    delete me.limits.request_days_back;
    await route.fulfill({ response: answer, json: me });
  });
  await ready(world);
  await app.addClient(client(server), "Oma");
  await app.review("Oma", 2);
  await sendsYesterday(page);
  await app.send();
  await app.sees("not-sent-date-passed");
  await page.locator('footer a.button-main[href^="tel:"]').waitFor();
  await app.tap("sent-to-clients");
  await app.title("clients-title");
});

onPhone("a refusal that only the office understands offers to call it", async (world) => {
  const { server, page, app } = world;
  await ready(world);
  await app.addClient(client(server), "Oma");
  await app.review("Oma", 2);
  await refuses(page, 422, "/problems/of-a-later-server");
  await app.send();
  await app.sees("not-sent-refused");
  const call = page.locator('footer a.button-main[href^="tel:"]');
  await call.waitFor();
  assert.equal(await app.button("not-sent-retry").count(), 0);
  await app.tap("not-sent-discard");
  await app.title("clients-title");
});

onPhone("an office without a number is named, and nothing there is dead", async (world) => {
  const { server, page, app } = world;
  await page.route("**/v1/session", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ response: answer, json: { ...body, employer: { ...body.employer, phone: null } } });
  });
  await ready(world);
  await app.addClient(client(server), "Oma");
  await app.review("Oma", 2);
  await refuses(page, 422, "/problems/of-a-later-server");
  await app.send();
  await app.sees("not-sent-refused");
  await page.getByText(app.t("remedy-office", { name: "" }).trim()).waitFor();
  assert.equal(await page.locator('a[href^="tel:"]').count(), 0);
  await app.tap("not-sent-discard");
  await app.title("clients-title");
});

onPhone("who sends too fast waits, and tries again then", async (world) => {
  const { server, page, app } = world;
  await page.clock.install();
  const { registered } = await ready(world);
  await app.addClient(client(server), "Oma");
  await app.review("Oma", 2);
  await refuses(page, 429, "/problems/too-many-requests");
  await app.send();
  await app.sees("not-sent-too-many");
  assert.equal(await app.button("loading").getAttribute("aria-disabled"), "true");
  await page.unrouteAll({ behavior: "wait" });
  await page.clock.fastForward(10_000);
  await app.tap("not-sent-retry");
  await app.sent();
  assert.equal((await registered()).length, 1);
});

onPhone("offline is said before she starts, what she sent stays, and it goes by itself", async (world) => {
  const { server, phone, page, app } = world;
  await ready(world);
  await app.addClient(client(server), "Oma");
  await app.report("Oma", 3);
  await app.tap("sent-to-clients");
  const badge = page.getByRole("button", { name: app.t("clients-sent-today", { hours: 3 }) });
  await badge.waitFor();
  await phone.goOffline();
  await app.sees("clients-offline");
  await badge.waitFor();
  await app.begin("Oma");
  await app.sees("offline-before");
  await phone.goOnline();
  await page.getByText(app.t("offline-before")).waitFor({ state: "detached" });
  await app.tap("back");
  await badge.waitFor();
  await app.seesNot(app.t("clients-offline"));
});

onPhone("a server that comes back is noticed though the phone never lost its connection", async (world) => {
  const { page, app } = world;
  await page.clock.install();
  await ready(world);
  await cut(page);
  await page.reload();
  await app.sees("clients-offline");
  await mend(page);
  await page.clock.fastForward(15_000);
  await page.getByText(app.t("clients-offline")).waitFor({ state: "detached" });
});

onPhone("she sees her phones, has another one forgotten, and signs out of this one", async (world) => {
  const { server, page, app } = world;
  const [, fatima] = server.workers;
  // Another phone of hers.
  const other = await fetch(`${server.api}/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: fatima.login, password: fatima.password }),
  });
  const { token } = await other.json();
  await app.open();
  await app.signIn(fatima);
  await app.settings();
  await page.getByRole("button", { name: app.t("phones-title"), exact: true }).click();
  await app.sees("phones-this");
  const phones = page.locator(".cases .case");
  const before = await phones.count();
  const away = page.locator(".case", { hasText: app.t("phones-other") }).first();
  await away.getByRole("button").click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: app.t("phones-forget") }).click();
  await app.sees("phones-forgotten");
  // The list comes anew behind the words.
  await phones.nth(before - 1).waitFor({ state: "detached" });
  assert.equal(await phones.count(), before - 1);
  const asked = await fetch(`${server.api}/me`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(asked.status, 401);

  await page.locator(".case", { hasText: app.t("phones-this") }).getByRole("button").click();
  await question.getByRole("button", { name: app.t("phones-forget") }).click();
  await app.title("sign-in-title");
  await app.sees("sign-in-signed-out");
});

onPhone("a server that is older than her phones' list is said to be", async (world) => {
  const { page, app } = world;
  await ready(world);
  await page.route("**/v1/me/devices", (route) =>
    route.fulfill({
      status: 404,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "/problems/not-found", title: "no", status: 404 }),
    }),
  );
  await app.settings();
  await page.getByRole("button", { name: app.t("phones-title"), exact: true }).click();
  await app.sees("phones-not-told");
});
