### Texts of the screens. A performance is «wpis» here; no past tense and no «Pani»: both would name her gender.

## Everywhere

app-name = Job Tracker
app-tagline = Aplikacja dla pomocy domowych (titres-services / dienstencheques)
back = Wróć
cancel = Anuluj
continue = Dalej
retry = Spróbuj ponownie
loading = Chwileczkę…
read-aloud = Czytaj na głos
hours-count = { $hours ->
    [one] { $hours } godzina
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
}
activity-household-help = Pomoc w domu
activity-household-help-hint = Sprzątanie, pranie, gotowanie
activity-shopping = Zakupy
activity-shopping-hint = Dla klienta
activity-ironing-outside = Prasowanie poza domem
activity-ironing-outside-hint = Nie u klienta
activity-transport = Przewóz z opieką
activity-transport-hint = Dla osób, którym trudno chodzić
activity-other = Inny rodzaj pracy
today = dzisiaj
# The month stands in the genitive, as after a day.
day-long = { $weekday }, { $day } { $month }
day-short = { $weekday }, { $day } { $month }
day-month = { $day } { $month }
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela
weekday-short-1 = pon.
weekday-short-2 = wt.
weekday-short-3 = śr.
weekday-short-4 = czw.
weekday-short-5 = pt.
weekday-short-6 = sob.
weekday-short-7 = niedz.
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
month-short-1 = sty
month-short-2 = lut
month-short-3 = mar
month-short-4 = kwi
month-short-5 = maj
month-short-6 = cze
month-short-7 = lip
month-short-8 = sie
month-short-9 = wrz
month-short-10 = paź
month-short-11 = lis
month-short-12 = gru
steps-progress = Krok { $step } z { $total }

## Language

language-title = Wybierz język
language-continue = Dalej

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Zaloguj się. Login i hasło daje pracodawca.
sign-in-login-label = Login
sign-in-login-hint = 12 cyfr, na początku 980
sign-in-password-label = Hasło
sign-in-show-password = Pokaż hasło
sign-in-hide-password = Ukryj hasło
sign-in-submit = ZALOGUJ SIĘ
sign-in-busy = Trwa logowanie…
sign-in-language = Wybierz język
sign-in-server = Serwer: { $server }
sign-in-offline = Brak internetu. Teraz nie można się zalogować.
sign-in-wrong = Login lub hasło jest błędne.
sign-in-attempts-left = { $left ->
    [0] Nie ma już więcej prób.
    [one] Została jeszcze { $left } próba.
    [few] Zostały jeszcze { $left } próby.
    [many] Zostało jeszcze { $left } prób.
   *[other] Zostało jeszcze { $left } próby.
}
sign-in-login-empty = Wpisz login.
sign-in-login-digits = { $digits ->
    [one] Login ma 12 cyfr. Teraz jest { $digits } cyfra.
    [few] Login ma 12 cyfr. Teraz są { $digits } cyfry.
    [many] Login ma 12 cyfr. Teraz jest { $digits } cyfr.
   *[other] Login ma 12 cyfr. Teraz jest { $digits } cyfry.
}
sign-in-login-not-digits = Login składa się tylko z cyfr.
sign-in-password-empty = Wpisz hasło.
sign-in-password-not-digits = Hasło składa się tylko z cyfr.
sign-in-too-many = Za dużo prób jedna po drugiej. Poczekaj chwilę i spróbuj ponownie.
sign-in-server-busy = Serwer jest zajęty. Poczekaj chwilę i spróbuj ponownie.
sign-in-session-ended = Wylogowano. Zaloguj się ponownie. Twój wybór został zapisany.
sign-in-signed-out = Wylogowano.

## Account closed

closed-title = Twoje konto jest zablokowane
closed-tries = Po 3 błędnych próbach nie masz już dostępu do aplikacji.
closed-contact = Skontaktuj się z pracodawcą. Dostaniesz nowe hasło.
closed-phone-still-works = Nadal możesz użyć hasła, aby dodać wpis przez telefon.
closed-employer-phone = Zadzwoń: { $name }
closed-phone-line = Dodaj wpis przez telefon
closed-new-password = Mam nowe hasło
closed-other-account = Użyj innego loginu
closed-login = Login: { $login }
closed-no-call = Z tego urządzenia nie można dzwonić. Zadzwoń z innego telefonu.

## Clients

clients-title = U kogo była praca?
clients-add = Dodaj klienta
clients-edit = Zmień lub usuń
clients-edit-title = Wybierz klienta
clients-edit-done = Gotowe
clients-edit-open = Zmień lub usuń: { $name }
clients-search-label = Szukaj klienta
clients-search-clear = Wyczyść pole szukania
clients-search-none = Nie znaleziono klienta.
clients-empty-title = Nie masz jeszcze klientów
clients-empty-text = Najpierw dodaj klienta. Potem możesz dodać wpis.
clients-settings = Ustawienia
clients-sent-today = { $hours ->
    [one] Wysłane dzisiaj: { $hours } godzina
    [few] Wysłane dzisiaj: { $hours } godziny
    [many] Wysłane dzisiaj: { $hours } godzin
   *[other] Wysłane dzisiaj: { $hours } godziny
}
clients-sent-short = { $hours } h
clients-history = Twoje wpisy
clients-offline = Brak internetu. Widzisz klientów, ale nie możesz nic wysłać.
clients-open = Dodaj wpis dla klienta: { $name }

## Add a client

add-client-title = Dodaj klienta
add-client-number-label = Numer klienta
add-client-number-hint = 12 cyfr. Numer daje pracodawca lub klient.
add-client-name-label = Nazwa klienta
add-client-name-hint = To Ty wybierasz nazwę klienta.
add-client-note-label = Notatka (nieobowiązkowa)
add-client-note-hint = Nie pisz tu kodu do drzwi ani niczego o zdrowiu.
add-client-note-long = Notatka jest za długa.
add-client-submit = Dodaj
add-client-number-empty = Wpisz numer klienta.
add-client-number-not-digits = Numer klienta składa się tylko z cyfr.
add-client-number-length = { $digits ->
    [one] Numer klienta ma 12 cyfr. Teraz jest { $digits } cyfra.
    [few] Numer klienta ma 12 cyfr. Teraz są { $digits } cyfry.
    [many] Numer klienta ma 12 cyfr. Teraz jest { $digits } cyfr.
   *[other] Numer klienta ma 12 cyfr. Teraz jest { $digits } cyfry.
}
add-client-number-checksum = Ten numer wygląda na błędny. Sprawdź cyfry.
add-client-number-anyway = Dodaj mimo to
add-client-name-empty = Wpisz nazwę.
add-client-name-long = Nazwa jest za długa.
add-client-exists = Ten klient jest już na Twojej liście: { $name }.
add-client-added = Dodano klienta: { $name }.

## Rename or delete a client

edit-client-title = Dane klienta
edit-client-save = ZAPISZ
edit-client-delete = Usuń
edit-client-saved = Nazwa została zapisana.
delete-client-title = Usunąć klienta: { $name }?
delete-client-text = Klient zniknie z Twojej listy. Wysłane wpisy pozostaną.
delete-client-confirm = USUŃ
edit-client-deleted = Usunięto klienta: { $name }.

## Report a performance

activity-title = Jaka to była praca?
activity-confirm = Potwierdź
hours-title = Ile godzin?
hours-choose-first = Najpierw wybierz liczbę godzin.
hours-confirm = { $hours ->
    [one] Potwierdź: { $hours } godzina
    [few] Potwierdź: { $hours } godziny
    [many] Potwierdź: { $hours } godzin
   *[other] Potwierdź: { $hours } godziny
}
review-title = Czy to się zgadza?
review-client = Klient
review-activity = Rodzaj pracy
review-date = Data
review-date-today = dzisiaj, { $date }
review-hours = Czas pracy
review-send = WYŚLIJ
review-sending = Trwa wysyłanie…
leave-title = Przerwać dodawanie wpisu?
leave-text = Twój wybór nie zostanie zapisany. Nic nie zostało wysłane.
leave-stay = Kontynuuj wpis
leave-go = Przerwij
duplicate-title = Już wysłano
duplicate-text = { $hours ->
    [one] Dzisiaj już wysłano { $hours } godzinę. Klient: { $client }, ten sam rodzaj pracy. Czy chcesz wysłać także ten wpis?
    [few] Dzisiaj już wysłano { $hours } godziny. Klient: { $client }, ten sam rodzaj pracy. Czy chcesz wysłać także ten wpis?
    [many] Dzisiaj już wysłano { $hours } godzin. Klient: { $client }, ten sam rodzaj pracy. Czy chcesz wysłać także ten wpis?
   *[other] Dzisiaj już wysłano { $hours } godziny. Klient: { $client }, ten sam rodzaj pracy. Czy chcesz wysłać także ten wpis?
}
duplicate-send-anyway = Wyślij mimo to
duplicate-do-not-send = Przerwij

## What became of it

sent-title = Wpis został wysłany
sent-reference = Kod wpisu
sent-reference-hint = Po tym kodzie pracodawca znajdzie wpis.
sent-to-clients = Do klientów
sent-found = Poprzedni wpis jednak dotarł.
sent-today = Dzisiaj razem: { $hours }
not-sent-title = Nie wysłano
not-sent-offline = Brak internetu. Wpis nie został wysłany ani zapisany.
not-sent-unknown-client = Twój pracodawca nie zna tego numeru klienta. Sprawdź numer lub zadzwoń do pracodawcy. Wpis nie został wysłany.
not-sent-hours = Liczba godzin jest błędna. Wybierz od 1 do 9 godzin. Wpis nie został wysłany.
not-sent-day-limit = To za dużo godzin na jeden dzień. Jeśli jednak się zgadzają, zadzwoń do pracodawcy. Wpis nie został wysłany.
not-sent-date-passed = Ten dzień minął. Nie można było dodać wpisu tego samego dnia? Powiedz o tym pracodawcy. Wpis nie został wysłany.
not-sent-server = Serwer nie odpowiada. Wpis nie został wysłany ani zapisany.
not-sent-too-many = Wysyłasz za szybko jeden wpis po drugim. Poczekaj chwilę i spróbuj ponownie. Wpis nie został wysłany.
not-sent-storage = Pamięć telefonu jest pełna. Zrób miejsce i spróbuj ponownie. Wpis nie został wysłany.
not-sent-void = Wpis nie dotarł i nie został zarejestrowany. Możesz go wysłać ponownie.
not-sent-refused = Serwer odrzucił wpis. Wpis nie został wysłany. Jeśli to się powtarza, zadzwoń do pracodawcy.
not-sent-discard = Przerwij
not-sent-retry = Spróbuj ponownie
unknown-title = Nie wiemy, czy wpis dotarł
unknown-text = Nie dodawaj wpisu jeszcze raz. Gdy będzie internet, aplikacja to sprawdzi i powie Ci o tym.
unknown-check-now = Sprawdź teraz
unknown-checking = Sprawdzamy…
unknown-settled-void = Wpis nie dotarł. Dodaj go jeszcze raz. Dotyczył innego dnia niż dzisiaj? Powiedz o tym pracodawcy.
unknown-still = Nadal nie ma połączenia. Jeszcze nie wiemy.
unknown-elsewhere-title = Już sprawdzono
unknown-elsewhere = Inne okno aplikacji już to sprawdziło. Wpisu nie ma w „{ history-title }”? Dodaj go jeszcze raz. Dotyczył innego dnia niż dzisiaj? Powiedz o tym pracodawcy.
pending-banner = Najpierw sprawdzamy, czy poprzedni wpis dotarł. Potem możesz wysłać nowy.
ended-title = Wylogowano
sent-share = Udostępnij kod
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Kod wpisu: { $reference }
sent-share-failed = Nie udało się udostępnić. Zapisz sobie kod wpisu.

## History

history-title = Twoje wpisy
history-week = Od { $from } do { $to }
history-total = { $hours ->
    [one] Razem: { $hours } godzina
    [few] Razem: { $hours } godziny
    [many] Razem: { $hours } godzin
   *[other] Razem: { $hours } godziny
}
history-empty = Nie ma jeszcze wysłanych wpisów.
history-more = Pokaż wcześniejsze tygodnie
history-offline = Bez internetu nie możesz zobaczyć swoich wpisów.
# A client that is not in the phone's list.
history-client-unknown = Klient { $number }
state-registered = Wysłano
state-validated = Zatwierdzono
state-modified = Pracodawca to zmienił
state-cancelled = Anulowano
state-other = U pracodawcy

## Settings

settings-title = Ustawienia
settings-account = Zalogowano: { $name }
settings-language = Język
settings-help = Pomoc
settings-privacy = Prywatność
settings-about = O aplikacji
settings-server = Serwer pracodawcy
settings-text-size = Wielkość tekstu
settings-text-size-hint = Taka jak w telefonie. Zmienisz ją w ustawieniach telefonu.
settings-history = Twoje wpisy
settings-password = Zmień hasło
settings-sign-out = Wyloguj się
sign-out-title = Wylogować się?
sign-out-text = Następnym razem trzeba będzie znowu zalogować się loginem i hasłem. Klienci zostaną na tym telefonie.
sign-out-confirm = Wyloguj się
sign-out-pending-warning = Uwaga! Nie wiemy jeszcze, czy poprzedni wpis dotarł. Aplikacja sprawdzi to, gdy zalogujesz się ponownie.
sign-out-request-warning = Uwaga! Nie wiemy jeszcze, czy prośba dotarła. Aplikacja sprawdzi to, gdy zalogujesz się ponownie.
server-title = Serwer pracodawcy
server-label = Adres serwera
server-hint = Ten adres daje pracodawca. Na początku jest https://
server-link-invalid = To nie jest link aplikacji Job Tracker.
server-invalid = Ten adres jest błędny.
server-insecure = Ten adres nie jest bezpieczny. Dobry adres ma na początku https://
server-save = ZAPISZ
server-saved = Adres został zapisany.
server-other = Ten link należy do innego serwera.
server-other-new = Nowy: { $server }
server-other-now = Teraz: { $server }
server-other-ask = Nie znasz tego adresu? Najpierw zapytaj pracodawcę.
server-other-use = UŻYJ INNEGO SERWERA
server-other-keep = Nie zmieniaj
server-unreachable = Pod tym adresem nie odpowiada żaden serwer. Sprawdź adres.
about-title = O aplikacji
about-text = Job Tracker to bezpłatna aplikacja na telefon. W kilku krokach dodasz wpis o swoich godzinach pracy.
about-version = Wersja { $version }
about-licence = Wolne oprogramowanie na licencji EUPL 1.2. Każdy może czytać i ulepszać kod.
about-secret-store-title = Gdzie jest zapisane Twoje logowanie?
about-secret-store-browser = Twoje logowanie jest zapisane w tej przeglądarce. To nie jest Twoje własne urządzenie? Wyloguj się, gdy skończysz.
about-secret-store-file = Twoje logowanie jest zapisane w pliku na tym urządzeniu. Plik nie jest zaszyfrowany. Inni użytkownicy tego urządzenia nie mogą go czytać.
about-secret-store-system = Twoje logowanie jest zapisane w chronionej pamięci urządzenia.
about-secret-store-memory = Twoje logowanie nie jest zapisywane. Po zamknięciu aplikacji trzeba zalogować się ponownie.
privacy-title = Prywatność
privacy-stays-title = To zostaje na Twoim telefonie
privacy-stays-1 = Nazwy, które dajesz klientom, i Twoje notatki. Pracodawca ich nie widzi.
privacy-stays-2 = Twoje logowanie, żeby nie trzeba było codziennie wpisywać hasła. Samo hasło nie jest zapisywane.
privacy-stays-3 = Aplikacja czyta na głos głosem z Twojego urządzenia. To, co słyszysz, zostaje na Twoim urządzeniu.
privacy-sent-title = To trafia do Twojego pracodawcy
privacy-sent-1 = Przy logowaniu: login i hasło.
privacy-sent-2 = Przy każdym wpisie: numer klienta, rodzaj pracy, liczba godzin i data.
privacy-sent-3 = Przy nowym kliencie lub poprawionym numerze: numer klienta. Dzięki temu aplikacja mówi, czy pracodawca zna klienta.
privacy-never-title = Tego aplikacja nigdy nie robi
privacy-never-1 = Aplikacja nie pyta, gdzie jesteś.
privacy-never-2 = Aplikacja nie śledzi, co robisz. Nie ma reklam.
privacy-never-3 = Aplikacja nie pyta o Twój numer rejestru krajowego (rijksregisternummer / numéro national).

## Own password

password-title = Zmień hasło
password-intro = Tym hasłem logujesz się w aplikacji i na linii telefonicznej.
password-current = Obecne hasło
password-new = Nowe hasło
password-new-hint = Od 8 do 16 cyfr
password-again = Nowe hasło jeszcze raz
password-save = ZAPISZ
password-not-digits = Użyj tylko cyfr.
password-wrong-length = Użyj od 8 do 16 cyfr.
password-too-simple = To hasło jest za łatwe do odgadnięcia. Wybierz inne cyfry.
password-differs = Te hasła nie są takie same.
password-wrong = Obecne hasło jest błędne.
password-changed = Hasło zostało zmienione.
password-offline = Brak internetu. Hasło nie zostało zmienione.
password-unknown = Nie wiemy, czy hasło zostało zmienione. Przy następnym logowaniu najpierw spróbuj z nowym hasłem.
