// Every screen under the preferences that a reader may have: zoomed to 400 %, on its side, with wider
// letters and lines, in forced colours, without movement, with more contrast.

import assert from "node:assert/strict";
import { contrast } from "./support/colour.mjs";
import { misfits, smallTargets } from "./support/layout.mjs";
import { onPhone } from "./support/phone.mjs";
import { walk } from "./support/walk.mjs";

/** 1.4.12, letter by letter. The policy forbids styles in the page, but not sheets of a reader. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

async function withSheet(page, css, look) {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const found = await look();
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return found;
}

/** What a line or a box of fixed height would cut off when its text grows. */
function cutOff(page) {
  return page.evaluate(() => {
    const found = [];
    for (const it of document.querySelectorAll("#main :is(button, a, p, h1, h2, label, dt, dd, span, input)")) {
      if (it.closest(".visually-hidden, svg, [inert]") || it.matches(".key-face, .input-digits")) continue;
      const clips = getComputedStyle(it).overflowY !== "visible";
      if (clips && it.scrollHeight > it.clientHeight + 2) found.push(`cut off below: ${it.outerHTML.slice(0, 80)}`);
    }
    return found;
  });
}

/** Everything can be scrolled to, though the window is low. */
function unreachable(page) {
  return page.evaluate(() => {
    const found = [];
    for (const it of document.querySelectorAll("#main :is(button, a, input, textarea)")) {
      if (it.closest("[inert]")) continue;
      const target = it.closest("label") ?? it;
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
      if (!hit || !(target.contains(hit) || hit.contains(target))) found.push(`cannot be reached: ${it.outerHTML.slice(0, 90)}`);
    }
    scrollTo({ top: 0, behavior: "instant" });
    return found;
  });
}

const prefix = (what, lines) => lines.map((it) => `${what}: ${it}`);

onPhone(
  "every screen can be used at 400 %, on its side and with wider letters",
  { locale: "hu-HU", language: "de", voices: ["de-DE"], desk: true, reducedMotion: true },
  async (world) => {
    const { phone, page } = world;
    const wrong = [];
    await walk(world, async (screen) => {
      const tell = (lines) => wrong.push(...prefix(screen, lines));
      tell(prefix("text spacing", await withSheet(page, SPACING, async () => [...(await misfits(page)), ...(await cutOff(page))])));
      // A window of 1280×1024 at 400 %, and a phone on its side.
      for (const [name, width, height] of [["400 %", 320, 256], ["landscape", 740, 360]]) {
        await page.setViewportSize({ width, height });
        tell(prefix(name, [...(await misfits(page)), ...(await smallTargets(page)), ...(await unreachable(page))]));
        await phone.shoot(`preferences/${name === "landscape" ? name : "zoomed"}-${screen}`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      tell(prefix("320 px and text spacing", await withSheet(page, SPACING, async () => [...(await misfits(page)), ...(await smallTargets(page))])));
      await page.setViewportSize({ width: 360, height: 740 });
    });
    assert.deepEqual(wrong, []);
  },
);

/** In forced colours only edges, texts and pictures remain: what must be seen by them. */
function lostInForcedColours(page) {
  return page.evaluate(() => {
    const found = [];
    const edge = (it) => {
      const style = getComputedStyle(it);
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none" && style.borderTopColor !== ground;
    };
    const seen = (selector, why, check) => {
      for (const it of document.querySelectorAll(`#main ${selector}`)) {
        if (it.closest("[inert]")) continue;
        if (!check(it)) found.push(`${why}: ${it.outerHTML.slice(0, 80)}`);
      }
    };
    seen(".button", "a button without an edge", edge);
    seen(".input:not(.field-box > *)", "a field without an edge", edge);
    seen(".field-box", "a field without an edge", edge);
    seen(".choice-body, .key-face", "a choice without an edge", edge);
    seen(".row", "a row without an edge", edge);
    seen(".notice, .toast", "a notice without an edge", edge);
    seen("svg.icon:not(.choice-mark *)", "a picture that is not drawn", (it) => getComputedStyle(it).stroke !== getComputedStyle(document.documentElement).backgroundColor);
    // Chosen and not chosen differ in more than a ground that nobody sees.
    const looks = (it) => {
      const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(it);
      return [borderTopColor, borderTopWidth, backgroundColor].join();
    };
    const chosen = document.querySelector("input:checked + *");
    const other = document.querySelector("input[type=radio]:not(:checked) + *");
    if (chosen && other && looks(chosen) === looks(other)) found.push("chosen looks like not chosen");
    seen(".choice > input:not(:checked) + * .choice-mark > .icon", "a tick on what is not chosen", (it) => getComputedStyle(it).visibility === "hidden");
    const done = document.querySelector(".step-done");
    const ahead = document.querySelector(".step:not(.step-done)");
    if (done && ahead && looks(done) === looks(ahead)) found.push("a step that is done looks like one that is not");
    return found;
  });
}

onPhone(
  "every screen keeps its edges, its pictures and what is chosen in forced colours",
  { locale: "hu-HU", language: "nl", voices: ["nl-BE"], scheme: "dark", forcedColors: true, reducedMotion: true },
  async (world) => {
    const { phone, page } = world;
    const wrong = [];
    await walk(world, async (screen) => {
      assert.equal(await page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
      await phone.shoot(`preferences/forced-${screen}`);
      wrong.push(...prefix(screen, await lostInForcedColours(page)));
      const focus = await page.evaluate(() => {
        const it = document.querySelector("#main .button:not([inert] *)");
        if (!it) return null;
        // Pressed a moment ago, it has a focus that only the keyboard would show.
        document.activeElement.blur();
        it.focus({ focusVisible: true });
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
        return { drawn: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, colour: outlineColor, ground: getComputedStyle(document.documentElement).backgroundColor };
      });
      if (focus && !(focus.drawn && contrast(focus.colour, focus.ground) >= 3)) wrong.push(`${screen}: the focus is not seen: ${JSON.stringify(focus)}`);
    });
    assert.deepEqual(wrong, []);
  },
);

onPhone("nothing moves for whoever asked for stillness, and contrast grows for whoever asked for it", { reducedMotion: true, contrast: "more", voices: ["nl-BE"] }, async ({ server, page, app }) => {
  const [ana] = server.workers;
  const moving = () =>
    page.evaluate(() => {
      const long = (times) => times.split(",").some((it) => parseFloat(it) > (it.trim().endsWith("ms") ? 100 : 0.1));
      // Nothing moves in these: they only keep taps away for a moment.
      const still = ["none", "steady", "moved-even", "moved-odd"];
      return [...document.querySelectorAll("*")]
        .filter((it) => ["", "::before", "::after"].some((pseudo) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(it, pseudo || undefined);
          return (!still.includes(animationName) && long(animationDuration)) || long(transitionDuration);
        }))
        .map((it) => it.outerHTML.slice(0, 90));
    });
  await app.open();
  await app.title("sign-in-title");
  assert.deepEqual(await moving(), []);
  const { soft, ink, ground } = await page.evaluate(() => ({
    soft: getComputedStyle(document.querySelector(".field-hint")).color,
    ink: getComputedStyle(document.body).color,
    ground: getComputedStyle(document.body).backgroundColor,
  }));
  assert.equal(soft, ink);
  assert.ok(contrast(ink, ground) > 12);
  // A wheel that waits is there, and stands still.
  await page.route("**/v1/session", async (route) => {
    await page.locator("#main .spinner").waitFor();
    assert.deepEqual(await moving(), []);
    await route.continue();
  });
  await app.signIn(ana);
  await page.route("**/v1/performances**", async (route) => {
    await page.locator(".skeleton").first().waitFor();
    assert.deepEqual(await moving(), []);
    await route.continue();
  });
  await app.tap("clients-history");
  await page.locator(".week").first().waitFor();
  assert.deepEqual(await moving(), []);
  // One that shows no skeleton still waits for it.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

onPhone("what happens is said in a region that was there before, and what is wrong is said at once", async ({ server, page, app }) => {
  const [ana] = server.workers;
  await app.open();
  await app.title("sign-in-title");
  // Keeps the region itself: a new one would not be listened to yet.
  await page.evaluate(() => {
    window.region = document.querySelector("p[role=status][aria-live=polite]");
    window.heard = [];
    new MutationObserver(() => window.heard.push(window.region.textContent)).observe(window.region, { childList: true, characterData: true, subtree: true });
  });
  await app.tap("sign-in-submit");
  for (const id of ["sign-in-login-empty", "sign-in-password-empty"]) {
    await page.getByRole("alert").filter({ hasText: app.t(id) }).waitFor();
  }
  const field = app.field("sign-in-login-label");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const described = await field.getAttribute("aria-describedby");
  const told = await page.evaluate((ids) => ids.split(" ").map((id) => document.getElementById(id).textContent), described);
  assert.deepEqual(told, [app.t("sign-in-login-hint"), app.t("sign-in-login-empty")]);
  await app.signIn(ana);
  await app.addClient(server.clients[0].number, "Oma");
  await app.client("Oma").waitFor();
  await page.waitForFunction((text) => window.region.isConnected && window.region.textContent === text, app.t("add-client-added", { name: "Oma" }));
  assert.ok((await page.evaluate(() => window.heard)).includes(app.t("add-client-added", { name: "Oma" })));
});
