### The phones that know her account.

phones-title = Vos téléphones
phones-intro = Ces téléphones connaissent votre compte. Vous avez perdu un téléphone ? Déconnectez-le ici.
phones-this = Ce téléphone
phones-other = Autre téléphone
phones-here = Utilisé maintenant
phones-used = Dernière utilisation : { $day }
phones-forget = Déconnecter
phones-forget-title = Déconnecter le téléphone ?
phones-forget-this = L’application se déconnecte ici. Ensuite, il faut de nouveau votre identifiant et votre mot de passe. Vos clients restent sur ce téléphone.
phones-forget-other = Sur l’autre téléphone, il faut alors de nouveau votre identifiant et votre mot de passe.
phones-forgotten = Le téléphone est déconnecté.
phones-not-told = Le serveur de votre employeur ne montre pas encore vos téléphones. Vous avez perdu un téléphone ? Appelez votre employeur.
