# Listen einlesen
import-workers = Haushaltshilfen aus einer Liste
import-clients = Kunden aus einer Liste
import-workers-how = Eine Datei aus Ihrer Tabellenkalkulation (XLSX, ODS oder CSV) mit zwei Spalten: Name und Sprache (ihr Name, etwa „Polnisch“, oder ihr Code: { $languages }). Das Telefon darf dazukommen. Höchstens 500 Zeilen.
import-clients-how = Eine Datei aus Ihrer Tabellenkalkulation (XLSX, ODS oder CSV) mit zwei Spalten: Nummer (12 Ziffern) und Name. Telefon und Region dürfen dazukommen. Höchstens 10 000 Zeilen.
import-nothing-yet = Sie sehen zuerst, was in der Liste steht. Danach entscheiden Sie.
import-file = Datei
import-look = Liste ansehen
import-another = Eine andere Datei wählen
import-empty = In dieser Liste steht nichts.
import-too-long = Diese Liste ist zu lang: höchstens { $most } Zeilen. Verteilen Sie sie auf mehrere Dateien.
import-no-text = Das ist weder eine CSV-Datei noch eine Arbeitsmappe (XLSX oder ODS). Wählen Sie in Ihrer Tabellenkalkulation „Speichern unter“.
import-language-wrong = Die Sprache fehlt oder ist unbekannt. Bekannt sind Namen, etwa „Polnisch“, und Codes: { $languages }.
import-name-known = Diesen Namen gibt es schon. Ist es jemand anderes?
import-number-twice = Diese Nummer steht zweimal in der Liste.
import-broken-quote = Zeile { $line }: Ein Anführungszeichen (") wird hier nicht geschlossen, oder hinter dem schließenden steht Text. Nichts wird eingelesen.
import-two-columns = Zeile { $line }: Zwei Spalten haben eine Überschrift für dasselbe. Benennen Sie eine um oder entfernen Sie sie. Nichts wird eingelesen.
import-more-cells = Diese Zeile hat mehr Zellen, als die Liste Überschriften hat. Setzen Sie einen Namen mit Komma oder Semikolon in Anführungszeichen.
import-number-changed = Die Tabellenkalkulation hat diese Nummer verändert. Formatieren Sie die Spalte als Text und geben Sie alle 12 Ziffern ein.
import-number-leading-zero = Diese Nummer hat 11 Ziffern. Hat die Tabellenkalkulation eine 0 am Anfang entfernt? Formatieren Sie die Spalte als Text und geben Sie alle 12 Ziffern ein.
import-formula-error = Das ist ein Fehler einer Formel, oder die Spalte war in der Tabellenkalkulation zu schmal.
import-letters-lost = Ein Buchstabe dieses Namens ging verloren. Speichern Sie die Liste als „CSV UTF-8“.
import-name-break = In diesem Namen steht ein Zeilenumbruch oder ein unsichtbares Zeichen.
import-number-sign = In dieser Nummer steht ein Zeichen, das keine Ziffer ist.
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
import-take = { $count } einlesen
import-rows = Zeilen der Liste
import-line = Zeile
import-remark = Anmerkung
import-unshown = { $count ->
    [one] 1 weitere Zeile, in der alles stimmt, ist hier nicht gezeigt.
   *[other] { $count } weitere Zeilen, in denen alles stimmt, sind hier nicht gezeigt.
}
import-done = Die Liste ist eingelesen
import-letters-how = Wer sich noch nie angemeldet hat, bekommt ein neues Passwort und einen Brief. Wer schon einen Brief hat, behält ihn, außer wenn Sie ihn neu machen.
import-letters = { $count ->
    [one] 1 Brief machen
   *[other] { $count } Briefe machen
}
import-letters-part = Briefe { $from } bis { $to } machen
import-letters-parts = Es werden höchstens { $most } Briefe auf einmal gemacht. Drucken Sie jeden Teil, bevor Sie den nächsten machen.
import-letters-made = Alle Briefe dieser Liste sind gemacht.
import-letters-made-part = Die Briefe { $from } bis { $to } sind gemacht.
import-letters-made-some = { $count ->
    [one] Für 1 von ihnen ist schon ein Brief gemacht; er gilt weiter.
   *[other] Für { $count } von ihnen sind schon Briefe gemacht; sie gelten weiter.
}
import-letters-made-at = Der letzte: { $at }.
import-letters-again = Neu machen
import-letters-again-how = Wenn Sie sie neu machen, gelten die Passwörter auf den Briefen von damals nicht mehr.
import-letters-again-sure = Trotzdem neu machen
import-letters-again-not = Nicht neu machen
letters-of-several = Briefe
letters-back = Zur Liste
letters-next-how = Drucken Sie zuerst diese Briefe.
letters-next-part = Danach: Briefe { $from } bis { $to }
workers-without-letters = Von einer Liste, die Sie eingelesen haben, sind noch nicht alle Briefe gemacht.
workers-to-letters = Zu den Briefen der Liste
audit-the-list = Die Liste und ihre Briefe
import-all-seen = Alle aus dieser Liste haben sich schon angemeldet.
import-too-large = Diese Datei ist größer als { $most } MB. Speichern Sie nur das Blatt mit der Liste, oder verteilen Sie die Liste auf mehrere Dateien. Nichts wird eingelesen.
import-two-chosen = Sie haben für zwei Spalten dasselbe gewählt. Wählen Sie für eine davon „nicht gelesen“. Nichts wird eingelesen.
import-encoding-unsure = Nichts in dieser Datei sagt, welche Buchstaben sie enthält. Wählen Sie unten die Zeile, in der die Namen richtig sind, und lesen Sie die Liste noch einmal. Nichts wird eingelesen.
import-no-rows = Unter den Überschriften steht keine Zeile zum Einlesen.
import-as-read = Wie die Datei gelesen wurde
import-rows-counted = Zeilen in der Datei: { $all }. Gelesen: { $read }. Ausgelassen: { $out }.
import-more-left-out = noch { $count } ausgelassene Zeilen
import-blank-rows = { $count ->
    [one] 1 leere Zeile
   *[other] { $count } leere Zeilen
}
import-row-setting = sagt, was zwischen den Zellen steht
import-row-above = steht über den Überschriften
import-row-headings = die Überschriften
import-row-total = eine Summe
import-row-office = von Ihnen ausgelassen
import-found = Wie gefunden: { $what }
import-encoding = Kodierung der Buchstaben
import-encoding-which = In welcher Zeile sind die Namen richtig?
import-delimiter = Zwischen den Zellen
import-semicolon = Semikolon (;)
import-comma = Komma (,)
import-tab = Tabulator
import-headings = Überschriften
import-headings-row = Zeile { $line }
import-headings-none = keine Überschriften
import-column = Spalte { $at }
import-column-headed = Spalte „{ $heading }“
import-column-name = Name, oder Familienname
import-column-first-name = Vorname
import-column-unread = nicht gelesen
import-column-undecided = nicht bekannt; wählen Sie
import-column-as-found = neu herausfinden
import-plain-quotes = Ein Anführungszeichen (") ist in dieser Datei ein Zeichen wie jedes andere
import-lost-zero = Nummern mit 11 Ziffern und Telefonnummern mit 8 oder 9 haben die 0 am Anfang verloren; setzen Sie sie wieder davor
import-without = Zeile { $line } auslassen
import-read-again = Die Liste noch einmal lesen
import-old-workbook = Diese Arbeitsmappe ist mit einem Passwort geschützt oder von einer alten Art (XLS). Speichern Sie sie in Ihrer Tabellenkalkulation als XLSX ohne Passwort.
import-broken-workbook = Diese Arbeitsmappe kann nicht gelesen werden. Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie neu als XLSX oder ODS.
import-too-much = In dieser Arbeitsmappe steht zu viel: höchstens 100 Spalten, 32 MB Text in den Zellen und 48 MB, wenn sie entpackt ist. Speichern Sie nur das Blatt mit der Liste.
import-sheet = Blatt
import-language-otherwise = Sprache, wo die Liste keine bekannte hat
import-language-none = keine; solche Zeilen halten die Liste auf
import-phone-changed = Die Tabellenkalkulation hat diese Telefonnummer verändert. Formatieren Sie die Spalte als Text und geben Sie die Nummer neu ein, mit der 0 oder dem + am Anfang.
import-phone-leading-zero = Diese Telefonnummer beginnt weder mit 0 noch mit +. Hat die Tabellenkalkulation eine 0 am Anfang entfernt? Dann können Sie sie oben wieder davorsetzen lassen.
import-region-wrong = Diese Region ist unbekannt: Flandern, Brüssel oder Wallonie. Leer bedeutet: wie das Unternehmen.
import-same-person = Diesen Namen gibt es schon: dieselbe Person? Dann bleibt sie, wie sie ist.
import-another-person = Jemand anders mit demselben Namen: wird eingelesen.
import-somebody-else = Nein, jemand anders: auch einlesen
import-take-part = { $taken } einlesen, { $skipped } überspringen
import-take-part-how = Was Sie überspringen, bekommen Sie als Datei zurück, um es zu verbessern und später einzulesen.
import-rest-how = Verbessern Sie die Zeilen in der Datei und lesen Sie sie danach ein wie eine gewöhnliche Liste. In der letzten Spalte steht, was nicht stimmt.
import-rest-kept = Diese Seite bleibt zehn Minuten, nur für Sie: Speichern Sie die Datei jetzt.
import-rest-letters = Zu den Briefen
import-rest-clients = Zu den Kunden
import-rest-counted = { $taken } eingelesen, { $skipped } übersprungen.
import-rest-skipped = { $skipped ->
    [one] 1 Zeile wurde übersprungen.
   *[other] { $skipped } Zeilen wurden übersprungen.
}
import-rest-save = { $count ->
    [one] 1 Zeile als Datei
   *[other] { $count } Zeilen als Datei
}
import-client-stopped = Dieser Kunde steht schon in der Liste, ist aber nicht mehr aktiv: Haushaltshilfen können für ihn nichts eingeben. Aktivieren Sie ihn auf seiner Seite wieder.
