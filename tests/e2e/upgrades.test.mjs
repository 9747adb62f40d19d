// The page through upgrades of its server: a worker never loses what she chose, and never stays
// with a version that is gone. The builds are the same page under other names (support/builds.mjs).

import assert from "node:assert/strict";
import { readFile, rename } from "node:fs/promises";
import { buildOf, upgradable, upgrade } from "./support/builds.mjs";
import { leave, lookAgain } from "./support/in-front.mjs";
import { whileAway } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";

/** The page has found that a newer version is kept beside it. */
const finds = (page) => page.waitForFunction(() => window.upgrade.isReady());

const becomes = (page, number) =>
  page.waitForFunction((number) => document.querySelector("meta[name=build]")?.content === String(number), number);

/** Signed in, one client, and the page kept for a day without a connection. */
async function ready({ server, phone, page, app }) {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients.at(-1).number, "Oma");
  await app.client("Oma").waitFor();
  await phone.untilKept();
  assert.equal(await buildOf(page), 1);
  return ana;
}

/** The browser keeps so many shells, once it is done with those that are older. */
const keeps = (page, number) =>
  page.waitForFunction(async (number) => (await caches.keys()).filter((it) => it.startsWith("shell-")).length === number, number);

/** The names of the shells that the browser keeps, without other caches. */
const shells = (page) => page.evaluate(async () => (await caches.keys()).filter((it) => it.startsWith("shell-")));

onPhone("at home the newest version comes while nobody looks", upgradable, async (world) => {
  const { server, page, app } = world;
  await ready(world);
  await upgrade(server, 2);
  await lookAgain(page);
  await finds(page);
  assert.equal(await buildOf(page), 1);
  await leave(page);
  await becomes(page, 2);
  await app.client("Oma").waitFor();
});

onPhone("a page that is open through two upgrades keeps what she chose, and is the newest once she is home", upgradable, async (world) => {
  const { server, page, app } = world;
  const ana = await ready(world);
  const before = (await server.performancesOf(ana)).length;
  await app.review("Oma", 3, "activity-shopping");
  for (const number of [2, 3]) {
    await upgrade(server, number);
    await lookAgain(page);
    await finds(page);
    await page.waitForFunction(async (keeps) => {
      for (const name of await caches.keys()) {
        const kept = name.startsWith("shell-") && (await (await caches.open(name)).match("/"));
        if (kept && (await kept.text()).includes(keeps)) return true;
      }
      return false;
    }, `<meta name="build" content="${number}">`);
    // Nobody looks, but a report is under way.
    await leave(page);
    await app.seesText("Oma");
    await app.button("review-send").waitFor();
    assert.equal(await buildOf(page), 1);
  }
  await app.send();
  await app.sent();
  assert.equal(await buildOf(page), 1);
  await app.tap("sent-to-clients");
  await becomes(page, 3);
  await app.client("Oma").waitFor();
  const [stored, ...others] = await server.performancesOf(ana);
  assert.deepEqual([stored.activity, stored.hours, others.length], ["shopping", 3, before]);
  // Of the shells before this one, the last is kept for pages that are opening.
  await keeps(page, 2);
});

onPhone("what stands in a field is not lost to an upgrade", upgradable, async (world) => {
  const { server, phone, page, app } = world;
  const [ana] = server.workers;
  await app.open();
  await app.title("sign-in-title");
  await phone.untilKept();
  await app.field("sign-in-login-label").fill(ana.login);
  await upgrade(server, 2);
  await lookAgain(page);
  await finds(page);
  await leave(page);
  await lookAgain(page);
  assert.equal((await app.field("sign-in-login-label").inputValue()).replaceAll(" ", ""), ana.login);
  assert.equal(await buildOf(page), 1);
  await app.field("sign-in-login-label").fill("");
  await leave(page);
  await becomes(page, 2);
  await app.title("sign-in-title");
});

onPhone("an upgrade that does not come through leaves the version before it working without a connection", { ...upgradable, allow: [/404/] }, async (world) => {
  const { server, phone, page, app } = world;
  await ready(world);
  const [kept] = await shells(page);
  await upgrade(server, 2, { without: /_bg\.wasm$/ });
  const refused = await page.evaluate(() =>
    navigator.serviceWorker.ready.then(async (it) => {
      const found = new Promise((resolve) => it.addEventListener("updatefound", () => resolve(it.installing), { once: true }));
      await it.update();
      const coming = await found;
      return new Promise((resolve) => {
        const look = () => coming.state === "redundant" && resolve(coming.state);
        coming.addEventListener("statechange", look);
        look();
      });
    }),
  );
  assert.equal(refused, "redundant");
  await keeps(page, 1);
  assert.deepEqual(await shells(page), [kept]);
  await phone.goOffline();
  await page.reload();
  await app.client("Oma").waitFor();
  assert.equal(await buildOf(page), 1);

  // The next one comes through, and the one that worked is still there for pages that are opening.
  await phone.goOnline();
  await upgrade(server, 3);
  await lookAgain(page);
  // At home nothing is in its way.
  await becomes(page, 3);
  await app.client("Oma").waitFor();
  await keeps(page, 2);
  assert.ok((await shells(page)).includes(kept));
});

onPhone("a worker of the browser that is older than the server shows the server's page", { ...upgradable, allow: [/sw\.js/] }, async (world) => {
  const { server, phone, page, app } = world;
  await ready(world);
  const [kept] = await shells(page);
  await upgrade(server, 2, { without: /^sw\.js$/ });
  await page.reload();
  await app.client("Oma").waitFor();
  assert.equal(await buildOf(page), 2);
  await app.report("Oma", 2);
  await app.tap("sent-to-clients");
  await app.title("clients-title");
  assert.deepEqual(await shells(page), [kept]);
  await phone.goOffline();
  await page.reload();
  await app.client("Oma").waitFor();
  assert.equal(await buildOf(page), 1);
});

onPhone("a page whose files do not come says so, and opens once they are there", { ...upgradable, allow: [/404/] }, async ({ server, page, app }) => {
  await upgrade(server, 2, { without: /^boot-/ });
  await app.open();
  await page.getByText("De app start niet.").waitFor();
  await upgrade(server, 3);
  await page.reload();
  await app.title("sign-in-title");
});

onPhone("a page from just before an upgrade, whose files are gone, is loaded once more by itself", { ...upgradable, allow: [/404/, /Refused to apply style/] }, async ({ server, page, app }) => {
  const old = await (await fetch(server.app)).text();
  await upgrade(server, 2);
  await page.route(server.app, (route) => route.fulfill({ body: old, contentType: "text/html" }), { times: 1 });
  // It never loads to its end: the next one takes its place before.
  await page.goto("/", { waitUntil: "commit" });
  await app.title("sign-in-title");
  assert.equal(await buildOf(page), 2);
});

onPhone("a page that is opening while the next version comes gets its own files", upgradable, async (world) => {
  const { server, page } = world;
  await ready(world);
  await upgrade(server, 2);
  await lookAgain(page);
  await finds(page);
  const answers = await page.evaluate(() =>
    Promise.all(
      [...document.head.querySelectorAll("script[src], link[href]")].map(async (it) => {
        const path = it.getAttribute("src") ?? it.getAttribute("href");
        return [path, (await fetch(path, { cache: "reload" })).status];
      }),
    ),
  );
  assert.ok(answers.length > 5, "scripts, styles, icons");
  assert.deepEqual(answers.filter(([, status]) => status !== 200), []);
});

onPhone("a server that is away for a moment gives way to the page that is kept", { ...upgradable, allow: [/503|404/] }, async (world) => {
  const { server, page, app } = world;
  await ready(world);
  await rename(server.web, `${server.web}.away`);
  await page.reload();
  await app.client("Oma").waitFor();
});

onPhone("what the browser clears under an open page is saved again with the next change", upgradable, async (world) => {
  const { server, page, app } = world;
  await ready(world);
  await page.evaluate(() => localStorage.clear());
  await app.addClient(server.clients[0].number, "Opa");
  await app.client("Opa").waitFor();
  await page.reload();
  await app.signIn(server.workers[0]);
  await app.client("Oma").waitFor();
  await app.client("Opa").waitFor();
});

/** What a browser kept of the page of version 0.1.0, as if its worker were this one at this server. */
async function keptBy010(worker, origin) {
  const kept = await readFile(new URL("../kept/page-0.1.0.txt", import.meta.url), "utf8");
  const [generation, base64] = kept.split(":");
  let file = Buffer.from(base64, "base64").toString("latin1");
  for (const [from, to] of [["http://127.0.0.1:34313", origin], ["980471826370", worker.login]]) {
    assert.equal(from.length, to.length, `${to} has another length in the file`);
    file = file.replaceAll(from, to);
  }
  return `${generation}:${Buffer.from(file, "latin1").toString("base64")}`;
}

onPhone("what the page of version 0.1.0 kept is all there, and she goes on", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  const old = await keptBy010(ana, await page.evaluate(() => location.origin));
  await whileAway(page, (old) => {
    localStorage.removeItem("job-tracker.records");
    localStorage.setItem("job-tracker.database", old);
  }, old);
  await app.client("Oma 0").waitFor();
  await app.client("Oma 11").waitFor();
  await app.report("Oma 3", 2);
  await page.reload();
  await app.client("Oma 3").waitFor();
  const left = await page.evaluate(() => localStorage.getItem("job-tracker.database"));
  assert.equal(left, old, "a browser may open that version once more");
});
