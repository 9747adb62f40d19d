### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Your employer does not know this number. Check the digits.
number-correct = Correct the number
number-save-anyway = Save anyway
number-saved = The number was corrected.
