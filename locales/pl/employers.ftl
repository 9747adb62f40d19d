### Several employers on one phone.

employers-title = Twoi pracodawcy
employer-add = Dodaj pracodawcę
employer-add-hint = Jeśli pracujesz też dla innego pracodawcy.
employer-add-intro = Zaloguj się. Login i hasło daje drugi pracodawca. Konto u pierwszego pracodawcy pozostanie zalogowane.
employer-for = Pracodawca: { $name }
employer-which = Dla którego pracodawcy?
employer-ended = Wylogowano. Pracodawca: { $name }.
employer-state-ended = Zaloguj się ponownie
employer-again = Zaloguj się ponownie
employer-take-off = Usuń z tego telefonu
employer-sign-out-title = Wylogować się? Pracodawca: { $name }
employer-signed-out = Wylogowano. Pracodawca: { $name }. Klienci zostaną na tym telefonie.
employer-signed-in-already = To konto jest tu już zalogowane.
employer-signed-in-at = To konto jest już zalogowane. Pracodawca: { $name }.
employer-history-missing = Nie widać wpisów. Pracodawca: { $name }
employer-privacy = Pracujesz dla kilku pracodawców? Jeden nie widzi, co wysyłasz drugiemu.
