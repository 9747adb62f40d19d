### Texts of the screens. A performance is «отчет» here; buttons are singular, sentences say «Вие»; no adjective about her.

## Everywhere

app-name = Job Tracker
app-tagline = Приложението за домашни помощнички (titres-services / dienstencheques)
back = Назад
cancel = Отказ
continue = Напред
retry = Опитай отново
loading = Един момент…
read-aloud = Прочети на глас
hours-count = { $hours ->
    [one] { $hours } час
   *[other] { $hours } часа
}
activity-household-help = Домакинска помощ
activity-household-help-hint = Чистене, пране, готвене
activity-shopping = Пазаруване
activity-shopping-hint = За клиента
activity-ironing-outside = Гладене извън дома
activity-ironing-outside-hint = Не у клиента
activity-transport = Придружен превоз
activity-transport-hint = За хора, които трудно ходят
activity-other = Друга дейност
today = днес
day-long = { $weekday }, { $day } { $month }
day-short = { $weekday }, { $day } { $month }
day-month = { $day } { $month }
weekday-1 = понеделник
weekday-2 = вторник
weekday-3 = сряда
weekday-4 = четвъртък
weekday-5 = петък
weekday-6 = събота
weekday-7 = неделя
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = нд
month-1 = януари
month-2 = февруари
month-3 = март
month-4 = април
month-5 = май
month-6 = юни
month-7 = юли
month-8 = август
month-9 = септември
month-10 = октомври
month-11 = ноември
month-12 = декември
month-short-1 = яну
month-short-2 = фев
month-short-3 = март
month-short-4 = апр
month-short-5 = май
month-short-6 = юни
month-short-7 = юли
month-short-8 = авг
month-short-9 = сеп
month-short-10 = окт
month-short-11 = ное
month-short-12 = дек
steps-progress = Стъпка { $step } от { $total }

## Language

language-title = Изберете език
language-continue = Напред

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Влезте с кода за вход и паролата от Вашия работодател.
sign-in-login-label = Код за вход
sign-in-login-hint = 12 цифри, започват с 980
sign-in-password-label = Парола
sign-in-show-password = Покажи паролата
sign-in-hide-password = Скрий паролата
sign-in-submit = ВХОД
sign-in-busy = Влизане…
sign-in-language = Избери език
sign-in-server = Сървър: { $server }
sign-in-offline = Няма интернет. Сега не можете да влезете.
sign-in-wrong = Грешен код за вход или парола.
sign-in-attempts-left = { $left ->
    [0] Няма повече опити.
    [one] Остава Ви още { $left } опит.
   *[other] Остават Ви още { $left } опита.
}
sign-in-login-empty = Въведете кода за вход.
sign-in-login-digits = { $digits ->
    [one] Кодът за вход има 12 цифри. Сега има { $digits } цифра.
   *[other] Кодът за вход има 12 цифри. Сега има { $digits } цифри.
}
sign-in-login-not-digits = Кодът за вход има само цифри.
sign-in-password-empty = Въведете паролата.
sign-in-password-not-digits = Паролата има само цифри.
sign-in-too-many = Има твърде много опити един след друг. Изчакайте малко и опитайте отново.
sign-in-server-busy = Сървърът е зает. Изчакайте малко и опитайте отново.
sign-in-session-ended = Вече не сте в профила си. Влезте отново. Вашият избор е запазен.
sign-in-signed-out = Излязохте от профила си.

## Account closed

closed-title = Вашият профил е блокиран
closed-tries = След 3 грешни опита вече нямате достъп до приложението.
closed-contact = Свържете се с Вашия работодател. Ще получите нова парола.
closed-phone-still-works = Все още можете да използвате паролата, за да направите отчет по телефона.
closed-employer-phone = Обади се: { $name }
closed-phone-line = Направи отчет по телефона
closed-new-password = Имам нова парола
closed-other-account = Друг код за вход
closed-login = Код за вход: { $login }
closed-no-call = От това устройство не можете да се обадите. Обадете се от друг телефон.

## Clients

clients-title = При кого рабо{ "\u00AD" }тихте?
clients-add = Добави клиент
clients-edit = Промени или изтрий
clients-edit-title = Изберете клиент
clients-edit-done = Готово
clients-edit-open = Промени или изтрий: { $name }
clients-search-label = Търсене на клиент
clients-search-clear = Изчисти търсенето
clients-search-none = Няма намерен клиент.
clients-empty-title = Още нямате клиенти
clients-empty-text = Първо добавете клиент. После можете да направите отчет.
clients-settings = Настройки
clients-sent-today = { $hours ->
    [one] Изпратено днес: { $hours } час
   *[other] Изпратено днес: { $hours } часа
}
clients-sent-short = { $hours } ч.
clients-history = Вашите отчети
clients-offline = Няма интернет. Виждате клиентите си, но не можете да изпратите нищо.
clients-open = Направи отчет. Клиент: { $name }

## Add a client

add-client-title = Добавяне на клиент
add-client-number-label = Номер на клиента
add-client-number-hint = 12 цифри. Номера получавате от работодателя или от клиента.
add-client-name-label = Име на клиента
add-client-name-hint = Вие избирате името на клиента.
add-client-note-label = Бележка (не е задължителна)
add-client-note-hint = Не пишете тук код за вратата и нищо за здравето.
add-client-note-long = Бележката е твърде дълга.
add-client-submit = Добави
add-client-number-empty = Въведете номера на клиента.
add-client-number-not-digits = Номерът на клиента има само цифри.
add-client-number-length = { $digits ->
    [one] Номерът на клиента има 12 цифри. Сега има { $digits } цифра.
   *[other] Номерът на клиента има 12 цифри. Сега има { $digits } цифри.
}
add-client-number-checksum = Изглежда, че в номера има грешка. Проверете цифрите.
add-client-number-anyway = Добави все пак
add-client-name-empty = Въведете име.
add-client-name-long = Името е твърде дълго.
add-client-exists = Този клиент вече е в списъка Ви: { $name }.
add-client-added = Добавен клиент: { $name }.

## Rename or delete a client

edit-client-title = Данни за клиента
edit-client-save = ЗАПАЗИ
edit-client-delete = Изтрий
edit-client-saved = Името е запазено.
delete-client-title = Да се изтрие ли: { $name }?
delete-client-text = Клиентът изчезва от списъка Ви. Отчетите, които сте изпратили, остават.
delete-client-confirm = ИЗТРИЙ
edit-client-deleted = Изтрит клиент: { $name }.

## Report a performance

activity-title = Какво работихте?
activity-confirm = Потвърди
hours-title = Колко часа?
hours-choose-first = Първо изберете броя на часовете.
hours-confirm = { $hours ->
    [one] Потвърди: { $hours } час
   *[other] Потвърди: { $hours } часа
}
review-title = Вярно ли е това?
review-client = Клиент
review-activity = Дейност
review-date = Дата
review-date-today = днес, { $date }
review-hours = Часове работа
review-send = ИЗПРАТИ
review-sending = Изпраща се…
leave-title = Искате ли да спрете?
leave-text = Вашият избор няма да се запази. Нищо не е изпратено.
leave-stay = Продължи отчета
leave-go = Спри
duplicate-title = Вече е изпратено
duplicate-text = { $hours ->
    [one] Днес вече изпратихте { $hours } час. Клиент: { $client }, същата дейност. Искате ли да изпратите и този отчет?
   *[other] Днес вече изпратихте { $hours } часа. Клиент: { $client }, същата дейност. Искате ли да изпратите и този отчет?
}
duplicate-send-anyway = Изпрати все пак
duplicate-do-not-send = Спри

## What became of it

sent-title = Отчетът е изпратен
sent-reference = Код на отчета
sent-reference-hint = С този код работодателят намира отчета.
sent-to-clients = Към клиентите
sent-found = Предишният Ви отчет все пак е пристигнал.
sent-today = Общо днес: { $hours }
not-sent-title = Не е изпратено
not-sent-offline = Няма интернет. Отчетът не е изпратен и не е запазен.
not-sent-unknown-client = Вашият работодател не познава този номер на клиент. Проверете номера или се обадете на работодателя. Отчетът не е изпратен.
not-sent-hours = Броят на часовете е грешен. Изберете от 1 до 9 часа. Отчетът не е изпратен.
not-sent-day-limit = Това са твърде много часове за един ден. Ако все пак са верни, обадете се на работодателя. Отчетът не е изпратен.
not-sent-date-passed = Денят мина. Не можахте да направите отчета в същия ден? Тогава кажете на работодателя. Отчетът не е изпратен.
not-sent-server = Сървърът не отговаря. Отчетът не е изпратен и не е запазен.
not-sent-too-many = Изпращате твърде бързо един след друг. Изчакайте малко и опитайте отново. Отчетът не е изпратен.
not-sent-storage = Паметта на телефона е пълна. Освободете място и опитайте отново. Отчетът не е изпратен.
not-sent-void = Отчетът не е пристигнал и не е записан. Можете да го изпратите отново.
not-sent-refused = Сървърът не прие отчета. Отчетът не е изпратен. Ако се повтори, обадете се на работодателя.
not-sent-discard = Спри
not-sent-retry = Опитай отново
unknown-title = Не знаем дали отчетът е пристигнал
unknown-text = Не правете отчета отново. Щом има интернет, приложението проверява и Ви казва.
unknown-check-now = Провери сега
unknown-checking = Проверяваме…
unknown-settled-void = Отчетът не е пристигнал. Направете го отново. Беше за друг ден, не за днес? Тогава кажете на работодателя.
unknown-still = Още няма връзка. Още не знаем.
unknown-elsewhere-title = Проверено е
unknown-elsewhere = Друг прозорец на приложението провери това. Отчетът не е в „{ history-title }“? Тогава го направете отново. Беше за друг ден, не за днес? Тогава кажете на работодателя.
pending-banner = Първо проверяваме дали предишният Ви отчет е пристигнал. После можете да изпратите нов.
ended-title = Вече не сте в профила си
sent-share = Сподели кода
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Код на отчета: { $reference }
sent-share-failed = Споделянето не успя. Запишете кода на отчета.

## History

history-title = Вашите отчети
history-week = От { $from } до { $to }
history-total = { $hours ->
    [one] Общо: { $hours } час
   *[other] Общо: { $hours } часа
}
history-empty = Още не сте изпратили отчети.
history-more = Покажи предишни седмици
history-offline = Без интернет не можете да видите отчетите си.
# A client that is not in the phone's list.
history-client-unknown = Клиент { $number }
state-registered = Изпратено
state-validated = Одобрено
state-modified = Работодателят го промени
state-cancelled = Анулирано
state-other = При работодателя

## Settings

settings-title = Настройки
settings-account = Влезли сте като: { $name }
settings-language = Език
settings-help = Помощ
settings-privacy = Поверител{ "\u00AD" }ност
settings-about = За прило­жението
settings-server = Сървър на работодателя
settings-text-size = Размер на текста
settings-text-size-hint = Като на телефона Ви. Променяте го в настройките на телефона.
settings-history = Вашите отчети
settings-password = Смени паролата
settings-sign-out = Изход
sign-out-title = Искате ли да излезете?
sign-out-text = Следващия път трябва да влезете отново с кода за вход и паролата. Клиентите Ви остават на този телефон.
sign-out-confirm = Изход
sign-out-pending-warning = Внимание! Още не знаем дали предишният Ви отчет е пристигнал. Приложението проверява, когато влезете отново.
sign-out-request-warning = Внимание! Още не знаем дали молбата Ви е пристигнала. Приложението проверява, когато влезете отново.
server-title = Сървър на работодателя
server-label = Адрес на сървъра
server-hint = Този адрес получавате от работодателя. Започва с https://
server-link-invalid = Това не е връзка на Job Tracker.
server-invalid = Този адрес е грешен.
server-insecure = Този адрес не е сигурен. Добрият адрес започва с https://
server-save = ЗАПАЗИ
server-saved = Адресът е запазен.
server-other = Тази връзка е на друг сървър.
server-other-new = Нов: { $server }
server-other-now = Сега: { $server }
server-other-ask = Не познавате този адрес? Първо попитайте работодателя.
server-other-use = ПОЛЗВАЙ ДРУГ СЪРВЪР
server-other-keep = Не променяй
server-unreachable = На този адрес не отговаря сървър. Проверете адреса.
about-title = За прило­жението
about-text = Job Tracker е безплатно мобилно приложение. С него правите отчет за работата си с няколко стъпки.
about-version = Версия { $version }
about-licence = Свободен софтуер с лиценз EUPL 1.2. Всеки може да чете и подобрява кода.
about-secret-store-title = Къде се пази Вашият вход?
about-secret-store-browser = Вашият вход се пази в този браузър. Това не е Вашето устройство? Тогава излезте, когато свършите.
about-secret-store-file = Вашият вход се пази във файл на това устройство. Файлът не е шифрован. Други потребители на това устройство нямат право да го четат.
about-secret-store-system = Вашият вход се пази в защитената памет на устройството Ви.
about-secret-store-memory = Вашият вход не се пази. След като затворите приложението, трябва да влезете отново.
privacy-title = Поверител{ "\u00AD" }ност
privacy-stays-title = Това остава на Вашия телефон
privacy-stays-1 = Имената, които давате на клиентите си, и Вашите бележки. Работодателят не ги вижда.
privacy-stays-2 = Вашият вход, за да не въвеждате паролата всеки ден. Самата парола не се пази.
privacy-stays-3 = Приложението чете на глас с глас от Вашето устройство. Това, което чувате, остава на Вашето устройство.
privacy-sent-title = Това отива при Вашия работодател
privacy-sent-1 = При вход: Вашият код за вход и Вашата парола.
privacy-sent-2 = При всеки отчет: номерът на клиента, дейността, броят на часовете и датата.
privacy-sent-3 = При нов клиент или поправен номер: номерът на клиента. Така приложението казва дали работодателят познава клиента.
privacy-never-title = Това приложението никога не прави
privacy-never-1 = Приложението не пита къде сте.
privacy-never-2 = Приложението не следи какво правите. Няма реклами.
privacy-never-3 = Приложението не пита за Вашия номер от националния регистър (rijksregisternummer / numéro national).

## Own password

password-title = Смяна на паролата
password-intro = С тази парола влизате в приложението и на телефонната линия.
password-current = Сегашна парола
password-new = Нова парола
password-new-hint = От 8 до 16 цифри
password-again = Новата парола още веднъж
password-save = ЗАПАЗИ
password-not-digits = Използвайте само цифри.
password-wrong-length = Използвайте от 8 до 16 цифри.
password-too-simple = Тази парола е твърде лесна за отгатване. Изберете други цифри.
password-differs = Това не е същото като новата парола.
password-wrong = Сегашната парола е грешна.
password-changed = Паролата Ви е сменена.
password-offline = Няма интернет. Паролата Ви не е сменена.
password-unknown = Не знаем дали паролата Ви е сменена. Когато влизате отново, първо опитайте новата парола.
