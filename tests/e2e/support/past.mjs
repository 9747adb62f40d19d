// What a worker did in the weeks before, where a test has to know it: the demo's own is drawn by
// lot. Today's comes from the server as it is.

import { randomUUID } from "node:crypto";

/** The day so many days ago in Belgium, as the contract writes it. */
export function dayAgo(days) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Brussels" });
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * From now on the home of this phone is told of these performances before today, and of no others:
 * `{client, ago, hours, activity, state}`.
 */
export async function givePast(context, performances) {
  const past = performances.map(({ client, ago, hours, activity = "household_help", state = "validated" }) => ({
    id: randomUUID(),
    reference: "K7M-42Q",
    client_number: client.number.replaceAll(" ", ""),
    activity,
    hours,
    date: dayAgo(ago),
    registered_at: `${dayAgo(ago)}T10:00:00Z`,
    state,
  }));
  await context.route(/\/v1\/performances\?from=/, async (route) => {
    const answer = await route.fetch();
    const { items } = await answer.json();
    const today = items.filter((it) => it.date === dayAgo(0));
    await route.fulfill({ response: answer, json: { items: [...today, ...past] } });
  });
}

/** From now on the server names these clients as those of the last months. */
export async function giveRecent(context, clients) {
  const numbers = clients.map((it) => it.number.replaceAll(" ", ""));
  await context.route("**/v1/clients/recent", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { numbers } });
  });
}
