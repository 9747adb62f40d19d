### What went wrong, in words that say what to do.

error-title = Something went wrong
error-offline = You have no internet connection.
error-server = The server does not answer as it should. Try again later.
error-storage-full = Your phone’s memory is full. Nothing was saved. Make room and try again.
error-storage-broken = The app cannot read or save the data on this phone. Close the app and open it again.
error-storage-set-aside = The file with your clients was damaged. The app starts with an empty list. The old file was kept as { $file }.
error-storage-foreign = A file of another app was in the place of your clients. Job Tracker starts with an empty list. The other file is kept as { $file }.
error-storage-newer = Your data is from a newer version of the app. Install the latest version.
error-storage-blocked = Your browser does not let the app save anything. Allow cookies in the browser’s settings, or use another browser.
error-unexpected = Something went wrong. Close the app and open it again.
error-address-insecure = This address is not safe: it must begin with https://. Open the app at the address on your letter.
error-update-needed = This version of the app is too old. Install the new version.
# Its words could not be fetched.
error-language = The language did not load. See whether you have internet, and try again.

## What helps after «not sent»

remedy-hours = Change the hours
remedy-ask = Ask your employer
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Your employer: { $name }
remedy-office-number = Your employer: { $name }, { $number }
offline-before = No internet connection. You cannot send anything now.
