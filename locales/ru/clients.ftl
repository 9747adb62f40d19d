### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Ваш работодатель не знает этот номер. Проверьте цифры.
number-correct = Исправить номер
number-save-anyway = Всё равно сохранить
number-saved = Номер исправлен.
