// What a screen reader is told of every screen, and what the loudspeaker says of it, in the office's
// languages that are walked. The Dutch screens are kept whole in tests/e2e/access/nl, and what is read aloud in
// tests/e2e/access/aloud-*.txt; GOLDEN=write writes them anew.

import assert from "node:assert/strict";
import { difference, timeless } from "./support/golden.mjs";
import { speaks } from "./support/languages.mjs";
import { CONTROLS, readingOrder, written } from "./support/names.mjs";
import { damageDatabase } from "./support/mishaps.mjs";
import { onPhone } from "./support/phone.mjs";
import { Ears } from "./support/speech.mjs";
import { LANGUAGES, WALKED } from "./support/texts.mjs";
import { walk } from "./support/walk.mjs";

const TAGS = { nl: "nl-BE", fr: "fr-BE", de: "de-DE", en: "en-GB" };
const NATIVE = ["Nederlands", "Français", "Deutsch", "English", "Polski", "Română", "Български", "Português", "Español", "Українська", "Русский", "Türkçe", "العربية"];
/** On the first screen each language speaks for itself. */
const isNative = (text) => NATIVE.some((it) => text.startsWith(it));
const COMPANY = "Zonnestraal Huishoudhulp";
const OWN = ["No", "Oma Simonne", "Mme Lambert", "Dr. Van Hove", "Jeanne D.", "Familie Maes-Willems", "Yasmina", "Bart", "Karel", "Rue Haute 7"];
const REFERENCE = /\b[A-Z0-9]{3}-[A-Z0-9]{3}\b/g;
const squash = (text) => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** Weeks of invented work are others every day: of them only what stands around them is kept. */
function aroundWeeks(text) {
  return text
    .split("\n")
    .filter((line) => !/<day>|\d (?!\w)|: \d|^ *(list|listitem|paragraph|text .*)$|, /.test(line))
    .join("\n");
}

/** What is wrong with the names that a screen reader says. */
function unnamed({ title, lines }, { lang, ours, dayless, week }) {
  const wrong = [];
  // A question lies over a screen that nobody reaches meanwhile; the page keeps that screen's name.
  const asked = lines.some((it) => it.role === "alertdialog");
  const firsts = lines.filter((it) => it.role === "heading" && it.notes.includes(asked ? "2" : "1"));
  if (firsts.length !== 1) wrong.push(`${firsts.length} titles`);
  const [first] = firsts;
  const expected = first?.name === "Job Tracker" ? "Job Tracker" : `${first?.name} – Job Tracker`;
  if (asked ? !title.endsWith(" – Job Tracker") : title !== expected) wrong.push(`the page is called «${title}» under «${first?.name}»`);
  // Two texts may stand together, and beside them what belongs to no language.
  const known = (text) => ours(text) || text === week || text === "<day>" || isNative(text) || text.startsWith(COMPANY) || OWN.includes(text) || /^[\d +./]+$/.test(text);
  const covered = (name) => {
    const words = name.split(" ");
    return known(name) || words.some((_, at) => known(words.slice(0, at).join(" ").replace(/[:,]$/, "")) && known(words.slice(at).join(" ")));
  };
  for (const { role, name } of lines) {
    if (!CONTROLS.has(role) && role !== "heading") continue;
    if (name === "") wrong.push(`a ${role} without a name`);
    if (!covered(dayless(name))) wrong.push(`not ${lang}: ${role} «${name}»`);
  }
  return wrong;
}

/** What the eye finds in the question and the choices, and the loudspeaker leaves out. */
function unsaid(screen, { lines }, said, { loudspeaker, dayless }) {
  // «wo 25 nov.» is read as «woensdag 25 november».
  const plain = (text) => squash(dayless(text));
  const heard = plain(said.map((it) => it.text).join(" "));
  const wrong = [];
  const path = [];
  for (const line of lines) {
    path.length = line.depth;
    const within = (...roles) => path.some((it) => roles.includes(it));
    path[line.depth] = line.role;
    if (within("banner") && line.role !== "heading") continue;
    if (screen.includes("history") && within("listitem")) continue;
    const told = {
      heading: true,
      radio: true,
      checkbox: true,
      text: !within("button", "term"),
      textbox: true,
      button: within("contentinfo", "alertdialog") && !within("listitem"),
    }[line.role];
    // Names of buttons with a picture only, and the numbers of steps, are for eyes and fingers.
    if (isNative(line.name) || (screen.endsWith("-language") && line.role === "text")) continue;
    if (!told || line.name === "" || line.name === loudspeaker || /^\d$/.test(line.name)) continue;
    for (const text of [line.name, line.description ?? ""]) {
      if (!heard.includes(plain(text))) wrong.push(`not read aloud: ${line.role} «${text}»`);
    }
  }
  return wrong;
}

for (const language of WALKED.filter((it) => LANGUAGES.includes(it))) {
  onPhone(
    `every screen is named and read aloud: ${language}`,
    { locale: "hu-HU", language, voices: Object.values(TAGS), reducedMotion: true },
    async (world) => {
      const { page, app } = world;
      const ears = new Ears(page);
      const ours = speaks(language);
      const dayless = timeless(app.t);
      const week = app.t("history-week", { from: "<day>", to: "<day>" });
      const spelled = new RegExp(`(${app.t("sent-reference")}: ).*`);
      const wrong = [];
      let script = "";
      const look = async (screen) => {
        const tell = (lines) => wrong.push(...lines.map((it) => `${screen}: ${it}`));
        const order = await readingOrder(page);
        const lang = await page.locator(".screen").first().evaluate((it) => it.closest("[lang]").lang);
        if (lang !== language) tell([`the language is said to be ${lang}`]);
        tell(unnamed(order, { lang, ours, dayless, week }));
        const clean = (text) => {
          // A file that was set aside is called after the moment.
          const still = dayless(text.replace(/job-tracker[\w.-]*\d[\w.-]*/g, "<file>").replace(REFERENCE, "<reference>").replace(spelled, "$1<reference>"));
          return screen.endsWith("-history") ? aroundWeeks(still) : still;
        };
        if (language === "nl") tell(difference(`nl/${screen}`, clean(written(order))));

        const speaker = page.locator(".speaker:not([inert] *)");
        await speaker.click();
        const said = await ears.said();
        if (said.length === 0) tell(["nothing is read aloud"]);
        if ((await speaker.getAttribute("aria-pressed")) !== "true") tell(["the loudspeaker does not look pressed"]);
        const elsewhere = said.filter((it) => it.lang !== TAGS[language] && !NATIVE.includes(it.text));
        tell(elsewhere.map((it) => `read in ${it.lang}: ${it.text}`));
        tell(unsaid(screen, order, said, { loudspeaker: app.t("read-aloud"), dayless }));
        const secrets = await page.locator("input.input-digits, input[autocomplete$=password]").evaluateAll((all) => all.map((it) => it.value));
        const heard = squash(said.map((it) => it.text).join(" "));
        tell(secrets.filter((it) => it !== "" && heard.includes(squash(it))).map((it) => `a field's content is read: ${it}`));
        script += `\n== ${screen}\n${clean(said.map((it) => it.text).join("\n"))}\n`;

        await speaker.click();
        if ((await ears.waiting()).length > 0) tell(["the second tap does not stop"]);
        if ((await speaker.getAttribute("aria-pressed")) !== "false") tell(["the loudspeaker stays pressed"]);
      };
      const last = await walk(world, look);
      // What no walk meets, in the language that this phone falls back to.
      if (language === "nl") {
        await damageDatabase(page);
        await app.title("error-title");
        await look(`${last + 1}-set-aside`);
        await page.route("**/v1/info", async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, json: { ...(await answer.json()), minimum_app_version: "999.0.0" } });
        });
        await page.reload();
        await app.sees("error-update-needed");
        await look(`${last + 2}-update`);
      }
      wrong.push(...difference(`aloud-${language}`, script.trimStart()));
      assert.deepEqual(wrong, []);
    },
  );
}
