// Every test that a page of docs/ names must exist: `node scripts/named-tests.mjs`.
//
// A page names a test as `file::test` or `file` «test»: the end of a path, and the name of a Rust
// test or the title of a browser test; or as a name of three words or more between backticks,
// `a_name_like_this`, of a Rust test in any file. manual-coverage.md names them in words, as
// `file`: title · title; a title that ends in … stands for all that begin so.
//
// Every path between backticks must be there too, in README.md as well, and whatever a link leads to
// from the folder of its page, with the heading behind `#`; and the table of use cases in
// architecture.md must have each of them. What a build or a server writes is no path of ours, and the
// changelog tells of what was.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

const folders = new Set(all.flatMap((it) => [...it.matchAll(/\//g)].map(({ index }) => it.slice(0, index))));
const places = [...all, ...folders];
const above = new Set([...folders].filter((it) => !it.includes('/')));
/** What begins with a folder of ours is told from the top; other sources by the end of their path. */
function isPath(word) {
  if (!/^[\w.<>{},*-][\w.<>{},*/-]*$/.test(word) || !/\w/.test(word)) return false;
  const [first, ...rest] = word.split('/');
  return (rest.length > 0 && above.has(first)) || /[\w>*}]\.(rs|mjs|ftl|sql|py|sh|kt|swift|css|md)$/.test(word);
}
/** Whether there is such a file or folder; `*` and `<code>` stand for any name, `{a,b}` for either. */
function isThere(path) {
  const pattern = path
    .replace(/\/$/, '')
    .replace(/<[^>]*>/g, '*')
    .replace(/[.*{},]/g, (it) => ({ '.': '\\.', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|' })[it]);
  const end = new RegExp(above.has(path.split('/')[0]) ? `^${pattern}$` : `(?:^|/)${pattern}$`);
  return places.some((it) => end.test(it));
}
/** What a link to a page may have behind `#`, as forges make it of headings. */
function anchors(page) {
  const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
  const slug = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}_\- ]/gu, '').replaceAll(' ', '-');
  return new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => `#${slug(heading)}`));
}
for (const page of ['README.md', ...pages.filter((it) => it !== 'docs/CHANGELOG.md')]) {
  const text = readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '');
  for (const [, span] of text.matchAll(/`([^`\n]+)`/g)) {
    // What has `::` is a test, which is looked up above.
    for (const path of span.split(' ').filter(isPath)) {
      named += 1;
      if (!isThere(path)) wrong.push(`${page}: there is no ${path}`);
    }
  }
  for (const [, path, anchor] of text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)#\s]*)(#[^)\s]*)?\)/g)) {
    if (/^[a-z][a-z0-9+.-]*:/.test(path)) continue;
    named += 1;
    const target = path ? join(dirname(page), path).replace(/\/$/, '') : page;
    if (!all.includes(target) && !folders.has(target)) wrong.push(`${page}: a link leads to ${path}, which is not there`);
    else if (anchor && target.endsWith('.md') && !anchors(target).has(anchor)) {
      wrong.push(`${page}: a link leads to ${path}${anchor}, and there is no such heading`);
    }
  }
}

const map = readFileSync('docs/architecture.md', 'utf8');
for (const file of files.filter((it) => it.startsWith('server/src/application/'))) {
  const isUseCase = /\bUseCase for |\basync fn verify_audit/.test(readFileSync(file, 'utf8').split('#[cfg(test)]')[0]);
  if (isUseCase && !map.includes(`\`${basename(file)}\``)) wrong.push(`docs/architecture.md: the table has no ${basename(file)}`);
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
console.log(`${named} names of tests, files and folders in docs/ and README.md, ${wrong.length} of nothing`);
if (wrong.length > 0 || named < 1000) process.exit(1);
