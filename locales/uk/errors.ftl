### What went wrong, in words that say what to do.

error-title = Щось пішло не так
error-offline = Немає інтернету.
error-server = Сервер відповідає не так, як треба. Спробуйте пізніше.
error-storage-full = Пам’ять телефону заповнена. Нічого не збережено. Звільніть місце і спробуйте ще раз.
error-storage-broken = Застосунок не може прочитати або зберегти дані на цьому телефоні. Закрийте застосунок і відкрийте його знову.
error-storage-set-aside = Файл із вашими клієнтами був пошкоджений. Застосунок починає з порожнього списку. Старий файл збережено під назвою { $file }.
error-storage-foreign = На місці ваших клієнтів був файл іншого застосунку. Job Tracker починає з порожнього списку. Той файл збережено під назвою { $file }.
error-storage-newer = Ваші дані від новішої версії застосунку. Встановіть найновішу версію.
error-storage-blocked = Браузер не дозволяє застосунку нічого зберігати. Дозвольте файли cookie в налаштуваннях браузера або скористайтеся іншим браузером.
error-unexpected = Щось пішло не так. Закрийте застосунок і відкрийте його знову.
error-address-insecure = Ця адреса не безпечна: на початку має стояти https://. Відкрийте застосунок за адресою з листа.
error-update-needed = Ця версія застосунку застаріла. Встановіть нову версію.
# Its words could not be fetched.
error-language = Мову не завантажено. Перевірте, чи є у вас інтернет, і спробуйте ще раз.

## What helps after «not sent»

remedy-hours = Змінити години
remedy-ask = Запитати роботодавця
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Ваш роботодавець: { $name }
remedy-office-number = Ваш роботодавець: { $name }, { $number }
offline-before = Немає інтернету. Зараз нічого надіслати не можна.
