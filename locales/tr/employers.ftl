### Several employers on one phone.

employers-title = İşverenleriniz
employer-add = Başka işveren
employer-add-hint = Başka bir işveren için de çalışıyorsanız.
employer-add-intro = Diğer işvereninizin verdiği giriş kodu ve şifre ile giriş yapın. İlk işvereninizdeki girişiniz açık kalır.
employer-for = İşveren: { $name }
employer-which = Hangi işveren için?
employer-ended = Çıkış yapıldı: { $name }.
employer-state-ended = Tekrar giriş yapın
employer-again = Tekrar giriş yap
employer-take-off = Bu telefondan kaldır
employer-sign-out-title = Çıkış yapılsın mı: { $name }?
employer-signed-out = Çıkış yapıldı: { $name }. Müşterileriniz bu telefonda kalır.
employer-signed-in-already = Burada giriş zaten yapılmış.
employer-signed-in-at = Giriş zaten yapılmış: { $name }.
employer-history-missing = Görünmüyor: { $name }
employer-privacy = Birden fazla işveren için mi çalışıyorsunuz? Biri, diğeri için gönderdiklerinizi görmez.
