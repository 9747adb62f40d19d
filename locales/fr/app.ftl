### Les textes des écrans. « Encoder » est le mot d’ici pour « introduire dans l’application ».

## Everywhere

app-name = Job Tracker
app-tagline = L’application pour le travail en titres-services
back = Retour
cancel = Annuler
continue = Continuer
retry = Réessayer
loading = Un instant…
read-aloud = Lire à voix haute
hours-count = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
activity-household-help = Aide ménagère
activity-household-help-hint = Ménage, lessive, cuisine
activity-shopping = Courses
activity-shopping-hint = Les achats pour le client
activity-ironing-outside = Repassage hors domicile
activity-ironing-outside-hint = Pas chez le client
activity-transport = Transport accompagné
activity-transport-hint = Pour qui se déplace difficilement
activity-other = Autre activité
today = aujourd’hui
day-long = { $day ->
    [1] { $weekday } 1er { $month }
   *[other] { $weekday } { $day } { $month }
}
day-short = { $day ->
    [1] { $weekday } 1er { $month }
   *[other] { $weekday } { $day } { $month }
}
day-month = { $day ->
    [1] 1er { $month }
   *[other] { $day } { $month }
}
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
steps-progress = Étape { $step } sur { $total }

## Language

language-title = Choisissez votre langue
language-continue = Continuer

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Connectez-vous avec l’identifiant et le mot de passe de votre employeur.
sign-in-login-label = Identifiant
sign-in-login-hint = 12 chiffres, ils commencent par 980
sign-in-password-label = Mot de passe
sign-in-show-password = Montrer le mot de passe
sign-in-hide-password = Cacher le mot de passe
sign-in-submit = SE CONNECTER
sign-in-busy = Connexion en cours…
sign-in-language = Choisir la langue
sign-in-server = Serveur : { $server }
sign-in-offline = Vous n’avez pas de connexion internet. Vous ne pouvez pas vous connecter maintenant.
sign-in-wrong = L’identifiant ou le mot de passe n’est pas correct.
sign-in-attempts-left = { $left ->
    [0] Vous ne pouvez plus essayer.
    [one] Vous pouvez encore essayer { $left } fois.
   *[other] Vous pouvez encore essayer { $left } fois.
}
sign-in-login-empty = Introduisez votre identifiant.
sign-in-login-digits = { $digits ->
    [one] Un identifiant a 12 chiffres. Il y en a { $digits } maintenant.
   *[other] Un identifiant a 12 chiffres. Il y en a { $digits } maintenant.
}
sign-in-login-not-digits = Un identifiant a seulement des chiffres.
sign-in-password-empty = Introduisez votre mot de passe.
sign-in-password-not-digits = Un mot de passe a seulement des chiffres.
sign-in-too-many = Il y a eu trop d’essais à la suite. Attendez un peu et réessayez.
sign-in-server-busy = Le serveur est très occupé. Attendez un peu et réessayez.
sign-in-session-ended = Votre connexion a pris fin. Connectez-vous à nouveau. Vos choix sont gardés.
sign-in-signed-out = La déconnexion a réussi.

## Account closed

closed-title = Votre compte est bloqué
closed-tries = Après 3 essais incorrects, vous n’avez plus accès à l’application.
closed-contact = Contactez votre employeur. Vous recevrez un nouveau mot de passe.
closed-phone-still-works = Vous pouvez encore utiliser votre mot de passe pour encoder une prestation par téléphone.
closed-employer-phone = Appeler { $name }
closed-phone-line = Encoder une prestation par téléphone
closed-new-password = J’ai un nouveau mot de passe
closed-other-account = Utiliser un autre identifiant
closed-login = Identifiant : { $login }
closed-no-call = Cet appareil ne permet pas de téléphoner. Appelez avec un autre téléphone.

## Clients

clients-title = Chez qui avez-vous travaillé ?
clients-add = Ajouter un client
clients-edit = Modifier ou supprimer
clients-edit-title = Choisissez un client
clients-edit-done = Terminé
clients-edit-open = Modifier ou supprimer { $name }
clients-search-label = Chercher un client
clients-search-clear = Vider la recherche
clients-search-none = Aucun client trouvé.
clients-empty-title = Vous n’avez pas encore de clients
clients-empty-text = Ajoutez d’abord un client. Ensuite, vous pouvez encoder une prestation.
clients-settings = Réglages
clients-sent-today = { $hours ->
    [one] { $hours } heure envoyée aujourd’hui
   *[other] { $hours } heures envoyées aujourd’hui
}
clients-sent-short = { $hours } h
clients-history = Vos prestations
clients-offline = Pas de connexion internet. Vous voyez vos clients, mais vous ne pouvez rien envoyer.
clients-open = Encoder une prestation pour { $name }

## Add a client

add-client-title = Ajouter un client
add-client-number-label = Numéro d’utilisateur
add-client-number-hint = 12 chiffres. Votre employeur ou votre client vous donne ce numéro.
add-client-name-label = Nom de votre client
add-client-name-hint = Vous pouvez donner vous-même un nom à votre client.
add-client-note-label = Note (pas obligatoire)
add-client-note-hint = N’écrivez ici aucun code de porte et rien sur la santé.
add-client-note-long = La note est trop longue.
add-client-submit = Ajouter
add-client-number-empty = Introduisez le numéro d’utilisateur.
add-client-number-not-digits = Un numéro d’utilisateur a seulement des chiffres.
add-client-number-length = { $digits ->
    [one] Un numéro d’utilisateur a 12 chiffres. Il y en a { $digits } maintenant.
   *[other] Un numéro d’utilisateur a 12 chiffres. Il y en a { $digits } maintenant.
}
add-client-number-checksum = Ce numéro ne semble pas correct. Vérifiez les chiffres.
add-client-number-anyway = Ajouter quand même
add-client-name-empty = Introduisez un nom.
add-client-name-long = Le nom est trop long.
add-client-exists = Ce client est déjà dans votre liste : { $name }.
add-client-added = { $name } est dans votre liste.

## Rename or delete a client

edit-client-title = Modifier le client
edit-client-save = ENREGISTRER
edit-client-delete = Supprimer
edit-client-saved = Le nom est enregistré.
delete-client-title = Supprimer { $name } ?
delete-client-text = Le client disparaît de votre liste. Les prestations que vous avez envoyées restent.
delete-client-confirm = SUPPRIMER
edit-client-deleted = { $name } n’est plus dans votre liste.

## Report a performance

activity-title = Qu’avez-vous fait ?
activity-confirm = Confirmer
hours-title = Combien d’heures ?
hours-choose-first = Choisissez d’abord le nombre d’heures.
hours-confirm = { $hours ->
    [one] Confirmer : { $hours } heure
   *[other] Confirmer : { $hours } heures
}
review-title = C’est correct ?
review-client = Client
review-activity = Activité
review-date = Date
review-date-today = aujourd’hui, { $date }
review-hours = Travaillé
review-send = ENVOYER
review-sending = Envoi en cours…
leave-title = Arrêter l’encodage ?
leave-text = Vos choix ne sont pas gardés. Rien n’a été envoyé.
leave-stay = Continuer l’encodage
leave-go = Arrêter
duplicate-title = Déjà envoyé
duplicate-text = { $hours ->
    [one] Aujourd’hui, vous avez déjà envoyé { $hours } heure pour { $client }, avec la même activité. Voulez-vous aussi envoyer cette prestation ?
   *[other] Aujourd’hui, vous avez déjà envoyé { $hours } heures pour { $client }, avec la même activité. Voulez-vous aussi envoyer cette prestation ?
}
duplicate-send-anyway = Envoyer quand même
duplicate-do-not-send = Arrêter

## What became of it

sent-title = La prestation est envoyée
sent-reference = Référence
sent-reference-hint = Avec ce code, votre employeur retrouve la prestation.
sent-to-clients = Retour à vos clients
sent-found = Votre prestation précédente est quand même arrivée.
sent-today = Aujourd’hui en tout : { $hours }
not-sent-title = Pas envoyé
not-sent-offline = Vous n’avez pas de connexion internet. La prestation n’est ni envoyée ni enregistrée.
not-sent-unknown-client = Votre employeur ne connaît pas ce numéro d’utilisateur. Vérifiez le numéro ou appelez votre employeur. La prestation n’est pas envoyée.
not-sent-hours = Le nombre d’heures n’est pas correct. Choisissez de 1 à 9 heures. La prestation n’est pas envoyée.
not-sent-day-limit = C’est trop d’heures pour un seul jour. Si c’est quand même correct, appelez votre employeur. La prestation n’est pas envoyée.
not-sent-date-passed = Le jour est passé. Vous n’avez pas pu encoder la prestation le jour même ? Dites-le à votre employeur. La prestation n’est pas envoyée.
not-sent-server = Le serveur ne répond pas. La prestation n’est ni envoyée ni enregistrée.
not-sent-too-many = Vous envoyez trop vite. Attendez un peu et réessayez. La prestation n’est pas envoyée.
not-sent-storage = La mémoire de votre téléphone est pleine. Libérez de la place et réessayez. La prestation n’est pas envoyée.
not-sent-void = La prestation n’est pas arrivée et n’est pas enregistrée. Vous pouvez l’envoyer à nouveau.
not-sent-refused = Le serveur a refusé la prestation. La prestation n’est pas envoyée. Si cela continue, appelez votre employeur.
not-sent-discard = Arrêter
not-sent-retry = Réessayer
unknown-title = Nous ne savons pas si la prestation est arrivée
unknown-text = N’encodez pas la prestation une deuxième fois. L’application vérifie dès qu’il y a internet, et vous le dit.
unknown-check-now = Vérifier maintenant
unknown-checking = Nous vérifions…
unknown-settled-void = La prestation n’est pas arrivée. Encodez-la à nouveau. C’était pour un autre jour qu’aujourd’hui ? Dites-le à votre employeur.
unknown-still = Il n’y a pas encore internet. Nous ne le savons pas encore.
unknown-elsewhere-title = C’est vérifié
unknown-elsewhere = Une autre fenêtre de l’application a vérifié. La prestation n’est pas dans « { history-title } » ? Encodez-la à nouveau. C’était pour un autre jour qu’aujourd’hui ? Dites-le à votre employeur.
pending-banner = Nous vérifions d’abord si votre prestation précédente est arrivée. Ensuite, vous pouvez en envoyer une nouvelle.
ended-title = Votre connexion a pris fin
sent-share = Partager la référence
sent-share-text = { app-name } : { $hours }, { $activity }, { $date }. Référence : { $reference }
sent-share-failed = Le partage n’a pas réussi. Notez la référence.

## History

history-title = Vos prestations
history-week = Du { $from } au { $to }
history-total = { $hours ->
    [one] Total : { $hours } heure
   *[other] Total : { $hours } heures
}
history-empty = Vous n’avez pas encore envoyé de prestations.
history-more = Montrer les semaines d’avant
history-offline = Sans connexion internet, vous ne pouvez pas voir vos prestations.
history-client-unknown = Client { $number }
state-registered = Envoyée
state-validated = Approuvée
state-modified = Modifiée par votre employeur
state-cancelled = Annulée
state-other = Chez votre employeur

## Settings

settings-title = Réglages
settings-account = Compte : { $name }
settings-language = Langue
settings-help = Aide
settings-privacy = Vie privée
settings-about = À propos de cette application
settings-server = Serveur de votre employeur
settings-text-size = Taille du texte
settings-text-size-hint = Comme sur votre téléphone. Vous la changez dans les réglages de votre téléphone.
settings-history = Vos prestations
settings-password = Changer le mot de passe
settings-sign-out = Se déconnecter
sign-out-title = Se déconnecter ?
sign-out-text = À la prochaine utilisation, vous devez vous connecter à nouveau avec votre identifiant et votre mot de passe. Vos clients restent sur ce téléphone.
sign-out-confirm = Se déconnecter
sign-out-pending-warning = Attention ! Nous ne savons pas encore si votre prestation précédente est arrivée. L’application le vérifie quand vous vous connectez à nouveau.
sign-out-request-warning = Attention ! Nous ne savons pas encore si votre demande est arrivée. L’application le vérifie quand vous vous connectez à nouveau.
server-title = Serveur de votre employeur
server-label = Adresse du serveur
server-hint = Votre employeur vous donne cette adresse. Elle commence par https://
server-link-invalid = Ce n’est pas un lien de Job Tracker.
server-invalid = Cette adresse n’est pas correcte.
server-insecure = Cette adresse n’est pas sûre. Une bonne adresse commence par https://
server-save = ENREGISTRER
server-saved = L’adresse est enregistrée.
server-other = Ce lien mène à un autre serveur.
server-other-new = Nouveau : { $server }
server-other-now = Maintenant : { $server }
server-other-ask = Vous ne connaissez pas cette adresse ? Demandez d’abord à votre employeur.
server-other-use = UTILISER L’AUTRE SERVEUR
server-other-keep = Ne rien changer
server-unreachable = Aucun serveur ne répond à cette adresse. Vérifiez l’adresse.
about-title = À propos de cette application
about-text = Job Tracker est une application mobile gratuite pour encoder vos prestations en quelques étapes.
about-version = Version { $version }
about-licence = Logiciel libre, sous la licence EUPL 1.2. Tout le monde peut lire et améliorer le code.
about-secret-store-title = Où se trouve votre connexion ?
about-secret-store-browser = Votre connexion est gardée dans ce navigateur. Ce n’est pas votre appareil ? Alors déconnectez-vous quand vous avez fini.
about-secret-store-file = Votre connexion est gardée dans un fichier sur cet appareil. Le fichier n’est pas chiffré. Les autres utilisateurs de cet appareil ne peuvent pas le lire.
about-secret-store-system = Votre connexion est gardée dans la mémoire protégée de votre appareil.
about-secret-store-memory = Votre connexion n’est pas gardée. Quand vous fermez l’application, vous devez vous connecter à nouveau.
privacy-title = Vie privée
privacy-stays-title = Ceci reste sur votre téléphone
privacy-stays-1 = Les noms et les notes que vous donnez vous-même à vos clients. Votre employeur ne les voit pas.
privacy-stays-2 = Votre connexion. Ainsi, vous ne devez pas introduire votre mot de passe chaque jour. Le mot de passe lui-même n’est pas gardé.
privacy-stays-3 = L’application lit avec une voix de votre appareil. Ce que vous entendez reste sur votre appareil.
privacy-sent-title = Ceci va à votre employeur
privacy-sent-1 = Quand vous vous connectez : votre identifiant et votre mot de passe.
privacy-sent-2 = À chaque prestation : le numéro d’utilisateur du client, l’activité, le nombre d’heures et la date.
privacy-sent-3 = À chaque nouveau client ou numéro corrigé : le numéro d’utilisateur. L’application dit alors si votre employeur connaît ce client.
privacy-never-title = L’application ne fait jamais ceci
privacy-never-1 = L’application ne demande pas où vous êtes.
privacy-never-2 = L’application ne suit pas ce que vous faites. Il n’y a pas de publicité.
privacy-never-3 = L’application ne demande pas votre numéro de registre national.

## Own password

password-title = Changer le mot de passe
password-intro = Ce mot de passe sert dans l’application et par téléphone.
password-current = Votre mot de passe actuel
password-new = Nouveau mot de passe
password-new-hint = 8 à 16 chiffres
password-again = Encore une fois le nouveau
password-save = ENREGISTRER
password-not-digits = Utilisez seulement des chiffres.
password-wrong-length = Utilisez 8 à 16 chiffres.
password-too-simple = Ce mot de passe est trop facile à deviner. Choisissez d’autres chiffres.
password-differs = Ce n’est pas le même que le nouveau mot de passe.
password-wrong = Votre mot de passe actuel n’est pas correct.
password-changed = Votre mot de passe est changé.
password-offline = Vous n’avez pas de connexion internet. Votre mot de passe n’est pas changé.
password-unknown = Nous ne savons pas si votre mot de passe est changé. À la prochaine connexion, essayez d’abord le nouveau.
