// The pictures that the stores show, taken from the app itself: one report from the list of clients
// to the receipt, in each language, in each store's size. Written to target/store/.

import assert from "node:assert/strict";
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pick } from "./support/app.mjs";
import { misfits } from "./support/layout.mjs";
import { store } from "./support/paths.mjs";
import { onPhone } from "./support/phone.mjs";
import { isTrust } from "./support/texts.mjs";

const STORES = {
  // No side more than twice the other.
  google: { width: 360, height: 640, scale: 3 },
  // 6.9 inches, 1320 × 2868; Apple makes the smaller ones of it.
  apple: { width: 440, height: 956, scale: 3 },
};
const LARGEST = 8_000_000;
const RGB = 2;
const CODES = { nl: "nl-NL", fr: "fr-FR", de: "de-DE", en: "en-GB" };
// As workers name them.
const NAMES = {
  nl: ["Oma Simonne", "Familie Peeters", "Mevrouw De Wit", "Karel en Els", "Dokter Maes", "Jeanne"],
  fr: ["Mamie Simone", "Famille Lambert", "Madame Leroy", "Karim et Julie", "Docteur Maes", "Jeanne"],
  de: ["Oma Simone", "Familie Peters", "Frau Schmitz", "Karl und Else", "Doktor Maes", "Johanna"],
  en: ["Granny Simone", "The Peeters family", "Mrs De Wit", "Karel and Els", "Doctor Maes", "Jeanne"],
};

for (const [shop, { width, height, scale }] of Object.entries(STORES)) {
  // Each size and each language once; all of them where the pictures are wanted.
  const taken = Object.entries(CODES).filter(([it]) => isTrust || (shop === "google") === ["nl", "fr"].includes(it));
  for (const [language, code] of taken) {
    // A language that the app does not speak, so that the first screen asks for every one of ours.
    const options = { width, height, scale, language, locale: "hu-HU", reducedMotion: true };

    onPhone(`the store's pictures are taken: ${shop}, ${language}`, options, async ({ server, page, app }) => {
      const folder = join(store, shop, code);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      let number = 0;
      const take = async (screen) => {
        number += 1;
        const path = join(folder, `${number}-${screen}.png`);
        await page.evaluate(() => document.activeElement?.blur());
        await page.screenshot({ path, animations: "disabled", caret: "hide" });
        const head = (await readFile(path)).subarray(16, 26);
        assert.deepEqual(
          { width: head.readUInt32BE(0), height: head.readUInt32BE(4), colours: head[9] },
          { width: width * scale, height: height * scale, colours: RGB },
        );
        assert.ok((await stat(path)).size < LARGEST, `${path} is too large for a store`);
        assert.deepEqual(await misfits(page), [], screen);
        // What only this machine's demo would show.
        assert.doesNotMatch(await page.locator("body").innerText(), /127\.0\.0\.1|localhost/, screen);
      };

      const [, fatima] = server.workers;
      const names = NAMES[language];
      await app.open();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await pick(page.locator(`input[value="${language}"]`));
      await app.title("language-title");
      await app.tap("language-continue");
      await app.signIn(fatima);
      // The clients of the last weeks, so that the list of her work has names.
      const lately = (await server.performancesOf(fatima)).map((it) => it.client_number);
      const numbers = [...new Set([...lately, ...server.clients.map((it) => it.number.replaceAll(" ", ""))])];
      for (const [at, name] of names.entries()) {
        await app.addClient(numbers[at], name);
        await app.client(name).waitFor();
      }
      // Of the messages about what was added, none is left after this.
      await page.reload();
      await app.client(names[0]).waitFor();
      await take("clients");

      await app.client(names[0]).click();
      await app.title("activity-title");
      await take("activity");
      await app.tap("activity-confirm");
      await app.title("hours-title");
      await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 4 }), exact: true }));
      await take("hours");
      await app.tap("hours-confirm", { hours: 4 });
      await app.title("review-title");
      await app.button("review-send").waitFor();
      await take("review");
      await app.send();
      await app.sent();
      await take("sent");
      await app.tap("sent-to-clients");
      await app.tap("clients-history");
      await page.locator(".week").first().waitFor();
      await take("history");
      await app.tap("back");
      await page.getByRole("button", { name: app.t("clients-sent-today", { hours: 4 }) }).waitFor();
      await page.emulateMedia({ colorScheme: "dark" });
      await take("dark");
    });
  }
}
