### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Запити і зміни
requests-new = Повідомити про забутий звіт
requests-waiting = Ваша відповідь, будь ласка
requests-asked = Ваші запити
requests-changed = Зміни від роботодавця
requests-empty = Запитів від вас немає, і роботодавець нічого не змінював.
requests-more = Показати попередні
requests-offline = Без інтернету не можна подивитися ваші запити і зміни.
requests-not-taken = Ваш роботодавець не приймає запитів через застосунок. Зателефонуйте роботодавцю.
requests-open = { $open ->
    [one] { $open } зміна чекає на вашу відповідь
    [few] { $open } зміни чекають на вашу відповідь
    [many] { $open } змін чекають на вашу відповідь
   *[other] { $open } зміни чекають на вашу відповідь
}
requests-reason = Причина: { $reason }
requests-your-reason = Ваша причина: { $reason }
requests-office-says = Роботодавець каже: { $answer }
requests-lost = Ми не знаємо, чи це дійшло. Подивіться нижче, що там зараз.
requests-too-late = На це вже є відповідь.
requests-refused = Сервер це не прийняв. Нічого не змінилося. Зателефонуйте роботодавцю.
requests-nothing-sent = Немає інтернету. Нічого не надіслано.

## What became of a request

request-forgotten = Забутий звіт
request-correction = Виправлення
request-cancellation = Скасування звіту
request-unknown = Запит
request-open = Роботодавець перевіряє
request-accepted = Прийнято
request-declined = Відхилено
request-withdrawn = Відкликано
request-other-state = Запитайте роботодавця
request-withdraw = Відкликати запит
withdraw-title = Відкликати запит?
withdraw-text = Тоді роботодавець більше нічого з ним не зробить.
withdraw-confirm = ВІДКЛИКАТИ
withdraw-done = Ваш запит відкликано.

## What the office changed

# «4 години», «3 години · Покупки»
change-entered = Роботодавець додав звіт: { $after }
change-modified = Роботодавець це змінив. Було: { $before }. Стало: { $after }
change-cancelled = Роботодавець скасував звіт: { $before }
change-unknown = Роботодавець щось змінив
change-answer-by = Дайте відповідь не пізніше цього дня: { $day }. Без відповіді це вважається згодою.
change-agree = Погоджуюся
change-contest = Не погоджуюся
agree-title = Ви погоджуєтеся?
agree-confirm = ТАК, ПОГОДЖУЮСЯ
change-agreed = Ви погодилися
change-by-time = Ви не відповіли: це вважається згодою
change-contested = Ви не погоджуєтеся
change-restored = Роботодавець визнав, що ви маєте рацію
change-kept = Роботодавець більше цього не змінить
change-replaced = Пізніше змінено ще раз
change-unanswerable = Ви тут уже не працювали й не могли відповісти: це не вважається згодою
change-answered = Вашу відповідь надіслано.
change-too-late = На це вже не можна відповісти.
change-contest-sent = Вашу відповідь надіслано. Роботодавець її перевірить.
contest-title = Чому ви не погоджуєтеся?
contest-send = НАДІСЛАТИ

## Ready sentences of a worker

reason-forgot = Це вилетіло мені з голови
reason-no-phone = Мій телефон не працював
reason-no-connection = У мене не було інтернету
reason-account-closed = Мій акаунт було заблоковано
reason-wrong-hours = Кількість годин неправильна
reason-wrong-activity = Вид роботи неправильний
reason-wrong-client = Це був інший клієнт
reason-sent-twice = Надіслано два рази
reason-did-not-work = Мене там на роботі не було
reason-as-reported = Було так, як у моєму звіті
reason-other = Інше

## Ready sentences of the office

office-not-planned = Цей візит не був запланований.
office-already-reported = Це вже було надіслано.
office-client-disagrees = Клієнт каже інше.
office-hours-as-agreed = Години такі, як домовилися.
office-please-call = Зателефонуйте нам, будь ласка.

## Ask

ask-client-title = Для якого клієнта?
ask-day-title = Якого дня?
ask-day-today = Це було сьогодні? Тоді зробіть звіт як звичайно, на екрані з клієнтами.
ask-yesterday = вчора
ask-day-yesterday = вчора, { $date }
ask-earlier = Раніше
ask-reason-title = Чому не того самого дня?
ask-words-title = Скажіть коротко
ask-words-label = Причина
ask-words-hint = Роботодавець це прочитає. Не пишіть нічого про здоров’я.
ask-words-empty = Напишіть причину.
ask-words-long = Причина задовга.
ask-wrong-title = Де помилка?
ask-mend = Тут помилка
ask-mend-about = Звіт: { $what }
ask-same = Так уже є. Оберіть інше.
ask-review-title = Надіслати запит?
ask-review-note = Це запит до вашого роботодавця. Це ще не вважається звітом.
ask-review-change = Це запит до вашого роботодавця. Поки нічого не змінюється.
ask-review-sent = Надіслано
ask-review-right = Має бути
ask-review-nothing = Скасувати звіт
ask-review-request = Запит
ask-send = НАДІСЛАТИ ЗАПИТ
ask-discard = Зупинити

## What became of asking

asked-title = Ваш запит надіслано
asked-text = Роботодавець його перевірить. Відповідь буде в розділі «{ requests-title }».
asked-other-client = Тепер зробіть звіт для правильного клієнта. Це було не сьогодні? Тоді повідомте про забутий звіт.
asked-found = Ваш попередній запит усе-таки дійшов.
ask-offline = Немає інтернету. Запит не надіслано і не збережено.
ask-unknown-client = Ваш роботодавець не знає цього номера клієнта. Запит не надіслано.
ask-hours = Кількість годин неправильна. Оберіть від 1 до 9 годин. Запит не надіслано.
ask-day-limit = Це забагато годин за один день. Якщо вони все ж правильні, зателефонуйте роботодавцю. Запит не надіслано.
ask-for-today = Звіт за сьогодні зробіть як звичайно, на екрані з клієнтами. Запит не надіслано.
ask-day-range = Для цього дня роботодавець більше не приймає запитів через застосунок. Зателефонуйте роботодавцю. Запит не надіслано.
ask-already-open = Ви вже надіслали такий запит. Роботодавець його перевіряє. Нічого нового не надіслано.
ask-nothing-to-change = У звіті вже так, або його скасовано. Запит не надіслано.
ask-too-many = Ви надсилаєте занадто швидко, один запит за одним. Зачекайте трохи і спробуйте ще раз. Запит не надіслано.
ask-void = Запит не дійшов. Ви можете надіслати його ще раз.
ask-storage = Пам’ять телефону заповнена. Звільніть місце і спробуйте ще раз. Запит не надіслано.
ask-earlier-unsettled = Спочатку ми перевіряємо, чи дійшов ваш попередній запит. Потім ви зможете надіслати новий.
ask-refused = Сервер не прийняв запит. Запит не надіслано. Якщо це повториться, зателефонуйте роботодавцю.
ask-unknown-title = Ми не знаємо, чи дійшов ваш запит
ask-unknown-text = Не надсилайте запит ще раз. Коли буде зв’язок, застосунок це перевірить і повідомить вас.
ask-unknown-elsewhere = Інше вікно застосунку це вже перевірило. Запиту немає в розділі «{ requests-title }»? Тоді надішліть його ще раз.
ask-settled-void = Ваш попередній запит не дійшов. Надішліть його ще раз.

## Marks in the history

mark-by-office = Додав роботодавець
mark-at-her-request = На ваш запит

## Privacy

privacy-sent-4 = Коли ви надсилаєте запит роботодавцю або відповідаєте на зміну: те, що ви обрали або написали, і день.
