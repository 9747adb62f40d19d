### Ce qui n’a pas marché, et ce qu’il faut faire.

error-title = Un problème est survenu
error-offline = Vous n’avez pas de connexion internet.
error-server = Le serveur ne répond pas comme il faut. Réessayez plus tard.
error-too-many = Trop de demandes à la suite. Attendez un peu et réessayez.
error-storage-full = La mémoire de votre téléphone est pleine. Rien n’a été enregistré. Libérez de la place et réessayez.
error-storage-broken = L’application ne peut pas lire ou enregistrer les données sur ce téléphone. Fermez l’application et ouvrez-la à nouveau.
error-storage-set-aside = Le fichier avec vos clients était abîmé. L’application commence avec une liste vide. L’ancien fichier est gardé sous le nom { $file }.
error-storage-foreign = Le fichier à la place de vos clients n’est pas de cette application. L’application n’y change rien.
error-storage-newer = Vos données viennent d’une version plus récente de l’application. Installez la dernière version.
error-unexpected = Un problème est survenu. Fermez l’application et ouvrez-la à nouveau.
error-update-needed = Cette version de l’application est trop ancienne. Installez la nouvelle version.
