// What is asked of every page of the console: no rule of axe is broken, and nothing stands beside
// the window. A picture of it is kept.

import { violations } from "./axe.mjs";

/** Looks at one page after the other; `wrong` has what is not as it should be. */
export class Look {
  wrong = [];
  #number = 0;

  constructor(phone, prefix) {
    this.phone = phone;
    this.prefix = prefix;
  }

  async at(name) {
    const { page } = this.phone;
    const screen = `${this.prefix}-${String((this.#number += 1)).padStart(2, "0")}-${name}`;
    await this.phone.shoot(screen, { fullPage: true });
    this.wrong.push(...(await violations(page)).map((it) => `${screen}: ${it}`));
    const { wide, room } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    if (wide > room) this.wrong.push(`${screen} is ${wide} wide in ${room}`);
  }
}
