// A real server with the demo's data, on a free port and in a folder of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { whenOver } from "./ending.mjs";
import { serverProgram, web } from "./paths.mjs";
import { freePort } from "./ports.mjs";

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 10_000;
const WALK_WITHIN_MS = 5 * 60_000;

/** A walk whose day ends under way finds other words than it looks for: it begins on the next. */
async function afterMidnight() {
  const left = () => {
    const now = new Date().toLocaleTimeString("en-GB", { timeZone: "Europe/Brussels" });
    return 86_400_000 - Date.parse(`1970-01-01T${now}Z`);
  };
  while (left() < WALK_WITHIN_MS) await new Promise((resolve) => setTimeout(resolve, left()));
}

export class Server {
  #process;
  #log = [];

  /**
   * Starts one; the test's end stops it. `args` are added to the command line; `command` may be
   * `serve`, which begins without anybody; `web` is another folder with the page.
   */
  static async start(t, { args = [], command = "demo", web: folder = web } = {}) {
    await afterMidnight();
    const server = new Server();
    server.web = folder;
    server.args = args;
    server.command = command;
    server.data = await mkdtemp(join(tmpdir(), "job-tracker-"));
    whenOver(t, () => server.remove());
    await server.#listen(`127.0.0.1:${await freePort()}`);
    return server;
  }

  async #listen(address) {
    const started = spawn(
      serverProgram,
      [this.command, "--listen", address, "--data", this.data, "--web", this.web, ...this.args],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#process = started;
    createInterface({ input: started.stderr }).on("line", (line) => this.#log.push(line));
    const line = await this.#firstLine(started);
    // {app, api, console, workers: [{name, login, password}], clients: [{number, name}]}
    Object.assign(this, JSON.parse(line));
    this.app ??= `${new URL(this.console).origin}/`;
  }

  #firstLine(started) {
    return new Promise((resolve, reject) => {
      const give = (why) => reject(new Error(`${why}\n${this.log}`));
      const timer = setTimeout(() => give("the server was not ready in time"), READY_WITHIN_MS);
      started.once("error", (error) => give(`${serverProgram}: ${error.message}`));
      started.once("exit", (code) => give(`the server ended with ${code} before it was ready`));
      createInterface({ input: started.stdout }).once("line", (line) => {
        clearTimeout(timer);
        resolve(line);
      });
    });
  }

  /** What the server wrote to stderr so far. */
  get log() {
    return this.#log.join("\n");
  }

  async #end(signal) {
    const running = this.#process;
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    running.kill(signal);
    const timer = setTimeout(() => running.kill("SIGKILL"), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  }

  stop() {
    return this.#end("SIGTERM");
  }

  /** As a power cut would. */
  kill() {
    return this.#end("SIGKILL");
  }

  /** Again on the same data and the same address, so that an open page finds it back. */
  async restart() {
    await this.stop();
    await this.#listen(new URL(this.app).host);
  }

  async remove() {
    await this.kill();
    await rm(this.data, { recursive: true, force: true });
  }

  /** What the server knows of a worker's performances, newest first, asked past the page. */
  async performancesOf(worker, query = "") {
    const signedIn = await this.#json("/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ login: worker.login, password: worker.password }),
    });
    const headers = { authorization: `Bearer ${signedIn.token}` };
    const history = await this.#json(`/performances${query}`, { headers });
    await fetch(`${this.api}/session`, { method: "DELETE", headers });
    return history.items;
  }

  async #json(path, init) {
    const answer = await fetch(`${this.api}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}
