// The console where there is little room: what goes on shows that it does, and nothing is cut off.

import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { Office } from "./support/office.mjs";
import { onPhone } from "./support/phone.mjs";

const DESK = { desk: true, width: 1200, height: 800, locale: "en-GB" };

/** How far the lightness of a column of pixels is from that of the paper beside it. */
function shade(png, at) {
  const { data, width, height } = PNG.sync.read(png);
  const lightness = (x) => {
    // The upper edge of the menu, above its letters.
    const from = ((Math.floor(height / 8)) * width + x) * 4;
    return data[from] + data[from + 1] + data[from + 2];
  };
  const paper = lightness(Math.floor(width / 2));
  return Math.abs(lightness(at < 0 ? width + at : at) - paper);
}

onPhone("the menu of a phone shows on which side it goes on", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  await page.setViewportSize({ width: 360, height: 640 });
  const menu = page.locator(".top nav");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.app}console/clients`);
    await menu.evaluate((it) => it.scrollTo({ left: 60 }));
    const middle = await menu.screenshot();
    assert.ok(shade(middle, 2) > 30, `${colorScheme}: nothing shows that it goes on before`);
    assert.ok(shade(middle, -3) > 30, `${colorScheme}: nothing shows that it goes on after`);
    await menu.evaluate((it) => it.scrollTo({ left: it.scrollWidth }));
    const end = await menu.screenshot();
    assert.ok(shade(end, -3) <= 30, `${colorScheme}: it says that more follows where nothing does`);
  }
});

onPhone("the columns of a file for payroll fit into a small desk's window", DESK, async ({ server, page }) => {
  const office = new Office(page);
  await office.start(server.console);
  for (const language of ["nl", "fr", "de", "en"]) {
    await page.goto(`${server.app}console/today`);
    await page.locator(".me summary").click();
    await page.locator("#language").selectOption(language);
    await page.locator(".me .sheet button").first().click();
    await page.goto(`${server.app}console/export/payroll/new`);
    const cut = await page.locator(".payroll-columns").evaluate((table) => {
      const frame = table.parentElement;
      const measure = document.createElement("canvas").getContext("2d");
      const selects = [...table.querySelectorAll("tbody tr:first-child select")].filter((it) => {
        const style = getComputedStyle(it);
        measure.font = style.font;
        const widest = Math.max(...[...it.options].map((one) => measure.measureText(one.text).width));
        // The arrow needs some room too.
        return widest + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + 16 > it.clientWidth;
      });
      return { beyond: frame.scrollWidth - frame.clientWidth, selects: selects.map((it) => it.name) };
    });
    assert.deepEqual(cut, { beyond: 0, selects: [] }, language);
  }
});
