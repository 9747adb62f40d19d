export = Export
export-from = Van
export-to = Tot en met
export-all-workers = Alle huishoudhulpen
export-all-pages = Alle huishoudhulpen, van alle pagina’s
export-all-states = Alle toestanden
export-csv = CSV downloaden
export-xlsx = Excel downloaden
export-no-day = Kies een dag.
export-backwards = De laatste dag komt voor de eerste.
export-too-long = Kies hoogstens twee jaar.
export-too-many-rows = Dit zijn meer rijen dan Excel aankan. Kies een kortere periode.
export-nothing = Geen prestaties in deze periode.
export-volume = { $count ->
    [one] 1 prestatie.
   *[other] { $number } prestaties.
}
export-cancelled-count = { $count ->
    [one] 1 daarvan is geannuleerd: ze staat in de bestanden, maar telt niet mee in de totalen.
   *[other] { $number } daarvan zijn geannuleerd: ze staan in de bestanden, maar tellen niet mee in de totalen.
}
export-hours = { $count ->
    [one] 1 uur
   *[other] { $number } uur
}
export-figure = Uren per week en activiteit
export-figure-table = Dezelfde cijfers als tabel
export-figure-description = Weken { $from } tot { $to }: samen { $hours } uur. { $activities }. De meeste uren in week { $most }: { $most-hours }.
# A part of a bar: a week, an activity and how many hours.
export-figure-piece = { $week } · { $activity }: { $hours }
export-edges = Weken beginnen op maandag. In de eerste en de laatste week tellen alleen de dagen van de periode.
export-week = Week
export-total = Totaal
export-totals = Totalen per huishoudhulp en week
export-workers-here = { $count ->
    [one] De huishoudhulp op deze pagina
   *[other] De { $number } huishoudhulpen op deze pagina
}
export-about = Over de bestanden
export-about-csv = CSV: UTF-8, met puntkomma’s tussen de kolommen, zoals Excel in België het verwacht. Datums staan er als 2026-11-23.
export-about-xlsx = Excel: de prestaties op het eerste blad, de totalen per huishoudhulp en week op het tweede.
export-about-cancelled = Geannuleerde prestaties staan in de bestanden, met hun toestand. Ze tellen niet mee in de totalen.
export-about-formulas = Tekst die Excel als formule zou uitvoeren, krijgt in het CSV-bestand een apostrof vooraan; in het Excel-bestand is het gewone tekst.
export-others = Andere bestanden en lijsten
months = Uren per huishoudhulp en maand
months-month = Maand
months-by-contract = Volgens contract
months-difference = Verschil
months-no-contracts = Bij niemand staan contracturen. Vul ze in op de pagina van elke huishoudhulp.
months-how = Volgens contract: het contract van vandaag, een zevende van de week voor elke dag van de maand waarop zij hier was, binnen de periode. Weekends, feestdagen en afwezigheden zijn gewone dagen; wat geannuleerd is, telt niet mee.
