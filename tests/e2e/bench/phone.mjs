// A phone with many clients, put where the page keeps them: typed in, a thousand would take an hour.

import { whileAway } from "../support/mishaps.mjs";

/** Puts so many clients on the signed-in phone, and opens the app on them. */
export async function fillPhone(page, clients) {
  await whileAway(page, (clients) => {
    const key = "job-tracker.records";
    const [, generation, text] = /^(\d+):(.*)$/s.exec(localStorage.getItem(key));
    const kept = JSON.parse(text);
    kept.accounts[0].clients = Array.from({ length: clients }, (_, index) => {
      const firstTen = index + 1;
      const checkDigits = firstTen % 97 || 97;
      const number = `${firstTen}`.padStart(10, "0") + `${checkDigits}`.padStart(2, "0");
      return { number, alias: `Familie Peeters ${firstTen}`, note: "" };
    });
    localStorage.setItem(key, `${Number(generation) + 1}:${JSON.stringify(kept)}`);
  }, clients);
}
