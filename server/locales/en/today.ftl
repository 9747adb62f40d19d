field-contract-hours = Contract hours a week
field-contract-hours-hint = Whole hours or quarters, such as 19 or 19.5. Not required.
field-contract-hours-wrong = Fill in whole hours or quarters, from 1 to { $most }, such as 19, 19.5 or 19.25.
field-payroll-number = Number at the payroll office
field-payroll-number-hint = As it is written there, with the zeros at the start. Not required.
field-payroll-number-too-long = This number is too long: at most { $most } characters.
field-payroll-number-break = There is a line break or an invisible sign in this number.
field-expected-days = Expected on
field-expected-days-hint = Tick nothing, and she is expected as she usually reports.
expected-as-usual = as she usually reports
company-expected-days = New workers expected on
company-expected-days-hint = Whoever has not reported anything yet is expected on these days. Of the others, the page of today knows when they usually report, or what you ticked on their pages.

today = Today
today-show = Show
today-go-to = To { $day }
today-holiday = public holiday
today-weekend = weekend
today-reported-today = reported today
today-reported-then = reported that day
today-missing = { $count ->
    [one] 1 not yet
   *[other] { $number } not yet
}
today-others = { $count ->
    [one] 1 reported and was not expected
   *[other] { $number } reported and were not expected
}
today-nobody-missing = All whom you expect have reported.
today-nobody-expected = Nobody is expected.
today-holiday-nobody = It is a public holiday: nobody is expected.
today-open = to check this week
today-open-before = Still to check from earlier weeks
today-requests = { $count ->
    [one] request of a worker
   *[other] requests of workers
}
today-contests = { $count ->
    [one] 1 contested change
   *[other] { $number } contested changes
}
today-closed = { $count ->
    [one] closed account
   *[other] closed accounts
}
today-missing-title = Nothing reported yet today
today-missing-title-then = Nothing reported that day
today-last = last: { $day }
today-never-reported = never reported
today-never-signed-in = never signed in
today-call = Call
today-call-name = Call { $name }
today-enter-name = Enter for { $name }
today-letter = New letter
today-letter-name = New letter for { $name }
today-why-ticked = ticked on her page
today-why-new = has not reported anything yet
today-why-usual = { $reported } of the last { $of } times on this day of the week
today-how = How do we know whom you expect?
today-how-usual = Whoever reported on this day of the week in more than half of the last four weeks. Public holidays do not count.
today-how-ticked = Where you tick days on her page, only those count.
today-how-new = Whoever has not reported anything yet is expected on the days that Company says, from the day after she was added. Whoever no longer works here is not expected; on a public holiday nobody is.
today-week = This week
today-odd = Worth a look this week
today-nothing-odd = Nothing unusual.
today-over-by = { $hours } h, contract { $contract } h
today-reported-title = Who reported
today-reported-expected = Expected, and reported
today-reported-others = Reported, and not expected
odd-long = 9 hours or more at one client on one day
odd-alike = Twice the same
odd-first = First time at this client
odd-unanswerable = Nobody could answer
field-odd = Worth a look
state-open = To check
performances-none-ticked = You ticked nothing. Nothing is validated.
performances-validate-all = { $count ->
    [one] Validate the one
   *[other] Validate all { $number }
}
validate-all = Validate all
validate-all-sure = { $count ->
    [one] Validate 1 performance?
   *[other] Validate { $number } performances?
}
validate-all-button = { $count ->
    [one] Yes, validate this one
   *[other] Yes, validate these { $number }
}
validate-all-how = Only what is counted here is validated. What arrives or changes meanwhile is not. You can undo it for ten minutes.
validate-nothing = There is nothing to check.
validate-period = Period
validate-in-parts = { $number } are waiting. They go in parts, the oldest first: come back for the rest.
validate-look-first = Perhaps look at these first:
validate-apart = { $count ->
    [one] 1 performance is left out: nobody could answer it, since the worker had left.
   *[other] { $number } performances are left out: nobody could answer them, since the worker had left.
}
validate-apart-look = Check them apart
leave-it = Leave it
undo = Undo
undo-title = Undo the validation
undo-how = { $count ->
    [one] 1 performance gets the state back that it had.
   *[other] { $number } performances get the state back that they had.
}
undo-changed = { $count ->
    [one] 1 stays as it is: somebody changed it since.
   *[other] { $number } stay as they are: somebody changed them since.
}
undo-exported = { $count ->
    [one] 1 stays validated: its day was taken along as a file since.
   *[other] { $number } stay validated: their days were taken along as a file since.
}
undo-open-until = Time validates none of that before { $day } is over.
undo-until = You can do so until { $time }.
undo-button = { $count ->
    [one] Undo this one
   *[other] Undo these { $number }
}
undo-done = { $count ->
    [one] 1 performance has its former state back.
   *[other] { $number } performances have their former state back.
}
undo-nothing = There is nothing left to undo: all of it changed since, or was taken along.
undo-unknown = This validation is no longer there.
undo-not-yours = Somebody else validated this. Only that person can undo it.
undo-done-before = This was undone before.
undo-too-late = It is more than ten minutes ago. Open a performance to modify or cancel it.
audit-action-validation-undone = Validation undone

pick-worker-hint = The name, a part of it, or the login
pick-client-hint = The name, a part of it, or the client number
pick-worker-missing = Fill in for whom you enter it.
pick-client-missing = Fill in at which client.
pick-nobody = Nobody is called so. Try a part of the name.
pick-too-many = Too many are called so. Type more of the name.
pick-several = Choose whom you mean.
pick-which = Whom do you mean by “{ $typed }”?
pick-another = Somebody else: I type the name again
enter-several = Enter several days at once
enter-several-how = For one worker. Blank rows do not count. If something is wrong with one row, nothing is entered.
enter-rows-wrong = Look at the marked rows. Nothing is entered yet.
enter-rows-none = Fill in at least one row.
enter-row-date = Date, row { $row }
enter-row-client = Client, row { $row }
enter-row-activity = Activity, row { $row }
enter-row-hours = Hours, row { $row }
enter-reason-forgot = Forgot to report
enter-reason-phone = Had no phone with her
enter-reason-called = Called the office

worker-week = This week { $hours } h
worker-week-contract = This week { $hours } h of { $contract } h
worker-month = This month { $hours } h
worker-month-contract = This month { $hours } h; her contract makes { $contract } h of this month
worker-average = On average { $hours } h a week in the last { $weeks } weeks; Brussels asks for { $wanted } h on average
worker-visits = Last visits
worker-clients = { $count ->
    [one] Her one client of the last months
   *[other] Her { $number } clients of the last months
}
client-workers = Who comes here
client-workers-none = Nobody in the last months.
client-visits = { $count ->
    [one] 1 visit
   *[other] { $number } visits
}
