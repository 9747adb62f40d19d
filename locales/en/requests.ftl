### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Requests and changes
requests-new = Report a forgotten visit
requests-waiting = Your answer, please
requests-asked = Your requests
requests-changed = Changes by your employer
requests-empty = You have asked for nothing and your employer has changed nothing.
requests-more = Show earlier ones
requests-offline = Without an internet connection you cannot see your requests and the changes.
requests-not-taken = Your employer takes no requests through the app. Call your employer.
requests-open = { $open ->
    [one] { $open } change waits for your answer
   *[other] { $open } changes wait for your answer
}
requests-reason = Reason: { $reason }
requests-your-reason = Your reason: { $reason }
requests-office-says = Your employer says: { $answer }
requests-lost = We do not know whether it arrived. Look below at what it says now.
requests-too-late = This was answered already.
requests-refused = The server refused this. Nothing has changed. Call your employer.
requests-nothing-sent = You have no internet connection. Nothing was sent.

## What became of a request

request-forgotten = Forgotten visit
request-correction = Correction
request-cancellation = Cancellation
request-unknown = Request
request-open = Your employer is looking at it
request-accepted = Accepted
request-declined = Not accepted
request-withdrawn = Withdrawn
request-other-state = Ask your employer
request-withdraw = Withdraw the request
withdraw-title = Withdraw the request?
withdraw-text = Your employer will then do nothing more with it.
withdraw-confirm = WITHDRAW
withdraw-done = Your request has been withdrawn.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = Your employer entered { $after }
change-modified = Your employer changed { $before } to { $after }
change-cancelled = Your employer cancelled { $before }
change-unknown = Your employer changed something
change-answer-by = Answer by { $day } at the latest. After that it counts as agreed.
change-agree = I agree
change-contest = I do not agree
agree-title = Do you agree?
agree-confirm = YES, I AGREE
change-agreed = You agreed
change-by-time = You did not answer: it counts as agreed
change-contested = You do not agree
change-restored = Your employer agreed with you
change-kept = Your employer does not change it any more
change-replaced = Changed once more later
change-unanswerable = You had left and could not answer: it does not count as agreed
change-answered = Your answer has been sent.
change-too-late = You can no longer answer this.
change-contest-sent = Your answer has been sent. Your employer will look at it.
contest-title = Why do you not agree?
contest-send = SEND

## Ready sentences of a worker

reason-forgot = I forgot to report it
reason-no-phone = My phone did not work
reason-no-connection = I had no internet
reason-account-closed = My account was blocked
reason-wrong-hours = The number of hours is wrong
reason-wrong-activity = The activity is wrong
reason-wrong-client = It was another client
reason-sent-twice = I sent it twice
reason-did-not-work = I did not work there
reason-as-reported = It was as I sent it
reason-other = Something else

## Ready sentences of the office

office-not-planned = This visit was not planned.
office-already-reported = This was sent already.
office-client-disagrees = The client says otherwise.
office-hours-as-agreed = The hours are as agreed.
office-please-call = Please call us.

## Ask

ask-client-title = For which client?
ask-day-title = On which day?
ask-day-today = Was it today? Then simply report it from your list of clients.
ask-yesterday = yesterday
ask-day-yesterday = yesterday, { $date }
ask-earlier = Earlier
ask-reason-title = Why not on the day itself?
ask-words-title = Say it briefly
ask-words-label = Reason
ask-words-hint = Your employer reads this. Write nothing about health.
ask-words-empty = Write a reason.
ask-words-long = The reason is too long.
ask-wrong-title = What is wrong?
ask-mend = This is wrong
ask-mend-about = Report: { $what }
ask-same = It is like this already. Choose something else.
ask-review-title = Send the request?
ask-review-note = This is a request to your employer. It does not count as a report yet.
ask-review-change = This is a request to your employer. Nothing changes yet.
ask-review-sent = Sent
ask-review-right = What is right
ask-review-nothing = Cancel the report
ask-review-request = Request
ask-send = SEND THE REQUEST
ask-discard = Stop

## What became of asking

asked-title = Your request has been sent
asked-text = Your employer will look at it. The answer will be under “{ requests-title }”.
asked-other-client = Now report your work for the right client. Was it not today? Then report a forgotten visit.
asked-found = Your previous request did arrive after all.
ask-offline = You have no internet connection. The request was not sent and not saved.
ask-unknown-client = Your employer does not know this client number. The request was not sent.
ask-hours = The number of hours is wrong. Choose 1 to 9 hours. The request was not sent.
ask-day-limit = These are too many hours for one day. If they are right, call your employer. The request was not sent.
ask-for-today = Simply report today’s work from your list of clients. The request was not sent.
ask-day-range = For this day your employer takes no more requests through the app. Call your employer. The request was not sent.
ask-already-open = You have asked for this already. Your employer will look at it. Nothing new was sent.
ask-nothing-to-change = The report is like this already, or it was cancelled. The request was not sent.
ask-too-many = You are asking too fast. Wait a moment and try again. The request was not sent.
ask-void = The request did not arrive. You can send it again.
ask-storage = Your phone’s memory is full. Make room and try again. The request was not sent.
ask-earlier-unsettled = We first check whether your previous request arrived. Then you can send a new one.
ask-refused = The server refused the request. The request was not sent. Call your employer if this keeps happening.
ask-unknown-title = We do not know whether your request arrived
ask-unknown-text = Do not ask again. The app checks as soon as there is a connection, and tells you.
ask-unknown-elsewhere = Another window of the app has checked it. Is your request not under “{ requests-title }”? Then ask again.
ask-settled-void = Your previous request did not arrive. Ask again.

## Marks in the history

mark-by-office = Entered by your employer
mark-at-her-request = At your request

## Privacy

privacy-sent-4 = When you ask your employer for something or answer a change: what you choose or write, and the day.
