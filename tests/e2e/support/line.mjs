// The line between a browser and the server, for engines whose driver cannot take the network away:
// it falls and comes back, loses answers, and counts what was asked.

import { once } from "node:events";
import { connect, createServer } from "node:net";
import { whenOver } from "./ending.mjs";
import { freePort } from "./ports.mjs";

const REQUEST = /^(GET|HEAD|POST|PUT|PATCH|DELETE) (\S+) HTTP\/1\.1\r\n/;

export class Line {
  #pairs = new Set();
  /** Who counts the calls to which path. */
  #counting = [];
  #losing = { times: 0 };
  #yesterday = false;

  /** A line to this server; the test's end takes it down. */
  static async to(t, server) {
    const line = new Line();
    line.server = new URL(server.app);
    line.port = await freePort();
    await line.mend();
    whenOver(t, () => line.cut());
    return line;
  }

  /** Where the page is found. */
  get app() {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Nobody answers any more, and what is under way breaks off. */
  async cut() {
    if (!this.listener) return;
    const closed = once(this.listener, "close");
    this.listener.close();
    this.listener = null;
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    await closed;
  }

  /** As before, at the same address. */
  async mend() {
    this.listener = createServer((client) => this.#join(client));
    this.listener.listen(this.port, "127.0.0.1");
    await once(this.listener, "listening");
  }

  /** As `loseAnswers` of `mishaps.mjs`. */
  loseAnswers({ times, arrives, path, meanwhile }) {
    const lost = { count: 0 };
    this.#losing = { times, arrives, path, meanwhile, lost };
    return lost;
  }

  /** From now on registrations carry yesterday's date. */
  sendsYesterday() {
    this.#yesterday = true;
  }

  /** The methods of the calls to this path from now on. */
  calls(path) {
    const methods = [];
    this.#counting.push({ path, methods });
    return methods;
  }

  /** Whether the answer to this request is to be lost. */
  #loses(method, path) {
    const { times, path: losing, lost } = this.#losing;
    if (method !== "POST" || path !== losing || times === 0) return false;
    this.#losing.times -= 1;
    lost.count += 1;
    return true;
  }

  #join(client) {
    const server = connect(Number(this.server.port), this.server.hostname);
    const pair = [client, server];
    this.#pairs.add(pair);
    let losing = null;
    let broken = false;
    const lose = async () => {
      if (broken) return;
      broken = true;
      await losing.meanwhile();
      client.destroy();
    };
    client.on("data", (chunk) => {
      const [, method, path] = REQUEST.exec(chunk.toString("latin1")) ?? [];
      for (const it of this.#counting) if (it.path === path?.split("?")[0]) it.methods.push(method);
      if (method && this.#loses(method, path)) {
        losing = this.#losing;
        if (!losing.arrives) return void lose();
      }
      if (losing && !losing.arrives) return;
      server.write(this.#yesterday ? beforeMidnight(chunk) : chunk);
    });
    server.on("data", (chunk) => (losing ? void lose() : client.write(chunk)));
    for (const socket of pair) {
      socket.on("error", () => {});
      socket.on("close", () => {
        for (const it of pair) it.destroy();
        this.#pairs.delete(pair);
      });
    }
  }
}

/** The day of a registration, one earlier and as long. */
function beforeMidnight(chunk) {
  const text = chunk.toString("latin1");
  const earlier = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  return Buffer.from(text.replace(/"date":"([\d-]{10})"/, (_, day) => `"date":"${earlier(day)}"`), "latin1");
}
