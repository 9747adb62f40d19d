data = Toutes les données
data-of = Toutes les données de { $name }
data-what = Tout ce que ce serveur garde sur cette personne. Si elle le demande, donnez-lui le fichier. Les noms et notes dans l’application ne sont pas sur le serveur.
data-download = Dans un fichier (JSON)
data-must-stay = Dernière prestation ou modification le { $last }. Les prestations doivent être gardées jusqu’au { $until } inclus : les documents sociaux se gardent au moins cinq ans.
data-need-not-stay = Aucune prestation ne doit encore être gardée.
data-no-performances = Aucune prestation n’est gardée.
erase = Effacer définitivement
erase-what = Le nom, le numéro, le téléphone, les anciennes prestations et ce que le journal dit de cette personne disparaissent. Rien ne peut l’annuler, même pas une sauvegarde.
erase-number = Numéro
erase-number-how = Recopiez l’identifiant de l’aide-ménagère ou le numéro d’utilisateur du client.
erase-number-wrong = Ce n’est pas le numéro de cette personne.
erase-button = Effacer définitivement
erase-active = On ne peut effacer cette personne que si elle ne travaille plus ici ou n’est plus cliente.
erase-unsettled = Une demande ou une modification est encore ouverte ou contestée. Tant que ce n’est pas réglé, tout est gardé.
erase-no-list = Ce serveur ne peut effacer personne : qui le gère doit indiquer un dossier pour la liste des personnes effacées (--records).
data-part-worker = Qui elle est
data-part-client = Le client
data-part-sessions = Connexions encore valables
data-part-wrong-passwords = Mauvais mots de passe
data-part-office-changes = Ce que le bureau a modifié, et sa réponse
data-part-log-of-performances = Ce que le bureau ou le serveur a fait de ses prestations
data-column-letter-name = Nom en lettres latines
data-column-locale = Langue de l’application
data-column-created = Ajouté
data-column-left = Ne travaille plus ici depuis
data-column-opened = Connexion
data-column-ends = Valable jusqu’à
data-column-automatic = Validée automatiquement
data-column-before-activity = Activité avant
data-column-before-hours = Heures avant
data-column-after-activity = Activité après
data-column-after-hours = Heures après
data-column-answer-by = Réponse possible jusqu’au
data-nothing-of = Rien n’est gardé de ceci : { $parts }.
erase-done = Les données de cette personne sont effacées définitivement.
record = Registre des traitements
record-what = Ce que ce serveur fait des données personnelles (RGPD, article 30), tel qu’il est réglé. Imprimez ou enregistrez en PDF, et ajoutez ce que seule votre entreprise sait : votre délégué, votre base juridique, qui gère le serveur.
record-made = Fait le
record-responsible = Responsable
record-purpose = Finalité
record-purpose-is = Enregistrer, vérifier et transmettre les prestations en titres-services, pour la paie et le contrôle.
record-whose = De qui
record-whose-is = Aides-ménagères, clients et utilisateurs de cette console.
record-which = Quelles données
record-which-is = Aide-ménagère : nom, identifiant, téléphone, langue, heures de contrat, numéro au secrétariat social, prestations, demandes, appareils. Client : nom, numéro d’utilisateur, téléphone, région. Utilisateur : nom, e-mail, rôle. Ni numéro national ni localisation.
record-phone = Ligne téléphonique
record-phone-none = Aucun numéro réglé.
record-access = Qui y a accès
record-kept = Combien de temps
record-kept-performances = Prestations, demandes et modifications, au moins
record-kept-log = Journal
record-kept-sessions = Connexion à l’application, après la dernière utilisation
record-kept-letters = Code QR d’une lettre
record-kept-tries = Mauvais mots de passe d’une aide-ménagère
record-kept-calls = Appel terminé
record-kept-console = Connexion à la console
record-kept-shown = Lettres et liens montrés une fois
record-kept-notices = Avis aux utilisateurs
record-to = Transmises à qui
record-to-none = Aucun fichier pour un secrétariat social n’est défini.
record-exports = Fichiers emportés
record-exports-none = Encore aucun.
record-exports-more = Les plus anciens sont dans le journal.
record-safety = Sécurité
record-safety-is = Les mots de passe sont gardés de façon que personne ne puisse les lire (hachage argon2) ; les utilisateurs se connectent avec un second facteur ; chaque modification est dans un journal scellé, chaque fichier emporté aussi.
data-rows = { $count ->
    [one] 1 ligne
   *[other] { $count } lignes
}
data-more = { $count ->
    [one] Encore 1 ligne dans le fichier.
   *[other] Encore { $count } lignes dans le fichier.
}
record-years = { $count ->
    [one] 1 an
   *[other] { $count } ans
}
record-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
}
record-hours = { $count ->
    [one] 1 heure
   *[other] { $count } heures
}
record-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
record-tries = { $count ->
    [one] le dernier
   *[other] les { $count } derniers
}
