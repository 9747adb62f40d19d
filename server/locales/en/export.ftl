export = Export
export-from = From
export-to = To
export-all-workers = All workers
export-all-pages = All workers, of all pages
export-all-states = All states
export-csv = Download CSV
export-xlsx = Download Excel
export-no-day = Choose a day.
export-backwards = The last day comes before the first.
export-too-long = Choose two years at most.
export-too-many-rows = These are more rows than Excel can hold. Choose a shorter period.
export-nothing = No performances in this period.
export-volume = { $count ->
    [one] 1 performance.
   *[other] { $number } performances.
}
export-cancelled-count = { $count ->
    [one] 1 of them is cancelled: it is in the files, but does not count in the totals.
   *[other] { $number } of them are cancelled: they are in the files, but do not count in the totals.
}
export-hours = { $count ->
    [one] 1 hour
   *[other] { $number } hours
}
export-figure = Hours by week and activity
export-figure-table = The same numbers as a table
export-figure-description = Weeks { $from } to { $to }: { $hours } hours in all. { $activities }. Most hours in week { $most }: { $most-hours }.
# A part of a bar: a week, an activity and how many hours.
export-figure-piece = { $week } · { $activity }: { $hours }
export-edges = Weeks begin on Monday. The first and the last week count only the days of the period.
export-week = Week
export-total = Total
export-totals = Totals by worker and week
export-workers-here = { $count ->
    [one] The worker on this page
   *[other] The { $number } workers on this page
}
export-about = About the files
export-about-csv = CSV: UTF-8, with semicolons between the columns, as Excel expects it in Belgium. Dates are written 2026-11-23.
export-about-xlsx = Excel: the performances on the first sheet, the totals by worker and week on the second.
export-about-cancelled = Cancelled performances are in the files, with their state. They do not count in the totals.
export-about-formulas = Text that Excel would run as a formula gets an apostrophe in front in the CSV file; in the Excel file it is plain text.
export-others = Other files and lists
months = Hours by worker and month
months-month = Month
months-by-contract = By contract
months-difference = Difference
months-no-contracts = Nobody has contract hours. Fill them in on each worker’s page.
months-how = By contract: the contract of today, a seventh of its week for each day of the month that she was here, within the period. Weekends, holidays and absences are days like others; what is cancelled does not count.
