// What goes wrong between the phone and the server: the worker ends up with the truth.

import assert from "node:assert/strict";
import { App } from "./support/app.mjs";
import { calls, cut, damageDatabase, loseAnswers, mend } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";

/** Signed in, with one client that the demo's past does not know, and what the server knew before. */
async function ready({ server, app }) {
  const [ana] = server.workers;
  const before = (await server.performancesOf(ana)).length;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients.at(-1).number, "Oma");
  await app.client("Oma").waitFor();
  const registered = async () => (await server.performancesOf(ana)).length - before;
  return { ana, registered };
}

// Manual: «De prestatie wordt niet verzonden of opgeslagen als u geen internetverbinding heeft.»
// Manual: «Indien het versturen mislukt krijgt u een foutmelding.»
onPhone("without a connection nothing is sent and nothing is stored", async (world) => {
  const { phone, page, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  await phone.goOffline();
  await app.send();
  await app.title("not-sent-title");
  await app.sees("not-sent-offline");
  // The choices stay on the screen, to be sent once there is a connection.
  await app.seesText("Oma");

  await phone.goOnline();
  await page.reload();
  await app.title("clients-title");
  await app.tap("clients-history");
  await page.locator(".week").first().waitFor();
  await app.seesNot("Oma");
  assert.equal(await registered(), 0);
});

onPhone("after the connection is back the same performance is sent once", async (world) => {
  const { phone, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  await phone.goOffline();
  await app.send();
  await app.title("not-sent-title");
  await phone.goOnline();
  await app.tap("not-sent-retry");
  await app.sent();
  assert.equal(await registered(), 1);
});

onPhone("an answer that is lost is asked for again: one performance, and she knows", async (world) => {
  const { page, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  const lost = await loseAnswers(page, { times: 2 });
  await app.send();
  await app.sent();
  assert.equal(lost.count, 2);
  assert.equal(await registered(), 1);
});

onPhone("a server that dies after storing leaves a question, and its return the answer", async (world) => {
  const { server, page, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  await loseAnswers(page, { meanwhile: () => server.kill() });
  await app.send();
  await app.title("unknown-title");
  await app.sees("unknown-text");
  await server.restart();
  await app.tap("unknown-check-now");
  await app.sent();
  await app.sees("sent-found");
  assert.equal(await registered(), 1);
});

onPhone("a performance that never arrived is settled as void after a restart of the page", async (world) => {
  const { page, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  // The question just before sending passes; everything after it is lost.
  await loseAnswers(page, { arrives: false, meanwhile: () => cut(page) });
  await app.send();
  await app.title("unknown-title");
  await mend(page);
  await page.reload();
  await app.title("not-sent-title");
  await app.sees("unknown-settled-void");
  await app.tap("continue");
  assert.equal(await registered(), 0);
  await app.report("Oma", 3);
  assert.equal(await registered(), 1);
});

onPhone("a question that is open waits for its own worker on a shared phone", async (world) => {
  const { server, page, app } = world;
  const { ana, registered } = await ready(world);
  await app.review("Oma", 3);
  await loseAnswers(page, { meanwhile: () => cut(page) });
  await app.send();
  await app.title("unknown-title");
  await app.tap("sent-to-clients");
  await app.signOut();
  await mend(page);

  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await app.signIn(server.workers[1]);
  await app.sees("clients-empty-title");
  await app.signOut();
  assert.deepEqual(asked.filter((it) => it.includes("/settle/")), []);

  await app.typeCredentials(ana.login, ana.password);
  await app.tap("sign-in-submit");
  await app.sent();
  await app.sees("sent-found");
  assert.equal(await registered(), 1);
});

onPhone("what another window found out is not asked for ever: she is led to where it stands", async (world) => {
  const { phone, page, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  await loseAnswers(page, { meanwhile: () => cut(page) });
  await app.send();
  await app.title("unknown-title");
  await app.tap("unknown-check-now");
  await app.sees("unknown-still");
  const other = new App(await phone.newTab());
  await other.open();
  await other.sent();
  await other.sees("sent-found");

  await app.title("unknown-elsewhere-title");
  await app.sees("unknown-elsewhere");
  await app.seesNot(app.t("unknown-still"));
  assert.equal(await app.button("unknown-check-now").count(), 0);
  await mend(page);
  await app.tap("history-title");
  await app.title("history-title");
  await app.seesText("Oma");
  assert.equal(await registered(), 1);
});

onPhone("two taps on send are one performance", async (world) => {
  const { page, app } = world;
  const { registered } = await ready(world);
  await app.review("Oma", 3);
  const sent = calls(page, "/v1/performances");
  await app.button("review-send").dblclick();
  await app.sent();
  assert.deepEqual(sent.filter((it) => it === "POST"), ["POST"]);
  assert.equal(await registered(), 1);
});

onPhone("two tabs that send the same work are one performance", async (world) => {
  const { phone, app } = world;
  const { registered } = await ready(world);
  const other = new App(await phone.newTab());
  await other.open();
  await other.title("clients-title");
  await app.review("Oma", 3);
  await other.review("Oma", 3);
  await Promise.all([app.send(), other.send()]);
  const outcome = (it) =>
    Promise.any([it.title("sent-title").then(() => "sent"), it.title("duplicate-title").then(() => "asked")]);
  const outcomes = await Promise.all([outcome(app), outcome(other)]);
  assert.deepEqual(outcomes.sort(), ["asked", "sent"]);
  assert.equal(await registered(), 1);
});

onPhone("two tabs that each add a client keep both", async ({ server, phone, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  const other = new App(await phone.newTab());
  await other.open();
  await other.title("clients-title");
  await app.addClient(server.clients[0].number, "Oma");
  await other.addClient(server.clients[1].number, "Opa");
  for (const it of [app, other]) {
    await it.client("Oma").waitFor();
    await it.client("Opa").waitFor();
  }
  await app.page.reload();
  await app.client("Oma").waitFor();
  await app.client("Opa").waitFor();
});

onPhone("signing out in one tab signs out the other", async ({ server, phone, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  const other = new App(await phone.newTab());
  await other.open();
  await other.title("clients-title");
  await app.signOut();
  await other.title("sign-in-title");
});

onPhone("a session that the server ended asks to sign in, and her choices are kept", async (world) => {
  const { server, page, app } = world;
  const { ana, registered } = await ready(world);
  await app.review("Oma", 3, "activity-shopping");
  // Somebody else ends it: with the token that the page holds.
  const token = await page.evaluate(() =>
    Object.values(localStorage).find((it) => it.startsWith("jts_")) ?? null,
  );
  assert.ok(token, "the token lies where the privacy page says");
  const ended = await fetch(`${server.api}/session`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(ended.status, 204);
  await app.send();
  await app.title("sign-in-title");
  await app.sees("sign-in-session-ended");
  await app.field("sign-in-password-label").fill(ana.password);
  await app.tap("sign-in-submit");
  await app.title("review-title");
  await app.sees("activity-shopping");
  await app.send();
  await app.sent();
  assert.equal(await registered(), 1);
});

onPhone("a damaged database is kept aside and said, and the app goes on", async ({ server, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  const damaged = await damageDatabase(page);
  await page.getByText("beschadigd").waitFor();
  const kept = await page.evaluate((value) => Object.values(localStorage).includes(value), damaged);
  assert.ok(kept, "the damaged bytes are still there");
  await app.tap("continue");
  await page.getByRole("heading", { level: 1 }).waitFor();
});

onPhone("a full storage is said, and the list stays as it was", async ({ server, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  await page.evaluate(() => {
    let size = 4_000_000;
    let at = 0;
    while (size > 100) {
      try {
        localStorage.setItem(`ballast-${at}`, "x".repeat(size));
        at += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  // Sooner or later one of them has no room.
  const refused = app.page.getByText(app.t("error-storage-full")).filter({ visible: true });
  let last;
  for (const { number } of server.clients.slice(1)) {
    last = `Klant ${number}`;
    await app.addClient(number, last, "😀".repeat(200));
    const row = app.client(last);
    await row.or(refused).first().waitFor();
    if ((await row.count()) === 0) break;
  }
  await refused.first().waitFor();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("ballast-")) localStorage.removeItem(key);
  });
  await app.tap("back");
  await page.reload();
  await app.client("Oma").waitFor();
  assert.equal(await app.client(last).count(), 0);
});
