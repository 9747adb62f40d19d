### Texts of the screens. A performance is «звіт» here; the past tense only in the plural of «ви», which names no gender.

## Everywhere

app-name = Job Tracker
app-tagline = Застосунок для домашніх працівниць (titres-services / dienstencheques)
back = Назад
cancel = Скасувати
continue = Далі
retry = Спробувати ще раз
loading = Хвилинку…
read-aloud = Прочитати вголос
hours-count = { $hours ->
    [one] { $hours } година
    [few] { $hours } години
    [many] { $hours } годин
   *[other] { $hours } години
}
activity-household-help = Допомога по дому
activity-household-help-hint = Прибирання, прання, готування
activity-shopping = Покупки
activity-shopping-hint = Для клієнта
activity-ironing-outside = Прасування поза домом
activity-ironing-outside-hint = Не вдома у клієнта
activity-transport = Поїздка із супроводом
activity-transport-hint = Для тих, кому важко ходити
activity-other = Інший вид роботи
today = сьогодні
# The month stands in the genitive, as after a day.
day-long = { $weekday }, { $day } { $month }
day-short = { $weekday }, { $day } { $month }
day-month = { $day } { $month }
weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середа
weekday-4 = четвер
weekday-5 = п’ятниця
weekday-6 = субота
weekday-7 = неділя
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = нд
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
month-short-1 = січ.
month-short-2 = лют.
month-short-3 = бер.
month-short-4 = квіт.
month-short-5 = трав.
month-short-6 = черв.
month-short-7 = лип.
month-short-8 = серп.
month-short-9 = вер.
month-short-10 = жовт.
month-short-11 = лист.
month-short-12 = груд.
steps-progress = Крок { $step } з { $total }

## Language

language-title = Оберіть мову
language-continue = Далі

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Увійдіть із логіном і паролем від роботодавця.
sign-in-login-label = Логін
sign-in-login-hint = 12 цифр, на початку 980
sign-in-password-label = Пароль
sign-in-show-password = Показати пароль
sign-in-hide-password = Сховати пароль
sign-in-submit = УВІЙТИ
sign-in-busy = Виконуємо вхід…
sign-in-language = Обрати мову
sign-in-server = Сервер: { $server }
sign-in-offline = Немає інтернету. Зараз увійти не можна.
sign-in-wrong = Логін або пароль неправильний.
sign-in-attempts-left = { $left ->
    [0] Спроб більше немає.
    [one] Залишилася ще { $left } спроба.
    [few] Залишилося ще { $left } спроби.
    [many] Залишилося ще { $left } спроб.
   *[other] Залишилося ще { $left } спроби.
}
sign-in-login-empty = Введіть логін.
sign-in-login-digits = { $digits ->
    [one] У логіні 12 цифр. Зараз там { $digits } цифра.
    [few] У логіні 12 цифр. Зараз там { $digits } цифри.
    [many] У логіні 12 цифр. Зараз там { $digits } цифр.
   *[other] У логіні 12 цифр. Зараз там { $digits } цифри.
}
sign-in-login-not-digits = У логіні тільки цифри.
sign-in-password-empty = Введіть пароль.
sign-in-password-not-digits = У паролі тільки цифри.
sign-in-too-many = Забагато спроб поспіль. Зачекайте трохи і спробуйте ще раз.
sign-in-server-busy = Сервер зайнятий. Зачекайте трохи і спробуйте ще раз.
sign-in-session-ended = Вхід більше не діє. Увійдіть знову. Ваш вибір збережено.
sign-in-signed-out = Ви вийшли з акаунта.

## Account closed

closed-title = Ваш акаунт заблоковано
closed-tries = Після 3 невдалих спроб у вас більше немає доступу до застосунку.
closed-contact = Зв’яжіться з роботодавцем. Ви отримаєте новий пароль.
closed-phone-still-works = Пароль ще можна використати, щоб зробити звіт по телефону.
closed-employer-phone = Зателефонувати: { $name }
closed-phone-line = Зробити звіт по телефону
closed-new-password = У мене новий пароль
closed-other-account = Інший логін
closed-login = Логін: { $login }
closed-no-call = З цього пристрою не можна зателефонувати. Зателефонуйте з іншого телефону.

## Clients

clients-title = У кого ви працю{ "\u00AD" }вали?
clients-add = Додати клієнта
clients-edit = Змінити, видалити
clients-edit-title = Оберіть клієнта
clients-edit-done = Готово
clients-edit-open = Змінити або видалити: { $name }
clients-search-label = Знайти клієнта
clients-search-clear = Очистити поле пошуку
clients-search-none = Клієнта не знайдено.
clients-empty-title = У вас ще немає клієнтів
clients-empty-text = Спочатку додайте клієнта. Потім ви зможете зробити звіт.
clients-settings = Налаштування
clients-sent-today = { $hours ->
    [one] Надіслано сьогодні: { $hours } година
    [few] Надіслано сьогодні: { $hours } години
    [many] Надіслано сьогодні: { $hours } годин
   *[other] Надіслано сьогодні: { $hours } години
}
clients-sent-short = { $hours } год
clients-history = Ваші звіти
clients-offline = Немає інтернету. Ви бачите клієнтів, але нічого надіслати не можна.
clients-open = Зробити звіт. Клієнт: { $name }

## Add a client

add-client-title = Додати клієнта
add-client-number-label = Номер клієнта
add-client-number-hint = 12 цифр. Номер дає роботодавець або клієнт.
add-client-name-label = Ім’я клієнта
add-client-name-hint = Ім’я для клієнта ви обираєте самі.
add-client-note-label = Нотатка (не обов’язково)
add-client-note-hint = Не пишіть тут код від дверей і нічого про здоров’я.
add-client-note-long = Нотатка задовга.
add-client-submit = Додати
add-client-number-empty = Введіть номер клієнта.
add-client-number-not-digits = У номері клієнта тільки цифри.
add-client-number-length = { $digits ->
    [one] У номері клієнта 12 цифр. Зараз там { $digits } цифра.
    [few] У номері клієнта 12 цифр. Зараз там { $digits } цифри.
    [many] У номері клієнта 12 цифр. Зараз там { $digits } цифр.
   *[other] У номері клієнта 12 цифр. Зараз там { $digits } цифри.
}
add-client-number-checksum = Схоже, у номері помилка. Перевірте цифри.
add-client-number-anyway = Усе одно додати
add-client-name-empty = Введіть ім’я.
add-client-name-long = Ім’я задовге.
add-client-exists = Цей клієнт уже є у вашому списку: { $name }.
add-client-added = Клієнта додано: { $name }.

## Rename or delete a client

edit-client-title = Дані клієнта
edit-client-save = ЗБЕРЕГТИ
edit-client-delete = Видалити
edit-client-saved = Ім’я збережено.
delete-client-title = Видалити клієнта: { $name }?
delete-client-text = Клієнт зникне з вашого списку. Надіслані звіти залишаться.
delete-client-confirm = ВИДАЛИТИ
edit-client-deleted = Клієнта видалено: { $name }.

## Report a performance

activity-title = Що ви робили?
activity-confirm = Підтвердити
hours-title = Скільки годин?
hours-choose-first = Спочатку оберіть, скільки годин.
hours-confirm = { $hours ->
    [one] Підтвердити: { $hours } година
    [few] Підтвердити: { $hours } години
    [many] Підтвердити: { $hours } годин
   *[other] Підтвердити: { $hours } години
}
review-title = Усе правильно?
review-client = Клієнт
review-activity = Вид роботи
review-date = Дата
review-date-today = сьогодні, { $date }
review-hours = Години роботи
review-send = НАДІСЛАТИ
review-sending = Надсилаємо…
leave-title = Зупинити звіт?
leave-text = Ваш вибір не збережеться. Нічого не надіслано.
leave-stay = Продовжити звіт
leave-go = Зупинити
duplicate-title = Уже надіслано
duplicate-text = { $hours ->
    [one] Сьогодні ви вже надіслали { $hours } годину. Клієнт: { $client }, той самий вид роботи. Надіслати і цей звіт?
    [few] Сьогодні ви вже надіслали { $hours } години. Клієнт: { $client }, той самий вид роботи. Надіслати і цей звіт?
    [many] Сьогодні ви вже надіслали { $hours } годин. Клієнт: { $client }, той самий вид роботи. Надіслати і цей звіт?
   *[other] Сьогодні ви вже надіслали { $hours } години. Клієнт: { $client }, той самий вид роботи. Надіслати і цей звіт?
}
duplicate-send-anyway = Усе одно надіслати
duplicate-do-not-send = Зупинити

## What became of it

sent-title = Звіт надіслано
sent-reference = Код звіту
sent-reference-hint = За цим кодом роботодавець знайде звіт.
sent-to-clients = До ваших клієнтів
sent-found = Ваш попередній звіт усе-таки дійшов.
sent-today = Разом сьогодні: { $hours }
not-sent-title = Не надіслано
not-sent-offline = Немає інтернету. Звіт не надіслано і не збережено.
not-sent-unknown-client = Ваш роботодавець не знає цього номера клієнта. Перевірте номер або зателефонуйте роботодавцю. Звіт не надіслано.
not-sent-hours = Кількість годин неправильна. Оберіть від 1 до 9 годин. Звіт не надіслано.
not-sent-day-limit = Це забагато годин за один день. Якщо вони все ж правильні, зателефонуйте роботодавцю. Звіт не надіслано.
not-sent-date-passed = Цей день минув. Не вдалося зробити звіт того самого дня? Тоді скажіть про це роботодавцю. Звіт не надіслано.
not-sent-server = Сервер не відповідає. Звіт не надіслано і не збережено.
not-sent-too-many = Ви надсилаєте занадто швидко, один звіт за одним. Зачекайте трохи і спробуйте ще раз. Звіт не надіслано.
not-sent-storage = Пам’ять телефону заповнена. Звільніть місце і спробуйте ще раз. Звіт не надіслано.
not-sent-void = Звіт не дійшов, і його не записано. Ви можете надіслати його ще раз.
not-sent-refused = Сервер не прийняв звіт. Звіт не надіслано. Якщо це повториться, зателефонуйте роботодавцю.
not-sent-discard = Зупинити
not-sent-retry = Спробувати ще раз
unknown-title = Ми не знаємо, чи дійшов звіт
unknown-text = Не робіть цей звіт ще раз. Коли буде зв’язок, застосунок це перевірить і повідомить вас.
unknown-check-now = Перевірити зараз
unknown-checking = Перевіряємо…
unknown-settled-void = Звіт не дійшов. Зробіть його ще раз. Він був за інший день, не за сьогодні? Тоді скажіть про це роботодавцю.
unknown-still = Зв’язку ще немає. Ми поки не знаємо.
unknown-elsewhere-title = Уже перевірено
unknown-elsewhere = Інше вікно застосунку це вже перевірило. Звіту немає в розділі «{ history-title }»? Тоді зробіть його ще раз. Він був за інший день, не за сьогодні? Тоді скажіть про це роботодавцю.
pending-banner = Спочатку ми перевіряємо, чи дійшов ваш попередній звіт. Потім ви зможете надіслати новий.
ended-title = Вхід більше не діє
sent-share = Поділитися кодом
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Код звіту: { $reference }
sent-share-failed = Поділитися не вдалося. Запишіть код звіту.

## History

history-title = Ваші звіти
history-week = { $from } – { $to }
history-total = { $hours ->
    [one] Разом: { $hours } година
    [few] Разом: { $hours } години
    [many] Разом: { $hours } годин
   *[other] Разом: { $hours } години
}
history-empty = Ви ще не надсилали звітів.
history-more = Показати попередні тижні
history-offline = Без інтернету не можна подивитися ваші звіти.
# A client that is not in the phone's list.
history-client-unknown = Клієнт { $number }
state-registered = Надіслано
state-validated = Схвалено
state-modified = Роботодавець це змінив
state-cancelled = Скасовано
state-other = У роботодавця

## Settings

settings-title = Налашту{ "\u00AD" }вання
settings-account = Ви увійшли як: { $name }
settings-language = Мова
settings-help = Допомога
settings-privacy = Приватність
settings-about = Про застосунок
settings-server = Сервер роботодавця
settings-text-size = Розмір тексту
settings-text-size-hint = Як у вашому телефоні. Змінити його можна в налаштуваннях телефону.
settings-history = Ваші звіти
settings-password = Змінити пароль
settings-sign-out = Вийти
sign-out-title = Вийти?
sign-out-text = Наступного разу треба буде знову увійти з логіном і паролем. Ваші клієнти залишаться на цьому телефоні.
sign-out-confirm = Вийти
sign-out-pending-warning = Увага! Ми ще не знаємо, чи дійшов ваш попередній звіт. Застосунок це перевірить, коли ви знову увійдете.
sign-out-request-warning = Увага! Ми ще не знаємо, чи дійшов ваш запит. Застосунок це перевірить, коли ви знову увійдете.
server-title = Сервер роботодавця
server-label = Адреса сервера
server-hint = Цю адресу дає роботодавець. На початку стоїть https://
server-link-invalid = Це не посилання Job Tracker.
server-invalid = Ця адреса неправильна.
server-insecure = Ця адреса не безпечна. На початку правильної адреси стоїть https://
server-save = ЗБЕРЕГТИ
server-saved = Адресу збережено.
server-other = Це посилання веде на інший сервер.
server-other-new = Новий: { $server }
server-other-now = Зараз: { $server }
server-other-ask = Не знаєте цієї адреси? Спочатку запитайте роботодавця.
server-other-use = ЗМІНИТИ СЕРВЕР
server-other-keep = Не змінювати
server-unreachable = За цією адресою сервер не відповідає. Перевірте адресу.
about-title = Про застосунок
about-text = Job Tracker – безкоштовний застосунок для телефону. У ньому можна зробити звіт про роботу за кілька кроків.
about-version = Версія { $version }
about-licence = Вільна програма з ліцензією EUPL 1.2. Кожен може читати і покращувати її код.
about-secret-store-title = Де зберігається ваш вхід?
about-secret-store-browser = Ваш вхід зберігається в цьому браузері. Це не ваш пристрій? Тоді вийдіть, коли закінчите.
about-secret-store-file = Ваш вхід зберігається у файлі на цьому пристрої. Файл не зашифровано. Іншим користувачам цього пристрою не можна його читати.
about-secret-store-system = Ваш вхід зберігається в захищеній пам’яті вашого пристрою.
about-secret-store-memory = Ваш вхід не зберігається. Коли ви закриєте застосунок, треба буде увійти знову.
privacy-title = Приватність
privacy-stays-title = Це залишається на вашому телефоні
privacy-stays-1 = Імена, які ви даєте клієнтам, і ваші нотатки. Роботодавець їх не бачить.
privacy-stays-2 = Ваш вхід, щоб не вводити пароль щодня. Сам пароль не зберігається.
privacy-stays-3 = Застосунок читає вголос голосом вашого пристрою. Те, що ви чуєте, залишається на вашому пристрої.
privacy-sent-title = Це отримує ваш роботодавець
privacy-sent-1 = Під час входу: ваш логін і ваш пароль.
privacy-sent-2 = З кожним звітом: номер клієнта, вид роботи, кількість годин і дата.
privacy-sent-3 = Для нового клієнта або виправленого номера: номер клієнта. Так застосунок скаже, чи знає роботодавець цього клієнта.
privacy-never-title = Застосунок ніколи цього не робить
privacy-never-1 = Застосунок не питає, де ви.
privacy-never-2 = Застосунок не стежить за тим, що ви робите. Реклами немає.
privacy-never-3 = Застосунок не питає ваш номер національного реєстру (rijksregisternummer / numéro national).

## Own password

password-title = Змінити пароль
password-intro = Із цим паролем ви входите в застосунок і на телефонну лінію.
password-current = Старий пароль
password-new = Новий пароль
password-new-hint = Від 8 до 16 цифр
password-again = Новий пароль ще раз
password-save = ЗБЕРЕГТИ
password-not-digits = Тільки цифри.
password-wrong-length = Потрібно від 8 до 16 цифр.
password-too-simple = Цей пароль занадто легко вгадати. Оберіть інші цифри.
password-differs = Це не збігається з новим паролем.
password-wrong = Старий пароль неправильний.
password-changed = Ваш пароль змінено.
password-offline = Немає інтернету. Ваш пароль не змінено.
password-unknown = Ми не знаємо, чи змінено ваш пароль. Наступного разу спочатку спробуйте увійти з новим паролем.
