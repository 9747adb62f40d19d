payroll = Files for the payroll office
payroll-what = Say once how your payroll office wants the hours. From then on one click makes the file.
payroll-none = No file is set up yet.
payroll-new = Set up a new file
payroll-edit = Change what is in it
payroll-changed = Changed
payroll-columns = Columns
payroll-name-hint = How you find it again, for example the name of the payroll office.
payroll-name-taken = There is a file with this name already.
payroll-too-many = Too many files are set up already. Remove one first.
payroll-rows = One line for
payroll-rows-performance = each performance
payroll-rows-day = each worker and day
payroll-rows-week = each worker and week
payroll-rows-month = each worker and month
payroll-states = Which performances count
payroll-shape = Columns are told apart
payroll-shape-delimited = by a sign between them
payroll-shape-fixed = by fixed widths
payroll-delimiter = Sign between the columns
payroll-delimiter-semicolon = semicolon (;)
payroll-delimiter-comma = comma (,)
payroll-delimiter-tab = tab
payroll-delimiter-bar = bar (|)
payroll-header = The first line holds the headings
payroll-hours = Hours
payroll-hours-whole = whole number: 4
payroll-hours-decimal = with decimals: 4.00
payroll-hours-hundredths = hundredths without a sign: 400
payroll-hours-minutes = minutes: 240
payroll-hours-clock = hours and minutes: 04:00
payroll-decimal = Decimal sign
payroll-decimal-comma = comma
payroll-decimal-point = point
payroll-dates = Dates
payroll-date-iso = 2026-11-23
payroll-date-slashes = 23/11/2026
payroll-date-dashes = 23-11-2026
payroll-date-points = 23.11.2026
payroll-date-year-first = 20261123
payroll-date-day-first = 23112026
payroll-date-short-day-first = 231126
payroll-date-short-year-first = 261123
payroll-encoding = Character set
payroll-encoding-utf-8-mark = UTF-8 with BOM (Excel)
payroll-encoding-utf-8 = UTF-8 without BOM
payroll-encoding-windows-1252 = Windows-1252 (ANSI)
payroll-plain = Write letters that the character set lacks without their marks (Ł as L)
payroll-line-end = End of a line
payroll-line-end-crlf = Windows (CR LF)
payroll-line-end-lf = Linux and Mac (LF)
payroll-codes = Code of each activity
payroll-codes-hint = As your payroll office calls them. May stay empty as long as nobody does that activity.
payroll-columns-how = Choose what stands in each column. Another number moves it, “none” removes it. After saving there is room for more. Width, side, filling and “too wide” count only for fixed widths.
payroll-place = Place
payroll-holds = Content
payroll-heading = Heading
payroll-text = Fixed text
payroll-width = Width
payroll-side = Side
payroll-side-left = left
payroll-side-right = right
payroll-filler = Filling
payroll-filler-space = space
payroll-too-wide-then = Too wide
payroll-too-wide-refuse = no file
payroll-too-wide-cut = cut off
payroll-place-of = Place of column { $column }
payroll-holds-of = Content of column { $column }
payroll-heading-of = Heading of column { $column }
payroll-text-of = Fixed text of column { $column }
payroll-width-of = Width of column { $column }
payroll-side-of = Side of column { $column }
payroll-filler-of = Filling of column { $column }
payroll-too-wide-of = When column { $column } is too narrow
payroll-holds-nothing = none
payroll-holds-date = Date (first day)
payroll-holds-date-to = Last day
payroll-holds-week = Week (2026-W48)
payroll-holds-month = Month (2026-11)
payroll-holds-payroll-number = Number at the payroll office
payroll-holds-worker-login = Login of the worker
payroll-holds-worker-name = Name of the worker
payroll-holds-client-name = Name of the client
payroll-holds-activity-code = Activity: your code
payroll-holds-activity = Activity: English word
payroll-holds-performances = Number of performances
payroll-holds-channel = Reported through
payroll-holds-reference = Reference
payroll-holds-registered-at = Moment of the report
payroll-holds-worker-answer = Answer of the worker
payroll-holds-answered-at = Moment of that answer
payroll-holds-text = Fixed text
payroll-unknown-choice = not known to this server: { $name }
payroll-no-columns = Choose at least one column.
payroll-too-many-columns = These are too many columns: at most { $most }.
payroll-no-states = Choose which performances count.
payroll-unknown-column = Column { $column }: this server does not know “{ $name }”. Another version set it up. Choose something else, or use the newer server.
payroll-not-of-sums = Column { $column }: “{ $what }” exists only with one line for each performance.
payroll-no-width = Column { $column }: fill in a width from 1 to { $most }.
payroll-sign-in-column = Column { $column }: there is a line break or an invisible sign in the heading or the text.
payroll-sign-in-code = There is a line break or an invisible sign in a code.
payroll-changed-meanwhile = A colleague changed this meanwhile. Below is what you filled in; it is not saved. If you save it once more, it takes the place of what your colleague did.
payroll-changed-look = Look at what your colleague did
payroll-other-server = of another version
payroll-other-server-how = Another version of the server set this up, with something that this server does not know. No file is made of it. Update the server, or set it up anew here.
payroll-other-server-edit = Another version of the server set this up; what was in it cannot be shown here. Saving replaces all of it.
payroll-remove = Remove
payroll-remove-how = Files that were made with it stay in the log.
payroll-download = Make the file
payroll-refused = The file was not made. This has to be mended first:
payroll-not-yet = No file can be made yet. This is missing or does not fit:
payroll-no-number = { $worker } has no number at the payroll office.
payroll-shared-number = { $worker } and { $other } have the same number at the payroll office: { $number }.
payroll-no-code = There is no code for “{ $activity }”.
payroll-too-wide = “{ $text }” has { $long } characters; the column is { $width } wide.
payroll-no-sign = The character set has no “{ $sign }”, in “{ $text }”.
payroll-control-sign = There is a line break or an invisible sign in “{ $text }”.
payroll-unknown = This server does not know the column “{ $name }”: another version set it up.
payroll-in-headings = In the heading of column { $column }.
payroll-where = Line { $line }, column { $column }.
payroll-times = In { $count } lines.
payroll-mend = Mend it
payroll-more-troubles = { $count ->
    [one] And 1 more thing.
   *[other] And { $count } more things.
}
payroll-ready = { $count ->
    [one] The line fits its columns. The file gets 1 line.
   *[other] All lines fit their columns. The file gets { $count } lines.
}
payroll-first-lines = { $count ->
    [one] The first line
   *[other] The first { $count } lines
}
payroll-preview = What the file will be
payroll-line = Line
payroll-missing = missing
payroll-as-in-file = As it stands in the file
payroll-left-out = { $count ->
    [one] 1 performance of these days is not in the file.
   *[other] { $count } performances of these days are not in the file.
}
payroll-left-out-how = Their state does not count for this file. Check them first: what is missing is not paid.
payroll-left-out-of = { $count ->
    [one] 1 performance
   *[other] { $count } performances
}, { $hours } h
payroll-contested = { $count ->
    [one] 1 performance of these days is still contested.
   *[other] { $count } performances of these days are still contested.
}
payroll-cuts-figure = Column { $column }: "{ $what }" must not be cut off, for a number cut off is another number. Choose "no file" or make the column wider.
payroll-filled-wrongly = Column { $column }: with this filler "{ $what }" becomes another number. Choose a space, or put zeros before it (side: right).
payroll-filled-to = "{ $text }" would become another number with "{ $sign }" beside it.
payroll-many-bytes = "{ $sign }" in "{ $text }" takes more than one place in UTF-8 and moves the columns behind it. Choose Windows-1252, or have letters written without accents.
payroll-files = Files of the last three months
payroll-files-days = Days
payroll-files-made = Made
payroll-files-since = Since then
payroll-files-nothing = nothing changed
payroll-files-changed = { $count ->
    [one] 1 performance changed or added
   *[other] { $count } performances changed or added
}
payroll-changed-since = { $count ->
    [one] 1 performance of { $days } changed after the file was made ({ $at }).
   *[other] { $count } performances of { $days } changed after the file was made ({ $at }).
}
payroll-changed-since-how = Tell your payroll office, or make the file anew if you have not handed it over yet. This is how they stand now:
payroll-changed-to = { $hours } h
audit-field-as-of = As of
audit-field-left-out = Not in the file
audit-field-mapping = File for
audit-field-layout = Content
audit-action-mapping-added = File for the payroll office set up
audit-action-mapping-edited = File for the payroll office changed
audit-action-mapping-removed = File for the payroll office removed
payroll-changed-more = { $count ->
    [one] And 1 more performance.
   *[other] And { $count } more performances.
}
