### The manual, step by step.

help-title = Pomoc
help-attention = Uwaga!
help-intro = Job Tracker to bezpłatna aplikacja na telefon. W kilku krokach dodasz wpis o swoich godzinach pracy (prestatie / prestation).
help-intro-clients = W aplikacji możesz dodawać klientów, usuwać ich lub zmieniać ich nazwę.

help-first-title = Pierwszy raz?
help-first-1 = Wybierz język (jeśli Twoje urządzenie nie jest ustawione na niderlandzki, francuski lub niemiecki).
help-first-2 = Wpisz login i hasło. Użyj loginu i hasła od swojego pracodawcy.
help-first-3 = Kliknij ZALOGUJ SIĘ.

help-closed-title = Po 3 błędnych próbach
help-closed-1 = Po 3 błędnych próbach nie masz już dostępu do aplikacji.
help-closed-2 = Jeśli Twoje konto jest zablokowane, skontaktuj się z pracodawcą.
help-closed-3 = Nadal możesz użyć hasła, aby dodać wpis przez telefon.

help-add-title = Jak dodać nowego klienta?
help-add-1 = Kliknij „+ Dodaj klienta”.
help-add-2 = Wpisz numer klienta (gebruikersnummer / numéro d’utilisateur).
help-add-3 = Wpisz nazwę klienta.
help-add-4 = Kliknij Dodaj.
help-add-name = To Ty wybierasz nazwę klienta.

help-rename-title = Jak zmienić nazwę klienta?
help-rename-1 = Kliknij „Zmień lub usuń” (ołówek).
help-rename-2 = Wybierz klienta.
help-rename-3 = Zmień nazwę klienta.
help-rename-4 = Kliknij ZAPISZ.

help-delete-title = Jak usunąć klienta?
help-delete-1 = Kliknij „Zmień lub usuń” (ołówek).
help-delete-2 = Wybierz klienta.
help-delete-3 = Kliknij Usuń.
help-delete-4 = Kliknij USUŃ.

help-report-title = Jak dodać wpis?
help-report-1 = Wybierz klienta, u którego była praca.
help-report-2 = Wybierz rodzaj pracy.
help-report-3 = Potwierdź rodzaj pracy.
help-report-4 = Wybierz liczbę godzin pracy.
help-report-5 = Potwierdź godziny.
help-report-6 = Wyślij wpis.
help-report-7 = Gdy wpis zostanie wysłany, zobaczysz wiadomość „Wpis został wysłany”.
help-report-failed = Jeśli wysyłanie się nie uda, zobaczysz wiadomość o błędzie.
help-report-day = Dodaj wpis w dniu pracy. Nie można było dodać wpisu tego samego dnia? Powiedz o tym pracodawcy.
help-report-offline = Bez internetu wpis nie zostanie wysłany ani zapisany.

help-settings-title = Jak zmienić język lub się wylogować?
help-settings-1 = Kliknij „Ustawienia” (koło zębate).
help-settings-2 = Kliknij „Język” i wybierz język.
help-settings-or = LUB
help-settings-3 = Kliknij Wyloguj się. Następnym razem trzeba będzie znowu zalogować się loginem i hasłem.

help-phone-title = Wpis przez telefon?
help-phone-1 = Czy Twój pracodawca ma linię telefoniczną? Możesz wtedy dodać wpis także przez telefon.
help-phone-2 = Użyj tego samego loginu i tego samego hasła.
