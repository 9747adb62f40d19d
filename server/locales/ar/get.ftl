# How a phone gets the app
get-title = تطبيق Job Tracker على هاتفك
get-computer = تطبيق Job Tracker لهاتفك. يرجى مسح هذا الرمز بكاميرا هاتفك. يمكنك المتابعة هنا أيضًا.
get-qr = رمز QR لهذه الصفحة
get-play-store = التنزيل من Google Play
get-app-store = التنزيل من App Store
get-package = تنزيل التطبيق
get-needs-android = لنظام Android 11 أو أحدث. هل جهازك أقدم؟ عندئذ يرجى استعمال Job Tracker في المتصفح.
get-needs-ios = لنظام iOS 16 أو أحدث. هل جهازك أقدم؟ عندئذ يرجى استعمال Job Tracker في المتصفح.
get-have = التطبيق عندي من قبل: فتحه
get-or-browser = أو بدون تثبيت أي شيء
get-web = الفتح في المتصفح
get-home = وضع Job Tracker على الشاشة الرئيسية
# Top right or top left: it depends on the phone's own language.
get-android-menu = في المتصفح، يرجى الضغط على القائمة ⋮ في الزاوية العليا.
get-android-add = يرجى اختيار «إضافة إلى الشاشة الرئيسية».
get-iphone-share = في Safari، يرجى الضغط على زر المشاركة: مربع فيه سهم إلى الأعلى.
get-iphone-add = يرجى اختيار «إضافة إلى الشاشة الرئيسية».
