# How a phone gets the app
get-title = Job Tracker auf Ihrem Telefon
get-computer = Job Tracker ist für Ihr Telefon gemacht. Scannen Sie diesen Code mit der Kamera des Telefons. Sie können auch hier weitermachen.
get-qr = QR-Code dieser Seite
get-play-store = Bei Google Play laden
get-app-store = Im App Store laden
get-package = Die App herunterladen
get-needs-android = Ab Android 11. Ist Ihr Gerät älter? Dann benutzen Sie Job Tracker im Browser.
get-needs-ios = Ab iOS 16. Ist Ihr Gerät älter? Dann benutzen Sie Job Tracker im Browser.
get-have = Ich habe die App schon: öffnen
get-or-browser = Oder ohne etwas zu installieren
get-web = Im Browser öffnen
get-home = Job Tracker auf den Startbildschirm legen
get-android-menu = Tippen Sie im Browser auf das Menü ⋮ oben rechts.
get-android-add = Wählen Sie „Zum Startbildschirm hinzufügen“.
get-iphone-share = Tippen Sie in Safari auf das Teilen-Symbol: ein Viereck mit einem Pfeil nach oben.
get-iphone-add = Wählen Sie „Zum Home-Bildschirm“.
