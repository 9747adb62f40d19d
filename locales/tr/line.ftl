### The phone line: its keys, in the order in which it asks for them.

line-keys = Bu tuşlara, bu sırayla basın:
line-key-1 = Diliniz: 1 Felemenkçe, 2 Fransızca, 3 Almanca, 4 İngilizce
line-key-2 = Giriş kodunuz, sonra # (kare)
line-key-3 = Şifreniz, sonra # (kare)
line-key-4 = Müşteri numarası, sonra # (kare)
line-key-5 = İş türü: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = Saatler: 1 ile 9 arası
line-key-7 = Her şey tekrarlanır: 1 gönderir, 2 baştan başlar
line-back = * (yıldız) tuşu bir adım geri gider, 0 tuşu tekrarlar.

privacy-sent-5 = İşvereninizin telefon hattını mı arıyorsunuz? O zaman giriş kodunuz, şifreniz ve seçtikleriniz işvereninizin telefon hizmetinden geçer. Sunucu, hangi numaradan aradığınızı yalnızca görüşme sırasında saklar.
