// Every test that a page of docs/ names must exist: `node scripts/named-tests.mjs`.
//
// A page names a test as `file::test` or `file` «test»: the end of a path, and the name of a Rust
// test or the title of a browser test; or as a name of three words or more between backticks,
// `a_name_like_this`, of a Rust test in any file. manual-coverage.md names them in words, as
// `file`: title · title; a title that ends in … stands for all that begin so.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const all = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const files = all.filter((it) => /\.(rs|mjs)$/.test(it));

const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const titles = new Map();
/** The titles of the tests in a file, in plain words; a title with holes in several pieces. */
function tests(file) {
  if (!titles.has(file)) {
    const text = readFileSync(file, 'utf8');
    const found = file.endsWith('.rs')
      ? [...text.matchAll(/#\[(?:tokio::)?test(?:\([^)]*\))?\]\s*(?:#\[[^\]]*\]\s*)*(?:async )?fn (\w+)/g)]
      : [...text.matchAll(/^\s*(?:await )?\w+\(\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`),/gm)];
    titles.set(file, found.map((it) => (it[1] ?? it[2]).split(/\$\{[^}]*\}/).map(plain)));
  }
  return titles.get(file);
}

const wrong = [];
let named = 0;
/** Whether a file has a test of this title, or one that begins so. */
function has(file, title, begins) {
  const bare = plain(title);
  return tests(file).some((pieces) => {
    if (pieces.length > 1) {
      let from = 0;
      return pieces.every((piece) => {
        const at = bare.indexOf(piece, from);
        from = at + piece.length;
        return at >= 0;
      });
    }
    return pieces[0] === bare || (begins && pieces[0].startsWith(bare));
  });
}

/** The one file whose path ends so; where there are several, the one nearest to the top. */
function only(page, end) {
  const depth = (it) => it.split('/').length;
  const found = files.filter((it) => it === end || it.endsWith(`/${end}`)).sort((one, other) => depth(one) - depth(other));
  const clear = found.length === 1 || (found.length > 1 && depth(found[0]) < depth(found[1]));
  if (!clear) wrong.push(`${page}: \`${end}\` is ${found.length} files: ${found.join(', ')}`);
  return clear ? found[0] : undefined;
}

/** Notes a test that a page names in a file. */
function look(page, end, title) {
  named += 1;
  const file = only(page, end);
  if (file && !has(file, title, false)) wrong.push(`${page}: ${file} has no test «${title}»`);
}

// Macros write tests, too, and what the code asks of a database has long names: so any word counts.
const code = all.filter((it) => /\.(rs|sql)$/.test(it)).map((it) => readFileSync(it, 'utf8'));
const words = new Set(code.flatMap((it) => it.match(/\w+/g) ?? []));
const pages = all.filter((it) => /^docs\/.*\.md$/.test(it));
for (const page of pages) {
  const text = readFileSync(page, 'utf8');
  for (const [, end, title] of text.matchAll(/`([\w./-]+\.(?:rs|mjs))::([^`]+)`/g)) look(page, end, title);
  for (const [, end, titles] of text.matchAll(/`([\w./-]+\.(?:rs|mjs))`((?:,? (?:and )?«[^»]+»)+)/g)) {
    for (const [, title] of titles.matchAll(/«([^»]+)»/g)) look(page, end, title);
  }
  for (const [, name] of text.matchAll(/`([a-z0-9]+(?:_[a-z0-9]+){2,})`/g)) {
    named += 1;
    if (!words.has(name)) wrong.push(`${page}: no test is called ${name}`);
  }
}

for (const page of ['docs/SECURITY.md', 'docs/controls.md']) {
  const text = readFileSync(page, 'utf8');
  for (const [, script] of text.matchAll(/`(scripts\/[\w.-]+)`/g)) {
    named += 1;
    if (!all.includes(script)) wrong.push(`${page}: there is no ${script}`);
  }
  // Code that is said to do it must be there, too.
  for (const [, path] of text.matchAll(/`((?:server|src|protocol)\/[\w./-]+?)`/g)) {
    if (!all.some((it) => it === path || it.startsWith(`${path.replace(/\/$/, '')}/`))) wrong.push(`${page}: there is no ${path}`);
  }
}

const page = 'docs/manual-coverage.md';
for (const line of readFileSync(page, 'utf8').split('\n').filter((it) => it.startsWith('|'))) {
  const cell = line.split(' | ').slice(1).join(' | ').replace(/\s*\|$/, '');
  // What stands behind a file's name, up to the next one.
  const parts = cell.split(/`([\w./-]+\.(?:rs|mjs))`/).slice(1);
  for (let at = 0; at < parts.length; at += 2) {
    const file = only(page, parts[at]);
    const said = parts[at + 1].match(/^(?: in `[^`]*`)?: (.*)$/s);
    if (!file || !said) continue;
    for (const title of said[1].split(' · ').map((it) => it.replace(/\([^)]*\)/g, '').trim())) {
      // A title may have a semicolon in it; behind another one there may stand more words.
      const before = title.split(';')[0];
      if (/^(the same|one test for each|`|$)/.test(before.trim())) continue;
      named += 1;
      if (!has(file, title, true) && !has(file, before, true)) wrong.push(`${page}: ${file} has no test «${title}»`);
    }
  }
}

for (const it of wrong) console.error(it);
console.log(`${named} names of tests and scripts in docs/, ${wrong.length} of nothing`);
if (wrong.length > 0 || named < 200) process.exit(1);
