# Letters
letters-title = Lettre
letters-once = Le mot de passe est gardé dix minutes, pour vous seul. Imprimez la lettre maintenant, ou gardez-la en PDF.
letters-pdf = Enregistrer en PDF
letter-dear = Bonjour { $name }
letter-intro = Avec cet identifiant et ce mot de passe, vous encodez vos prestations dans l’application Job Tracker.
letter-login = Identifiant
letter-password = Mot de passe
letter-qr = Code QR qui ouvre l’application
letter-scan = Scannez l’image avec votre téléphone, ou ouvrez cette adresse dans son navigateur :
letter-three = Après 3 essais incorrects, vous n’avez plus accès à l’application. Appelez alors le bureau.
letter-secret = Gardez cette lettre où personne d’autre ne peut la lire.
letter-line = Vous pouvez alors encore utiliser votre mot de passe pour encoder une prestation par téléphone :
