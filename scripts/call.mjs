// A call to the phone line from a terminal, over the real webhook with a real signature:
// `node scripts/call.mjs ORIGIN TOKEN-FILE [--from NUMBER] [--to NUMBER] [--silent]`.
//
// What the line says is written, and spoken with espeak-ng where there is one and a sound card. Keys
// are typed: one where one is asked for, a number and then # or Enter. Enter alone says nothing, h
// hangs up. Without a terminal each line of the input answers one question.

import { spawn, spawnSync } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const VOICES = { nl: "nl", fr: "fr-be", de: "de", en: "en-gb" };
const KEYS = /^[0-9*#]$/;
const USAGE = "usage: node scripts/call.mjs ORIGIN TOKEN-FILE [--from NUMBER] [--to NUMBER] [--silent]";

function fail(why) {
  console.error(why);
  process.exit(1);
}

function options([origin, tokenFile, ...rest]) {
  if (!origin || !tokenFile) fail(USAGE);
  const chosen = { origin, token: readFileSync(tokenFile, "utf8").trimEnd(), from: "anonymous", to: "+3280000000", silent: false };
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--silent") chosen.silent = true;
    else if (["--from", "--to"].includes(word) && rest.length > 0) chosen[word.slice(2)] = rest.shift();
    else fail(USAGE);
  }
  return chosen;
}

const { origin, token, from, to, silent } = options(process.argv.slice(2));
const call = { CallSid: `CA${randomUUID().replaceAll("-", "")}`, From: from, To: to, Direction: "inbound", CallStatus: "in-progress" };
const speaks = !silent && existsSync("/dev/snd") && spawnSync("espeak-ng", ["--version"]).status === 0;

/** What a service sends: a form, signed over the address and the fields in their order. */
async function post(address, fields) {
  const url = new URL(address, origin).href;
  const all = Object.entries({ ...call, ...fields }).sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = url + all.map((it) => it.join("")).join("");
  const answer = await fetch(url, {
    method: "POST",
    headers: { "X-Twilio-Signature": createHmac("sha1", token).update(signed).digest("base64") },
    body: new URLSearchParams(all),
  });
  if (!answer.ok) fail(`${answer.status} ${await answer.text()}`);
  return answer.text();
}

const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The verbs of an answer, in their order; those inside a Gather stand before it. */
function verbs(xml) {
  const pattern = /<(Say|Play|Redirect|Pause|Hangup|Gather)\b([^>]*?)\/?>(?:([^<]*)<\/\1>)?/g;
  return [...xml.matchAll(pattern)].map(([, name, attributes, content]) => ({
    name,
    text: unescaped(content ?? ""),
    ...Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value)])),
  }));
}

let speaking;
/** Says it; a key that is typed meanwhile stops it, as on a telephone. */
function say({ text, language }) {
  console.log(`  ☎  ${text}`);
  if (!speaks) return;
  const before = speaking?.ended ?? Promise.resolve();
  const mine = { stopped: false };
  mine.ended = before.then(
    () =>
      new Promise((resolve) => {
        if (mine.stopped || speaking?.stopped) return resolve();
        mine.process = spawn("espeak-ng", ["-v", VOICES[language.slice(0, 2)], "-s", "150", text], { stdio: "ignore" });
        mine.process.once("exit", resolve).once("error", resolve);
      }),
  );
  mine.before = speaking;
  speaking = mine;
}

function hush() {
  for (let it = speaking; it; it = it.before) {
    it.stopped = true;
    it.process?.kill();
  }
  speaking = undefined;
}

/** Keys as they are typed; nothing when the caller hangs up. */
const keyboard = process.stdin.isTTY ? terminal() : lines();

async function* terminal() {
  process.stdin.setRawMode(true);
  for await (const chunk of process.stdin) {
    for (const key of chunk.toString()) yield key;
  }
}

async function* lines() {
  for await (const line of createInterface({ input: process.stdin })) yield* `${line}\r`;
}

async function key() {
  const { value, done } = await keyboard.next();
  return done || ["h", "\u0003", "\u0004"].includes(value) ? null : value;
}

/** One answer: null when the caller hung up, empty for silence. */
async function answer({ numDigits, finishOnKey }) {
  const longest = Number(numDigits);
  let typed = "";
  process.stdout.write("  >  ");
  for (;;) {
    const pressed = await key();
    if (pressed === null) return null;
    if (pressed === "\r" || pressed === "\n") break;
    if (!KEYS.test(pressed)) continue;
    hush();
    process.stdout.write(pressed);
    if (finishOnKey && pressed === finishOnKey) break;
    typed += pressed;
    // Without a terminal the line's end is still to come.
    if (typed.length >= longest) {
      if (!process.stdin.isTTY) while (!["\r", null].includes(await key()));
      break;
    }
  }
  process.stdout.write("\n");
  return typed;
}

async function main() {
  console.log(`\n  ${from} calls ${to}. Type the keys; # or Enter ends a number, h hangs up.\n`);
  let [address, fields] = ["/phone/twiml", {}];
  for (;;) {
    let next;
    for (const verb of verbs(await post(address, fields))) {
      if (verb.name === "Say") say(verb);
      if (verb.name === "Play") console.log(`  ♪  ${verb.text}`);
      if (verb.name === "Pause") await new Promise((resolve) => setTimeout(resolve, 1000 * Number(verb.length)));
      if (verb.name === "Gather") next = { gather: verb };
      if (verb.name === "Hangup") return "the line hung up";
      if (verb.name === "Redirect") next = { address: verb.text, ...next };
    }
    if (!next) return "the line said nothing more";
    [address, fields] = [next.address, {}];
    if (next.gather) {
      const typed = await answer(next.gather);
      if (typed === null) return "you hung up";
      if (typed !== "") [address, fields] = [next.gather.action, { Digits: typed }];
    }
  }
}

const end = await main();
await speaking?.ended;
console.log(`\n  (${end})`);
process.exit(0);
