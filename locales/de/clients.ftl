### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Ihr Arbeitgeber kennt diese Nummer nicht. Prüfen Sie die Ziffern.
number-correct = Nummer korrigieren
number-save-anyway = Trotzdem speichern
number-saved = Die Nummer ist korrigiert.
