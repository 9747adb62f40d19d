# How a phone gets the app
get-title = Job Tracker op uw telefoon
get-computer = Job Tracker is voor uw telefoon. Scan deze code met de camera van uw telefoon. U kunt ook hier verdergaan.
get-qr = QR-code van deze pagina
get-play-store = Download in Google Play
get-app-store = Download in de App Store
get-package = Download de app
get-needs-android = Voor Android 11 of nieuwer. Hebt u een ouder toestel? Gebruik Job Tracker dan in de browser.
get-needs-ios = Voor iOS 16 of nieuwer. Hebt u een ouder toestel? Gebruik Job Tracker dan in de browser.
get-have = Ik heb de app al: openen
get-or-browser = Of zonder iets te installeren
get-web = Openen in de browser
get-home = Zet Job Tracker op uw startscherm
get-android-menu = Tik in de browser op het menu ⋮ rechtsboven.
get-android-add = Kies «Toevoegen aan startscherm».
get-iphone-share = Tik in Safari op de deelknop: een vierkant met een pijl omhoog.
get-iphone-add = Kies «Zet op beginscherm».
