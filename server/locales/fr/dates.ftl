# How days, instants and weeks are written on the pages of the office.
# Short, with numbers: the weekday is a short word, day and month have two digits.
written-day = { $weekday } { $day }/{ $month }
written-day-year = { $weekday } { $day }/{ $month }/{ $year }
# In full: weekday and month are words.
written-day-long = { $day ->
    [1] { $weekday } 1er { $month }
   *[other] { $weekday } { $day } { $month }
}
written-day-long-year = { $day ->
    [1] { $weekday } 1er { $month } { $year }
   *[other] { $weekday } { $day } { $month } { $year }
}
written-month = { $month } { $year }
# From a day to a later one.
written-span = { $from } – { $to }
written-clock = { $hour }h{ $minute }
# An instant: the time of day, after the day.
written-today = aujourd’hui { $time }
written-yesterday = hier { $time }
written-tomorrow = demain { $time }
written-instant = { $day }, { $time }
# A week: its number, and the year that it counts to where that is another one.
written-week = semaine { $week }
written-week-number = { $week }
written-week-number-year = { $week } de { $year }
written-week-short = S{ $week }
written-week-short-year = S{ $week }/{ $year }
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
