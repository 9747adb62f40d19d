# How a phone gets the app
get-title = Job Tracker sur votre téléphone
get-computer = Job Tracker est fait pour votre téléphone. Scannez ce code avec l’appareil photo du téléphone. Vous pouvez aussi continuer ici.
get-qr = Code QR de cette page
get-play-store = Télécharger dans Google Play
get-app-store = Télécharger dans l’App Store
get-package = Télécharger l’application
get-needs-android = Pour Android 11 ou plus récent. Votre appareil est plus ancien ? Utilisez Job Tracker dans le navigateur.
get-needs-ios = Pour iOS 16 ou plus récent. Votre appareil est plus ancien ? Utilisez Job Tracker dans le navigateur.
get-have = J’ai déjà l’application : l’ouvrir
get-or-browser = Ou sans rien installer
get-web = Ouvrir dans le navigateur
get-home = Mettez Job Tracker sur votre écran d’accueil
get-android-menu = Dans le navigateur, touchez le menu ⋮ en haut à droite.
get-android-add = Choisissez « Ajouter à l’écran d’accueil ».
get-iphone-share = Dans Safari, touchez le bouton de partage : un carré avec une flèche vers le haut.
get-iphone-add = Choisissez « Sur l’écran d’accueil ».
