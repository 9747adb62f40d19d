### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Uw werkgever kent dit nummer niet. Kijk de cijfers na.
number-correct = Nummer verbeteren
number-save-anyway = Toch opslaan
number-saved = Het nummer is verbeterd.
