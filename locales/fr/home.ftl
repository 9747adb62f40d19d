### Home: whom she worked for, this week, the same as last time.

home-sent-today = envoyé aujourd’hui
# A list of days with hours follows: «lundi : 7 heures».
home-week = Aujourd’hui : { $today ->
    [one] { $today } heure envoyée
   *[other] { $today } heures envoyées
}. Cette semaine : { $total ->
    [one] { $total } heure
   *[other] { $total } heures
}
home-week-day = { $weekday } : { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
home-last-week = semaine passée
home-last = { $when } : { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
home-offer = Comme la dernière fois chez { $name }
home-more = { $count ->
    [one] Montrer encore { $count } client
   *[other] Montrer encore { $count } clients
}

## The same as the last time

last-time-lead = Dernière fois : { $when }
last-time-confirm = Oui, c’est correct
last-time-change = Non, modifier

## One more for a client of today

again-title = Encore une prestation ?
again-text = { $hours ->
    [one] Aujourd’hui, vous avez déjà envoyé { $hours } heure pour { $name }.
   *[other] Aujourd’hui, vous avez déjà envoyé { $hours } heures pour { $name }.
}
again-no = Non
again-yes = Oui, encore une prestation

## On a new phone

former-title = Vos clients d’avant
former-text = Vous avez travaillé chez ces clients. Choisissez vos clients et donnez-leur un nom.
former-where = Les noms restent sur votre téléphone.
former-open = { $count ->
    [one] Retrouver { $count } client d’avant
   *[other] Retrouver { $count } clients d’avant
}
former-last = { $date } : { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
former-none-chosen = Choisissez d’abord un client.
former-none = Tous vos clients sont dans votre liste.
former-offline = Sans connexion internet, vous ne pouvez pas voir vos clients d’avant.
former-added = { $count ->
    [one] { $count } client est ajouté.
   *[other] { $count } clients sont ajoutés.
}
