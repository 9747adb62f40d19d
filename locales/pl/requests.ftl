### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Prośby i zmiany
requests-new = Zgłoś zapomniany wpis
requests-waiting = Prosimy o odpowiedź
requests-asked = Twoje prośby
requests-changed = Zmiany od pracodawcy
requests-empty = Nie ma Twoich próśb, a pracodawca nic nie zmienił.
requests-more = Pokaż wcześniejsze
requests-offline = Bez internetu nie możesz zobaczyć swoich próśb i zmian.
requests-not-taken = Twój pracodawca nie przyjmuje próśb przez aplikację. Zadzwoń do pracodawcy.
requests-open = { $open ->
    [one] { $open } zmiana czeka na Twoją odpowiedź
    [few] { $open } zmiany czekają na Twoją odpowiedź
    [many] { $open } zmian czeka na Twoją odpowiedź
   *[other] { $open } zmiany czeka na Twoją odpowiedź
}
requests-reason = Powód: { $reason }
requests-your-reason = Twój powód: { $reason }
requests-office-says = Pracodawca mówi: { $answer }
requests-lost = Nie wiemy, czy to dotarło. Sprawdź niżej, co tam teraz jest.
requests-too-late = Na to już jest odpowiedź.
requests-refused = Serwer to odrzucił. Nic się nie zmieniło. Zadzwoń do pracodawcy.
requests-nothing-sent = Brak internetu. Nic nie zostało wysłane.

## What became of a request

request-forgotten = Zapomniany wpis
request-correction = Poprawka
request-cancellation = Anulowanie
request-unknown = Prośba
request-open = Pracodawca to sprawdza
request-accepted = Przyjęto
request-declined = Odrzucono
request-withdrawn = Wycofano
request-other-state = Zapytaj pracodawcę
request-withdraw = Wycofaj prośbę
withdraw-title = Wycofać prośbę?
withdraw-text = Pracodawca już nic z nią nie zrobi.
withdraw-confirm = WYCOFAJ
withdraw-done = Prośba została wycofana.

## What the office changed

# «4 godziny», «3 godziny · Zakupy»
change-entered = Pracodawca dodał wpis: { $after }
change-modified = Pracodawca to zmienił. Było: { $before }. Jest: { $after }
change-cancelled = Pracodawca anulował wpis: { $before }
change-unknown = Pracodawca coś zmienił
change-answer-by = Odpowiedz najpóźniej w tym dniu: { $day }. Potem brak odpowiedzi liczy się jako zgoda.
change-agree = Zgadzam się
change-contest = Nie zgadzam się
agree-title = Czy się zgadzasz?
agree-confirm = TAK, ZGADZAM SIĘ
change-agreed = Zgadzasz się
change-by-time = Brak odpowiedzi: liczy się jako zgoda
change-contested = Nie zgadzasz się
change-restored = Pracodawca przyznał Ci rację
change-kept = Pracodawca już tego nie zmieni
change-replaced = Później zmieniono jeszcze raz
change-unanswerable = Po odejściu z tej pracy odpowiedź nie była możliwa: to nie liczy się jako zgoda
change-answered = Twoja odpowiedź została wysłana.
change-too-late = Na to nie można już odpowiedzieć.
change-contest-sent = Twoja odpowiedź została wysłana. Pracodawca to sprawdzi.
contest-title = Dlaczego się nie zgadzasz?
contest-send = WYŚLIJ

## Ready sentences of a worker

reason-forgot = Wyleciało mi to z głowy
reason-no-phone = Mój telefon nie działał
reason-no-connection = Nie było internetu
reason-account-closed = Moje konto było zablokowane
reason-wrong-hours = Liczba godzin jest błędna
reason-wrong-activity = Rodzaj pracy jest błędny
reason-wrong-client = To był inny klient
reason-sent-twice = Wysłano dwa razy
reason-did-not-work = Nie było mnie tam w pracy
reason-as-reported = Było tak, jak w moim wpisie
reason-other = Coś innego

## Ready sentences of the office

office-not-planned = Ta wizyta nie była zaplanowana.
office-already-reported = To już było wysłane.
office-client-disagrees = Klient mówi coś innego.
office-hours-as-agreed = Godziny są takie, jak ustalono.
office-please-call = Prosimy do nas zadzwonić.

## Ask

ask-client-title = Dla którego klienta?
ask-day-title = Którego dnia?
ask-day-today = To było dzisiaj? Dodaj zwykły wpis na ekranie z klientami.
ask-yesterday = wczoraj
ask-day-yesterday = wczoraj, { $date }
ask-earlier = Wcześniej
ask-reason-title = Dlaczego nie tego samego dnia?
ask-words-title = Powiedz krótko
ask-words-label = Powód
ask-words-hint = Pracodawca to przeczyta. Nie pisz nic o zdrowiu.
ask-words-empty = Wpisz powód.
ask-words-long = Powód jest za długi.
ask-wrong-title = Gdzie jest błąd?
ask-mend = Tu jest błąd
ask-mend-about = Wpis: { $what }
ask-same = Tak już jest. Wybierz coś innego.
ask-review-title = Wysłać prośbę?
ask-review-note = To jest prośba do pracodawcy. To jeszcze nie liczy się jako wpis.
ask-review-change = To jest prośba do pracodawcy. Nic się jeszcze nie zmienia.
ask-review-sent = Wysłano
ask-review-right = Powinno być
ask-review-nothing = Anulowanie wpisu
ask-review-request = Prośba
ask-send = WYŚLIJ PROŚBĘ
ask-discard = Przerwij

## What became of asking

asked-title = Twoja prośba została wysłana
asked-text = Pracodawca to sprawdzi. Odpowiedź będzie w „{ requests-title }”.
asked-other-client = Dodaj jeszcze wpis dla właściwego klienta. To nie było dzisiaj? Zgłoś zapomniany wpis.
asked-found = Poprzednia prośba jednak dotarła.
ask-offline = Brak internetu. Prośba nie została wysłana ani zapisana.
ask-unknown-client = Twój pracodawca nie zna tego numeru klienta. Prośba nie została wysłana.
ask-hours = Liczba godzin jest błędna. Wybierz od 1 do 9 godzin. Prośba nie została wysłana.
ask-day-limit = To za dużo godzin na jeden dzień. Jeśli jednak się zgadzają, zadzwoń do pracodawcy. Prośba nie została wysłana.
ask-for-today = Dla dzisiejszej pracy dodaj zwykły wpis na ekranie z klientami. Prośba nie została wysłana.
ask-day-range = Dla tego dnia pracodawca nie przyjmuje już próśb przez aplikację. Zadzwoń do pracodawcy. Prośba nie została wysłana.
ask-already-open = Ta prośba już jest u pracodawcy. Pracodawca ją sprawdza. Nic nowego nie zostało wysłane.
ask-nothing-to-change = Wpis już taki jest albo jest anulowany. Prośba nie została wysłana.
ask-too-many = Wysyłasz za szybko jedną prośbę po drugiej. Poczekaj chwilę i spróbuj ponownie. Prośba nie została wysłana.
ask-void = Prośba nie dotarła. Możesz ją wysłać ponownie.
ask-storage = Pamięć telefonu jest pełna. Zrób miejsce i spróbuj ponownie. Prośba nie została wysłana.
ask-earlier-unsettled = Najpierw sprawdzamy, czy poprzednia prośba dotarła. Potem możesz wysłać nową.
ask-refused = Serwer odrzucił prośbę. Prośba nie została wysłana. Jeśli to się powtarza, zadzwoń do pracodawcy.
ask-unknown-title = Nie wiemy, czy prośba dotarła
ask-unknown-text = Nie wysyłaj prośby jeszcze raz. Gdy będzie internet, aplikacja to sprawdzi i powie Ci o tym.
ask-unknown-elsewhere = Inne okno aplikacji już to sprawdziło. Prośby nie ma w „{ requests-title }”? Wyślij ją jeszcze raz.
ask-settled-void = Poprzednia prośba nie dotarła. Wyślij ją jeszcze raz.

## Marks in the history

mark-by-office = Dodane przez pracodawcę
mark-at-her-request = Na Twoją prośbę

## Privacy

privacy-sent-4 = Gdy wysyłasz prośbę do pracodawcy lub odpowiadasz na zmianę: to, co wybierasz lub piszesz, i dzień.
