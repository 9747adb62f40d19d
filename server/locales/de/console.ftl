# Frame
skip = Zum Inhalt
rooms = Bereiche
language = Sprache
save = Speichern
sign-out = Abmelden
choose = Wählen…
remove = Entfernen
to-the-start = Zum Anfang
role-administrator = Administrator: darf alles
role-reader = Lesen: darf nur ansehen
region-flanders = Flandern
region-brussels = Brüssel
region-wallonia = Wallonie
form-wrong = Es fehlt etwas. Sehen Sie sich die markierten Felder an.

# Fields
field-name = Name
field-family-name = Familienname
field-your-name = Ihr Name
field-email = E-Mail-Adresse
field-password = Passwort
field-password-hint = Mindestens 12 Zeichen. Ein Satz ist leicht zu merken und schwer zu erraten.
field-code = Code von Ihrem Telefon
field-code-hint = Die sechs Ziffern, die Ihre Authenticator-App jetzt zeigt.
field-code-or-recovery = Die sechs Ziffern aus Ihrer Authenticator-App oder einer Ihrer Ersatzcodes.
field-company = Name Ihres Unternehmens
field-company-hint = Wie Ihre Haushaltshilfen es kennen.
field-phone = Telefonnummer des Büros
field-phone-hint = Die App bietet an, diese Nummer anzurufen, wenn ein Konto gesperrt ist.
field-telephone = Telefon
field-telephone-hint = Nur für das Büro. Ein Name darf dabeistehen. Nicht verpflichtend.
field-telephone-wrong = Eine Telefonnummer enthält Ziffern. Verbessern Sie sie, oder lassen Sie das Feld leer.
field-telephone-too-long = Diese Telefonnummer ist zu lang: höchstens 120 Zeichen.
field-telephone-break = Diese Telefonnummer enthält einen Zeilenumbruch oder ein unsichtbares Zeichen.
field-region = Region
field-role = Rolle
field-name-missing = Geben Sie einen Namen ein.
field-name-too-long = Dieser Name ist zu lang. Ein Name hat höchstens 120 Zeichen.
field-number-missing = Geben Sie die Nummer ein: 12 Ziffern.
field-number-length = { $digits ->
    [one] Das ist { $digits } Ziffer. Die Nummer hat 12 Ziffern.
   *[other] Das sind { $digits } Ziffern. Die Nummer hat 12 Ziffern.
}
field-number-sign = „{ $sign }“ ist keine Ziffer. Die Nummer hat 12 Ziffern.
field-number-letter-o = In der Nummer steht der Buchstabe { $sign }. Tippen Sie die Ziffer 0.
field-number-letter-l = In der Nummer steht „{ $sign }“. Tippen Sie die Ziffer 1.
field-number-unseen = In der Nummer steht ein Zeichen, das Sie nicht sehen. Leeren Sie das Feld und tippen Sie die Nummer neu.
field-no-day = „{ $typed }“ ist kein Tag. Schreiben Sie zum Beispiel 25/11/2026.
field-region-missing = Wählen Sie eine Region.
field-email-wrong = Das ist keine E-Mail-Adresse.
field-email-taken = Jemand benutzt diese E-Mail-Adresse schon.
field-password-short = Benutzen Sie mindestens 12 Zeichen.
field-password-long = Benutzen Sie höchstens 200 Zeichen.
field-password-weak = Dieses Passwort ist leicht zu erraten. Machen Sie es länger oder ungewöhnlicher.
field-code-wrong = Dieser Code stimmt nicht. Warten Sie auf den nächsten und tippen Sie ihn ein.
field-code-missing = Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App jetzt zeigt.
field-code-new = Das Bild hat sich geändert: Die Seite war zu lange offen, oder Ihr Browser hat kein Cookie behalten. Scannen Sie das neue Bild und tippen Sie dann den Code ein.
field-code-plain = Ein Browser behält die Anmeldung nur an einer Adresse, die mit https:// beginnt. Fragen Sie die Person, die den Server betreibt, nach dieser Adresse, und öffnen Sie den Link dort.

# Signing in
sign-in-title = An der Konsole anmelden
sign-in = Anmelden
sign-in-wrong = E-Mail-Adresse, Passwort oder Code stimmt nicht.
sign-in-not-kept = Ihr Browser hat die Anmeldung nicht behalten. Öffnen Sie die Konsole unter einer Adresse, die mit https:// beginnt, und erlauben Sie Cookies.
sign-in-help = Telefon verloren? Benutzen Sie einen Ersatzcode. Auch verloren? Bitten Sie einen anderen Administrator um einen neuen Link oder, wenn es keinen anderen gibt, die Person, die den Server betreibt.

# First start and invitations
start-title = Willkommen bei Job Tracker
start-first = Erzählen Sie von Ihrem Unternehmen und sich. Es dauert etwa fünf Minuten.
start-invited = Sie sind zur Konsole von { $company } eingeladen.
start-company = Ihr Unternehmen
start-you = Sie
start-phone = Ihr Telefon
start-phone-why = Sie melden sich mit Ihrem Passwort und einem Code von Ihrem Telefon an; ein gestohlenes Passwort genügt also nicht. Scannen Sie dieses Bild mit einer Authenticator-App und tippen Sie den Code ein, den sie zeigt.
start-qr = QR-Code für Ihre Authenticator-App
start-no-camera = Keine Kamera? Tippen Sie dieses Geheimnis ein
start-button = Mein Konto anlegen
welcome-title = Ihr Konto ist bereit
welcome-done = Sie sind angemeldet.
welcome-codes = Ihre Ersatzcodes
welcome-codes-why = Drucken Sie diese Seite oder schreiben Sie die Codes auf. Jeder ersetzt einmal Ihr Telefon. Sie werden nicht wieder gezeigt.
welcome-go = Ich habe sie aufbewahrt. Weiter

# Users
users = Benutzer
users-you = Das sind Sie
users-remove-name = { $name } entfernen
users-invite = Jemanden einladen
users-invite-how = Sie bekommen einen Link. Geben Sie ihn selbst weiter; er gilt einmal, drei Tage lang.
users-invite-button = Link erstellen
users-link = Geben Sie diesen Link weiter. Er gilt einmal, drei Tage lang. Er wird hier zehn Minuten lang gezeigt.

# Notices
notices = Hinweise
notice-dismiss = Gesehen
notice-by-command = ein Befehl auf dem Server
notice-code-wrong = { $count ->
    [one] Jemand hat Ihr richtiges Passwort eingegeben, aber einen falschen Code: { $last }, von der Adresse { $address }.
   *[other] Jemand hat Ihr richtiges Passwort eingegeben, aber einen falschen Code: { $count } Mal zwischen { $first } und { $last }, zuletzt von der Adresse { $address }.
} Wenn Sie es nicht waren, kennt jemand Ihr Passwort: Bitten Sie einen anderen Administrator um einen neuen Link.
notice-administrator-added = { $count ->
    [one] { $name } ist jetzt Administrator der Konsole ({ $last }). Der Link kam von: { $by }.
   *[other] { $count } Personen wurden Administratoren der Konsole, zuletzt { $name } ({ $last }). Der Link kam von: { $by }.
}
notice-accounts-closed = Innerhalb eines Tages wurden { $count } Konten von Haushaltshilfen gesperrt, ganz oder nur für neue Telefone, nach falschen Passwörtern. Vielleicht rät jemand.

# Sessions
sessions = Wo ich angemeldet bin
users-sessions = Angemeldet
sessions-what = Eine Sitzung endet nach einer halben Stunde ohne Benutzung, und in jedem Fall nach zwölf Stunden. Beenden Sie, was Sie nicht kennen, und sagen Sie es einem Administrator.
sessions-with = Browser
sessions-browser = { $browser } auf { $system }
sessions-browser-unknown = Unbekannter Browser
sessions-address = Adresse
sessions-since = Angemeldet
sessions-used = Zuletzt benutzt
sessions-here = Diese
sessions-open = { $count ->
    [one] 1 Sitzung
   *[other] { $count } Sitzungen
}
sessions-end = Beenden
sessions-end-name = Die Sitzung in { $browser } beenden
sessions-end-all-name = Alle Sitzungen von { $name } beenden
sessions-end-others = Alle anderen beenden

# Errors
error-not-found = Hier ist nichts
error-forbidden = Das dürfen Sie nicht
error-forged = Dieses Formular wurde nicht angenommen
error-signed-out = Sie sind abgemeldet
unsent-is-back = Sie sind wieder angemeldet. Was Sie ausgefüllt hatten, ist noch da und wurde nicht gesendet. Sehen Sie es durch und senden Sie es noch einmal.
unsent-signed-out = Sie wurden inzwischen abgemeldet. Melden Sie sich an: Was Sie ausgefüllt hatten, kommt dann wieder. Es wurde nichts geändert.
error-bad-form = Dieses Formular konnte nicht gelesen werden
error-unreadable-caller = Der Server sieht nicht, von wem diese Anfrage kommt
error-changed-meanwhile = Jemand anderes hat das inzwischen geändert
error-dead-link = Dieser Link gilt nicht mehr
error-no-longer-kept = Das wird nicht mehr aufbewahrt
error-too-many = Zu viele Versuche
error-too-many-letters = Es werden höchstens { $most } Briefe auf einmal gemacht
error-busy = Der Server ist beschäftigt
error-failed = Auf dem Server ist etwas schiefgegangen
error-too-large = Das ist zu groß
error-broken-off = Das ist nicht vollständig angekommen
error-smaller = Eine Liste darf höchstens 4 MB groß sein: Speichern Sie nur ihr Blatt, oder verteilen Sie sie auf mehrere Dateien. Nichts wurde geändert.
error-send-again = Gehen Sie zurück und senden Sie es noch einmal. Nichts wurde geändert.
error-look-again = Gehen Sie zurück und sehen Sie noch einmal nach. Es wurde nichts geändert.
error-ask-administrator = Fragen Sie einen Administrator Ihres Unternehmens. Es wurde nichts geändert.
error-sign-in-again = Melden Sie sich an und versuchen Sie es noch einmal. Es wurde nichts geändert.
error-reload = Gehen Sie zurück, laden Sie die Seite neu und sehen Sie sich den neuen Stand an. Ihre Änderung wurde nicht gemacht.
error-tell-operator = Sagen Sie es der Person, die den Server betreibt: Der Proxy davor sendet einen falschen X-Forwarded-For-Header.
error-new-link = Er wurde benutzt oder ist abgelaufen. Bitten Sie um einen neuen.
error-make-anew = Was nur einmal gezeigt wird, wird zehn Minuten aufbewahrt, längstens bis Sie sich abmelden. Haben Sie es nicht gedruckt oder weitergegeben, machen Sie einen neuen Brief oder einen neuen Link.
error-read-list-anew = Übersprungene Zeilen werden zehn Minuten aufbewahrt, längstens bis Sie sich abmelden. Lesen Sie dieselbe Liste noch einmal ein: Was schon eingelesen ist, wird erkannt.
error-letters-in-parts = Gehen Sie zurück und wählen Sie weniger. Es wurde kein Passwort ersetzt.
error-later = Warten Sie eine Minute und versuchen Sie es noch einmal.

# Lists
show = Zeigen
look-up = Suchen
next-page = Nächste Seite
list-goes-on = Das ist nicht die ganze Liste: Sie geht auf der nächsten Seite des Bildschirms weiter.
nothing-found = Nichts gefunden.
sort-by = Sortieren
sort-up = aufsteigend
sort-down = absteigend
never = Nie
field-state = Stand
field-login = Login
field-letter-language = Sprache ihrer Briefe
field-letter-language-missing = Wählen Sie die Sprache, in der sie ihre Briefe liest.

# Workers
workers = Haushaltshilfen
workers-active = Alle, die hier arbeiten
workers-closed = Gesperrte Konten
workers-never = Nie angemeldet
workers-inactive = Nicht mehr hier
workers-add = Haushaltshilfe hinzufügen
workers-add-how = Sie bekommt Login und Passwort auf einem Brief, den Sie danach drucken.
workers-add-button = Hinzufügen und Brief erstellen
workers-search = Name, Login oder Telefon
workers-none-yet = Es gibt noch keine Haushaltshilfen. Fügen Sie die erste hinzu.
workers-none-closed = Kein Konto ist gesperrt.
workers-none-never = Alle haben sich schon einmal angemeldet.
workers-none-inactive = Alle arbeiten noch hier.
workers-seen = Zuletzt angemeldet
workers-last = Letzte Leistung
workers-month = Stunden in diesem Monat
workers-contract = Gegenüber Vertrag
worker-open = Offen
worker-closed = Gesperrt
worker-new-phones-closed = Für neue Telefone gesperrt
worker-inactive = Nicht mehr hier
worker-closed-since = Gesperrt seit
worker-access = Zugang
worker-no-wrong-tries = Keine falschen Passwörter seit ihrer letzten Anmeldung.
lane-known = Ein Telefon von ihr
lane-letter = Ein Telefon mit ihrem Brief
lane-unknown = Andere Telefone, zusammen
lane-line = Die Telefonlinie
lane-tries = { $count ->
    [one] 1 falsches Passwort
   *[other] { $count } falsche Passwörter
}
lane-unknown-closed = Jemand hat es dreimal auf einem Telefon versucht, das sie nie benutzt hat. Neue Telefone sind gesperrt; ihr eigenes geht noch.
worker-phones = Telefone
worker-phones-none = Auf keinem Telefon angemeldet.
worker-phones-how = Ein Telefon, das Sie vergessen, ist sofort abgemeldet. Sie kann sich darauf mit ihrem Passwort wieder anmelden.
worker-phone-used = Zuletzt benutzt
worker-phone-first = Erste Anmeldung
worker-phone-forget = Vergessen
worker-phone-forget-name = Das Telefon vergessen, das zuletzt am { $time } benutzt wurde
worker-reopen = Entsperren und neuen Brief erstellen
worker-new-password = Neues Passwort und Brief
worker-reopen-how = Sie bekommt ein neues Passwort und drei neue Versuche. Das alte Passwort gilt nicht mehr, und sie muss sich neu anmelden.
worker-edit = Ändern
worker-leaves = Weggang
worker-deactivate = Sie arbeitet nicht mehr hier
worker-deactivate-how = Sie wird sofort abgemeldet und kann sich nicht mehr anmelden. Was sie eingegeben hat, bleibt. Was sie bis einschließlich heute gearbeitet hat, kann das Büro noch eingeben. Auf Änderungen des Büros kann sie dann nicht mehr antworten.
worker-activate = Sie arbeitet wieder hier
worker-activate-how = Erstellen Sie danach einen neuen Brief für sie: Das alte Passwort gilt nicht mehr.

company = Unternehmen
company-name-hint = So sehen es die Haushaltshilfen in der App.
company-phone-line = Nummer der Telefonlinie
company-phone-line-hint = Diese Nummer rufen Haushaltshilfen an, um eine Leistung per Telefon einzugeben. Sie steht in ihrem Brief und in der App. Nicht verpflichtend.
company-region-hint = Die Region der Kunden, für die nichts anderes gewählt ist.
company-request-days = Tage zurück für eine vergessene Leistung
company-request-days-hint = So lange nach dem Tag selbst darf eine Haushaltshilfe noch anfragen, dass eine vergessene Leistung eingegeben wird: 1 bis 60 Tage.
company-request-days-wrong = Geben Sie eine Zahl von 1 bis 60 ein.
# Between a name and what it is.
colon = :
