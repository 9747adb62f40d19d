# How days, instants and weeks are written on the pages of the office.
# Short, with numbers: the weekday is a short word, day and month have two digits.
written-day = { $weekday } { $day }/{ $month }
written-day-year = { $weekday } { $day }/{ $month }/{ $year }
# In full: weekday and month are words.
written-day-long = { $weekday } { $day } { $month }
written-day-long-year = { $weekday } { $day } { $month } { $year }
written-month = { $month } { $year }
# From a day to a later one.
written-span = { $from } – { $to }
written-clock = { $hour }:{ $minute }
# An instant: the time of day, after the day.
written-today = vandaag { $time }
written-yesterday = gisteren { $time }
written-tomorrow = morgen { $time }
written-instant = { $day }, { $time }
# A week: its number, and the year that it counts to where that is another one.
written-week = week { $week }
written-week-number = { $week }
written-week-number-year = { $week } van { $year }
written-week-short = W{ $week }
written-week-short-year = W{ $week }/{ $year }
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
weekday-short-1 = ma
weekday-short-2 = di
weekday-short-3 = wo
weekday-short-4 = do
weekday-short-5 = vr
weekday-short-6 = za
weekday-short-7 = zo
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
