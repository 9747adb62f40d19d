### Home: whom she worked for, this week, the same as last time.

home-sent-today = heute gesendet
# A list of days with hours follows: «Montag: 7 Stunden».
home-week = Heute { $today ->
    [one] { $today } Stunde gesendet
   *[other] { $today } Stunden gesendet
}. Diese Woche { $total ->
    [one] { $total } Stunde
   *[other] { $total } Stunden
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
home-last-week = vorige Woche
home-last = { $when }: { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
home-offer = Wie beim letzten Mal bei { $name }
home-more = { $count ->
    [one] Noch { $count } Kunden zeigen
   *[other] Noch { $count } Kunden zeigen
}

## The same as the last time

last-time-lead = Letztes Mal: { $when }
last-time-confirm = Ja, das stimmt
last-time-change = Nein, ändern

## One more for a client of today

again-title = Noch eine Leistung?
again-text = { $hours ->
    [one] Sie haben heute schon { $hours } Stunde für { $name } gesendet.
   *[other] Sie haben heute schon { $hours } Stunden für { $name } gesendet.
}
again-no = Nein
again-yes = Ja, noch eine Leistung

## On a new phone

former-title = Ihre früheren Kunden
former-text = Bei diesen Kunden haben Sie gearbeitet. Wählen Sie Ihre Kunden und geben Sie ihnen einen Namen.
former-where = Die Namen bleiben auf Ihrem Telefon.
former-open = { $count ->
    [one] { $count } früheren Kunden wiederfinden
   *[other] { $count } frühere Kunden wiederfinden
}
former-last = { $date }: { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
former-none-chosen = Wählen Sie zuerst einen Kunden.
former-none = Alle Ihre Kunden stehen in Ihrer Liste.
former-offline = Ohne Internetverbindung können Sie Ihre früheren Kunden nicht sehen.
former-added = { $count ->
    [one] { $count } Kunde ist hinzugefügt.
   *[other] { $count } Kunden sind hinzugefügt.
}
