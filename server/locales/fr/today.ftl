field-contract-hours = Heures de contrat par semaine
field-contract-hours-hint = Heures entières ou quarts d’heure, comme 19 ou 19,5. Facultatif.
field-contract-hours-wrong = Indiquez des heures entières ou des quarts d’heure, de 1 à { $most }, comme 19, 19,5 ou 19,25.
field-payroll-number = Numéro au secrétariat social
field-payroll-number-hint = Comme il y est écrit, avec les zéros du début. Facultatif.
field-payroll-number-too-long = Ce numéro est trop long : { $most } caractères au plus.
field-payroll-number-break = Ce numéro contient un retour à la ligne ou un caractère invisible.
field-expected-days = Attendue le
field-expected-days-hint = Si vous ne cochez rien, elle est attendue les jours où elle encode d’habitude.
expected-as-usual = les jours où elle encode d’habitude
company-expected-days = Nouvelles aides-ménagères attendues le
company-expected-days-hint = Qui n’a encore rien encodé est attendue ces jours-là. Des autres, l’aperçu du jour sait quand elles encodent d’habitude, ou ce que vous avez coché sur leur page.

today = Aujourd’hui
today-show = Afficher
today-go-to = Vers { $day }
today-holiday = jour férié
today-weekend = week-end
today-reported-today = ont encodé aujourd’hui
today-reported-then = ont encodé ce jour-là
today-missing = { $count ->
    [one] 1 pas encore
   *[other] { $number } pas encore
}
today-others = { $count ->
    [one] 1 a encodé sans être attendue
   *[other] { $number } ont encodé sans être attendues
}
today-nobody-missing = Toutes celles que vous attendez ont encodé.
today-nobody-expected = Personne n’est attendu.
today-holiday-nobody = C’est un jour férié : personne n’est attendu.
today-open = à vérifier cette semaine
today-open-before = Encore à vérifier des semaines passées
today-requests = { $count ->
    [one] demande d’une aide-ménagère
   *[other] demandes d’aides-ménagères
}
today-contests = { $count ->
    [one] 1 modification contestée
   *[other] { $number } modifications contestées
}
today-closed = { $count ->
    [one] compte bloqué
   *[other] comptes bloqués
}
today-missing-title = Rien encodé aujourd’hui
today-missing-title-then = Rien encodé ce jour-là
today-last = dernière fois : { $day }
today-never-reported = n’a encore rien encodé
today-never-signed-in = jamais connectée
today-call = Appeler
today-call-name = Appeler { $name }
today-enter-name = Encoder pour { $name }
today-letter = Nouvelle lettre
today-letter-name = Nouvelle lettre pour { $name }
today-why-ticked = coché sur sa page
today-why-new = n’a encore rien encodé
today-why-usual = { $reported } des { $of } dernières fois, ce jour de la semaine
today-how = Comment savons-nous qui vous attendez ?
today-how-usual = Celles qui ont encodé ce jour de la semaine plus d’une fois sur deux au cours des quatre dernières semaines. Les jours fériés ne comptent pas.
today-how-ticked = Si vous cochez des jours sur sa page, eux seuls comptent.
today-how-new = Qui n’a encore rien encodé est attendue les jours indiqués sous Entreprise, à partir du lendemain de son ajout. Qui ne travaille plus ici n’est pas attendue ; un jour férié, personne ne l’est.
today-week = Cette semaine
today-odd = À regarder cette semaine
today-nothing-odd = Rien de particulier.
today-over-by = { $hours } h, contrat { $contract } h
today-reported-title = Qui a encodé
today-reported-expected = Attendues, et ont encodé
today-reported-others = Ont encodé sans être attendues
odd-long = 9 heures ou plus chez un client en un jour
odd-alike = Deux fois la même chose
odd-first = Première fois chez ce client
odd-unanswerable = Personne n’a pu répondre
field-odd = À regarder
state-open = À vérifier
performances-none-ticked = Vous n’avez rien coché. Rien n’est validé.
performances-validate-all = { $count ->
    [one] Valider cette prestation
   *[other] Valider les { $number }
}
validate-all = Tout valider
validate-all-sure = { $count ->
    [one] Valider 1 prestation ?
   *[other] Valider { $number } prestations ?
}
validate-all-button = { $count ->
    [one] Oui, la valider
   *[other] Oui, valider ces { $number }
}
validate-all-how = Seul ce qui est compté ici est validé. Ce qui arrive ou change entre-temps ne l’est pas. Vous pouvez annuler la validation pendant dix minutes.
validate-nothing = Il n’y a rien à vérifier.
validate-period = Période
validate-in-parts = { $number } attendent. Elles sont validées par parties, les plus anciennes d’abord : revenez ensuite pour le reste.
validate-look-first = Regardez peut-être d’abord ceci :
validate-apart = { $count ->
    [one] 1 prestation n’est pas comprise : personne n’a pu y répondre, l’aide-ménagère ne travaillait plus ici.
   *[other] { $number } prestations ne sont pas comprises : personne n’a pu y répondre, l’aide-ménagère ne travaillait plus ici.
}
validate-apart-look = Vérifier à part
leave-it = Ne rien faire
undo = Annuler la validation
undo-title = Annuler la validation
undo-how = { $count ->
    [one] 1 prestation retrouve son état d’avant.
   *[other] { $number } prestations retrouvent leur état d’avant.
}
undo-changed = { $count ->
    [one] 1 reste comme elle est : quelqu’un l’a modifiée depuis.
   *[other] { $number } restent comme elles sont : quelqu’un les a modifiées depuis.
}
undo-exported = { $count ->
    [one] 1 reste validée : son jour a été emporté dans un fichier depuis.
   *[other] { $number } restent validées : leurs jours ont été emportés dans un fichier depuis.
}
undo-open-until = L’écoulement du temps n’en valide rien avant la fin du { $day }.
undo-until = C’est possible jusqu’à { $time }.
undo-button = { $count ->
    [one] Annuler cette validation
   *[other] Annuler ces { $number } validations
}
undo-done = { $count ->
    [one] 1 prestation a retrouvé son état d’avant.
   *[other] { $number } prestations ont retrouvé leur état d’avant.
}
undo-nothing = Il n’y a plus de validation à annuler : tout a changé depuis, ou a été emporté.
undo-unknown = Cette validation n’existe plus.
undo-not-yours = Quelqu’un d’autre a validé. Seule cette personne peut annuler la validation.
undo-done-before = Cette validation est déjà annulée.
undo-too-late = Cela fait plus de dix minutes. Ouvrez une prestation pour la modifier ou l’annuler.
audit-action-validation-undone = Validation annulée

pick-worker-hint = Le nom, une partie du nom, ou l’identifiant
pick-client-hint = Le nom, une partie du nom, ou le numéro d’utilisateur
pick-worker-missing = Indiquez pour qui vous encodez.
pick-client-missing = Indiquez chez quel client.
pick-nobody = Personne ne s’appelle ainsi. Essayez une partie du nom.
pick-too-many = Trop de noms correspondent. Tapez-en davantage.
pick-several = Choisissez de qui il s’agit.
pick-which = De qui s’agit-il avec « { $typed } » ?
pick-another = Quelqu’un d’autre : je retape le nom
enter-several = Encoder plusieurs jours à la fois
enter-several-how = Pour une seule aide-ménagère. Les lignes vides ne comptent pas. Si une ligne a un défaut, rien n’est encodé.
enter-rows-wrong = Regardez les lignes marquées. Rien n’est encodé pour le moment.
enter-rows-none = Remplissez au moins une ligne.
enter-row-date = Date, ligne { $row }
enter-row-client = Client, ligne { $row }
enter-row-activity = Activité, ligne { $row }
enter-row-hours = Heures, ligne { $row }
enter-reason-forgot = A oublié d’encoder
enter-reason-phone = N’avait pas son téléphone
enter-reason-called = A appelé le bureau

worker-week = Cette semaine { $hours } h
worker-week-contract = Cette semaine { $hours } h sur { $contract } h
worker-month = Ce mois-ci { $hours } h
worker-month-contract = Ce mois-ci { $hours } h ; son contrat prévoit { $contract } h pour ce mois
worker-average = En moyenne { $hours } h par semaine au cours des { $weeks } dernières semaines ; Bruxelles demande { $wanted } h en moyenne
worker-visits = Dernières visites
worker-clients = { $count ->
    [one] Son seul client des derniers mois
   *[other] Ses { $number } clients des derniers mois
}
client-workers = Qui vient ici
client-workers-none = Personne ces derniers mois.
client-visits = { $count ->
    [one] 1 visite
   *[other] { $number } visites
}
