### Home: whom she worked for, this week, the same as last time.

home-sent-today = sent today
# A list of days with hours follows: «Monday: 7 hours».
home-week = Today { $today ->
    [one] { $today } hour sent
   *[other] { $today } hours sent
}. This week { $total ->
    [one] { $total } hour
   *[other] { $total } hours
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
home-last-week = last week
home-last = { $when }: { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
home-offer = Same as last time for { $name }
home-more = { $count ->
    [one] Show { $count } more client
   *[other] Show { $count } more clients
}

## The same as the last time

last-time-lead = Last time: { $when }
last-time-confirm = Yes, this is right
last-time-change = No, change it

## One more for a client of today

again-title = One more report?
again-text = { $hours ->
    [one] You already sent { $hours } hour today for { $name }.
   *[other] You already sent { $hours } hours today for { $name }.
}
again-no = No
again-yes = Yes, one more report

## On a new phone

former-title = Your earlier clients
former-text = You worked for these clients. Choose your clients and give each a name.
former-where = The names stay on your phone.
former-open = { $count ->
    [one] Find { $count } earlier client
   *[other] Find { $count } earlier clients
}
former-last = { $date }: { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
former-none-chosen = Choose a client first.
former-none = All your clients are in your list.
former-offline = Without an internet connection you cannot see your earlier clients.
former-added = { $count ->
    [one] { $count } client was added.
   *[other] { $count } clients were added.
}
