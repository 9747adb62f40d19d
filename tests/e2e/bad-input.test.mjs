// What is typed wrong, and what the server refuses.

import assert from "node:assert/strict";
import { calls, sendsYesterday } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";
import { UNKNOWN } from "./support/walk.mjs";

onPhone("what cannot be a login or a password is said on the field, and nothing is sent", async ({ page, app }) => {
  await app.open();
  const sent = calls(page, "/v1/session");
  await app.tap("sign-in-submit");
  await app.sees("sign-in-login-empty");
  await app.sees("sign-in-password-empty");
  await app.typeCredentials("98012345678", "1");
  await app.tap("sign-in-submit");
  await app.sees("sign-in-login-digits", { digits: 11 });
  await app.typeCredentials("98012345678x", "1");
  await app.tap("sign-in-submit");
  await app.sees("sign-in-login-not-digits");
  assert.equal(await app.field("sign-in-login-label").getAttribute("aria-invalid"), "true");
  await app.typeCredentials("980123456789", "4071826x");
  await app.tap("sign-in-submit");
  await app.sees("sign-in-password-not-digits");
  assert.equal(await app.field("sign-in-password-label").getAttribute("aria-invalid"), "true");
  assert.deepEqual(sent, []);
});

/** The digits of the script whose zero this is. */
const inScript = (zero, digits) => [...digits].map((it) => String.fromCodePoint(zero + Number(it))).join("");

for (const [kind, typed] of [
  ["Arabic-Indic digits", (digits) => inScript(0x660, digits)],
  ["Persian digits", (digits) => inScript(0x6f0, digits)],
  ["full width digits", (digits) => inScript(0xff10, digits)],
  ["marks of direction from a chat", (digits) => `\u202d${digits}\u202c`],
  ["dashes", (digits) => `${digits.slice(0, 4)}-${digits.slice(4)}`],
]) {
  onPhone(`${kind} in login, password and client number are the digits of the letter`, async ({ server, page, app }) => {
    const [ana] = server.workers;
    const { number } = server.clients[0];
    await app.open();
    // Key by key, as she does it: each key is regrouped before the next.
    await app.field("sign-in-login-label").pressSequentially(typed(ana.login));
    const login = await app.field("sign-in-login-label").inputValue();
    assert.equal(login.replaceAll(" ", ""), ana.login);
    await app.field("sign-in-password-label").pressSequentially(typed(ana.password));
    const sent = calls(page, "/v1/session");
    await app.tap("sign-in-submit");
    await app.title("clients-title");
    assert.deepEqual(sent, ["POST"]);
    await app.addClient(typed(number), "Oma");
    await app.client("Oma").waitFor();
  });
}

onPhone("a field shows our digits in groups, and the cursor stays where she types", async ({ server, page, app }) => {
  const { number } = server.clients[0];
  const grouped = `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`;
  await app.open();
  await app.field("sign-in-password-label").pressSequentially(inScript(0x660, "40718"));
  assert.equal(await app.field("sign-in-password-label").inputValue(), "40718");
  assert.equal(await app.field("sign-in-password-label").getAttribute("inputmode"), "numeric");
  await app.signIn(server.workers[0]);
  await app.tap("clients-add");
  const field = app.field("add-client-number-label");
  const split = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
  for (const pasted of [
    `+++${split.join("/")}+++`,
    `***${split.join("/")}***`,
    split.join("."),
    split.join("\u00a0"),
    inScript(0x660, number),
    inScript(0xff10, number),
    `\u202d${number}\u202c`,
  ]) {
    await field.fill("");
    await field.focus();
    await page.keyboard.insertText(pasted);
    assert.equal(await field.inputValue(), grouped, pasted);
  }
  // A digit that was left out in the middle is put in where the cursor is, of whatever script.
  await field.fill(number.slice(0, 2) + number.slice(3));
  await field.evaluate((it) => it.setSelectionRange(2, 2));
  await page.keyboard.insertText(inScript(0x660, number[2]));
  assert.equal(await field.evaluate((it) => it.selectionStart), 3);
  await app.field("add-client-name-label").focus();
  await page.waitForFunction(
    ([selector, value]) => document.querySelector(selector).value === value,
    ["#client-number", grouped],
  );
  assert.equal(await field.inputValue(), grouped);
});

// Manual: «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
// Manual: «Indien uw account geblokkeerd is moet u contact opnemen met uw werkgever. U kan uw
// paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.»
onPhone("after three wrong passwords the account is closed, and a fourth try never leaves the phone", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.signOut();
  for (const left of [2, 1]) {
    await app.typeCredentials(ana.login, "00000000");
    await app.tap("sign-in-submit");
    await app.sees("sign-in-attempts-left", { left });
  }
  await app.typeCredentials(ana.login, "00000000");
  await app.tap("sign-in-submit");
  await app.title("closed-title");
  await app.sees("closed-tries");
  await app.sees("closed-contact");
  await app.sees("closed-phone-still-works");
  await page.locator('a[href^="tel:"]').nth(1).waitFor();

  const sent = calls(page, "/v1/session");
  await app.tap("closed-other-account");
  await app.typeCredentials(ana.login, ana.password);
  await app.tap("sign-in-submit");
  await app.title("closed-title");
  assert.deepEqual(sent, []);

  // The server does not let the right password in either.
  await app.tap("closed-new-password");
  await app.field("sign-in-password-label").fill(ana.password);
  await app.tap("sign-in-submit");
  await app.title("closed-title");
  assert.deepEqual(sent, ["POST"]);
});

onPhone("a client's number has 12 digits; wrong check digits are a warning", async ({ server, app }) => {
  const number = server.clients[0].number;
  await app.open();
  await app.signIn(server.workers[0]);
  await app.tap("clients-add");
  await app.tap("add-client-submit");
  await app.sees("add-client-number-empty");
  await app.sees("add-client-name-empty");
  await app.field("add-client-name-label").fill("Oma");
  await app.field("add-client-number-label").fill(`${number.slice(0, 11)}x`);
  await app.tap("add-client-submit");
  await app.sees("add-client-number-not-digits");
  await app.field("add-client-number-label").fill(number.slice(0, 11));
  await app.tap("add-client-submit");
  await app.sees("add-client-number-length", { digits: 11 });

  const last = (Number(number.at(-1)) + 1) % 10;
  await app.field("add-client-number-label").fill(`${number.slice(0, 11)}${last}`);
  await app.tap("add-client-submit");
  await app.sees("add-client-number-checksum");
  // The main button corrects; Enter and a second look add nothing either.
  await app.tap("number-correct");
  await app.tap("add-client-submit");
  await app.sees("add-client-number-checksum");
  await app.tap("add-client-number-anyway");
  await app.client("Oma").waitFor();
});

onPhone("a number that is in the list already opens that client", async ({ server, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  await app.addClient(server.clients[0].number, "Nog eens");
  await app.title("activity-title");
  await app.sees("add-client-exists", { name: "Oma" });
});

onPhone("a client whom the employer does not know is refused, and nothing is registered", async ({ server, app }) => {
  const [ana] = server.workers;
  const before = await server.performancesOf(ana);
  await app.open();
  await app.signIn(ana);
  await app.addClient(UNKNOWN, "Oma");
  await app.sees("number-unknown");
  await app.tap("add-client-number-anyway");
  await app.review("Oma", 2);
  await app.send();
  await app.title("not-sent-title");
  await app.sees("not-sent-unknown-client");
  assert.deepEqual(await server.performancesOf(ana), before);
});

// Manual: «Voer de prestatie in op de dag dat ze heeft plaatsgevonden. Kon de prestatie dezelfde dag
// niet ingevoerd worden? Laat dit dan weten aan uw werkgever.»
onPhone("a day that is over when she sends is refused by the server, and the app says what to do", async ({ server, page, app }) => {
  const [ana] = server.workers;
  const before = await server.performancesOf(ana);
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients[0].number, "Oma");
  await app.review("Oma", 2);
  const today = app.t("review-date-today", { date: "" }).trim();
  await app.seesText(today);
  await sendsYesterday(page);
  await app.send();
  await app.title("not-sent-title");
  await app.sees("not-sent-date-passed");
  await app.seesNot(today);
  assert.equal(await app.button("not-sent-retry").count(), 0);
  await app.tap("sent-to-clients");
  await app.title("clients-title");
  assert.deepEqual(await server.performancesOf(ana), before);
});

onPhone("too many hours on one day are refused", { serverArgs: ["--max-hours-per-day", "8"] }, async ({ server, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.review("Oma", 9);
  await app.send();
  await app.title("not-sent-title");
  await app.sees("not-sent-day-limit");
});

onPhone("the same client, activity and day again is asked about first", async ({ server, app }) => {
  const [ana] = server.workers;
  const before = (await server.performancesOf(ana)).length;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients[0].number, "Oma");
  await app.report("Oma", 2);
  await app.tap("sent-to-clients");
  await app.review("Oma", 1);
  await app.send();
  await app.title("duplicate-title");
  await app.tap("duplicate-do-not-send");
  await app.title("clients-title");
  assert.equal((await server.performancesOf(ana)).length, before + 1);

  await app.review("Oma", 1);
  await app.send();
  await app.title("duplicate-title");
  await app.tap("duplicate-send-anyway");
  await app.sent();
  assert.equal((await server.performancesOf(ana)).length, before + 2);
});
