# How a phone gets the app
get-title = Job Tracker на вашем телефоне
get-computer = Job Tracker – для телефона. Отсканируйте этот код камерой телефона. Можно продолжить и здесь.
get-qr = QR-код этой страницы
get-play-store = Скачать в Google Play
get-app-store = Скачать в App Store
get-package = Скачать приложение
get-needs-android = Для Android 11 или новее. Ваше устройство старее? Тогда используйте Job Tracker в браузере.
get-needs-ios = Для iOS 16 или новее. Ваше устройство старее? Тогда используйте Job Tracker в браузере.
get-have = Приложение уже есть: открыть
get-or-browser = Или без установки
get-web = Открыть в браузере
get-home = Добавьте Job Tracker на главный экран
get-android-menu = В браузере нажмите на меню ⋮ справа вверху.
get-android-add = Выберите «Добавить на главный экран».
get-iphone-share = В Safari нажмите на кнопку «Поделиться»: квадрат со стрелкой вверх.
get-iphone-add = Выберите «На экран „Домой“».
