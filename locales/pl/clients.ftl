### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Twój pracodawca nie zna tego numeru. Sprawdź cyfry.
number-correct = Popraw numer
number-save-anyway = Zapisz mimo to
number-saved = Numer został poprawiony.
