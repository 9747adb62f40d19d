### The manual, step by step.

help-title = Hulp
help-attention = Opgelet!
help-intro = Job Tracker is een gratis mobiele applicatie om uw prestaties in te voeren in enkele stappen.
help-intro-clients = Met de applicatie kunt u klanten toevoegen, verwijderen of hun naam aanpassen.

help-first-title = Eerste gebruik?
help-first-1 = Kies uw taal (indien uw toestel niet standaard in het Nederlands, Frans of Duits is ingesteld).
help-first-2 = Voer uw login en paswoord in. Gelieve hiervoor de login en het paswoord te gebruiken die u van uw werkgever heeft ontvangen.
help-first-3 = Klik op AANMELDEN.

help-closed-title = Na 3 foutieve pogingen
help-closed-1 = Na 3 foutieve pogingen heeft u geen toegang meer tot de app.
help-closed-2 = Indien uw account geblokkeerd is moet u contact opnemen met uw werkgever.
help-closed-3 = U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.

help-add-title = Een nieuwe klant toevoegen?
help-add-1 = Klik op «+ Klant toevoegen».
help-add-2 = Voeg het gebruikersnummer van uw klant in.
help-add-3 = Voeg de naam van uw klant in.
help-add-4 = Klik op Toevoegen.
help-add-name = U kan zelf een naam geven aan uw klant.

help-rename-title = De naam van een klant aanpassen?
help-rename-1 = Klik op «Aanpassen of verwijderen» (het potlood).
help-rename-2 = Kies een klant.
help-rename-3 = Pas de naam van uw klant aan.
help-rename-4 = Klik op OPSLAAN.

help-delete-title = Een klant verwijderen?
help-delete-1 = Klik op «Aanpassen of verwijderen» (het potlood).
help-delete-2 = Kies een klant.
help-delete-3 = Klik op Verwijderen.
help-delete-4 = Klik op VERWIJDEREN.

help-report-title = Een prestatie invoeren?
help-report-1 = Kies de klant waarvoor u de prestatie heeft uitgevoerd.
help-report-2 = Kies een activiteit.
help-report-3 = Bevestig de activiteit.
help-report-4 = Kies het aantal uren dat u gewerkt heeft.
help-report-5 = Bevestig de werkuren.
help-report-6 = Verzend de prestatie.
help-report-7 = Als uw prestatie verzonden wordt, krijgt u de melding «De prestatie is verzonden».
help-report-failed = Indien het versturen mislukt krijgt u een foutmelding.
help-report-day = Voer de prestatie in op de dag dat ze heeft plaatsgevonden. Kon de prestatie dezelfde dag niet ingevoerd worden? Laat dit dan weten aan uw werkgever.
help-report-offline = De prestatie wordt niet verzonden of opgeslagen als u geen internetverbinding heeft.

help-settings-title = Hoe de taal aanpassen of afmelden?
help-settings-1 = Klik op «Instellingen» (het tandwiel).
help-settings-2 = Klik op «Taal» en kies uw taal.
help-settings-or = OF
help-settings-3 = Klik op Afmelden. Bij uw volgende gebruik dient u opnieuw aan te melden met uw login en paswoord.

help-phone-title = Invoeren via de telefoon?
help-phone-1 = Heeft uw werkgever een telefoonlijn? Dan kunt u een prestatie ook invoeren via de telefoon.
help-phone-2 = Gebruik daarvoor dezelfde login en hetzelfde paswoord.
