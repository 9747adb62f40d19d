### Home: whom she worked for, this week, the same as last time.

home-sent-today = изпратено днес
# A list of days with hours follows: «понеделник: 7 часа».
home-week = Изпратено днес: { $today ->
    [one] { $today } час
   *[other] { $today } часа
}. Тази седмица: { $total ->
    [one] { $total } час
   *[other] { $total } часа
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } час
   *[other] { $hours } часа
}
home-last-week = миналата седмица
home-last = { $when }: { $hours ->
    [one] { $hours } час
   *[other] { $hours } часа
}
home-offer = Същото като последния път. Клиент: { $name }
home-more = { $count ->
    [one] Покажи още { $count } клиент
   *[other] Покажи още { $count } клиенти
}

## The same as the last time

last-time-lead = Последен път: { $when }
last-time-confirm = Да, вярно е
last-time-change = Не, промени

## One more for a client of today

again-title = Още един отчет?
again-text = { $hours ->
    [one] Днес вече изпратихте { $hours } час. Клиент: { $name }.
   *[other] Днес вече изпратихте { $hours } часа. Клиент: { $name }.
}
again-no = Не
again-yes = Да, още един отчет

## On a new phone

former-title = Предишните Ви клиенти
former-text = При тези клиенти сте работили. Изберете клиентите си и им дайте имена.
former-where = Имената остават на телефона Ви.
former-open = { $count ->
    [one] Намери { $count } предишен клиент
   *[other] Намери { $count } предишни клиенти
}
former-last = { $date }: { $hours ->
    [one] { $hours } час
   *[other] { $hours } часа
}
former-none-chosen = Първо изберете клиент.
former-none = Всичките Ви клиенти са в списъка Ви.
former-offline = Без интернет не можете да видите предишните си клиенти.
former-added = { $count ->
    [one] Добавен е { $count } клиент.
   *[other] Добавени са { $count } клиенти.
}
