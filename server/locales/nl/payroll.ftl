payroll = Bestanden voor het sociaal secretariaat
payroll-what = Leg één keer vast hoe uw sociaal secretariaat de uren wil. Daarna maakt u het bestand met één druk op de knop.
payroll-none = Er is nog geen bestand vastgelegd.
payroll-new = Nieuw bestand vastleggen
payroll-edit = Wijzigen wat erin staat
payroll-changed = Gewijzigd
payroll-columns = Kolommen
payroll-name-hint = Zo vindt u het terug, bijvoorbeeld de naam van het sociaal secretariaat.
payroll-name-taken = Er is al een bestand met deze naam.
payroll-too-many = Er zijn al te veel bestanden vastgelegd. Verwijder er eerst een.
payroll-rows = Eén lijn voor
payroll-rows-performance = elke prestatie
payroll-rows-day = elke huishoudhulp en dag
payroll-rows-week = elke huishoudhulp en week
payroll-rows-month = elke huishoudhulp en maand
payroll-states = Welke prestaties tellen mee
payroll-shape = Kolommen uit elkaar houden
payroll-shape-delimited = met een teken ertussen
payroll-shape-fixed = met vaste breedtes
payroll-delimiter = Teken tussen de kolommen
payroll-delimiter-semicolon = puntkomma (;)
payroll-delimiter-comma = komma (,)
payroll-delimiter-tab = tab
payroll-delimiter-bar = rechte streep (|)
payroll-header = De eerste lijn bevat de titels van de kolommen
payroll-hours = Uren
payroll-hours-whole = heel getal: 4
payroll-hours-decimal = met decimalen: 4,00
payroll-hours-hundredths = honderdsten zonder scheidingsteken: 400
payroll-hours-minutes = minuten: 240
payroll-hours-clock = uren en minuten: 04:00
payroll-decimal = Decimaalteken
payroll-decimal-comma = komma
payroll-decimal-point = punt
payroll-dates = Datums
payroll-date-iso = 2026-11-23
payroll-date-slashes = 23/11/2026
payroll-date-dashes = 23-11-2026
payroll-date-points = 23.11.2026
payroll-date-year-first = 20261123
payroll-date-day-first = 23112026
payroll-date-short-day-first = 231126
payroll-date-short-year-first = 261123
payroll-encoding = Tekenset
payroll-encoding-utf-8-mark = UTF-8 met BOM (Excel)
payroll-encoding-utf-8 = UTF-8 zonder BOM
payroll-encoding-windows-1252 = Windows-1252 (ANSI)
payroll-plain = Letters die de tekenset niet heeft, zonder accent schrijven (Ł als L)
payroll-line-end = Einde van een lijn
payroll-line-end-crlf = Windows (CR LF)
payroll-line-end-lf = Linux en Mac (LF)
payroll-codes = Code van elke activiteit
payroll-codes-hint = Zoals uw sociaal secretariaat ze noemt. Leeg mag, zolang niemand die activiteit doet.
payroll-columns-how = Kies wat in elke kolom staat. Een ander nummer voor de kolom zet ze op een andere plaats; «geen» haalt ze weg. Na het bewaren is er weer plaats voor meer. Breedte, kant, vulling en «te breed» gelden alleen bij vaste breedtes.
payroll-place = Plaats
payroll-holds = Inhoud
payroll-heading = Titel
payroll-text = Vaste tekst
payroll-width = Breedte
payroll-side = Kant
payroll-side-left = links
payroll-side-right = rechts
payroll-filler = Vulling
payroll-filler-space = spatie
payroll-too-wide-then = Te breed
payroll-too-wide-refuse = geen bestand
payroll-too-wide-cut = afkappen
payroll-place-of = Plaats van kolom { $column }
payroll-holds-of = Inhoud van kolom { $column }
payroll-heading-of = Titel van kolom { $column }
payroll-text-of = Vaste tekst van kolom { $column }
payroll-width-of = Breedte van kolom { $column }
payroll-side-of = Kant van kolom { $column }
payroll-filler-of = Vulling van kolom { $column }
payroll-too-wide-of = Als kolom { $column } te smal is
payroll-holds-nothing = geen
payroll-holds-date = Datum (eerste dag)
payroll-holds-date-to = Laatste dag
payroll-holds-week = Week (2026-W48)
payroll-holds-month = Maand (2026-11)
payroll-holds-payroll-number = Nummer bij het sociaal secretariaat
payroll-holds-worker-login = Login van de huishoudhulp
payroll-holds-worker-name = Naam van de huishoudhulp
payroll-holds-client-name = Naam van de klant
payroll-holds-activity-code = Activiteit: uw code
payroll-holds-activity = Activiteit: Engels woord
payroll-holds-performances = Aantal prestaties
payroll-holds-channel = Gemeld via
payroll-holds-reference = Referentie
payroll-holds-registered-at = Tijdstip van de melding
payroll-holds-worker-answer = Antwoord van de huishoudhulp
payroll-holds-answered-at = Tijdstip van dat antwoord
payroll-holds-text = Vaste tekst
payroll-unknown-choice = onbekend op deze server: { $name }
payroll-no-columns = Kies minstens één kolom.
payroll-too-many-columns = Dit zijn te veel kolommen: hoogstens { $most }.
payroll-no-states = Kies welke prestaties meetellen.
payroll-unknown-column = Kolom { $column }: deze server kent «{ $name }» niet. Een andere versie heeft dit vastgelegd. Kies iets anders, of gebruik de nieuwere server.
payroll-not-of-sums = Kolom { $column }: «{ $what }» bestaat alleen met één lijn voor elke prestatie.
payroll-no-width = Kolom { $column }: vul een breedte van 1 tot { $most } in.
payroll-sign-in-column = Kolom { $column }: er staat een regeleinde of een onzichtbaar teken in de titel of de tekst.
payroll-sign-in-code = In een code staat een regeleinde of een onzichtbaar teken.
payroll-changed-meanwhile = Een collega heeft dit intussen gewijzigd. Hieronder staat wat u invulde; het is niet bewaard. Bewaart u het nog eens, dan vervangt het wat uw collega deed.
payroll-changed-look = Bekijk wat uw collega deed
payroll-other-server = van een andere versie
payroll-other-server-how = Een andere versie van de server heeft dit vastgelegd, met iets dat deze server niet kent. Er wordt geen bestand van gemaakt. Werk de server bij, of leg het hier opnieuw vast.
payroll-other-server-edit = Een andere versie van de server heeft dit vastgelegd; wat erin stond kan hier niet getoond worden. Bewaren vervangt het helemaal.
payroll-remove = Verwijderen
payroll-remove-how = Bestanden die ermee gemaakt zijn, blijven in het logboek staan.
payroll-download = Bestand maken
payroll-refused = Het bestand is niet gemaakt. Dit moet eerst in orde komen:
payroll-not-yet = Er kan nog geen bestand gemaakt worden. Dit ontbreekt of past niet:
payroll-no-number = { $worker } heeft geen nummer bij het sociaal secretariaat.
payroll-shared-number = { $worker } en { $other } hebben hetzelfde nummer bij het sociaal secretariaat: { $number }.
payroll-no-code = Er is geen code voor «{ $activity }».
payroll-too-wide = «{ $text }» heeft { $long } tekens; de kolom is { $width } breed.
payroll-no-sign = De tekenset heeft geen «{ $sign }», in «{ $text }».
payroll-control-sign = Er staat een regeleinde of een onzichtbaar teken in «{ $text }».
payroll-unknown = Deze server kent de kolom «{ $name }» niet: een andere versie heeft ze vastgelegd.
payroll-in-headings = In de titel van kolom { $column }.
payroll-where = Lijn { $line }, kolom { $column }.
payroll-times = Op { $count } lijnen.
payroll-mend = In orde brengen
payroll-more-troubles = { $count ->
    [one] En nog 1 ding.
   *[other] En nog { $count } dingen.
}
payroll-ready = { $count ->
    [one] De lijn past in de kolommen. Het bestand krijgt 1 lijn.
   *[other] Alle lijnen passen in de kolommen. Het bestand krijgt { $count } lijnen.
}
payroll-first-lines = { $count ->
    [one] De eerste lijn
   *[other] De eerste { $count } lijnen
}
payroll-preview = Zo wordt het bestand
payroll-line = Lijn
payroll-missing = ontbreekt
payroll-as-in-file = Zoals het in het bestand staat
payroll-left-out = { $count ->
    [one] 1 prestatie van deze dagen staat niet in het bestand.
   *[other] { $count } prestaties van deze dagen staan niet in het bestand.
}
payroll-left-out-how = Ze hebben een toestand die in dit bestand niet meetelt. Kijk ze eerst na: wat ontbreekt, wordt niet betaald.
payroll-left-out-of = { $count ->
    [one] 1 prestatie
   *[other] { $count } prestaties
}, { $hours } uur
payroll-contested = { $count ->
    [one] 1 prestatie van deze dagen wordt nog betwist.
   *[other] { $count } prestaties van deze dagen worden nog betwist.
}
payroll-cuts-figure = Kolom { $column }: «{ $what }» mag niet afgekapt worden, want een afgekapt getal is een ander getal. Kies «geen bestand» of maak de kolom breder.
payroll-filled-wrongly = Kolom { $column }: met deze vulling wordt «{ $what }» een ander getal. Kies spatie, of zet nullen ervoor (kant: rechts).
payroll-filled-to = «{ $text }» zou met «{ $sign }» ernaast een ander getal worden.
payroll-many-bytes = «{ $sign }» in «{ $text }» neemt in UTF-8 meer dan één plaats in, zodat de kolommen erachter verschuiven. Kies Windows-1252, of laat letters zonder accent schrijven.
payroll-files = Bestanden van de laatste drie maanden
payroll-files-days = Dagen
payroll-files-made = Gemaakt
payroll-files-since = Sindsdien
payroll-files-nothing = niets veranderd
payroll-files-changed = { $count ->
    [one] 1 prestatie veranderd of bijgekomen
   *[other] { $count } prestaties veranderd of bijgekomen
}
payroll-changed-since = { $count ->
    [one] 1 prestatie van { $days } veranderde nadat het bestand gemaakt was ({ $at }).
   *[other] { $count } prestaties van { $days } veranderden nadat het bestand gemaakt was ({ $at }).
}
payroll-changed-since-how = Geef dit door aan uw sociaal secretariaat, of maak het bestand opnieuw als u het nog niet bezorgd hebt. Zo staan ze nu:
payroll-changed-to = { $hours } uur
audit-field-as-of = Stand van
audit-field-left-out = Niet in het bestand
audit-field-mapping = Bestand voor
audit-field-layout = Inhoud
audit-action-mapping-added = Bestand voor het sociaal secretariaat vastgelegd
audit-action-mapping-edited = Bestand voor het sociaal secretariaat gewijzigd
audit-action-mapping-removed = Bestand voor het sociaal secretariaat verwijderd
payroll-changed-more = { $count ->
    [one] En nog 1 prestatie.
   *[other] En nog { $count } prestaties.
}
