### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = İstekler ve değişiklikler
requests-new = Unutulan kaydı bildir
requests-waiting = Lütfen cevap verin
requests-asked = İstekleriniz
requests-changed = İşvereninizin değişiklikleri
requests-empty = Bir şey istemediniz ve işvereniniz bir şey değiştirmedi.
requests-more = Öncekileri göster
requests-offline = İnternet olmadan isteklerinizi ve değişiklikleri göremezsiniz.
requests-not-taken = İşvereniniz uygulamadan istek kabul etmiyor. İşvereninizi arayın.
requests-open = { $open ->
    [one] { $open } değişiklik cevabınızı bekliyor
   *[other] { $open } değişiklik cevabınızı bekliyor
}
requests-reason = Sebep: { $reason }
requests-your-reason = Sizin sebebiniz: { $reason }
requests-office-says = İşvereninizin cevabı: { $answer }
requests-lost = Ulaştı mı, bilmiyoruz. Şimdi ne yazdığına aşağıda bakın.
requests-too-late = Buna zaten cevap verilmişti.
requests-refused = Sunucu bunu reddetti. Hiçbir şey değişmedi. İşvereninizi arayın.
requests-nothing-sent = İnternet yok. Hiçbir şey gönderilmedi.

## What became of a request

request-forgotten = Unutulan kayıt
request-correction = Düzeltme
request-cancellation = İptal
request-unknown = İstek
request-open = İşvereniniz bakıyor
request-accepted = Kabul edildi
request-declined = Reddedildi
request-withdrawn = Geri alındı
request-other-state = İşvereninize sorun
request-withdraw = İsteği geri al
withdraw-title = İstek geri alınsın mı?
withdraw-text = O zaman işvereniniz bu istekle artık bir şey yapmaz.
withdraw-confirm = GERİ AL
withdraw-done = İsteğiniz geri alındı.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = İşvereniniz kayıt girdi: { $after }
change-modified = İşvereniniz bunu değiştirdi. Önce: { $before }. Şimdi: { $after }
change-cancelled = İşvereniniz iptal etti: { $before }
change-unknown = İşvereniniz bir şey değiştirdi
change-answer-by = Son cevap günü: { $day }. Ondan sonra “evet, doğru” sayılır.
change-agree = Evet, doğru
change-contest = Hayır, yanlış
agree-title = Bu doğru mu?
agree-confirm = EVET, DOĞRU
change-agreed = Cevabınız: evet, doğru
change-by-time = Cevap vermediniz: “evet, doğru” sayılır
change-contested = Cevabınız: hayır, yanlış
change-restored = İşvereniniz size hak verdi
change-kept = İşvereniniz bunu artık değiştirmiyor
change-replaced = Daha sonra yine değiştirildi
change-unanswerable = Artık burada çalışmıyordunuz ve cevap veremezdiniz: “evet, doğru” sayılmaz
change-answered = Cevabınız gönderildi.
change-too-late = Buna artık cevap veremezsiniz.
change-contest-sent = Cevabınız gönderildi. İşvereniniz bakacak.
contest-title = Neden yanlış?
contest-send = GÖNDER

## Ready sentences of a worker

reason-forgot = Kaydı girmeyi unuttum
reason-no-phone = Telefonum çalışmıyordu
reason-no-connection = İnternetim yoktu
reason-account-closed = Hesabım kilitliydi
reason-wrong-hours = Saat sayısı yanlış
reason-wrong-activity = İş türü yanlış
reason-wrong-client = Başka bir müşteriydi
reason-sent-twice = İki kez gönderdim
reason-did-not-work = Orada çalışmadım
reason-as-reported = Gönderdiğim gibiydi
reason-other = Başka bir şey

## Ready sentences of the office

office-not-planned = Bu iş planlanmamıştı.
office-already-reported = Bu zaten gönderilmişti.
office-client-disagrees = Müşteri başka bir şey söylüyor.
office-hours-as-agreed = Saatler anlaşıldığı gibi.
office-please-call = Lütfen bizi arayın.

## Ask

ask-client-title = Hangi müşteri için?
ask-day-title = Hangi gün?
ask-day-today = Bugün müydü? O zaman her zamanki gibi müşteri listenizden girin.
ask-yesterday = dün
ask-day-yesterday = dün, { $date }
ask-earlier = Daha önce
ask-reason-title = Neden aynı gün değil?
ask-words-title = Kısaca yazın
ask-words-label = Sebep
ask-words-hint = İşvereniniz bunu okur. Sağlıkla ilgili bir şey yazmayın.
ask-words-empty = Bir sebep yazın.
ask-words-long = Sebep çok uzun.
ask-wrong-title = Ne yanlış?
ask-mend = Bu yanlış
ask-mend-about = Çalışma kaydı: { $what }
ask-same = Zaten böyle. Başka bir şey seçin.
ask-review-title = İstek gönderilsin mi?
ask-review-note = Bu, işvereninize bir istektir. Henüz çalışma kaydı sayılmaz.
ask-review-change = Bu, işvereninize bir istektir. Henüz bir şey değişmez.
ask-review-sent = Gönderilen
ask-review-right = Doğrusu
ask-review-nothing = Kaydı iptal et
ask-review-request = İstek
ask-send = İSTEĞİ GÖNDER
ask-discard = Durdur

## What became of asking

asked-title = İsteğiniz gönderildi
asked-text = İşvereniniz bakacak. Cevabı şurada bulursunuz: “{ requests-title }”.
asked-other-client = Şimdi kaydı doğru müşteri için girin. Bugün değil miydi? O zaman unutulan bir kaydı bildirin.
asked-found = Önceki isteğiniz ulaşmış.
ask-offline = İnternet yok. İstek gönderilmedi ve saklanmadı.
ask-unknown-client = İşvereniniz bu müşteri numarasını tanımıyor. İstek gönderilmedi.
ask-hours = Saat sayısı yanlış. 1 ile 9 saat arasında seçin. İstek gönderilmedi.
ask-day-limit = Bir gün için çok fazla saat. Saatler doğruysa işvereninizi arayın. İstek gönderilmedi.
ask-for-today = Bugünkü işi her zamanki gibi müşteri listenizden girin. İstek gönderilmedi.
ask-day-range = İşvereniniz bu gün için uygulamadan artık istek kabul etmiyor. İşvereninizi arayın. İstek gönderilmedi.
ask-already-open = Bunu zaten istediniz. İşvereniniz bakıyor. Yeni bir şey gönderilmedi.
ask-nothing-to-change = Kayıt zaten böyle veya iptal edildi. İstek gönderilmedi.
ask-too-many = Arka arkaya çok hızlı istek gönderiyorsunuz. Biraz bekleyin ve tekrar deneyin. İstek gönderilmedi.
ask-void = İstek ulaşmadı. Tekrar gönderebilirsiniz.
ask-storage = Telefonunuzun hafızası dolu. Yer açın ve tekrar deneyin. İstek gönderilmedi.
ask-earlier-unsettled = Önceki isteğiniz ulaştı mı, önce bunu kontrol ediyoruz. Sonra yeni bir istek gönderebilirsiniz.
ask-refused = Sunucu isteği reddetti. İstek gönderilmedi. Bu devam ederse işvereninizi arayın.
ask-unknown-title = İsteğiniz ulaştı mı, bilmiyoruz
ask-unknown-text = Tekrar istemeyin. İnternet gelince uygulama kontrol eder ve size söyler.
ask-unknown-elsewhere = Uygulamanın başka bir penceresi bunu kontrol etti. İsteğiniz şurada yok mu: “{ requests-title }”? O zaman tekrar isteyin.
ask-settled-void = Önceki isteğiniz ulaşmadı. Tekrar isteyin.

## Marks in the history

mark-by-office = Kaydı işvereniniz girdi
mark-at-her-request = Sizin isteğinizle

## Privacy

privacy-sent-4 = İşvereninizden bir şey istediğinizde veya bir değişikliğe cevap verdiğinizde: seçtiğiniz veya yazdığınız şey ve gün.
