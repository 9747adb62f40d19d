### The phones that know her account.

phones-title = Twoje telefony
phones-intro = Te telefony znają Twoje konto. Zgubiony telefon? Wyloguj go tutaj.
phones-this = Ten telefon
phones-other = Inny telefon
phones-here = Teraz w użyciu
phones-used = Ostatnie użycie: { $day }
phones-forget = Wyloguj
phones-forget-title = Wylogować telefon?
phones-forget-this = Wylogujesz się tutaj. Potem znowu będą potrzebne login i hasło. Klienci zostaną na tym telefonie.
phones-forget-other = Na tamtym telefonie znowu będą potrzebne login i hasło.
phones-forgotten = Telefon został wylogowany.
phones-not-told = Serwer pracodawcy nie pokazuje jeszcze Twoich telefonów. Zgubiony telefon? Zadzwoń do pracodawcy.
