# Reading lists
import-workers = Workers from a list
import-clients = Clients from a list
import-workers-how = A file from your spreadsheet (XLSX, ODS or CSV) with two columns: name and language (its name, such as “Polish”, or its code: { $languages }). A telephone may be added. At most 500 rows.
import-clients-how = A file from your spreadsheet (XLSX, ODS or CSV) with two columns: number (12 digits) and name. A telephone and a region may be added. At most 10 000 rows.
import-nothing-yet = You see first what the list says. Then you decide.
import-file = File
import-look = Look at the list
import-another = Choose another file
import-empty = There is nothing in this list.
import-too-long = This list is too long: at most { $most } rows. Spread it over several files.
import-no-text = This is neither a CSV file nor a workbook (XLSX or ODS). In your spreadsheet, choose “Save as”.
import-language-wrong = The language is missing or unknown. Known are names, such as “Polish”, and codes: { $languages }.
import-name-known = This name is there already. Is it somebody else?
import-number-twice = This number stands twice in the list.
import-broken-quote = Row { $line }: A quotation mark (") here does not close, or there is text behind the one that closes. Nothing is read in.
import-two-columns = Row { $line }: Two columns have a heading for the same thing. Rename or remove one of them. Nothing is read in.
import-more-cells = This row has more cells than the list has headings. Put a name with a comma or semicolon between quotation marks.
import-number-changed = The spreadsheet changed this number. Format the column as text, and fill in all 12 digits.
import-number-leading-zero = This number has 11 digits. Did the spreadsheet remove a 0 at the start? Format the column as text, and fill in all 12 digits.
import-formula-error = This is an error of a formula, or the column was too narrow in the spreadsheet.
import-letters-lost = A letter of this name was lost. Save the list as “CSV UTF-8”.
import-name-break = There is a line break or an invisible character in this name.
import-number-sign = There is a character in this number that is no digit.
import-wrong = { $count ->
    [one] Something is wrong in 1 row. Nothing is read in.
   *[other] Something is wrong in { $count } rows. Nothing is read in.
}
import-all-known = Everything in this list is there already. There is nothing to read in.
import-ready = { $count ->
    [one] 1 row can be read in.
   *[other] { $count } rows can be read in.
}
import-known = { $count ->
    [one] 1 row is there already and stays as it is.
   *[other] { $count } rows are there already and stay as they are.
}
import-take = Read in { $count }
import-rows = Rows of the list
import-line = Row
import-remark = Remark
import-unshown = { $count ->
    [one] 1 more row with nothing wrong in it is not shown here.
   *[other] { $count } more rows with nothing wrong in them are not shown here.
}
import-done = The list is read in
import-letters-how = Those who never signed in get a new password and a letter. Who has a letter already keeps it, unless you make it again.
import-letters = { $count ->
    [one] Make 1 letter
   *[other] Make { $count } letters
}
import-letters-part = Make letters { $from } to { $to }
import-letters-parts = At most { $most } letters are made at a time. Print each part before you make the next one.
import-letters-made = All letters of this list are made.
import-letters-made-part = Letters { $from } to { $to } are made.
import-letters-made-some = { $count ->
    [one] A letter is made for 1 of them already; it goes on working.
   *[other] Letters are made for { $count } of them already; they go on working.
}
import-letters-made-at = The last one: { $at }.
import-letters-again = Make again
import-letters-again-how = If you make them again, the passwords on the letters of then stop working.
import-letters-again-sure = Make them again all the same
import-letters-again-not = Do not make them again
letters-of-several = Letters
letters-back = To the list
letters-next-how = Print these letters first.
letters-next-part = Then: letters { $from } to { $to }
workers-without-letters = Not all letters are made yet of a list that you read in.
workers-to-letters = To the letters of the list
audit-the-list = The list and its letters
import-all-seen = Everybody on this list has signed in already.
import-too-large = This file is larger than { $most } MB. Save only the sheet with the list, or spread the list over several files. Nothing is read in.
import-two-chosen = You chose the same for two columns. Choose “not read” for one of them. Nothing is read in.
import-encoding-unsure = Nothing in this file says which letters it has. Choose the line below whose names are right, and read the list again. Nothing is read in.
import-no-rows = Below the headings there is no row to read in.
import-as-read = How the file was read
import-rows-counted = Rows in the file: { $all }. Read: { $read }. Left out: { $out }.
import-more-left-out = { $count } more rows that are left out
import-blank-rows = { $count ->
    [one] 1 blank row
   *[other] { $count } blank rows
}
import-row-setting = says what stands between the cells
import-row-above = stands above the headings
import-row-headings = the headings
import-row-total = a total
import-row-office = you left it out
import-found = As found: { $what }
import-encoding = Encoding of the letters
import-encoding-which = In which line are the names right?
import-delimiter = Between the cells
import-semicolon = semicolon (;)
import-comma = comma (,)
import-tab = tab
import-headings = Headings
import-headings-row = Row { $line }
import-headings-none = no headings
import-column = Column { $at }
import-column-headed = Column “{ $heading }”
import-column-name = name, or family name
import-column-first-name = first name
import-column-unread = not read
import-column-undecided = not known; choose
import-column-as-found = find out anew
import-plain-quotes = A quotation mark (") is a sign like any other in this file
import-lost-zero = Numbers with 11 digits, and telephone numbers with 8 or 9, lost the 0 at the start; put it back
import-without = Leave out row { $line }
import-read-again = Read the list again
import-old-workbook = This workbook is locked with a password, or of an old kind (XLS). In your spreadsheet, save it as XLSX without a password.
import-broken-workbook = This workbook cannot be read. In your spreadsheet, open it and save it anew as XLSX or ODS.
import-too-much = There is too much in this workbook: at most 100 columns, 32 MB of text in its cells and 48 MB once it is unpacked. Save only the sheet with the list.
import-sheet = Sheet
import-language-otherwise = Language where the list has none that is known
import-language-none = none; such rows keep the list out
import-phone-changed = The spreadsheet changed this telephone number. Format the column as text, and fill in the number again, with the 0 or the + at the start.
import-phone-leading-zero = This telephone number begins with neither 0 nor +. Did the spreadsheet remove a 0 at the start? You can have it put back above.
import-region-wrong = This region is not known: Flanders, Brussels or Wallonia. Empty means: as the company.
import-same-person = This name is there already: the same person? Then she stays as she is.
import-another-person = Somebody else with the same name: she is read in.
import-somebody-else = No, somebody else: read in too
import-take-part = Read in { $taken }, skip { $skipped }
import-take-part-how = What you skip is handed back as a file, to mend and read in later.
import-rest-how = Mend the rows in the file, then read it in like any list. The last column says what is wrong.
import-rest-kept = This page stays for ten minutes, for you alone: save the file now.
import-rest-letters = To the letters
import-rest-clients = To the clients
import-rest-counted = { $taken } read in, { $skipped } skipped.
import-rest-skipped = { $skipped ->
    [one] 1 row was skipped.
   *[other] { $skipped } rows were skipped.
}
import-rest-save = { $count ->
    [one] 1 row as a file
   *[other] { $count } rows as a file
}
import-client-stopped = This client is in the registry already, but is no longer active: workers can report nothing there. Make it active again on its page.
