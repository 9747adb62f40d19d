// The console's lists as they come from the browser's printer: every column is on the paper.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Office } from "./support/office.mjs";
import { pagesOf } from "./support/paper.mjs";
import { dayAgo } from "./support/past.mjs";
import { screenshots } from "./support/paths.mjs";
import { onPhone } from "./support/phone.mjs";

const DESK = { desk: true, width: 1200, height: 800, locale: "en-GB" };
const BIG = 60;
/** The month of a week ago: the demo ends yesterday, and on the first this one has no work. */
const WITH_WORK = `performances?span=month&date=${dayAgo(7)}`;

/** The sheets that the browser prints of a page, on A4. */
async function printed(page, name, options = { preferCSSPageSize: true }) {
  const folder = await mkdtemp(join(tmpdir(), "job-tracker-print-"));
  try {
    const file = join(folder, "list.pdf");
    await page.pdf({ path: file, ...options });
    const sheets = await pagesOf(file);
    await mkdir(screenshots, { recursive: true });
    for (const [number, { picture }] of sheets.entries()) {
      await writeFile(join(screenshots, `print-${name}-${number + 1}.png`), picture);
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const words = (sheets) => sheets.map((it) => it.text).join("\n");

/** Takes a list of workers; the letters are made next. */
async function handIn(page, rows) {
  await page.goto("/console/workers/import");
  const buffer = Buffer.from(`taal;naam\n${rows.join("\n")}\n`);
  await page.locator("#list").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
  await page.locator("button.main").click();
  await page.locator("table").waitFor();
  await page.locator("button.main").click();
  await page.locator('form[action$="/letters"]').waitFor();
}

/** Names as long as they may be, more rows than a page has. */
async function bigList(page) {
  const rows = Array.from({ length: BIG }, (_, at) => `nl;Wilhelmina van den Broeck-Vandenbroucke ${String(at).padStart(2, "0")}`);
  await handIn(page, [...rows, `nl;${"Anastasiaalexandrovna".repeat(5)}`]);
}

/** That each heading of the table on the page is on paper. */
async function hasEveryColumn(page, name, sheets) {
  const paper = words(sheets);
  const headings = await page.locator("thead th").allInnerTexts();
  assert.ok(headings.length > 1, name);
  for (const heading of headings) {
    // A narrow column has its heading in several lines, which break at blanks and hyphens.
    for (const word of heading.trim().split(/\s+|(?<=-)/)) {
      assert.ok(paper.includes(word), `${name}: the column «${heading}» is not on paper`);
    }
  }
}

onPhone("every column of the console's lists is on the paper", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  await bigList(page);
  for (const list of [WITH_WORK, "workers", "clients", "audit", "users"]) {
    const name = list.split("?")[0];
    await page.goto(`/console/${list}`);
    const sheets = await printed(page, name);
    await hasEveryColumn(page, name, sheets);
    for (const { text } of sheets) assert.ok(!text.includes("Look up"), `${name}: a button is on paper`);
    const next = page.getByRole("link", { name: "Next page" });
    assert.equal(words(sheets).includes("This is not the whole list"), await next.isVisible(), name);
  }
});

onPhone("the last column of a row is as whole on paper as its first", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  await page.goto(`/console/${WITH_WORK}`);
  const paper = words(await printed(page, "references"));
  for (const reference of await page.locator("tbody td:last-child").allInnerTexts()) {
    assert.ok(paper.includes(reference), reference);
  }
  const sum = await page.locator("tfoot td.number").innerText();
  assert.match(paper, new RegExp(`Hours of these \\d+ performances, without cancelled ones\\s+${sum}`));
  assert.equal(paper.match(/Hours of these/g).length, 1, "the sum stands at the end, not on each sheet");
});

onPhone("thirteen weeks are on the paper, and a year in quarters", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  const today = new Date();
  const day = (before) => new Date(today - before * 86_400_000).toISOString().slice(0, 10);
  for (const [name, days, least] of [["quarter", 84, 13], ["year", 364, 53]]) {
    await page.goto(`/console/export/totals?from=${day(days)}&to=${day(0)}`);
    const weeks = await page.locator("thead th.number").allInnerTexts();
    assert.ok(weeks.length > least, `${weeks}`);
    for (const format of [{ preferCSSPageSize: true }, { format: "A4", margin: { left: "20mm", right: "20mm" } }]) {
      const sheets = await printed(page, `totals-${name}-${format.format ?? "landscape"}`, format);
      const paper = words(sheets).replace(/\s+/g, " ");
      await hasEveryColumn(page, name, sheets);
      for (const week of weeks.filter((it) => it.includes("-W"))) {
        assert.ok(paper.includes(week.split("-")[1]), `${name}: ${week} is not on paper`);
      }
      const total = await page.locator("tfoot tr:last-child td:last-child").last().innerText();
      assert.ok(paper.includes(` ${total}`), `${name}: the sum is not on paper`);
    }
  }
});

onPhone("the form of a file for the payroll office is as wide as its sheet", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  await page.goto("/console/export/payroll/new");
  const chosen = await page.locator(".payroll-columns select[name=holds]").evaluateAll((all) => all.map((it) => it.selectedOptions[0].text));
  for (const format of [{ preferCSSPageSize: true }, { format: "A4", margin: { left: "20mm", right: "20mm" } }]) {
    const sheets = await printed(page, `payroll-form-${format.format ?? "landscape"}`, format);
    await hasEveryColumn(page, "payroll form", sheets);
    for (const holds of chosen) assert.ok(words(sheets).includes(holds), `${holds} is not on paper`);
  }
  await page.emulateMedia({ media: "print" });
  // An A4 sheet with margins of 20 mm.
  await page.setViewportSize({ width: 642, height: 900 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 642);
});

onPhone("a letter that cannot write a name is printed without it, with all others", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  await handIn(page, ["nl;Łucja Świątek", "fr;王芳", "nl;สมหญิง", "de;மாலா", "en;👩‍🔧", "nl;مريم العلي"]);
  await page.locator("button.main").click();
  await page.locator(".letter").nth(5).waitFor();
  const unnamed = await page.locator(".notice li").allInnerTexts();
  assert.deepEqual(unnamed.toSorted(), ["王芳", "สมหญิง", "மாலா", "👩‍🔧"].toSorted());
  const letters = await page.locator(".letter").evaluateAll((all) => all.map((it) => it.querySelector("dd").innerText.replaceAll(" ", "")));
  const { saved } = await office.papers();
  assert.equal(saved.length, 6);
  for (const [at, { text, picture }] of saved.entries()) {
    await writeFile(join(screenshots, `print-letter-${at + 1}.png`), picture);
    assert.ok(text.replaceAll(" ", "").includes(letters[at]), text);
    assert.doesNotMatch(text, /[王สமா]/u);
  }
  assert.match(saved.map((it) => it.text).join(), /Beste Łucja Świątek/);
});
