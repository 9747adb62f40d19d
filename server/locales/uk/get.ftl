# How a phone gets the app
get-title = Job Tracker на вашому телефоні
get-computer = Job Tracker – для телефону. Відскануйте цей код камерою телефону. Можна продовжити й тут.
get-qr = QR-код цієї сторінки
get-play-store = Завантажити в Google Play
get-app-store = Завантажити в App Store
get-package = Завантажити застосунок
get-needs-android = Для Android 11 або новішого. Ваш пристрій старіший? Тоді користуйтеся Job Tracker у браузері.
get-needs-ios = Для iOS 16 або новішої. Ваш пристрій старіший? Тоді користуйтеся Job Tracker у браузері.
get-have = Застосунок уже є: відкрити
get-or-browser = Або без встановлення
get-web = Відкрити в браузері
get-home = Додайте Job Tracker на головний екран
get-android-menu = У браузері натисніть меню ⋮ праворуч угорі.
get-android-add = Оберіть «Додати на головний екран».
get-iphone-share = У Safari натисніть кнопку поширення: квадрат зі стрілкою вгору.
get-iphone-add = Оберіть «На Початковий екран».
