# Frame
skip = Vers le contenu
rooms = Rubriques
language = Langue
save = Enregistrer
sign-out = Se déconnecter
choose = Choisissez…
remove = Supprimer
to-the-start = Vers le début
role-administrator = Administrateur : peut tout faire
role-reader = Lecteur : peut seulement consulter
region-flanders = Flandre
region-brussels = Bruxelles
region-wallonia = Wallonie
form-wrong = Il manque quelque chose. Regardez les champs marqués ci-dessous.

# Fields
field-name = Nom
field-family-name = Nom de famille
field-your-name = Votre nom
field-email = Adresse e-mail
field-password = Mot de passe
field-password-hint = Au moins 12 caractères. Une phrase est facile à retenir et difficile à deviner.
field-code = Code de votre téléphone
field-code-hint = Les six chiffres que montre votre application d’authentification.
field-code-or-recovery = Les six chiffres de votre application d’authentification, ou un de vos codes de secours.
field-company = Nom de votre entreprise
field-company-hint = Comme vos aides-ménagères la connaissent.
field-phone = Numéro de téléphone du bureau
field-phone-hint = L’application propose de l’appeler quand un compte est bloqué.
field-telephone = Téléphone
field-telephone-hint = Pour le bureau seulement. Un nom peut y figurer. Facultatif.
field-telephone-wrong = Un numéro de téléphone contient des chiffres. Corrigez-le, ou laissez le champ vide.
field-telephone-too-long = Ce numéro de téléphone est trop long : 120 caractères au plus.
field-telephone-break = Ce numéro de téléphone contient un retour à la ligne ou un caractère invisible.
field-region = Région
field-role = Rôle
field-name-missing = Indiquez un nom.
field-name-too-long = Ce nom est trop long. Un nom a 120 caractères au plus.
field-number-missing = Indiquez le numéro : 12 chiffres.
field-number-length = { $digits ->
    [one] Il y a { $digits } chiffre. Le numéro a 12 chiffres.
   *[other] Il y a { $digits } chiffres. Le numéro a 12 chiffres.
}
field-number-sign = « { $sign } » n’est pas un chiffre. Le numéro a 12 chiffres.
field-number-letter-o = Le numéro contient la lettre { $sign }. Tapez le chiffre 0.
field-number-letter-l = Le numéro contient « { $sign } ». Tapez le chiffre 1.
field-number-unseen = Le numéro contient un caractère que vous ne voyez pas. Videz le champ et tapez le numéro à nouveau.
field-no-day = « { $typed } » n’est pas un jour. Écrivez par exemple 25/11/2026.
field-region-missing = Choisissez une région.
field-email-wrong = Ce n’est pas une adresse e-mail.
field-email-taken = Quelqu’un utilise déjà cette adresse e-mail.
field-password-short = Utilisez au moins 12 caractères.
field-password-long = Utilisez au plus 200 caractères.
field-password-weak = Ce mot de passe est facile à deviner. Rendez-le plus long ou moins courant.
field-code-wrong = Ce code n’est pas correct. Attendez le suivant et tapez-le.
field-code-missing = Indiquez les six chiffres que montre votre application d’authentification.
field-code-new = L’image a changé : la page est restée ouverte trop longtemps, ou votre navigateur n’a pas gardé de cookie. Scannez la nouvelle image, puis tapez le code.
field-code-plain = Un navigateur ne garde la connexion qu’à une adresse qui commence par https://. Demandez-la à la personne qui gère le serveur, et ouvrez-y le lien.

# Signing in
sign-in-title = Se connecter à la console
sign-in = Se connecter
sign-in-wrong = L’adresse e-mail, le mot de passe ou le code n’est pas correct.
sign-in-not-kept = Votre navigateur n’a pas conservé la connexion. Ouvrez la console à une adresse qui commence par https:// et autorisez les cookies.
sign-in-help = Téléphone perdu ? Utilisez un code de secours. Codes perdus aussi ? Demandez un nouveau lien à un autre administrateur ou, s’il n’y en a pas d’autre, à la personne qui gère le serveur.

# First start and invitations
start-title = Bienvenue dans Job Tracker
start-first = Parlez-nous de votre entreprise et de vous. Cela prend environ cinq minutes.
start-invited = Vous avez une invitation pour la console de { $company }.
start-company = Votre entreprise
start-you = Vous
start-phone = Votre téléphone
start-phone-why = Vous vous connectez avec votre mot de passe et un code de votre téléphone : un mot de passe volé ne suffit donc pas. Scannez cette image avec une application d’authentification, puis tapez le code affiché.
start-qr = Code QR pour votre application d’authentification
start-no-camera = Pas d’appareil photo ? Tapez ce secret
start-button = Créer mon compte
welcome-title = Votre compte est prêt
welcome-done = Votre session est ouverte.
welcome-codes = Vos codes de secours
welcome-codes-why = Imprimez cette page ou notez ces codes. Chacun remplace une fois votre téléphone. Ils ne seront plus montrés.
welcome-go = Je les ai gardés. Continuer

# Users
users = Utilisateurs
users-you = C’est vous
users-remove-name = Supprimer { $name }
users-invite = Inviter quelqu’un
users-invite-how = Vous recevez un lien. Transmettez-le vous-même ; il sert une fois, dans les trois jours.
users-invite-button = Créer un lien
users-link = Transmettez ce lien. Il sert une fois, dans les trois jours. Il est montré ici pendant dix minutes.

# Notices
notices = Avis
notice-dismiss = J’ai vu
notice-by-command = une commande sur le serveur
notice-code-wrong = { $count ->
    [one] Quelqu’un a tapé votre mot de passe exact, mais un code erroné : { $last }, depuis l’adresse { $address }.
   *[other] Quelqu’un a tapé votre mot de passe exact, mais un code erroné : { $count } fois entre { $first } et { $last }, la dernière fois depuis l’adresse { $address }.
} Si ce n’était pas vous, quelqu’un connaît votre mot de passe : demandez un nouveau lien à un autre administrateur.
notice-administrator-added = { $count ->
    [one] { $name } est maintenant administrateur de la console ({ $last }). Le lien venait de : { $by }.
   *[other] { $count } personnes sont devenues administrateurs de la console, en dernier { $name } ({ $last }). Le lien venait de : { $by }.
}
notice-accounts-closed = En un jour, { $count } comptes d’aides-ménagères ont été bloqués, entièrement ou seulement pour de nouveaux téléphones, après des mots de passe erronés. Quelqu’un essaie peut-être de deviner.

# Sessions
sessions = Mes sessions
users-sessions = Connexions
sessions-what = Une session se termine après une demi-heure sans utilisation, et de toute façon après douze heures. Terminez celles que vous ne connaissez pas et prévenez un administrateur.
sessions-with = Navigateur
sessions-browser = { $browser } sur { $system }
sessions-browser-unknown = Navigateur inconnu
sessions-address = Adresse
sessions-since = Connexion
sessions-used = Dernière utilisation
sessions-here = Celle-ci
sessions-open = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
sessions-end = Terminer
sessions-end-name = Terminer la session dans { $browser }
sessions-end-all-name = Terminer toutes les sessions de { $name }
sessions-end-others = Terminer toutes les autres

# Errors
error-not-found = Il n’y a rien ici
error-forbidden = Vous ne pouvez pas faire cela
error-forged = Ce formulaire n’a pas été accepté
error-signed-out = Votre session a pris fin
unsent-is-back = Vous êtes de retour dans la console. Ce que vous aviez rempli est encore là et n’a pas été envoyé. Relisez-le et envoyez-le à nouveau.
unsent-signed-out = Votre session a pris fin entre-temps. Connectez-vous : ce que vous aviez rempli reviendra. Rien n’a été modifié.
error-bad-form = Ce formulaire n’a pas pu être lu
error-unreadable-caller = Le serveur ne voit pas qui a envoyé cette demande
error-changed-meanwhile = Quelqu’un d’autre l’a modifié entre-temps
error-dead-link = Ce lien ne fonctionne plus
error-no-longer-kept = Ceci n’est plus gardé
error-too-many = Trop d’essais
error-too-many-letters = On fait au plus { $most } lettres à la fois
error-busy = Le serveur est occupé
error-failed = Un problème est survenu sur le serveur
error-too-large = C’est trop grand
error-broken-off = Ceci n’est pas arrivé en entier
error-smaller = Une liste peut avoir au plus 4 Mo : enregistrez seulement sa feuille, ou répartissez-la sur plusieurs fichiers. Rien n’a changé.
error-send-again = Revenez en arrière et renvoyez-le. Rien n’a changé.
error-look-again = Revenez en arrière et regardez à nouveau. Rien n’a été modifié.
error-ask-administrator = Demandez à un administrateur de votre entreprise. Rien n’a été modifié.
error-sign-in-again = Connectez-vous et réessayez. Rien n’a été modifié.
error-reload = Revenez en arrière, rechargez la page et regardez le nouvel état. Votre modification n’a pas été faite.
error-tell-operator = Prévenez la personne qui gère le serveur : le proxy placé devant envoie un en-tête X-Forwarded-For incorrect.
error-new-link = Il a servi ou il est périmé. Demandez-en un nouveau.
error-make-anew = Ce qui n’est montré qu’une fois est gardé dix minutes, au plus tard jusqu’à votre déconnexion. Si vous ne l’avez pas imprimé ou transmis, faites une nouvelle lettre ou un nouveau lien.
error-read-list-anew = Les lignes ignorées sont gardées dix minutes, au plus tard jusqu’à votre déconnexion. Importez à nouveau la même liste : ce qui est déjà importé est reconnu.
error-letters-in-parts = Revenez en arrière et choisissez-en moins. Aucun mot de passe n’a été remplacé.
error-later = Attendez une minute et réessayez.

# Lists
show = Montrer
look-up = Chercher
next-page = Page suivante
list-goes-on = Ce n’est pas toute la liste : la suite est sur la page suivante de l’écran.
nothing-found = Rien trouvé.
sort-by = Trier
sort-up = croissant
sort-down = décroissant
never = Jamais
field-state = État
field-login = Identifiant
field-letter-language = Langue de ses lettres
field-letter-language-missing = Choisissez la langue dans laquelle elle lit ses lettres.

# Workers
workers = Aides-ménagères
workers-active = Toutes celles qui travaillent ici
workers-closed = Comptes bloqués
workers-never = Jamais connectées
workers-inactive = Plus ici
workers-add = Ajouter une aide-ménagère
workers-add-how = Elle reçoit un identifiant et un mot de passe sur une lettre que vous imprimez ensuite.
workers-add-button = Ajouter et créer la lettre
workers-search = Nom, identifiant ou téléphone
workers-none-yet = Il n’y a pas encore d’aides-ménagères. Ajoutez la première.
workers-none-closed = Aucun compte n’est bloqué.
workers-none-never = Toutes se sont déjà connectées.
workers-none-inactive = Toutes travaillent encore ici.
workers-seen = Dernière connexion
workers-last = Dernière prestation
workers-month = Heures ce mois
workers-contract = Par rapport au contrat
worker-open = Ouvert
worker-closed = Bloqué
worker-new-phones-closed = Bloqué pour les nouveaux téléphones
worker-inactive = Plus ici
worker-closed-since = Bloqué depuis
worker-access = Accès
worker-no-wrong-tries = Pas de mot de passe incorrect depuis sa dernière connexion.
lane-known = Un téléphone à elle
lane-letter = Un téléphone avec sa lettre
lane-unknown = Autres téléphones, ensemble
lane-line = La ligne téléphonique
lane-tries = { $count ->
    [one] { $count } mot de passe incorrect
   *[other] { $count } mots de passe incorrects
}
lane-unknown-closed = Quelqu’un a essayé trois fois sur un téléphone qu’elle n’a jamais utilisé. Les nouveaux téléphones sont bloqués ; le sien fonctionne encore.
worker-phones = Téléphones
worker-phones-none = Connectée sur aucun téléphone.
worker-phones-how = Un téléphone que vous oubliez est aussitôt déconnecté. Elle peut s’y reconnecter avec son mot de passe.
worker-phone-used = Dernière utilisation
worker-phone-first = Première connexion
worker-phone-forget = Oublier
worker-phone-forget-name = Oublier le téléphone utilisé pour la dernière fois le { $time }
worker-reopen = Débloquer et créer une nouvelle lettre
worker-new-password = Nouveau mot de passe et lettre
worker-reopen-how = Elle reçoit un nouveau mot de passe et trois nouveaux essais. L’ancien ne fonctionne plus, et elle doit se reconnecter.
worker-edit = Modifier
worker-leaves = Départ
worker-deactivate = Elle ne travaille plus ici
worker-deactivate-how = Elle est déconnectée tout de suite et ne peut plus se connecter. Ce qu’elle a encodé reste. Ce qu’elle a travaillé jusqu’à aujourd’hui inclus, le bureau peut encore l’encoder. Elle ne peut alors plus répondre aux modifications du bureau.
worker-activate = Elle travaille à nouveau ici
worker-activate-how = Faites-lui ensuite une nouvelle lettre : son ancien mot de passe ne fonctionne plus.

company = Entreprise
company-name-hint = C’est ainsi que les aides-ménagères la voient dans l’application.
company-phone-line = Numéro de la ligne téléphonique
company-phone-line-hint = Les aides-ménagères appellent ce numéro pour encoder une prestation par téléphone. Il figure sur leur lettre et dans l’application. Facultatif.
company-region-hint = La région des clients pour lesquels rien d’autre n’est choisi.
company-request-days = Jours en arrière pour une prestation oubliée
company-request-days-hint = Une aide-ménagère peut demander d’encoder une prestation oubliée jusqu’à ce nombre de jours après : de 1 à 60.
company-request-days-wrong = Indiquez un nombre de 1 à 60.
# Between a name and what it is.
colon =  :
