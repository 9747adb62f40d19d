# Listen einlesen
import-workers = Haushaltshilfen aus einer Liste
import-clients = Kunden aus einer Liste
import-workers-how = Eine CSV-Datei aus Ihrer Tabellenkalkulation mit zwei Spalten: Name und Sprache (nl, fr, de oder en). Höchstens 500 Zeilen.
import-clients-how = Eine CSV-Datei aus Ihrer Tabellenkalkulation mit zwei Spalten: Nummer (12 Ziffern) und Name. Höchstens 10 000 Zeilen.
import-nothing-yet = Sie sehen zuerst, was in der Liste steht. Danach entscheiden Sie.
import-file = Datei
import-look = Liste ansehen
import-another = Eine andere Datei wählen
import-empty = In dieser Liste steht nichts.
import-too-long = Diese Liste ist zu lang: höchstens { $most } Zeilen. Verteilen Sie sie auf mehrere Dateien.
import-no-text = Das ist keine CSV-Datei. Wählen Sie in Ihrer Tabellenkalkulation „Speichern unter“ und dann „CSV“.
import-language-wrong = Die Sprache fehlt oder ist unbekannt: nl, fr, de oder en.
import-name-known = Diesen Namen gibt es schon. Ist es jemand anderes?
import-number-twice = Diese Nummer steht zweimal in der Liste.
import-broken-quote = Zeile { $line }: Ein Anführungszeichen (") wird hier nicht geschlossen, oder hinter dem schließenden steht Text. Nichts wird eingelesen.
import-two-columns = Zeile { $line }: Zwei Spalten haben eine Überschrift für dasselbe. Benennen Sie eine um oder entfernen Sie sie. Nichts wird eingelesen.
import-more-cells = Diese Zeile hat mehr Zellen, als die Liste Überschriften hat. Setzen Sie einen Namen mit Komma oder Semikolon in Anführungszeichen.
import-number-changed = Die Tabellenkalkulation hat diese Nummer verändert. Formatieren Sie die Spalte als Text und geben Sie alle 12 Ziffern ein.
import-number-leading-zero = Diese Nummer hat 11 Ziffern. Hat die Tabellenkalkulation eine 0 am Anfang entfernt? Formatieren Sie die Spalte als Text und geben Sie alle 12 Ziffern ein.
import-formula-error = Das ist ein Fehler einer Formel, oder die Spalte war in der Tabellenkalkulation zu schmal.
import-letters-lost = Ein Buchstabe dieses Namens ging verloren. Speichern Sie die Liste als „CSV UTF-8“.
import-letters-guessed = Diese Datei ist nicht in UTF-8 gespeichert. Prüfen Sie jeden Buchstaben dieses Namens.
import-name-break = In diesem Namen steht ein Zeilenumbruch oder ein unsichtbares Zeichen.
import-left-out = Diese Spalten werden nicht gelesen: { $columns }
import-wrong = { $count ->
    [one] In 1 Zeile stimmt etwas nicht. Es wird nichts eingelesen.
   *[other] In { $count } Zeilen stimmt etwas nicht. Es wird nichts eingelesen.
}
import-all-known = Alles in dieser Liste ist schon da. Es gibt nichts einzulesen.
import-ready = { $count ->
    [one] 1 Zeile kann eingelesen werden.
   *[other] { $count } Zeilen können eingelesen werden.
}
import-known = { $count ->
    [one] 1 Zeile ist schon da und bleibt, wie sie ist.
   *[other] { $count } Zeilen sind schon da und bleiben, wie sie sind.
}
import-foreign = Diese Datei ist nicht in UTF-8 gespeichert. Prüfen Sie die Buchstaben mit Akzenten und Umlauten.
import-take = { $count } einlesen
import-rows = Zeilen der Liste
import-line = Zeile
import-remark = Anmerkung
import-unshown = { $count ->
    [one] 1 weitere Zeile, in der alles stimmt, ist hier nicht gezeigt.
   *[other] { $count } weitere Zeilen, in denen alles stimmt, sind hier nicht gezeigt.
}
import-done = Die Liste ist eingelesen
import-letters-how = Wer sich noch nie angemeldet hat, bekommt ein neues Passwort. Briefe, die Sie früher für sie gemacht haben, gelten dann nicht mehr.
import-letters = { $count ->
    [one] 1 Brief machen
   *[other] { $count } Briefe machen
}
import-letters-part = Briefe { $from } bis { $to } machen
import-letters-parts = Es werden höchstens { $most } Briefe auf einmal gemacht. Drucken Sie jeden Teil, bevor Sie den nächsten machen.
import-all-seen = Alle aus dieser Liste haben sich schon angemeldet.
