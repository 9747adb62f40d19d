# Letters
letters-title = Brief
letters-once = Das Passwort wird zehn Minuten aufbewahrt, nur für Sie. Drucken Sie den Brief jetzt, oder speichern Sie ihn als PDF.
letters-pdf = Als PDF speichern
letter-dear = Guten Tag { $name }
letter-intro = Mit diesem Login und Passwort geben Sie Ihre Leistungen in der App Job Tracker ein.
letter-login = Login
letter-password = Passwort
letter-qr = QR-Code, der die App öffnet
letter-scan = Scannen Sie das Bild mit Ihrem Telefon, oder öffnen Sie diese Adresse in seinem Browser:
letter-three = Nach drei falschen Passwörtern haben Sie keinen Zugang mehr zur App. Rufen Sie dann das Büro an.
letter-secret = Bewahren Sie diesen Brief so auf, dass ihn niemand sonst lesen kann.
letter-line = Ihr Passwort gilt dann noch, um eine Leistung am Telefon einzugeben:
