// A worker asks her office for what she forgot, and does not agree with what it changed.

import assert from "node:assert/strict";
import { violations } from "./support/axe.mjs";
import { faults } from "./support/faults.mjs";
import { Office } from "./support/office.mjs";
import { Phone, onPhone } from "./support/phone.mjs";
import { Ears } from "./support/speech.mjs";
import { WALKED, tag } from "./support/texts.mjs";

const DESK = { desk: true, width: 1200, height: 800, locale: "en-GB" };

/** Yesterday's row: its name goes on with the day. */
const yesterday = (app) => app.page.getByRole("button", { name: new RegExp(`^${app.t("ask-yesterday")}[,،] `) });

const choose = (app, name) => app.page.locator("label.choice", { hasText: name }).locator("input").check({ force: true });

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
  // The second tap of a shaking hand chooses no day.
  await phone.page.getByRole("button", { name: "Oma Simonne" }).dblclick();
  await app.title("ask-day-title");
  await look("requests-02-day");
  await yesterday(app).click();
  await app.title("activity-title");
  await choose(app, app.t("activity-transport"));
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await phone.page.getByRole("radio", { name: app.t("hours-count", { hours: 1 }), exact: true }).check({ force: true });
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
    await phone.page.locator(`input[value="${language}"]`).check({ force: true });
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
