// The manual's whole way with the keyboard alone: every stop is seen, nothing catches the focus,
// what is focused is never covered, and a question gives the focus back.

import assert from "node:assert/strict";
import { Keyboard } from "./support/keyboard.mjs";
import { giveRecent } from "./support/past.mjs";
import { onPhone } from "./support/phone.mjs";

/** Where the focus stands, by its words. */
const focusedText = (page) => page.evaluate(() => document.activeElement.textContent.trim());

for (const scheme of ["light", "dark"]) {
  onPhone(
    `the manual's whole way is walked with the keyboard alone: ${scheme}`,
    { locale: "hu-HU", language: "nl", voices: ["nl-BE"], desk: true, height: 640, scheme, reducedMotion: true },
    async ({ server, phone, page, app }) => {
      // What is offered after an answer would come while the stops are counted.
      await giveRecent(phone.context, []);
      const keys = new Keyboard(page);
      const { t } = app;
      const [ana] = server.workers;
      const [first] = server.clients;
      // The way once around a screen costs time, and is the same in both schemes.
      const around = async () => (scheme === "light" ? keys.around() : []);

      await app.open();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await around();
      await keys.to(/^Nederlands/);
      await keys.press("ArrowDown");
      await app.titled("Choisissez votre langue");
      await keys.press("ArrowUp");
      await app.title("language-title");
      await keys.push(t("language-continue"));

      await app.title("sign-in-title");
      await around();
      await keys.back(t("sign-in-password-label"));
      await page.keyboard.type(ana.password);
      await keys.push(t("sign-in-show-password"), "Space");
      assert.equal(await app.field("sign-in-password-label").inputValue(), ana.password);
      assert.equal(await app.field("sign-in-password-label").getAttribute("type"), "text");
      await keys.back(t("sign-in-login-label"));
      await page.keyboard.type(ana.login);
      // Enter in a field sends, as everywhere.
      await keys.press("Enter");

      await app.title("clients-title");
      assert.equal(await focusedText(page), t("clients-title"));
      await around();
      await keys.push(t("clients-add"));
      await app.title("add-client-title");
      await around();
      await keys.back(t("add-client-number-label"));
      await page.keyboard.type(first.number);
      await keys.to(t("add-client-name-label"));
      await page.keyboard.type("Oma");
      await keys.push(t("add-client-submit"));
      await app.sees("add-client-added", { name: "Oma" });

      await keys.push(new RegExp(t("clients-open", { name: "Oma" })));
      await app.title("activity-title");
      await around();
      await keys.to(new RegExp(`^${t("activity-household-help")}`));
      await keys.press("ArrowDown");
      await keys.press("ArrowDown");
      assert.match((await keys.focused()).name, new RegExp(`^${t("activity-ironing-outside")}`));

      // The question holds the focus until it is answered, and Escape is an answer.
      await keys.back(t("back"));
      await keys.press("Enter");
      const question = page.getByRole("alertdialog");
      await question.waitFor();
      assert.equal(await focusedText(page), t("leave-title"));
      for (let round = 0; round < 8; round += 1) {
        const stop = await keys.step(round % 3 === 2 ? "Shift+Tab" : "Tab");
        assert.ok(stop === null || stop.inDialog || stop.tag === "dialog", `the focus left the question: ${stop?.name}`);
      }
      await keys.to(t("leave-stay"));
      await keys.press("Escape");
      await question.waitFor({ state: "detached" });
      await page.waitForFunction((back) => document.activeElement.getAttribute("aria-label") === back, t("back"));

      await keys.push(t("activity-confirm"));
      await app.title("hours-title");
      await around();
      await keys.to(t("hours-count", { hours: 1 }));
      await keys.press("Space");
      for (let hours = 1; hours < 4; hours += 1) await keys.press("ArrowRight");
      await keys.push(t("hours-confirm", { hours: 4 }));
      await app.title("review-title");
      await app.button("review-send").waitFor();
      await around();
      await keys.push(t("review-send"), "Space");
      await app.title("sent-title");
      assert.equal(await focusedText(page), t("sent-title"));
      await around();
      await keys.push(t("sent-to-clients"));

      await app.title("clients-title");
      await keys.push(t("clients-history"));
      await app.title("history-title");
      await page.locator(".week").first().waitFor();
      // What only reads is scrolled with the arrows.
      await keys.to(/./);
      while (!(await keys.focused())?.region) await keys.step();
      await keys.press("ArrowDown");
      await page.waitForFunction(() => document.querySelector("main").scrollTop > 0);
      await keys.back(t("back"));
      await keys.press("Enter");

      await app.title("clients-title");
      await keys.push(t("clients-edit"));
      await app.title("clients-edit-title");
      await keys.push(new RegExp(t("clients-edit-open", { name: "Oma" })));
      await app.title("edit-client-title");
      await around();
      await keys.back(t("add-client-name-label"));
      await keys.press("Control+A");
      await page.keyboard.type("Oma Peeters");
      await keys.press("Enter");
      await app.sees("edit-client-saved");
      await keys.push(new RegExp(t("clients-edit-open", { name: "Oma Peeters" })));
      await app.title("edit-client-title");
      await keys.push(t("edit-client-delete"));
      await question.waitFor();
      await around();
      await keys.to(t("cancel"));
      await keys.press("Enter");
      await question.waitFor({ state: "detached" });
      // Back at the button that asked.
      await page.waitForFunction((text) => document.activeElement.textContent.trim() === text, t("edit-client-delete"));
      await keys.press("Enter");
      await question.waitFor();
      await keys.push(t("delete-client-confirm"));
      await app.sees("edit-client-deleted", { name: "Oma Peeters" });
      assert.equal(await focusedText(page), t("clients-edit-title"));
      await keys.push(t("clients-edit-done"));

      await app.title("clients-title");
      await keys.push(t("clients-settings"));
      await app.title("settings-title");
      await around();
      await keys.push(/^Taal/);
      await app.title("language-title");
      await keys.to(/^Nederlands/);
      // French, German, English: the next ones in the list.
      for (let step = 0; step < 3; step += 1) await keys.press("ArrowDown");
      app.speak("en");
      await keys.push(app.t("language-continue"));
      await app.title("settings-title");
      await keys.push(app.t("settings-sign-out"));
      await question.waitFor();
      await keys.push(app.t("sign-out-confirm"));
      await app.title("sign-in-title");
      await app.sees("sign-in-signed-out");

      assert.deepEqual(keys.wrong, []);
      assert.ok(keys.stops > 60, `only ${keys.stops} stops were looked at`);
    },
  );
}
