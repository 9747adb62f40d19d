// The screen that says «sent» is seen whole, whichever language it is in: the reference and what it
// is for stand above the buttons, without scrolling.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone } from "./support/phone.mjs";
import { Server } from "./support/server.mjs";
import { ALL, tag } from "./support/texts.mjs";

const ACTIVITIES = ["household-help", "shopping", "ironing-outside", "transport"].map((it) => `activity-${it}`);

test("what was sent is seen whole on a phone of 360 by 740", async (t) => {
  const server = await Server.start(t);
  for (const [at, language] of ALL.entries()) {
    await t.test(language, async (t) => {
      const options = { width: 360, height: 740, locale: `${language}-BE`, language, reducedMotion: true, voices: [tag(language)] };
      const phone = await Phone.open(t, server, options);
      const { page, app } = phone;
      // The phones that she uses can share, and so have one button more.
      await phone.context.addInitScript(() => {
        Navigator.prototype.share = async () => {};
      });
      await app.open();
      await page.locator("h1").waitFor();
      if (await app.button("language-continue").isVisible()) await app.tap("language-continue");
      await app.signIn(server.workers[at % server.workers.length]);
      await app.addClient(server.clients[at % server.clients.length].number, "Familie Maes-Willems");
      const longest = ACTIVITIES.toSorted((one, other) => app.t(other).length - app.t(one).length)[0];
      await app.report("Familie Maes-Willems", 2, longest);
      await page.locator(".outcome-total", { hasText: /\d/ }).waitFor();
      await phone.shoot("sent-whole");
      const { below, beside } = await page.locator(".content").evaluate((it) => ({
        below: it.scrollHeight - it.clientHeight,
        beside: document.documentElement.scrollWidth - innerWidth,
      }));
      assert.deepEqual({ below, beside }, { below: 0, beside: 0 });
      assert.ok(await app.button("sent-share").isVisible());
      phone.expectNoProblems();
    });
  }
});
