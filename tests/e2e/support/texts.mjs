// The app's own texts, so that a test can drive it in any language.

import { readFileSync, readdirSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** Those that the office speaks, which every app has with it. */
export const LANGUAGES = ["nl", "fr", "de", "en"];
/** Those that come when they are chosen. */
export const OTHERS = ["pl", "ro", "bg", "pt", "es", "uk", "ru", "tr", "ar"];

export const ALL = [...LANGUAGES, ...OTHERS];

export const isTrust = process.env.JOB_TRACKER_TRUST === "full";
/**
 * The languages in which all screens are walked: the manual's, and the one that runs from right to
 * left. With JOB_TRACKER_TRUST=full, as scripts/trust has it, every language.
 */
export const WALKED = isTrust ? ALL : ["nl", "ar"];
/** The office's languages in which all pages of the console are walked, likewise. */
export const WALKED_BY_THE_OFFICE = isTrust ? LANGUAGES : ["nl", "fr"];

/** How the app's screens are looked at: language and scheme. Each of either comes once, with full trust each pair. */
export const LOOKS = isTrust ? ALL.flatMap((it) => [[it, "light"], [it, "dark"]]) : [["nl", "light"], ["ar", "dark"]];

/** How the office's pages are: language, scheme and width, likewise. */
export const LOOKS_OF_THE_OFFICE = isTrust
  ? LANGUAGES.flatMap((it, at) => (at % 2 === 0 ? [[it, "light", 1280], [it, "dark", 360]] : [[it, "dark", 1280], [it, "light", 360]]))
  : [["nl", "light", 1280], ["fr", "dark", 360]];

/** As the pages are tagged. */
export const tag = (language) => (language === "pt" ? "pt-PT" : language);
export const direction = (language) => (language === "ar" ? "rtl" : "ltr");

/** The Fluent files of a language, as texts. */
export function sources(language) {
  const folder = new URL(`../../../locales/${language}/`, import.meta.url);
  return readdirSync(folder).sort().map((file) => readFileSync(new URL(file, folder), "utf8"));
}

/** A function from a message's id, and its variables, to the text in this language. */
export function texts(language) {
  // Morocco's Arabic has our digits.
  const locale = { ar: "ar-MA", pt: "pt-PT" }[language] ?? `${language}-BE`;
  const bundle = new FluentBundle(locale, { useIsolating: direction(language) === "rtl" });
  for (const source of sources(language)) bundle.addResource(new FluentResource(source));
  return (id, values) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`no message ${id} in ${language}`);
    return bundle.formatPattern(message.value, values);
  };
}
