// The page as something that is installed: it opens without a connection, and then sends nothing.

import assert from "node:assert/strict";
import { onPhone } from "./support/phone.mjs";

onPhone("without a connection the page opens, shows the clients and refuses to send", async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients.at(-1).number, "Oma");
  await app.client("Oma").waitFor();
  await phone.untilKept();

  await phone.goOffline();
  await page.reload();
  await app.client("Oma").waitFor();
  if (phone.tellsOffline) await app.sees("clients-offline");
  await app.choose("Oma", 3);
  await app.tap("hours-confirm", { hours: 3 });
  await app.title("not-sent-title");
  await app.sees("not-sent-offline");

  await phone.goOnline();
  await app.tap("not-sent-retry");
  await app.button("review-send").waitFor();
  await app.send();
  await app.sent();
});

onPhone("without a connection nobody signs in, and the page says why", async ({ server, phone, page, app }) => {
  await app.open();
  await app.title("sign-in-title");
  await phone.untilKept();
  await phone.goOffline();
  await page.reload();
  const { login, password } = server.workers[0];
  await app.typeCredentials(login, password);
  await app.tap("sign-in-submit");
  await app.sees("sign-in-offline");
});

/** What the browser keeps for when there is no connection. */
const keptPaths = (page) =>
  page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
    }
    return found;
  });

onPhone("the worker keeps the shell only, never an answer of the API", async ({ server, phone, page, app }) => {
  await app.open();
  await app.signIn(server.workers[0]);
  await phone.untilKept();
  await app.tap("clients-history");
  await app.title("history-title");
  const kept = await keptPaths(page);
  assert.ok(kept.includes("/"), "the page itself");
  assert.ok(kept.every((it) => !it.startsWith("/v1")), kept.join(" "));
});

onPhone("letters that few names have are loaded when one needs them, and stay", async ({ phone, page, app }) => {
  await app.open();
  await app.title("sign-in-title");
  await phone.untilKept();
  const ofFewNames = (it) => it.startsWith("/figtree-latin-ext-");
  assert.ok((await keptPaths(page)).some((it) => it.startsWith("/figtree-latin-")));
  assert.ok(!(await keptPaths(page)).some(ofFewNames));
  if (!phone.asksWorkerAtOnce) {
    await page.reload();
    await app.title("sign-in-title");
  }
  await page.evaluate(() => document.fonts.load("16px Figtree", "Wałęsa"));
  assert.ok((await keptPaths(page)).some(ofFewNames));
  await phone.goOffline();
  await page.reload();
  await app.title("sign-in-title");
  assert.equal(await page.evaluate(async () => (await document.fonts.load("16px Figtree", "ł")).length), 1);
});

onPhone("the page can be installed", async ({ server, page, app }) => {
  await app.open();
  await app.title("sign-in-title");
  const origin = server.app.replace(/\/$/, "");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await fetch(origin + href)).json();
  assert.equal(manifest.start_url, "/");
  assert.equal(manifest.display, "standalone");
  const sizes = [];
  for (const { src, sizes: size, type } of manifest.icons.filter((it) => it.type === "image/png")) {
    const drawn = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    assert.equal(drawn, size, src);
    assert.equal((await fetch(origin + src)).headers.get("content-type"), type);
    sizes.push(size);
  }
  assert.ok(sizes.includes("192x192") && sizes.includes("512x512"));

  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A private window never installs; nothing else may stand in the way.
  const reasons = installabilityErrors.map((it) => it.errorId).filter((it) => it !== "in-incognito");
  assert.deepEqual(reasons, []);
});

onPhone("the page's policy forbids what it does not need", async ({ server, page, app }) => {
  const answer = await page.goto(server.app);
  const policy = answer.headers()["content-security-policy"];
  for (const rule of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'none'"]) {
    assert.ok(policy.includes(rule), rule);
  }
  await app.title("sign-in-title");
  assert.equal(await page.locator("[style]").count(), 0);
});

onPhone("on a first visit the browser's worker comes once the module is here, not beside it", async ({ page, app }) => {
  await page.addInitScript(() => {
    const worker = navigator.serviceWorker;
    const register = worker.register.bind(worker);
    worker.register = (...given) => {
      globalThis.workerAskedFor = performance.now();
      return register(...given);
    };
  });
  await page.route("**/*_bg.wasm", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await app.open();
  await app.title("sign-in-title");
  await page.waitForFunction(() => globalThis.workerAskedFor);
  const [asked, here] = await page.evaluate(() => [
    globalThis.workerAskedFor,
    performance.getEntriesByType("resource").find((it) => it.name.endsWith("_bg.wasm")).responseEnd,
  ]);
  assert.ok(asked > here, `asked for at ${asked}, and the module was here at ${here}`);
});
