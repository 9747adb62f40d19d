// Ports of the loopback for what goes away and comes back at the same address.

import { createServer } from "node:net";

const FIRST = 20_000;
/** How many each process has before it begins again with its first. */
const EACH = 60;
const PROCESSES = 200;
const part = FIRST + (process.pid % PROCESSES) * EACH;
let taken = 0;

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/**
 * A port that nobody listens on, another one each time, and another one than those of tests that run
 * beside it. Below those that the system gives to whoever wants any, or connects: such a connection
 * takes a port while a server is away.
 */
export async function freePort() {
  for (let look = 0; look < 2 * EACH; look += 1) {
    const port = part + (taken++ % EACH);
    if (await isFree(port)) return port;
  }
  throw new Error("no free port was found");
}
