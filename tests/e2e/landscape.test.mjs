// A phone on its side: on every step of the manual's way the main button is in sight, nothing
// covers it, and it covers nothing.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { misfits, smallTargets } from "./support/layout.mjs";
import { onPhone } from "./support/phone.mjs";

/** What is wrong with the screen that is open. */
function hidden(page) {
  return page.evaluate(() => {
    const found = [];
    const main = document.querySelector(".actions .button");
    if (!main) return ["there is no main button"];
    const box = main.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) found.push(`the main button lies at ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}`);
    for (const y of [box.top + 4, box.bottom - 4]) {
      const there = document.elementFromPoint(box.left + box.width / 2, y);
      if (!main.contains(there)) found.push(`the main button is covered by ${there?.outerHTML.slice(0, 60)}`);
    }
    const [content, actions] = [".content", ".actions"].map((it) => document.querySelector(it).getBoundingClientRect());
    const beside = content.right <= actions.left + 1 || content.bottom <= actions.top + 1;
    if (!beside) found.push("the buttons lie over the content");
    if (content.height < 120) found.push(`only ${Math.round(content.height)} px of the content are seen`);
    return found;
  });
}

onPhone("on its side a phone has the main button in sight at every step", { width: 740, height: 360, voices: ["nl-BE"] }, async ({ server, phone, page, app }) => {
  const [ana] = server.workers;
  const wrong = [];
  const look = async (screen) => {
    await phone.shoot(`landscape/${screen}`);
    const lines = [...(await hidden(page)), ...(await misfits(page)), ...(await smallTargets(page))];
    wrong.push(...lines.map((it) => `${screen}: ${it}`));
  };
  await app.open();
  await app.title("sign-in-title");
  await look("sign-in");
  await app.signIn(ana);
  await look("clients-none");
  await app.tap("clients-add");
  await app.title("add-client-title");
  await look("add-client");
  await app.tap("back");
  await app.addClient(server.clients[0].number, "Oma Simonne");
  await app.client("Oma Simonne").waitFor();
  await look("clients");
  await app.client("Oma Simonne").click();
  await app.title("activity-title");
  await look("activity");
  await app.tap("activity-confirm");
  await app.title("hours-title");
  await look("hours");
  await pick(page.getByRole("radio", { name: app.t("hours-count", { hours: 9 }), exact: true }));
  await app.tap("hours-confirm", { hours: 9 });
  await app.button("review-send").waitFor();
  await look("review");
  await phone.goOffline();
  await app.send();
  await app.title("not-sent-title");
  await look("not-sent");
  await phone.goOnline();
  await app.tap("not-sent-retry");
  await app.sent();
  await look("sent");
  assert.deepEqual(wrong, []);
});
