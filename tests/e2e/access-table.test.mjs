// docs/accessibility.md names every criterion of WCAG 2.2, levels A and AA, and tests that exist.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const page = readFileSync(new URL("../../docs/accessibility.md", import.meta.url), "utf8");

/** Chapter by chapter, as the standard counts them; 4.1.1 was taken out in 2.2, the rest is AAA. */
const CRITERIA = {
  "1.1": [1],
  "1.2": [1, 2, 3, 4, 5],
  "1.3": [1, 2, 3, 4, 5],
  "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
  "2.1": [1, 2, 4],
  "2.2": [1, 2],
  "2.3": [1],
  "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
  "2.5": [1, 2, 3, 4, 7, 8],
  "3.1": [1, 2],
  "3.2": [1, 2, 3, 4, 6],
  "3.3": [1, 2, 3, 4, 7, 8],
  "4.1": [2, 3],
};

const rows = [...page.matchAll(/^\| (\d\.\d\.\d+) ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];

test("every criterion of levels A and AA has its row, once, in order", () => {
  const wanted = Object.entries(CRITERIA).flatMap(([chapter, all]) => all.map((it) => `${chapter}.${it}`));
  assert.equal(wanted.length, 55);
  assert.deepEqual(rows.map(([, number]) => number), wanted);
  for (const [, number, , met] of rows) assert.ok(met.trim().length > 8, number);
});

test("every test that the page names is there under this name", () => {
  const named = [...page.matchAll(/`([\w/.-]+\.(?:mjs|rs))`(?: «([^»]+)»)?/g)];
  assert.ok(named.length > 40);
  const missing = [];
  for (const [, file, name] of named) {
    const places = [`./${file}`, `../../${file}`].map((it) => new URL(it, import.meta.url));
    const place = places.find((it) => existsSync(it));
    if (!place) missing.push(file);
    else if (name && !readFileSync(place, "utf8").includes(name)) missing.push(`${file} «${name}»`);
  }
  assert.deepEqual(missing, []);
});

test("what is checked by no test says so", () => {
  for (const [, number, , , checked] of rows) {
    assert.ok(/`[\w/.-]+`|^by eye|^does not apply/.test(checked.trim()), `${number}: ${checked}`);
  }
});
