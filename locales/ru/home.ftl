### Home: whom she worked for, this week, the same as last time.

home-sent-today = отправлено сегодня
# A list of days with hours follows: «понедельник: 7 часов».
home-week = Сегодня отправлено: { $today ->
    [one] { $today } час
    [few] { $today } часа
    [many] { $today } часов
   *[other] { $today } часа
}. На этой неделе: { $total ->
    [one] { $total } час
    [few] { $total } часа
    [many] { $total } часов
   *[other] { $total } часа
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}
home-last-week = на прошлой неделе
home-last = { $when }: { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}
home-offer = То же, что в прошлый раз. Клиент: { $name }
home-more = Показать ещё клиентов: { $count }

## The same as the last time

last-time-lead = Последний раз: { $when }
last-time-confirm = Да, всё верно
last-time-change = Нет, изменить

## One more for a client of today

again-title = Ещё один отчёт?
again-text = { $hours ->
    [one] Сегодня вы уже отправили: { $hours } час. Клиент: { $name }.
    [few] Сегодня вы уже отправили: { $hours } часа. Клиент: { $name }.
    [many] Сегодня вы уже отправили: { $hours } часов. Клиент: { $name }.
   *[other] Сегодня вы уже отправили: { $hours } часа. Клиент: { $name }.
}
again-no = Нет
again-yes = Да, ещё один отчёт

## On a new phone

former-title = Ваши прежние клиенты
former-text = У этих клиентов вы работали. Выберите своих клиентов и дайте им имена.
former-where = Имена остаются на вашем телефоне.
former-open = Найти прежних клиентов: { $count }
former-last = { $date }: { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}
former-none-chosen = Сначала выберите клиента.
former-none = Все ваши клиенты есть в вашем списке.
former-offline = Без интернета нельзя посмотреть ваших прежних клиентов.
former-added = Добавлено клиентов: { $count }.
