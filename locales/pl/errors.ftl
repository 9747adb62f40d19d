### What went wrong, in words that say what to do.

error-title = Coś poszło nie tak
error-offline = Brak internetu.
error-server = Serwer nie odpowiada tak, jak powinien. Spróbuj później.
error-storage-full = Pamięć telefonu jest pełna. Nic nie zostało zapisane. Zrób miejsce i spróbuj ponownie.
error-storage-broken = Aplikacja nie może odczytać lub zapisać danych na tym telefonie. Zamknij aplikację i otwórz ją ponownie.
error-storage-set-aside = Plik z Twoimi klientami był uszkodzony. Aplikacja zaczyna z pustą listą. Stary plik jest zapisany jako { $file }.
error-storage-foreign = W miejscu Twoich klientów był plik innej aplikacji. Job Tracker zaczyna z pustą listą. Tamten plik jest zapisany jako { $file }.
error-storage-newer = Twoje dane pochodzą z nowszej wersji aplikacji. Zainstaluj najnowszą wersję.
error-storage-blocked = Przeglądarka nie pozwala aplikacji niczego zapisać. Włącz pliki cookie w ustawieniach przeglądarki albo użyj innej przeglądarki.
error-unexpected = Coś poszło nie tak. Zamknij aplikację i otwórz ją ponownie.
error-address-insecure = Ten adres nie jest bezpieczny: na początku musi być https://. Otwórz aplikację pod adresem z listu.
error-update-needed = Ta wersja aplikacji jest za stara. Zainstaluj nową wersję.
# Its words could not be fetched.
error-language = Język nie został pobrany. Sprawdź, czy masz internet, i spróbuj ponownie.

## What helps after «not sent»

remedy-hours = Zmień godziny
remedy-ask = Zapytaj pracodawcę
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Twój pracodawca: { $name }
remedy-office-number = Twój pracodawca: { $name }, { $number }
offline-before = Brak internetu. Teraz nie możesz nic wysłać.
