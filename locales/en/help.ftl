### The manual, step by step.

help-title = Help
help-attention = Please note!
help-intro = Job Tracker is a free mobile app to report your work in a few steps.
help-intro-clients = With the app you can add clients, delete them or change their name.

help-first-title = First time here?
help-first-1 = Choose your language (if your device is not set to Dutch, French or German).
help-first-2 = Enter your login and password. Use the login and password that you received from your employer.
help-first-3 = Click SIGN IN.

help-closed-title = After 3 wrong tries
help-closed-1 = After 3 wrong tries you can no longer use the app.
help-closed-2 = If your account is blocked, you must contact your employer.
help-closed-3 = You can still use your password to report your work by phone.

help-add-title = Add a new client?
help-add-1 = Click “+ Add a client”.
help-add-2 = Enter the client number.
help-add-3 = Enter your client’s name.
help-add-4 = Click Add.
help-add-name = You can give your client a name yourself.

help-rename-title = Change a client’s name?
help-rename-1 = Click “Change or delete” (the pencil).
help-rename-2 = Choose a client.
help-rename-3 = Change your client’s name.
help-rename-4 = Click SAVE.

help-delete-title = Delete a client?
help-delete-1 = Click “Change or delete” (the pencil).
help-delete-2 = Choose a client.
help-delete-3 = Click Delete.
help-delete-4 = Click DELETE.

help-report-title = Report your work?
help-report-1 = Choose the client you worked for.
help-report-2 = Choose an activity.
help-report-3 = Confirm the activity.
help-report-4 = Choose the number of hours that you worked.
help-report-5 = Confirm the hours.
help-report-6 = Send the report.
help-report-7 = When your report is sent, you see the message “The report has been sent”.
help-report-failed = If sending fails, you see an error message.
help-report-day = Report your work on the day you did it. You could not report it on the same day? Then tell your employer.
help-report-offline = The report is not sent or saved if you have no internet connection.

help-settings-title = Change the language or sign out?
help-settings-1 = Click “Settings” (the cog wheel).
help-settings-2 = Click “Language” and choose your language.
help-settings-or = OR
help-settings-3 = Click Sign out. Next time you must sign in again with your login and password.

help-phone-title = Report by phone?
help-phone-1 = Does your employer have a phone line? Then you can also report your work by phone.
help-phone-2 = Use the same login and the same password.
