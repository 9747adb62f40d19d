### Several employers on one phone.

employers-title = Ваші роботодавці
employer-add = Ще робото{ "\u00AD" }давець
employer-add-hint = Якщо ви працюєте і в іншого роботодавця.
employer-add-intro = Увійдіть із логіном і паролем від іншого роботодавця. У першого роботодавця ви залишитеся в акаунті.
employer-for = Роботодавець: { $name }
employer-which = Для якого робото{ "\u00AD" }давця?
employer-ended = Вхід більше не діє. Роботодавець: { $name }.
employer-state-ended = Увійдіть знову
employer-again = Увійти знову
employer-take-off = Прибрати з телефону
employer-sign-out-title = Вийти? Роботодавець: { $name }
employer-signed-out = Ви вийшли з акаунта. Роботодавець: { $name }. Ваші клієнти залишаться на цьому телефоні.
employer-signed-in-already = Ви тут уже увійшли.
employer-signed-in-at = Ви вже увійшли. Роботодавець: { $name }.
employer-history-missing = Не видно звітів. Роботодавець: { $name }
employer-privacy = Ви працюєте в кількох роботодавців? Один не бачить, що ви надсилаєте іншому.
