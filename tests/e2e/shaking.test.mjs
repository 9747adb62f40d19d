// A hand that shakes taps twice: the second tap answers nothing that has just come under it.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { HURRIED, STANDS_STILL, move } from "./support/motion.mjs";
import { onPhone } from "./support/phone.mjs";

const CLIENT = "Oma";

/** Two taps on the same spot: the second once the next screen stands, which keeps taps away meanwhile. */
async function tapTwice(page, target, stands) {
  await target.click({ trial: true });
  const { x, y, width, height } = await target.boundingBox();
  const spot = [x + width / 2, y + height / 2];
  await move(page, STANDS_STILL);
  await page.touchscreen.tap(...spot);
  await stands();
  await page.touchscreen.tap(...spot);
  // What a tap leads to is drawn by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await stands();
  await move(page, HURRIED);
}

async function begin({ server, page, app }) {
  const [ana] = server.workers;
  const before = (await server.performancesOf(ana)).length;
  await app.open();
  await app.signIn(ana);
  await app.addClient(server.clients.at(-1).number, CLIENT);
  await app.client(CLIENT).waitFor();
  // From here on the rows stand still.
  await page.locator(".week-card:not(.skeleton)").waitFor();
  return async () => (await server.performancesOf(ana)).length - before;
}

onPhone("a report that is tapped through twice at each step is what she chose, and seen as sent", async (world) => {
  const { page, app } = world;
  const registered = await begin(world);
  await tapTwice(page, app.client(CLIENT), () => app.title("activity-title"));
  assert.equal(await page.getByRole("radio", { name: new RegExp(`^${app.t("activity-household-help")}`) }).isChecked(), true);
  await tapTwice(page, app.button("activity-confirm"), () => app.title("hours-title"));
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 3 }), exact: true }));
  await tapTwice(page, app.button("hours-confirm", { hours: 3 }), () => app.title("review-title"));
  assert.equal(await registered(), 0, "nothing is sent without the last look");
  await tapTwice(page, app.button("review-send"), () => app.title("sent-title"));
  assert.equal(await registered(), 1);
});

onPhone("whether she means it twice is read before it is answered", async (world) => {
  const { page, app } = world;
  const registered = await begin(world);
  await app.report(CLIENT, 3);
  await app.tap("sent-to-clients");
  await tapTwice(page, app.client(CLIENT), () => app.sees("again-title"));
  await app.tap("again-yes");
  await app.title("activity-title");
  await app.tap("activity-confirm");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 2 }), exact: true }));
  await app.tap("hours-confirm", { hours: 2 });
  await tapTwice(page, app.button("review-send"), () => app.title("duplicate-title"));
  assert.equal(await registered(), 1);
});

onPhone("what was not sent is read, and stays to be sent", async (world) => {
  const { phone, page, app } = world;
  const registered = await begin(world);
  await app.review(CLIENT, 3);
  await phone.goOffline();
  await tapTwice(page, app.button("review-send"), () => app.title("not-sent-title"));
  await phone.goOnline();
  await app.tap("not-sent-retry");
  await app.sent();
  assert.equal(await registered(), 1);
});

onPhone("a number that is doubted is not kept by a second tap, nor a wrong password hidden", async (world) => {
  const { server, page, app } = world;
  await begin(world);
  await app.tap("clients-add");
  await app.field("add-client-number-label").fill("1234 5678 9000");
  await app.field("add-client-name-label").fill("Nonkel Jef");
  await tapTwice(page, app.button("add-client-submit"), () => app.button("add-client-number-anyway").waitFor());

  await app.tap("back");
  await app.signOut();
  await app.typeCredentials(server.workers[0].login, "00000000");
  await tapTwice(page, app.button("sign-in-submit"), () => app.sees("sign-in-wrong"));
});

onPhone("a row that leads on chooses nothing on the screen that it leads to", async (world) => {
  const { page, app } = world;
  await begin(world);
  await app.settings();
  await app.tap("requests-title");
  await app.tap("requests-new");
  await app.title("ask-client-title");
  await tapTwice(page, page.getByRole("button", { name: CLIENT }), () => app.title("ask-day-title"));
});
