// Where a letter's QR code leads: a phone gets the app, or goes on in its browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { Phone, onPhone } from "./support/phone.mjs";
import { Server } from "./support/server.mjs";
import { WALKED_BY_THE_OFFICE } from "./support/texts.mjs";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
const ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const STORES = [
  "--play-store", "https://play.google.com/store/apps/details?id=be.jobtracker.app",
  "--app-store", "https://apps.apple.com/be/app/job-tracker/id1",
];

onPhone("a letter's link keeps its login on the way to the app and to the web page, and shows it to no server", { agent: ANDROID, serverArgs: STORES }, async ({ server, page, app }) => {
  const asked = [];
  page.on("request", (it) => asked.push(it.url()));
  const voucher = `&voucher=jtv_${"0af9".repeat(8)}`;
  await page.goto(`/get#start?login=980123456789${voucher}`);
  const href = (id) => page.locator(id).getAttribute("href");
  assert.equal(await href("#app"), `jobtracker://start?server=${encodeURIComponent(server.app.slice(0, -1))}&login=980123456789${voucher}`);
  // What is secret in a letter is in no address that somebody sees or goes back to.
  const seen = () => page.evaluate(() => location.href);
  assert.equal(await seen(), `${server.app}get#start?login=980123456789`);
  // The language may be changed on the way.
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("link", { name: "Open in the browser" }).click();
  await app.title("sign-in-title");
  assert.equal(await seen(), server.app);
  assert.equal((await app.field("sign-in-login-label").inputValue()).replaceAll(" ", ""), "980123456789");
  assert.deepEqual(asked.filter((it) => new URL(it).search.includes("980")), []);
});

onPhone("a client's link leads to the app or to the web page with the number filled in", { agent: ANDROID, serverArgs: STORES }, async ({ server, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await page.goto(`/get#client?number=${server.clients[0].number}`);
  assert.equal(await page.locator("#app").getAttribute("href"), `jobtracker://client?number=${server.clients[0].number}`);
  await page.locator("#web").click();
  await app.title("add-client-title");
});

onPhone("put on the home screen from here, it is the app that lies there", { agent: ANDROID }, async ({ phone, page }) => {
  await page.goto("/get#start?login=980123456789");
  const devtools = await phone.context.newCDPSession(page);
  const { url, errors, data } = await devtools.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(new URL(JSON.parse(data).start_url, url).pathname, "/");
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Automated browsers run in what they call incognito, which installs nothing.
  assert.deepEqual(installabilityErrors.filter((it) => it.errorId !== "in-incognito"), []);
});

onPhone("what else stands behind # is left behind", { agent: ANDROID, serverArgs: STORES }, async ({ page }) => {
  for (const hostile of [
    "javascript:alert(1)",
    "start?login=980123456789&server=https://evil.example",
    "start?server=https://evil.example",
    "client?number=1#x",
    `start?login=${"9".repeat(10_000)}`,
    "steal?login=980123456789",
    "start?login=<b>",
    "start?login=980123456789&voucher=jtv_<b>",
    `client?number=120485736188&voucher=jtv_${"x".repeat(32)}`,
  ]) {
    await page.goto("about:blank");
    await page.goto(`/get#${hostile}`);
    assert.equal(await page.locator("#web").getAttribute("href"), "/", hostile);
    assert.match(await page.locator("#app").getAttribute("href"), /^jobtracker:\/\/start\?server=http%3A%2F%2F127\.0\.0\.1%3A\d+$/, hostile);
  }
});

test("everybody can use the page: in its languages, on every kind of phone, light and dark", async (t) => {
  const server = await Server.start(t, { args: STORES });
  const wrong = [];
  for (const language of WALKED_BY_THE_OFFICE) {
    for (const scheme of ["light", "dark"]) {
      for (const [kind, options] of Object.entries({
        android: { agent: ANDROID },
        iphone: { agent: IPHONE },
        narrow: { agent: ANDROID, width: 320 },
        computer: { desk: true, width: 1000 },
      })) {
        const phone = await Phone.open(t, server, { ...options, scheme, locale: `${language}-BE`, language });
        const { page } = phone;
        await page.goto("/get");
        assert.equal(await page.getAttribute("html", "lang"), language);
        const screen = `get-${kind}`;
        await phone.shoot(screen);
        wrong.push(...(await violations(page)).map((it) => `${screen} ${language} ${scheme}: ${it}`));
        const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        if (wide > room) wrong.push(`${screen} ${language} is ${wide} wide in ${room}`);
        const small = await page.$$eval("a", (links) => links.filter((it) => it.getBoundingClientRect().height < 48).map((it) => it.textContent));
        wrong.push(...small.map((it) => `${screen} ${language}: ${it} is small`));
        phone.expectNoProblems();
        await phone.context.close();
      }
    }
  }
  assert.deepEqual(wrong, []);
});
