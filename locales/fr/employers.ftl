### Several employers on one phone.

employers-title = Vos employeurs
employer-add = Un autre employeur
employer-add-hint = Si vous travaillez aussi pour un autre employeur.
employer-add-intro = Connectez-vous avec l’identifiant et le mot de passe de votre autre employeur. La connexion chez votre premier employeur reste ouverte.
employer-for = Employeur : { $name }
employer-which = Pour quel employeur ?
employer-ended = La connexion chez { $name } est terminée.
employer-state-ended = Connectez-vous à nouveau
employer-again = Se reconnecter
employer-take-off = Retirer de ce téléphone
employer-sign-out-title = Se déconnecter chez { $name } ?
employer-signed-out = La connexion chez { $name } est fermée. Vos clients restent sur ce téléphone.
employer-signed-in-already = La connexion est déjà ouverte ici.
employer-signed-in-at = La connexion chez { $name } est déjà ouverte.
employer-history-missing = Pas visible : { $name }
employer-privacy = Vous travaillez pour plusieurs employeurs ? L’un ne voit pas ce que vous envoyez pour l’autre.
