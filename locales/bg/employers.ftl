### Several employers on one phone.

employers-title = Вашите работодатели
employer-add = Още един работо{ "\u00AD" }дател
employer-add-hint = Ако работите и за друг работодател.
employer-add-intro = Влезте с кода за вход и паролата от другия Ви работодател. При първия работодател оставате в профила си.
employer-for = Работодател: { $name }
employer-which = За кой работо{ "\u00AD" }дател?
employer-ended = Вече не сте в профила си. Работодател: { $name }.
employer-state-ended = Влезте отново
employer-again = Влез отново
employer-take-off = Махни от телефона
employer-sign-out-title = Искате ли да излезете? Работодател: { $name }
employer-signed-out = Излязохте от профила си. Работодател: { $name }. Клиентите Ви остават на този телефон.
employer-signed-in-already = Вече сте влезли тук.
employer-signed-in-at = Вече сте влезли. Работодател: { $name }.
employer-history-missing = Отчетите не се виждат. Работодател: { $name }
employer-privacy = Работите за няколко работодатели? Единият не вижда какво изпращате на другия.
