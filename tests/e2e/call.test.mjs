// The demo's telephone: scripts/call.mjs against a real server, keys from a pipe.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { whenOver } from "./support/ending.mjs";
import { Server } from "./support/server.mjs";

const program = new URL("../../scripts/call.mjs", import.meta.url).pathname;

async function withLine(t) {
  const folder = await mkdtemp(join(tmpdir(), "job-tracker-call-"));
  whenOver(t, () => rm(folder, { recursive: true, force: true }));
  const token = join(folder, "token");
  await writeFile(token, "a token of the demo\n");
  const server = await Server.start(t, { args: ["--phone-twiml-token-file", token] });
  return { server, token };
}

/** All that a call says to these answers, and how it ended. */
async function call(server, token, answers) {
  const caller = spawn(process.execPath, [program, new URL(server.app).origin, token, "--silent"]);
  let said = "";
  caller.stdout.on("data", (chunk) => (said += chunk));
  caller.stderr.on("data", (chunk) => (said += chunk));
  caller.stdin.end(answers.map((it) => `${it}\n`).join(""));
  const [code] = await once(caller, "close");
  return { said, code };
}

test("a performance is sent from a terminal and stands in the worker's history", async (t) => {
  const { server, token } = await withLine(t);
  const [ana] = server.workers;
  const [client] = server.clients;
  const keys = ["1", ana.login, ana.password, client.number, "3", "7", "1", "2"];
  const { said, code } = await call(server, token, keys);
  assert.equal(code, 0, said);
  assert.match(said, /De prestatie is verzonden\. De referentie is|De prestatie is verzonden\./);
  assert.match(said, /Tot ziens\.\n+ {2}\(the line hung up\)/);

  const ask = async (path, options) => (await fetch(server.api + path, options)).json();
  const { login, password } = ana;
  const headers = { "content-type": "application/json" };
  const session = await ask("/session", { method: "POST", headers, body: JSON.stringify({ login, password }) });
  const history = await ask("/performances", { headers: { authorization: `Bearer ${session.token}` } });
  const [newest] = history.items;
  assert.deepEqual([newest.client_number, newest.activity, newest.hours], [client.number, "ironing_outside", 7]);
});

test("silence, a key that is no answer and a caller who hangs up are heard as on a telephone", async (t) => {
  const { server, token } = await withLine(t);
  const { said, code } = await call(server, token, ["4", "", "12", "*", "2"]);
  assert.equal(code, 0, said);
  for (const sentence of ["I heard nothing.", "That is none of the answers.", "(you hung up)"]) {
    assert.ok(said.includes(sentence), `${sentence}: ${said}`);
  }
});

test("whoever has another token is told that the line does not answer", async (t) => {
  const { server, token } = await withLine(t);
  await writeFile(token, "guessed\n");
  const { said, code } = await call(server, token, ["1"]);
  assert.equal(code, 1);
  assert.match(said, /^403 /m);
});
