### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Молби и промени
requests-new = Съобщи за забравен отчет
requests-waiting = Моля, отговорете
requests-asked = Вашите молби
requests-changed = Промени от работодателя
requests-empty = Няма молби от Вас и работодателят не е променил нищо.
requests-more = Покажи предишните
requests-offline = Без интернет не можете да видите молбите и промените.
requests-not-taken = Вашият работодател не приема молби през приложението. Обадете се на работодателя.
requests-open = { $open ->
    [one] { $open } промяна чака Вашия отговор
   *[other] { $open } промени чакат Вашия отговор
}
requests-reason = Причина: { $reason }
requests-your-reason = Вашата причина: { $reason }
requests-office-says = Работодателят казва: { $answer }
requests-lost = Не знаем дали е пристигнало. Вижте долу какво пише сега.
requests-too-late = На това вече има отговор.
requests-refused = Сървърът не прие това. Нищо не е променено. Обадете се на работодателя.
requests-nothing-sent = Няма интернет. Нищо не е изпратено.

## What became of a request

request-forgotten = Забравен отчет
request-correction = Корекция
request-cancellation = Анулиране
request-unknown = Молба
request-open = Работодателят проверява
request-accepted = Приета
request-declined = Отказана
request-withdrawn = Оттеглена
request-other-state = Попитайте работодателя
request-withdraw = Оттегли молбата
withdraw-title = Да се оттегли ли молбата?
withdraw-text = Тогава работодателят не прави нищо повече с нея.
withdraw-confirm = ОТТЕГЛИ
withdraw-done = Молбата Ви е оттеглена.

## What the office changed

# «4 часа», «3 часа · Пазаруване»
change-entered = Работодателят добави отчет: { $after }
change-modified = Работодателят го промени. Преди: { $before }. Сега: { $after }
change-cancelled = Работодателят анулира отчета: { $before }
change-unknown = Работодателят промени нещо
change-answer-by = Отговорете най-късно в този ден: { $day }. След това се смята, че приемате.
change-agree = Приемам
change-contest = Не приемам
agree-title = Приемате ли?
agree-confirm = ДА, ПРИЕМАМ
change-agreed = Вие приехте
change-by-time = Не отговорихте: смята се, че приемате
change-contested = Вие не приемате
change-restored = Работодателят се съгласи с Вас
change-kept = Работодателят повече не го променя
change-replaced = По-късно е променено още веднъж
change-unanswerable = Вече не работехте тук и не можехте да отговорите: не се смята, че приемате
change-answered = Отговорът Ви е изпратен.
change-too-late = На това вече не можете да отговорите.
change-contest-sent = Отговорът Ви е изпратен. Работодателят ще го провери.
contest-title = Защо не приемате?
contest-send = ИЗПРАТИ

## Ready sentences of a worker

reason-forgot = Забравих да направя отчета
reason-no-phone = Телефонът ми не работеше
reason-no-connection = Нямах интернет
reason-account-closed = Профилът ми беше блокиран
reason-wrong-hours = Броят на часовете е грешен
reason-wrong-activity = Дейността е грешна
reason-wrong-client = Беше друг клиент
reason-sent-twice = Изпратих го два пъти
reason-did-not-work = Не работих там
reason-as-reported = Беше така, както го изпратих
reason-other = Друго

## Ready sentences of the office

office-not-planned = Това посещение не беше планирано.
office-already-reported = Това вече беше изпратено.
office-client-disagrees = Клиентът казва друго.
office-hours-as-agreed = Часовете са според уговорката.
office-please-call = Моля, обадете ни се.

## Ask

ask-client-title = За кой клиент?
ask-day-title = В кой ден?
ask-day-today = Днес ли беше? Тогава направете отчета както обикновено, на екрана с клиентите.
ask-yesterday = вчера
ask-day-yesterday = вчера, { $date }
ask-earlier = По-рано
ask-reason-title = Защо не в същия ден?
ask-words-title = Кажете накратко
ask-words-label = Причина
ask-words-hint = Работодателят чете това. Не пишете нищо за здравето.
ask-words-empty = Напишете причина.
ask-words-long = Причината е твърде дълга.
ask-wrong-title = Къде е грешката?
ask-mend = Тук има грешка
ask-mend-about = Отчет: { $what }
ask-same = Вече е така. Изберете друго.
ask-review-title = Да се изпрати ли молбата?
ask-review-note = Това е молба до Вашия работодател. Още не се брои за отчет.
ask-review-change = Това е молба до Вашия работодател. Още нищо не се променя.
ask-review-sent = Изпратено
ask-review-right = Трябва да е
ask-review-nothing = Анулиране на отчета
ask-review-request = Молба
ask-send = ИЗПРАТИ МОЛБАТА
ask-discard = Спри

## What became of asking

asked-title = Молбата Ви е изпратена
asked-text = Работодателят ще я провери. Отговорът ще е в „{ requests-title }“.
asked-other-client = Сега направете отчета за правилния клиент. Не беше днес? Тогава съобщете за забравен отчет.
asked-found = Предишната Ви молба все пак е пристигнала.
ask-offline = Няма интернет. Молбата не е изпратена и не е запазена.
ask-unknown-client = Вашият работодател не познава този номер на клиент. Молбата не е изпратена.
ask-hours = Броят на часовете е грешен. Изберете от 1 до 9 часа. Молбата не е изпратена.
ask-day-limit = Това са твърде много часове за един ден. Ако все пак са верни, обадете се на работодателя. Молбата не е изпратена.
ask-for-today = За работата от днес направете отчета както обикновено, на екрана с клиентите. Молбата не е изпратена.
ask-day-range = За този ден работодателят вече не приема молби през приложението. Обадете се на работодателя. Молбата не е изпратена.
ask-already-open = Вече изпратихте такава молба. Работодателят я проверява. Нищо ново не е изпратено.
ask-nothing-to-change = Отчетът вече е такъв или е анулиран. Молбата не е изпратена.
ask-too-many = Изпращате молби твърде бързо една след друга. Изчакайте малко и опитайте отново. Молбата не е изпратена.
ask-void = Молбата не е пристигнала. Можете да я изпратите отново.
ask-storage = Паметта на телефона е пълна. Освободете място и опитайте отново. Молбата не е изпратена.
ask-earlier-unsettled = Първо проверяваме дали предишната Ви молба е пристигнала. После можете да изпратите нова.
ask-refused = Сървърът не прие молбата. Молбата не е изпратена. Ако се повтори, обадете се на работодателя.
ask-unknown-title = Не знаем дали молбата Ви е пристигнала
ask-unknown-text = Не изпращайте молбата отново. Щом има интернет, приложението проверява и Ви казва.
ask-unknown-elsewhere = Друг прозорец на приложението провери това. Молбата не е в „{ requests-title }“? Тогава я изпратете отново.
ask-settled-void = Предишната Ви молба не е пристигнала. Изпратете я отново.

## Marks in the history

mark-by-office = Добавено от работодателя
mark-at-her-request = По Ваша молба

## Privacy

privacy-sent-4 = Когато изпращате молба до работодателя или отговаряте на промяна: това, което избирате или пишете, и денят.
