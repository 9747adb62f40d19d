### Home: whom she worked for, this week, the same as last time.

home-sent-today = надіслано сьогодні
# A list of days with hours follows: «понеділок: 7 годин».
home-week = Сьогодні надіслано: { $today ->
    [one] { $today } година
    [few] { $today } години
    [many] { $today } годин
   *[other] { $today } години
}. Цього тижня: { $total ->
    [one] { $total } година
    [few] { $total } години
    [many] { $total } годин
   *[other] { $total } години
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } година
    [few] { $hours } години
    [many] { $hours } годин
   *[other] { $hours } години
}
home-last-week = минулого тижня
home-last = { $when }: { $hours ->
    [one] { $hours } година
    [few] { $hours } години
    [many] { $hours } годин
   *[other] { $hours } години
}
home-offer = Те саме, що минулого разу. Клієнт: { $name }
home-more = Показати ще клієнтів: { $count }

## The same as the last time

last-time-lead = Останній раз: { $when }
last-time-confirm = Так, усе правильно
last-time-change = Ні, змінити

## One more for a client of today

again-title = Ще один звіт?
again-text = { $hours ->
    [one] Сьогодні ви вже надіслали { $hours } годину. Клієнт: { $name }.
    [few] Сьогодні ви вже надіслали { $hours } години. Клієнт: { $name }.
    [many] Сьогодні ви вже надіслали { $hours } годин. Клієнт: { $name }.
   *[other] Сьогодні ви вже надіслали { $hours } години. Клієнт: { $name }.
}
again-no = Ні
again-yes = Так, ще один звіт

## On a new phone

former-title = Ваші попередні клієнти
former-text = У цих клієнтів ви працювали. Оберіть своїх клієнтів і дайте їм імена.
former-where = Імена залишаються на вашому телефоні.
former-open = Знайти попередніх клієнтів: { $count }
former-last = { $date }: { $hours ->
    [one] { $hours } година
    [few] { $hours } години
    [many] { $hours } годин
   *[other] { $hours } години
}
former-none-chosen = Спочатку оберіть клієнта.
former-none = Усі ваші клієнти є у вашому списку.
former-offline = Без інтернету не можна подивитися ваших попередніх клієнтів.
former-added = Додано клієнтів: { $count }.
