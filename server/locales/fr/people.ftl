# The account of whoever is signed in, and the people who use the console.
show-all = Tout montrer
account = Mon compte
account-ways-in = Ce qui vous permet de vous connecter
account-password = Changer le mot de passe
account-password-how = Toutes vos autres sessions prendront fin ; celle-ci reste ouverte.
account-new-password = Nouveau mot de passe
account-present-password = Votre mot de passe actuel
account-password-wrong = Ce mot de passe est incorrect.
account-authenticator-what = Application d’authentification sur votre téléphone
account-authenticator = Configurer une autre application d’authentification
account-authenticator-how = Pour un nouveau téléphone, ou si quelqu’un a eu l’ancien en main. Les anciens codes ne fonctionneront plus, et toutes vos autres sessions prendront fin.
account-authenticator-new = Nouvelle application d’authentification
account-new-code = Code de la nouvelle application
account-codes = Créer de nouveaux codes de secours
account-codes-how = Vous recevez de nouveaux codes, montrés une seule fois. Les anciens ne fonctionneront plus.
account-sessions = Voir
account-proof = Prouvez que c’est vous
notice-password-changed = Votre mot de passe a été changé : { $last }, depuis { $address }. Ce n’était pas vous ? Demandez tout de suite à un autre administrateur de vous supprimer.
notice-authenticator-replaced = Une autre application d’authentification a été configurée pour votre compte : { $last }, depuis { $address }. Ce n’était pas vous ? Demandez tout de suite à un autre administrateur de vous supprimer.
notice-codes-replaced = De nouveaux codes de secours ont été créés pour votre compte : { $last }, depuis { $address }. Les anciens ne fonctionnent plus. Ce n’était pas vous ? Demandez tout de suite à un autre administrateur de vous supprimer.
notice-administrator-let-in = La personne qui gère le serveur a créé un nouveau lien pour l’administrateur { $name } : { $last }. Son ancienne connexion ne fonctionne plus. Vous n’en savez rien ? Appelez la personne qui gère le serveur.
people-alone = Il n’y a pas d’autre administrateur que vous. Si vous perdez votre mot de passe et votre téléphone, personne au bureau ne pourra vous rendre l’accès.
people-alone-invite = Inviter un deuxième administrateur
people-link-copy = Le lien à copier
people-link-mail = Mettre dans un e-mail
people-mail-subject = Invitation à Job Tracker de { $company }
people-mail-body =
    Bonjour,

    Avec ce lien, vous créez votre compte Job Tracker de { $company } :
    { $link }

    Le lien fonctionne une fois, jusqu’à { $until }. Gardez votre téléphone à portée de main.

    { $name }
people-waiting = Invitations en attente
people-waiting-by = Invité par
people-waiting-until = Valable jusqu’à
people-waiting-anybody = Qui a le lien
people-revoke = Retirer
people-revoke-name = Retirer l’invitation pour { $name }
error-invitation-gone = Cette invitation a déjà été utilisée, retirée ou a expiré
