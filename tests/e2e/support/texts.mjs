// The app's own texts, so that a test can drive it in any language.

import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";

export const LANGUAGES = ["nl", "fr", "de", "en"];

/** A function from a message's id, and its variables, to the text in this language. */
export function texts(language) {
  const bundle = new FluentBundle(`${language}-BE`, { useIsolating: false });
  for (const file of ["app", "errors", "help", "requests"]) {
    const source = readFileSync(new URL(`../../../locales/${language}/${file}.ftl`, import.meta.url), "utf8");
    bundle.addResource(new FluentResource(source));
  }
  return (id, values) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`no message ${id} in ${language}`);
    return bundle.formatPattern(message.value, values);
  };
}
