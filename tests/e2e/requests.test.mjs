// A worker asks her office for what she forgot, and does not agree with what it changed.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { violations } from "./support/axe.mjs";
import { faults } from "./support/faults.mjs";
import { App } from "./support/app.mjs";
import { cut, loseAnswers, mend } from "./support/mishaps.mjs";
import { Office } from "./support/office.mjs";
import { dayAgo } from "./support/past.mjs";
import { Phone, onPhone } from "./support/phone.mjs";
import { Ears } from "./support/speech.mjs";
import { WALKED, tag } from "./support/texts.mjs";

const DESK = { desk: true, width: 1200, height: 800, locale: "en-GB" };

/** Yesterday's row: its name goes on with the day. */
const yesterday = (app) => app.page.getByRole("button", { name: new RegExp(`^${app.t("ask-yesterday")}[,،] `) });

const choose = (app, name) => pick(app.page.locator("label.choice", { hasText: name }).locator("input"));

async function openRequests(app) {
  await app.settings();
  await app.page.getByRole("button", { name: app.t("requests-title") }).click();
  await app.title("requests-title");
}

onPhone("a forgotten visit is accepted, and a change of the office is contested", { ...DESK, allow: [/409|422/] }, async ({ t, server, page }) => {
  const [ana] = server.workers;
  const [client] = server.clients;
  const office = new Office(page);
  await office.start(server.console);
  const phone = await Phone.open(t, server, {});
  const { app } = phone;
  const look = async (screen) => {
    await phone.shoot(screen);
    assert.deepEqual(await violations(phone.page), [], screen);
  };
  await app.open();
  await app.signIn(ana);
  await app.addClient(client.number, "Oma Simonne");
  await app.client("Oma Simonne").waitFor();

  await openRequests(app);
  await app.sees("requests-empty");
  await look("requests-01-none");
  await app.tap("requests-new");
  await app.title("ask-client-title");
  await phone.page.getByRole("button", { name: "Oma Simonne" }).click();
  await app.title("ask-day-title");
  await look("requests-02-day");
  await yesterday(app).click();
  await app.title("activity-title");
  await choose(app, app.t("activity-transport"));
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await pick(phone.page.getByRole("radio", { name: app.t("hours-count", { hours: 1 }), exact: true }));
  await app.tap("hours-confirm", { hours: 1 });
  await app.title("ask-reason-title");
  await look("requests-03-reason");
  await app.tap("reason-forgot");
  await app.sees("ask-review-note");
  await look("requests-04-review");
  await app.tap("ask-send");
  await app.title("asked-title");
  await look("requests-05-sent");
  await app.tap("continue");
  await app.sees("request-open");
  await look("requests-06-open");
  // A request is no performance.
  await app.tap("back");
  await app.tap("back");
  await app.title("clients-title");

  await office.go("Requests");
  await page.getByRole("link", { name: ana.name }).first().click();
  await office.see("Forgot to enter it");
  await office.press("Accept");
  await office.see("Accepted");

  await app.tap("clients-history");
  await app.sees("mark-by-office");
  await app.sees("mark-at-her-request");
  await look("requests-07-history");
  const [entered] = (await server.performancesOf(ana)).filter((it) => it.at_her_request);
  assert.deepEqual([entered.hours, entered.activity, entered.by_office], [1, "transport", true]);

  // The office changes something of its own accord; her home says that it waits for her.
  await page.goto(`${server.app}console/performances/${entered.id}`);
  await page.locator("#hours").selectOption("2");
  await page.locator("#reason").fill("Two according to the client");
  await office.press("Modify");
  await office.see("Two according to the client");
  await app.tap("back");
  await phone.page.reload();
  const waits = app.t("requests-open", { open: 1 });
  const settings = phone.page.getByRole("button", { name: `${app.t("clients-settings")}. ${waits}` });
  await settings.waitFor();
  await look("requests-08-home");
  await settings.click();
  await app.seesText(waits);
  await phone.page.getByRole("button", { name: app.t("requests-title") }).click();
  const [before, after] = [1, 2].map((hours) => app.t("hours-count", { hours }));
  const sentence = app.t("change-modified", { before, after });
  await app.seesText(sentence);
  await look("requests-09-change");
  await phone.page.getByRole("button", { name: app.t("change-contest") }).click();
  await app.title("contest-title");
  await look("requests-10-contest");
  await choose(app, app.t("reason-as-reported"));
  await app.tap("contest-send");
  await app.title("requests-title");
  await app.sees("change-contested");
  await app.sees("change-contest-sent");
  await look("requests-11-contested");

  await office.go("Requests");
  await page.getByRole("link", { name: ana.name }).first().click();
  await office.see("Did work as reported");
  await office.press("Restore");
  await page.getByRole("heading", { level: 1, name: entered.reference }).waitFor();
  await app.tap("back");
  await app.title("settings-title");
  await phone.page.getByRole("button", { name: app.t("requests-title") }).click();
  await app.sees("change-restored");
  const [restored] = (await server.performancesOf(ana)).filter((it) => it.id === entered.id);
  assert.equal(restored.hours, 1);
  phone.expectNoProblems();
});

onPhone("who comes back reads that a change made while she was gone counts as agreed by nobody", { ...DESK, allow: [/409|422/] }, async ({ t, server, page }) => {
  const [ana] = server.workers;
  const office = new Office(page);
  await office.start(server.console);
  const [visit] = (await server.performancesOf(ana)).filter((it) => it.state === "registered");
  const hers = `${server.app}console/workers/${ana.login}`;
  await page.goto(hers);
  await office.press("She no longer works here");
  await office.see("She works here again");
  await page.goto(`${server.app}console/performances/${visit.id}`);
  await page.locator("#hours").selectOption(String(visit.hours === 9 ? 8 : visit.hours + 1));
  await page.locator("#reason").fill("The client called");
  await office.press("Modify");
  await office.see("nobody could answer this");
  await page.goto(hers);
  await office.press("She works here again");
  await office.press("New password and letter");
  const { password } = await office.letter();

  for (const language of WALKED) {
    const phone = await Phone.open(t, server, { locale: "hu-HU", language, voices: [tag(language)] });
    const { app } = phone;
    await app.open();
    await pick(phone.page.locator(`input[value="${language}"]`));
    await app.tap("language-continue");
    await app.signIn({ login: ana.login, password });
    await openRequests(app);
    await app.sees("change-unanswerable");
    await app.seesText("The client called");
    for (const answer of ["change-agree", "change-contest"]) assert.equal(await app.button(answer).count(), 0, answer);
    await phone.shoot("requests-12-unanswerable");
    assert.deepEqual(await faults(phone.page), [], language);
    await app.tap("read-aloud");
    const said = (await new Ears(phone.page).said()).map((it) => it.text);
    assert.ok(said.includes(app.t("change-unanswerable")), said.join("\n"));
    phone.expectNoProblems();
  }
});

/** From the list of requests up to the last look at a forgotten visit of yesterday. */
async function forgot(app, name) {
  await app.tap("requests-new");
  await app.title("ask-client-title");
  await app.page.getByRole("button", { name }).click();
  await app.title("ask-day-title");
  await yesterday(app).click();
  await app.title("activity-title");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await pick(app.page.getByRole("radio", { name: app.t("hours-count", { hours: 1 }), exact: true }));
  await app.tap("hours-confirm", { hours: 1 });
  await app.title("ask-reason-title");
  await app.tap("reason-forgot");
  await app.sees("ask-review-note");
}

/** Her request has left, whether or not it arrives, and nobody answers any more. */
async function inDoubt({ server, page, app }, arrives) {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  await openRequests(app);
  await app.sees("requests-empty");
  await forgot(app, "Oma");
  await loseAnswers(page, { arrives, path: "/v1/requests", meanwhile: () => cut(page) });
  await app.tap("ask-send");
  await app.title("ask-unknown-title");
}

for (const arrives of [true, false]) {
  const fact = arrives ? "has arrived is found" : "never arrived is told";
  onPhone(`a request whose answer was lost and that ${fact} after the page was left and the connection is back`, async (world) => {
    const { phone, page, app } = world;
    await inDoubt(world, arrives);
    await page.reload();
    await app.title("clients-title");
    // Reports are not held up: the first step of one opens.
    await app.begin("Oma");
    await app.tap("back");
    await app.title("clients-title");

    await phone.goOffline();
    await mend(page);
    await phone.goOnline();
    if (arrives) {
      await app.title("asked-title");
      await app.sees("asked-found");
    } else {
      await app.title("not-sent-title");
      await app.sees("ask-settled-void");
    }
    await app.tap("continue");
    await app.title("clients-title");
    await openRequests(app);
    if (!arrives) {
      await app.sees("requests-empty");
      await forgot(app, "Oma");
      await app.tap("ask-send");
      await app.title("asked-title");
      await app.tap("continue");
    }
    await app.sees("request-open");
    assert.equal(await page.getByText(app.t("request-open")).count(), 1);
  });
}

onPhone("who signs out while a request is in doubt is told so, and at her next sign-in what became of it", async (world) => {
  const { server, phone, page, app } = world;
  await inDoubt(world, true);
  await page.reload();
  await app.title("clients-title");
  await app.askToSignOut();
  await app.sees("sign-out-request-warning");
  await phone.shoot("requests-14-sign-out");
  assert.deepEqual(await faults(page), []);
  await app.confirmSignOut();

  await mend(page);
  await app.typeCredentials(server.workers[0].login, server.workers[0].password);
  await app.tap("sign-in-submit");
  await app.title("asked-title");
  await app.sees("asked-found");
});

onPhone("what another window found out about a request is not asked for ever: she is led to where it stands", async (world) => {
  const { phone, page, app } = world;
  await inDoubt(world, true);
  const other = new App(await phone.newTab());
  await other.open();
  await other.title("asked-title");
  await other.sees("asked-found");

  await app.title("unknown-elsewhere-title");
  await app.sees("ask-unknown-elsewhere");
  assert.equal(await app.button("unknown-check-now").count(), 0);
  await phone.shoot("requests-13-found-elsewhere");
  assert.deepEqual(await faults(page), []);
  await mend(page);
  await app.tap("requests-title");
  await app.title("requests-title");
  await app.sees("request-open");
});

onPhone("requests and history that could not be shown come by themselves with the connection", async ({ server, phone, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await phone.untilKept();
  await openRequests(app);
  await app.sees("requests-empty");
  await app.tap("back");
  await app.title("settings-title");
  await phone.goOffline();
  await page.getByRole("button", { name: app.t("requests-title") }).click();
  await app.sees("requests-offline");
  await phone.goOnline();
  await app.sees("requests-empty");
  assert.equal(await app.button("retry").count(), 0);

  await app.tap("back");
  await app.tap("back");
  await app.title("clients-title");
  await phone.goOffline();
  await app.tap("clients-history");
  await app.sees("history-offline");
  await phone.goOnline();
  await page.locator(".week").first().waitFor();
  assert.equal(await app.button("retry").count(), 0);
});

onPhone("what a performance already is cannot be asked for", async ({ server, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients.at(-1).number, "Oma");
  await app.client("Oma").waitFor();
  await app.report("Oma", 3);
  await app.tap("sent-to-clients");
  const mends = async (wrong) => {
    await app.tap("clients-history");
    await page.getByRole("listitem").filter({ hasText: "Oma" }).getByRole("button", { name: app.t("ask-mend") }).click();
    await app.title("ask-wrong-title");
    await page.getByRole("button", { name: app.t(wrong) }).click();
  };
  await mends("reason-wrong-activity");
  await app.title("activity-title");
  assert.ok(await app.button("ask-same").isDisabled());
  await choose(app, app.t("activity-shopping"));
  await app.tap("activity-confirm");
  await app.title("ask-review-title");
  for (let back = 0; back < 4; back += 1) await app.tap("back");
  await app.title("clients-title");

  const hours = (count) => page.getByRole("radio", { name: app.t("hours-count", { hours: count }), exact: true });
  await mends("reason-wrong-hours");
  await app.title("hours-title");
  await pick(hours(3));
  assert.ok(await app.button("ask-same").isDisabled());
  await pick(hours(2));
  await app.tap("hours-confirm", { hours: 2 });
  await app.title("ask-review-title");
});

onPhone("an answer after the last day is told that it is too late, and not that she had answered", async ({ server, page, app }) => {
  const [client] = server.clients;
  let late = false;
  const change = () => ({
    id: "00000000-0000-0000-0000-000000000011",
    kind: "cancelled",
    performance: {
      id: "00000000-0000-0000-0000-000000000007",
      reference: "K7M-42Q",
      client_number: client.number.replaceAll(" ", ""),
      activity: "household_help",
      hours: 3,
      date: dayAgo(9),
      registered_at: `${dayAgo(9)}T10:00:00Z`,
      state: "cancelled",
    },
    before: { activity: "household_help", hours: 3 },
    reason: "De klant was er niet",
    made_at: `${dayAgo(8)}T10:00:00Z`,
    answer_by: dayAgo(1),
    state: late ? "by_time" : "open",
  });
  await page.route("**/v1/changes**", async (route) => {
    if (route.request().method() === "GET") return route.fulfill({ json: { items: [change()], open: late ? 0 : 1 } });
    late = true;
    const problem = { type: "/problems/already-answered", title: "It was answered already", status: 409 };
    await route.fulfill({ status: 409, contentType: "application/problem+json", body: JSON.stringify(problem) });
  });
  await app.open();
  await app.signIn(server.workers[0]);
  await app.settings();
  await page.getByRole("button", { name: app.t("requests-title") }).click();
  await page.getByRole("button", { name: app.t("change-agree") }).first().click();
  await page.getByRole("alertdialog").getByRole("button", { name: app.t("agree-confirm") }).click();
  await app.sees("change-too-late");
  await app.sees("change-by-time");
  await app.seesNot(app.t("requests-too-late"));
});
