// Every screen in every language, light and dark: accessible, big enough, nothing cut off, and
// written to target/screenshots/ to be looked at.

import assert from "node:assert/strict";
import { expectAccessible } from "./support/axe.mjs";
import { misfits, smallTargets } from "./support/layout.mjs";
import { onPhone } from "./support/phone.mjs";
import { LANGUAGES } from "./support/texts.mjs";
import { walk } from "./support/walk.mjs";

for (const language of LANGUAGES) {
  for (const scheme of ["light", "dark"]) {
    onPhone(`every screen can be used by everybody: ${language}, ${scheme}`, { locale: "pl-PL", language, scheme, reducedMotion: true }, async (world) => {
      const { phone, page } = world;
      const wrong = [];
      const note = (screen, lines) => wrong.push(...lines.map((line) => `${screen}: ${line}`));
      await walk(world, async (screen) => {
        await phone.shoot(screen);
        note(screen, await misfits(page));
        note(screen, await smallTargets(page));
        await expectAccessible(page, screen).catch((error) => note(screen, [error.message]));
      });
      assert.deepEqual(wrong, []);
    });
  }

  onPhone(`every screen fits a narrow phone and large text: ${language}`, { locale: "pl-PL", language, width: 320, height: 640, reducedMotion: true }, async (world) => {
    const { phone, page } = world;
    const wrong = [];
    await walk(world, async (screen) => {
      for (const percent of [100, 200]) {
        await phone.setTextSize(percent);
        for (const line of await misfits(page)) wrong.push(`${screen} at ${percent} %: ${line}`);
        if (percent === 200) await phone.shoot(`large/${screen}`, { fullPage: true });
      }
      await phone.setTextSize(100);
    });
    assert.deepEqual(wrong, []);
  });
}
