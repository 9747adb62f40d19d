export = Export
export-from = Von
export-to = Bis
export-all-workers = Alle Haushaltshilfen
export-all-pages = Alle Haushaltshilfen, von allen Seiten
export-all-states = Jeder Stand
export-csv = CSV herunterladen
export-xlsx = Excel herunterladen
export-no-day = Wählen Sie einen Tag.
export-backwards = Der letzte Tag liegt vor dem ersten.
export-too-long = Wählen Sie höchstens zwei Jahre.
export-too-many-rows = Das sind mehr Zeilen, als Excel fasst. Wählen Sie einen kürzeren Zeitraum.
export-nothing = Keine Leistungen in diesem Zeitraum.
export-volume = { $count ->
    [one] 1 Leistung.
   *[other] { $number } Leistungen.
}
export-cancelled-count = { $count ->
    [one] 1 davon ist storniert: Sie steht in den Dateien, zählt aber nicht in den Summen.
   *[other] { $number } davon sind storniert: Sie stehen in den Dateien, zählen aber nicht in den Summen.
}
export-hours = { $count ->
    [one] 1 Stunde
   *[other] { $number } Stunden
}
export-figure = Stunden nach Woche und Tätigkeit
export-figure-table = Dieselben Zahlen als Tabelle
export-figure-description = Wochen { $from } bis { $to }: insgesamt { $hours } Stunden. { $activities }. Die meisten Stunden in Woche { $most }: { $most-hours }.
# A part of a bar: a week, an activity and how many hours.
export-figure-piece = { $week } · { $activity }: { $hours }
export-edges = Wochen beginnen am Montag. In der ersten und der letzten Woche zählen nur die Tage des Zeitraums.
export-week = Woche
export-total = Summe
export-totals = Summen nach Haushaltshilfe und Woche
export-workers-here = { $count ->
    [one] Die Haushaltshilfe auf dieser Seite
   *[other] Die { $number } Haushaltshilfen auf dieser Seite
}
export-about = Über die Dateien
export-about-csv = CSV: UTF-8, mit Semikolons zwischen den Spalten, wie Excel es in Belgien erwartet. Ein Datum steht dort als 2026-11-23.
export-about-xlsx = Excel: die Leistungen auf dem ersten Blatt, die Summen nach Haushaltshilfe und Woche auf dem zweiten.
export-about-cancelled = Stornierte Leistungen stehen mit ihrem Stand in den Dateien. In den Summen zählen sie nicht.
export-about-formulas = Text, den Excel als Formel ausführen würde, bekommt in der CSV-Datei einen Apostroph davor; in der Excel-Datei ist er einfacher Text.
export-others = Andere Dateien und Listen
months = Stunden je Haushaltshilfe und Monat
months-month = Monat
months-by-contract = Laut Vertrag
months-difference = Unterschied
months-no-contracts = Bei niemandem stehen Vertragsstunden. Tragen Sie sie auf der Seite jeder Haushaltshilfe ein.
months-how = Laut Vertrag: der Vertrag von heute, ein Siebtel der Woche für jeden Tag des Monats, an dem sie hier war, innerhalb des Zeitraums. Wochenenden, Feiertage und Abwesenheiten sind gewöhnliche Tage; Storniertes zählt nicht.
