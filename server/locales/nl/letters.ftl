# Letters
letters-title = Brief
letters-once = Het paswoord wordt tien minuten bewaard, voor u alleen. Druk de brief nu af, of bewaar hem als PDF.
letters-pdf = Opslaan als PDF
letter-dear = Beste { $name }
letter-intro = Met deze login en dit paswoord voert u uw prestaties in met de app Job Tracker.
letter-login = Login
letter-password = Paswoord
letter-qr = QR-code die de app opent
letter-scan = Scan de afbeelding met uw telefoon, of open dit adres in de browser van uw telefoon:
letter-three = Na 3 foutieve pogingen heeft u geen toegang meer tot de app. Bel dan het kantoor.
letter-secret = Bewaar deze brief waar niemand anders hem kan lezen.
letter-line = U kan uw paswoord dan wel nog gebruiken om een prestatie in te voeren via de telefoon:
