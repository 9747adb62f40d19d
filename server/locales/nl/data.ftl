data = Alle gegevens
data-of = Alle gegevens van { $name }
data-what = Alles wat deze server van deze persoon bewaart. Vraagt zij of hij erom, geef dan het bestand. De namen en notities in de app staan niet op de server.
data-download = Als bestand (JSON)
data-must-stay = Laatste prestatie of wijziging op { $last }. De prestaties moeten tot en met { $until } bewaard blijven: sociale documenten blijven minstens vijf jaar.
data-need-not-stay = Er zijn geen prestaties die nog bewaard moeten blijven.
data-no-performances = Er worden geen prestaties bewaard.
erase = Voorgoed wissen
erase-what = Naam, nummer, telefoon, oude prestaties en wat het logboek over deze persoon zegt, verdwijnen. Dit kan niet ongedaan gemaakt worden, ook niet met een back-up.
erase-number = Nummer
erase-number-how = Typ de login van de huishoudhulp of het gebruikersnummer van de klant over.
erase-number-wrong = Dit is niet het nummer van deze persoon.
erase-button = Voorgoed wissen
erase-active = Wissen kan pas als deze persoon hier niet meer werkt of geen klant meer is.
erase-unsettled = Er is nog iets open of betwist: een vraag of een wijziging. Tot dat geregeld is, blijft alles bewaard.
erase-no-list = Deze server kan niemand wissen: wie hem beheert, moet een map voor de lijst van gewiste personen opgeven (--records).
data-part-worker = Wie ze is
data-part-client = De klant
data-part-sessions = Aanmeldingen die nog gelden
data-part-wrong-passwords = Foute paswoorden
data-part-office-changes = Wat het kantoor wijzigde, en haar antwoord
data-part-log-of-performances = Wat het kantoor of de server met haar prestaties deed
data-column-letter-name = Naam in Latijnse letters
data-column-locale = Taal van de app
data-column-created = Toegevoegd
data-column-left = Werkt hier niet meer sinds
data-column-opened = Aangemeld
data-column-ends = Geldt tot
data-column-automatic = Automatisch gevalideerd
data-column-before-activity = Activiteit voordien
data-column-before-hours = Uren voordien
data-column-after-activity = Activiteit nadien
data-column-after-hours = Uren nadien
data-column-answer-by = Antwoorden kon tot en met
data-nothing-of = Hiervan wordt niets bewaard: { $parts }.
erase-done = De gegevens van deze persoon zijn voorgoed gewist.
record = Register van verwerkingen
record-what = Wat deze server met persoonsgegevens doet (AVG, artikel 30), zoals hij nu is ingesteld. Druk af of bewaar als PDF, en vul aan wat alleen uw onderneming weet: uw functionaris, uw rechtsgrond, wie de server beheert.
record-made = Gemaakt op
record-responsible = Verantwoordelijke
record-purpose = Waarvoor
record-purpose-is = Prestaties met dienstencheques registreren, nakijken en doorgeven voor loon en controle.
record-whose = Van wie
record-whose-is = Huishoudhulpen, klanten, en gebruikers van deze console.
record-which = Welke gegevens
record-which-is = Huishoudhulp: naam, login, telefoon, taal, contracturen, nummer bij het sociaal secretariaat, prestaties, vragen, toestellen. Klant: naam, gebruikersnummer, telefoon, gewest. Gebruiker: naam, e-mail, rol. Geen rijksregisternummer en geen locatie.
record-phone = Telefoonlijn
record-phone-none = Geen nummer ingesteld.
record-access = Wie erbij kan
record-kept = Hoelang
record-kept-performances = Prestaties, vragen en wijzigingen, minstens
record-kept-log = Logboek
record-kept-sessions = Aanmelding in de app, na het laatste gebruik
record-kept-letters = QR-code van een brief
record-kept-tries = Foute paswoorden van een huishoudhulp
record-kept-calls = Telefoongesprek dat voorbij is
record-kept-console = Aanmelding in de console
record-kept-shown = Brieven en links die één keer getoond worden
record-kept-notices = Meldingen aan gebruikers
record-to = Aan wie doorgegeven
record-to-none = Er zijn geen bestanden voor een sociaal secretariaat vastgelegd.
record-exports = Bestanden die meegenomen zijn
record-exports-none = Nog geen.
record-exports-more = De oudere staan in het logboek.
record-safety = Beveiliging
record-safety-is = Paswoorden worden zo bewaard dat niemand ze kan lezen (argon2-hash); gebruikers melden zich aan met een tweede factor; elke wijziging staat in een verzegeld logboek; elk meegenomen bestand ook.
data-rows = { $count ->
    [one] 1 rij
   *[other] { $count } rijen
}
data-more = { $count ->
    [one] Nog 1 rij staat in het bestand.
   *[other] Nog { $count } rijen staan in het bestand.
}
record-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}
record-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
record-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
record-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
record-tries = { $count ->
    [one] het laatste
   *[other] de laatste { $count }
}
