// The app's own texts, so that a test can drive it in any language.

import { readFileSync, readdirSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const LOCALES = new URL("../../../locales/", import.meta.url);

/** Every language that has a folder, the manual's first. */
export const LANGUAGES = ["nl", ...readdirSync(LOCALES).filter((it) => it !== "nl")];

/**
 * The languages in which all screens are walked: the manual's, and one whose words are long. With
 * JOB_TRACKER_TRUST=full, as scripts/trust has it, every language.
 */
export const WALKED = process.env.JOB_TRACKER_TRUST === "full" ? LANGUAGES : ["nl", "fr"];

/** The office's languages in which all pages of the console are walked, likewise. */
export const WALKED_BY_THE_OFFICE = process.env.JOB_TRACKER_TRUST === "full" ? ["nl", "fr", "de", "en"] : ["nl", "fr"];

/** The Fluent files of a language, whole. */
export function sources(language) {
  const folder = new URL(`${language}/`, LOCALES);
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
}

/** A function from a message's id, and its variables, to the text in this language. */
export function texts(language) {
  const bundle = new FluentBundle(`${language}-BE`, { useIsolating: false });
  for (const source of sources(language)) {
    bundle.addResource(new FluentResource(source));
  }
  return (id, values) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`no message ${id} in ${language}`);
    return bundle.formatPattern(message.value, values);
  };
}
