// Every screen in every language, light and dark: accessible, big enough, nothing cut off, and
// written to target/screenshots/ to be looked at.

import assert from "node:assert/strict";
import { faults } from "./support/faults.mjs";
import { brokenWords, misfits, partedWeeks, smallTargets } from "./support/layout.mjs";
import { onPhone } from "./support/phone.mjs";
import { LOOKS, WALKED } from "./support/texts.mjs";
import { walk } from "./support/walk.mjs";

/** Visits every screen and fails with all that `look` found, not just the first. */
async function expectNothingWrong(world, look) {
  const wrong = [];
  await walk(world, async (screen) => {
    for (const line of await look(screen)) wrong.push(`${screen}: ${line}`);
  });
  assert.deepEqual(wrong, []);
}

/** With a voice, so that the loudspeaker has to find its place as well. */
const anywhere = (language) => ({ locale: "hu-HU", language, reducedMotion: true, voices: [language] });

for (const [language, scheme] of LOOKS) {
  onPhone(`every screen can be used by everybody: ${language}, ${scheme}`, { ...anywhere(language), scheme }, async (world) => {
    const { phone, page } = world;
    await expectNothingWrong(world, async (screen) => {
      await phone.shoot(screen);
      return [...(await faults(page)), ...(await misfits(page)), ...(await brokenWords(page)), ...(await partedWeeks(page))];
    });
  });
}

for (const language of WALKED) {
  onPhone(`every screen fits a narrow phone and large text: ${language}`, { ...anywhere(language), width: 320, height: 640 }, async (world) => {
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
}
