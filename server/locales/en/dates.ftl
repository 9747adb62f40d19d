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
written-today = today { $time }
written-yesterday = yesterday { $time }
written-tomorrow = tomorrow { $time }
written-instant = { $day }, { $time }
# A week: its number, and the year that it counts to where that is another one.
written-week = week { $week }
written-week-number = { $week }
written-week-number-year = { $week } of { $year }
written-week-short = W{ $week }
written-week-short-year = W{ $week }/{ $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
