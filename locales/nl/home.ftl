### Home: whom she worked for, this week, the same as last time.

home-sent-today = verzonden vandaag
# A list of days with hours: «maandag 7 uur, dinsdag 8 uur».
home-week = Vandaag { $today ->
    [one] { $today } uur verzonden
   *[other] { $today } uur verzonden
}. Deze week { $total ->
    [one] { $total } uur
   *[other] { $total } uur
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } uur
   *[other] { $hours } uur
}
home-last-week = vorige week
# «vorige week: 4 uur», «gisteren: 4 uur», «ma 23 nov.: 4 uur»
home-last = { $when }: { $hours ->
    [one] { $hours } uur
   *[other] { $hours } uur
}
home-offer = Zelfde als vorige keer bij { $name }
home-more = { $count ->
    [one] Nog { $count } klant tonen
   *[other] Nog { $count } klanten tonen
}

## The same as the last time

last-time-lead = Laatste keer: { $when }
last-time-confirm = Ja, dit klopt
last-time-change = Nee, aanpassen

## One more for a client of today

again-title = Nog een prestatie?
again-text = { $hours ->
    [one] U hebt vandaag al { $hours } uur verzonden bij { $name }.
   *[other] U hebt vandaag al { $hours } uur verzonden bij { $name }.
}
again-no = Nee
again-yes = Ja, nog een prestatie

## On a new phone

former-title = Uw klanten van vroeger
former-text = Bij deze klanten hebt u gewerkt. Kies uw klanten en geef ze een naam.
former-where = De namen blijven op uw telefoon.
former-open = { $count ->
    [one] { $count } klant van vroeger terugvinden
   *[other] { $count } klanten van vroeger terugvinden
}
former-last = { $date }: { $hours ->
    [one] { $hours } uur
   *[other] { $hours } uur
}
former-none-chosen = Kies eerst een klant.
former-none = Al uw klanten staan in uw lijst.
former-offline = Zonder internetverbinding kunt u uw klanten van vroeger niet zien.
former-added = { $count ->
    [one] { $count } klant is toegevoegd.
   *[other] { $count } klanten zijn toegevoegd.
}
