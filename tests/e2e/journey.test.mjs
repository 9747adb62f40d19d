// The whole way of a worker on a phone, once, for real; manual.test.mjs has the manual's own words.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { onPhone } from "./support/phone.mjs";

onPhone(
  "from first start to the performance that is sent, and out again",
  { locale: "hu-HU", language: "nl" },
  async ({ server, page, app }) => {
    const [ana] = server.workers;
    const [peeters, simonne] = server.clients;
    await app.open();

    await app.title("language-title");
    await pick(page.getByRole("radio", { name: "Français" }));
    app.speak("fr");
    await app.tap("language-continue");
    await app.signIn(ana);
    await app.sees("clients-empty-title");

    await app.addClient(peeters.number, "Mme Peeters");
    await app.sees("add-client-added", { name: "Mme Peeters" });
    await app.addClient(simonne.number, "Simone");
    await app.client("Simone").waitFor();

    await app.tap("clients-edit");
    await app.edit("Mme Peeters");
    await app.field("add-client-name-label").fill("Peeters, rue Haute");
    await app.tap("edit-client-save");
    await app.sees("edit-client-saved");
    await app.edit("Simone");
    await app.tap("edit-client-delete");
    await app.tap("delete-client-confirm");
    await app.sees("edit-client-deleted", { name: "Simone" });
    await app.tap("clients-edit-done");
    await app.client("Peeters, rue Haute").waitFor();
    assert.equal(await app.client("Simone").count(), 0);

    const reference = await app.report("Peeters, rue Haute", 3, "activity-shopping");
    const [stored, ...earlier] = await server.performancesOf(ana);
    assert.equal(stored.reference, reference);
    assert.deepEqual(
      [stored.client_number, stored.activity, stored.hours, stored.state],
      [peeters.number, "shopping", 3, "registered"],
    );
    assert.ok(earlier.every((it) => it.date < stored.date), "the demo's own end yesterday");

    await app.tap("sent-to-clients");
    await page.getByRole("button", { name: app.t("clients-sent-today", { hours: 3 }) }).waitFor();
    await app.tap("clients-history");
    await app.title("history-title");
    await app.seesText("Peeters, rue Haute");
    await app.tap("back");

    await app.settings();
    await page.getByRole("button", { name: new RegExp(`^${app.t("settings-language")}`) }).click();
    await pick(page.getByRole("radio", { name: "Nederlands" }));
    app.speak("nl");
    await app.tap("language-continue");
    await app.title("settings-title");
    assert.equal(await page.getAttribute("html", "lang"), "nl");
    await app.tap("back");
    await app.signOut();
    await app.sees("sign-in-signed-out");

    // Signed out is signed out after a restart too, and the clients are still hers.
    await page.reload();
    await app.signIn(ana);
    await app.client("Peeters, rue Haute").waitFor();
  },
);

// Manual: «Kies uw taal (Indien uw toestel niet standaard in het Nederlands, Frans of Duits is
// ingesteld)»
for (const [locale, language] of [["nl-BE", "nl"], ["fr-BE", "fr"], ["de-DE", "de"]]) {
  onPhone(`a phone in ${language} asks for no language`, { locale }, async ({ app }) => {
    await app.open();
    await app.title("sign-in-title");
    await app.sees("sign-in-intro");
  });
}

onPhone("a phone in English asks, with English chosen already", { locale: "en-GB" }, async ({ page, app }) => {
  await app.open();
  await app.title("language-title");
  assert.ok(await page.getByRole("radio", { name: "English" }).isChecked());
  await app.tap("language-continue");
  await app.sees("sign-in-intro");
});

onPhone("a worker who signed in stays signed in, and so do her clients", async ({ server, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  await page.reload();
  await app.client("Oma").waitFor();
});

onPhone("a worker chooses her own password", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.settings();
  await page.getByRole("button", { name: app.t("settings-password") }).click();
  await app.title("password-title");
  await app.field("password-current").fill("1");
  await app.field("password-new").fill("12345678");
  await app.field("password-again").fill("12345678");
  await app.tap("password-save");
  await app.sees("password-too-simple");
  await app.field("password-new").fill("90517263");
  await app.tap("password-save");
  await app.sees("password-differs");
  await app.field("password-again").fill("9051 7263");
  await app.tap("password-save");
  await app.sees("password-wrong");
  await app.sees("sign-in-attempts-left", { left: 2 });
  await app.field("password-current").fill(ana.password);
  await app.tap("password-save");
  await app.sees("password-changed");
  await app.tap("back");
  await app.signOut();
  await app.signIn({ login: ana.login, password: "90517263" });
});

onPhone("a letter's link fills in the login, a sheet's link the client", async ({ server, page, app }) => {
  const [ana] = server.workers;
  const [peeters] = server.clients;
  await app.open(`/#start?login=${ana.login}`);
  await app.title("sign-in-title");
  assert.equal((await app.field("sign-in-login-label").inputValue()).replaceAll(" ", ""), ana.login);
  assert.equal(new URL(await page.url()).hash, "");
  await app.field("sign-in-password-label").fill(ana.password);
  await app.tap("sign-in-submit");
  await app.title("clients-title");

  await page.evaluate((hash) => (location.hash = hash), `client?number=${peeters.number}`);
  await app.title("add-client-title");
  const number = await app.field("add-client-number-label").inputValue();
  assert.equal(number.replaceAll(" ", ""), peeters.number);
  await app.field("add-client-name-label").fill("Oma");
  await app.tap("add-client-submit");
  await app.client("Oma").waitFor();
});

onPhone("a link of somebody else is refused", async ({ page, app }) => {
  await app.open("/#start?password=12345678");
  await app.sees("server-link-invalid");
  await app.field("sign-in-login-label").fill("jobtracker://start?server=https%3A%2F%2Fevil.example&login=980123456789");
  await app.sees("server-link-invalid");
  assert.equal(await app.field("sign-in-login-label").inputValue(), "");
  await page.reload();
  await app.seesNot(app.t("server-link-invalid"));
});
