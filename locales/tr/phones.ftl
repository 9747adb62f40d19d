### The phones that know her account.

phones-title = Telefonlarınız
phones-intro = Bu telefonlar hesabınızı tanıyor. Telefonunuzu mu kaybettiniz? O telefonun çıkışını buradan yapın.
phones-this = Bu telefon
phones-other = Başka telefon
phones-here = Şimdi kullanılıyor
phones-used = Son kullanım: { $day }
phones-forget = Çıkış yap
phones-forget-title = Telefondan çıkış yapılsın mı?
phones-forget-this = Buradan çıkış yapılır. Sonra giriş kodunuz ve şifreniz yine gerekir. Müşterileriniz bu telefonda kalır.
phones-forget-other = O telefonda giriş kodunuz ve şifreniz yine gerekir.
phones-forgotten = Telefondan çıkış yapıldı.
phones-not-told = İşvereninizin sunucusu telefonlarınızı henüz göstermiyor. Telefonunuzu mu kaybettiniz? İşvereninizi arayın.
