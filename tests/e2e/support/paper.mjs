// What a PDF file looks like on paper, as poppler prints it.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const DOTS_PER_INCH = "110";

/** The pages of a PDF file: the picture of each (PNG), and the text on it. */
export async function pagesOf(pdf) {
  const folder = await mkdtemp(join(tmpdir(), "job-tracker-paper-"));
  try {
    await run("pdftoppm", ["-png", "-r", DOTS_PER_INCH, pdf, join(folder, "page")]);
    const names = (await readdir(folder)).sort();
    const { stdout } = await run("pdftotext", ["-layout", pdf, "-"]);
    // A form feed ends each page.
    const texts = stdout.split("\f");
    return Promise.all(names.map(async (name, page) => ({
      picture: await readFile(join(folder, name)),
      text: texts[page],
    })));
  } finally {
    await rm(folder, { recursive: true });
  }
}
