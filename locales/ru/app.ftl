### Texts of the screens. A performance is «отчёт» here; the past tense only in the plural of «вы», which names no gender.

## Everywhere

app-name = Job Tracker
app-tagline = Приложение для помощниц по дому (titres-services / dienstencheques)
back = Назад
cancel = Отмена
continue = Дальше
retry = Повторить
loading = Минутку…
read-aloud = Прочитать вслух
hours-count = { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}
activity-household-help = Помощь по дому
activity-household-help-hint = Уборка, стирка, готовка
activity-shopping = Покупки
activity-shopping-hint = Для клиента
activity-ironing-outside = Глажка вне дома
activity-ironing-outside-hint = Не дома у клиента
activity-transport = Поездка с сопро{ "\u00AD" }вождением
activity-transport-hint = Для тех, кому трудно ходить
activity-other = Другой вид работы
today = сегодня
# The month stands in the genitive, as after a day.
day-long = { $weekday }, { $day } { $month }
day-short = { $weekday }, { $day } { $month }
day-month = { $day } { $month }
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = вс
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
month-short-1 = янв.
month-short-2 = февр.
month-short-3 = мар.
month-short-4 = апр.
month-short-5 = мая
month-short-6 = июн.
month-short-7 = июл.
month-short-8 = авг.
month-short-9 = сент.
month-short-10 = окт.
month-short-11 = нояб.
month-short-12 = дек.
steps-progress = Шаг { $step } из { $total }

## Language

language-title = Выберите язык
language-continue = Дальше

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Войдите с логином и паролем от работодателя.
sign-in-login-label = Логин
sign-in-login-hint = 12 цифр, в начале 980
sign-in-password-label = Пароль
sign-in-show-password = Показать пароль
sign-in-hide-password = Скрыть пароль
sign-in-submit = ВОЙТИ
sign-in-busy = Выполняем вход…
sign-in-language = Выбрать язык
sign-in-server = Сервер: { $server }
sign-in-offline = Нет интернета. Сейчас войти нельзя.
sign-in-wrong = Неверный логин или пароль.
sign-in-attempts-left = { $left ->
    [0] Попыток больше нет.
    [one] Осталась ещё { $left } попытка.
    [few] Осталось ещё { $left } попытки.
    [many] Осталось ещё { $left } попыток.
   *[other] Осталось ещё { $left } попытки.
}
sign-in-login-empty = Введите логин.
sign-in-login-digits = { $digits ->
    [one] В логине 12 цифр. Сейчас там { $digits } цифра.
    [few] В логине 12 цифр. Сейчас там { $digits } цифры.
    [many] В логине 12 цифр. Сейчас там { $digits } цифр.
   *[other] В логине 12 цифр. Сейчас там { $digits } цифры.
}
sign-in-login-not-digits = В логине только цифры.
sign-in-password-empty = Введите пароль.
sign-in-password-not-digits = В пароле только цифры.
sign-in-too-many = Слишком много попыток подряд. Подождите немного и попробуйте ещё раз.
sign-in-server-busy = Сервер занят. Подождите немного и попробуйте ещё раз.
sign-in-session-ended = Вход больше не действует. Войдите снова. Ваш выбор сохранён.
sign-in-signed-out = Вы вышли из аккаунта.

## Account closed

closed-title = Ваш аккаунт заблокирован
closed-tries = После 3 неверных попыток у вас больше нет доступа к приложению.
closed-contact = Свяжитесь с работодателем. Вы получите новый пароль.
closed-phone-still-works = Пароль ещё можно использовать, чтобы сделать отчёт по телефону.
closed-employer-phone = Позвонить: { $name }
closed-phone-line = Сделать отчёт по телефону
closed-new-password = У меня новый пароль
closed-other-account = Другой логин
closed-login = Логин: { $login }
closed-no-call = С этого устройства нельзя позвонить. Позвоните с другого телефона.

## Clients

clients-title = У кого вы рабо{ "\u00AD" }тали?
clients-add = Добавить клиента
clients-edit = Изменить или удалить
clients-edit-title = Выберите клиента
clients-edit-done = Готово
clients-edit-open = Изменить или удалить: { $name }
clients-search-label = Найти клиента
clients-search-clear = Очистить поле поиска
clients-search-none = Клиент не найден.
clients-empty-title = У вас ещё нет клиентов
clients-empty-text = Сначала добавьте клиента. Потом вы сможете сделать отчёт.
clients-settings = Настройки
clients-sent-today = { $hours ->
    [one] Отправлено сегодня: { $hours } час
    [few] Отправлено сегодня: { $hours } часа
    [many] Отправлено сегодня: { $hours } часов
   *[other] Отправлено сегодня: { $hours } часа
}
clients-sent-short = { $hours } ч
clients-history = Ваши отчёты
clients-offline = Нет интернета. Вы видите клиентов, но ничего отправить нельзя.
clients-open = Сделать отчёт. Клиент: { $name }

## Add a client

add-client-title = Добавить клиента
add-client-number-label = Номер клиента
add-client-number-hint = 12 цифр. Номер даёт работодатель или клиент.
add-client-name-label = Имя клиента
add-client-name-hint = Имя для клиента вы выбираете сами.
add-client-note-label = Заметка (не обязательно)
add-client-note-hint = Не пишите здесь код от двери и ничего о здоровье.
add-client-note-long = Заметка слишком длинная.
add-client-submit = Добавить
add-client-number-empty = Введите номер клиента.
add-client-number-not-digits = В номере клиента только цифры.
add-client-number-length = { $digits ->
    [one] В номере клиента 12 цифр. Сейчас там { $digits } цифра.
    [few] В номере клиента 12 цифр. Сейчас там { $digits } цифры.
    [many] В номере клиента 12 цифр. Сейчас там { $digits } цифр.
   *[other] В номере клиента 12 цифр. Сейчас там { $digits } цифры.
}
add-client-number-checksum = Похоже, в номере ошибка. Проверьте цифры.
add-client-number-anyway = Всё равно добавить
add-client-name-empty = Введите имя.
add-client-name-long = Имя слишком длинное.
add-client-exists = Этот клиент уже есть в вашем списке: { $name }.
add-client-added = Клиент добавлен: { $name }.

## Rename or delete a client

edit-client-title = Изменить клиента
edit-client-save = СОХРАНИТЬ
edit-client-delete = Удалить
edit-client-saved = Имя сохранено.
delete-client-title = Удалить клиента: { $name }?
delete-client-text = Клиент исчезнет из вашего списка. Отправленные отчёты останутся.
delete-client-confirm = УДАЛИТЬ
edit-client-deleted = Клиент удалён: { $name }.

## Report a performance

activity-title = Что вы делали?
activity-confirm = Подтвердить
hours-title = Сколько часов?
hours-choose-first = Сначала выберите, сколько часов.
hours-confirm = { $hours ->
    [one] Подтвердить: { $hours } час
    [few] Подтвердить: { $hours } часа
    [many] Подтвердить: { $hours } часов
   *[other] Подтвердить: { $hours } часа
}
review-title = Всё верно?
review-client = Клиент
review-activity = Вид работы
review-date = Дата
review-date-today = сегодня, { $date }
review-hours = Часы работы
review-send = ОТПРАВИТЬ
review-sending = Отправляем…
leave-title = Остановить отчёт?
leave-text = Ваш выбор не сохранится. Ничего не отправлено.
leave-stay = Продолжить отчёт
leave-go = Остановить
duplicate-title = Уже отправлено
duplicate-text = { $hours ->
    [one] Сегодня вы уже отправили: { $hours } час. Клиент: { $client }, тот же вид работы. Отправить и этот отчёт?
    [few] Сегодня вы уже отправили: { $hours } часа. Клиент: { $client }, тот же вид работы. Отправить и этот отчёт?
    [many] Сегодня вы уже отправили: { $hours } часов. Клиент: { $client }, тот же вид работы. Отправить и этот отчёт?
   *[other] Сегодня вы уже отправили: { $hours } часа. Клиент: { $client }, тот же вид работы. Отправить и этот отчёт?
}
duplicate-send-anyway = Всё равно отправить
duplicate-do-not-send = Остановить

## What became of it

sent-title = Отчёт отправлен
sent-reference = Код отчёта
sent-reference-hint = По этому коду работодатель найдёт отчёт.
sent-to-clients = Назад к клиентам
sent-found = Ваш прошлый отчёт всё-таки дошёл.
sent-today = Всего сегодня: { $hours }
not-sent-title = Не отправлено
not-sent-offline = Нет интернета. Отчёт не отправлен и не сохранён.
not-sent-unknown-client = Ваш работодатель не знает этот номер клиента. Проверьте номер или позвоните работодателю. Отчёт не отправлен.
not-sent-hours = Число часов неверное. Выберите от 1 до 9 часов. Отчёт не отправлен.
not-sent-day-limit = Это слишком много часов за один день. Если они всё же верные, позвоните работодателю. Отчёт не отправлен.
not-sent-date-passed = Этот день прошёл. Не получилось сделать отчёт в тот же день? Тогда скажите об этом работодателю. Отчёт не отправлен.
not-sent-server = Сервер не отвечает. Отчёт не отправлен и не сохранён.
not-sent-too-many = Вы отправляете слишком быстро, один отчёт за другим. Подождите немного и попробуйте ещё раз. Отчёт не отправлен.
not-sent-storage = Память телефона заполнена. Освободите место и попробуйте ещё раз. Отчёт не отправлен.
not-sent-void = Отчёт не дошёл и не записан. Вы можете отправить его ещё раз.
not-sent-refused = Сервер не принял отчёт. Отчёт не отправлен. Если это повторится, позвоните работодателю.
not-sent-discard = Остановить
not-sent-retry = Повторить
unknown-title = Мы не знаем, дошёл ли отчёт
unknown-text = Не делайте этот отчёт ещё раз. Когда будет интернет, приложение проверит это и сообщит вам.
unknown-check-now = Проверить сейчас
unknown-checking = Проверяем…
unknown-settled-void = Отчёт не дошёл. Сделайте его ещё раз. Он был за другой день, не за сегодня? Тогда скажите об этом работодателю.
unknown-still = Интернета ещё нет. Мы пока не знаем.
unknown-elsewhere-title = Уже проверено
unknown-elsewhere = Другое окно приложения это уже проверило. Отчёта нет в разделе «{ history-title }»? Тогда сделайте его ещё раз. Он был за другой день, не за сегодня? Тогда скажите об этом работодателю.
pending-banner = Сначала мы проверяем, дошёл ли ваш прошлый отчёт. Потом вы сможете отправить новый.
ended-title = Вход больше не действует
sent-share = Поделиться кодом
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Код отчёта: { $reference }
sent-share-failed = Поделиться не получилось. Запишите код отчёта.

## History

history-title = Ваши отчёты
history-week = { $from } – { $to }
history-total = { $hours ->
    [one] Всего: { $hours } час
    [few] Всего: { $hours } часа
    [many] Всего: { $hours } часов
   *[other] Всего: { $hours } часа
}
history-empty = Вы ещё не отправляли отчётов.
history-more = Показать прошлые недели
history-offline = Без интернета нельзя посмотреть ваши отчёты.
# A client that is not in the phone's list.
history-client-unknown = Клиент { $number }
state-registered = Отправлено
state-validated = Одобрено
state-modified = Работодатель это изменил
state-cancelled = Отменено
state-other = У работодателя

## Settings

settings-title = Настройки
settings-account = Вы вошли как: { $name }
settings-language = Язык
settings-help = Помощь
settings-privacy = Личные данные
settings-about = О приложении
settings-server = Сервер работодателя
settings-text-size = Размер текста
settings-text-size-hint = Как в вашем телефоне. Изменить его можно в настройках телефона.
settings-history = Ваши отчёты
settings-password = Изменить пароль
settings-sign-out = Выйти
sign-out-title = Выйти?
sign-out-text = В следующий раз нужно будет снова войти с логином и паролем. Ваши клиенты останутся на этом телефоне.
sign-out-confirm = Выйти
sign-out-pending-warning = Внимание! Мы ещё не знаем, дошёл ли ваш прошлый отчёт. Приложение проверит это, когда вы снова войдёте.
sign-out-request-warning = Внимание! Мы ещё не знаем, дошёл ли ваш запрос. Приложение проверит это, когда вы снова войдёте.
server-title = Сервер работодателя
server-label = Адрес сервера
server-hint = Этот адрес даёт работодатель. В начале стоит https://
server-link-invalid = Это не ссылка Job Tracker.
server-invalid = Этот адрес неверный.
server-insecure = Этот адрес небезопасный. В начале верного адреса стоит https://
server-save = СОХРАНИТЬ
server-saved = Адрес сохранён.
server-other = Эта ссылка ведёт на другой сервер.
server-other-new = Новый: { $server }
server-other-now = Сейчас: { $server }
server-other-ask = Не знаете этот адрес? Сначала спросите работодателя.
server-other-use = СМЕНИТЬ СЕРВЕР
server-other-keep = Не менять
server-unreachable = По этому адресу сервер не отвечает. Проверьте адрес.
about-title = О приложении
about-text = Job Tracker – бесплатное приложение для телефона. В нём можно сделать отчёт о работе за несколько шагов.
about-version = Версия { $version }
about-licence = Свободная программа с лицензией EUPL 1.2. Все могут читать и улучшать её код.
about-secret-store-title = Где хранится ваш вход?
about-secret-store-browser = Ваш вход хранится в этом браузере. Это не ваше устройство? Тогда выйдите, когда закончите.
about-secret-store-file = Ваш вход хранится в файле на этом устройстве. Файл не зашифрован. Другим пользователям этого устройства нельзя его читать.
about-secret-store-system = Ваш вход хранится в защищённой памяти вашего устройства.
about-secret-store-memory = Ваш вход не сохраняется. Когда вы закроете приложение, нужно будет войти снова.
privacy-title = Личные данные
privacy-stays-title = Это остаётся на вашем телефоне
privacy-stays-1 = Имена и заметки, которые вы сами даёте клиентам. Работодатель их не видит.
privacy-stays-2 = Ваш вход, чтобы не вводить пароль каждый день. Сам пароль не сохраняется.
privacy-stays-3 = Приложение читает вслух голосом вашего устройства. То, что вы слышите, остаётся на вашем устройстве.
privacy-sent-title = Это получает ваш работодатель
privacy-sent-1 = При входе: ваш логин и ваш пароль.
privacy-sent-2 = С каждым отчётом: номер клиента, вид работы, число часов и дата.
privacy-sent-3 = Для нового клиента или исправленного номера: номер клиента. Так приложение скажет, знает ли работодатель этого клиента.
privacy-never-title = Этого приложение не делает никогда
privacy-never-1 = Приложение не спрашивает, где вы.
privacy-never-2 = Приложение не следит за тем, что вы делаете. Рекламы нет.
privacy-never-3 = Приложение не спрашивает ваш номер национального регистра (rijksregisternummer / numéro national).

## Own password

password-title = Изменить пароль
password-intro = С этим паролем вы входите в приложение и на телефонную линию.
password-current = Старый пароль
password-new = Новый пароль
password-new-hint = От 8 до 16 цифр
password-again = Новый пароль ещё раз
password-save = СОХРАНИТЬ
password-not-digits = Только цифры.
password-wrong-length = Нужно от 8 до 16 цифр.
password-too-simple = Этот пароль слишком легко угадать. Выберите другие цифры.
password-differs = Это не совпадает с новым паролем.
password-wrong = Старый пароль неверный.
password-changed = Ваш пароль изменён.
password-offline = Нет интернета. Ваш пароль не изменён.
password-unknown = Мы не знаем, изменён ли ваш пароль. При следующем входе сначала попробуйте новый пароль.
