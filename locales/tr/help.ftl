### The manual, step by step. The Belgian words stand once beside ours.

help-title = Yardım
help-attention = Dikkat!
help-intro = Job Tracker, çalışma kayıtlarınızı (prestaties / prestations) birkaç adımda girmek için ücretsiz bir telefon uygulamasıdır. Hizmet çeki (titres-services / dienstencheques) ile çalışanlar içindir.
help-intro-clients = Bu uygulamayla müşteri ekleyebilir, silebilir veya adını değiştirebilirsiniz.

help-first-title = İlk kez mi kullanıyorsunuz?
help-first-1 = Dilinizi seçin (cihazınız Felemenkçe, Fransızca veya Almanca değilse).
help-first-2 = Giriş kodunuzu (login) ve şifrenizi (paswoord / mot de passe) yazın. İşvereninizden aldığınız giriş kodunu ve şifreyi kullanın.
help-first-3 = GİRİŞ YAP düğmesine basın.

help-closed-title = 3 yanlış denemeden sonra
help-closed-1 = 3 yanlış denemeden sonra uygulamayı artık kullanamazsınız.
help-closed-2 = Hesabınız kilitlendiyse işvereninizi aramanız gerekir.
help-closed-3 = Şifrenizle yine de telefonla çalışma kaydı girebilirsiniz.

help-add-title = Yeni müşteri nasıl eklenir?
help-add-1 = “+ Müşteri ekle” düğmesine basın.
help-add-2 = Müşteri numarasını (gebruikersnummer / numéro d’utilisateur) yazın.
help-add-3 = Müşterinizin adını yazın.
help-add-4 = Ekle düğmesine basın.
help-add-name = Müşterinize kendiniz bir ad verebilirsiniz.

help-rename-title = Müşterinin adı nasıl değiştirilir?
help-rename-1 = “Değiştir veya sil” düğmesine (kalem) basın.
help-rename-2 = Bir müşteri seçin.
help-rename-3 = Müşterinizin adını değiştirin.
help-rename-4 = KAYDET düğmesine basın.

help-delete-title = Müşteri nasıl silinir?
help-delete-1 = “Değiştir veya sil” düğmesine (kalem) basın.
help-delete-2 = Bir müşteri seçin.
help-delete-3 = Sil düğmesine basın.
help-delete-4 = SİL düğmesine basın.

help-report-title = Çalışma kaydı nasıl girilir?
help-report-1 = Yanında çalıştığınız müşteriyi seçin.
help-report-2 = Bir iş türü seçin.
help-report-3 = İş türünü onaylayın.
help-report-4 = Kaç saat çalıştığınızı seçin.
help-report-5 = Çalışma saatlerini onaylayın.
help-report-6 = Kaydı gönderin.
help-report-7 = Kaydınız gönderilince “Çalışma kaydı gönderildi” yazısını görürsünüz.
help-report-failed = Gönderilemezse bir hata yazısı görürsünüz.
help-report-day = Kaydı çalıştığınız gün girin. Kaydı aynı gün giremediniz mi? O zaman işvereninize söyleyin.
help-report-offline = İnternet yoksa kayıt gönderilmez ve saklanmaz.

help-settings-title = Dil nasıl değiştirilir, nasıl çıkış yapılır?
help-settings-1 = “Ayarlar” düğmesine (dişli çark) basın.
help-settings-2 = “Dil” düğmesine basın ve dilinizi seçin.
help-settings-or = VEYA
help-settings-3 = Çıkış yap düğmesine basın. Bir dahaki sefere giriş kodunuz ve şifrenizle tekrar giriş yapmanız gerekir.

help-phone-title = Telefonla nasıl girilir?
help-phone-1 = İşvereninizin bir telefon hattı var mı? O zaman çalışma kaydını telefonla da girebilirsiniz.
help-phone-2 = Aynı giriş kodunu ve aynı şifreyi kullanın.
