// What leads into the page and out of it, and what it finds when it is looked at again.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { follow, lookAgain } from "./support/in-front.mjs";
import { serverProgram } from "./support/paths.mjs";
import { onPhone } from "./support/phone.mjs";

const HOSTILE = [
  "start?login=980123456789&password=12345678",
  "start?server=javascript:alert(1)",
  "start?server=https%3A%2F%2Fevil.example&login=980123456789",
  "start?server=https%3A%2F%2Fana%3Ageheim%40evil.example",
  "ana:geheim@start?login=980123456789",
  "client?number=1",
  "client?number=123456789002&name=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
  "send?client=123456789002&hours=9",
  "<script>alert(1)</script>",
  `start?login=${"9".repeat(10_240)}`,
];

onPhone("a link that is malformed, hostile or unknown is refused, and what stands there stays", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.title("sign-in-title");
  const refusal = page.getByText(app.t("server-link-invalid"));
  for (const fragment of HOSTILE) {
    // A good one first, so that each refusal is seen to come.
    await follow(page, `start?login=${ana.login}`);
    await refusal.waitFor({ state: "detached" });
    await follow(page, fragment);
    await refusal.waitFor();
    const login = await app.field("sign-in-login-label").inputValue();
    assert.equal(login.replaceAll(" ", ""), ana.login, fragment.slice(0, 80));
    assert.equal(await app.field("sign-in-password-label").inputValue(), "");
    assert.equal(new URL(await page.url()).hash, "");
  }
});

onPhone("links ask whoever is signed in, and do nothing by themselves", async ({ server, page, app }) => {
  const [ana, bea] = server.workers;
  const before = await server.performancesOf(ana);
  await app.open();
  await app.signIn(ana);
  await follow(page, "send?client=123456789002&hours=9");
  await app.sees("server-link-invalid");
  await app.title("clients-title");
  await follow(page, `start?login=${bea.login}`);
  await app.title("employer-add");
  await app.tap("back");
  await follow(page, `start?login=${ana.login}`);
  await app.sees("employer-signed-in-already");
  await app.title("clients-title");
  await follow(page, `client?number=${server.clients[0].number}`);
  await app.title("add-client-title");
  await app.tap("back");
  await app.sees("clients-empty-title");
  assert.deepEqual(await server.performancesOf(ana), before);
});

onPhone("the reference can be shared, without the name that she gave her client", async ({ server, page, app }) => {
  await page.addInitScript(() => {
    Navigator.prototype.share = async (data) => {
      window.shared = data.text;
    };
  });
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma Simonne");
  const reference = await app.report("Oma Simonne", 2);
  await app.tap("sent-share");
  const shared = await page.waitForFunction(() => window.shared);
  const text = await shared.jsonValue();
  assert.ok(text.includes(reference), text);
  assert.ok(!text.includes("Simonne"), text);
});

onPhone("a browser that shares nothing shows no button for it, one that fails says so", async ({ server, page, app }) => {
  await page.addInitScript(() => {
    delete Navigator.prototype.share;
  });
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients[0].number, "Oma");
  await app.report("Oma", 2);
  assert.equal(await app.button("sent-share").count(), 0);
  await app.tap("sent-to-clients");

  await page.evaluate(() => {
    Navigator.prototype.share = async () => {
      throw new DOMException("no", "NotAllowedError");
    };
  });
  await app.report("Oma", 2, "activity-shopping");
  await app.tap("sent-share");
  await app.sees("sent-share-failed");
});

onPhone("a session that was ended meanwhile is noticed when the page is looked at again", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.settings();
  await lookAgain(page);
  await app.title("settings-title");
  const reopen = ["worker", "reopen", "--data", server.data, "--login", ana.login];
  await promisify(execFile)(serverProgram, reopen);
  await lookAgain(page);
  await app.sees("sign-in-session-ended");
});

onPhone("without a connection looking again changes nothing", async ({ server, phone, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.settings();
  await phone.goOffline();
  await lookAgain(page);
  await app.tap("back");
  await app.sees("clients-offline");
  await app.title("clients-title");
});

onPhone(
  "opened over plain HTTP in an office's network it says that its address must begin with https",
  { allow: [/cannot start/, /Cross-Origin-Opener-Policy header has been ignored/] },
  async ({ server, page, app }) => {
    const { port } = new URL(server.app);
    await page.goto(`http://kantoor.lan:${port}/`);
    await page.getByRole("alert").getByText(app.t("error-address-insecure")).waitFor();
    assert.equal(await page.getByText(app.t("error-unexpected")).count(), 0);
  },
);
