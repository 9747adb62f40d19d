// Every screen in every language, light and dark: accessible, big enough, nothing cut off, and
// written to target/screenshots/ to be looked at.

import assert from "node:assert/strict";
import { faults } from "./support/faults.mjs";
import { brokenWords, misfits, partedWeeks, smallTargets } from "./support/layout.mjs";
import { damageDatabase } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";
import { LANGUAGES, WALKED } from "./support/texts.mjs";
import { walk } from "./support/walk.mjs";

/** Visits every screen and fails with all that `look` found, not just the first. */
async function expectNothingWrong(world, look) {
  const wrong = [];
  await walk(world, async (screen) => {
    for (const line of await look(screen)) wrong.push(`${screen}: ${line}`);
  });
  assert.deepEqual(wrong, []);
}

for (const language of WALKED) {
  // With a voice, so that the loudspeaker has to find its place as well.
  const anywhere = { locale: "hu-HU", language, reducedMotion: true, voices: [language] };

  for (const scheme of ["light", "dark"]) {
    onPhone(`every screen can be used by everybody: ${language}, ${scheme}`, { ...anywhere, scheme }, async (world) => {
      const { phone, page } = world;
      await expectNothingWrong(world, async (screen) => {
        await phone.shoot(screen);
        return [...(await faults(page)), ...(await misfits(page)), ...(await brokenWords(page)), ...(await partedWeeks(page))];
      });
    });
  }

  onPhone(`every screen fits a narrow phone and large text: ${language}`, { ...anywhere, width: 320, height: 640 }, async (world) => {
    const { phone, page } = world;
    await expectNothingWrong(world, async (screen) => {
      const narrow = [...(await misfits(page)), ...(await brokenWords(page)), ...(await partedWeeks(page)), ...(await smallTargets(page))];
      await phone.setTextSize(200);
      const large = [...(await misfits(page)), ...(await smallTargets(page))];
      await phone.shootEnds(`large/${screen}`);
      await phone.setTextSize(100);
      return [...narrow, ...large.map((it) => `at 200 %: ${it}`)];
    });
  });

  // The chosen language is lost with the rest, so that the phone's own counts.
  // Words that have to come first are not there for what is told at the start.
  if (!LANGUAGES.includes(language)) continue;
  const isAsked = !["nl", "fr", "de"].includes(language);
  onPhone(`what was found damaged is told in the phone's language: ${language}`, { locale: `${language}-BE` }, async ({ phone, page, app }) => {
    await app.open();
    if (!isAsked) await page.getByRole("button", { name: app.t("sign-in-language") }).click();
    await app.tap("language-continue");
    await app.title("sign-in-title");
    await damageDatabase(page);
    await page.reload();
    await app.title("error-title");
    await phone.shoot("47-set-aside");
    assert.deepEqual(await faults(page), []);
    await app.tap("continue");
    await app.title(isAsked ? "language-title" : "sign-in-title");
  });
}
