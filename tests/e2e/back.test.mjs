// The browser's back button, which is the phone's back gesture on an installed page.

import assert from "node:assert/strict";
import { onPhone } from "./support/phone.mjs";

async function ready({ server, app }) {
  await app.open();
  await app.signIn(server.workers[0]);
  await app.addClient(server.clients.at(-1).number, "Oma");
  await app.client("Oma").waitFor();
}

onPhone("going back through a report loses nothing that was chosen, and leaving it asks", async (world) => {
  const { page, app } = world;
  await ready(world);
  await app.review("Oma", 4, "activity-ironing-outside");
  await page.goBack();
  await app.title("hours-title");
  const four = page.getByRole("radio", { name: app.t("hours-count", { hours: 4 }), exact: true });
  assert.ok(await four.isChecked());
  await page.goBack();
  await app.title("activity-title");
  assert.ok(await page.getByRole("radio", { name: new RegExp(`^${app.t("activity-ironing-outside")}`) }).isChecked());

  await page.goBack();
  const question = page.getByRole("alertdialog", { name: app.t("leave-title") });
  await question.waitFor();
  await app.tap("leave-stay");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  assert.ok(await four.isChecked());
  await app.tap("back");
  await app.tap("back");
  await app.tap("leave-go");
  await app.title("clients-title");
});

onPhone("going back from what was sent leads home, and not into the report again", async (world) => {
  const { page, app } = world;
  await ready(world);
  await app.report("Oma", 2);
  await page.goBack();
  await app.title("clients-title");
});

onPhone("Escape closes a question", async (world) => {
  const { page, app } = world;
  await ready(world);
  await app.settings();
  await app.tap("settings-sign-out");
  const question = page.getByRole("alertdialog");
  await question.waitFor();
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  await app.title("settings-title");
});

onPhone("from home the back button leaves the app", async (world) => {
  const { server, page, app } = world;
  await page.goto("about:blank");
  await app.open();
  await app.signIn(server.workers[0]);
  await app.settings();
  // The app goes back by itself, and WebKit makes one of two that are asked for at once.
  await page.evaluate(() => addEventListener("popstate", () => (window.wentBack = true), { once: true }));
  await app.tap("back");
  await app.title("clients-title");
  await page.waitForFunction(() => window.wentBack);
  await page.goBack();
  await page.waitForURL("about:blank");
});

onPhone("everything can be done with the keyboard alone", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.title("sign-in-title");
  await app.field("sign-in-login-label").focus();
  await page.keyboard.type(ana.login);
  await page.keyboard.press("Tab");
  await page.keyboard.type(ana.password);
  await page.keyboard.press("Enter");
  await app.title("clients-title");
  await app.addClient(server.clients.at(-1).number, "Oma");
  await app.client("Oma").waitFor();
  const press = async (locator, key) => {
    await locator.focus();
    await page.keyboard.press(key);
  };
  await press(app.client("Oma"), "Enter");
  await app.title("activity-title");
  await press(page.getByRole("radio").first(), "ArrowDown");
  await press(app.button("activity-confirm"), "Enter");
  await app.title("hours-title");
  await press(page.getByRole("radio").first(), "ArrowDown");
  await press(app.button("hours-confirm", { hours: 2 }), " ");
  await app.title("review-title");
  await app.sees("activity-shopping");
  await press(app.button("review-send"), "Enter");
  await app.sent();
});
