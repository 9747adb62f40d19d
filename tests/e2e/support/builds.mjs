// Later builds of the page without compiling any: the same files under other names, as
// `scripts/bundle.mjs` names them by their content, and a number in the page that tells which it is.

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { whenOver } from "./ending.mjs";
import { web } from "./paths.mjs";

const HASH = /(?<=-)[0-9a-f]{12}(?=[._/"])/g;
const TEXTS = new Set([".css", ".html", ".js", ".webmanifest"]);

/** An option of `onPhone`: a page of its own, which can be upgraded. */
export const upgradable = {
  web: async (t) => {
    const parent = await mkdtemp(join(tmpdir(), "job-tracker-web-"));
    whenOver(t, () => rm(parent, { recursive: true, force: true }));
    const folder = join(parent, "web");
    await build(folder, 1);
    return folder;
  },
};

/** Puts another build in the page's place, in one move as `scripts/web` does. */
export async function upgrade(server, number, { without } = {}) {
  const next = `${server.web}.${number}`;
  await build(next, number);
  for (const name of await readdir(next)) if (without?.test(name)) await rm(join(next, name));
  await rename(server.web, `${server.web}.before-${number}`);
  await rename(next, server.web);
}

/** Which build the open page is. */
export const buildOf = (page) => page.evaluate(() => Number(document.querySelector("meta[name=build]").content));

async function build(folder, number) {
  const name = (hash) => createHash("sha256").update(`${hash} ${number}`).digest("hex").slice(0, 12);
  const renamed = (text) => text.replace(HASH, name);
  await cp(web, folder, { recursive: true });
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((it) => it.isFile())) {
    const path = join(file.parentPath ?? file.path, file.name);
    // Compressed beforehand: they would still be the build before.
    if ([".br", ".gz"].includes(extname(path))) await rm(path);
    else if (TEXTS.has(extname(path))) await writeFile(path, renamed(await readFile(path, "utf8")));
  }
  // Folders last, or the paths of what lies in them would not hold.
  for (const file of files.reverse()) {
    const from = join(file.parentPath ?? file.path, file.name);
    const to = join(file.parentPath ?? file.path, renamed(`${file.name}/`).slice(0, -1));
    if (from !== to && ![".br", ".gz"].includes(extname(from))) await rename(from, to);
  }
  const page = join(folder, "index.html");
  await writeFile(page, (await readFile(page, "utf8")).replace("<head>", `<head>\n  <meta name="build" content="${number}">`));
}
