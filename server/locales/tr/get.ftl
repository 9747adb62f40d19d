# How a phone gets the app
get-title = Telefonunuzda Job Tracker
get-computer = Job Tracker telefonunuz içindir. Bu kodu telefonunuzun kamerasıyla okutun. Burada da devam edebilirsiniz.
get-qr = Bu sayfanın QR kodu
get-play-store = Google Play’den indir
get-app-store = App Store’dan indir
get-package = Uygulamayı indir
get-needs-android = Android 11 veya daha yenisi için. Telefonunuz daha eski mi? O zaman Job Tracker’ı tarayıcıda kullanın.
get-needs-ios = iOS 16 veya daha yenisi için. Telefonunuz daha eski mi? O zaman Job Tracker’ı tarayıcıda kullanın.
get-have = Uygulama bende var: aç
get-or-browser = Veya hiçbir şey yüklemeden
get-web = Tarayıcıda aç
get-home = Job Tracker’ı ana ekrana ekleyin
get-android-menu = Tarayıcıda sağ üstteki ⋮ menüsüne dokunun.
get-android-add = “Ana ekrana ekle” seçeneğini seçin.
get-iphone-share = Safari’de paylaş düğmesine dokunun: yukarı oklu bir kare.
get-iphone-add = “Ana Ekrana Ekle” seçeneğini seçin.
