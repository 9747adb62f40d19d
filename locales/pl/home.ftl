### Home: whom she worked for, this week, the same as last time.

home-sent-today = wysłane dzisiaj
# A list of days with hours follows: «poniedziałek: 7 godzin».
home-week = Dzisiaj wysłane: { $today ->
    [one] { $today } godzina
    [few] { $today } godziny
    [many] { $today } godzin
   *[other] { $today } godziny
}. W tym tygodniu: { $total ->
    [one] { $total } godzina
    [few] { $total } godziny
    [many] { $total } godzin
   *[other] { $total } godziny
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } godzina
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
}
home-last-week = w zeszłym tygodniu
home-last = { $when }: { $hours ->
    [one] { $hours } godzina
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
}
home-offer = To samo co ostatnio. Klient: { $name }
home-more = { $count ->
    [one] Pokaż jeszcze { $count } klienta
    [few] Pokaż jeszcze { $count } klientów
    [many] Pokaż jeszcze { $count } klientów
   *[other] Pokaż jeszcze { $count } klienta
}

## The same as the last time

last-time-lead = Ostatni raz: { $when }
last-time-confirm = Tak, zgadza się
last-time-change = Nie, zmień

## One more for a client of today

again-title = Jeszcze jeden wpis?
again-text = { $hours ->
    [one] Dzisiaj już wysłano { $hours } godzinę. Klient: { $name }.
    [few] Dzisiaj już wysłano { $hours } godziny. Klient: { $name }.
    [many] Dzisiaj już wysłano { $hours } godzin. Klient: { $name }.
   *[other] Dzisiaj już wysłano { $hours } godziny. Klient: { $name }.
}
again-no = Nie
again-yes = Tak, jeszcze jeden

## On a new phone

former-title = Twoi dawni klienci
former-text = Masz już wpisy dla tych klientów. Wybierz swoich klientów i nadaj im nazwy.
former-where = Nazwy zostają na Twoim telefonie.
former-open = { $count ->
    [one] Znajdź { $count } dawnego klienta
    [few] Znajdź { $count } dawnych klientów
    [many] Znajdź { $count } dawnych klientów
   *[other] Znajdź { $count } dawnego klienta
}
former-last = { $date }: { $hours ->
    [one] { $hours } godzina
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
}
former-none-chosen = Najpierw wybierz klienta.
former-none = Wszyscy Twoi klienci są na Twojej liście.
former-offline = Bez internetu nie możesz zobaczyć swoich dawnych klientów.
former-added = { $count ->
    [one] Dodano { $count } klienta.
    [few] Dodano { $count } klientów.
    [many] Dodano { $count } klientów.
   *[other] Dodano { $count } klienta.
}
