// Reading aloud: offered where a voice on the device speaks the language, in that language, and
// silent as soon as she wants it to be. What is said on every screen: access-screens.test.mjs.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { Phone, onPhone } from "./support/phone.mjs";
import { Ears } from "./support/speech.mjs";
import { ALL, LANGUAGES } from "./support/texts.mjs";

const VOICES = {
  nl: "nl-BE",
  fr: "fr-FR",
  de: "de-DE",
  en: "en-US",
  pl: "pl-PL",
  ro: "ro-RO",
  bg: "bg-BG",
  pt: "pt-PT",
  es: "es-ES",
  uk: "uk-UA",
  ru: "ru-RU",
  tr: "tr-TR",
  ar: "ar-SA",
};
/** As each language calls itself. */
const nameOf = (language) => new Intl.DisplayNames(language, { type: "language" }).of(language).replace(/^./u, (it) => it.toLocaleUpperCase(language));

onPhone("a screen is read aloud, and only where it can be", async ({ t, server }) => {
  const [ana] = server.workers;

  /** A fact about one more phone at the same server. */
  const fact = (name, options, body) =>
    t.test(name, async (t) => {
      const phone = await Phone.open(t, server, options);
      const { page, app } = phone;
      await body({
        phone,
        page,
        app,
        ears: new Ears(page),
        speaker: page.getByRole("button", { name: app.t("read-aloud"), exact: true }),
      });
      phone.expectNoProblems();
    });
  const pressed = (speaker) => speaker.getAttribute("aria-pressed");
  const lines = async (ears) => (await ears.said()).map((it) => it.text);

  for (const language of LANGUAGES) {
    await fact(`in the language that is spoken: ${language}`, { locale: "hu-HU", language, voices: Object.values(VOICES) }, async ({ page, app, ears, speaker }) => {
      await app.open();
      await pick(page.locator(`input[value="${language}"]`));
      await app.title("language-title");
      await speaker.click();
      // Each language names itself in its own voice.
      assert.deepEqual(
        (await ears.said()).map(({ text, lang, voice }) => [text, lang, voice]),
        [
          [app.t("language-title"), language],
          ...ALL.map((it) => [nameOf(it), it]),
          [app.t("language-continue"), language],
        ].map(([text, code]) => [text, VOICES[code], `voice:${VOICES[code]}`]),
      );
      await app.tap("language-continue");
      await app.title("sign-in-title");
      await speaker.click();
      const said = await ears.said();
      assert.ok(said.some((it) => it.text === app.t("sign-in-intro")));
      assert.deepEqual([...new Set(said.map((it) => it.lang))], [VOICES[language]]);
    });
  }

  await fact("the second tap stops, and the end is noticed", { voices: ["nl-BE"] }, async ({ phone, app, ears, speaker }) => {
    await app.open();
    await app.title("sign-in-title");
    assert.equal(await pressed(speaker), "false");
    await speaker.click();
    assert.equal(await pressed(speaker), "true");
    await phone.shoot("40-reading-aloud");
    assert.equal((await ears.waiting())[0], app.t("sign-in-title"));
    await speaker.click();
    assert.equal(await pressed(speaker), "false");
    assert.deepEqual(await ears.waiting(), []);
    // A third begins anew, from the top.
    await ears.said();
    await speaker.press("Enter");
    assert.equal((await lines(ears))[0], app.t("sign-in-title"));
    assert.equal(await pressed(speaker), "true");
    await ears.finish();
    await speaker.and(speaker.page().locator("[aria-pressed=false]")).waitFor();
  });

  await fact("leaving the screen stops, a question stops, and nothing begins by itself", { voices: ["nl-BE"] }, async ({ page, app, ears, speaker }) => {
    await app.open();
    await app.signIn(ana);
    assert.deepEqual(await ears.said(), []);
    await app.addClient(server.clients[0].number, "Oma");
    await app.client("Oma").waitFor();
    await speaker.click();
    assert.ok((await ears.waiting()).includes("Oma"));
    await app.client("Oma").click();
    await app.title("activity-title");
    assert.deepEqual(await ears.waiting(), []);
    assert.equal(await pressed(speaker), "false");

    await pick(page.locator('input[value="shopping"]'));
    await speaker.click();
    assert.ok((await ears.waiting()).length > 0);
    await app.tap("back");
    const question = page.getByRole("alertdialog");
    await question.waitFor();
    assert.deepEqual(await ears.waiting(), []);
    await ears.said();
    await question.getByRole("button", { name: app.t("read-aloud") }).click();
    assert.deepEqual(await lines(ears), ["leave-title", "leave-text", "leave-stay", "leave-go"].map((it) => app.t(it)));
    await app.tap("leave-stay");
    await question.waitFor({ state: "detached" });
    assert.deepEqual(await ears.waiting(), []);
    assert.equal(await pressed(speaker), "false");
  });

  await fact("numbers are noted down digit by digit, hours are numbers, and shouted words are words", { voices: ["nl-BE"] }, async ({ page, app, ears, speaker }) => {
    await app.open();
    await app.title("sign-in-title");
    await speaker.click();
    assert.ok((await lines(ears)).includes("Aanmelden"));
    await app.signIn(ana);
    await app.addClient(server.clients[0].number, "Oma");
    await app.choose("Oma", 4);
    await speaker.click();
    assert.ok((await lines(ears)).includes("4 uur"));
    await app.tap("hours-confirm", { hours: 4 });
    await app.send();
    const reference = await app.sent();
    await speaker.click();
    const spelled = reference.split("-").map((it) => [...it].join(" ")).join(", ");
    assert.ok((await lines(ears)).includes(`${app.t("sent-reference")}: ${spelled}`), spelled);
    assert.equal(await page.locator(".outcome h1").count(), 1);
  });

  await fact("what is typed into a field is never said, shown or hidden", { voices: ["nl-BE"] }, async ({ app, ears, speaker }) => {
    await app.open();
    await app.title("sign-in-title");
    await app.typeCredentials("980 9999 999 99", "geheim12");
    await app.tap("sign-in-show-password");
    await speaker.click();
    const heard = (await lines(ears)).join(" ");
    assert.ok(heard.includes(app.t("sign-in-password-label")));
    assert.doesNotMatch(heard, /geheim|9 9 9|9999/);
  });

  await fact("there is no loudspeaker without a voice, and one as soon as a voice is found", { voices: [] }, async ({ page, app, ears, speaker }) => {
    await app.open();
    await app.title("sign-in-title");
    assert.equal(await speaker.count(), 0);
    await ears.find(["fr-FR", "!nl-NL"]);
    await page.getByRole("button", { name: app.t("sign-in-language") }).click();
    await app.title("language-title");
    // French could be read, Dutch only by somebody's server.
    assert.equal(await speaker.count(), 0);
    await ears.find(["fr-FR", "nl_NL"]);
    await speaker.waitFor();
    await speaker.click();
    assert.equal((await ears.said())[0].lang, "nl-NL");
  });

  await fact("another language on the first screen asks for another voice", { locale: "hu-HU", language: "nl", voices: ["fr-FR"] }, async ({ page, app, speaker }) => {
    await app.open();
    await pick(page.locator('input[value="nl"]'));
    await app.title("language-title");
    assert.equal(await speaker.count(), 0);
    await pick(page.locator('input[value="fr"]'));
    await page.getByRole("button", { name: "Lire à voix haute" }).waitFor();
  });

  await fact("a browser without speech shows the same app without a loudspeaker", {}, async ({ phone, page, app, speaker }) => {
    await phone.context.addInitScript(() => {
      Object.defineProperty(window, "speechSynthesis", { value: undefined });
      window.SpeechSynthesisUtterance = undefined;
    });
    await app.open();
    await app.signIn(ana);
    assert.equal(await speaker.count(), 0);
    assert.equal(await page.evaluate(() => typeof speechSynthesis), "undefined");
  });
});
