### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Ваш роботодавець не знає цього номера. Перевірте цифри.
number-correct = Виправити номер
number-save-anyway = Усе одно зберегти
number-saved = Номер виправлено.
