export = Export
export-from = Du
export-to = Au
export-all-workers = Toutes les aides-ménagères
export-all-pages = Toutes les aides-ménagères, de toutes les pages
export-all-states = Tous les états
export-csv = Télécharger en CSV
export-xlsx = Télécharger en Excel
export-no-day = Choisissez un jour.
export-backwards = Le dernier jour précède le premier.
export-too-long = Choisissez deux ans au plus.
export-too-many-rows = C’est plus de lignes qu’Excel n’en accepte. Choisissez une période plus courte.
export-nothing = Pas de prestations dans cette période.
export-volume = { $count ->
    [one] { $number } prestation.
   *[other] { $number } prestations.
}
export-cancelled-count = { $count ->
    [one] { $number } est annulée : elle figure dans les fichiers, mais ne compte pas dans les totaux.
   *[other] { $number } sont annulées : elles figurent dans les fichiers, mais ne comptent pas dans les totaux.
}
export-hours = { $count ->
    [one] { $number } heure
   *[other] { $number } heures
}
export-figure = Heures par semaine et activité
export-figure-table = Les mêmes chiffres en tableau
export-figure-description = Semaines { $from } à { $to } : { $hours } heures en tout. { $activities }. Le plus d’heures en semaine { $most } : { $most-hours }.
# A part of a bar: a week, an activity and how many hours.
export-figure-piece = { $week } · { $activity } : { $hours }
export-edges = Les semaines commencent le lundi. La première et la dernière ne comptent que les jours de la période.
export-week = Semaine
export-total = Total
export-totals = Totaux par aide-ménagère et semaine
export-workers-here = { $count ->
    [one] L’aide-ménagère de cette page
   *[other] Les { $number } aides-ménagères de cette page
}
export-about = À propos des fichiers
export-about-csv = CSV : UTF-8, avec des points-virgules entre les colonnes, comme Excel l’attend en Belgique. Les dates s’écrivent 2026-11-23.
export-about-xlsx = Excel : les prestations sur la première feuille, les totaux par aide-ménagère et semaine sur la deuxième.
export-about-cancelled = Les prestations annulées figurent dans les fichiers, avec leur état. Elles ne comptent pas dans les totaux.
export-about-formulas = Un texte qu’Excel exécuterait comme formule reçoit une apostrophe devant lui dans le fichier CSV ; dans le fichier Excel, c’est du simple texte.
export-others = Autres fichiers et listes
months = Heures par aide-ménagère et mois
months-month = Mois
months-by-contract = Selon le contrat
months-difference = Différence
months-no-contracts = Personne n’a d’heures de contrat. Indiquez-les sur la page de chaque aide-ménagère.
months-how = Selon le contrat : le contrat d’aujourd’hui, un septième de la semaine pour chaque jour du mois où elle était ici, dans la période. Week-ends, jours fériés et absences comptent comme les autres jours ; ce qui est annulé ne compte pas.
