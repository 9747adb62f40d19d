# How a phone gets the app
get-title = Job Tracker на Вашия телефон
get-computer = Job Tracker е за телефона Ви. Сканирайте този код с камерата на телефона. Можете да продължите и тук.
get-qr = QR код на тази страница
get-play-store = Изтегли от Google Play
get-app-store = Изтегли от App Store
get-package = Изтегли приложението
get-needs-android = За Android 11 или по-нов. Устройството Ви е по-старо? Тогава използвайте Job Tracker в браузъра.
get-needs-ios = За iOS 16 или по-нова. Устройството Ви е по-старо? Тогава използвайте Job Tracker в браузъра.
get-have = Вече имам приложението: отвори
get-or-browser = Или без инсталиране
get-web = Отвори в браузъра
get-home = Сложете Job Tracker на началния екран
get-android-menu = В браузъра докоснете менюто ⋮ горе вдясно.
get-android-add = Изберете „Добавяне към началния екран“.
get-iphone-share = В Safari докоснете бутона за споделяне: квадрат със стрелка нагоре.
get-iphone-add = Изберете „Добавяне към Начален екран“.
