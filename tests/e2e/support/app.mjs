// What a worker does in the app, step by step, by the words and names that she sees and hears.

import assert from "node:assert/strict";
import { texts } from "./texts.mjs";

/** Chooses what lies under its picture, by its label, as a finger does. */
export async function pick(choice) {
  if (await choice.isChecked()) return;
  await (choice.pick?.() ?? choice.locator("xpath=ancestor::label[1]").click());
}

export class App {
  constructor(page, language = "nl") {
    this.page = page;
    this.speak(language);
  }

  /** From now on the app is expected to speak this language. */
  speak(language) {
    this.language = language;
    this.t = texts(language);
  }

  async open(path = "/") {
    await this.page.goto(path);
  }

  button(id, values) {
    return this.page.getByRole("button", { name: this.t(id, values), exact: true });
  }

  async tap(id, values) {
    await this.button(id, values).click();
  }

  field(id) {
    return this.page.getByLabel(this.t(id), { exact: true });
  }

  async title(id, values) {
    await this.titled(this.t(id, values));
  }

  async titled(text) {
    await this.page.getByRole("heading", { level: 1, name: text, exact: true }).waitFor();
  }

  /** Waits until this text is to be seen. */
  async sees(id, values) {
    await this.seesText(this.t(id, values));
  }

  async seesText(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seesNot(text) {
    assert.equal(await this.page.getByText(text).filter({ visible: true }).count(), 0, text);
  }

  async typeCredentials(login, password) {
    await this.field("sign-in-login-label").fill(login);
    await this.field("sign-in-password-label").fill(password);
  }

  async signIn({ login, password }) {
    await this.title("sign-in-title");
    await this.typeCredentials(login, password);
    await this.tap("sign-in-submit");
    await this.title("clients-title");
  }

  async addClient(number, name, note) {
    await this.tap("clients-add");
    await this.title("add-client-title");
    await this.field("add-client-number-label").fill(number);
    await this.field("add-client-name-label").fill(name);
    if (note) await this.field("add-client-note-label").fill(note);
    await this.tap("add-client-submit");
  }

  client(name) {
    // The name of the row goes on with what was sent today, or the last time.
    return this.page.getByRole("button", { name: this.t("clients-open", { name }) });
  }

  async edit(name) {
    await this.page.getByRole("button", { name: this.t("clients-edit-open", { name }) }).click();
    await this.title("edit-client-title");
  }

  /** Up to the activities. A client of today is asked about first, and there is one more. */
  async begin(name) {
    await this.client(name).click();
    const yes = this.page.getByRole("alertdialog").getByRole("button", { name: this.t("again-yes"), exact: true });
    const activities = this.page.getByRole("heading", { level: 1, name: this.t("activity-title"), exact: true });
    await yes.or(activities).first().waitFor();
    if (await yes.isVisible()) await yes.click();
    await this.title("activity-title");
  }

  async choose(name, hours, activity = "activity-household-help") {
    await this.begin(name);
    // Names are compared without the places where a word may break.
    const called = this.t(activity).replaceAll("\u00AD", "");
    await pick(this.page.getByRole("radio", { name: new RegExp(`^${called}`) }));
    await this.tap("activity-confirm");
    await this.title("hours-title");
    await pick(this.page.getByRole("radio", { name: this.t("hours-count", { hours }), exact: true }));
  }

  /** Up to the last look; nothing is sent yet. */
  async review(name, hours, activity) {
    await this.choose(name, hours, activity);
    await this.tap("hours-confirm", { hours });
    await this.title("review-title");
    await this.button("review-send").waitFor();
  }

  async send() {
    await this.tap("review-send");
  }

  /** All the way; gives the reference. */
  async report(name, hours, activity) {
    await this.review(name, hours, activity);
    await this.send();
    return this.sent();
  }

  async sent() {
    await this.title("sent-title");
    return this.page.locator(".reference strong").innerText();
  }

  async settings() {
    await this.tap("clients-settings");
    await this.title("settings-title");
  }

  async signOut() {
    await this.askToSignOut();
    await this.confirmSignOut();
  }

  async askToSignOut() {
    await this.settings();
    await this.tap("settings-sign-out");
  }

  async confirmSignOut() {
    await this.page.getByRole("alertdialog").getByRole("button", { name: this.t("sign-out-confirm") }).click();
    await this.title("sign-in-title");
  }
}
