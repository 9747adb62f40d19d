// The office's day, with every click counted: who did not report is called and entered, requests
// are answered, and the week is validated and taken back.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { violations } from "./support/axe.mjs";
import { Office } from "./support/office.mjs";
import { dayAgo } from "./support/past.mjs";
import { onPhone } from "./support/phone.mjs";

const DESK = { desk: true, width: 1280, height: 900, locale: "en-GB", allow: [/422/] };

/** Clicks what somebody in the office sees, and counts. */
class Clicks {
  made = 0;

  constructor(page) {
    this.page = page;
  }

  async on(target) {
    this.made += 1;
    await target.click();
  }

  link(name, within = this.page) {
    return this.on(within.getByRole("link", { name }).first());
  }

  button(name, within = this.page) {
    return this.on(within.getByRole("button", { name, exact: true }).first());
  }

  /** How many were made since it was asked last. */
  taken() {
    const { made } = this;
    this.made = 0;
    return made;
  }
}

/** A worker asks for a visit that she forgot, as her app does. */
async function asks(server, worker, client, activity) {
  const call = async (path, body, headers = {}) => {
    const answer = await fetch(new URL(path, server.app), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    assert.equal(answer.status, 201, await answer.clone().text());
    return answer.json();
  };
  const { token } = await call("v1/session", { login: worker.login, password: worker.password });
  const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Brussels" });
  const request = {
    kind: "forgotten",
    client_number: client.number,
    activity,
    hours: 2,
    date: yesterday,
    reason: "Vergeten",
  };
  await call("v1/requests", request, { Authorization: `Bearer ${token}`, "Idempotency-Key": randomUUID() });
}

onPhone("a day at the office takes few clicks", DESK, async ({ server, phone, page }) => {
  const office = new Office(page);
  const clicks = new Clicks(page);
  await office.start(server.console);
  const look = async (screen) => {
    await phone.shoot(`monday-${screen}`, { fullPage: true });
    assert.deepEqual(await violations(page), [], screen);
  };
  // The demo's people work from Monday to Friday; here they are expected every day.
  for (const [at, worker] of server.workers.entries()) {
    await page.goto(`${server.app}console/workers/${worker.login}`);
    if (at < 2) await page.locator("#phone").fill(`0470 12 34 5${at}`);
    for (const box of await page.locator(".weekdays input").all()) await box.check();
    await office.press("Save");
    await page.getByText("0470").or(page.getByText("Monday, Tuesday")).first().waitFor();
  }
  await asks(server, server.workers[0], server.clients[0], "transport");
  await asks(server, server.workers[1], server.clients[1], "transport");

  await page.goto(`${server.app}console/`);
  const missing = page.locator("#missing");
  // On a public holiday nobody is expected: the day before has somebody, at the weekend at last.
  for (let back = 0; back < 7 && (await missing.locator("li").count()) < 3; back += 1) {
    const before = page.locator(".dayway a").first();
    const there = new URL(await before.getAttribute("href"), page.url());
    await before.click();
    await page.waitForURL(there.href);
  }
  const day = page.url();
  await look("01-today");
  const calls = missing.getByRole("link", { name: /^Call / });
  assert.equal(await calls.count(), 2);
  assert.match(await calls.first().getAttribute("href"), /^tel:\+3247012345/);
  const absent = await missing.locator("li").count();

  // Three are entered, each with the name and the day filled in: one click to the form, one to send.
  for (const client of server.clients.slice(0, 3)) {
    await clicks.link(/^Enter for /, missing);
    await page.locator("#client").fill(client.name);
    await page.locator("#hours").selectOption("3");
    await page.locator("#reason").fill("Called the office");
    await clicks.button("Enter");
    await page.getByRole("heading", { name: "What happened" }).waitFor();
    await page.goto(day);
  }
  assert.equal(clicks.taken(), 6);
  assert.equal(await missing.locator("li").count(), absent - 3);

  // A request is accepted, another declined: from today to the list, to it, and the answer.
  for (const answer of ["Accept", "Decline"]) {
    await clicks.on(page.locator('.tile a[href="/console/requests#open"]').first());
    await clicks.on(page.locator("#open tbody a").first());
    if (answer === "Decline") await page.locator("select[name=ready]").last().selectOption({ index: 1 });
    await clicks.button(answer);
    await page.goto(day);
  }
  assert.equal(clicks.taken(), 6);
  assert.equal(await page.locator('.tile a[href="/console/requests#open"]').first().innerText(), "0");

  // The week is validated in two clicks, and what the number says is what the list has.
  const tile = page.locator(".tile").filter({ hasText: "to check this week" });
  const many = Number((await tile.locator(".figure").innerText()).replace(/\D/g, ""));
  assert.ok(many >= 3, String(many));
  await clicks.link(`Validate all ${many}`, tile);
  await look("02-validate");
  await clicks.button(`Yes, validate these ${many}`);
  await office.see(`${many} performances are validated.`);
  assert.equal(clicks.taken(), 2);
  await look("03-validated");

  await clicks.link("Undo");
  await look("04-undo");
  await clicks.button(`Undo these ${many}`);
  await office.see(`${many} performances have their former state back.`);
  assert.equal(clicks.taken(), 2);
  await page.goto(day);
  assert.equal(Number((await tile.locator(".figure").innerText()).replace(/\D/g, "")), many);

  // One alone is validated from its page in one click, and taken back in two.
  const date = new URL(day).searchParams.get("date") ?? dayAgo(0);
  await page.goto(`${server.app}console/performances?state=open&date=${date}`);
  await clicks.on(page.locator("tbody td.digits a").first());
  await clicks.button("Validate");
  await office.see("1 performance is validated.");
  await clicks.link("Undo");
  await clicks.button("Undo this one");
  await office.see("1 performance has its former state back.");
  assert.equal(clicks.taken(), 4);

  // The file for payroll is set up once; from then on it is four clicks a month.
  await page.goto(`${server.app}console/export/payroll/new`);
  await page.locator("#name").fill("Bureau");
  await page.locator("select[name=holds]").first().selectOption("hours");
  for (const code of await page.locator("input[name=code]").all()) await code.fill("100");
  await look("07-payroll-new");
  await office.press("Save");
  await page.getByRole("heading", { level: 1, name: "Bureau" }).waitFor();
  await page.goto(day);
  await clicks.link("Export", page.getByRole("navigation").first());
  await clicks.link("Files for the payroll office");
  await clicks.link("Bureau");
  await page.getByRole("heading", { level: 1, name: "Bureau" }).waitFor();
  await look("08-payroll");
  const [file] = await Promise.all([page.waitForEvent("download"), clicks.button("Make the file")]);
  assert.match(file.suggestedFilename(), /\.(csv|txt)$/);
  assert.equal(clicks.taken(), 4);

  // A colleague is invited: to the users, and the form's button.
  await page.goto(day);
  await clicks.link("Users", page.getByRole("navigation").first());
  await page.locator("input[type=email]").fill("rik@example.be");
  await clicks.button("Make a link");
  assert.match(await page.locator("#link").inputValue(), /\/console\/start/);
  assert.equal(clicks.taken(), 2);
  await look("09-invited");

  // Several days on one page, with the keyboard alone.
  await page.goto(`${server.app}console/performances/enter/days?worker=${server.workers[0].login}`);
  await look("05-several-days");
  await page.goto(`${server.app}console/workers/${server.workers[0].login}`);
  await look("06-worker");
});

for (const [scheme, width] of [["light", 360], ["dark", 1280], ["dark", 360]]) {
  onPhone(`today fits and can be used by everybody: ${scheme}, ${width}`, { ...DESK, width, scheme }, async ({ server, phone, page }) => {
    await new Office(page).start(server.console);
    for (const [name, path] of [
      ["today", ""],
      ["reported", "today/reported"],
      ["list", "performances?state=open"],
      ["validate", "performances/validate"],
      ["enter", "performances/enter"],
      ["days", "performances/enter/days"],
      ["worker", `workers/${server.workers[0].login}`],
      ["client", `clients/${server.clients[0].number}`],
    ]) {
      await page.goto(`${server.app}console/${path}`);
      await phone.shoot(`day-${scheme}-${width}-${name}`, { fullPage: true });
      assert.deepEqual(await violations(page), [], name);
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      assert.ok(wide <= room, `${name} is ${wide} wide in ${room}`);
    }
  });
}
