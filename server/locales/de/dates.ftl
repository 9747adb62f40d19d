# How days, instants and weeks are written on the pages of the office.
# Short, with numbers: the weekday is a short word, day and month have two digits.
written-day = { $weekday } { $day }.{ $month }.
written-day-year = { $weekday } { $day }.{ $month }.{ $year }
# In full: weekday and month are words.
written-day-long = { $weekday }, { $day }. { $month }
written-day-long-year = { $weekday }, { $day }. { $month } { $year }
written-month = { $month } { $year }
# From a day to a later one.
written-span = { $from } – { $to }
written-clock = { $hour }:{ $minute }
# An instant: the time of day, after the day.
written-today = heute { $time }
written-yesterday = gestern { $time }
written-tomorrow = morgen { $time }
written-instant = { $day }, { $time }
# A week: its number, and the year that it counts to where that is another one.
written-week = Woche { $week }
written-week-number = { $week }
written-week-number-year = { $week }/{ $year }
written-week-short = W{ $week }
written-week-short-year = W{ $week }/{ $year }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Mo.
weekday-short-2 = Di.
weekday-short-3 = Mi.
weekday-short-4 = Do.
weekday-short-5 = Fr.
weekday-short-6 = Sa.
weekday-short-7 = So.
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
