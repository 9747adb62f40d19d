### What went wrong, in words that say what to do.

error-title = حدث خطأ
error-offline = لا يوجد إنترنت.
error-server = السيرفر لا يجيب كما يجب. يرجى إعادة المحاولة لاحقًا.
error-storage-full = ذاكرة هاتفك ممتلئة. لم يتم حفظ أي شيء. يرجى إفراغ مكان ثم إعادة المحاولة.
error-storage-broken = لا يستطيع التطبيق قراءة البيانات أو حفظها على هذا الهاتف. يرجى إغلاق التطبيق وفتحه من جديد.
error-storage-set-aside = كان الملف الذي فيه زبائنك تالفًا. يبدأ التطبيق بقائمة فارغة. الملف القديم محفوظ باسم { $file }.
error-storage-foreign = كان في مكان قائمة زبائنك ملف من تطبيق آخر. يبدأ Job Tracker بقائمة فارغة. الملف الآخر محفوظ باسم { $file }.
error-storage-newer = بياناتك من نسخة أحدث من التطبيق. يرجى تثبيت أحدث نسخة.
error-storage-blocked = المتصفح لا يسمح للتطبيق بحفظ أي شيء. يرجى السماح بملفات تعريف الارتباط (cookies) في إعدادات المتصفح أو استعمال متصفح آخر.
error-unexpected = حدث خطأ. يرجى إغلاق التطبيق وفتحه من جديد.
error-address-insecure = هذا العنوان غير آمن: يجب أن يبدأ بـ { "\u2066" }https://{ "\u2069" }. يرجى فتح التطبيق على العنوان الموجود في رسالتك.
error-update-needed = هذه النسخة من التطبيق قديمة جدًا. يرجى تثبيت النسخة الجديدة.

## What helps after «not sent»

remedy-hours = تغيير الساعات
remedy-ask = إرسال طلب إلى صاحب العمل
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = صاحب العمل: { $name }
remedy-office-number = صاحب العمل: { $name }، { $number }
offline-before = لا يوجد إنترنت. لا يمكنك الآن إرسال شيء.
# Its words could not be fetched.
error-language = لم يتم تحميل اللغة. يرجى التحقق من وجود إنترنت ثم إعادة المحاولة.
