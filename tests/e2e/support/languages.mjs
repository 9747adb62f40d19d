// Which words belong to a language: every message of its files as a pattern.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { sources } from "./texts.mjs";

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

function source(part) {
  if (typeof part === "string") return escape(part);
  if (Array.isArray(part)) return part.map(source).join("");
  switch (part.type) {
    case "select":
      return `(?:${part.variants.map((it) => source(it.value)).join("|")})`;
    case "str":
      return escape(part.value);
    case "var":
    case "mesg":
      return ".+";
    default:
      throw new Error(`a pattern of the kind ${part.type}`);
  }
}

/** Whether a text is said by one of this language's messages, as a whole. */
export function speaks(language) {
  const bundle = new FluentBundle(language);
  const patterns = [];
  for (const text of sources(language)) {
    const resource = new FluentResource(text);
    bundle.addResource(resource);
    for (const { value } of resource.body) patterns.push(source(value));
  }
  // «{ $day } { $month }» would take any words for its own.
  const own = patterns.filter((it) => /\p{L}{3}/u.test(it.replace(/\\s/g, " ")));
  const whole = new RegExp(`^(?:${own.join("|")})$`, "u");
  return (text) => whole.test(text);
}
