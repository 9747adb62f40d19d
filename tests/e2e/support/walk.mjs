// Every screen of the app, one after the other. `visit(name)` looks at the one that is open. Gives
// the number of the last one.

import { pick } from "./app.mjs";
import { sendsYesterday } from "./mishaps.mjs";
import { givePast, giveRecent } from "./past.mjs";

/** 1234567890 and its right check digits: a client of nobody. */
export const UNKNOWN = "123456789002";

/** On a phone whose language the app does not speak, so that the first screen asks. */
export async function walk({ server, phone, page, app }, visit) {
  const [, fatima] = server.workers;
  const clients = server.clients;
  let number = 0;
  const look = (name) => visit(`${String((number += 1)).padStart(2, "0")}-${name}`);

  await app.open();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await pick(page.locator(`input[value="${app.language}"]`));
  await app.title("language-title");
  await look("language");
  await app.tap("language-continue");
  await app.title("sign-in-title");
  await look("sign-in");
  await app.typeCredentials("98012345678", "");
  await app.tap("sign-in-submit");
  await app.sees("sign-in-login-digits", { digits: 11 });
  await look("sign-in-mistyped");
  await app.typeCredentials(fatima.login, "00000000");
  await app.tap("sign-in-submit");
  await app.sees("sign-in-attempts-left", { left: 2 });
  await look("sign-in-wrong");

  await giveRecent(phone.context, clients.slice(9));
  await givePast(phone.context, [
    { client: clients[0], ago: 7, hours: 4 },
    { client: clients[0], ago: 14, hours: 4 },
    { client: clients[1], ago: 7, hours: 2 },
    { client: clients[9], ago: 7, hours: 3 },
  ]);
  await app.signIn(fatima);
  await app.sees("clients-empty-title");
  await app.button("former-open", { count: 3 }).waitFor();
  // Today's date comes with her history, which is a question of its own.
  await page.locator(".bar .lead", { hasText: /\d/ }).waitFor();
  await look("clients-none");
  await app.tap("former-open", { count: 3 });
  await app.title("former-title");
  await pick(page.getByRole("checkbox").first());
  await app.tap("add-client-submit");
  await app.sees("add-client-name-empty");
  await look("former");
  await app.tap("back");
  await app.tap("clients-add");
  await app.title("add-client-title");
  await look("add-client");
  await app.field("add-client-number-label").fill("123456789000");
  await app.tap("add-client-submit");
  await app.sees("add-client-number-checksum");
  await app.field("add-client-name-label").fill("Nonkel Jef");
  await app.tap("add-client-submit");
  await app.button("number-correct").waitFor();
  await look("add-client-warning");
  await app.field("add-client-number-label").fill(UNKNOWN);
  await app.tap("add-client-submit");
  await app.sees("number-unknown");
  await look("add-client-unknown");
  await app.tap("add-client-number-anyway");
  await app.client("Nonkel Jef").waitFor();
  const names = ["Oma Simonne", "Mme Lambert", "Dr. Van Hove", "Jeanne D.", "Familie Maes-Willems", "Yasmina", "Bart", "Karel", "Rue Haute 7"];
  for (const [at, name] of names.entries()) {
    await app.addClient(clients[at].number, name);
    await app.client(name).waitFor();
  }
  await page.reload();
  await app.client(names[0]).waitFor();
  // What is known when the home is opened decides on its order.
  const same = page.getByRole("button", { name: app.t("home-offer", { name: names[0] }) });
  await same.waitFor();
  await app.tap("clients-history");
  await app.title("history-title");
  await app.tap("back");
  await same.waitFor();
  await look("clients");
  await same.click();
  await app.button("last-time-confirm").waitFor();
  await look("last-time");
  await app.tap("back");
  await page.getByRole("searchbox").fill("zzz");
  await app.sees("clients-search-none");
  await look("clients-not-found");
  await app.tap("clients-search-clear");

  await app.tap("clients-edit");
  await app.title("clients-edit-title");
  await look("clients-edit");
  await app.edit("Oma Simonne");
  await app.title("edit-client-title");
  await look("edit-client");
  await app.tap("edit-client-delete");
  await page.getByRole("alertdialog").waitFor();
  await look("delete-client");
  await app.tap("cancel");
  await app.tap("back");
  await app.tap("clients-edit-done");

  await app.review("Nonkel Jef", 2);
  await app.send();
  await app.sees("not-sent-unknown-client");
  await look("not-sent-number");
  await app.tap("number-correct");
  await app.title("edit-client-title");
  await app.field("add-client-number-label").fill(clients[0].number);
  await app.tap("edit-client-save");
  await app.sees("add-client-exists", { name: "Oma Simonne" });
  await look("edit-client-taken");
  await app.tap("edit-client-delete");
  await page.getByRole("alertdialog").getByRole("button", { name: app.t("delete-client-confirm"), exact: true }).click();
  await app.title("review-title");
  await app.tap("back");
  await app.tap("back");
  await app.tap("back");
  await app.tap("leave-go");

  await app.client("Oma Simonne").click();
  await app.title("activity-title");
  await look("activity");
  await phone.goOffline();
  await app.sees("offline-before");
  await look("activity-offline");
  await phone.goOnline();
  await page.getByText(app.t("offline-before")).waitFor({ state: "detached" });
  await pick(page.locator('input[value="ironing_outside"]'));
  await app.tap("back");
  await page.getByRole("alertdialog").waitFor();
  await look("leave");
  await app.tap("leave-stay");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await look("hours");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 3 }), exact: true }));
  await look("hours-chosen");
  await app.tap("hours-confirm", { hours: 3 });
  await app.button("review-send").waitFor();
  await look("review");
  await phone.goOffline();
  await app.send();
  await app.title("not-sent-title");
  await look("not-sent");
  await phone.goOnline();
  await app.tap("not-sent-retry");
  await app.sent();
  await app.sees("sent-today", { hours: app.t("hours-count", { hours: 3 }) });
  await look("sent");
  await app.tap("sent-to-clients");
  await page.getByRole("button", { name: app.t("clients-sent-today", { hours: 3 }) }).scrollIntoViewIfNeeded();
  await look("clients-sent-today");
  await app.client("Oma Simonne").click();
  await page.getByRole("alertdialog").waitFor();
  await look("again");
  await app.tap("again-no");

  await app.review("Oma Simonne", 2, "activity-ironing-outside");
  await app.send();
  await app.title("duplicate-title");
  await look("duplicate");
  await app.tap("duplicate-do-not-send");
  await app.review("Karel", 2);
  await sendsYesterday(page);
  await app.send();
  await app.sees("not-sent-date-passed");
  await look("not-sent-day-over");
  await page.unrouteAll({ behavior: "wait" });
  await app.tap("sent-to-clients");
  await app.review("Bart", 2);
  await page.route("**/v1/**", (route) =>
    route.request().method() === "GET" ? route.fallback() : route.abort("connectionreset"),
  );
  await app.send();
  await app.title("unknown-title");
  await look("unknown");
  await app.tap("sent-to-clients");
  await app.sees("pending-banner");
  await page.getByRole("button", { name: app.t("clients-sent-today", { hours: 3 }) }).waitFor();
  await look("clients-unsettled");
  await page.unrouteAll({ behavior: "wait" });
  await app.tap("unknown-check-now");
  await app.sees("unknown-settled-void");
  await look("settled-void");
  await app.tap("continue");

  await app.tap("clients-history");
  await page.locator(".week").first().waitFor();
  await look("history");
  await app.tap("back");
  await phone.goOffline();
  await app.tap("clients-history");
  await app.sees("history-offline");
  await look("history-offline");
  // A time in which nobody has worked yet. It comes by itself when the connection does.
  await page.route("**/v1/performances**", (route) =>
    route.continue({ url: `${route.request().url().split("?")[0]}?from=2999-01-01` }),
  );
  await phone.goOnline();
  await app.sees("history-empty");
  await look("history-none");
  await page.unrouteAll({ behavior: "wait" });
  await app.tap("back");
  await app.settings();
  await look("settings");
  for (const row of ["password", "help", "privacy", "about"]) {
    await page.getByRole("button", { name: app.t(`settings-${row}`), exact: true }).click();
    await app.title(`${row}-title`);
    await look(row);
    await app.tap("back");
    await app.title("settings-title");
  }
  await page.getByRole("button", { name: app.t("phones-title"), exact: true }).click();
  await app.sees("phones-here");
  await look("phones");
  await page.getByRole("button", { name: app.t("phones-forget") }).first().click();
  await page.getByRole("alertdialog").waitFor();
  await look("phones-forget");
  await app.tap("cancel");
  await app.tap("back");
  await app.title("settings-title");
  await requests(app, page, look);
  await employers(server.workers[0], app, page, look);
  await app.tap("settings-sign-out");
  await page.getByRole("alertdialog").waitFor();
  await look("sign-out");
  await page.getByRole("alertdialog").getByRole("button", { name: app.t("sign-out-confirm") }).click();
  await app.sees("sign-in-signed-out");
  await look("signed-out");

  for (const left of [2, 1]) {
    await app.typeCredentials(fatima.login, "00000000");
    await app.tap("sign-in-submit");
    await app.sees("sign-in-attempts-left", { left });
  }
  await app.typeCredentials(fatima.login, "00000000");
  await app.tap("sign-in-submit");
  await app.title("closed-title");
  await page.locator('a[href^="tel:"]').first().waitFor();
  await look("closed");
  return number;
}

/** From the settings and back: a forgotten visit is asked for, and the request taken back. */
async function requests(app, page, look) {
  await page.getByRole("button", { name: app.t("requests-title"), exact: true }).click();
  await app.sees("requests-empty");
  await look("requests-none");
  await app.tap("requests-new");
  await app.title("ask-client-title");
  await look("ask-client");
  await page.getByRole("button", { name: "Oma Simonne" }).click();
  await app.title("ask-day-title");
  await look("ask-day");
  await page.getByRole("button", { name: new RegExp(`^${app.t("ask-yesterday")}[,،] `) }).click();
  await app.title("activity-title");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 4 }), exact: true }));
  await app.tap("hours-confirm", { hours: 4 });
  await app.title("ask-reason-title");
  await look("ask-reason");
  await app.tap("reason-forgot");
  await app.sees("ask-review-note");
  await look("ask-review");
  await app.tap("ask-send");
  await app.title("asked-title");
  await look("asked");
  await app.tap("continue");
  await app.sees("request-open");
  await look("requests-open");
  await app.tap("request-withdraw");
  await page.getByRole("alertdialog").waitFor();
  await look("request-withdraw");
  await app.tap("withdraw-confirm");
  await app.sees("request-withdrawn");
  await app.tap("back");
  await app.title("settings-title");
}

/** From the settings and back: she signs in at one more employer, and out there again. */
async function employers(worker, app, page, look) {
  await page.getByRole("button", { name: app.t("employer-add") }).click();
  await app.title("employer-add");
  await look("employer-add");
  await app.typeCredentials(worker.login, worker.password);
  await app.tap("sign-in-submit");
  await app.title("clients-title");
  await page.locator(".week-today", { hasText: /\d/ }).waitFor();
  await look("clients-at-two-employers");
  await app.tap("clients-add");
  await app.title("employer-which");
  await look("employer-which");
  await app.tap("back");
  await app.settings();
  await look("settings-two-employers");
  await page.getByRole("button", { name: worker.name }).click();
  await app.button("settings-sign-out").waitFor();
  await look("employer");
  await app.tap("settings-sign-out");
  const question = page.getByRole("alertdialog");
  await question.waitFor();
  await look("employer-sign-out");
  await question.getByRole("button", { name: app.t("sign-out-confirm") }).click();
  await app.title("clients-title");
  await app.settings();
}
