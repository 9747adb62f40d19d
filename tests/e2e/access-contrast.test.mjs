// The contrast of every pair of colours that the styles put on each other, computed from the
// tokens: a token that is changed for the worse fails here, before anybody looks at a screen.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { contrast, tokens } from "./support/colour.mjs";

const TEXT = 4.5;
const SIGN = 3;

/** [what is seen, on what, at least, where]. 1.4.3 for texts, 1.4.11 for edges, signs and the focus. */
const PAIRS = [
  ["ink", "bg", TEXT, "body, titles, quiet buttons"],
  ["ink", "card", TEXT, "rows, fields, choices, the ticket"],
  ["ink", "voucher", TEXT, "the hours of the ticket"],
  ["ink", "tint", TEXT, "a row or quiet button under the finger or the pointer"],
  ["soft", "bg", TEXT, "leads, hints, totals, the clock of a state"],
  ["soft", "card", TEXT, "second lines of rows, labels of the ticket, placeholders, the eye of a password"],
  ["soft", "tint", TEXT, "second line of a row under the finger"],
  ["soft", "voucher", TEXT, "the word beside the hours of the ticket"],
  ["soft", "idle", TEXT, "a button that waits"],
  ["accent", "bg", TEXT, "links"],
  ["accent", "card", TEXT, "links and edges on a card"],
  ["accent", "tint", TEXT, "notices, pictures in rows"],
  ["on-accent", "accent", TEXT, "main buttons, chosen keys, the loudspeaker that speaks"],
  ["on-accent", "accent-strong", TEXT, "main buttons under the pointer"],
  ["accent", "on-accent", TEXT, "a day of the week card on which she worked"],
  ...[0, 1, 2, 3, 4, 5].map((it) => [`face-${it}`, `face-${it}-ground`, TEXT, "the letters of a client's face"]),
  ["on-bad", "bad", TEXT, "the button that deletes"],
  ["bad", "bg", TEXT, "errors under fields, the quiet button that leads to deleting"],
  ["bad", "card", TEXT, "a cancelled performance"],
  ["bad", "bad-tint", TEXT, "bad notices"],
  ["ok", "bg", TEXT, "the hours of today"],
  ["ok", "card", TEXT, "a validated performance"],
  ["ok", "ok-tint", TEXT, "what was done, badges"],
  ["warn", "card", TEXT, "a modified performance"],
  ["warn", "warn-tint", TEXT, "warnings"],
  ["edge", "bg", SIGN, "edges of buttons, fields and choices from outside"],
  ["edge", "card", SIGN, "edges of fields and choices from inside, the empty ring of a choice"],
  ["accent", "bg", SIGN, "the focus, the main button, steps that are done, the loudspeaker"],
  ["accent", "card", SIGN, "the focus and the chosen edge on a card"],
  ["bad", "card", SIGN, "the edge of a field that is wrong"],
  ["on-ok", "ok", SIGN, "the tick of what was sent"],
  ["ok", "bg", SIGN, "its disc"],
  ["bad", "bad-tint", SIGN, "the cross of what was not"],
  ["warn", "warn-tint", SIGN, "the question mark of what is not known"],
];

for (const [scheme, values] of Object.entries(tokens())) {
  test(`every pair of colours can be told apart: ${scheme}`, () => {
    const weak = [];
    for (const [seen, ground, least, where] of PAIRS) {
      const reached = contrast(values[seen], values[ground]);
      if (reached < least) weak.push(`${seen} on ${ground}: ${reached.toFixed(2)} < ${least} (${where})`);
    }
    assert.deepEqual(weak, []);
  });
}

test("the measure is the standard's own", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#ffffff"), 1);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrast("rgb(119, 119, 119)", "#ffffff").toFixed(2), "4.48");
});

test("no colour is used that is not among the pairs", () => {
  const known = new Set(PAIRS.flatMap(([seen, ground]) => [seen, ground]));
  const ornaments = new Set(["line", "perforation", "scrim", "lift", "glow"]);
  const folder = new URL("../../assets/css/", import.meta.url);
  const colours = Object.keys(tokens().dark).filter((it) => /^(#|rgb|none)/.test(tokens().dark[it]));
  const used = new Set();
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), "utf8").replace(/\/\*.*?\*\//gs, "");
    for (const [, name] of source.matchAll(/var\(--([\w-]+)\)/g)) used.add(name);
    if (file === "10-tokens.css") continue;
    // A colour that is written out would be in no table.
    assert.equal(/#[0-9a-f]{3,8}\b|\brgba?\(/i.exec(source)?.[0], undefined, file);
  }
  const unknown = colours.filter((it) => used.has(it) && !known.has(it) && !ornaments.has(it));
  assert.deepEqual(unknown, []);
});

test("the browser's own bar has the ground's colour", () => {
  const page = readFileSync(new URL("../../assets/web/index.html", import.meta.url), "utf8");
  for (const [scheme, { bg }] of Object.entries(tokens())) {
    assert.match(page, new RegExp(`name="theme-color" media="\\(prefers-color-scheme: ${scheme}\\)" content="${bg}"`));
  }
});
