data = Alle Daten
data-of = Alle Daten von { $name }
data-what = Alles, was dieser Server über diese Person aufbewahrt. Fragt sie danach, geben Sie ihr die Datei. Namen und Notizen in der App stehen nicht auf dem Server.
data-download = Als Datei (JSON)
data-must-stay = Letzte Leistung oder Änderung am { $last }. Die Leistungen müssen bis einschließlich { $until } aufbewahrt werden: Sozialdokumente bleiben mindestens fünf Jahre.
data-need-not-stay = Es gibt keine Leistungen, die noch aufbewahrt werden müssen.
data-no-performances = Es werden keine Leistungen aufbewahrt.
erase = Endgültig löschen
erase-what = Name, Nummer, Telefon, alte Leistungen und was das Protokoll über diese Person sagt, verschwinden. Nichts macht das rückgängig, auch keine Sicherung.
erase-number = Nummer
erase-number-how = Tippen Sie den Login der Haushaltshilfe oder die Benutzernummer des Kunden ab.
erase-number-wrong = Das ist nicht die Nummer dieser Person.
erase-button = Endgültig löschen
erase-active = Löschen geht erst, wenn diese Person hier nicht mehr arbeitet oder kein Kunde mehr ist.
erase-unsettled = Eine Anfrage oder eine Änderung ist noch offen oder bestritten. Bis das geregelt ist, bleibt alles aufbewahrt.
erase-no-list = Dieser Server kann niemanden löschen: Wer ihn betreibt, muss einen Ordner für die Liste der gelöschten Personen angeben (--records).
data-part-worker = Wer sie ist
data-part-client = Der Kunde
data-part-sessions = Anmeldungen, die noch gelten
data-part-wrong-passwords = Falsche Passwörter
data-part-office-changes = Was das Büro änderte, und ihre Antwort
data-part-log-of-performances = Was das Büro oder der Server mit ihren Leistungen tat
data-column-letter-name = Name in lateinischer Schrift
data-column-locale = Sprache der App
data-column-created = Hinzugefügt
data-column-left = Arbeitet hier nicht mehr seit
data-column-opened = Angemeldet
data-column-ends = Gilt bis
data-column-automatic = Automatisch validiert
data-column-before-activity = Tätigkeit vorher
data-column-before-hours = Stunden vorher
data-column-after-activity = Tätigkeit nachher
data-column-after-hours = Stunden nachher
data-column-answer-by = Antwort möglich bis
data-nothing-of = Hiervon wird nichts aufbewahrt: { $parts }.
erase-done = Die Daten dieser Person sind endgültig gelöscht.
record = Verzeichnis der Verarbeitungen
record-what = Was dieser Server mit personenbezogenen Daten tut (DSGVO, Artikel 30), so wie er jetzt eingestellt ist. Drucken Sie es oder speichern Sie es als PDF, und ergänzen Sie, was nur Ihr Unternehmen weiß: Ihren Beauftragten, Ihre Rechtsgrundlage, wer den Server betreibt.
record-made = Erstellt am
record-responsible = Verantwortlicher
record-purpose = Zweck
record-purpose-is = Leistungen mit Dienstleistungsschecks erfassen, prüfen und für Lohn und Kontrolle weitergeben.
record-whose = Von wem
record-whose-is = Haushaltshilfen, Kunden und Benutzer dieser Konsole.
record-which = Welche Daten
record-which-is = Haushaltshilfe: Name, Login, Telefon, Sprache, Vertragsstunden, Nummer beim Sozialsekretariat, Leistungen, Anfragen, Geräte. Kunde: Name, Benutzernummer, Telefon, Region. Benutzer: Name, E-Mail, Rolle. Keine Nationalregisternummer und kein Standort.
record-phone = Telefonlinie
record-phone-none = Keine Nummer eingestellt.
record-access = Wer Zugang hat
record-kept = Wie lange
record-kept-performances = Leistungen, Anfragen und Änderungen, mindestens
record-kept-log = Protokoll
record-kept-sessions = Anmeldung in der App, nach der letzten Benutzung
record-kept-letters = QR-Code eines Briefs
record-kept-tries = Falsche Passwörter einer Haushaltshilfe
record-kept-calls = Beendeter Anruf
record-kept-console = Anmeldung in der Konsole
record-kept-shown = Briefe und Links, die einmal gezeigt werden
record-kept-notices = Hinweise an Benutzer
record-to = An wen weitergegeben
record-to-none = Es ist keine Datei für ein Sozialsekretariat festgelegt.
record-exports = Mitgenommene Dateien
record-exports-none = Noch keine.
record-exports-more = Die älteren stehen im Protokoll.
record-safety = Sicherheit
record-safety-is = Passwörter werden so aufbewahrt, dass niemand sie lesen kann (argon2-Hash); Benutzer melden sich mit einem zweiten Faktor an; jede Änderung steht in einem versiegelten Protokoll, jede mitgenommene Datei auch.
data-rows = { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
}
data-more = { $count ->
    [one] Noch 1 Zeile steht in der Datei.
   *[other] Noch { $count } Zeilen stehen in der Datei.
}
record-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahre
}
record-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
record-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
record-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
record-tries = { $count ->
    [one] das letzte
   *[other] die letzten { $count }
}
