// What somebody in the office does in the console, by the words that she sees.

import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { pagesOf } from "./paper.mjs";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
export const PASSWORD = "paarse olifant leest traag";

/** The six digits that an authenticator shows for a secret in base 32 (RFC 6238). */
export function authenticatorCode(secret, now = Date.now()) {
  const bits = [...secret.replace(/[\s=]/g, "")].map((it) => ALPHABET.indexOf(it).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((it) => parseInt(it, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** What a phone's camera reads from a picture on the page. */
export async function scan(picture) {
  return scanPicture(await picture.screenshot());
}

/** The same from a PNG file's bytes. */
export function scanPicture(png) {
  const { data, width, height } = PNG.sync.read(png);
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error("no QR code to be read");
  return found.data;
}

export class Office {
  constructor(page) {
    this.page = page;
  }

  /** Opens a link, scans the code into an authenticator, and makes the user. */
  async start(link, { company, email = "els@example.be" } = {}) {
    const { page } = this;
    await page.goto(link);
    const secret = new URL(await scan(page.locator(".qr"))).searchParams.get("secret");
    if (company) {
      await page.locator("#company").fill(company);
      await page.locator("#phone").fill("03 000 00 00");
      await page.locator("#region").selectOption("flanders");
    }
    await page.locator("#name").fill("Els");
    await page.locator("#email").fill(email);
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#code").fill(authenticatorCode(secret));
    await this.press("Create my account");
    await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
    await page.getByRole("link", { name: "I have kept them. Go on" }).click();
    return secret;
  }

  async press(name) {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  async go(room) {
    await this.page.getByRole("navigation").getByRole("link", { name: room, exact: true }).click();
    await this.page.getByRole("heading", { level: 1, name: room }).waitFor();
  }

  async see(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Login, password and the QR code's address, read from the letter on the page. */
  async letter() {
    const letter = this.page.locator(".letter");
    // It stands at the end of the letter.
    await letter.locator(".qr").waitFor();
    const digits = await letter.locator("dd").allInnerTexts();
    const [login, password] = digits.map((it) => it.replaceAll(" ", ""));
    return { login, password, link: await scan(letter.locator(".qr")) };
  }

  /** The letters on the page as they come from the printer: saved as a file, and printed by the browser. */
  async papers() {
    const { page } = this;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('a[href$="/letters.pdf"]').click(),
    ]);
    const saved = await pagesOf(await download.path());
    const file = join(await mkdtemp(join(tmpdir(), "job-tracker-print-")), "letters.pdf");
    await page.pdf({ path: file, preferCSSPageSize: true });
    const printed = await pagesOf(file);
    await rm(dirname(file), { recursive: true });
    return { saved, printed };
  }
}
