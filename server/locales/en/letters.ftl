# Letters
letters-title = Letter
letters-once = The password is kept for ten minutes, for you alone. Print the letter now, or save it as a PDF.
letters-pdf = Save as PDF
letter-dear = Dear { $name }
letter-intro = With this login and password you report your work in the app Job Tracker.
letter-login = Login
letter-password = Password
letter-qr = QR code that opens the app
letter-scan = Scan the picture with your phone, or open this address in its browser:
letter-three = After three wrong passwords the app closes for you. Then call the office.
letter-secret = Keep this letter where nobody else can read it.
letter-line = Your password then still works to report your work by phone:
