### Texts of the screens. The manual's own words stay as they are («AANMELDEN», «Toevoegen» …).
### All four languages have the same ids and variables; numbers are passed as numbers.

## Everywhere

app-name = Job Tracker
app-tagline = De applicatie voor dienstencheque-werknemers
back = Terug
cancel = Annuleren
continue = Verder
retry = Opnieuw proberen
loading = Even geduld…
read-aloud = Lees voor
hours-count = { $hours ->
    [one] { $hours } uur
   *[other] { $hours } uur
}
activity-household-help = Huishoudelijke hulp
activity-household-help-hint = Poetsen, wassen, koken
activity-shopping = Boodschappen
activity-shopping-hint = Inkopen doen voor de klant
activity-ironing-outside = Strijken buitenshuis
activity-ironing-outside-hint = Niet bij de klant thuis
activity-transport = Begeleid vervoer
activity-transport-hint = Voor wie moeilijk beweegt
activity-other = Andere activiteit
today = vandaag
# The day of the month is a number; weekday and month are words from the lists below.
day-long = { $weekday } { $day } { $month }
# Weekday and month are the short words.
day-short = { $weekday } { $day } { $month }
day-month = { $day } { $month }
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
weekday-short-1 = ma
weekday-short-2 = di
weekday-short-3 = wo
weekday-short-4 = do
weekday-short-5 = vr
weekday-short-6 = za
weekday-short-7 = zo
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mrt.
month-short-4 = apr.
month-short-5 = mei
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.
steps-progress = Stap { $step } van { $total }

## Language

language-title = Kies uw taal
language-continue = Verder

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Meld u aan met de login en het paswoord van uw werkgever.
sign-in-login-label = Login
sign-in-login-hint = 12 cijfers, ze beginnen met 980
sign-in-password-label = Paswoord
sign-in-show-password = Toon paswoord
sign-in-hide-password = Verberg paswoord
sign-in-submit = AANMELDEN
sign-in-busy = U wordt aangemeld…
sign-in-language = Taal kiezen
sign-in-server = Server: { $server }
sign-in-offline = U hebt geen internetverbinding. Aanmelden kan nu niet.
sign-in-wrong = Login of paswoord klopt niet.
sign-in-attempts-left = { $left ->
    [0] U kunt niet meer proberen.
    [one] U kunt nog { $left } keer proberen.
   *[other] U kunt nog { $left } keer proberen.
}
sign-in-login-empty = Vul uw login in.
sign-in-login-digits = { $digits ->
    [one] Een login heeft 12 cijfers. Nu staat er { $digits } cijfer.
   *[other] Een login heeft 12 cijfers. Nu staan er { $digits } cijfers.
}
sign-in-login-not-digits = Een login heeft alleen cijfers.
sign-in-password-empty = Vul uw paswoord in.
sign-in-password-not-digits = Een paswoord heeft alleen cijfers.
sign-in-too-many = Er zijn te veel pogingen na elkaar. Wacht even en probeer opnieuw.
sign-in-server-busy = De server heeft het druk. Wacht even en probeer opnieuw.
sign-in-session-ended = U bent afgemeld. Meld u opnieuw aan. Uw keuzes zijn bewaard.
sign-in-signed-out = U bent afgemeld.

## Account closed

closed-title = Uw account is geblokkeerd
closed-tries = Na 3 foutieve pogingen heeft u geen toegang meer tot de app.
closed-contact = Neem contact op met uw werkgever. U krijgt dan een nieuw paswoord.
closed-phone-still-works = U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.
closed-employer-phone = { $name } bellen
closed-phone-line = Prestatie invoeren via de telefoon
closed-new-password = Ik heb een nieuw paswoord
closed-other-account = Andere login gebruiken
closed-login = Login: { $login }
closed-no-call = Met dit toestel kan u niet bellen. Bel met een andere telefoon.

## Clients

clients-title = Bij wie hebt u gewerkt?
clients-add = Klant toevoegen
clients-edit = Aanpassen of verwijderen
clients-edit-title = Kies een klant
clients-edit-done = Klaar
clients-edit-open = { $name } aanpassen of verwijderen
clients-search-label = Zoek een klant
clients-search-clear = Zoekveld leegmaken
clients-search-none = Geen klant gevonden.
clients-empty-title = U hebt nog geen klanten
clients-empty-text = Voeg eerst een klant toe. Daarna kunt u een prestatie invoeren.
clients-settings = Instellingen
clients-sent-today = { $hours ->
    [one] { $hours } uur verzonden vandaag
   *[other] { $hours } uur verzonden vandaag
}
clients-sent-short = { $hours } u
clients-history = Uw prestaties
clients-offline = Geen internetverbinding. U ziet uw klanten, maar u kunt niets verzenden.
clients-open = Prestatie invoeren voor { $name }

## Add a client

add-client-title = Klant toevoegen
add-client-number-label = Gebruikersnummer
add-client-number-hint = 12 cijfers. U krijgt het nummer van uw werkgever of van uw klant.
add-client-name-label = Naam van uw klant
add-client-name-hint = U kan zelf een naam geven aan uw klant.
add-client-note-label = Notitie (niet verplicht)
add-client-note-hint = Schrijf hier geen deurcode en niets over gezondheid.
add-client-note-long = De notitie is te lang.
add-client-submit = Toevoegen
add-client-number-empty = Vul het gebruikersnummer in.
add-client-number-not-digits = Een gebruikersnummer heeft alleen cijfers.
add-client-number-length = { $digits ->
    [one] Een gebruikersnummer heeft 12 cijfers. Nu staat er { $digits } cijfer.
   *[other] Een gebruikersnummer heeft 12 cijfers. Nu staan er { $digits } cijfers.
}
add-client-number-checksum = Dit nummer lijkt niet te kloppen. Kijk de cijfers na.
add-client-number-anyway = Toch toevoegen
add-client-name-empty = Vul een naam in.
add-client-name-long = De naam is te lang.
add-client-exists = Deze klant staat al in uw lijst: { $name }.
add-client-added = { $name } is toegevoegd.

## Rename or delete a client

edit-client-title = Klant aanpassen
edit-client-save = OPSLAAN
edit-client-delete = Verwijderen
edit-client-saved = De naam is opgeslagen.
delete-client-title = { $name } verwijderen?
delete-client-text = De klant verdwijnt uit uw lijst. Prestaties die u verzonden hebt, blijven bestaan.
delete-client-confirm = VERWIJDEREN
edit-client-deleted = { $name } is verwijderd.

## Report a performance

activity-title = Wat hebt u gedaan?
activity-confirm = Bevestigen
hours-title = Hoeveel uren?
hours-choose-first = Kies eerst het aantal uren.
hours-confirm = { $hours ->
    [one] Bevestigen: { $hours } uur
   *[other] Bevestigen: { $hours } uur
}
review-title = Klopt dit?
review-client = Klant
review-activity = Activiteit
review-date = Datum
review-date-today = vandaag, { $date }
review-hours = Gewerkt
review-send = VERZENDEN
review-sending = Wordt verzonden…
leave-title = Stoppen met invoeren?
leave-text = Uw keuzes worden niet bewaard. Er is niets verzonden.
leave-stay = Verder invoeren
leave-go = Stoppen
duplicate-title = Al verzonden
duplicate-text = { $hours ->
    [one] U hebt vandaag al { $hours } uur verzonden voor { $client }, met dezelfde activiteit. Wilt u deze prestatie ook verzenden?
   *[other] U hebt vandaag al { $hours } uur verzonden voor { $client }, met dezelfde activiteit. Wilt u deze prestatie ook verzenden?
}
duplicate-send-anyway = Toch verzenden
duplicate-do-not-send = Stoppen

## What became of it

sent-title = De prestatie is verzonden
sent-reference = Referentie
sent-reference-hint = Met deze code vindt uw werkgever de prestatie terug.
sent-to-clients = Naar uw klanten
sent-found = Uw vorige prestatie is toch aangekomen.
sent-today = Vandaag samen: { $hours }
not-sent-title = Niet verzonden
not-sent-offline = U hebt geen internetverbinding. De prestatie is niet verzonden en niet opgeslagen.
not-sent-unknown-client = Uw werkgever kent dit gebruikersnummer niet. Kijk het nummer na of bel uw werkgever. De prestatie is niet verzonden.
not-sent-hours = Het aantal uren klopt niet. Kies 1 tot 9 uur. De prestatie is niet verzonden.
not-sent-day-limit = Dit zijn te veel uren voor één dag. Bel uw werkgever als ze toch kloppen. De prestatie is niet verzonden.
not-sent-date-passed = De dag is voorbij. Kon de prestatie dezelfde dag niet ingevoerd worden? Laat dit dan weten aan uw werkgever. De prestatie is niet verzonden.
not-sent-server = De server antwoordt niet. De prestatie is niet verzonden en niet opgeslagen.
not-sent-too-many = U verzendt te snel na elkaar. Wacht even en probeer opnieuw. De prestatie is niet verzonden.
not-sent-storage = Het geheugen van uw telefoon is vol. Maak plaats en probeer opnieuw. De prestatie is niet verzonden.
not-sent-void = De prestatie is niet aangekomen en niet geregistreerd. U kunt ze opnieuw verzenden.
not-sent-refused = De server heeft de prestatie geweigerd. De prestatie is niet verzonden. Bel uw werkgever als dit blijft gebeuren.
not-sent-discard = Stoppen
not-sent-retry = Opnieuw proberen
unknown-title = We weten niet of de prestatie is aangekomen
unknown-text = Voer de prestatie niet opnieuw in. De app kijkt het na zodra er verbinding is, en zegt het u.
unknown-check-now = Nu nakijken
unknown-checking = We kijken het na…
unknown-settled-void = De prestatie is niet aangekomen. Voer ze opnieuw in. Was ze voor een andere dag dan vandaag? Laat dit dan weten aan uw werkgever.
unknown-still = Er is nog geen verbinding. We weten het nog niet.
unknown-elsewhere-title = Het is nagekeken
unknown-elsewhere = Een ander venster van de app heeft het nagekeken. Staat de prestatie niet bij «{ history-title }»? Voer ze dan opnieuw in. Was ze voor een andere dag dan vandaag? Laat dit dan weten aan uw werkgever.
pending-banner = We kijken eerst na of uw vorige prestatie is aangekomen. Daarna kunt u een nieuwe verzenden.
ended-title = U bent afgemeld
sent-share = Referentie delen
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Referentie: { $reference }
sent-share-failed = Delen is niet gelukt. Schrijf de referentie op.

## History

history-title = Uw prestaties
history-week = { $from } tot { $to }
history-total = { $hours ->
    [one] Totaal: { $hours } uur
   *[other] Totaal: { $hours } uur
}
history-empty = U hebt nog geen prestaties verzonden.
history-more = Toon vroegere weken
history-offline = Zonder internetverbinding kunt u uw prestaties niet zien.
# A client that is not in the phone's list.
history-client-unknown = Klant { $number }
state-registered = Verzonden
state-validated = Goedgekeurd
state-modified = Aangepast door uw werkgever
state-cancelled = Geannuleerd
state-other = Bij uw werkgever

## Settings

settings-title = Instellingen
settings-account = Aangemeld als { $name }
settings-language = Taal
settings-help = Hulp
settings-privacy = Privacy
settings-about = Over deze app
settings-server = Server van uw werkgever
settings-text-size = Tekstgrootte
settings-text-size-hint = Zoals op uw telefoon. U past ze aan in de instellingen van uw telefoon.
settings-history = Uw prestaties
settings-password = Paswoord wijzigen
settings-sign-out = Afmelden
sign-out-title = Afmelden?
sign-out-text = Bij uw volgende gebruik dient u opnieuw aan te melden met uw login en paswoord. Uw klanten blijven op deze telefoon.
sign-out-confirm = Afmelden
sign-out-pending-warning = Opgelet! We weten nog niet of uw vorige prestatie is aangekomen. De app kijkt dit na als u zich opnieuw aanmeldt.
sign-out-request-warning = Opgelet! We weten nog niet of uw vraag is aangekomen. De app kijkt dit na als u zich opnieuw aanmeldt.
server-title = Server van uw werkgever
server-label = Adres van de server
server-hint = U krijgt dit adres van uw werkgever. Het begint met https://
server-link-invalid = Dit is geen link van Job Tracker.
server-invalid = Dit is geen goed adres.
server-insecure = Dit adres is niet veilig. Een goed adres begint met https://
server-save = OPSLAAN
server-saved = Het adres is opgeslagen.
server-other = Deze link hoort bij een andere server.
server-other-new = Nieuw: { $server }
server-other-now = Nu: { $server }
server-other-ask = Kent u dit adres niet? Vraag het eerst aan uw werkgever.
server-other-use = ANDERE SERVER GEBRUIKEN
server-other-keep = Niet veranderen
server-unreachable = Op dit adres antwoordt geen server. Kijk het adres na.
about-title = Over deze app
about-text = Job Tracker is een gratis mobiele applicatie om uw prestaties in te voeren in enkele stappen.
about-version = Versie { $version }
about-licence = Vrije software, met de licentie EUPL 1.2. Iedereen mag de code lezen en verbeteren.
about-secret-store-title = Waar staat uw aanmelding?
about-secret-store-browser = Uw aanmelding staat in deze browser. Is dit niet uw eigen toestel? Meld u dan af als u klaar bent.
about-secret-store-file = Uw aanmelding staat in een bestand op dit toestel. Het bestand is niet versleuteld. Andere gebruikers van dit toestel mogen het niet lezen.
about-secret-store-system = Uw aanmelding staat in de beveiligde opslag van uw toestel.
about-secret-store-memory = Uw aanmelding wordt niet bewaard. Na het sluiten van de app meldt u zich opnieuw aan.
privacy-title = Privacy
privacy-stays-title = Dit blijft op uw telefoon
privacy-stays-1 = De namen en notities die u zelf aan uw klanten geeft. Uw werkgever ziet ze niet.
privacy-stays-2 = Uw aanmelding, zodat u niet elke dag opnieuw uw paswoord moet invullen. Uw paswoord zelf wordt niet bewaard.
privacy-stays-3 = De app leest voor met een stem van uw toestel zelf. Wat u hoort, blijft op uw toestel.
privacy-sent-title = Dit gaat naar uw werkgever
privacy-sent-1 = Bij het aanmelden: uw login en uw paswoord.
privacy-sent-2 = Bij elke prestatie: het gebruikersnummer van de klant, de activiteit, het aantal uren en de datum.
privacy-sent-3 = Bij een nieuwe klant of een verbeterd nummer: het gebruikersnummer. Zo zegt de app of uw werkgever de klant kent.
privacy-never-title = Dit doet de app nooit
privacy-never-1 = De app vraagt niet waar u bent.
privacy-never-2 = De app volgt niet wat u doet. Er is geen reclame.
privacy-never-3 = De app vraagt uw rijksregisternummer niet.

## Own password

password-title = Paswoord wijzigen
password-intro = Met dit paswoord meldt u zich aan in de app en op de telefoonlijn.
password-current = Uw paswoord van nu
password-new = Nieuw paswoord
password-new-hint = 8 tot 16 cijfers
password-again = Nog eens het nieuwe paswoord
password-save = OPSLAAN
password-not-digits = Gebruik alleen cijfers.
password-wrong-length = Gebruik 8 tot 16 cijfers.
password-too-simple = Dit paswoord is te makkelijk te raden. Kies andere cijfers.
password-differs = Dit is niet hetzelfde als het nieuwe paswoord.
password-wrong = Uw paswoord van nu klopt niet.
password-changed = Uw paswoord is gewijzigd.
password-offline = U hebt geen internetverbinding. Uw paswoord is niet gewijzigd.
password-unknown = We weten niet of uw paswoord gewijzigd is. Probeer eerst het nieuwe paswoord als u zich opnieuw aanmeldt.
