# How a phone gets the app
get-title = Job Tracker on your phone
get-computer = Job Tracker is made for your phone. Scan this code with the phone’s camera. You can also go on here.
get-qr = QR code of this page
get-play-store = Get it on Google Play
get-app-store = Get it in the App Store
get-package = Download the app
get-needs-android = For Android 11 or newer. Is your phone older? Then use Job Tracker in the browser.
get-needs-ios = For iOS 16 or newer. Is your phone older? Then use Job Tracker in the browser.
get-have = I have the app already: open it
get-or-browser = Or without installing anything
get-web = Open in the browser
get-home = Put Job Tracker on your home screen
get-android-menu = In the browser, tap the menu ⋮ at the top right.
get-android-add = Choose “Add to Home screen”.
get-iphone-share = In Safari, tap the share button: a square with an arrow up.
get-iphone-add = Choose “Add to Home Screen”.
