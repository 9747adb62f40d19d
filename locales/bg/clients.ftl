### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Вашият работодател не познава този номер. Проверете цифрите.
number-correct = Поправи номера
number-save-anyway = Запази все пак
number-saved = Номерът е поправен.
