// What goes wrong on purpose. Wherever a server can refuse or answer, the real one does.

/** From now on registrations carry yesterday's date, as if she had looked at them before midnight. */
export async function sendsYesterday(page) {
  if (page.line) return page.line.sendsYesterday();
  await page.route("**/v1/performances", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const body = route.request().postDataJSON();
    const yesterday = new Date(Date.parse(body.date) - 86_400_000).toISOString().slice(0, 10);
    await route.continue({ postData: JSON.stringify({ ...body, date: yesterday }) });
  });
}

/**
 * Does this to what the page's browser keeps, and opens the app again. Another page of the server
 * stands in its place meanwhile: the app saves what the server tells it whenever that comes, over
 * whatever was done.
 */
export async function whileAway(page, body, argument) {
  await page.goto("/get");
  const given = await page.evaluate(body, argument);
  await page.goto("/");
  return given;
}

/** Overwrites most of the stored database, and opens the app on it; gives what stood there then. */
export async function damageDatabase(page) {
  return whileAway(page, () => {
    const key = "job-tracker.records";
    localStorage[key] = localStorage[key].slice(0, 40) + "A".repeat(4_000);
    return localStorage[key];
  });
}

/**
 * Registrations (or what else is posted to `path`) reach the server, `meanwhile` happens, and their answers are lost;
 * `times` of them. With `arrives: false` they do not even reach it. Gives the number of lost ones so far.
 */
export async function loseAnswers(page, { times = 1, arrives = true, path = "/v1/performances", meanwhile = async () => {} } = {}) {
  if (page.line) return page.line.loseAnswers({ times, arrives, path, meanwhile });
  const lost = { count: 0 };
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== "POST" || lost.count >= times) return route.continue();
    lost.count += 1;
    if (arrives) await route.fetch();
    await meanwhile();
    await route.abort("connectionreset");
  });
  return lost;
}

/** Nothing of the API is reached any more, though the phone believes to be connected. */
export async function cut(page) {
  if (page.line) return page.line.cut();
  await page.route("**/v1/**", (route) => route.abort("connectionreset"));
}

export async function mend(page) {
  if (page.line) return page.line.mend();
  await page.unrouteAll({ behavior: "wait" });
}

/** The methods of the calls to this path of the API from now on. */
export function calls(page, path) {
  if (page.line) return page.line.calls(path);
  const seen = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === path) seen.push(request.method());
  });
  return seen;
}
