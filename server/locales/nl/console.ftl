# Frame
skip = Naar de inhoud
rooms = Onderdelen
language = Taal
save = Opslaan
sign-out = Afmelden
choose = Kies…
remove = Verwijderen
to-the-start = Naar het begin
role-administrator = Beheerder: mag alles
role-reader = Lezer: mag alleen kijken
region-flanders = Vlaanderen
region-brussels = Brussel
region-wallonia = Wallonië
form-wrong = Er ontbreekt iets. Kijk naar de velden die hieronder zijn aangeduid.

# Fields
field-name = Naam
field-family-name = Familienaam
field-your-name = Uw naam
field-email = E-mailadres
field-password = Paswoord
field-password-hint = Minstens 12 tekens. Een zin onthoudt u makkelijk en is moeilijk te raden.
field-code = Code van uw telefoon
field-code-hint = De zes cijfers die uw authenticator-app nu toont.
field-code-or-recovery = De zes cijfers van uw authenticator-app, of een van uw herstelcodes.
field-company = Naam van uw onderneming
field-company-hint = Zoals uw huishoudhulpen ze kennen.
field-phone = Telefoonnummer van het kantoor
field-phone-hint = De app stelt voor dit te bellen als een account geblokkeerd is.
field-telephone = Telefoon
field-telephone-hint = Alleen voor het kantoor. Een naam mag erbij staan. Niet verplicht.
field-telephone-wrong = In een telefoonnummer staan cijfers. Verbeter het, of laat het veld leeg.
field-telephone-too-long = Dit telefoonnummer is te lang: hoogstens 120 tekens.
field-telephone-break = In dit telefoonnummer staat een regeleinde of een onzichtbaar teken.
field-region = Gewest
field-role = Rol
field-name-missing = Vul een naam in.
field-name-too-long = Deze naam is te lang. Een naam heeft hoogstens 120 tekens.
field-number-missing = Vul het nummer in: 12 cijfers.
field-number-length = { $digits ->
    [one] Dit is { $digits } cijfer. Het nummer heeft 12 cijfers.
   *[other] Dit zijn { $digits } cijfers. Het nummer heeft 12 cijfers.
}
field-number-sign = “{ $sign }” is geen cijfer. Het nummer heeft 12 cijfers.
field-number-letter-o = In het nummer staat de letter { $sign }. Typ het cijfer 0.
field-number-letter-l = In het nummer staat “{ $sign }”. Typ het cijfer 1.
field-number-unseen = In het nummer staat een teken dat u niet ziet. Wis het veld en typ het nummer opnieuw.
field-no-day = “{ $typed }” is geen dag. Schrijf bijvoorbeeld 25/11/2026.
field-region-missing = Kies een gewest.
field-email-wrong = Dit is geen e-mailadres.
field-email-taken = Iemand gebruikt dit e-mailadres al.
field-password-short = Gebruik minstens 12 tekens.
field-password-long = Gebruik hoogstens 200 tekens.
field-password-weak = Dit paswoord is makkelijk te raden. Maak het langer of minder gewoon.
field-code-wrong = Deze code klopt niet. Wacht op de volgende en typ die.
field-code-missing = Vul de zes cijfers in die uw authenticator-app nu toont.
field-code-new = De afbeelding is veranderd: de pagina stond te lang open, of uw browser bewaarde geen cookie. Scan de nieuwe afbeelding en typ dan de code.
field-code-plain = Een browser onthoudt de aanmelding alleen op een adres dat begint met https://. Vraag dat adres aan wie de server beheert, en open de link daar.

# Signing in
sign-in-title = Aanmelden bij de console
sign-in = Aanmelden
sign-in-wrong = E-mailadres, paswoord of code klopt niet.
sign-in-not-kept = Uw browser heeft de aanmelding niet bewaard. Open de console op een adres dat begint met https:// en sta cookies toe.
sign-in-help = Telefoon kwijt? Gebruik een herstelcode. Die ook kwijt? Vraag een andere beheerder om een nieuwe link, of, bent u de enige, wie de server beheert.

# First start and invitations
start-title = Welkom bij Job Tracker
start-first = Vertel iets over uw onderneming en uzelf. Het duurt ongeveer vijf minuten.
start-invited = U bent uitgenodigd voor de console van { $company }.
start-company = Uw onderneming
start-you = U
start-phone = Uw telefoon
start-phone-why = U meldt zich aan met uw paswoord en een code van uw telefoon, zodat een gestolen paswoord niet volstaat. Scan deze afbeelding met een authenticator-app en typ de code die ze toont.
start-qr = QR-code voor uw authenticator-app
start-no-camera = Geen camera? Typ dan dit geheim
start-button = Mijn account maken
welcome-title = Uw account is klaar
welcome-done = U bent aangemeld.
welcome-codes = Uw herstelcodes
welcome-codes-why = Druk deze pagina af of schrijf de codes op. Elke code vervangt één keer uw telefoon. Ze worden niet opnieuw getoond.
welcome-go = Ik heb ze bewaard. Verder

# Users
users = Gebruikers
users-you = Dit bent u
users-remove-name = { $name } verwijderen
users-invite = Iemand uitnodigen
users-invite-how = U krijgt een link. Geef die zelf door; hij werkt één keer, binnen drie dagen.
users-invite-button = Link maken
users-link = Geef deze link door. Hij werkt één keer, binnen drie dagen. Hij wordt hier tien minuten getoond.

# Notices
notices = Meldingen
notice-dismiss = Gezien
notice-by-command = een opdracht op de server
notice-code-wrong = { $count ->
    [one] Iemand typte uw juiste paswoord, maar een verkeerde code: { $last }, vanaf het adres { $address }.
   *[other] Iemand typte uw juiste paswoord, maar een verkeerde code: { $count } keer tussen { $first } en { $last }, de laatste keer vanaf het adres { $address }.
} Was u het niet, dan kent iemand uw paswoord: vraag een andere beheerder om een nieuwe link.
notice-administrator-added = { $count ->
    [one] { $name } is nu beheerder van de console ({ $last }). De link kwam van: { $by }.
   *[other] { $count } mensen werden beheerder van de console, als laatste { $name } ({ $last }). De link kwam van: { $by }.
}
notice-accounts-closed = Binnen een dag werden { $count } accounts van huishoudhulpen geblokkeerd, helemaal of alleen voor nieuwe telefoons, na verkeerde paswoorden. Misschien raadt iemand.

# Sessions
sessions = Waar ik aangemeld ben
users-sessions = Aangemeld
sessions-what = Een sessie eindigt na een halfuur zonder gebruik, en in elk geval na twaalf uur. Beëindig wat u niet kent, en verwittig een beheerder.
sessions-with = Browser
sessions-browser = { $browser } op { $system }
sessions-browser-unknown = Onbekende browser
sessions-address = Adres
sessions-since = Aangemeld
sessions-used = Laatst gebruikt
sessions-here = Deze
sessions-open = { $count ->
    [one] 1 sessie
   *[other] { $count } sessies
}
sessions-end = Beëindigen
sessions-end-name = De sessie in { $browser } beëindigen
sessions-end-all-name = Alle sessies van { $name } beëindigen
sessions-end-others = Alle andere beëindigen

# Errors
error-not-found = Hier is niets
error-forbidden = Dit mag u niet
error-forged = Dit formulier is niet aanvaard
error-signed-out = U bent afgemeld
unsent-is-back = U bent weer aangemeld. Wat u had ingevuld, staat er nog en is niet verstuurd. Kijk het na en verstuur het opnieuw.
unsent-signed-out = U bent intussen afgemeld. Meld u aan: wat u had ingevuld, komt dan terug. Er is niets gewijzigd.
error-bad-form = Dit formulier kon niet gelezen worden
error-unreadable-caller = De server ziet niet van wie deze aanvraag komt
error-changed-meanwhile = Iemand anders heeft dit intussen gewijzigd
error-dead-link = Deze link werkt niet meer
error-no-longer-kept = Dit wordt niet meer bewaard
error-too-many = Te veel pogingen
error-too-many-letters = Er worden hoogstens { $most } brieven tegelijk gemaakt
error-busy = De server heeft het druk
error-failed = Er ging iets mis op de server
error-too-large = Dit is te groot
error-broken-off = Dit is niet volledig aangekomen
error-smaller = Een lijst mag hoogstens 4 MB groot zijn: bewaar alleen het blad ervan, of verdeel ze over meer bestanden. Er is niets veranderd.
error-send-again = Ga terug en verstuur het opnieuw. Er is niets veranderd.
error-look-again = Ga terug en kijk opnieuw. Er is niets gewijzigd.
error-ask-administrator = Vraag het aan een beheerder van uw onderneming. Er is niets gewijzigd.
error-sign-in-again = Meld u aan en probeer opnieuw. Er is niets gewijzigd.
error-reload = Ga terug, laad de pagina opnieuw en bekijk de nieuwe toestand. Uw wijziging is niet gebeurd.
error-tell-operator = Verwittig wie de server beheert: de proxy ervoor stuurt een verkeerde X-Forwarded-For-header.
error-new-link = Hij is gebruikt of verlopen. Vraag een nieuwe.
error-make-anew = Wat één keer wordt getoond, wordt tien minuten bewaard, en niet langer dan tot u zich afmeldt. Hebt u het niet afgedrukt of doorgegeven, maak dan een nieuwe brief of een nieuwe link.
error-read-list-anew = De overgeslagen rijen worden tien minuten bewaard, en niet langer dan tot u zich afmeldt. Lees dezelfde lijst opnieuw in: wat al is ingelezen, wordt herkend.
error-letters-in-parts = Ga terug en kies er minder. Er is geen paswoord vervangen.
error-later = Wacht een minuut en probeer opnieuw.

# Lists
show = Toon
look-up = Zoeken
next-page = Volgende pagina
list-goes-on = Dit is niet de hele lijst: ze gaat verder op de volgende pagina van het scherm.
nothing-found = Niets gevonden.
sort-by = Sorteren
sort-up = oplopend
sort-down = aflopend
never = Nooit
field-state = Toestand
field-login = Login
field-letter-language = Taal van haar brieven
field-letter-language-missing = Kies de taal waarin zij haar brieven leest.

# Workers
workers = Huishoudhulpen
workers-active = Wie hier werkt
workers-closed = Geblokkeerde accounts
workers-never = Nooit aangemeld
workers-inactive = Niet meer hier
workers-add = Huishoudhulp toevoegen
workers-add-how = Zij krijgt een login en een paswoord op een brief die u daarna afdrukt.
workers-add-button = Toevoegen en brief maken
workers-search = Naam, login of telefoon
workers-none-yet = Er zijn nog geen huishoudhulpen. Voeg de eerste toe.
workers-none-closed = Geen enkele account is geblokkeerd.
workers-none-never = Iedereen heeft zich al eens aangemeld.
workers-none-inactive = Er is niemand die hier niet meer werkt.
workers-seen = Laatst aangemeld
workers-last = Laatste prestatie
workers-month = Uren deze maand
workers-contract = Tegenover contract
worker-open = Open
worker-closed = Geblokkeerd
worker-new-phones-closed = Geblokkeerd voor nieuwe telefoons
worker-inactive = Niet meer hier
worker-closed-since = Geblokkeerd sinds
worker-access = Toegang
worker-no-wrong-tries = Geen foute paswoorden sinds haar laatste aanmelding.
lane-known = Een telefoon van haar
lane-letter = Een telefoon met haar brief
lane-unknown = Andere telefoons, samen
lane-line = De telefoonlijn
lane-tries = { $count ->
    [one] 1 fout paswoord
   *[other] { $count } foute paswoorden
}
lane-unknown-closed = Iemand probeerde drie keer op een telefoon die zij nooit gebruikte. Nieuwe telefoons zijn geblokkeerd; haar eigen telefoon werkt nog.
worker-phones = Telefoons
worker-phones-none = Op geen enkele telefoon aangemeld.
worker-phones-how = Een telefoon die u vergeet, is meteen afgemeld. Zij kan er met haar paswoord weer op aanmelden.
worker-phone-used = Laatst gebruikt
worker-phone-first = Eerste aanmelding
worker-phone-forget = Vergeten
worker-phone-forget-name = De telefoon vergeten die laatst gebruikt is op { $time }
worker-reopen = Deblokkeren en nieuwe brief maken
worker-new-password = Nieuw paswoord en brief
worker-reopen-how = Zij krijgt een nieuw paswoord en drie nieuwe pogingen. Het oude paswoord werkt niet meer, en zij moet zich opnieuw aanmelden.
worker-edit = Wijzigen
worker-leaves = Vertrek
worker-deactivate = Zij werkt hier niet meer
worker-deactivate-how = Zij wordt meteen afgemeld en kan zich niet meer aanmelden. Wat zij ingevoerd heeft, blijft. Wat zij tot en met vandaag gewerkt heeft, kan het kantoor nog invoeren. Op wijzigingen van het kantoor kan zij dan niet meer antwoorden.
worker-activate = Zij werkt hier opnieuw
worker-activate-how = Maak daarna een nieuwe brief voor haar: haar oude paswoord geldt niet meer.

company = Bedrijf
company-name-hint = Zo zien de huishoudhulpen het in de app.
company-phone-line = Nummer van de telefoonlijn
company-phone-line-hint = Dit nummer bellen huishoudhulpen om een prestatie via de telefoon in te voeren. Het staat op hun brief en in de app. Niet verplicht.
company-region-hint = Het gewest van klanten waarvoor niets anders gekozen is.
company-request-days = Dagen terug voor een vergeten prestatie
company-request-days-hint = Zo lang na de dag zelf mag een huishoudhulp vragen om een vergeten prestatie in te voeren: 1 tot 60 dagen.
company-request-days-wrong = Vul een getal van 1 tot 60 in.
# Between a name and what it is.
colon = :
