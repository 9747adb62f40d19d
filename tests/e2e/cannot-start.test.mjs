// What is said before the app can ask for anything: a damaged database, a browser that keeps
// nothing, a page whose files do not come, one without scripts. In the phone's language, whichever
// of the thirteen it is; tests/locales.rs compares what stands in the page itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { whenOver } from "./support/ending.mjs";
import { faults } from "./support/faults.mjs";
import { brokenWords } from "./support/layout.mjs";
import { damageDatabase } from "./support/mishaps.mjs";
import { Phone } from "./support/phone.mjs";
import { Server } from "./support/server.mjs";
import { ALL, WALKED, direction, tag } from "./support/texts.mjs";

/** One that the page has with it, one that comes, and one from right to left; all where time is no matter. */
const SPOKEN = ALL.filter((it) => it === "pl" || WALKED.includes(it));

/** A test with a phone for each language, one after the other, at one server. */
function inEachLanguage(name, options, body) {
  test(name, async (t) => {
    const server = await Server.start(t);
    for (const language of SPOKEN) {
      await t.test(language, async (t) => {
        const phone = await Phone.open(t, server, { ...options, locale: `${language}-BE`, language });
        try {
          await body({ phone, page: phone.page, app: phone.app, language });
        } catch (error) {
          await phone.shootFailure(`${name} ${language}`);
          error.message += phone.report();
          throw error;
        }
        phone.expectNoProblems();
      });
    }
  });
}

/** The page is in this language, and whoever reads it sees all of it. */
async function looksRight(phone, screen) {
  const { page, app } = phone;
  assert.equal(await page.getAttribute("html", "lang"), tag(app.language));
  assert.equal(await page.getAttribute("html", "dir"), direction(app.language));
  await phone.shoot(screen);
  assert.deepEqual([...(await faults(page)), ...(await brokenWords(page))], []);
}

// The chosen language is lost with the rest, so that the phone's own counts.
inEachLanguage("what was found damaged is told in the phone's language", {}, async ({ phone, page, app, language }) => {
  const isAsked = !["nl", "fr", "de"].includes(language);
  await app.open();
  if (!isAsked) await page.getByRole("button", { name: app.t("sign-in-language") }).click();
  await app.tap("language-continue");
  await app.title("sign-in-title");
  await damageDatabase(page);
  await app.title("error-title");
  await app.seesText(app.t("error-storage-set-aside", { file: "job-tracker.records.aside-1" }));
  await looksRight(phone, "set-aside");
  await app.tap("continue");
  await app.title(isAsked ? "language-title" : "sign-in-title");
});

const keepsNothing = { allow: [/cannot start/] };
inEachLanguage("a browser that lets the page store nothing is told what to change", keepsNothing, async ({ phone, page, app }) => {
  await phone.context.addInitScript(() => {
    const get = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", { get });
  });
  await app.open();
  await app.title("error-title");
  await app.sees("error-storage-blocked");
  await looksRight(phone, "storage-blocked");
});

/** Whether a text stands whole in the window. */
const isSeen = (line) =>
  line.evaluate((it) => {
    const box = it.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  });

const filesGone = { allow: [/Failed to load resource/] };
inEachLanguage("a page whose files do not come says so in the phone's language first", filesGone, async ({ phone, page, language }) => {
  await page.route("**/boot-*.js", (route) => route.abort());
  await page.goto("/");
  const lines = page.locator("#splash-failed p");
  await lines.first().waitFor();
  assert.equal(await lines.first().getAttribute("lang"), tag(language));
  assert.ok(await isSeen(lines.first()));
  assert.equal(await lines.count(), ALL.length);
  await phone.shoot("files-gone");
});

test("without scripts a page says in every language that it needs them", async (t) => {
  const server = await Server.start(t);
  const phone = await Phone.open(t, server);
  const still = await phone.context.browser().newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  whenOver(t, () => still.close());
  const page = await still.newPage();
  await page.goto(server.app);
  const lines = page.locator("noscript p");
  for (const language of ALL) {
    const line = page.locator(`noscript p[lang="${tag(language)}"]`);
    await line.scrollIntoViewIfNeeded();
    assert.ok((await line.boundingBox()).height > 0, language);
  }
  assert.equal(await lines.count(), ALL.length);
});
