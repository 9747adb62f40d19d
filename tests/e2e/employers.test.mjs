// Several employers on one phone: two accounts of the page's own server.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { faults } from "./support/faults.mjs";
import { follow, lookAgain } from "./support/in-front.mjs";
import { serverProgram } from "./support/paths.mjs";
import { onPhone } from "./support/phone.mjs";

const COMPANY = "Zonnestraal Huishoudhulp";
const HELDER = "Helder & Zoon";

/** What the office does on the server's machine. */
async function office(server, ...command) {
  const { stdout } = await promisify(execFile)(serverProgram, [...command.slice(0, 2), "--data", server.data, ...command.slice(2)]);
  return JSON.parse(stdout);
}

/** A second employer at the same server: her login there, and a client that it knows. */
async function secondEmployer(server) {
  const { employer } = await office(server, "employer", "add", "--name", HELDER);
  const client = server.clients[0];
  await office(server, "client", "add", "--employer", employer, "--number", client.number, "--name", "A household");
  const worker = await office(server, "worker", "add", "--employer", employer, "--name", "Ana Maria", "--language", "nl");
  return { worker, client };
}

async function addEmployer(app, worker) {
  await app.settings();
  await app.page.getByRole("button", { name: app.t("employer-add") }).click();
  await app.title("employer-add");
  await app.typeCredentials(worker.login, worker.password);
  await app.tap("sign-in-submit");
  await app.title("clients-title");
}

/** Signed in at two employers, with one client at the first: her account at the second. */
async function atTwoEmployers({ server, app }) {
  const [ana] = server.workers;
  const { worker, client } = await secondEmployer(server);
  await app.open();
  await app.signIn(ana);
  await app.addClient(client.number, "Oma Simonne");
  await addEmployer(app, worker);
  return worker;
}

/** With several employers it is asked for which one. */
async function addClient(app, employer, number, name) {
  await app.tap("clients-add");
  await app.title("employer-which");
  await app.page.getByRole("button", { name: employer }).click();
  await app.title("add-client-title");
  await app.seesText(app.t("employer-for", { name: employer }));
  await app.field("add-client-number-label").fill(number);
  await app.field("add-client-name-label").fill(name);
  await app.tap("add-client-submit");
  await app.client(name).waitFor();
}

/** From now on what is asked of this path as this worker is lost. */
async function losesAt(page, worker, path) {
  const token = await page.evaluate((login) => {
    const sessions = Object.entries(localStorage).filter(([name]) => name.includes("session "));
    return sessions.find(([name]) => name.includes(login))[1];
  }, worker.login);
  await page.route(path, async (route) => {
    const sender = await route.request().headerValue("authorization");
    return sender?.includes(token) ? route.abort() : route.continue();
  });
}

const named = (app, name) => app.seesText(app.t("employer-for", { name }));

onPhone("with two employers each performance counts for its own, which every step names", async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  const { worker, client } = await secondEmployer(server);
  await app.open();
  await app.signIn(ana);
  await app.addClient(client.number, "Oma Simonne");
  const first = await page.evaluate(() => document.querySelector(".for-employer")?.innerText);
  assert.equal(first, undefined, "one employer needs no name");
  await addEmployer(app, worker);
  for (const name of [COMPANY, HELDER]) await page.getByRole("heading", { level: 2, name }).waitFor();
  await addClient(app, HELDER, client.number, "Simonne bij Helder");
  await phone.shoot("employers-home");

  for (const [name, employer, account, hours] of [
    ["Oma Simonne", COMPANY, ana, 2],
    ["Simonne bij Helder", HELDER, worker, 3],
  ]) {
    const before = await server.performancesOf(account);
    await app.review(name, hours);
    await named(app, employer);
    await phone.shoot(`employers-review-${hours}`);
    assert.deepEqual(await faults(page), []);
    await app.send();
    const reference = await app.sent();
    await named(app, employer);
    await phone.shoot(`employers-sent-${hours}`);
    const [stored, ...earlier] = await server.performancesOf(account);
    assert.deepEqual([stored.reference, stored.hours, stored.client_number], [reference, hours, client.number]);
    assert.deepEqual(earlier, before);
    await app.tap("sent-to-clients");
  }

  await app.tap("clients-history");
  await app.title("history-title");
  const rows = page.locator(".week li");
  for (const [name, employer] of [["Oma Simonne", COMPANY], ["Simonne bij Helder", HELDER]]) {
    await rows.filter({ hasText: name }).filter({ hasText: employer }).first().waitFor();
  }
  await phone.shoot("employers-history");
});

onPhone("she signs out at one employer, and goes on at the other", async ({ server, phone, page, app }) => {
  const worker = await atTwoEmployers({ server, app });
  await page.reload();
  await app.settings();
  await phone.shoot("employers-settings");
  assert.deepEqual(await faults(page), []);
  await page.getByRole("button", { name: HELDER }).click();
  await app.titled(HELDER);
  await app.seesText(app.t("settings-account", { name: "Ana Maria" }));
  await phone.shoot("employers-one");
  assert.deepEqual(await faults(page), []);
  await app.tap("settings-sign-out");
  const question = page.getByRole("alertdialog");
  await question.getByText(app.t("employer-sign-out-title", { name: HELDER })).waitFor();
  await question.getByRole("button", { name: app.t("sign-out-confirm") }).click();
  await app.title("clients-title");
  await app.seesText(app.t("employer-signed-out", { name: HELDER }));
  await app.report("Oma Simonne", 2);
  assert.equal(await page.locator(".for-employer").count(), 0);
  await page.reload();
  await app.client("Oma Simonne").waitFor();
  await app.signOut();
});

onPhone("a session that ends at one employer is said, and leaves the report at the other alone", async ({ server, phone, page, app }) => {
  const worker = await atTwoEmployers({ server, app });
  await app.review("Oma Simonne", 2);
  const reopened = await office(server, "worker", "reopen", "--login", worker.login);
  await lookAgain(page);
  await app.seesText(app.t("employer-ended", { name: HELDER }));
  await app.title("review-title");
  await app.send();
  await app.sent();
  await app.tap("sent-to-clients");
  await app.seesText(app.t("employer-ended", { name: HELDER }));
  await phone.shoot("employers-ended");
  await page.getByRole("button", { name: app.t("employer-again") }).click();
  await app.titled(HELDER);
  await app.tap("employer-again");
  await app.title("sign-in-title");
  await named(app, HELDER);
  await phone.shoot("employers-again");
  const login = await app.field("sign-in-login-label").inputValue();
  assert.equal(login.replaceAll(" ", ""), worker.login);
  await app.tap("back");
  await app.tap("employer-again");
  await app.field("sign-in-password-label").fill(reopened.password);
  await app.tap("sign-in-submit");
  await app.title("clients-title");
  await app.seesNot(app.t("employer-ended", { name: HELDER }));
});

onPhone("the link of another login leads to one more sign-in, that of her own to her home", async ({ server, page, app }) => {
  const [ana] = server.workers;
  const { worker, client } = await secondEmployer(server);
  await app.open();
  await app.signIn(ana);
  await follow(page, `start?login=${worker.login}`);
  await app.title("employer-add");
  const login = await app.field("sign-in-login-label").inputValue();
  assert.equal(login.replaceAll(" ", ""), worker.login);
  await app.field("sign-in-password-label").fill(worker.password);
  await app.tap("sign-in-submit");
  await app.title("clients-title");

  await app.settings();
  await follow(page, `start?login=${ana.login}`);
  await app.title("clients-title");
  await app.seesText(app.t("employer-signed-in-at", { name: COMPANY }));

  await follow(page, `client?number=${client.number}`);
  await app.title("employer-which");
  await page.getByRole("button", { name: HELDER }).click();
  await app.title("add-client-title");
  const number = await app.field("add-client-number-label").inputValue();
  assert.equal(number.replaceAll(" ", ""), client.number);
});

onPhone("without one employer's answer the history says so by name and shows the rest", { language: "nl" }, async ({ server, page, app }) => {
  const [ana] = server.workers;
  const { worker, client } = await secondEmployer(server);
  await app.open();
  await app.signIn(ana);
  await app.addClient(client.number, "Oma Simonne");
  await app.report("Oma Simonne", 2);
  await app.tap("sent-to-clients");
  await addEmployer(app, worker);
  await losesAt(page, worker, "**/v1/performances**");
  await app.tap("clients-history");
  await app.seesText(app.t("employer-history-missing", { name: HELDER }));
  await app.seesText("Oma Simonne");
  await page.unrouteAll({ behavior: "wait" });
  await app.tap("retry");
  await page.getByText(app.t("employer-history-missing", { name: HELDER })).waitFor({ state: "detached" });
  await app.seesText("Oma Simonne");
});

onPhone("requests at one of two employers come by themselves once it answers", async (world) => {
  const { page, app } = world;
  await page.clock.install();
  const worker = await atTwoEmployers(world);
  await losesAt(page, worker, "**/v1/**");
  await app.tap("clients-history");
  await app.tap("requests-title");
  await app.title("employer-which");
  await page.getByRole("button", { name: HELDER }).click();
  await app.sees("requests-offline");
  await page.unrouteAll({ behavior: "wait" });
  await page.clock.fastForward(15_000);
  await app.sees("requests-empty");
  assert.equal(await app.button("retry").count(), 0);
});
