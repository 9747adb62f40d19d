### Le manuel, étape par étape.

help-title = Aide
help-attention = Attention !
help-intro = Job Tracker est une application mobile gratuite pour encoder vos prestations en quelques étapes.
help-intro-clients = Avec l’application, vous pouvez ajouter des clients, les supprimer ou changer leur nom.

help-first-title = Première utilisation ?
help-first-1 = Choisissez votre langue (si votre appareil n’est pas réglé en néerlandais, en français ou en allemand).
help-first-2 = Introduisez votre identifiant et votre mot de passe. Utilisez l’identifiant et le mot de passe que vous avez reçus de votre employeur.
help-first-3 = Cliquez sur SE CONNECTER.

help-closed-title = Après 3 essais incorrects
help-closed-1 = Après 3 essais incorrects, vous n’avez plus accès à l’application.
help-closed-2 = Si votre compte est bloqué, vous devez contacter votre employeur.
help-closed-3 = Vous pouvez encore utiliser votre mot de passe pour encoder une prestation par téléphone.

help-add-title = Ajouter un nouveau client ?
help-add-1 = Cliquez sur « + Ajouter un client ».
help-add-2 = Introduisez le numéro d’utilisateur de votre client.
help-add-3 = Introduisez le nom de votre client.
help-add-4 = Cliquez sur Ajouter.
help-add-name = Vous pouvez donner vous-même un nom à votre client.

help-rename-title = Changer le nom d’un client ?
help-rename-1 = Cliquez sur « Modifier ou supprimer » (le crayon).
help-rename-2 = Choisissez un client.
help-rename-3 = Changez le nom de votre client.
help-rename-4 = Cliquez sur ENREGISTRER.

help-delete-title = Supprimer un client ?
help-delete-1 = Cliquez sur « Modifier ou supprimer » (le crayon).
help-delete-2 = Choisissez un client.
help-delete-3 = Cliquez sur Supprimer.
help-delete-4 = Cliquez sur SUPPRIMER.

help-report-title = Encoder une prestation ?
help-report-1 = Choisissez le client chez qui vous avez travaillé.
help-report-2 = Choisissez une activité.
help-report-3 = Confirmez l’activité.
help-report-4 = Choisissez le nombre d’heures que vous avez travaillé.
help-report-5 = Confirmez les heures de travail.
help-report-6 = Envoyez la prestation.
help-report-7 = Quand votre prestation est envoyée, vous recevez le message « La prestation est envoyée ».
help-report-failed = Si l’envoi ne réussit pas, vous recevez un message d’erreur.
help-report-day = Encodez la prestation le jour même. Vous n’avez pas pu encoder la prestation le jour même ? Dites-le à votre employeur.
help-report-offline = La prestation n’est ni envoyée ni enregistrée si vous n’avez pas de connexion internet.

help-settings-title = Changer la langue ou se déconnecter ?
help-settings-1 = Cliquez sur « Réglages » (la roue dentée).
help-settings-2 = Cliquez sur « Langue » et choisissez votre langue.
help-settings-or = OU
help-settings-3 = Cliquez sur Se déconnecter. À la prochaine utilisation, vous devez vous connecter à nouveau avec votre identifiant et votre mot de passe.

help-phone-title = Encoder par téléphone ?
help-phone-1 = Votre employeur a une ligne téléphonique ? Alors vous pouvez aussi encoder une prestation par téléphone.
help-phone-2 = Utilisez le même identifiant et le même mot de passe.
