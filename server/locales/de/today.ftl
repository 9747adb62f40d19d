field-contract-hours = Vertragsstunden pro Woche
field-contract-hours-hint = Ganze Stunden oder Viertelstunden, wie 19 oder 19,5. Nicht verpflichtend.
field-contract-hours-wrong = Geben Sie ganze Stunden oder Viertelstunden ein, von 1 bis { $most }, wie 19, 19,5 oder 19,25.
field-payroll-number = Nummer beim Sozialsekretariat
field-payroll-number-hint = So, wie sie dort geschrieben steht, mit den Nullen am Anfang. Nicht verpflichtend.
field-payroll-number-too-long = Diese Nummer ist zu lang: höchstens { $most } Zeichen.
field-payroll-number-break = Diese Nummer enthält einen Zeilenumbruch oder ein unsichtbares Zeichen.
field-expected-days = Erwartet am
field-expected-days-hint = Kreuzen Sie nichts an, so wird sie an den Tagen erwartet, an denen sie meistens etwas eingibt.
expected-as-usual = an den Tagen, an denen sie meistens etwas eingibt
company-expected-days = Neue Haushaltshilfen erwartet am
company-expected-days-hint = Wer noch nie etwas eingegeben hat, wird an diesen Tagen erwartet. Von den anderen weiß die Tagesübersicht, wann sie meistens etwas eingeben, oder was Sie auf ihrer Seite angekreuzt haben.

today = Heute
today-show = Anzeigen
today-go-to = Zum { $day }
today-holiday = Feiertag
today-weekend = Wochenende
today-reported-today = haben heute etwas eingegeben
today-reported-then = haben an dem Tag etwas eingegeben
today-missing = { $count ->
    [one] 1 noch nicht
   *[other] { $number } noch nicht
}
today-others = { $count ->
    [one] 1 hat etwas eingegeben und wurde nicht erwartet
   *[other] { $number } haben etwas eingegeben und wurden nicht erwartet
}
today-nobody-missing = Alle, die Sie erwarten, haben etwas eingegeben.
today-nobody-expected = Es wird niemand erwartet.
today-holiday-nobody = Es ist ein Feiertag: Es wird niemand erwartet.
today-open = diese Woche zu prüfen
today-open-before = Noch zu prüfen aus früheren Wochen
today-requests = { $count ->
    [one] Anfrage einer Haushaltshilfe
   *[other] Anfragen von Haushaltshilfen
}
today-contests = { $count ->
    [one] 1 bestrittene Änderung
   *[other] { $number } bestrittene Änderungen
}
today-closed = { $count ->
    [one] gesperrtes Konto
   *[other] gesperrte Konten
}
today-missing-title = Heute noch nichts eingegeben
today-missing-title-then = An dem Tag nichts eingegeben
today-last = zuletzt: { $day }
today-never-reported = noch nie etwas eingegeben
today-never-signed-in = nie angemeldet
today-call = Anrufen
today-call-name = { $name } anrufen
today-enter-name = Für { $name } eingeben
today-letter = Neuer Brief
today-letter-name = Neuer Brief für { $name }
today-why-ticked = auf ihrer Seite angekreuzt
today-why-new = hat noch nie etwas eingegeben
today-why-usual = { $reported } der letzten { $of } Male an diesem Wochentag
today-how = Woher wissen wir, wen Sie erwarten?
today-how-usual = Wer an diesem Wochentag in mehr als der Hälfte der letzten vier Wochen etwas eingegeben hat. Feiertage zählen nicht.
today-how-ticked = Kreuzen Sie auf ihrer Seite Tage an, so zählen nur diese.
today-how-new = Wer noch nie etwas eingegeben hat, wird an den Tagen erwartet, die unter Unternehmen stehen, ab dem Tag, nachdem Sie sie hinzugefügt haben. Wer hier nicht mehr arbeitet, wird nicht erwartet; an einem Feiertag niemand.
today-week = Diese Woche
today-odd = Auffällig diese Woche
today-nothing-odd = Nichts Auffälliges.
today-over-by = { $hours } Std., Vertrag { $contract } Std.
today-reported-title = Wer etwas eingegeben hat
today-reported-expected = Erwartet, und etwas eingegeben
today-reported-others = Nicht erwartet, aber etwas eingegeben
odd-long = 9 Stunden oder mehr bei einem Kunden an einem Tag
odd-alike = Zweimal dasselbe
odd-first = Zum ersten Mal bei diesem Kunden
odd-unanswerable = Niemand konnte antworten
field-odd = Auffällig
state-open = Noch zu prüfen
performances-none-ticked = Sie haben nichts angekreuzt. Es ist nichts validiert.
performances-validate-all = { $count ->
    [one] Die eine validieren
   *[other] Alle { $number } validieren
}
validate-all = Alles validieren
validate-all-sure = { $count ->
    [one] 1 Leistung validieren?
   *[other] { $number } Leistungen validieren?
}
validate-all-button = { $count ->
    [one] Ja, diese eine validieren
   *[other] Ja, diese { $number } validieren
}
validate-all-how = Nur was hier gezählt ist, wird validiert. Was inzwischen ankommt oder sich ändert, nicht. Sie können es zehn Minuten lang rückgängig machen.
validate-nothing = Es gibt nichts zu prüfen.
validate-period = Zeitraum
validate-in-parts = Es warten { $number }. Sie gehen in Teilen, die ältesten zuerst: Kommen Sie danach für den Rest zurück.
validate-look-first = Sehen Sie sich vielleicht erst das an:
validate-apart = { $count ->
    [one] 1 Leistung ist nicht dabei: Niemand konnte darauf antworten, denn die Haushaltshilfe arbeitete hier nicht mehr.
   *[other] { $number } Leistungen sind nicht dabei: Niemand konnte darauf antworten, denn die Haushaltshilfe arbeitete hier nicht mehr.
}
validate-apart-look = Getrennt prüfen
leave-it = Doch nicht
undo = Rückgängig machen
undo-title = Validierung rückgängig machen
undo-how = { $count ->
    [one] 1 Leistung bekommt ihren vorigen Stand zurück.
   *[other] { $number } Leistungen bekommen ihren vorigen Stand zurück.
}
undo-changed = { $count ->
    [one] 1 bleibt, wie sie ist: Jemand hat sie seitdem geändert.
   *[other] { $number } bleiben, wie sie sind: Jemand hat sie seitdem geändert.
}
undo-exported = { $count ->
    [one] 1 bleibt validiert: Der Tag wurde seitdem als Datei mitgenommen.
   *[other] { $number } bleiben validiert: Die Tage wurden seitdem als Datei mitgenommen.
}
undo-open-until = Durch Zeitablauf wird davon nichts validiert, bevor { $day } vorbei ist.
undo-until = Das geht bis { $time }.
undo-button = { $count ->
    [one] Diese eine rückgängig machen
   *[other] Diese { $number } rückgängig machen
}
undo-done = { $count ->
    [one] 1 Leistung hat ihren vorigen Stand zurück.
   *[other] { $number } Leistungen haben ihren vorigen Stand zurück.
}
undo-nothing = Es gibt nichts mehr rückgängig zu machen: Alles hat sich seitdem geändert oder wurde mitgenommen.
undo-unknown = Diese Validierung gibt es nicht mehr.
undo-not-yours = Jemand anders hat das validiert. Nur diese Person kann es rückgängig machen.
undo-done-before = Das ist schon rückgängig gemacht.
undo-too-late = Es ist mehr als zehn Minuten her. Öffnen Sie eine Leistung, um sie zu ändern oder zu stornieren.
audit-action-validation-undone = Validierung rückgängig gemacht

pick-worker-hint = Der Name, ein Teil davon, oder der Login
pick-client-hint = Der Name, ein Teil davon, oder die Benutzernummer
pick-worker-missing = Geben Sie an, für wen Sie eingeben.
pick-client-missing = Geben Sie an, bei welchem Kunden.
pick-nobody = Niemand heißt so. Versuchen Sie einen Teil des Namens.
pick-too-many = So heißen zu viele. Tippen Sie mehr vom Namen.
pick-several = Wählen Sie, wen Sie meinen.
pick-which = Wen meinen Sie mit „{ $typed }“?
pick-another = Jemand anders: Ich tippe den Namen neu
enter-several = Mehrere Tage auf einmal eingeben
enter-several-how = Für eine einzige Haushaltshilfe. Leere Zeilen zählen nicht. Ist in einer Zeile etwas falsch, wird nichts eingegeben.
enter-rows-wrong = Sehen Sie sich die markierten Zeilen an. Es ist noch nichts eingegeben.
enter-rows-none = Füllen Sie mindestens eine Zeile aus.
enter-row-date = Datum, Zeile { $row }
enter-row-client = Kunde, Zeile { $row }
enter-row-activity = Tätigkeit, Zeile { $row }
enter-row-hours = Stunden, Zeile { $row }
enter-reason-forgot = Eingeben vergessen
enter-reason-phone = Hatte kein Telefon bei sich
enter-reason-called = Hat im Büro angerufen

worker-week = Diese Woche { $hours } Std.
worker-week-contract = Diese Woche { $hours } von { $contract } Std.
worker-month = Diesen Monat { $hours } Std.
worker-month-contract = Diesen Monat { $hours } Std.; ihr Vertrag sieht { $contract } Std. für diesen Monat vor
worker-average = Im Schnitt { $hours } Std. pro Woche in den letzten { $weeks } Wochen; Brüssel verlangt im Schnitt { $wanted } Std.
worker-visits = Letzte Besuche
worker-clients = { $count ->
    [one] Der einzige Kunde der letzten Monate
   *[other] Die { $number } Kunden der letzten Monate
}
client-workers = Wer hierher kommt
client-workers-none = Niemand in den letzten Monaten.
client-visits = { $count ->
    [one] 1 Besuch
   *[other] { $number } Besuche
}
