// Makes the web page of what cargo and wasm-bindgen built: `node scripts/bundle.mjs IN OUT`.
// IN holds app.js, app_bg.wasm and perhaps snippets/. Every file but the page, link.js, the manifest
// and the service worker is named by its content, so that browsers may keep it for ever.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = 650_000;
// The quick page is large, and travels no further than this machine: neither small nor measured.
const QUICK = Boolean(process.env.QUICK);
const COMPRESSED = new Set([".html", ".js", ".css", ".wasm", ".svg", ".txt", ".webmanifest"]);

const [input, output] = process.argv.slice(2);
const assets = new URL("../assets/", import.meta.url).pathname;
const names = new Map();

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const digest = (...contents) => {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 12);
};

// Writes CONTENT as name-<hash>.ext; `{{name.ext}}` in a template then means that file.
function addHashed(name, content) {
  const extension = extname(name);
  // wasm-bindgen's own pair of names stays recognisable: app-<hash>.js, app-<hash>_bg.wasm.
  const stem = basename(name, extension);
  const hash = digest(content);
  const hashed = stem.endsWith("_bg")
    ? `${stem.slice(0, -3)}-${hash}_bg${extension}`
    : `${stem}-${hash}${extension}`;
  writeFileSync(join(output, hashed), content);
  names.set(name, hashed);
}

function fill(template) {
  return template.replace(/\{\{([\w.-]+)\}\}/g, (_, name) => {
    if (!names.has(name)) throw new Error(`the template asks for ${name}, which is not there`);
    return names.get(name);
  });
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

for (const name of readdirSync(join(assets, "icons"))) {
  if (name !== "icon-maskable.svg") addHashed(name, readFileSync(join(assets, "icons", name)));
}

for (const name of readdirSync(join(assets, "fonts"))) {
  if (name.endsWith(".woff2")) addHashed(name, readFileSync(join(assets, "fonts", name)));
}

// Their names begin with their place in the cascade.
const styles = readdirSync(join(assets, "css")).sort();
const sheets = [...styles.map((name) => join(assets, "css", name)), join(assets, "web", "shell.css")];
const css = sheets.map((path) => readFileSync(path, "utf8")).join("\n");
// Without what is written for its readers here: a quarter of what would be sent.
addHashed("app.css", fill(css.replace(/\/\*[^]*?\*\//g, "").replace(/\n\s*/g, "\n")));

// The libraries' own scripts import each other by relative path, so the folder as a whole is renamed.
const snippets = filesBelow(join(input, "snippets"));
const snippetFolder = `snippets-${digest(...snippets.map((path) => readFileSync(path)))}`;
if (snippets.length > 0) cpSync(join(input, "snippets"), join(output, snippetFolder), { recursive: true });

// As with the styles: what is written for its readers here, on lines of its own, is not sent.
const COMMENTS = { ".html": /^ *<!--[^]*?-->\n/gm, ".js": /^ *(\/\/.*|\/\*[^]*?\*\/)\n/gm };
function bare(text, kind = ".js") {
  return text.replace(COMMENTS[kind] ?? "", "").replace(/\n\s+/g, "\n");
}

// A library in C that came to the page again would want something that no browser has.
const glue = readFileSync(join(input, "app.js"), "utf8");
if (/from ["']env["']/.test(glue)) throw new Error("the module wants something from C that nobody has");

addHashed("app_bg.wasm", readFileSync(join(input, "app_bg.wasm")));
addHashed(
  "app.js",
  bare(glue)
    .replaceAll("app_bg.wasm", names.get("app_bg.wasm"))
    .replaceAll("./snippets/", `./${snippetFolder}/`),
);
// Languages whose words the module does not hold. They come one by one, when somebody asks for one.
const locales = new URL("../locales/", import.meta.url).pathname;
const BUILT_IN = new Set(["nl", "fr", "de", "en"]);
for (const language of readdirSync(locales).filter((it) => !BUILT_IN.has(it))) {
  addHashed(`texts-${language}.txt`, filesBelow(join(locales, language)).map((path) => readFileSync(path, "utf8")).join("\n"));
}
const isTexts = (name) => name.startsWith("texts-");
names.set("texts", [...names].filter(([name]) => isTexts(name)).map(([, hashed]) => hashed).join(" "));

const web = (name) => bare(readFileSync(join(assets, "web", name), "utf8"), extname(name));
addHashed("boot.js", fill(web("boot.js")));

writeFileSync(join(output, "link.js"), web("link.js"));
writeFileSync(join(output, "manifest.webmanifest"), fill(web("manifest.webmanifest")));
writeFileSync(join(output, "index.html"), fill(web("index.html")));

// Icons that only a home screen asks for (no page does), and letters that few names have.
const ICONS = /^(icon|maskable)-\d+-/;
const FONTS = /^figtree-latin-ext-/;
const isLater = (name) => ICONS.test(name) || FONTS.test(name);

const shell = filesBelow(output)
  .map((path) => `/${relative(output, path)}`)
  .filter((path) => path !== "/index.html" && !isTexts(path.slice(1)) && !isLater(path.slice(1)));
const version = digest(...["/index.html", ...shell].map((path) => readFileSync(join(output, path))));
names.set("version", version);
names.set("files", JSON.stringify(shell));
names.set("fonts", JSON.stringify([...names.values()].filter((name) => FONTS.test(name)).map((name) => `/${name}`)));
writeFileSync(join(output, "sw.js"), fill(web("sw.js")));
// For whoever looks after the server (`doctor`); no page asks for it.
const cargo = readFileSync(new URL("../Cargo.toml", import.meta.url), "utf8");
writeFileSync(join(output, "version.txt"), `${/^version = "(.*)"$/m.exec(cargo)[1]}\n`);

let raw = 0;
let wire = 0;
let later = 0;
const rows = [];
const texts = [];
for (const path of filesBelow(output)) {
  const content = readFileSync(path);
  let sent = content.length;
  if (COMPRESSED.has(extname(path))) {
    const brotli = brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUICK ? constants.BROTLI_MIN_QUALITY : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    writeFileSync(`${path}.br`, brotli);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: QUICK ? 1 : 9 }));
    sent = brotli.length;
  }
  // Nobody loads more than one of them.
  if (isTexts(relative(output, path))) {
    texts.push(sent);
    continue;
  }
  // No page asks for the version.
  if (isLater(relative(output, path)) || path.endsWith("version.txt")) {
    later += sent;
    continue;
  }
  raw += content.length;
  wire += sent;
  rows.push([relative(output, path), content.length, sent]);
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
rows.sort((a, b) => b[2] - a[2]);
for (const [name, size, sent] of rows.slice(0, 6)) console.log(`  ${name.padEnd(34)}${kb(size)}${kb(sent)}`);
console.log(`  ${`first visit, ${rows.length} files: raw, brotli`.padEnd(34)}${kb(raw)}${kb(wire)}`);
console.log(`  ${"icons and a font, when asked for".padEnd(34)}${" ".repeat(11)}${kb(later)}`);
console.log(`  ${`${texts.length} languages besides, each at most`.padEnd(34)}${" ".repeat(11)}${kb(Math.max(...texts))}`);
if (wire > BUDGET && !QUICK) {
  console.log(`  over the budget of ${kb(BUDGET).trim()}`);
  process.exitCode = 1;
}
