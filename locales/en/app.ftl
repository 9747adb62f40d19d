### Texts of the screens. A performance is called a report here: the plain word for a worker.

## Everywhere

app-name = Job Tracker
app-tagline = The app for service-voucher workers
back = Back
cancel = Cancel
continue = Continue
retry = Try again
loading = One moment…
read-aloud = Read aloud
hours-count = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
activity-household-help = Household help
activity-household-help-hint = Cleaning, laundry, cooking
activity-shopping = Shopping
activity-shopping-hint = Errands for the client
activity-ironing-outside = Ironing outside the home
activity-ironing-outside-hint = Not at the client’s home
activity-transport = Accompanied transport
activity-transport-hint = For people who walk with difficulty
activity-other = Another activity
today = today
day-long = { $weekday } { $day } { $month }
day-short = { $weekday } { $day } { $month }
day-month = { $day } { $month }
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
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
steps-progress = Step { $step } of { $total }

## Language

language-title = Choose your language
language-continue = Continue

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Sign in with the login and password from your employer.
sign-in-login-label = Login
sign-in-login-hint = 12 digits, they start with 980
sign-in-password-label = Password
sign-in-show-password = Show password
sign-in-hide-password = Hide password
sign-in-submit = SIGN IN
sign-in-busy = Signing in…
sign-in-language = Choose language
sign-in-server = Server: { $server }
sign-in-offline = You have no internet connection. You cannot sign in now.
sign-in-wrong = The login or password is wrong.
sign-in-attempts-left = { $left ->
    [0] You cannot try again.
    [one] You can try { $left } more time.
   *[other] You can try { $left } more times.
}
sign-in-login-empty = Enter your login.
sign-in-login-digits = { $digits ->
    [one] A login has 12 digits. There is { $digits } digit now.
   *[other] A login has 12 digits. There are { $digits } digits now.
}
sign-in-login-not-digits = A login has digits only.
sign-in-password-empty = Enter your password.
sign-in-password-not-digits = A password has digits only.
sign-in-too-many = There were too many tries in a row. Wait a moment and try again.
sign-in-server-busy = The server is busy. Wait a moment and try again.
sign-in-session-ended = You were signed out. Sign in again. Your choices are kept.
sign-in-signed-out = You are signed out.

## Account closed

closed-title = Your account is blocked
closed-tries = After 3 wrong tries you can no longer use the app.
closed-contact = Contact your employer. You will get a new password.
closed-phone-still-works = You can still use your password to report your work by phone.
closed-employer-phone = Call { $name }
closed-phone-line = Report your work by phone
closed-new-password = I have a new password
closed-other-account = Use another login
closed-login = Login: { $login }
closed-no-call = You cannot call with this device. Call with another phone.

## Clients

clients-title = Who did you work for?
clients-add = Add a client
clients-edit = Change or delete
clients-edit-title = Choose a client
clients-edit-done = Done
clients-edit-open = Change or delete { $name }
clients-search-label = Search for a client
clients-search-clear = Clear the search
clients-search-none = No client found.
clients-empty-title = You have no clients yet
clients-empty-text = First add a client. Then you can report your work.
clients-settings = Settings
clients-sent-today = { $hours ->
    [one] { $hours } hour sent today
   *[other] { $hours } hours sent today
}
clients-sent-short = { $hours } h
clients-history = Your reports
clients-offline = No internet connection. You can see your clients, but you cannot send anything.
clients-open = Report work for { $name }

## Add a client

add-client-title = Add a client
add-client-number-label = Client number
add-client-number-hint = 12 digits. You get the number from your employer or your client.
add-client-name-label = Your client’s name
add-client-name-hint = You can give your client a name yourself.
add-client-note-label = Note (optional)
add-client-note-hint = Do not write a door code or anything about health here.
add-client-note-long = The note is too long.
add-client-submit = Add
add-client-number-empty = Enter the client number.
add-client-number-not-digits = A client number has digits only.
add-client-number-length = { $digits ->
    [one] A client number has 12 digits. There is { $digits } digit now.
   *[other] A client number has 12 digits. There are { $digits } digits now.
}
add-client-number-checksum = This number does not look right. Check the digits.
add-client-number-anyway = Add anyway
add-client-name-empty = Enter a name.
add-client-name-long = The name is too long.
add-client-exists = This client is already in your list: { $name }.
add-client-added = { $name } was added.

## Rename or delete a client

edit-client-title = Change client
edit-client-save = SAVE
edit-client-delete = Delete
edit-client-saved = The name was saved.
delete-client-title = Delete { $name }?
delete-client-text = The client disappears from your list. Reports that you have sent stay.
delete-client-confirm = DELETE
edit-client-deleted = { $name } was deleted.

## Report a performance

activity-title = What did you do?
activity-confirm = Confirm
hours-title = How many hours?
hours-choose-first = First choose the number of hours.
hours-confirm = { $hours ->
    [one] Confirm: { $hours } hour
   *[other] Confirm: { $hours } hours
}
review-title = Is this right?
review-client = Client
review-activity = Activity
review-date = Date
review-date-today = today, { $date }
review-hours = Worked
review-send = SEND
review-sending = Sending…
leave-title = Stop reporting?
leave-text = Your choices are not kept. Nothing has been sent.
leave-stay = Keep reporting
leave-go = Stop
duplicate-title = Already sent
duplicate-text = { $hours ->
    [one] Today you have already sent { $hours } hour for { $client }, with the same activity. Do you want to send this report too?
   *[other] Today you have already sent { $hours } hours for { $client }, with the same activity. Do you want to send this report too?
}
duplicate-send-anyway = Send anyway
duplicate-do-not-send = Stop

## What became of it

sent-title = The report has been sent
sent-reference = Reference
sent-reference-hint = With this code your employer can find the report.
sent-to-clients = Back to your clients
sent-found = Your previous report did arrive after all.
sent-today = Today in total: { $hours }
not-sent-title = Not sent
not-sent-offline = You have no internet connection. The report was not sent and not saved.
not-sent-unknown-client = Your employer does not know this client number. Check the number or call your employer. The report was not sent.
not-sent-hours = The number of hours is not right. Choose 1 to 9 hours. The report was not sent.
not-sent-day-limit = These are too many hours for one day. If they are right, call your employer. The report was not sent.
not-sent-date-passed = The day is over. You could not report your work on the same day? Then tell your employer. The report was not sent.
not-sent-server = The server does not answer. The report was not sent and not saved.
not-sent-too-many = You are sending too fast. Wait a moment and try again. The report was not sent.
not-sent-storage = Your phone’s memory is full. Make room and try again. The report was not sent.
not-sent-void = The report did not arrive and was not registered. You can send it again.
not-sent-refused = The server refused the report. The report was not sent. If this happens again, call your employer.
not-sent-discard = Stop
not-sent-retry = Try again
unknown-title = We do not know if the report arrived
unknown-text = Do not report it again. The app checks as soon as there is a connection, and tells you.
unknown-check-now = Check now
unknown-checking = Checking…
unknown-settled-void = The report did not arrive. Report your work again. Was it for another day than today? Then tell your employer.
unknown-still = There is no connection yet. We still do not know.
unknown-elsewhere-title = It has been checked
unknown-elsewhere = Another window of the app has checked it. Is the report not under “{ history-title }”? Then report your work again. Was it for another day than today? Then tell your employer.
pending-banner = First we check if your previous report arrived. Then you can send a new one.
ended-title = You were signed out
sent-share = Share the reference
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Reference: { $reference }
sent-share-failed = Sharing did not work. Write down the reference.

## History

history-title = Your reports
history-week = { $from } to { $to }
history-total = { $hours ->
    [one] Total: { $hours } hour
   *[other] Total: { $hours } hours
}
history-empty = You have not sent any reports yet.
history-more = Show earlier weeks
history-offline = Without an internet connection you cannot see your reports.
history-client-unknown = Client { $number }
state-registered = Sent
state-validated = Approved
state-modified = Changed by your employer
state-cancelled = Cancelled
state-other = With your employer

## Settings

settings-title = Settings
settings-account = Signed in as { $name }
settings-language = Language
settings-help = Help
settings-privacy = Privacy
settings-about = About this app
settings-server = Your employer’s server
settings-text-size = Text size
settings-text-size-hint = As on your phone. You change it in your phone’s settings.
settings-history = Your reports
settings-password = Change password
settings-sign-out = Sign out
sign-out-title = Sign out?
sign-out-text = Next time you must sign in again with your login and password. Your clients stay on this phone.
sign-out-confirm = Sign out
sign-out-pending-warning = Please note! We do not know yet if your previous report arrived. The app checks when you sign in again.
sign-out-request-warning = Please note! We do not know yet if your request arrived. The app checks when you sign in again.
server-title = Your employer’s server
server-label = Address of the server
server-hint = You get this address from your employer. It starts with https://
server-link-invalid = This is not a Job Tracker link.
server-invalid = This address is not right.
server-insecure = This address is not safe. A good address starts with https://
server-save = SAVE
server-saved = The address was saved.
server-other = This link belongs to another server.
server-other-new = New: { $server }
server-other-now = Now: { $server }
server-other-ask = You do not know this address? Ask your employer first.
server-other-use = USE THE OTHER SERVER
server-other-keep = Change nothing
server-unreachable = No server answers at this address. Check the address.
about-title = About this app
about-text = Job Tracker is a free mobile app to report your work in a few steps.
about-version = Version { $version }
about-licence = Free software under the EUPL 1.2 licence. Everyone may read and improve the code.
about-secret-store-title = Where is your sign-in kept?
about-secret-store-browser = Your sign-in is kept in this browser. Is this not your own device? Then sign out when you are done.
about-secret-store-file = Your sign-in is kept in a file on this device. The file is not encrypted. Other users of this device are not allowed to read it.
about-secret-store-system = Your sign-in is kept in your device’s protected storage.
about-secret-store-memory = Your sign-in is not kept. When you close the app, you must sign in again.
privacy-title = Privacy
privacy-stays-title = This stays on your phone
privacy-stays-1 = The names and notes that you give your clients yourself. Your employer does not see them.
privacy-stays-2 = Your sign-in, so that you do not have to enter your password every day. The password itself is not kept.
privacy-stays-3 = The app reads aloud with a voice of your device. What you hear stays on your device.
privacy-sent-title = This goes to your employer
privacy-sent-1 = When you sign in: your login and your password.
privacy-sent-2 = With every report: the client number, the activity, the number of hours and the date.
privacy-sent-3 = With a new client or a corrected number: the client number. The app then says whether your employer knows the client.
privacy-never-title = The app never does this
privacy-never-1 = The app does not ask where you are.
privacy-never-2 = The app does not track what you do. There are no adverts.
privacy-never-3 = The app does not ask for your national register number.

## Own password

password-title = Change password
password-intro = You use this password in the app and on the phone line.
password-current = Your current password
password-new = New password
password-new-hint = 8 to 16 digits
password-again = The new password once more
password-save = SAVE
password-not-digits = Use digits only.
password-wrong-length = Use 8 to 16 digits.
password-too-simple = This password is too easy to guess. Choose other digits.
password-differs = This is not the same as the new password.
password-wrong = Your current password is not right.
password-changed = Your password has been changed.
password-offline = You have no internet connection. Your password has not been changed.
password-unknown = We do not know whether your password has been changed. When you sign in next, try the new one first.
