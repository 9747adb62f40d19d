data = All data
data-of = All data of { $name }
data-what = Everything that this server keeps of this person. When she or he asks for it, hand over the file. Names and notes in the app are not on the server.
data-download = As a file (JSON)
data-must-stay = Last performance or change on { $last }. The performances must be kept until { $until }: social documents stay for at least five years.
data-need-not-stay = No performances have to be kept any longer.
data-no-performances = No performances are kept.
erase = Erase for good
erase-what = Name, number, telephone, old performances and what the log says of this person disappear. Nothing undoes this, not even a backup.
erase-number = Number
erase-number-how = Type the login or the client number of this person again.
erase-number-wrong = This is not the number of this person.
erase-button = Erase for good
erase-active = This person can be erased once she no longer works here, or is no longer a client.
erase-unsettled = A request or a change is still open or contested. Until that is settled, everything is kept.
erase-no-list = This server can erase nobody: whoever runs it must name a directory for the list of erased people (--records).
data-part-worker = Who she is
data-part-client = The client
data-part-sessions = Sign-ins that still hold
data-part-wrong-passwords = Wrong passwords
data-part-office-changes = What the office changed, and her answer
data-part-log-of-performances = What the office or the server did to her performances
data-column-letter-name = Name in Latin letters
data-column-locale = Language of the app
data-column-created = Added
data-column-left = No longer works here since
data-column-opened = Signed in
data-column-ends = Holds until
data-column-automatic = Validated automatically
data-column-before-activity = Activity before
data-column-before-hours = Hours before
data-column-after-activity = Activity after
data-column-after-hours = Hours after
data-column-answer-by = Could be answered until
data-nothing-of = Nothing is kept of these: { $parts }.
erase-done = The data of this person are erased for good.
record = Record of processing
record-what = What this server does with personal data (GDPR, article 30), as it is set now. Print it or save it as PDF, and add what only your company knows: your officer, your legal basis, who runs the server.
record-made = Made on
record-responsible = Controller
record-purpose = Purpose
record-purpose-is = Report, check and pass on service-voucher performances, for pay and inspection.
record-whose = Of whom
record-whose-is = Workers, clients, and users of this console.
record-which = Which data
record-which-is = Worker: name, login, telephone, language, contract hours, number at the payroll office, performances, requests, phones. Client: name, client number, telephone, region. User: name, e-mail, role. No national number and no location.
record-phone = Phone line
record-phone-none = No number is set.
record-access = Who has access
record-kept = How long
record-kept-performances = Performances, requests and changes, at least
record-kept-log = Log
record-kept-sessions = Sign-in to the app, after its last use
record-kept-letters = QR code of a letter
record-kept-tries = Wrong passwords of a worker
record-kept-calls = Finished phone call
record-kept-console = Sign-in to the console
record-kept-shown = Letters and links that are shown once
record-kept-notices = Notices to users
record-to = Passed on to
record-to-none = No file for a payroll office is set up.
record-exports = Files that were taken along
record-exports-none = None yet.
record-exports-more = The older ones are in the log.
record-safety = Safety
record-safety-is = Passwords are kept so that nobody can read them (argon2 hashes); users sign in with a second factor; every change is in a sealed log, and so is every file that is taken along.
data-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
data-more = { $count ->
    [one] 1 more row is in the file.
   *[other] { $count } more rows are in the file.
}
record-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
record-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
record-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
record-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
record-tries = { $count ->
    [one] the last one
   *[other] the last { $count }
}
