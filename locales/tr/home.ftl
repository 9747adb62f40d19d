### Home: whom she worked for, this week, the same as last time.

home-sent-today = bugün gönderildi
# A list of days with hours follows.
home-week = Bugün gönderildi: { $today ->
    [one] { $today } saat
   *[other] { $today } saat
}. Bu hafta: { $total ->
    [one] { $total } saat
   *[other] { $total } saat
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } saat
   *[other] { $hours } saat
}
home-last-week = geçen hafta
home-last = { $when }: { $hours ->
    [one] { $hours } saat
   *[other] { $hours } saat
}
home-offer = Geçen seferki gibi: { $name }
home-more = { $count ->
    [one] { $count } müşteri daha göster
   *[other] { $count } müşteri daha göster
}

## The same as the last time

last-time-lead = Son sefer: { $when }
last-time-confirm = Evet, bu doğru
last-time-change = Hayır, değiştir

## One more for a client of today

again-title = Bir kayıt daha mı?
again-text = { $hours ->
    [one] Bugün bu müşteri için zaten { $hours } saat gönderdiniz: { $name }.
   *[other] Bugün bu müşteri için zaten { $hours } saat gönderdiniz: { $name }.
}
again-no = Hayır
again-yes = Evet, bir kayıt daha

## On a new phone

former-title = Önceki müşterileriniz
former-text = Bu müşteriler için çalıştınız. Müşterilerinizi seçin ve onlara bir ad verin.
former-where = Adlar telefonunuzda kalır.
former-open = { $count ->
    [one] Önceki { $count } müşteriyi bul
   *[other] Önceki { $count } müşteriyi bul
}
former-last = { $date }: { $hours ->
    [one] { $hours } saat
   *[other] { $hours } saat
}
former-none-chosen = Önce bir müşteri seçin.
former-none = Bütün müşterileriniz listenizde.
former-offline = İnternet olmadan önceki müşterilerinizi göremezsiniz.
former-added = { $count ->
    [one] { $count } müşteri eklendi.
   *[other] { $count } müşteri eklendi.
}
