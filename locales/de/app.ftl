### Die Texte der Bildschirme.

## Everywhere

app-name = Job Tracker
app-tagline = Die App für Beschäftigte mit Dienstleistungsschecks
back = Zurück
cancel = Abbrechen
continue = Weiter
retry = Noch einmal versuchen
loading = Einen Moment …
read-aloud = Vorlesen
hours-count = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
activity-household-help = Haushaltshilfe
activity-household-help-hint = Putzen, waschen, kochen
activity-shopping = Einkäufe
activity-shopping-hint = Einkaufen für den Kunden
activity-ironing-outside = Bügeln außer Haus
activity-ironing-outside-hint = Nicht beim Kunden zu Hause
activity-transport = Begleiteter Transport
activity-transport-hint = Für Personen, die schlecht gehen
activity-other = Andere Tätigkeit
today = heute
day-long = { $weekday }, { $day }. { $month }
day-short = { $weekday } { $day }. { $month }
day-month = { $day }. { $month }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Mo.
weekday-short-2 = Di.
weekday-short-3 = Mi.
weekday-short-4 = Do.
weekday-short-5 = Fr.
weekday-short-6 = Sa.
weekday-short-7 = So.
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
steps-progress = Schritt { $step } von { $total }

## Language

language-title = Wählen Sie Ihre Sprache
language-continue = Weiter

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Melden Sie sich mit dem Login und dem Passwort von Ihrem Arbeitgeber an.
sign-in-login-label = Login
sign-in-login-hint = 12 Ziffern, sie beginnen mit 980
sign-in-password-label = Passwort
sign-in-show-password = Passwort zeigen
sign-in-hide-password = Passwort verbergen
sign-in-submit = ANMELDEN
sign-in-busy = Sie werden angemeldet …
sign-in-language = Sprache wählen
sign-in-server = Server: { $server }
sign-in-offline = Sie haben keine Internetverbindung. Sie können sich jetzt nicht anmelden.
sign-in-wrong = Login oder Passwort ist falsch.
sign-in-attempts-left = { $left ->
    [0] Sie können es nicht mehr versuchen.
    [one] Sie können es noch { $left } Mal versuchen.
   *[other] Sie können es noch { $left } Mal versuchen.
}
sign-in-login-empty = Geben Sie Ihren Login ein.
sign-in-login-digits = { $digits ->
    [one] Ein Login hat 12 Ziffern. Jetzt ist es { $digits } Ziffer.
   *[other] Ein Login hat 12 Ziffern. Jetzt sind es { $digits } Ziffern.
}
sign-in-login-not-digits = Ein Login hat nur Ziffern.
sign-in-password-empty = Geben Sie Ihr Passwort ein.
sign-in-password-not-digits = Ein Passwort hat nur Ziffern.
sign-in-too-many = Es gab zu viele Versuche hintereinander. Warten Sie kurz und versuchen Sie es noch einmal.
sign-in-server-busy = Der Server hat viel zu tun. Warten Sie kurz und versuchen Sie es noch einmal.
sign-in-session-ended = Sie wurden abgemeldet. Melden Sie sich wieder an. Ihre Auswahl bleibt erhalten.
sign-in-signed-out = Sie sind abgemeldet.

## Account closed

closed-title = Ihr Konto ist gesperrt
closed-tries = Nach 3 falschen Versuchen haben Sie keinen Zugang mehr zur App.
closed-contact = Kontaktieren Sie Ihren Arbeitgeber. Sie bekommen dann ein neues Passwort.
closed-phone-still-works = Sie können Ihr Passwort noch benutzen, um eine Leistung per Telefon einzugeben.
closed-employer-phone = { $name } anrufen
closed-phone-line = Leistung per Telefon eingeben
closed-new-password = Ich habe ein neues Passwort
closed-other-account = Anderen Login benutzen
closed-login = Login: { $login }
closed-no-call = Mit diesem Gerät können Sie nicht anrufen. Rufen Sie mit einem anderen Telefon an.

## Clients

clients-title = Bei wem haben Sie gearbeitet?
clients-add = Kunden hinzufügen
clients-edit = Ändern oder löschen
clients-edit-title = Wählen Sie einen Kunden
clients-edit-done = Fertig
clients-edit-open = { $name } ändern oder löschen
clients-search-label = Kunden suchen
clients-search-clear = Suche leeren
clients-search-none = Kein Kunde gefunden.
clients-empty-title = Sie haben noch keine Kunden
clients-empty-text = Fügen Sie zuerst einen Kunden hinzu. Danach können Sie eine Leistung eingeben.
clients-settings = Einstellungen
clients-sent-today = { $hours ->
    [one] { $hours } Stunde heute gesendet
   *[other] { $hours } Stunden heute gesendet
}
clients-sent-short = { $hours } Std.
clients-history = Ihre Leistungen
clients-offline = Keine Internetverbindung. Sie sehen Ihre Kunden, aber Sie können nichts senden.
clients-open = Leistung eingeben für { $name }

## Add a client

add-client-title = Kunden hinzufügen
add-client-number-label = Benutzernummer
add-client-number-hint = 12 Ziffern. Sie bekommen die Nummer von Ihrem Arbeitgeber oder von Ihrem Kunden.
add-client-name-label = Name Ihres Kunden
add-client-name-hint = Sie können Ihrem Kunden selbst einen Namen geben.
add-client-note-label = Notiz (freiwillig)
add-client-note-hint = Schreiben Sie hier keinen Türcode und nichts über Gesundheit.
add-client-note-long = Die Notiz ist zu lang.
add-client-submit = Hinzufügen
add-client-number-empty = Geben Sie die Benutzernummer ein.
add-client-number-not-digits = Eine Benutzernummer hat nur Ziffern.
add-client-number-length = { $digits ->
    [one] Eine Benutzernummer hat 12 Ziffern. Jetzt ist es { $digits } Ziffer.
   *[other] Eine Benutzernummer hat 12 Ziffern. Jetzt sind es { $digits } Ziffern.
}
add-client-number-checksum = Diese Nummer scheint nicht zu stimmen. Prüfen Sie die Ziffern.
add-client-number-anyway = Trotzdem hinzufügen
add-client-name-empty = Geben Sie einen Namen ein.
add-client-name-long = Der Name ist zu lang.
add-client-exists = Dieser Kunde steht schon in Ihrer Liste: { $name }.
add-client-added = { $name } wurde hinzugefügt.

## Rename or delete a client

edit-client-title = Kunden ändern
edit-client-save = SPEICHERN
edit-client-delete = Löschen
edit-client-saved = Der Name wurde gespeichert.
delete-client-title = { $name } löschen?
delete-client-text = Der Kunde verschwindet aus Ihrer Liste. Leistungen, die Sie gesendet haben, bleiben bestehen.
delete-client-confirm = LÖSCHEN
edit-client-deleted = { $name } wurde gelöscht.

## Report a performance

activity-title = Was haben Sie gemacht?
activity-confirm = Bestätigen
hours-title = Wie viele Stunden?
hours-choose-first = Wählen Sie zuerst die Zahl der Stunden.
hours-confirm = { $hours ->
    [one] Bestätigen: { $hours } Stunde
   *[other] Bestätigen: { $hours } Stunden
}
review-title = Stimmt das?
review-client = Kunde
review-activity = Tätigkeit
review-date = Datum
review-date-today = heute, { $date }
review-hours = Gearbeitet
review-send = SENDEN
review-sending = Wird gesendet …
leave-title = Eingabe abbrechen?
leave-text = Ihre Auswahl wird nicht gespeichert. Es wurde nichts gesendet.
leave-stay = Weiter eingeben
leave-go = Eingabe abbrechen
duplicate-title = Schon gesendet
duplicate-text = { $hours ->
    [one] Sie haben heute schon { $hours } Stunde für { $client } gesendet, mit derselben Tätigkeit. Möchten Sie diese Leistung auch senden?
   *[other] Sie haben heute schon { $hours } Stunden für { $client } gesendet, mit derselben Tätigkeit. Möchten Sie diese Leistung auch senden?
}
duplicate-send-anyway = Trotzdem senden
duplicate-do-not-send = Abbrechen

## What became of it

sent-title = Die Leistung wurde gesendet
sent-reference = Referenz
sent-reference-hint = Mit diesem Code findet Ihr Arbeitgeber die Leistung wieder.
sent-to-clients = Zu Ihren Kunden
sent-found = Ihre vorige Leistung ist doch angekommen.
sent-today = Heute zusammen: { $hours }
not-sent-title = Nicht gesendet
not-sent-offline = Sie haben keine Internetverbindung. Die Leistung wurde nicht gesendet und nicht gespeichert.
not-sent-unknown-client = Ihr Arbeitgeber kennt diese Benutzernummer nicht. Prüfen Sie die Nummer oder rufen Sie Ihren Arbeitgeber an. Die Leistung wurde nicht gesendet.
not-sent-hours = Die Zahl der Stunden stimmt nicht. Wählen Sie 1 bis 9 Stunden. Die Leistung wurde nicht gesendet.
not-sent-day-limit = Das sind zu viele Stunden für einen Tag. Stimmt es doch? Dann rufen Sie Ihren Arbeitgeber an. Die Leistung wurde nicht gesendet.
not-sent-date-passed = Der Tag ist vorbei. Konnten Sie die Leistung nicht am selben Tag eingeben? Sagen Sie es Ihrem Arbeitgeber. Die Leistung wurde nicht gesendet.
not-sent-server = Der Server antwortet nicht. Die Leistung wurde nicht gesendet und nicht gespeichert.
not-sent-too-many = Sie senden zu schnell hintereinander. Warten Sie kurz und versuchen Sie es noch einmal. Die Leistung wurde nicht gesendet.
not-sent-storage = Der Speicher Ihres Telefons ist voll. Machen Sie Platz und versuchen Sie es noch einmal. Die Leistung wurde nicht gesendet.
not-sent-void = Die Leistung ist nicht angekommen und nicht registriert. Sie können sie noch einmal senden.
not-sent-refused = Der Server hat die Leistung abgelehnt. Die Leistung wurde nicht gesendet. Rufen Sie Ihren Arbeitgeber an, wenn das wieder passiert.
not-sent-discard = Abbrechen
not-sent-retry = Noch einmal versuchen
unknown-title = Wir wissen nicht, ob die Leistung angekommen ist
unknown-text = Geben Sie die Leistung nicht noch einmal ein. Die App prüft es, sobald es eine Verbindung gibt, und sagt es Ihnen.
unknown-check-now = Jetzt prüfen
unknown-checking = Wir prüfen es …
unknown-settled-void = Die Leistung ist nicht angekommen. Geben Sie sie noch einmal ein. War sie für einen anderen Tag als heute? Sagen Sie es Ihrem Arbeitgeber.
unknown-still = Es gibt noch keine Verbindung. Wir wissen es noch nicht.
unknown-elsewhere-title = Es ist geprüft
unknown-elsewhere = Ein anderes Fenster der App hat es geprüft. Steht die Leistung nicht bei „{ history-title }“? Geben Sie sie dann noch einmal ein. War sie für einen anderen Tag als heute? Sagen Sie es Ihrem Arbeitgeber.
pending-banner = Wir prüfen zuerst, ob Ihre vorige Leistung angekommen ist. Danach können Sie eine neue senden.
ended-title = Sie wurden abgemeldet
sent-share = Referenz teilen
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Referenz: { $reference }
sent-share-failed = Das Teilen hat nicht geklappt. Schreiben Sie die Referenz auf.

## History

history-title = Ihre Leistungen
history-week = { $from } bis { $to }
history-total = { $hours ->
    [one] Gesamt: { $hours } Stunde
   *[other] Gesamt: { $hours } Stunden
}
history-empty = Sie haben noch keine Leistungen gesendet.
history-more = Frühere Wochen zeigen
history-offline = Ohne Internetverbindung können Sie Ihre Leistungen nicht sehen.
history-client-unknown = Kunde { $number }
state-registered = Gesendet
state-validated = Genehmigt
state-modified = Vom Arbeitgeber geändert
state-cancelled = Storniert
state-other = Bei Ihrem Arbeitgeber

## Settings

settings-title = Einstellungen
settings-account = Angemeldet als { $name }
settings-language = Sprache
settings-help = Hilfe
settings-privacy = Datenschutz
settings-about = Über diese App
settings-server = Server Ihres Arbeitgebers
settings-text-size = Textgröße
settings-text-size-hint = Wie auf Ihrem Telefon. Sie ändern sie in den Einstellungen Ihres Telefons.
settings-history = Ihre Leistungen
settings-password = Passwort ändern
settings-sign-out = Abmelden
sign-out-title = Abmelden?
sign-out-text = Beim nächsten Mal müssen Sie sich wieder mit Login und Passwort anmelden. Ihre Kunden bleiben auf diesem Telefon.
sign-out-confirm = Abmelden
sign-out-pending-warning = Achtung! Wir wissen noch nicht, ob Ihre vorige Leistung angekommen ist. Die App prüft es, wenn Sie sich wieder anmelden.
sign-out-request-warning = Achtung! Wir wissen noch nicht, ob Ihre Anfrage angekommen ist. Die App prüft es, wenn Sie sich wieder anmelden.
server-title = Server Ihres Arbeitgebers
server-label = Adresse des Servers
server-hint = Sie bekommen diese Adresse von Ihrem Arbeitgeber. Sie beginnt mit https://
server-link-invalid = Das ist kein Link von Job Tracker.
server-invalid = Diese Adresse ist nicht richtig.
server-insecure = Diese Adresse ist nicht sicher. Eine gute Adresse beginnt mit https://
server-save = SPEICHERN
server-saved = Die Adresse wurde gespeichert.
server-other = Dieser Link gehört zu einem anderen Server.
server-other-new = Neu: { $server }
server-other-now = Jetzt: { $server }
server-other-ask = Kennen Sie diese Adresse nicht? Fragen Sie zuerst Ihren Arbeitgeber.
server-other-use = ANDEREN SERVER BENUTZEN
server-other-keep = Nichts ändern
server-unreachable = Unter dieser Adresse antwortet kein Server. Prüfen Sie die Adresse.
about-title = Über diese App
about-text = Job Tracker ist eine kostenlose App. Damit geben Sie Ihre Leistungen in wenigen Schritten ein.
about-version = Version { $version }
about-licence = Freie Software mit der Lizenz EUPL 1.2. Alle dürfen den Code lesen und verbessern.
about-secret-store-title = Wo wird Ihre Anmeldung gespeichert?
about-secret-store-browser = Ihre Anmeldung ist in diesem Browser gespeichert. Ist das nicht Ihr eigenes Gerät? Dann melden Sie sich ab, wenn Sie fertig sind.
about-secret-store-file = Ihre Anmeldung ist in einer Datei auf diesem Gerät gespeichert. Die Datei ist nicht verschlüsselt. Andere Benutzer dieses Geräts dürfen sie nicht lesen.
about-secret-store-system = Ihre Anmeldung ist im geschützten Speicher Ihres Geräts.
about-secret-store-memory = Ihre Anmeldung wird nicht gespeichert. Wenn Sie die App schließen, müssen Sie sich wieder anmelden.
privacy-title = Datenschutz
privacy-stays-title = Das bleibt auf Ihrem Telefon
privacy-stays-1 = Die Namen und Notizen, die Sie selbst Ihren Kunden geben. Ihr Arbeitgeber sieht sie nicht.
privacy-stays-2 = Ihre Anmeldung. So müssen Sie Ihr Passwort nicht jeden Tag eingeben. Das Passwort selbst wird nicht gespeichert.
privacy-stays-3 = Die App liest mit einer Stimme Ihres Geräts vor. Was Sie hören, bleibt auf Ihrem Gerät.
privacy-sent-title = Das geht an Ihren Arbeitgeber
privacy-sent-1 = Beim Anmelden: Ihr Login und Ihr Passwort.
privacy-sent-2 = Bei jeder Leistung: die Benutzernummer des Kunden, die Tätigkeit, die Zahl der Stunden und das Datum.
privacy-sent-3 = Bei einem neuen Kunden oder einer verbesserten Nummer: die Benutzernummer. Die App sagt dann, ob Ihr Arbeitgeber den Kunden kennt.
privacy-never-title = Das macht die App nie
privacy-never-1 = Die App fragt nicht, wo Sie sind.
privacy-never-2 = Die App verfolgt nicht, was Sie tun. Es gibt keine Werbung.
privacy-never-3 = Die App fragt nicht nach Ihrer Nationalregisternummer.

## Own password

password-title = Passwort ändern
password-intro = Mit diesem Passwort melden Sie sich in der App und am Telefon an.
password-current = Ihr jetziges Passwort
password-new = Neues Passwort
password-new-hint = 8 bis 16 Ziffern
password-again = Das neue Passwort noch einmal
password-save = SPEICHERN
password-not-digits = Benutzen Sie nur Ziffern.
password-wrong-length = Benutzen Sie 8 bis 16 Ziffern.
password-too-simple = Dieses Passwort ist zu leicht zu erraten. Wählen Sie andere Ziffern.
password-differs = Das ist nicht dasselbe wie das neue Passwort.
password-wrong = Ihr jetziges Passwort stimmt nicht.
password-changed = Ihr Passwort ist geändert.
password-offline = Sie haben keine Internetverbindung. Ihr Passwort ist nicht geändert.
password-unknown = Wir wissen nicht, ob Ihr Passwort geändert ist. Versuchen Sie beim nächsten Anmelden zuerst das neue.
