### What went wrong, in words that say what to do.

error-title = Что-то пошло не так
error-offline = Нет интернета.
error-server = Сервер отвечает не так, как надо. Попробуйте позже.
error-storage-full = Память телефона заполнена. Ничего не сохранено. Освободите место и попробуйте ещё раз.
error-storage-broken = Приложение не может прочитать или сохранить данные на этом телефоне. Закройте приложение и откройте его снова.
error-storage-set-aside = Файл с вашими клиентами был повреждён. Приложение начинает с пустого списка. Старый файл сохранён под именем { $file }.
error-storage-foreign = На месте ваших клиентов был файл другого приложения. Job Tracker начинает с пустого списка. Тот файл сохранён под именем { $file }.
error-storage-newer = Ваши данные от более новой версии приложения. Установите самую новую версию.
error-storage-blocked = Браузер не даёт приложению ничего сохранять. Разрешите файлы cookie в настройках браузера или используйте другой браузер.
error-unexpected = Что-то пошло не так. Закройте приложение и откройте его снова.
error-address-insecure = Этот адрес небезопасный: в начале должно стоять https://. Откройте приложение по адресу из письма.
error-update-needed = Эта версия приложения слишком старая. Установите новую версию.
# Its words could not be fetched.
error-language = Язык не загружен. Проверьте, есть ли у вас интернет, и попробуйте ещё раз.

## What helps after «not sent»

remedy-hours = Изменить часы
remedy-ask = Запрос работодателю
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Ваш работодатель: { $name }
remedy-office-number = Ваш работодатель: { $name }, { $number }
offline-before = Нет интернета. Сейчас ничего отправить нельзя.
