### What went wrong, in words that say what to do.

error-title = Bir sorun oldu
error-offline = İnternet yok.
error-server = Sunucu doğru cevap vermiyor. Daha sonra tekrar deneyin.
error-storage-full = Telefonunuzun hafızası dolu. Hiçbir şey kaydedilmedi. Yer açın ve tekrar deneyin.
error-storage-broken = Uygulama bu telefondaki bilgileri okuyamıyor veya kaydedemiyor. Uygulamayı kapatın ve tekrar açın.
error-storage-set-aside = Müşterilerinizin dosyası bozulmuştu. Uygulama boş bir listeyle başlıyor. Eski dosya saklandı, adı: { $file }.
error-storage-foreign = Müşteri listenizin yerinde başka bir uygulamanın dosyası vardı. Job Tracker boş bir listeyle başlıyor. Diğer dosya saklandı, adı: { $file }.
error-storage-newer = Bilgileriniz uygulamanın daha yeni bir sürümünden. En yeni sürümü yükleyin.
error-storage-blocked = Tarayıcınız uygulamanın bilgi kaydetmesine izin vermiyor. Tarayıcı ayarlarında çerezlere izin verin veya başka bir tarayıcı kullanın.
error-unexpected = Bir sorun oldu. Uygulamayı kapatın ve tekrar açın.
error-address-insecure = Bu adres güvenli değil: başında https:// olmalı. Uygulamayı mektubunuzdaki adreste açın.
error-update-needed = Uygulamanın bu sürümü çok eski. Yeni sürümü yükleyin.

## What helps after «not sent»

remedy-hours = Saatleri değiştir
remedy-ask = İşvereninizden isteyin
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = İşvereniniz: { $name }
remedy-office-number = İşvereniniz: { $name }, { $number }
offline-before = İnternet yok. Şimdi bir şey gönderemezsiniz.
# Its words could not be fetched.
error-language = Dil yüklenmedi. İnternet var mı, bakın ve tekrar deneyin.
