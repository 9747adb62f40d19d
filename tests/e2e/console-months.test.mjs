// The pages of the office that one sees once a month or once a year: files for payroll and what
// changed since, what workers contest, who is erased, and the record of processing.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { Look } from "./support/look.mjs";
import { Office } from "./support/office.mjs";
import { dayAgo } from "./support/past.mjs";
import { onPhone } from "./support/phone.mjs";
import { LOOKS_OF_THE_OFFICE } from "./support/texts.mjs";

/** A worker's app, past its screens. */
async function appOf(server, { login, password }) {
  const call = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${server.api}${path}`, {
      method,
      headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
      body: body && JSON.stringify(body),
    });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  const { token } = await call("POST", "/session", { login, password });
  return (method, path, body) => call(method, path, body, { authorization: `Bearer ${token}` });
}

const submit = (page, action) => page.locator(`form[action$="${action}"] button`).last().click();

/** What the office makes of it with the form that has this button. */
async function modify(page, hours, reason) {
  await page.locator("#hours").selectOption(String(hours));
  await page.locator("#reason").fill(reason);
  await page.locator("form:has(#hours) button").click();
  await page.getByText(reason).first().waitFor();
}

/** Fills the form of a file for payroll; `last` is how a name of one of the states is ticked. */
async function setUpPayroll(page, name, holds) {
  await page.locator("#name").fill(name);
  for (const [at, content] of holds.entries()) {
    await page.locator("select[name=holds]").nth(at).selectOption(content);
  }
  await page.locator("input[name=state][value=registered]").setChecked(false);
  await page.locator("main form button.main").click();
  await page.locator(".filters").waitFor();
}

for (const [language, scheme, width] of LOOKS_OF_THE_OFFICE) {
  const desk = { desk: true, width, height: 800, scheme, language, locale: "en-GB", allow: [/422/] };
  onPhone(`the pages of a month's end and of a leaving can be used by everybody: ${language}, ${scheme}`, desk, async ({ server, phone, page }) => {
    const office = new Office(page);
    const look = new Look(phone, "months");
    const at = async (path, name) => {
      await page.goto(`${server.app}console/${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.equal(await page.getAttribute("html", "lang"), language);
      if (name) await look.at(name);
    };
    await office.start(server.console);
    await page.locator(".me summary").click();
    await page.locator("#language").selectOption(language);
    await submit(page, "/console/language");

    // Two workers ask for something; what the office makes of a third one's work she contests.
    const [ana, bea] = server.workers;
    const [app, other] = [await appOf(server, ana), await appOf(server, bea)];
    for (const [call, client, ago] of [[app, 0, 1], [app, 1, 9], [other, 2, 3]]) {
      await call("POST", "/requests", {
        kind: "forgotten",
        client_number: server.clients[client].number.replaceAll(" ", ""),
        activity: "transport",
        hours: 3,
        date: dayAgo(ago),
        reason: "Mijn telefoon was thuis blijven liggen, en 's avonds ben ik het vergeten.",
      });
    }
    const { items } = await app("GET", "/performances");
    const [validated, contested, later] = items.filter((it) => it.date < dayAgo(0) && it.state === "validated");
    await at(`performances/${contested.id}`);
    await modify(page, contested.hours === 2 ? 1 : 2, "De klant zegt dat het korter was");
    const [change] = (await app("GET", "/changes")).items;
    await app("POST", `/changes/${change.id}`, { agree: false, reason: "Ik ben tot het einde gebleven" });
    await at("requests", "requests");
    await page.locator("#open tbody a").first().click();
    await look.at("request");
    await at("requests");
    await page.locator("#contests tbody a").first().click();
    await look.at("contest");
    await at("", "today");
    await at(`workers/${ana.login}`, "worker");
    await at(`clients/${server.clients[0].number.replaceAll(" ", "")}`, "client");

    // A file for payroll that lacks numbers, one that can be made, and what changed since.
    await at("export/payroll/new");
    await setUpPayroll(page, "Sociaal secretariaat Noorderlicht", ["payroll_number", "date", "hours"]);
    const span = `from=${dayAgo(25)}&to=${dayAgo(0)}`;
    const mapping = new URL(page.url()).pathname.replace("/console/", "");
    await at(`${mapping}?${span}`, "payroll-troubles");
    await at(`${mapping}/edit`);
    await page.locator("select[name=holds]").first().selectOption("worker_login");
    await page.locator("main form button.main").first().click();
    await page.locator(".filters").waitFor();
    await at(`${mapping}?${span}`);
    const make = () => page.locator('button[formaction$="/file"]').click();
    await Promise.all([page.waitForEvent("download"), make()]);
    await at(`performances/${validated.id}`);
    await modify(page, validated.hours === 3 ? 4 : 3, "Eerst anders genoteerd");
    await at(`performances/${later.id}`);
    await modify(page, later.hours === 3 ? 4 : 3, "Een uur langer gebleven");
    await at(`${mapping}?${span}`, "payroll-doubtful-and-changed");
    await page.locator(".payroll-doubtful, .payroll-changed").nth(1).waitFor();
    await at("export/payroll", "payroll-files");
    await page.locator("#files").waitFor();

    // Who left and has nothing that must stay is erased; who has something is not.
    await at(`workers/${bea.login}/data`, "data-must-stay");
    await at("workers/add");
    await page.locator("#name").fill("Wilhelmina Vanderstraeten-Oosterlinck");
    await page.locator("#worker-language").selectOption("nl");
    await page.locator("main form button.main").click();
    await page.locator(".letter").waitFor();
    const login = (await page.locator(".letter dd").first().innerText()).replace(/\D/g, "");
    await at(`workers/${login}/data`, "data-active");
    await at(`workers/${login}`);
    await submit(page, "/deactivate");
    await page.locator('form[action$="/activate"]').waitFor();
    await look.at("worker-left");
    await at(`workers/${login}/data`, "erase-worker");
    await page.locator("#number").fill("980");
    await submit(page, "/erase");
    await page.locator(".error").waitFor();
    await look.at("erase-worker-wrong");
    await page.locator("#number").fill(login);
    await submit(page, "/erase");
    await page.locator(".notice.ok").waitFor();
    await look.at("erased-worker");
    await at("clients/add");
    await page.locator("#number").fill("123456789002");
    await page.locator("#name").fill("Familie Oosterlinck");
    await page.locator("main form button.main").click();
    await page.waitForURL(/\/console\/clients$|\/console\/clients\?/);
    await at("clients/123456789002");
    await submit(page, "/deactivate");
    await page.locator('form[action$="/activate"]').waitFor();
    await at("clients/123456789002/data", "erase-client");
    await page.locator("#number").fill("123456789002");
    await submit(page, "/erase");
    await page.locator(".notice.ok").waitFor();
    await look.at("erased-client");
    await at("audit?action=worker-erased", "audit-erased");

    // Whoever left is asked about nothing; the office reads that before and after.
    const [grace] = server.workers.slice(2);
    // Where she was not on that day already, whichever days the demo drew for her.
    const there = (await server.performancesOf(grace)).filter((it) => it.date === dayAgo(3)).map((it) => it.client_number);
    const elsewhere = server.clients.find((it) => !there.includes(it.number.replaceAll(" ", "")));
    await at(`workers/${grace.login}`);
    await submit(page, "/deactivate");
    await page.locator('form[action$="/activate"]').waitFor();
    await at(`performances/enter?worker=${grace.login}&date=${dayAgo(3)}`, "enter-for-who-left");
    await page.locator("#client").fill(elsewhere.number);
    await page.locator("#hours").selectOption("1");
    await page.locator("#reason").fill("Zij belde naar het kantoor");
    await page.locator("main form button.main").click();
    await page.locator('form[action$="/validate"]').waitFor();
    await look.at("unanswerable");
    await at("company", "company");
    await at("company/record", "record");

    // A list with a bad row.
    await at("workers/import");
    const list = "naam;taal;telefoon\nCarla;nl;0470 12 34 56\nDoris;xx;0470 12 34 57\n;fr;\n";
    await page.locator("#list").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await page.locator("button.main").click();
    await page.locator("table").first().waitFor();
    await look.at("import-bad-row");
    await page.locator("main form button").last().click();
    await page.waitForURL(/\/console\/workers\/import\/rest\//);
    await look.at("import-rest");
    assert.deepEqual(look.wrong, []);
  });
}
