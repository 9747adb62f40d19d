# Frame
skip = To the content
rooms = Rooms
language = Language
save = Save
sign-out = Sign out
choose = Choose…
remove = Remove
to-the-start = To the start
role-administrator = Administrator: may do everything
role-reader = Reader: may look only
region-flanders = Flanders
region-brussels = Brussels
region-wallonia = Wallonia
form-wrong = Something is missing. Look at the fields marked below.

# Fields
field-name = Name
field-family-name = Family name
field-your-name = Your name
field-email = E-mail address
field-password = Password
field-password-hint = At least 12 characters. A sentence is easy to remember and hard to guess.
field-code = Code from your phone
field-code-hint = The six digits that your authenticator app shows now.
field-code-or-recovery = The six digits from your authenticator app, or one of your recovery codes.
field-company = Name of your company
field-company-hint = As your workers know it.
field-phone = Phone number of the office
field-phone-hint = The app offers to call it when a worker's account is closed.
field-telephone = Telephone
field-telephone-hint = For the office only. A name may stand beside it. Not required.
field-telephone-wrong = A telephone number has digits. Correct it, or leave the field empty.
field-telephone-too-long = This telephone number is too long: at most 120 characters.
field-telephone-break = There is a line break or an invisible sign in this telephone number.
field-region = Region
field-role = Role
field-name-missing = Fill in a name.
field-name-too-long = This name is too long. A name has at most 120 characters.
field-number-missing = Fill in the number: 12 digits.
field-number-length = { $digits ->
    [one] This is { $digits } digit. The number has 12 digits.
   *[other] These are { $digits } digits. The number has 12 digits.
}
field-number-sign = “{ $sign }” is no digit. The number has 12 digits.
field-number-letter-o = There is a letter { $sign } in the number. Type the digit 0.
field-number-letter-l = There is a “{ $sign }” in the number. Type the digit 1.
field-number-unseen = There is a character in the number that you do not see. Empty the field and type the number again.
field-no-day = “{ $typed }” is no day. Write for example 25/11/2026.
field-region-missing = Choose a region.
field-email-wrong = This is not an e-mail address.
field-email-taken = Somebody already uses this e-mail address.
field-password-short = Use at least 12 characters.
field-password-long = Use at most 200 characters.
field-password-weak = This password is easy to guess. Make it longer, or less common.
field-code-wrong = This code is wrong. Wait for the next one and type it again.
field-code-missing = Fill in the six digits that your authenticator app shows now.
field-code-new = The picture changed because the page was open too long or your browser kept no cookie. Scan the new picture, then type the code.
field-code-plain = A browser keeps the sign-in only at an address that begins with https://. Ask whoever looks after the server for it, and open the link there.

# Signing in
sign-in-title = Sign in to the console
sign-in = Sign in
sign-in-wrong = E-mail address, password or code is wrong.
sign-in-not-kept = Your browser did not keep the sign-in. Open the console at an address that begins with https://, and allow cookies.
sign-in-help = Lost your phone? Use a recovery code. Lost those too? Ask another administrator for a new link or, if you are the only one, whoever looks after the server.

# First start and invitations
start-title = Welcome to Job Tracker
start-first = Tell us about your company and yourself. It takes about five minutes.
start-invited = You are invited to the console of { $company }.
start-company = Your company
start-you = You
start-phone = Your phone
start-phone-why = You sign in with your password and a code from your phone, so that a stolen password is not enough. Scan this picture with an authenticator app, then type the code that it shows.
start-qr = QR code for your authenticator app
start-no-camera = No camera? Type this secret instead
start-button = Create my account
welcome-title = Your account is ready
welcome-done = You are signed in.
welcome-codes = Your recovery codes
welcome-codes-why = Print this page or write these codes down. Each of them stands in for your phone once. They are not shown again.
welcome-go = I have kept them. Go on

# Users
users = Users
users-you = This is you
users-remove-name = Remove { $name }
users-invite = Invite somebody
users-invite-how = You get a link. Hand it to her yourself; it works once, within three days.
users-invite-button = Make a link
users-link = Hand this link over. It works once, within three days. It is shown here for ten minutes.

# Notices
notices = Notices
notice-dismiss = I have seen it
notice-by-command = a command on the server
notice-code-wrong = { $count ->
    [one] Somebody typed your password correctly, but a wrong code: { $last }, from the address { $address }.
   *[other] Somebody typed your password correctly, but a wrong code: { $count } times between { $first } and { $last }, the last time from the address { $address }.
} If it was not you, somebody knows your password: ask another administrator for a new link.
notice-administrator-added = { $count ->
    [one] { $name } is an administrator of the console now ({ $last }). The link came from: { $by }.
   *[other] { $count } people became administrators of the console, the last one { $name } ({ $last }). The link came from: { $by }.
}
notice-accounts-closed = Within a day { $count } accounts of workers were closed, wholly or for new phones alone, after wrong passwords. Perhaps somebody is guessing.

# Sessions
sessions = Where I am signed in
users-sessions = Signed in
sessions-what = A session ends after half an hour without use, and after twelve hours anyway. End those that you do not know, and tell an administrator.
sessions-with = Browser
sessions-browser = { $browser } on { $system }
sessions-browser-unknown = Unknown browser
sessions-address = Address
sessions-since = Signed in
sessions-used = Last used
sessions-here = This one
sessions-open = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
sessions-end = End
sessions-end-name = End the session in { $browser }
sessions-end-all-name = End all sessions of { $name }
sessions-end-others = End all others

# Errors
error-not-found = There is nothing here
error-forbidden = You may not do this
error-forged = This form was not taken
error-signed-out = You are signed out
unsent-is-back = You are signed in again. What you filled in is still here and was not sent. Look at it and send it again.
unsent-signed-out = You were signed out meanwhile. Sign in: what you filled in comes back then. Nothing was changed.
error-bad-form = This form could not be read
error-unreadable-caller = The server cannot see who sent this request
error-changed-meanwhile = Somebody else changed this meanwhile
error-dead-link = This link no longer works
error-no-longer-kept = This is no longer kept
error-too-many = Too many tries
error-too-many-letters = At most { $most } letters are made at a time
error-busy = The server is busy
error-failed = Something went wrong on the server
error-too-large = This is too large
error-broken-off = This did not arrive as a whole
error-smaller = A list may have at most 4 MB: save only its sheet, or spread it over several files. Nothing was changed.
error-send-again = Go back and send it again. Nothing was changed.
error-look-again = Go back and look again. Nothing was changed.
error-ask-administrator = Ask an administrator of your company. Nothing was changed.
error-sign-in-again = Sign in and try again. Nothing was changed.
error-reload = Go back, reload the page and look at the new state. Your change was not made.
error-tell-operator = Tell the person who runs the server: the proxy in front of it sends a wrong X-Forwarded-For header.
error-new-link = It was used, or it has expired. Ask for a new one.
error-make-anew = What is shown once is kept for ten minutes, and no longer than until you sign out. If you did not print it or hand it over, make a new letter or a new link.
error-read-list-anew = Rows that were skipped are kept for ten minutes, and no longer than until you sign out. Read the same list in again: what was taken is recognised.
error-letters-in-parts = Go back and choose fewer. No password was replaced.
error-later = Wait a minute and try again.

# Lists
show = Show
look-up = Look up
next-page = Next page
list-goes-on = This is not the whole list: it goes on on the next page of the screen.
nothing-found = Nothing found.
sort-by = Sort
sort-up = ascending
sort-down = descending
never = Never
field-state = State
field-login = Login
field-letter-language = Language of her letters
field-letter-language-missing = Choose the language in which she reads her letters.

# Workers
workers = Workers
workers-active = All who work here
workers-closed = Closed accounts
workers-never = Never signed in
workers-inactive = No longer here
workers-add = Add a worker
workers-add-how = She gets a login and a password on a letter that you print next.
workers-add-button = Add and make the letter
workers-search = Name, login or telephone
workers-none-yet = There are no workers yet. Add the first one.
workers-none-closed = No account is closed.
workers-none-never = Everybody has signed in.
workers-none-inactive = Nobody has left.
workers-seen = Last signed in
workers-last = Last performance
workers-month = Hours this month
workers-contract = Against contract
worker-open = Open
worker-closed = Closed
worker-new-phones-closed = Closed for new phones
worker-inactive = No longer here
worker-closed-since = Closed since
worker-access = Access
worker-no-wrong-tries = No wrong passwords since her last sign-in.
lane-known = A phone of hers
lane-letter = A phone with her letter
lane-unknown = Other phones, together
lane-line = The phone line
lane-tries = { $count ->
    [one] 1 wrong password
   *[other] { $count } wrong passwords
}
lane-unknown-closed = Somebody tried three times on a phone that she never used. New phones are closed out; her own phone still works.
worker-phones = Phones
worker-phones-none = Not signed in on any phone.
worker-phones-how = A phone that you forget is signed out at once. She can sign in on it again with her password.
worker-phone-used = Last used
worker-phone-first = First sign-in
worker-phone-forget = Forget
worker-phone-forget-name = Forget the phone last used on { $time }
worker-reopen = Reopen and make a new letter
worker-new-password = New password and letter
worker-reopen-how = She gets a new password and three new tries. The old password stops working, and she has to sign in again.
worker-edit = Change
worker-leaves = Leaving
worker-deactivate = She no longer works here
worker-deactivate-how = She is signed out at once and cannot sign in. What she reported stays. The office can still enter what she worked up to today. She can then no longer answer changes of the office.
worker-activate = She works here again
worker-activate-how = Make a new letter for her afterwards: her old password no longer counts.

company = Company
company-name-hint = This is how workers see it in the app.
company-phone-line = Number of the phone line
company-phone-line-hint = Workers call this number to report work by phone. It is in their letter and in the app. Optional.
company-region-hint = The region of clients that have none of their own.
company-request-days = Days back for forgotten work
company-request-days-hint = So long after the day a worker may ask to enter work that she forgot: 1 to 60 days.
company-request-days-wrong = Fill in a number from 1 to 60.
# Between a name and what it is.
colon = :
