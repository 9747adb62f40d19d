// A page that only loads as many bytes as ours and then shows a title: what the network alone costs.

import { randomBytes } from "node:crypto";
import { createServer } from "node:http";

const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body><script>
fetch("/bytes").then((answer) => answer.arrayBuffer()).then(() => { document.body.innerHTML = "<h1>there</h1>"; });
</script></body></html>`;

export class BarePage {
  #server;

  static async start(bytes) {
    const bare = new BarePage();
    // What was packed once cannot be packed again, so random bytes stand for it.
    const body = randomBytes(Math.max(1, bytes - PAGE.length - 400));
    bare.#server = createServer((request, response) => {
      const page = request.url === "/";
      const type = page ? "text/html" : "application/octet-stream";
      // Both are kept, so that a second visit asks nobody.
      response.writeHead(200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" });
      response.end(page ? PAGE : body);
    });
    await new Promise((resolve) => bare.#server.listen(0, "127.0.0.1", resolve));
    bare.origin = `http://127.0.0.1:${bare.#server.address().port}/`;
    return bare;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
