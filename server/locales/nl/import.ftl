# Lijsten inlezen
import-workers = Huishoudhulpen uit een lijst
import-clients = Klanten uit een lijst
import-workers-how = Een bestand uit uw rekenblad (XLSX, ODS of CSV), met twee kolommen: naam en taal (voluit, zoals “Pools”, of als code: { $languages }). Een telefoon mag erbij. Hoogstens 500 rijen.
import-clients-how = Een bestand uit uw rekenblad (XLSX, ODS of CSV), met twee kolommen: nummer (12 cijfers) en naam. Telefoon en gewest mogen erbij. Hoogstens 10 000 rijen.
import-nothing-yet = U ziet eerst wat in de lijst staat. Daarna beslist u.
import-file = Bestand
import-look = Lijst bekijken
import-another = Een ander bestand kiezen
import-empty = Er staat niets in deze lijst.
import-too-long = Deze lijst is te lang: hoogstens { $most } rijen. Verdeel ze over meer bestanden.
import-no-text = Dit is geen CSV-bestand en geen werkmap (XLSX of ODS). Kies in uw rekenblad “Opslaan als”.
import-language-wrong = De taal ontbreekt of is onbekend. Bekend zijn namen, zoals “Pools”, en codes: { $languages }.
import-name-known = Deze naam komt al voor. Is het iemand anders?
import-number-twice = Dit nummer staat twee keer in de lijst.
import-broken-quote = Rij { $line }: een aanhalingsteken (") wordt hier niet gesloten, of er staat tekst achter het sluitende. Er wordt niets ingelezen.
import-two-columns = Rij { $line }: twee kolommen hebben een kop voor hetzelfde. Hernoem of verwijder er een. Er wordt niets ingelezen.
import-more-cells = Deze rij heeft meer cellen dan de lijst koppen heeft. Zet een naam met een komma of puntkomma tussen aanhalingstekens.
import-number-changed = Het rekenblad heeft dit nummer veranderd. Maak van de kolom tekst en vul alle 12 cijfers in.
import-number-leading-zero = Dit nummer heeft 11 cijfers. Heeft het rekenblad een 0 vooraan weggelaten? Maak van de kolom tekst en vul alle 12 cijfers in.
import-formula-error = Dit is een fout van een formule, of de kolom was te smal in het rekenblad.
import-letters-lost = Een letter van deze naam ging verloren. Bewaar de lijst als «CSV UTF-8».
import-name-break = In deze naam staat een regeleinde of een onzichtbaar teken.
import-number-sign = In dit nummer staat een teken dat geen cijfer is.
import-wrong = { $count ->
    [one] In 1 rij klopt iets niet. Er wordt niets ingelezen.
   *[other] In { $count } rijen klopt iets niet. Er wordt niets ingelezen.
}
import-all-known = Alles in deze lijst is er al. Er is niets in te lezen.
import-ready = { $count ->
    [one] 1 rij kan ingelezen worden.
   *[other] { $count } rijen kunnen ingelezen worden.
}
import-known = { $count ->
    [one] 1 rij is er al en blijft zoals ze is.
   *[other] { $count } rijen zijn er al en blijven zoals ze zijn.
}
import-take = { $count } inlezen
import-rows = Rijen van de lijst
import-line = Rij
import-remark = Opmerking
import-unshown = { $count ->
    [one] Nog 1 rij, waarin alles klopt, is hier niet getoond.
   *[other] Nog { $count } rijen, waarin alles klopt, zijn hier niet getoond.
}
import-done = De lijst is ingelezen
import-letters-how = Wie zich nog nooit aanmeldde, krijgt een nieuw paswoord en een brief. Wie al een brief heeft, houdt die, tenzij u hem opnieuw maakt.
import-letters = { $count ->
    [one] 1 brief maken
   *[other] { $count } brieven maken
}
import-letters-part = Brieven { $from } tot { $to } maken
import-letters-parts = Er worden hoogstens { $most } brieven tegelijk gemaakt. Druk elk deel af voor u het volgende maakt.
import-letters-made = Alle brieven van deze lijst zijn gemaakt.
import-letters-made-part = Brieven { $from } tot { $to } zijn gemaakt.
import-letters-made-some = { $count ->
    [one] Voor 1 van hen is al een brief gemaakt; die blijft gelden.
   *[other] Voor { $count } van hen is al een brief gemaakt; die blijven gelden.
}
import-letters-made-at = De laatste: { $at }.
import-letters-again = Opnieuw maken
import-letters-again-how = Maakt u ze opnieuw, dan werken de paswoorden op de brieven van toen niet meer.
import-letters-again-sure = Toch opnieuw maken
import-letters-again-not = Niet opnieuw maken
letters-of-several = Brieven
letters-back = Naar de lijst
letters-next-how = Druk deze brieven eerst af.
letters-next-part = Daarna: brieven { $from } tot { $to }
workers-without-letters = Van een lijst die u inlas, zijn nog niet alle brieven gemaakt.
workers-to-letters = Naar de brieven van de lijst
audit-the-list = De lijst en haar brieven
import-all-seen = Iedereen van deze lijst heeft zich al aangemeld.
import-too-large = Dit bestand is groter dan { $most } MB. Bewaar alleen het blad met de lijst, of verdeel de lijst over meer bestanden. Er is niets ingelezen.
import-two-chosen = U koos voor twee kolommen hetzelfde. Kies voor één ervan “niet gelezen”. Er is niets ingelezen.
import-encoding-unsure = Niets in dit bestand zegt welke letters erin staan. Kies hieronder de regel waarin de namen juist zijn, en lees de lijst opnieuw. Er is niets ingelezen.
import-no-rows = Onder de hoofdingen staat geen rij om in te lezen.
import-as-read = Hoe het bestand is gelezen
import-rows-counted = Rijen in het bestand: { $all }. Gelezen: { $read }. Weggelaten: { $out }.
import-more-left-out = nog { $count } weggelaten rijen
import-blank-rows = { $count ->
    [one] 1 lege rij
   *[other] { $count } lege rijen
}
import-row-setting = zegt wat er tussen de cellen staat
import-row-above = staat boven de hoofdingen
import-row-headings = de hoofdingen
import-row-total = een totaal
import-row-office = door u weggelaten
import-found = Zoals gevonden: { $what }
import-encoding = Codering van de letters
import-encoding-which = In welke regel zijn de namen juist?
import-delimiter = Tussen de cellen
import-semicolon = puntkomma (;)
import-comma = komma (,)
import-tab = tab
import-headings = Hoofdingen
import-headings-row = Rij { $line }
import-headings-none = geen hoofdingen
import-column = Kolom { $at }
import-column-headed = Kolom “{ $heading }”
import-column-name = naam, of familienaam
import-column-first-name = voornaam
import-column-unread = niet gelezen
import-column-undecided = niet bekend; kies
import-column-as-found = opnieuw uitzoeken
import-plain-quotes = Een aanhalingsteken (") is in dit bestand een teken zoals elk ander
import-lost-zero = Nummers van 11 cijfers, en telefoonnummers van 8 of 9, verloren de 0 vooraan; zet die terug
import-without = Laat rij { $line } weg
import-read-again = De lijst opnieuw lezen
import-old-workbook = Deze werkmap zit achter een paswoord, of is van een oude soort (XLS). Bewaar ze in uw rekenblad als XLSX zonder paswoord.
import-broken-workbook = Deze werkmap kan niet worden gelezen. Open ze in uw rekenblad en bewaar ze opnieuw als XLSX of ODS.
import-too-much = Er staat te veel in deze werkmap: hoogstens 100 kolommen, 32 MB tekst in de cellen en 48 MB eens uitgepakt. Bewaar alleen het blad met de lijst.
import-sheet = Blad
import-language-otherwise = Taal waar de lijst er geen bekende heeft
import-language-none = geen; zulke rijen houden de lijst tegen
import-phone-changed = Het rekenblad heeft dit telefoonnummer veranderd. Maak van de kolom tekst en vul het nummer opnieuw in, met de 0 of de + vooraan.
import-phone-leading-zero = Dit telefoonnummer begint niet met 0 of +. Heeft het rekenblad een 0 vooraan weggelaten? Dan kunt u ze hierboven laten terugzetten.
import-region-wrong = Dit gewest is onbekend: Vlaanderen, Brussel of Wallonië. Leeg betekent: zoals het bedrijf.
import-same-person = Deze naam is er al: dezelfde persoon? Dan blijft ze zoals ze is.
import-another-person = Iemand anders met dezelfde naam: ze wordt ingelezen.
import-somebody-else = Nee, iemand anders: ook inlezen
import-take-part = { $taken } inlezen, { $skipped } overslaan
import-take-part-how = Wat u overslaat, krijgt u terug als bestand om te verbeteren en later in te lezen.
import-rest-how = Verbeter de rijen in het bestand en lees het daarna in zoals een gewone lijst. In de laatste kolom staat wat er mis is.
import-rest-kept = Deze pagina blijft tien minuten, voor u alleen: bewaar het bestand nu.
import-rest-letters = Naar de brieven
import-rest-clients = Naar de klanten
import-rest-counted = { $taken } ingelezen, { $skipped } overgeslagen.
import-rest-skipped = { $skipped ->
    [one] 1 rij is overgeslagen.
   *[other] { $skipped } rijen zijn overgeslagen.
}
import-rest-save = { $count ->
    [one] 1 rij als bestand
   *[other] { $count } rijen als bestand
}
import-client-stopped = Deze klant staat al in de lijst, maar is niet meer actief: huishoudhulpen kunnen er niets invoeren. Maak hem op zijn pagina weer actief.
