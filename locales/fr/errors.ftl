### Ce qui n’a pas marché, et ce qu’il faut faire.

error-title = Un problème est survenu
error-offline = Vous n’avez pas de connexion internet.
error-server = Le serveur ne répond pas comme il faut. Réessayez plus tard.
error-storage-full = La mémoire de votre téléphone est pleine. Rien n’a été enregistré. Libérez de la place et réessayez.
error-storage-broken = L’application ne peut pas lire ou enregistrer les données sur ce téléphone. Fermez l’application et ouvrez-la à nouveau.
error-storage-set-aside = Le fichier avec vos clients était abîmé. L’application commence avec une liste vide. L’ancien fichier est gardé sous le nom { $file }.
error-storage-foreign = À la place de vos clients se trouvait un fichier d’une autre application. Job Tracker commence avec une liste vide. L’autre fichier est conservé sous le nom { $file }.
error-storage-newer = Vos données viennent d’une version plus récente de l’application. Installez la dernière version.
error-storage-blocked = Votre navigateur ne laisse rien enregistrer à l’application. Autorisez les cookies dans les réglages du navigateur, ou utilisez un autre navigateur.
error-unexpected = Un problème est survenu. Fermez l’application et ouvrez-la à nouveau.
error-address-insecure = Cette adresse n’est pas sûre : elle doit commencer par https://. Ouvrez l’application à l’adresse de votre lettre.
error-update-needed = Cette version de l’application est trop ancienne. Installez la nouvelle version.
# Its words could not be fetched.
error-language = La langue n’est pas chargée. Regardez si vous avez internet, puis réessayez.

## What helps after «not sent»

remedy-hours = Changer les heures
remedy-ask = Demander à votre employeur
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Votre employeur : { $name }
remedy-office-number = Votre employeur : { $name }, { $number }
offline-before = Pas de connexion internet. Vous ne pouvez rien envoyer maintenant.
