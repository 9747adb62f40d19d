# The account of whoever is signed in, and the people who use the console.
show-all = Alles zeigen
account = Mein Konto
account-ways-in = Womit Sie sich anmelden
account-password = Passwort ändern
account-password-how = Überall sonst werden Sie abgemeldet, nur hier nicht.
account-new-password = Neues Passwort
account-present-password = Ihr jetziges Passwort
account-password-wrong = Dieses Passwort ist falsch.
account-authenticator-what = Authenticator-App auf Ihrem Telefon
account-authenticator = Anderen Authenticator einrichten
account-authenticator-how = Für ein neues Telefon, oder wenn jemand das alte in der Hand hatte. Die alten Codes gelten danach nicht mehr, und überall sonst werden Sie abgemeldet.
account-authenticator-new = Neuer Authenticator
account-new-code = Code des neuen Authenticators
account-codes = Neue Ersatzcodes machen
account-codes-how = Sie bekommen neue Codes, die einmal gezeigt werden. Die alten gelten danach nicht mehr.
account-sessions = Ansehen
account-proof = Zeigen Sie, dass Sie es sind
notice-password-changed = Ihr Passwort wurde geändert: { $last }, von { $address } aus. Waren Sie das nicht? Lassen Sie sich sofort von einem anderen Administrator entfernen.
notice-authenticator-replaced = Für Ihr Konto wurde ein anderer Authenticator eingerichtet: { $last }, von { $address } aus. Waren Sie das nicht? Lassen Sie sich sofort von einem anderen Administrator entfernen.
notice-codes-replaced = Für Ihr Konto wurden neue Ersatzcodes gemacht: { $last }, von { $address } aus. Die alten gelten nicht mehr. Waren Sie das nicht? Lassen Sie sich sofort von einem anderen Administrator entfernen.
notice-administrator-let-in = Wer den Server betreibt, hat einen neuen Link für Administrator { $name } gemacht: { $last }. Die alte Anmeldung gilt nicht mehr. Wissen Sie nichts davon? Rufen Sie an, wer den Server betreibt.
people-alone = Außer Ihnen gibt es keinen Administrator. Verlieren Sie Passwort und Telefon, kann Ihnen niemand im Büro den Zugang zurückgeben.
people-alone-invite = Zweiten Administrator einladen
people-link-copy = Der Link zum Kopieren
people-link-mail = In eine E-Mail setzen
people-mail-subject = Einladung zu Job Tracker von { $company }
people-mail-body =
    Guten Tag,

    mit diesem Link legen Sie Ihr Konto für Job Tracker von { $company } an:
    { $link }

    Der Link gilt einmal, bis { $until }. Halten Sie Ihr Telefon bereit.

    { $name }
people-waiting = Offene Einladungen
people-waiting-by = Eingeladen von
people-waiting-until = Gültig bis
people-waiting-anybody = Wer den Link hat
people-revoke = Zurückziehen
people-revoke-name = Die Einladung für { $name } zurückziehen
error-invitation-gone = Diese Einladung wurde schon benutzt, zurückgezogen oder ist abgelaufen
