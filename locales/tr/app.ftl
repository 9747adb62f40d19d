### Texts of the screens. No endings on names: «Ara: { $name }». Capitals with İ.

## Everywhere

app-name = Job Tracker
app-tagline = titres-services / dienstencheques ile çalışanlar için uygulama
back = Geri
cancel = Vazgeç
continue = Devam
retry = Tekrar dene
loading = Bir dakika…
read-aloud = Sesli oku
hours-count = { $hours ->
    [one] { $hours } saat
   *[other] { $hours } saat
}
activity-household-help = Ev yardımı
activity-household-help-hint = Temizlik, çamaşır, yemek
activity-shopping = Alışveriş
activity-shopping-hint = Müşteri için
activity-ironing-outside = Ev dışında ütü
activity-ironing-outside-hint = Müşterinin evinde değil
activity-transport = Refakatli yolculuk
activity-transport-hint = Zor yürüyenler için
activity-other = Başka iş türü
today = bugün
# The day of the month is a number; weekday and month are words from the lists below.
day-long = { $day } { $month } { $weekday }
# Weekday and month are the short words.
day-short = { $day } { $month } { $weekday }
day-month = { $day } { $month }
weekday-1 = Pazartesi
weekday-2 = Salı
weekday-3 = Çarşamba
weekday-4 = Perşembe
weekday-5 = Cuma
weekday-6 = Cumartesi
weekday-7 = Pazar
weekday-short-1 = Pzt
weekday-short-2 = Sal
weekday-short-3 = Çar
weekday-short-4 = Per
weekday-short-5 = Cum
weekday-short-6 = Cmt
weekday-short-7 = Paz
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
month-short-1 = Oca
month-short-2 = Şub
month-short-3 = Mar
month-short-4 = Nis
month-short-5 = May
month-short-6 = Haz
month-short-7 = Tem
month-short-8 = Ağu
month-short-9 = Eyl
month-short-10 = Eki
month-short-11 = Kas
month-short-12 = Ara
steps-progress = Adım { $step } / { $total }

## Language

language-title = Dilinizi seçin
language-continue = Devam

## Sign in

sign-in-title = Job Tracker
sign-in-intro = İşvereninizin verdiği giriş kodu ve şifre ile giriş yapın.
sign-in-login-label = Giriş kodu
sign-in-login-hint = 12 rakam, 980 ile başlar
sign-in-password-label = Şifre
sign-in-show-password = Şifreyi göster
sign-in-hide-password = Şifreyi gizle
sign-in-submit = GİRİŞ YAP
sign-in-busy = Giriş yapılıyor…
sign-in-language = Dil seç
sign-in-server = Sunucu: { $server }
sign-in-offline = İnternet yok. Şimdi giriş yapılamaz.
sign-in-wrong = Giriş kodu veya şifre yanlış.
sign-in-attempts-left = { $left ->
    [0] Artık deneme hakkınız yok.
    [one] { $left } deneme hakkınız daha var.
   *[other] { $left } deneme hakkınız daha var.
}
sign-in-login-empty = Giriş kodunuzu yazın.
sign-in-login-digits = { $digits ->
    [one] Giriş kodu 12 rakamdır. Şimdi { $digits } rakam var.
   *[other] Giriş kodu 12 rakamdır. Şimdi { $digits } rakam var.
}
sign-in-login-not-digits = Giriş kodunda yalnız rakam vardır.
sign-in-password-empty = Şifrenizi yazın.
sign-in-password-not-digits = Şifrede yalnız rakam vardır.
sign-in-too-many = Arka arkaya çok fazla deneme yapıldı. Biraz bekleyin ve tekrar deneyin.
sign-in-server-busy = Sunucu çok meşgul. Biraz bekleyin ve tekrar deneyin.
sign-in-session-ended = Çıkış yapıldı. Tekrar giriş yapın. Seçtikleriniz saklandı.
sign-in-signed-out = Çıkış yapıldı.

## Account closed

closed-title = Hesabınız kilitlendi
closed-tries = 3 yanlış denemeden sonra uygulamayı artık kullanamazsınız.
closed-contact = İşvereninizi arayın. Size yeni bir şifre verilir.
closed-phone-still-works = Şifrenizle yine de telefonla çalışma kaydı girebilirsiniz.
closed-employer-phone = Ara: { $name }
closed-phone-line = Telefonla kayıt gir
closed-new-password = Yeni şifrem var
closed-other-account = Başka giriş kodu kullan
closed-login = Giriş kodu: { $login }
closed-no-call = Bu cihazla arama yapılamaz. Başka bir telefonla arayın.

## Clients

clients-title = Kimin için çalış{ "\u00AD" }tınız?
clients-add = Müşteri ekle
clients-edit = Değiştir veya sil
clients-edit-title = Bir müşteri seçin
clients-edit-done = Tamam
clients-edit-open = Değiştir veya sil: { $name }
clients-search-label = Müşteri ara
clients-search-clear = Aramayı temizle
clients-search-none = Müşteri bulunamadı.
clients-empty-title = Henüz müşteriniz yok
clients-empty-text = Önce bir müşteri ekleyin. Sonra çalışma kaydı girebilirsiniz.
clients-settings = Ayarlar
clients-sent-today = { $hours ->
    [one] Bugün gönderildi: { $hours } saat
   *[other] Bugün gönderildi: { $hours } saat
}
clients-sent-short = { $hours } sa
clients-history = Çalışma kayıtlarınız
clients-offline = İnternet yok. Müşterilerinizi görürsünüz, ama bir şey gönderemezsiniz.
clients-open = Çalışma kaydı gir: { $name }

## Add a client

add-client-title = Müşteri ekle
add-client-number-label = Müşteri numarası
add-client-number-hint = 12 rakam. Numarayı işvereninizden veya müşterinizden alırsınız.
add-client-name-label = Müşterinizin adı
add-client-name-hint = Müşterinize kendiniz bir ad verebilirsiniz.
add-client-note-label = Not (zorunlu değil)
add-client-note-hint = Buraya kapı şifresi veya sağlıkla ilgili bir şey yazmayın.
add-client-note-long = Not çok uzun.
add-client-submit = Ekle
add-client-number-empty = Müşteri numarasını yazın.
add-client-number-not-digits = Müşteri numarasında yalnız rakam vardır.
add-client-number-length = { $digits ->
    [one] Müşteri numarası 12 rakamdır. Şimdi { $digits } rakam var.
   *[other] Müşteri numarası 12 rakamdır. Şimdi { $digits } rakam var.
}
add-client-number-checksum = Bu numara yanlış görünüyor. Rakamları kontrol edin.
add-client-number-anyway = Yine de ekle
add-client-name-empty = Bir ad yazın.
add-client-name-long = Ad çok uzun.
add-client-exists = Bu müşteri zaten listenizde: { $name }.
add-client-added = Eklendi: { $name }.

## Rename or delete a client

edit-client-title = Müşteriyi değiştir
edit-client-save = KAYDET
edit-client-delete = Sil
edit-client-saved = Ad kaydedildi.
delete-client-title = Silinsin mi: { $name }?
delete-client-text = Müşteri listenizden silinir. Gönderdiğiniz kayıtlar kalır.
delete-client-confirm = SİL
edit-client-deleted = Silindi: { $name }.

## Report a performance

activity-title = Ne yaptınız?
activity-confirm = Onayla
hours-title = Kaç saat?
hours-choose-first = Önce kaç saat olduğunu seçin.
hours-confirm = { $hours ->
    [one] Onayla: { $hours } saat
   *[other] Onayla: { $hours } saat
}
review-title = Bu doğru mu?
review-client = Müşteri
review-activity = İş türü
review-date = Tarih
review-date-today = bugün, { $date }
review-hours = Çalışma
review-send = GÖNDER
review-sending = Gönderiliyor…
leave-title = Kayıt durdurulsun mu?
leave-text = Seçtikleriniz saklanmaz. Hiçbir şey gönderilmedi.
leave-stay = Kayda devam et
leave-go = Durdur
duplicate-title = Zaten gönderildi
duplicate-text = { $hours ->
    [one] Bugün bu müşteri için aynı iş türüyle zaten { $hours } saat gönderdiniz: { $client }. Bu kaydı da göndermek istiyor musunuz?
   *[other] Bugün bu müşteri için aynı iş türüyle zaten { $hours } saat gönderdiniz: { $client }. Bu kaydı da göndermek istiyor musunuz?
}
duplicate-send-anyway = Yine de gönder
duplicate-do-not-send = Durdur

## What became of it

sent-title = Çalışma kaydı gönderildi
sent-reference = Referans kodu
sent-reference-hint = İşvereniniz kaydı bu kodla bulur.
sent-to-clients = Müşterilerinize git
sent-found = Önceki kaydınız ulaşmış.
sent-today = Bugün toplam: { $hours }
not-sent-title = Gönderilmedi
not-sent-offline = İnternet yok. Kayıt gönderilmedi ve saklanmadı.
not-sent-unknown-client = İşvereniniz bu müşteri numarasını tanımıyor. Numarayı kontrol edin veya işvereninizi arayın. Kayıt gönderilmedi.
not-sent-hours = Saat sayısı yanlış. 1 ile 9 saat arasında seçin. Kayıt gönderilmedi.
not-sent-day-limit = Bir gün için çok fazla saat. Saatler doğruysa işvereninizi arayın. Kayıt gönderilmedi.
not-sent-date-passed = Gün geçti. Kaydı aynı gün giremediniz mi? O zaman işvereninize söyleyin. Kayıt gönderilmedi.
not-sent-server = Sunucu cevap vermiyor. Kayıt gönderilmedi ve saklanmadı.
not-sent-too-many = Arka arkaya çok hızlı gönderiyorsunuz. Biraz bekleyin ve tekrar deneyin. Kayıt gönderilmedi.
not-sent-storage = Telefonunuzun hafızası dolu. Yer açın ve tekrar deneyin. Kayıt gönderilmedi.
not-sent-void = Kayıt ulaşmadı ve sisteme girmedi. Tekrar gönderebilirsiniz.
not-sent-refused = Sunucu kaydı reddetti. Kayıt gönderilmedi. Bu devam ederse işvereninizi arayın.
not-sent-discard = Durdur
not-sent-retry = Tekrar dene
unknown-title = Kayıt ulaştı mı, bilmiyoruz
unknown-text = Kaydı tekrar girmeyin. İnternet gelince uygulama kontrol eder ve size söyler.
unknown-check-now = Şimdi kontrol et
unknown-checking = Kontrol ediyoruz…
unknown-settled-void = Kayıt ulaşmadı. Tekrar girin. Bugün değil, başka bir gün için miydi? O zaman işvereninize söyleyin.
unknown-still = Henüz internet yok. Daha bilmiyoruz.
unknown-elsewhere-title = Kontrol edildi
unknown-elsewhere = Uygulamanın başka bir penceresi bunu kontrol etti. Kayıt şurada yok mu: “{ history-title }”? O zaman tekrar girin. Bugün değil, başka bir gün için miydi? O zaman işvereninize söyleyin.
pending-banner = Önceki kaydınız ulaştı mı, önce bunu kontrol ediyoruz. Sonra yeni bir kayıt gönderebilirsiniz.
ended-title = Çıkış yapıldı
sent-share = Referans kodunu paylaş
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Referans kodu: { $reference }
sent-share-failed = Paylaşılamadı. Referans kodunu bir yere yazın.

## History

history-title = Çalışma kayıtlarınız
history-week = { $from } – { $to }
history-total = { $hours ->
    [one] Toplam: { $hours } saat
   *[other] Toplam: { $hours } saat
}
history-empty = Henüz kayıt göndermediniz.
history-more = Önceki haftaları göster
history-offline = İnternet olmadan kayıtlarınızı göremezsiniz.
# A client that is not in the phone's list.
history-client-unknown = Müşteri { $number }
state-registered = Gönderildi
state-validated = Kabul edildi
state-modified = İşvereniniz değiştirdi
state-cancelled = İptal edildi
state-other = İşvereninizde

## Settings

settings-title = Ayarlar
settings-account = Hesap: { $name }
settings-language = Dil
settings-help = Yardım
settings-privacy = Gizlilik
settings-about = Bu uygulama hakkında
settings-server = İşvereninizin sunucusu
settings-text-size = Yazı boyutu
settings-text-size-hint = Telefonunuzdaki gibi. Telefonunuzun ayarlarında değiştirebilirsiniz.
settings-history = Çalışma kayıtlarınız
settings-password = Şifreyi değiştir
settings-sign-out = Çıkış yap
sign-out-title = Çıkış yapılsın mı?
sign-out-text = Bir dahaki sefere giriş kodunuz ve şifrenizle tekrar giriş yapmanız gerekir. Müşterileriniz bu telefonda kalır.
sign-out-confirm = Çıkış yap
sign-out-pending-warning = Dikkat! Önceki kaydınız ulaştı mı, henüz bilmiyoruz. Tekrar giriş yaptığınızda uygulama bunu kontrol eder.
sign-out-request-warning = Dikkat! İsteğiniz ulaştı mı, henüz bilmiyoruz. Tekrar giriş yaptığınızda uygulama bunu kontrol eder.
server-title = İşvereninizin sunucusu
server-label = Sunucu adresi
server-hint = Bu adresi işvereninizden alırsınız. Başında https:// vardır
server-link-invalid = Bu bir Job Tracker bağlantısı değil.
server-invalid = Bu adres doğru değil.
server-insecure = Bu adres güvenli değil. Doğru bir adresin başında https:// vardır
server-save = KAYDET
server-saved = Adres kaydedildi.
server-other = Bu bağlantı başka bir sunucunun.
server-other-new = Yeni: { $server }
server-other-now = Şimdi: { $server }
server-other-ask = Bu adresi tanımıyor musunuz? Önce işvereninize sorun.
server-other-use = DİĞER SUNUCUYU KULLAN
server-other-keep = Aynı kalsın
server-unreachable = Bu adreste hiçbir sunucu cevap vermiyor. Adresi kontrol edin.
about-title = Bu uygulama hakkında
about-text = Job Tracker, çalışma kayıtlarınızı birkaç adımda girmek için ücretsiz bir telefon uygulamasıdır.
about-version = Sürüm { $version }
about-licence = EUPL 1.2 lisanslı özgür yazılım. Herkes kodu okuyabilir ve iyileştirebilir.
about-secret-store-title = Girişiniz nerede saklanıyor?
about-secret-store-browser = Girişiniz bu tarayıcıda saklanıyor. Bu cihaz sizin değil mi? O zaman işiniz bitince çıkış yapın.
about-secret-store-file = Girişiniz bu cihazda bir dosyada saklanıyor. Dosya şifreli değil. Bu cihazın diğer kullanıcılarının onu okuma izni yok.
about-secret-store-system = Girişiniz cihazınızın korumalı hafızasında saklanıyor.
about-secret-store-memory = Girişiniz saklanmıyor. Uygulamayı kapattıktan sonra tekrar giriş yapmanız gerekir.
privacy-title = Gizlilik
privacy-stays-title = Bunlar telefonunuzda kalır
privacy-stays-1 = Müşterilerinize verdiğiniz adlar ve yazdığınız notlar. İşvereniniz bunları görmez.
privacy-stays-2 = Girişiniz; böylece her gün şifrenizi yazmanız gerekmez. Şifrenin kendisi saklanmaz.
privacy-stays-3 = Uygulama cihazınızın kendi sesiyle okur. Duyduklarınız cihazınızda kalır.
privacy-sent-title = Bunlar işvereninize gider
privacy-sent-1 = Giriş yaparken: giriş kodunuz ve şifreniz.
privacy-sent-2 = Her kayıtta: müşteri numarası, iş türü, saat sayısı ve tarih.
privacy-sent-3 = Yeni bir müşteride veya düzeltilen bir numarada: müşteri numarası. Böylece uygulama, işvereniniz müşteriyi tanıyor mu, söyler.
privacy-never-title = Uygulama bunları asla yapmaz
privacy-never-1 = Uygulama nerede olduğunuzu sormaz.
privacy-never-2 = Uygulama ne yaptığınızı takip etmez. Reklam yoktur.
privacy-never-3 = Uygulama ulusal sicil numaranızı (rijksregisternummer / numéro de registre national) sormaz.

## Own password

password-title = Şifreyi değiştir
password-intro = Bu şifreyle uygulamaya ve telefon hattına giriş yaparsınız.
password-current = Şimdiki şifreniz
password-new = Yeni şifre
password-new-hint = En az 8, en çok 16 rakam
password-again = Yeni şifre bir kez daha
password-save = KAYDET
password-not-digits = Yalnız rakam kullanın.
password-wrong-length = En az 8, en çok 16 rakam kullanın.
password-too-simple = Bu şifreyi tahmin etmek çok kolay. Başka rakamlar seçin.
password-differs = Bu, yeni şifreyle aynı değil.
password-wrong = Şimdiki şifreniz yanlış.
password-changed = Şifreniz değişti.
password-offline = İnternet yok. Şifreniz değişmedi.
password-unknown = Şifreniz değişti mi, bilmiyoruz. Tekrar giriş yaparken önce yeni şifreyi deneyin.
