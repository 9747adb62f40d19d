# Performances
performances = Performances
all = All
earlier = Earlier
later = Later
span-day = One day
span-week = One week
span-month = One month
field-date = Date
field-worker = Worker
field-client = Client
field-client-number = Client number
field-activity = Activity
field-hours = Hours
field-channel = How it came
field-reference = Reference
field-registered = Registered
field-reason = Reason
field-reason-hint = The worker's history keeps it. At most 200 characters.
field-when = When
field-what = What
field-who = Who
field-date-hint = Today or at most 60 days back
field-reason-missing = Say why.
field-reason-too-long = This reason is too long. Write at most 200 characters.
field-reason-break = There is a line break or an invisible character in this reason.
field-worker-unknown = No worker has this login.
field-worker-left = She worked here until { $day }, that day included. Nothing later can be entered for her.
field-client-unknown = This client number is not in the registry.
field-hours-missing = Choose the hours.
field-activity-missing = Choose an activity.
field-date-wrong = Choose a day from the last 60, not in the future.
state-registered = Registered
state-validated = Validated
state-modified = Modified
state-cancelled = Cancelled
state-automatic = by time
activity-household-help = Household help
activity-shopping = Shopping
activity-ironing-outside = Ironing outside the home
activity-transport = Accompanied transport
channel-app = App
channel-phone = Phone line
channel-office = By the office
by-time = By time
by-server = The server
by-command = Command on the server
hours-count = { $hours } h
performances-enter = Enter one for a worker
performances-validate = Validate the ticked ones
performances-total = { $count ->
    [one] Hours of this performance, without cancelled ones
   *[other] Hours of these { $number } performances, without cancelled ones
}
performances-left = These were not validated: somebody changed them meanwhile.
performance-validate = Validate
performance-history = What happened
performance-modify = Modify
performance-modify-button = Modify
performance-cancel = Cancel
performance-cancel-how = A cancelled performance stays visible, and stays cancelled.
performance-cancel-button = Cancel it
enter-how = For work that a worker forgot to report. It is marked as entered by the office, for ever.
enter-many-hours = With this, the day has more hours than usual.
enter-duplicate = The same worker, client, activity and day is there already.
enter-client-stopped = The client is no longer active. Enter only what was done before it stopped.
enter-confirm = I have checked. Enter it all the same
enter-button = Enter
performances-validated = { $count ->
    [one] 1 performance is validated.
   *[other] { $count } performances are validated.
}
