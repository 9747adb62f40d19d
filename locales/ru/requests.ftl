### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Запросы и изменения
requests-new = Сообщить о забытом отчёте
requests-waiting = Ответьте, пожалуйста
requests-asked = Ваши запросы
requests-changed = Изменения от работодателя
requests-empty = Запросов от вас нет, и работодатель ничего не менял.
requests-more = Показать прошлые
requests-offline = Без интернета нельзя посмотреть ваши запросы и изменения.
requests-not-taken = Ваш работодатель не принимает запросы через приложение. Позвоните работодателю.
requests-open = { $open ->
    [one] { $open } изменение ждёт вашего ответа
    [few] { $open } изменения ждут вашего ответа
    [many] { $open } изменений ждут вашего ответа
   *[other] { $open } изменения ждут вашего ответа
}
requests-reason = Причина: { $reason }
requests-your-reason = Ваша причина: { $reason }
requests-office-says = Работодатель говорит: { $answer }
requests-lost = Мы не знаем, дошло ли это. Посмотрите ниже, что там сейчас.
requests-too-late = На это уже есть ответ.
requests-refused = Сервер это не принял. Ничего не изменилось. Позвоните работодателю.
requests-nothing-sent = Нет интернета. Ничего не отправлено.

## What became of a request

request-forgotten = Забытый отчёт
request-correction = Исправление
request-cancellation = Отмена отчёта
request-unknown = Запрос
request-open = Работодатель проверяет
request-accepted = Принято
request-declined = Отклонено
request-withdrawn = Отозвано
request-other-state = Спросите работодателя
request-withdraw = Отозвать запрос
withdraw-title = Отозвать запрос?
withdraw-text = Тогда работодатель больше ничего с ним не сделает.
withdraw-confirm = ОТОЗВАТЬ
withdraw-done = Ваш запрос отозван.

## What the office changed

# «4 часа», «3 часа · Покупки»
change-entered = Работодатель добавил отчёт: { $after }
change-modified = Работодатель это изменил. Было: { $before }. Стало: { $after }
change-cancelled = Работодатель отменил отчёт: { $before }
change-unknown = Работодатель что-то изменил
change-answer-by = Ответьте не позже этого дня: { $day }. Потом это считается как «Да, верно».
change-agree = Да, верно
change-contest = Нет, неверно
agree-title = Это верно?
agree-confirm = ДА, ВЕРНО
change-agreed = Вы ответили: да, верно
change-by-time = Вы не ответили: это считается как «Да, верно»
change-contested = Вы ответили: нет, неверно
change-restored = Работодатель признал, что вы правы
change-kept = Работодатель больше не будет это менять
change-replaced = Потом изменено ещё раз
change-unanswerable = Вы здесь уже не работали и не могли ответить: это не считается как «Да, верно»
change-answered = Ваш ответ отправлен.
change-too-late = На это уже нельзя ответить.
change-contest-sent = Ваш ответ отправлен. Работодатель его проверит.
contest-title = Почему это неверно?
contest-send = ОТПРАВИТЬ

## Ready sentences of a worker

reason-forgot = Отчёт был забыт
reason-no-phone = Мой телефон не работал
reason-no-connection = У меня не было интернета
reason-account-closed = Мой аккаунт был заблокирован
reason-wrong-hours = Число часов неверное
reason-wrong-activity = Вид работы неверный
reason-wrong-client = Это был другой клиент
reason-sent-twice = Отправлено два раза
reason-did-not-work = Меня там не было
reason-as-reported = Было так, как в моём отчёте
reason-other = Другое

## Ready sentences of the office

office-not-planned = Эта работа не была запланирована.
office-already-reported = Это уже было отправлено.
office-client-disagrees = Клиент говорит другое.
office-hours-as-agreed = Часы такие, как договорились.
office-please-call = Позвоните нам, пожалуйста.

## Ask

ask-client-title = Для какого клиента?
ask-day-title = В какой день?
ask-day-today = Это было сегодня? Тогда сделайте отчёт как обычно, на экране с клиентами.
ask-yesterday = вчера
ask-day-yesterday = вчера, { $date }
ask-earlier = Раньше
ask-reason-title = Почему не в тот же день?
ask-words-title = Скажите коротко
ask-words-label = Причина
ask-words-hint = Работодатель это прочитает. Не пишите ничего о здоровье.
ask-words-empty = Напишите причину.
ask-words-long = Причина слишком длинная.
ask-wrong-title = Где ошибка?
ask-mend = Здесь ошибка
ask-mend-about = Отчёт: { $what }
ask-same = Так уже есть. Выберите другое.
ask-review-title = Отправить запрос?
ask-review-note = Это запрос вашему работодателю. Это ещё не считается как отчёт.
ask-review-change = Это запрос вашему работодателю. Пока ничего не меняется.
ask-review-sent = Отправлено
ask-review-right = Должно быть
ask-review-nothing = Отменить отчёт
ask-review-request = Запрос
ask-send = ОТПРАВИТЬ ЗАПРОС
ask-discard = Остановить

## What became of asking

asked-title = Ваш запрос отправлен
asked-text = Работодатель его проверит. Ответ будет в разделе «{ requests-title }».
asked-other-client = Теперь сделайте отчёт для правильного клиента. Это было не сегодня? Тогда сообщите о забытом отчёте.
asked-found = Ваш прошлый запрос всё-таки дошёл.
ask-offline = Нет интернета. Запрос не отправлен и не сохранён.
ask-unknown-client = Ваш работодатель не знает этот номер клиента. Запрос не отправлен.
ask-hours = Число часов неверное. Выберите от 1 до 9 часов. Запрос не отправлен.
ask-day-limit = Это слишком много часов за один день. Если они всё же верные, позвоните работодателю. Запрос не отправлен.
ask-for-today = Отчёт за сегодня сделайте как обычно, на экране с клиентами. Запрос не отправлен.
ask-day-range = Для этого дня работодатель больше не принимает запросы через приложение. Позвоните работодателю. Запрос не отправлен.
ask-already-open = Вы уже отправили такой запрос. Работодатель его проверяет. Ничего нового не отправлено.
ask-nothing-to-change = В отчёте уже так, или он отменён. Запрос не отправлен.
ask-too-many = Вы отправляете слишком быстро, один запрос за другим. Подождите немного и попробуйте ещё раз. Запрос не отправлен.
ask-void = Запрос не дошёл. Вы можете отправить его ещё раз.
ask-storage = Память телефона заполнена. Освободите место и попробуйте ещё раз. Запрос не отправлен.
ask-earlier-unsettled = Сначала мы проверяем, дошёл ли ваш прошлый запрос. Потом вы сможете отправить новый.
ask-refused = Сервер не принял запрос. Запрос не отправлен. Если это повторится, позвоните работодателю.
ask-unknown-title = Мы не знаем, дошёл ли ваш запрос
ask-unknown-text = Не отправляйте запрос ещё раз. Когда будет интернет, приложение проверит это и сообщит вам.
ask-unknown-elsewhere = Другое окно приложения это уже проверило. Запроса нет в разделе «{ requests-title }»? Тогда отправьте его ещё раз.
ask-settled-void = Ваш прошлый запрос не дошёл. Отправьте его ещё раз.

## Marks in the history

mark-by-office = Добавил работодатель
mark-at-her-request = По вашему запросу

## Privacy

privacy-sent-4 = Когда вы отправляете запрос работодателю или отвечаете на изменение: то, что вы выбрали или написали, и день.
