# How a phone gets the app
get-title = Job Tracker pe telefonul dvs.
get-computer = Job Tracker este pentru telefonul dvs. Scanați acest cod cu camera telefonului. Puteți continua și aici.
get-qr = Codul QR al acestei pagini
get-play-store = Descărcați din Google Play
get-app-store = Descărcați din App Store
get-package = Descărcați aplicația
get-needs-android = Pentru Android 11 sau mai nou. Aveți un aparat mai vechi? Atunci folosiți Job Tracker în browser.
get-needs-ios = Pentru iOS 16 sau mai nou. Aveți un aparat mai vechi? Atunci folosiți Job Tracker în browser.
get-have = Am deja aplicația: deschideți
get-or-browser = Sau fără să instalați nimic
get-web = Deschideți în browser
get-home = Puneți Job Tracker pe ecranul de pornire
get-android-menu = În browser, apăsați meniul ⋮ din dreapta sus.
get-android-add = Alegeți „Adăugați pe ecranul de pornire”.
get-iphone-share = În Safari, apăsați butonul de partajare: un pătrat cu o săgeată în sus.
get-iphone-add = Alegeți „Adăugați la ecranul principal”.
