### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Votre employeur ne connaît pas ce numéro. Vérifiez les chiffres.
number-correct = Corriger le numéro
number-save-anyway = Enregistrer quand même
number-saved = Le numéro est corrigé.
