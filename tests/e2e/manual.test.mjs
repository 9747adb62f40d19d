// The Dutch manual, read aloud: its own words stand here letter by letter, not by their ids, so
// that a text that drifts away from the manual fails.

import assert from "node:assert/strict";
import { pick } from "./support/app.mjs";
import { onPhone } from "./support/phone.mjs";

/** What a reader of the manual finds by the words in it. */
function reader(page) {
  const button = (name) => page.getByRole("button", { name, exact: true });
  return {
    click: (name) => button(name).click(),
    fill: (label, value) => page.getByLabel(label, { exact: true }).fill(value),
    choose: (name) => pick(page.getByRole("radio", { name })),
    title: (name) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor(),
    reads: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
  };
}

onPhone("the manual's steps lead from the first start to «De prestatie is verzonden»", { locale: "hu-HU", language: "nl" }, async ({ server, page }) => {
  const { click, fill, choose, title, reads } = reader(page);
  const [ana] = server.workers;
  const [first, second] = server.clients;
  await page.goto("/");

  // Manual: «Kies uw taal (Indien uw toestel niet standaard in het Nederlands, Frans of Duits is
  // ingesteld)»
  await choose("Nederlands");
  await title("Kies uw taal");
  await click("Verder");

  // Manual: «Voer uw Login en Paswoord in.»
  await fill("Login", ana.login);
  await fill("Paswoord", ana.password);
  // Manual: «Klik op AANMELDEN»
  await click("AANMELDEN");

  // Manual: «EEN NIEUWE KLANT TOEVOEGEN? Klik op (+)»
  await click("Klant toevoegen");
  // Manual: «Voeg het gebruikersnummer van uw klant in»
  await fill("Gebruikersnummer", first.number);
  // Manual: «Voeg de naam van uw klant in»
  await fill("Naam van uw klant", "Mevrouw Peeters");
  // Manual: «U kan zelf een naam geven aan uw klant»
  await reads("U kan zelf een naam geven aan uw klant");
  // Manual: «Klik op Toevoegen»
  await click("Toevoegen");
  await reads("Mevrouw Peeters is toegevoegd.");
  await click("Klant toevoegen");
  await fill("Gebruikersnummer", second.number);
  await fill("Naam van uw klant", "Jean");
  await click("Toevoegen");
  await reads("Jean is toegevoegd.");

  // Manual: «EEN KLANT VERWIJDEREN? Klik op (potlood)»
  await click("Aanpassen of verwijderen");
  // Manual: «Kies een klant»
  await title("Kies een klant");
  await page.getByRole("button", { name: "Jean" }).click();
  // Manual: «Klik op Verwijderen»
  await click("Verwijderen");
  // Manual: «Klik op VERWIJDEREN»
  await click("VERWIJDEREN");
  await reads("Jean is verwijderd.");

  // Manual: «DE NAAM VAN EEN KLANT AANPASSEN? Klik op (potlood)», «Kies een klant»
  await title("Kies een klant");
  assert.equal(await page.getByRole("button", { name: "Jean" }).count(), 0);
  await page.getByRole("button", { name: "Mevrouw Peeters" }).click();
  // Manual: «Pas de naam van uw klant aan»
  await fill("Naam van uw klant", "Oma Peeters");
  // Manual: «Klik op OPSLAAN»
  await click("OPSLAAN");
  await reads("De naam is opgeslagen.");
  await click("Klaar");

  // Manual: «EEN PRESTATIE INVOEREN? Kies de klant waarvoor u de prestatie heeft uitgevoerd»
  await page.getByRole("button", { name: "Prestatie invoeren voor Oma Peeters" }).click();
  // Manual: «Kies een activiteit»
  await choose(/^Strijken buitenshuis/);
  // Manual: «Bevestig de activiteit»
  await click("Bevestigen");
  // Manual: «Kies het aantal uren dat u gewerkt heeft.»
  await choose("4 uur");
  // Manual: «Bevestig de werkuren»
  await click("Bevestigen: 4 uur");
  // Manual: «Verzend de prestatie»
  await click("VERZENDEN");
  // Manual: «Als uw prestatie verzonden wordt, krijgt u de melding «De prestatie is verzonden».»
  await title("De prestatie is verzonden");
  const [stored] = await server.performancesOf(ana);
  assert.deepEqual([stored.client_number, stored.activity, stored.hours], [first.number, "ironing_outside", 4]);
  await reads(stored.reference);
  await click("Naar uw klanten");

  // Manual: «HOE DE TAAL AANPASSEN OF AFMELDEN? Klik op (instellingen)», «Kies uw taal»
  await click("Instellingen");
  await page.getByRole("button", { name: /^Taal/ }).click();
  await choose("Deutsch");
  await click("Weiter");
  await title("Einstellungen");
  await page.getByRole("button", { name: /^Sprache/ }).click();
  await choose("Nederlands");
  await click("Verder");
  // Manual: «Klik op Afmelden.»
  await click("Afmelden");
  // Manual: «Bij uw volgende gebruik dient u opnieuw aan te melden met uw login en paswoord.»
  const question = page.getByRole("alertdialog");
  await question.getByText("Bij uw volgende gebruik dient u opnieuw aan te melden met uw login en paswoord.").waitFor();
  await question.getByRole("button", { name: "Afmelden" }).click();
  await page.getByRole("button", { name: "AANMELDEN" }).waitFor();
  // Nor does a new start know her.
  await page.reload();
  await page.getByRole("button", { name: "AANMELDEN" }).waitFor();
});

onPhone("a blocked account says the manual's warning", async ({ server, page }) => {
  const { click, fill, reads } = reader(page);
  const [ana] = server.workers;
  await page.goto("/");
  for (const answer of ["U kunt nog 2 keer proberen.", "U kunt nog 1 keer proberen.", "Uw account is geblokkeerd"]) {
    await fill("Login", ana.login);
    await fill("Paswoord", "00000000");
    await click("AANMELDEN");
    await reads(answer);
  }
  // Manual: «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
  await reads("Na 3 foutieve pogingen heeft u geen toegang meer tot de app.");
  // Manual: «Indien uw account geblokkeerd is moet u contact opnemen met uw werkgever.»
  await reads("Neem contact op met uw werkgever.");
  // Manual: «U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.»
  await reads("U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.");
});
