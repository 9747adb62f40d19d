field-contract-hours = Contracturen per week
field-contract-hours-hint = Hele uren of kwartieren, zoals 19 of 19,5. Niet verplicht.
field-contract-hours-wrong = Vul hele uren of kwartieren in, van 1 tot { $most }, zoals 19, 19,5 of 19,25.
field-payroll-number = Nummer bij het sociaal secretariaat
field-payroll-number-hint = Zoals het daar geschreven staat, met de nullen vooraan. Niet verplicht.
field-payroll-number-too-long = Dit nummer is te lang: hoogstens { $most } tekens.
field-payroll-number-break = In dit nummer staat een regeleinde of een onzichtbaar teken.
field-expected-days = Verwacht op
field-expected-days-hint = Duid niets aan, en ze wordt verwacht zoals ze meestal invoert.
expected-as-usual = zoals ze meestal invoert
company-expected-days = Nieuwe huishoudhulpen verwacht op
company-expected-days-hint = Wie nog nooit iets invoerde, verwacht u op deze dagen. Van de anderen weet het overzicht van vandaag wanneer ze meestal invoeren, of wat u op hun pagina aanduidde.

today = Vandaag
today-show = Tonen
today-go-to = Naar { $day }
today-holiday = feestdag
today-weekend = weekend
today-reported-today = voerden vandaag in
today-reported-then = voerden die dag in
today-missing = { $count ->
    [one] 1 nog niet
   *[other] { $number } nog niet
}
today-others = { $count ->
    [one] 1 voerde in en werd niet verwacht
   *[other] { $number } voerden in en werden niet verwacht
}
today-nobody-missing = Iedereen die u verwacht, voerde in.
today-nobody-expected = Er wordt niemand verwacht.
today-holiday-nobody = Het is een feestdag: er wordt niemand verwacht.
today-open = na te kijken deze week
today-open-before = Nog na te kijken van vroeger
today-requests = { $count ->
    [one] vraag van een huishoudhulp
   *[other] vragen van huishoudhulpen
}
today-contests = { $count ->
    [one] 1 betwiste wijziging
   *[other] { $number } betwiste wijzigingen
}
today-closed = { $count ->
    [one] geblokkeerd account
   *[other] geblokkeerde accounts
}
today-missing-title = Nog niets ingevoerd vandaag
today-missing-title-then = Niets ingevoerd die dag
today-last = laatst: { $day }
today-never-reported = nog nooit iets ingevoerd
today-never-signed-in = nooit aangemeld
today-call = Bel
today-call-name = { $name } bellen
today-enter-name = Invoeren voor { $name }
today-letter = Nieuwe brief
today-letter-name = Nieuwe brief voor { $name }
today-why-ticked = aangeduid op haar pagina
today-why-new = voerde nog nooit iets in
today-why-usual = { $reported } van de laatste { $of } keer op deze weekdag
today-how = Hoe weten we wie u verwacht?
today-how-usual = Wie op deze dag van de week in meer dan de helft van de laatste vier weken invoerde. Feestdagen tellen niet mee.
today-how-ticked = Duidt u op haar pagina dagen aan, dan tellen alleen die.
today-how-new = Wie nog nooit iets invoerde, verwacht u op de dagen die bij Bedrijf staan, vanaf de dag nadat u haar toevoegde. Wie hier niet meer werkt, verwacht u niet; op een feestdag verwacht u niemand.
today-week = Deze week
today-odd = Opvallend deze week
today-nothing-odd = Niets opvallends.
today-over-by = { $hours } u, contract { $contract } u
today-reported-title = Wie voerde in
today-reported-expected = Verwacht, en ingevoerd
today-reported-others = Ingevoerd, en niet verwacht
odd-long = 9 uur of meer bij één klant op een dag
odd-alike = Twee keer hetzelfde
odd-first = Eerste keer bij deze klant
odd-unanswerable = Niemand kon antwoorden
field-odd = Opvallend
state-open = Nog na te kijken
performances-none-ticked = U vinkte niets aan. Er is niets gevalideerd.
performances-validate-all = { $count ->
    [one] De ene valideren
   *[other] Alle { $number } valideren
}
validate-all = Alles valideren
validate-all-sure = { $count ->
    [one] 1 prestatie valideren?
   *[other] { $number } prestaties valideren?
}
validate-all-button = { $count ->
    [one] Ja, valideer die ene
   *[other] Ja, valideer deze { $number }
}
validate-all-how = Alleen wat hier geteld is, wordt gevalideerd. Wat intussen binnenkomt of verandert, niet. U kunt het tien minuten lang ongedaan maken.
validate-nothing = Er is niets na te kijken.
validate-period = Periode
validate-in-parts = Er wachten er { $number }. Ze gaan in delen, de oudste eerst: kom daarna terug voor de rest.
validate-look-first = Kijk misschien eerst hiernaar:
validate-apart = { $count ->
    [one] 1 prestatie gaat niet mee: niemand kon erop antwoorden, want de huishoudhulp werkte hier niet meer.
   *[other] { $number } prestaties gaan niet mee: niemand kon erop antwoorden, want de huishoudhulp werkte hier niet meer.
}
validate-apart-look = Apart nakijken
leave-it = Toch niet
undo = Ongedaan maken
undo-title = Validatie ongedaan maken
undo-how = { $count ->
    [one] 1 prestatie krijgt de toestand terug die ze had.
   *[other] { $number } prestaties krijgen de toestand terug die ze hadden.
}
undo-changed = { $count ->
    [one] 1 blijft zoals ze is: iemand wijzigde ze sindsdien.
   *[other] { $number } blijven zoals ze zijn: iemand wijzigde ze sindsdien.
}
undo-exported = { $count ->
    [one] 1 blijft gevalideerd: haar dag werd sindsdien als bestand meegenomen.
   *[other] { $number } blijven gevalideerd: hun dagen werden sindsdien als bestand meegenomen.
}
undo-open-until = Door verloop van tijd wordt daarvan niets gevalideerd voor { $day } voorbij is.
undo-until = Dat kan tot { $time }.
undo-button = { $count ->
    [one] Maak die ene ongedaan
   *[other] Maak deze { $number } ongedaan
}
undo-done = { $count ->
    [one] 1 prestatie heeft haar vorige staat terug.
   *[other] { $number } prestaties hebben hun vorige staat terug.
}
undo-nothing = Er is niets meer ongedaan te maken: alles veranderde sindsdien of werd meegenomen.
undo-unknown = Deze validatie is er niet meer.
undo-not-yours = Iemand anders valideerde dit. Alleen die persoon kan het ongedaan maken.
undo-done-before = Dit is al ongedaan gemaakt.
undo-too-late = Het is meer dan tien minuten geleden. Open een prestatie om ze te wijzigen of te annuleren.
audit-action-validation-undone = Validatie ongedaan gemaakt

pick-worker-hint = De naam, een deel ervan, of de login
pick-client-hint = De naam, een deel ervan, of het gebruikersnummer
pick-worker-missing = Vul in voor wie u invoert.
pick-client-missing = Vul in bij welke klant.
pick-nobody = Niemand heet zo. Probeer een deel van de naam.
pick-too-many = Zo heten er te veel. Typ meer van de naam.
pick-several = Kies wie u bedoelt.
pick-which = Wie bedoelt u met «{ $typed }»?
pick-another = Iemand anders: ik typ de naam opnieuw
enter-several = Meerdere dagen tegelijk invoeren
enter-several-how = Voor één huishoudhulp. Lege rijen tellen niet mee. Is er iets mis met één rij, dan wordt er niets ingevoerd.
enter-rows-wrong = Kijk naar de aangeduide rijen. Er is nog niets ingevoerd.
enter-rows-none = Vul minstens één rij in.
enter-row-date = Datum, rij { $row }
enter-row-client = Klant, rij { $row }
enter-row-activity = Activiteit, rij { $row }
enter-row-hours = Uren, rij { $row }
enter-reason-forgot = Vergeten in te voeren
enter-reason-phone = Had geen gsm bij zich
enter-reason-called = Belde het kantoor

worker-week = Deze week { $hours } u
worker-week-contract = Deze week { $hours } u van { $contract } u
worker-month = Deze maand { $hours } u
worker-month-contract = Deze maand { $hours } u; haar contract is { $contract } u voor deze maand
worker-average = Gemiddeld { $hours } u per week in de laatste { $weeks } weken; Brussel vraagt gemiddeld { $wanted } u
worker-visits = Laatste bezoeken
worker-clients = { $count ->
    [one] Haar ene klant van de laatste maanden
   *[other] Haar { $number } klanten van de laatste maanden
}
client-workers = Wie hier komt
client-workers-none = Niemand in de laatste maanden.
client-visits = { $count ->
    [one] 1 bezoek
   *[other] { $number } bezoeken
}
