payroll = Fichiers pour le secrétariat social
payroll-what = Indiquez une seule fois comment votre secrétariat social veut les heures. Ensuite, un clic suffit pour faire le fichier.
payroll-none = Aucun fichier n’est encore défini.
payroll-new = Définir un nouveau fichier
payroll-edit = Modifier le contenu
payroll-changed = Modifié
payroll-columns = Colonnes
payroll-name-hint = Pour le retrouver, par exemple le nom du secrétariat social.
payroll-name-taken = Un fichier porte déjà ce nom.
payroll-too-many = Trop de fichiers sont déjà définis. Supprimez-en un d’abord.
payroll-rows = Une ligne pour
payroll-rows-performance = chaque prestation
payroll-rows-day = chaque aide-ménagère et jour
payroll-rows-week = chaque aide-ménagère et semaine
payroll-rows-month = chaque aide-ménagère et mois
payroll-states = Quelles prestations comptent
payroll-shape = Séparer les colonnes
payroll-shape-delimited = par un caractère entre elles
payroll-shape-fixed = par des largeurs fixes
payroll-delimiter = Caractère entre les colonnes
payroll-delimiter-semicolon = point-virgule (;)
payroll-delimiter-comma = virgule (,)
payroll-delimiter-tab = tabulation
payroll-delimiter-bar = barre verticale (|)
payroll-header = La première ligne contient les titres des colonnes
payroll-hours = Heures
payroll-hours-whole = nombre entier : 4
payroll-hours-decimal = avec décimales : 4,00
payroll-hours-hundredths = centièmes sans séparateur : 400
payroll-hours-minutes = minutes : 240
payroll-hours-clock = heures et minutes : 04:00
payroll-decimal = Séparateur décimal
payroll-decimal-comma = virgule
payroll-decimal-point = point
payroll-dates = Dates
payroll-date-iso = 2026-11-23
payroll-date-slashes = 23/11/2026
payroll-date-dashes = 23-11-2026
payroll-date-points = 23.11.2026
payroll-date-year-first = 20261123
payroll-date-day-first = 23112026
payroll-date-short-day-first = 231126
payroll-date-short-year-first = 261123
payroll-encoding = Jeu de caractères
payroll-encoding-utf-8-mark = UTF-8 avec BOM (Excel)
payroll-encoding-utf-8 = UTF-8 sans BOM
payroll-encoding-windows-1252 = Windows-1252 (ANSI)
payroll-plain = Écrire sans accent les lettres que le jeu de caractères n’a pas (Ł devient L)
payroll-line-end = Fin de ligne
payroll-line-end-crlf = Windows (CR LF)
payroll-line-end-lf = Linux et Mac (LF)
payroll-codes = Code de chaque activité
payroll-codes-hint = Comme votre secrétariat social les nomme. Peut rester vide tant que personne ne fait cette activité.
payroll-columns-how = Choisissez ce que contient chaque colonne. Un autre numéro la déplace ; « aucune » l’enlève. Après l’enregistrement, il y a de nouveau de la place. Largeur, côté, remplissage et « trop large » ne valent que pour des largeurs fixes.
payroll-place = Place
payroll-holds = Contenu
payroll-heading = Titre
payroll-text = Texte fixe
payroll-width = Largeur
payroll-side = Côté
payroll-side-left = gauche
payroll-side-right = droite
payroll-filler = Remplissage
payroll-filler-space = espace
payroll-too-wide-then = Trop large
payroll-too-wide-refuse = pas de fichier
payroll-too-wide-cut = couper
payroll-place-of = Place de la colonne { $column }
payroll-holds-of = Contenu de la colonne { $column }
payroll-heading-of = Titre de la colonne { $column }
payroll-text-of = Texte fixe de la colonne { $column }
payroll-width-of = Largeur de la colonne { $column }
payroll-side-of = Côté de la colonne { $column }
payroll-filler-of = Remplissage de la colonne { $column }
payroll-too-wide-of = Si la colonne { $column } est trop étroite
payroll-holds-nothing = aucune
payroll-holds-date = Date (premier jour)
payroll-holds-date-to = Dernier jour
payroll-holds-week = Semaine (2026-W48)
payroll-holds-month = Mois (2026-11)
payroll-holds-payroll-number = Numéro au secrétariat social
payroll-holds-worker-login = Identifiant de l’aide-ménagère
payroll-holds-worker-name = Nom de l’aide-ménagère
payroll-holds-client-name = Nom du client
payroll-holds-activity-code = Activité : votre code
payroll-holds-activity = Activité : mot anglais
payroll-holds-performances = Nombre de prestations
payroll-holds-channel = Enregistré par
payroll-holds-reference = Référence
payroll-holds-registered-at = Moment de l’enregistrement
payroll-holds-worker-answer = Réponse de l’aide-ménagère
payroll-holds-answered-at = Moment de cette réponse
payroll-holds-text = Texte fixe
payroll-unknown-choice = inconnu de ce serveur : { $name }
payroll-no-columns = Choisissez au moins une colonne.
payroll-too-many-columns = Trop de colonnes : { $most } au plus.
payroll-no-states = Choisissez quelles prestations comptent.
payroll-unknown-column = Colonne { $column } : ce serveur ne connaît pas « { $name } ». Une autre version l’a défini. Choisissez autre chose, ou utilisez le serveur plus récent.
payroll-not-of-sums = Colonne { $column } : « { $what } » n’existe qu’avec une ligne pour chaque prestation.
payroll-no-width = Colonne { $column } : indiquez une largeur de 1 à { $most }.
payroll-sign-in-column = Colonne { $column } : le titre ou le texte contient un retour à la ligne ou un caractère invisible.
payroll-sign-in-code = Un code contient un retour à la ligne ou un caractère invisible.
payroll-changed-meanwhile = Un collègue l’a modifié entre-temps. Ci-dessous, ce que vous avez rempli ; ce n’est pas enregistré. Si vous enregistrez encore, cela remplace le travail de votre collègue.
payroll-changed-look = Voir ce que votre collègue a fait
payroll-other-server = d’une autre version
payroll-other-server-how = Une autre version du serveur l’a défini, avec quelque chose que ce serveur ne connaît pas. Aucun fichier n’en est fait. Mettez le serveur à jour, ou définissez-le à nouveau.
payroll-other-server-edit = Une autre version du serveur l’a défini ; son contenu ne peut pas être montré ici. Enregistrer le remplace entièrement.
payroll-remove = Supprimer
payroll-remove-how = Les fichiers déjà faits restent dans le journal.
payroll-download = Faire le fichier
payroll-refused = Le fichier n’est pas fait. Ceci doit d’abord être réglé :
payroll-not-yet = Le fichier ne peut pas encore être fait. Ceci manque ou ne convient pas :
payroll-no-number = { $worker } n’a pas de numéro au secrétariat social.
payroll-shared-number = { $worker } et { $other } ont le même numéro au secrétariat social : { $number }.
payroll-no-code = Il n’y a pas de code pour « { $activity } ».
payroll-too-wide = « { $text } » a { $long } caractères ; la colonne en a { $width }.
payroll-no-sign = Le jeu de caractères n’a pas « { $sign } », dans « { $text } ».
payroll-control-sign = « { $text } » contient un retour à la ligne ou un caractère invisible.
payroll-unknown = Ce serveur ne connaît pas la colonne « { $name } » : une autre version l’a définie.
payroll-in-headings = Dans le titre de la colonne { $column }.
payroll-where = Ligne { $line }, colonne { $column }.
payroll-times = Sur { $count } lignes.
payroll-mend = Régler
payroll-more-troubles = { $count ->
    [one] Et encore 1 chose.
   *[other] Et encore { $count } choses.
}
payroll-ready = { $count ->
    [one] La ligne tient dans les colonnes. Le fichier aura 1 ligne.
   *[other] Toutes les lignes tiennent dans les colonnes. Le fichier aura { $count } lignes.
}
payroll-first-lines = { $count ->
    [one] La première ligne
   *[other] Les { $count } premières lignes
}
payroll-preview = Aperçu du fichier
payroll-line = Ligne
payroll-missing = manque
payroll-as-in-file = Tel que dans le fichier
payroll-left-out = { $count ->
    [one] 1 prestation de ces jours n’est pas dans le fichier.
   *[other] { $count } prestations de ces jours ne sont pas dans le fichier.
}
payroll-left-out-how = Leur état ne compte pas pour ce fichier. Vérifiez-les d’abord : ce qui manque ne sera pas payé.
payroll-left-out-of = { $count ->
    [one] 1 prestation
   *[other] { $count } prestations
}, { $hours } h
payroll-contested = { $count ->
    [one] 1 prestation de ces jours est encore contestée.
   *[other] { $count } prestations de ces jours sont encore contestées.
}
payroll-cuts-figure = Colonne { $column } : « { $what } » ne peut pas être coupé, car un nombre coupé est un autre nombre. Choisissez « pas de fichier » ou élargissez la colonne.
payroll-filled-wrongly = Colonne { $column } : avec ce remplissage, « { $what } » devient un autre nombre. Choisissez l’espace, ou mettez les zéros devant (côté : droite).
payroll-filled-to = « { $text } » deviendrait un autre nombre avec « { $sign } » à côté.
payroll-many-bytes = « { $sign } » dans « { $text } » prend plus d’une place en UTF-8, et décale les colonnes suivantes. Choisissez Windows-1252, ou faites écrire les lettres sans accent.
payroll-files = Fichiers des trois derniers mois
payroll-files-days = Jours
payroll-files-made = Créé
payroll-files-since = Depuis
payroll-files-nothing = rien de changé
payroll-files-changed = { $count ->
    [one] 1 prestation changée ou ajoutée
   *[other] { $count } prestations changées ou ajoutées
}
payroll-changed-since = { $count ->
    [one] 1 prestation de { $days } a changé après la création du fichier ({ $at }).
   *[other] { $count } prestations de { $days } ont changé après la création du fichier ({ $at }).
}
payroll-changed-since-how = Communiquez-le à votre secrétariat social, ou recréez le fichier si vous ne l’avez pas encore transmis. Leur état actuel :
payroll-changed-to = { $hours } h
audit-field-as-of = Situation au
audit-field-left-out = Pas dans le fichier
audit-field-mapping = Fichier pour
audit-field-layout = Contenu
audit-action-mapping-added = Fichier pour le secrétariat social défini
audit-action-mapping-edited = Fichier pour le secrétariat social modifié
audit-action-mapping-removed = Fichier pour le secrétariat social supprimé
payroll-changed-more = { $count ->
    [one] Et encore 1 prestation.
   *[other] Et encore { $count } prestations.
}
