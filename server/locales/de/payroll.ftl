payroll = Dateien für das Sozialsekretariat
payroll-what = Legen Sie einmal fest, wie Ihr Sozialsekretariat die Stunden haben will. Danach machen Sie die Datei mit einem Klick.
payroll-none = Es ist noch keine Datei festgelegt.
payroll-new = Neue Datei festlegen
payroll-edit = Ändern, was darin steht
payroll-changed = Geändert
payroll-columns = Spalten
payroll-name-hint = So finden Sie sie wieder, zum Beispiel der Name des Sozialsekretariats.
payroll-name-taken = Es gibt schon eine Datei mit diesem Namen.
payroll-too-many = Es sind schon zu viele Dateien festgelegt. Entfernen Sie erst eine.
payroll-rows = Eine Zeile für
payroll-rows-performance = jede Leistung
payroll-rows-day = jede Haushaltshilfe und jeden Tag
payroll-rows-week = jede Haushaltshilfe und Woche
payroll-rows-month = jede Haushaltshilfe und jeden Monat
payroll-states = Welche Leistungen zählen
payroll-shape = Spalten trennen
payroll-shape-delimited = durch ein Zeichen dazwischen
payroll-shape-fixed = durch feste Breiten
payroll-delimiter = Zeichen zwischen den Spalten
payroll-delimiter-semicolon = Semikolon (;)
payroll-delimiter-comma = Komma (,)
payroll-delimiter-tab = Tabulator
payroll-delimiter-bar = senkrechter Strich (|)
payroll-header = Die erste Zeile enthält die Überschriften
payroll-hours = Stunden
payroll-hours-whole = ganze Zahl: 4
payroll-hours-decimal = mit Dezimalen: 4,00
payroll-hours-hundredths = Hundertstel ohne Dezimalzeichen: 400
payroll-hours-minutes = Minuten: 240
payroll-hours-clock = Stunden und Minuten: 04:00
payroll-decimal = Dezimalzeichen
payroll-decimal-comma = Komma
payroll-decimal-point = Punkt
payroll-dates = Datum
payroll-date-iso = 2026-11-23
payroll-date-slashes = 23/11/2026
payroll-date-dashes = 23-11-2026
payroll-date-points = 23.11.2026
payroll-date-year-first = 20261123
payroll-date-day-first = 23112026
payroll-date-short-day-first = 231126
payroll-date-short-year-first = 261123
payroll-encoding = Zeichensatz
payroll-encoding-utf-8-mark = UTF-8 mit BOM (Excel)
payroll-encoding-utf-8 = UTF-8 ohne BOM
payroll-encoding-windows-1252 = Windows-1252 (ANSI)
payroll-plain = Buchstaben, die der Zeichensatz nicht hat, ohne Akzent schreiben (Ł als L)
payroll-line-end = Zeilenende
payroll-line-end-crlf = Windows (CR LF)
payroll-line-end-lf = Linux und Mac (LF)
payroll-codes = Code jeder Tätigkeit
payroll-codes-hint = So wie Ihr Sozialsekretariat sie nennt. Darf leer bleiben, solange niemand diese Tätigkeit macht.
payroll-columns-how = Wählen Sie, was in jeder Spalte steht. Eine andere Nummer versetzt sie, „keine“ entfernt sie. Nach dem Speichern ist wieder Platz für mehr. Breite, Seite, Füllung und „zu breit“ gelten nur bei festen Breiten.
payroll-place = Platz
payroll-holds = Inhalt
payroll-heading = Überschrift
payroll-text = Fester Text
payroll-width = Breite
payroll-side = Seite
payroll-side-left = links
payroll-side-right = rechts
payroll-filler = Füllung
payroll-filler-space = Leerzeichen
payroll-too-wide-then = Zu breit
payroll-too-wide-refuse = keine Datei
payroll-too-wide-cut = abschneiden
payroll-place-of = Platz der Spalte { $column }
payroll-holds-of = Inhalt der Spalte { $column }
payroll-heading-of = Überschrift der Spalte { $column }
payroll-text-of = Fester Text der Spalte { $column }
payroll-width-of = Breite der Spalte { $column }
payroll-side-of = Seite der Spalte { $column }
payroll-filler-of = Füllung der Spalte { $column }
payroll-too-wide-of = Wenn Spalte { $column } zu schmal ist
payroll-holds-nothing = keine
payroll-holds-date = Datum (erster Tag)
payroll-holds-date-to = Letzter Tag
payroll-holds-week = Woche (2026-W48)
payroll-holds-month = Monat (2026-11)
payroll-holds-payroll-number = Nummer beim Sozialsekretariat
payroll-holds-worker-login = Login der Haushaltshilfe
payroll-holds-worker-name = Name der Haushaltshilfe
payroll-holds-client-name = Name des Kunden
payroll-holds-activity-code = Tätigkeit: Ihr Code
payroll-holds-activity = Tätigkeit: englisches Wort
payroll-holds-performances = Anzahl Leistungen
payroll-holds-channel = Gemeldet über
payroll-holds-reference = Referenz
payroll-holds-registered-at = Zeitpunkt der Meldung
payroll-holds-worker-answer = Antwort der Haushaltshilfe
payroll-holds-answered-at = Zeitpunkt dieser Antwort
payroll-holds-text = Fester Text
payroll-unknown-choice = diesem Server unbekannt: { $name }
payroll-no-columns = Wählen Sie mindestens eine Spalte.
payroll-too-many-columns = Zu viele Spalten: höchstens { $most }.
payroll-no-states = Wählen Sie, welche Leistungen zählen.
payroll-unknown-column = Spalte { $column }: Dieser Server kennt „{ $name }“ nicht. Eine andere Version hat das festgelegt. Wählen Sie etwas anderes, oder nehmen Sie den neueren Server.
payroll-not-of-sums = Spalte { $column }: „{ $what }“ gibt es nur mit einer Zeile für jede Leistung.
payroll-no-width = Spalte { $column }: Geben Sie eine Breite von 1 bis { $most } ein.
payroll-sign-in-column = Spalte { $column }: In Überschrift oder Text steht ein Zeilenumbruch oder ein unsichtbares Zeichen.
payroll-sign-in-code = In einem Code steht ein Zeilenumbruch oder ein unsichtbares Zeichen.
payroll-changed-meanwhile = Ein Kollege hat das inzwischen geändert. Unten steht, was Sie ausgefüllt haben; es ist nicht gespeichert. Wenn Sie noch einmal speichern, ersetzen Sie, was Ihr Kollege getan hat.
payroll-changed-look = Ansehen, was Ihr Kollege getan hat
payroll-other-server = von einer anderen Version
payroll-other-server-how = Eine andere Version des Servers hat das festgelegt, mit etwas, das dieser Server nicht kennt. Es wird keine Datei daraus gemacht. Aktualisieren Sie den Server, oder legen Sie es hier neu fest.
payroll-other-server-edit = Eine andere Version des Servers hat das festgelegt; der Inhalt kann hier nicht gezeigt werden. Speichern ersetzt ihn ganz.
payroll-remove = Entfernen
payroll-remove-how = Dateien, die damit gemacht wurden, bleiben im Protokoll.
payroll-download = Datei machen
payroll-refused = Die Datei wurde nicht gemacht. Zuerst muss das in Ordnung kommen:
payroll-not-yet = Es kann noch keine Datei gemacht werden. Das fehlt oder passt nicht:
payroll-no-number = { $worker } hat keine Nummer beim Sozialsekretariat.
payroll-shared-number = { $worker } und { $other } haben dieselbe Nummer beim Sozialsekretariat: { $number }.
payroll-no-code = Es gibt keinen Code für „{ $activity }“.
payroll-too-wide = „{ $text }“ hat { $long } Zeichen; die Spalte ist { $width } breit.
payroll-no-sign = Der Zeichensatz hat kein „{ $sign }“, in „{ $text }“.
payroll-control-sign = In „{ $text }“ steht ein Zeilenumbruch oder ein unsichtbares Zeichen.
payroll-unknown = Dieser Server kennt die Spalte „{ $name }“ nicht: Eine andere Version hat sie festgelegt.
payroll-in-headings = In der Überschrift der Spalte { $column }.
payroll-where = Zeile { $line }, Spalte { $column }.
payroll-times = In { $count } Zeilen.
payroll-mend = In Ordnung bringen
payroll-more-troubles = { $count ->
    [one] Und noch 1 Sache.
   *[other] Und noch { $count } Sachen.
}
payroll-ready = { $count ->
    [one] Die Zeile passt in die Spalten. Die Datei bekommt 1 Zeile.
   *[other] Alle Zeilen passen in die Spalten. Die Datei bekommt { $count } Zeilen.
}
payroll-first-lines = { $count ->
    [one] Die erste Zeile
   *[other] Die ersten { $count } Zeilen
}
payroll-preview = So wird die Datei
payroll-line = Zeile
payroll-missing = fehlt
payroll-as-in-file = So wie es in der Datei steht
payroll-left-out = { $count ->
    [one] 1 Leistung dieser Tage steht nicht in der Datei.
   *[other] { $count } Leistungen dieser Tage stehen nicht in der Datei.
}
payroll-left-out-how = Leistungen mit diesem Stand zählen für diese Datei nicht. Prüfen Sie sie zuerst: Was fehlt, wird nicht bezahlt.
payroll-left-out-of = { $count ->
    [one] 1 Leistung
   *[other] { $count } Leistungen
}, { $hours } Std.
payroll-contested = { $count ->
    [one] 1 Leistung dieser Tage wird noch bestritten.
   *[other] { $count } Leistungen dieser Tage werden noch bestritten.
}
payroll-cuts-figure = Spalte { $column }: „{ $what }“ darf nicht abgeschnitten werden, denn eine abgeschnittene Zahl ist eine andere Zahl. Wählen Sie „keine Datei“ oder machen Sie die Spalte breiter.
payroll-filled-wrongly = Spalte { $column }: Mit dieser Füllung wird „{ $what }“ eine andere Zahl. Wählen Sie das Leerzeichen, oder setzen Sie Nullen davor (Seite: rechts).
payroll-filled-to = „{ $text }“ würde mit „{ $sign }“ daneben eine andere Zahl.
payroll-many-bytes = „{ $sign }“ in „{ $text }“ braucht in UTF-8 mehr als einen Platz und verschiebt die Spalten dahinter. Wählen Sie Windows-1252, oder lassen Sie Buchstaben ohne Akzent schreiben.
payroll-files = Dateien der letzten drei Monate
payroll-files-days = Tage
payroll-files-made = Erstellt
payroll-files-since = Seither
payroll-files-nothing = nichts geändert
payroll-files-changed = { $count ->
    [one] 1 Leistung geändert oder dazugekommen
   *[other] { $count } Leistungen geändert oder dazugekommen
}
payroll-changed-since = { $count ->
    [one] 1 Leistung aus { $days } hat sich geändert, nachdem die Datei erstellt wurde ({ $at }).
   *[other] { $count } Leistungen aus { $days } haben sich geändert, nachdem die Datei erstellt wurde ({ $at }).
}
payroll-changed-since-how = Teilen Sie dies Ihrem Sozialsekretariat mit, oder erstellen Sie die Datei neu, wenn Sie sie noch nicht weitergegeben haben. So stehen sie jetzt:
payroll-changed-to = { $hours } Std.
audit-field-as-of = Stand vom
audit-field-left-out = Nicht in der Datei
audit-field-mapping = Datei für
audit-field-layout = Inhalt
audit-action-mapping-added = Datei für das Sozialsekretariat festgelegt
audit-action-mapping-edited = Datei für das Sozialsekretariat geändert
audit-action-mapping-removed = Datei für das Sozialsekretariat entfernt
payroll-changed-more = { $count ->
    [one] Und noch 1 Leistung.
   *[other] Und noch { $count } Leistungen.
}
