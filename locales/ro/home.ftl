### Home: whom she worked for, this week, the same as last time.

home-sent-today = trimise azi
# A list of days with hours follows: «luni: 7 ore».
home-week = Trimis azi: { $today ->
    [one] { $today } oră
    [few] { $today } ore
   *[other] { $today } de ore
}. Săptămâna aceasta: { $total ->
    [one] { $total } oră
    [few] { $total } ore
   *[other] { $total } de ore
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } oră
    [few] { $hours } ore
   *[other] { $hours } de ore
}
home-last-week = săptămâna trecută
home-last = { $when }: { $hours ->
    [one] { $hours } oră
    [few] { $hours } ore
   *[other] { $hours } de ore
}
home-offer = La fel ca data trecută. Client: { $name }
home-more = { $count ->
    [one] Arătați încă { $count } client
    [few] Arătați încă { $count } clienți
   *[other] Arătați încă { $count } de clienți
}

## The same as the last time

last-time-lead = Ultima dată: { $when }
last-time-confirm = Da, este corect
last-time-change = Nu, schimbați

## One more for a client of today

again-title = Încă un pontaj?
again-text = { $hours ->
    [one] Azi ați trimis deja { $hours } oră. Client: { $name }.
    [few] Azi ați trimis deja { $hours } ore. Client: { $name }.
   *[other] Azi ați trimis deja { $hours } de ore. Client: { $name }.
}
again-no = Nu
again-yes = Da, încă un pontaj

## On a new phone

former-title = Clienții dvs. de dinainte
former-text = La acești clienți ați lucrat. Alegeți clienții dvs. și dați-le un nume.
former-where = Numele rămân pe telefonul dvs.
former-open = { $count ->
    [one] Găsiți { $count } client de dinainte
    [few] Găsiți { $count } clienți de dinainte
   *[other] Găsiți { $count } de clienți de dinainte
}
former-last = { $date }: { $hours ->
    [one] { $hours } oră
    [few] { $hours } ore
   *[other] { $hours } de ore
}
former-none-chosen = Alegeți întâi un client.
former-none = Toți clienții dvs. sunt în listă.
former-offline = Fără internet nu puteți vedea clienții dvs. de dinainte.
former-added = { $count ->
    [one] { $count } client a fost adăugat.
    [few] { $count } clienți au fost adăugați.
   *[other] { $count } de clienți au fost adăugați.
}
