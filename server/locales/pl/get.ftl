# How a phone gets the app
get-title = Job Tracker na Twoim telefonie
get-computer = Job Tracker jest na telefon. Zeskanuj ten kod aparatem telefonu. Możesz też kontynuować tutaj.
get-qr = Kod QR tej strony
get-play-store = Pobierz z Google Play
get-app-store = Pobierz z App Store
get-package = Pobierz aplikację
get-needs-android = Na Android 11 lub nowszy. Masz starsze urządzenie? Używaj wtedy Job Tracker w przeglądarce.
get-needs-ios = Na iOS 16 lub nowszy. Masz starsze urządzenie? Używaj wtedy Job Tracker w przeglądarce.
get-have = Mam już aplikację: otwórz
get-or-browser = Lub bez instalowania
get-web = Otwórz w przeglądarce
get-home = Dodaj Job Tracker do ekranu głównego
get-android-menu = W przeglądarce dotknij menu ⋮ u góry po prawej.
get-android-add = Wybierz „Dodaj do ekranu głównego”.
get-iphone-share = W Safari dotknij przycisku udostępniania: kwadrat ze strzałką w górę.
get-iphone-add = Wybierz „Do ekranu początkowego”.
