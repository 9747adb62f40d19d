// A phone with many clients, put where the page keeps its database: typed in, a thousand would take
// an hour.

import { spawnSync } from "node:child_process";

const FILL = `
import base64, sqlite3, sys
generation, _, held = sys.stdin.read().partition(":")
database = sqlite3.connect(":memory:")
database.deserialize(base64.b64decode(held))
server, login = database.execute("SELECT server, login FROM account").fetchone()
rows = [(server, login, f"{n:010}{n % 97 or 97:02}", f"Familie Peeters {n}", "") for n in range(1, int(sys.argv[1]) + 1)]
database.executemany("INSERT INTO client (server, login, number, alias, note) VALUES (?, ?, ?, ?, ?)", rows)
database.commit()
print(f"{int(generation) + 1}:{base64.b64encode(database.serialize()).decode()}", end="")
`;

/** Puts so many clients on the signed-in phone; the page reads them when it is loaded again. */
export async function fillPhone(page, clients) {
  const held = await page.evaluate(() => localStorage.getItem("job-tracker.database"));
  const filled = spawnSync("python3", ["-c", FILL, String(clients)], { input: held, encoding: "utf8", maxBuffer: 64 << 20 });
  if (filled.status !== 0) throw new Error(filled.stderr);
  await page.evaluate((value) => localStorage.setItem("job-tracker.database", value), filled.stdout);
}
