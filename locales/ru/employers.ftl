### Several employers on one phone.

employers-title = Ваши работодатели
employer-add = Ещё работо{ "\u00AD" }датель
employer-add-hint = Если вы работаете и у другого работодателя.
employer-add-intro = Войдите с логином и паролем от другого работодателя. Вход у первого работодателя сохранится.
employer-for = Работодатель: { $name }
employer-which = Для какого работо{ "\u00AD" }дателя?
employer-ended = Вход больше не действует. Работодатель: { $name }.
employer-state-ended = Войдите снова
employer-again = Войти снова
employer-take-off = Убрать с телефона
employer-sign-out-title = Выйти? Работодатель: { $name }
employer-signed-out = Вы вышли из аккаунта. Работодатель: { $name }. Ваши клиенты останутся на этом телефоне.
employer-signed-in-already = Вы здесь уже вошли.
employer-signed-in-at = Вы уже вошли. Работодатель: { $name }.
employer-history-missing = Не видно отчётов. Работодатель: { $name }
employer-privacy = Вы работаете у нескольких работодателей? Один не видит, что вы отправляете другому.
