// Texts that are kept in tests/e2e/access and compared; GOLDEN=write writes them anew, to be read
// in the diff before they are committed.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../access/", import.meta.url);

/** Nothing if `text` is what is kept under this name, else a line that says where they part. */
export function difference(name, text) {
  const file = new URL(`${name}.txt`, folder);
  if (process.env.GOLDEN === "write") {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
    return [];
  }
  const kept = readFileSync(file, "utf8");
  if (kept === text) return [];
  const [before, now] = [kept.split("\n"), text.split("\n")];
  const at = now.findIndex((line, index) => line !== before[index]);
  const place = at === -1 ? now.length : at;
  return [`${name}.txt, line ${place + 1}: kept ${JSON.stringify(before[place])}, now ${JSON.stringify(now[place])}`];
}

/** What changes from day to day, by the words of one language: dates, references, weeks. */
export function timeless(t) {
  const words = (id, count) => Array.from({ length: count }, (_, at) => t(`${id}-${at + 1}`));
  const any = (list) => list.map((it) => it.replace(".", "\\.")).join("|");
  const months = any([...words("month", 12), ...words("month-short", 12)].sort((a, b) => b.length - a.length));
  const weekdays = any([...words("weekday", 7), ...words("weekday-short", 7)].sort((a, b) => b.length - a.length));
  const date = new RegExp(`(?:(?:${weekdays}),? )?\\d{1,2}(?:er|\\.)? (?:${months})`, "g");
  // The days of the week's card.
  const weekday = new RegExp(`(?:${weekdays})(?=\\s?: \\d)`, "g");
  return (text) => text.replace(date, "<day>").replace(weekday, "<weekday>");
}

