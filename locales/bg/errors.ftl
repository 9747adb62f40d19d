### What went wrong, in words that say what to do.

error-title = Нещо се обърка
error-offline = Няма интернет.
error-server = Сървърът не отговаря както трябва. Опитайте по-късно.
error-storage-full = Паметта на телефона е пълна. Нищо не е запазено. Освободете място и опитайте отново.
error-storage-broken = Приложението не може да прочете или запази данните на този телефон. Затворете приложението и го отворете отново.
error-storage-set-aside = Файлът с Вашите клиенти беше повреден. Приложението започва с празен списък. Старият файл е запазен като { $file }.
error-storage-foreign = На мястото на Вашите клиенти имаше файл на друго приложение. Job Tracker започва с празен списък. Другият файл е запазен като { $file }.
error-storage-newer = Данните Ви са от по-нова версия на приложението. Инсталирайте най-новата версия.
error-unexpected = Нещо се обърка. Затворете приложението и го отворете отново.
error-address-insecure = Този адрес не е сигурен: трябва да започва с https://. Отворете приложението на адреса от писмото.
error-update-needed = Тази версия на приложението е твърде стара. Инсталирайте новата версия.
# Its words could not be fetched.
error-language = Езикът не е зареден. Вижте дали имате интернет и опитайте отново.

## What helps after «not sent»

remedy-hours = Промени часовете
remedy-ask = Попитай работодателя
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Вашият работодател: { $name }
remedy-office-number = Вашият работодател: { $name }, { $number }
offline-before = Няма интернет. Сега не можете да изпратите нищо.
