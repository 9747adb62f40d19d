// The office at its desk, and a worker's phone beside it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Look } from "./support/look.mjs";
import { Office, PASSWORD, authenticatorCode, scanPicture } from "./support/office.mjs";
import { dayAgo } from "./support/past.mjs";
import { Phone, onPhone } from "./support/phone.mjs";
import { LOOKS_OF_THE_OFFICE } from "./support/texts.mjs";

/** The demo ends yesterday: on the first of a month its work is in the one before. */
const A_WEEK = 7;
const DESK = { desk: true, width: 1200, height: 800, locale: "en-GB" };

onPhone(
  "from an empty server to the performance that the office corrected, and the worker sees it",
  { ...DESK, command: "serve", allow: [/403|409|422/] },
  async ({ t, server, page }) => {
    const office = new Office(page);
    await office.start(server.console, { company: "Zonnestraal" });
    await office.go("Workers");
    await office.see("There are no workers yet");

    // Beside the list, and where the empty list says what to do.
    await page.getByRole("link", { name: "Add a worker" }).last().click();
    await page.locator("#name").fill("Ana");
    await page.getByLabel("Language of her letters").selectOption("nl");
    await office.press("Add and make the letter");
    const first = await office.letter();
    for (const [paper, another] of Object.values(await office.papers())) {
      assert.equal(another, undefined, "a letter is one page");
      const digits = paper.text.replace(/\D/g, "");
      assert.ok(digits.includes(first.login) && digits.includes(first.password), paper.text);
      assert.equal(scanPicture(paper.picture), first.link);
    }
    await office.go("Clients");
    await page.getByRole("link", { name: "Add a client" }).last().click();
    await page.locator("#number").fill("1204 8573 6188");
    await page.locator("#name").fill("Familie Peeters");
    await office.press("Add");
    await page.getByRole("link", { name: "Familie Peeters" }).click();
    const clientLink = await page.locator(".secret").innerText();

    // What the letter's picture opens fills in her login, and not her password.
    const phone = await Phone.open(t, server, {});
    await phone.page.goto(first.link);
    await phone.page.getByRole("link", { name: "Openen in de browser" }).click();
    const { app } = phone;
    await app.title("sign-in-title");
    assert.equal(await app.field("sign-in-password-label").inputValue(), "");
    await app.field("sign-in-password-label").fill(first.password);
    await app.tap("sign-in-submit");
    await app.title("clients-title");
    await app.signOut();
    for (const wrong of ["1", "2", "3"]) {
      await app.typeCredentials(first.login, wrong);
      await app.tap("sign-in-submit");
      if (wrong !== "3") await app.sees("sign-in-attempts-left", { left: 3 - Number(wrong) });
    }
    await app.title("closed-title");

    await office.go("Workers");
    await page.getByRole("link", { name: "Closed accounts 1" }).click();
    await page.getByRole("link", { name: "Ana" }).click();
    await office.see("A phone of hers: 3 wrong passwords");
    await office.press("Reopen and make a new letter");
    const second = await office.letter();
    assert.equal(second.login, first.login);
    assert.notEqual(second.password, first.password);

    await app.tap("closed-new-password");
    await app.field("sign-in-password-label").fill(second.password);
    await app.tap("sign-in-submit");
    await app.title("clients-title");
    await phone.page.goto(clientLink);
    await app.title("add-client-title");
    await app.field("add-client-name-label").fill("Oma");
    await app.tap("add-client-submit");
    const reference = await app.report("Oma", 3);

    await office.go("Performances");
    await page.getByRole("link", { name: reference, exact: true }).click();
    await page.locator("#hours").selectOption("2");
    await page.locator("#reason").fill("One hour less");
    await office.press("Modify");
    await office.see("One hour less");
    await office.see("Household help, 3 h → Household help, 2 h");

    await page.goto(`${server.app}console/export`);
    const today = dayAgo(0);
    await page.locator("#from").fill(today);
    await page.locator("#to").fill(today);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('button[formaction="/console/export.csv"]').click(),
    ]);
    const rows = (await readFile(await download.path(), "utf8")).split("\r\n");
    const row = rows.find((it) => it.includes(reference));
    assert.match(row, /modified/);
    assert.match(row, /120485736188/);

    await app.tap("sent-to-clients");
    await app.tap("clients-history");
    await app.sees("state-modified");
    await app.sees("history-total", { hours: 2 });
    phone.expectNoProblems();
  },
);

onPhone("the office signs in with both factors, and out", { ...DESK, allow: [/422/] }, async ({ server, page }) => {
  const office = new Office(page);
  const secret = await office.start(server.console);
  await page.locator(".me summary").click();
  await office.press("Sign out");
  const signIn = async (code) => {
    await page.locator("#email").fill("els@example.be");
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#code").fill(code);
    await office.press("Sign in");
  };
  await signIn("000000");
  await office.see("E-mail address, password or code is wrong.");
  // The code of this half minute made the account; the next one's is taken early as well.
  await signIn(authenticatorCode(secret, Date.now() + 30_000));
  await page.getByRole("navigation").getByRole("link", { name: "Today", exact: true }).waitFor();
});

for (const [language, scheme, width] of LOOKS_OF_THE_OFFICE) {
  onPhone(`every page of the console can be used by everybody: ${language}, ${scheme}`, { desk: true, width, height: 800, scheme, language, locale: "en-GB", allow: [/404|422|423|401/] }, async ({ server, phone, page }) => {
    const office = new Office(page);
    const looked = new Look(phone, "console");
    const look = (name) => looked.at(name);
    await page.goto(`${server.console}&lang=${language}`);
    await look("start");
    await page.locator("button.main").click();
    await look("start-mistyped");
    await page.goto(`${server.app}console/sign-in?lang=${language}`);
    await look("sign-in");
    await page.goto(`${server.app}console/nowhere?lang=${language}`);
    await look("not-found");

    await office.start(server.console);
    await page.locator(".me summary").click();
    await page.locator("#language").selectOption(language);
    await page.locator('form[action="/console/language"] button').click();
    // A closed account has something to show.
    const [ana] = server.workers;
    for (const password of ["1", "2", "3"]) {
      await fetch(`${server.api}/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ login: ana.login, password }),
      });
    }
    const at = async (path, name) => {
      await page.goto(`${server.app}console/${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.equal(await page.getAttribute("html", "lang"), language);
      await look(name);
    };
    await at("workers", "workers");
    await at("workers/add", "worker-add");
    await at(`workers/${ana.login}`, "worker");
    await page.locator('form[action$="/reopen"] button').click();
    await page.locator(".letter").waitFor();
    await look("letter");
    const handIn = async (room, rows) => {
      await at(`${room}/import`, `${room}-import`);
      await page.locator("#list").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
      await page.locator("button.main").click();
      await page.locator("table").waitFor();
    };
    await handIn("workers", "naam;taal\nمريم العلي;fr\nAna;nl\nMaximiliane Schönfelder-von Hohenstein;de\n");
    await look("workers-list");
    await page.locator("button.main").click();
    await page.locator('form[action$="/letters"]').waitFor();
    await look("workers-list-taken");
    await page.locator("button.main").click();
    await page.locator(".letter").nth(2).waitFor();
    await look("letters");
    for (const [how, papers] of Object.entries(await office.papers())) {
      assert.equal(papers.length, 3, how);
      for (const [index, { picture }] of papers.entries()) await phone.keep(`paper-${how}-${index + 1}`, picture);
    }
    await handIn("clients", `nummer;naam\n${server.clients[0].number};Peeters\n12048573618;Janssens\n120485736189;<b>Maes</b>\n`);
    await look("clients-list-wrong");
    await at("clients", "clients");
    await at("clients/add", "client-add");
    await at(`clients/${server.clients[0].number}`, "client");
    await at("clients/sheet", "clients-sheet");
    await at(`performances?span=month&date=${dayAgo(A_WEEK)}`, "performances");
    await page.locator("tbody a").first().click();
    await look("performance");
    await at("performances/enter", "performance-enter");
    await page.locator("button.main").click();
    await look("performance-enter-mistyped");
    await at("export", "export");
    await at("export/totals", "export-totals");
    await at("audit", "audit");
    await at("users", "users");
    await page.locator("#email").fill("mia@example.be");
    await page.locator("main button.main").click();
    await page.locator("#link").waitFor();
    await look("users-link");
    await at("sessions", "sessions");
    await at("company", "company");
    await at("requests", "requests");
    await at("account", "account");
    await at("account/password", "account-password");
    await page.locator("button.main").click();
    await look("account-password-mistyped");
    await at("account/authenticator", "account-authenticator");
    await at("account/codes", "account-codes");
    assert.deepEqual(looked.wrong, []);
  });
}
