# Performances
performances = Leistungen
all = Alle
earlier = Früher
later = Später
span-day = Ein Tag
span-week = Eine Woche
span-month = Ein Monat
field-date = Datum
field-worker = Haushaltshilfe
field-client = Kunde
field-client-number = Benutzernummer
field-activity = Tätigkeit
field-hours = Stunden
field-channel = Eingegeben über
field-reference = Referenz
field-registered = Erfasst
field-reason = Grund
field-reason-hint = Bleibt bei der Leistung. Höchstens 200 Zeichen.
field-when = Wann
field-what = Was
field-who = Wer
field-date-hint = Heute oder höchstens 60 Tage zurück
field-reason-missing = Sagen Sie, warum.
field-reason-too-long = Dieser Grund ist zu lang. Schreiben Sie höchstens 200 Zeichen.
field-reason-break = In diesem Grund steht ein Zeilenumbruch oder ein unsichtbares Zeichen.
field-worker-unknown = Keine Haushaltshilfe hat diesen Login.
field-worker-left = Sie hat bis einschließlich { $day } hier gearbeitet. Für später kann nichts mehr für sie eingegeben werden.
field-client-unknown = Diese Benutzernummer steht nicht in der Liste.
field-hours-missing = Wählen Sie die Stunden.
field-activity-missing = Wählen Sie eine Tätigkeit.
field-date-wrong = Wählen Sie einen der letzten 60 Tage, nicht in der Zukunft.
state-registered = Erfasst
state-validated = Validiert
state-modified = Geändert
state-cancelled = Storniert
state-automatic = automatisch
activity-household-help = Haushaltshilfe
activity-shopping = Einkäufe
activity-ironing-outside = Bügeln außer Haus
activity-transport = Begleiteter Transport
channel-app = App
channel-phone = Telefonlinie
channel-office = Das Büro
by-time = Automatisch
by-server = Der Server
by-command = Befehl auf dem Server
hours-count = { $hours } Std.
performances-enter = Für eine Haushaltshilfe eingeben
performances-validate = Angekreuzte validieren
performances-total = { $count ->
    [one] Stunden dieser Leistung, ohne stornierte
   *[other] Stunden dieser { $number } Leistungen, ohne stornierte
}
performances-left = Diese wurden nicht validiert: Jemand hat sie inzwischen geändert.
performance-validate = Validieren
performance-history = Was geschehen ist
performance-modify = Ändern
performance-modify-button = Ändern
performance-cancel = Stornieren
performance-cancel-how = Eine stornierte Leistung bleibt sichtbar und bleibt storniert.
performance-cancel-button = Leistung stornieren
enter-how = Für Arbeit, die eine Haushaltshilfe einzugeben vergessen hat. Sie bleibt für immer als vom Büro eingegeben gekennzeichnet.
enter-many-hours = Damit hat der Tag mehr Stunden als üblich.
enter-duplicate = Dieselbe Haushaltshilfe, derselbe Kunde, dieselbe Tätigkeit und derselbe Tag stehen schon da.
enter-client-stopped = Der Kunde ist nicht mehr aktiv. Geben Sie nur ein, was gemacht wurde, als er es noch war.
enter-confirm = Ich habe es geprüft. Trotzdem eingeben
enter-button = Eingeben
performances-validated = { $count ->
    [one] 1 Leistung ist validiert.
   *[other] { $count } Leistungen sind validiert.
}
