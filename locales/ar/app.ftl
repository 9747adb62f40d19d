### Texts of the screens. No verbs in the second person: they would need her gender.
### Numbers stay 0–9. Dates and https:// stand between marks that keep them from left to right.

## Everywhere

app-name = Job Tracker
app-tagline = التطبيق للعمل بنظام titres-services / dienstencheques
back = رجوع
cancel = إلغاء
continue = متابعة
retry = إعادة المحاولة
loading = لحظة من فضلك…
read-aloud = قراءة بصوت عال
hours-count = { $hours ->
    [zero] لا ساعات
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
activity-household-help = مساعدة منزلية
activity-household-help-hint = تنظيف، غسيل الملابس، طبخ
activity-shopping = التسوق
activity-shopping-hint = للزبون
activity-ironing-outside = الكي خارج البيت
activity-ironing-outside-hint = ليس في بيت الزبون
activity-transport = نقل مع مرافقة
activity-transport-hint = لمن يصعب عليه المشي
activity-other = نوع عمل آخر
today = اليوم
# Months are numbers: their names differ from country to country.
day-long = { "\u200F" }{ $weekday } { "\u2066" }{ $day }/{ $month }{ "\u2069" }
day-short = { "\u200F" }{ $weekday } { "\u2066" }{ $day }/{ $month }{ "\u2069" }
day-month = { "\u200F" }{ "\u2066" }{ $day }/{ $month }{ "\u2069" }
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
weekday-short-1 = الاثنين
weekday-short-2 = الثلاثاء
weekday-short-3 = الأربعاء
weekday-short-4 = الخميس
weekday-short-5 = الجمعة
weekday-short-6 = السبت
weekday-short-7 = الأحد
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
month-short-1 = 1
month-short-2 = 2
month-short-3 = 3
month-short-4 = 4
month-short-5 = 5
month-short-6 = 6
month-short-7 = 7
month-short-8 = 8
month-short-9 = 9
month-short-10 = 10
month-short-11 = 11
month-short-12 = 12
steps-progress = الخطوة { $step } من { $total }

## Language

language-title = يرجى اختيار اللغة
language-continue = متابعة

## Sign in

sign-in-title = Job Tracker
sign-in-intro = يرجى تسجيل الدخول برقم الدخول وكلمة السر من صاحب العمل.
sign-in-login-label = رقم الدخول
sign-in-login-hint = 12 رقمًا، تبدأ بـ 980
sign-in-password-label = كلمة السر
sign-in-show-password = إظهار كلمة السر
sign-in-hide-password = إخفاء كلمة السر
sign-in-submit = تسجيل الدخول
sign-in-busy = جارٍ تسجيل الدخول…
sign-in-language = اختيار اللغة
sign-in-server = السيرفر: { $server }
sign-in-offline = لا يوجد إنترنت. لا يمكن تسجيل الدخول الآن.
sign-in-wrong = رقم الدخول أو كلمة السر غير صحيحة.
sign-in-attempts-left = { $left ->
    [zero] لم تبق أي محاولة.
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { $left } محاولات.
    [many] بقيت { $left } محاولة.
   *[other] بقيت { $left } محاولة.
}
sign-in-login-empty = يرجى كتابة رقم الدخول.
sign-in-login-digits = { $digits ->
    [zero] رقم الدخول من 12 رقمًا. لا يوجد الآن أي رقم.
    [one] رقم الدخول من 12 رقمًا. يوجد الآن رقم واحد.
    [two] رقم الدخول من 12 رقمًا. يوجد الآن رقمان.
    [few] رقم الدخول من 12 رقمًا. يوجد الآن { $digits } أرقام.
    [many] رقم الدخول من 12 رقمًا. يوجد الآن { $digits } رقمًا.
   *[other] رقم الدخول من 12 رقمًا. يوجد الآن { $digits } رقم.
}
sign-in-login-not-digits = في رقم الدخول أرقام فقط.
sign-in-password-empty = يرجى كتابة كلمة السر.
sign-in-password-not-digits = في كلمة السر أرقام فقط.
sign-in-too-many = محاولات كثيرة متتالية. يرجى الانتظار قليلًا ثم إعادة المحاولة.
sign-in-server-busy = السيرفر مشغول. يرجى الانتظار قليلًا ثم إعادة المحاولة.
sign-in-session-ended = تم تسجيل خروجك. يرجى تسجيل الدخول من جديد. اختياراتك محفوظة.
sign-in-signed-out = تم تسجيل خروجك.

## Account closed

closed-title = تم قفل حسابك
closed-tries = بعد 3 محاولات خاطئة لا يمكنك استعمال التطبيق.
closed-contact = يرجى الاتصال بصاحب العمل. سيعطيك كلمة سر جديدة.
closed-phone-still-works = كلمة السر تبقى صالحة لإدخال تقرير العمل بالهاتف.
closed-employer-phone = الاتصال بـ: { $name }
closed-phone-line = إدخال تقرير العمل بالهاتف
closed-new-password = لدي كلمة سر جديدة
closed-other-account = استعمال رقم دخول آخر
closed-login = رقم الدخول: { $login }
closed-no-call = لا يمكن إجراء مكالمة من هذا الجهاز. يرجى الاتصال من هاتف آخر.

## Clients

clients-title = عند من كان العمل؟
clients-add = إضافة زبون
clients-edit = تغيير أو حذف
clients-edit-title = يرجى اختيار زبون
clients-edit-done = تم
clients-edit-open = تغيير أو حذف: { $name }
clients-search-label = البحث عن زبون
clients-search-clear = مسح البحث
clients-search-none = لم يتم العثور على أي زبون.
clients-empty-title = ليس لديك زبائن بعد
clients-empty-text = يرجى إضافة زبون أولًا. بعد ذلك يمكنك إدخال تقرير العمل.
clients-settings = الإعدادات
clients-sent-today = { $hours ->
    [zero] تم الإرسال اليوم: لا ساعات
    [one] تم الإرسال اليوم: ساعة واحدة
    [two] تم الإرسال اليوم: ساعتان
    [few] تم الإرسال اليوم: { $hours } ساعات
    [many] تم الإرسال اليوم: { $hours } ساعة
   *[other] تم الإرسال اليوم: { $hours } ساعة
}
clients-sent-short = { $hours } س
clients-history = تقارير عملك
clients-offline = لا يوجد إنترنت. يمكنك رؤية زبائنك، لكن لا يمكنك إرسال شيء.
clients-open = إدخال تقرير العمل للزبون: { $name }

## Add a client

add-client-title = إضافة زبون
add-client-number-label = رقم الزبون
add-client-number-hint = 12 رقمًا. يأتيك الرقم من صاحب العمل أو من الزبون.
add-client-name-label = اسم الزبون
add-client-name-hint = يمكنك اختيار اسم لزبونك بنفسك.
add-client-note-label = ملاحظة (غير ضرورية)
add-client-note-hint = يرجى عدم كتابة رمز الباب أو أي شيء عن الصحة هنا.
add-client-note-long = الملاحظة طويلة جدًا.
add-client-submit = إضافة
add-client-number-empty = يرجى كتابة رقم الزبون.
add-client-number-not-digits = في رقم الزبون أرقام فقط.
add-client-number-length = { $digits ->
    [zero] رقم الزبون من 12 رقمًا. لا يوجد الآن أي رقم.
    [one] رقم الزبون من 12 رقمًا. يوجد الآن رقم واحد.
    [two] رقم الزبون من 12 رقمًا. يوجد الآن رقمان.
    [few] رقم الزبون من 12 رقمًا. يوجد الآن { $digits } أرقام.
    [many] رقم الزبون من 12 رقمًا. يوجد الآن { $digits } رقمًا.
   *[other] رقم الزبون من 12 رقمًا. يوجد الآن { $digits } رقم.
}
add-client-number-checksum = يبدو أن هذا الرقم غير صحيح. يرجى مراجعة الأرقام.
add-client-number-anyway = إضافة رغم ذلك
add-client-name-empty = يرجى كتابة اسم.
add-client-name-long = الاسم طويل جدًا.
add-client-exists = هذا الزبون موجود في قائمتك: { $name }.
add-client-added = تمت الإضافة: { $name }.

## Rename or delete a client

edit-client-title = تغيير الزبون
edit-client-save = حفظ
edit-client-delete = حذف
edit-client-saved = تم حفظ الاسم.
delete-client-title = حذف: { $name }؟
delete-client-text = سيختفي الزبون من قائمتك. التقارير المرسلة من قبل تبقى.
delete-client-confirm = حذف
edit-client-deleted = تم الحذف: { $name }.

## Report a performance

activity-title = ما نوع العمل؟
activity-confirm = تأكيد
hours-title = كم ساعة؟
hours-choose-first = يرجى اختيار عدد الساعات أولًا.
hours-confirm = { $hours ->
    [zero] تأكيد: لا ساعات
    [one] تأكيد: ساعة واحدة
    [two] تأكيد: ساعتان
    [few] تأكيد: { $hours } ساعات
    [many] تأكيد: { $hours } ساعة
   *[other] تأكيد: { $hours } ساعة
}
review-title = هل هذا صحيح؟
review-client = الزبون
review-activity = نوع العمل
review-date = التاريخ
review-date-today = اليوم، { $date }
review-hours = ساعات العمل
review-send = إرسال
review-sending = جارٍ الإرسال…
leave-title = إيقاف الإدخال؟
leave-text = لن يتم حفظ اختياراتك. لم يتم إرسال أي شيء.
leave-stay = متابعة الإدخال
leave-go = إيقاف
duplicate-title = تم الإرسال من قبل
duplicate-text = { $hours ->
    [zero] لم يتم اليوم إرسال ساعات عمل عند الزبون: { $client }، بنفس نوع العمل. إرسال هذا التقرير أيضًا؟
    [one] سبق اليوم إرسال ساعة عمل واحدة عند الزبون: { $client }، بنفس نوع العمل. إرسال هذا التقرير أيضًا؟
    [two] سبق اليوم إرسال ساعتي عمل عند الزبون: { $client }، بنفس نوع العمل. إرسال هذا التقرير أيضًا؟
    [few] سبق اليوم إرسال { $hours } ساعات عمل عند الزبون: { $client }، بنفس نوع العمل. إرسال هذا التقرير أيضًا؟
    [many] سبق اليوم إرسال { $hours } ساعة عمل عند الزبون: { $client }، بنفس نوع العمل. إرسال هذا التقرير أيضًا؟
   *[other] سبق اليوم إرسال { $hours } ساعة عمل عند الزبون: { $client }، بنفس نوع العمل. إرسال هذا التقرير أيضًا؟
}
duplicate-send-anyway = إرسال رغم ذلك
duplicate-do-not-send = إيقاف

## What became of it

sent-title = تم إرسال التقرير
sent-reference = رمز التقرير
sent-reference-hint = بهذا الرمز يجد صاحب العمل التقرير.
sent-to-clients = رجوع إلى زبائنك
sent-found = تقريرك السابق وصل فعلًا.
sent-today = المجموع اليوم: { $hours }
not-sent-title = لم يتم الإرسال
not-sent-offline = لا يوجد إنترنت. لم يتم إرسال التقرير ولم يتم حفظه.
not-sent-unknown-client = صاحب العمل لا يعرف رقم الزبون هذا. يرجى مراجعة الرقم أو الاتصال بصاحب العمل. لم يتم إرسال التقرير.
not-sent-hours = عدد الساعات غير صحيح. يرجى اختيار من 1 إلى 9 ساعات. لم يتم إرسال التقرير.
not-sent-day-limit = هذه ساعات كثيرة جدًا ليوم واحد. إذا كانت صحيحة، يرجى الاتصال بصاحب العمل. لم يتم إرسال التقرير.
not-sent-date-passed = مضى ذلك اليوم. إذا لم يكن إدخال التقرير ممكنًا في نفس اليوم، يرجى إخبار صاحب العمل. لم يتم إرسال التقرير.
not-sent-server = السيرفر لا يجيب. لم يتم إرسال التقرير ولم يتم حفظه.
not-sent-too-many = الإرسال سريع جدًا. يرجى الانتظار قليلًا ثم إعادة المحاولة. لم يتم إرسال التقرير.
not-sent-storage = ذاكرة هاتفك ممتلئة. يرجى إفراغ مكان ثم إعادة المحاولة. لم يتم إرسال التقرير.
not-sent-void = لم يصل التقرير ولم يتم تسجيله. يمكنك إرساله من جديد.
not-sent-refused = رفض السيرفر التقرير. لم يتم إرسال التقرير. إذا تكرر هذا، يرجى الاتصال بصاحب العمل.
not-sent-discard = إيقاف
not-sent-retry = إعادة المحاولة
unknown-title = لا نعرف هل وصل التقرير
unknown-text = يرجى عدم إدخال التقرير من جديد. سيتحقق التطبيق من ذلك عند وجود إنترنت، وسيخبرك.
unknown-check-now = التحقق الآن
unknown-checking = جارٍ التحقق…
unknown-settled-void = لم يصل التقرير. يرجى إدخاله من جديد. إذا كان ليوم آخر غير اليوم، يرجى إخبار صاحب العمل.
unknown-still = لا يوجد إنترنت بعد. ما زلنا لا نعرف.
unknown-elsewhere-title = تم التحقق
unknown-elsewhere = تحققت نافذة أخرى للتطبيق من ذلك. إذا لم يكن التقرير في «{ history-title }»، يرجى إدخاله من جديد. إذا كان ليوم آخر غير اليوم، يرجى إخبار صاحب العمل.
pending-banner = نتحقق أولًا هل وصل تقريرك السابق. بعد ذلك يمكنك إرسال تقرير جديد.
ended-title = تم تسجيل خروجك
sent-share = مشاركة رمز التقرير
sent-share-text = تطبيق { app-name }: { $hours }، { $activity }، { $date }. رمز التقرير: { $reference }
sent-share-failed = لم تنجح المشاركة. يرجى كتابة رمز التقرير على ورقة.

## History

history-title = تقارير عملك
history-week = من { $from } إلى { $to }
history-total = { $hours ->
    [zero] المجموع: لا ساعات
    [one] المجموع: ساعة واحدة
    [two] المجموع: ساعتان
    [few] المجموع: { $hours } ساعات
    [many] المجموع: { $hours } ساعة
   *[other] المجموع: { $hours } ساعة
}
history-empty = لم يتم إرسال أي تقرير بعد.
history-more = عرض الأسابيع السابقة
history-offline = لا يمكنك رؤية تقاريرك بدون إنترنت.
# A client that is not in the phone's list.
history-client-unknown = الزبون { $number }
state-registered = تم الإرسال
state-validated = وافق عليه صاحب العمل
state-modified = غيّره صاحب العمل
state-cancelled = ملغى
state-other = عند صاحب العمل

## Settings

settings-title = الإعدادات
settings-account = الحساب: { $name }
settings-language = اللغة
settings-help = المساعدة
settings-privacy = الخصوصية
settings-about = عن هذا التطبيق
settings-server = سيرفر صاحب العمل
settings-text-size = حجم الكتابة
settings-text-size-hint = كما في هاتفك. يمكنك تغييره في إعدادات هاتفك.
settings-history = تقارير عملك
settings-password = تغيير كلمة السر
settings-sign-out = تسجيل الخروج
sign-out-title = تسجيل الخروج؟
sign-out-text = في المرة القادمة يجب تسجيل الدخول من جديد برقم الدخول وكلمة السر. زبائنك يبقون على هذا الهاتف.
sign-out-confirm = تسجيل الخروج
sign-out-pending-warning = انتباه! لا نعرف بعد هل وصل تقريرك السابق. سيتحقق التطبيق من ذلك عند تسجيل الدخول من جديد.
sign-out-request-warning = انتباه! لا نعرف بعد هل وصل طلبك. سيتحقق التطبيق من ذلك عند تسجيل الدخول من جديد.
server-title = سيرفر صاحب العمل
server-label = عنوان السيرفر
server-hint = يأتيك هذا العنوان من صاحب العمل. يبدأ بـ { "\u2066" }https://{ "\u2069" }
server-link-invalid = هذا ليس رابطًا من Job Tracker.
server-invalid = هذا العنوان غير صحيح.
server-insecure = هذا العنوان غير آمن. العنوان الصحيح يبدأ بـ { "\u2066" }https://{ "\u2069" }
server-save = حفظ
server-saved = تم حفظ العنوان.
server-other = هذا الرابط من سيرفر آخر.
server-other-new = الجديد: { $server }
server-other-now = الحالي: { $server }
server-other-ask = هل هذا العنوان غير معروف لديك؟ يرجى سؤال صاحب العمل أولًا.
server-other-use = استعمال السيرفر الآخر
server-other-keep = عدم التغيير
server-unreachable = لا يجيب أي سيرفر على هذا العنوان. يرجى مراجعة العنوان.
about-title = عن هذا التطبيق
about-text = تطبيق Job Tracker مجاني للهاتف، لإدخال تقارير عملك في بضع خطوات.
about-version = النسخة { $version }
about-licence = برنامج حر برخصة EUPL 1.2. يمكن للجميع قراءة شفرة البرنامج وتحسينها.
about-secret-store-title = أين يتم حفظ تسجيل دخولك؟
about-secret-store-browser = تسجيل دخولك محفوظ في هذا المتصفح. إذا لم يكن هذا جهازك، يرجى تسجيل الخروج في النهاية.
about-secret-store-file = تسجيل دخولك محفوظ في ملف على هذا الجهاز. الملف غير مشفر. لا يُسمح لمستخدمين آخرين لهذا الجهاز بقراءته.
about-secret-store-system = تسجيل دخولك محفوظ في ذاكرة جهازك المحمية.
about-secret-store-memory = لا يتم حفظ تسجيل دخولك. بعد إغلاق التطبيق يجب تسجيل الدخول من جديد.
privacy-title = الخصوصية
privacy-stays-title = هذا يبقى على هاتفك
privacy-stays-1 = أسماء زبائنك والملاحظات عنهم، كما هي من اختيارك. صاحب العمل لا يراها.
privacy-stays-2 = تسجيل دخولك، لكي لا تكون كتابة كلمة السر ضرورية كل يوم. كلمة السر نفسها لا يتم حفظها.
privacy-stays-3 = القراءة بصوت عال تكون بصوت من جهازك نفسه. الكلام المسموع يبقى على جهازك.
privacy-sent-title = هذا يذهب إلى صاحب العمل
privacy-sent-1 = عند تسجيل الدخول: رقم الدخول وكلمة السر.
privacy-sent-2 = مع كل تقرير: رقم الزبون ونوع العمل وعدد الساعات والتاريخ.
privacy-sent-3 = مع كل زبون جديد أو رقم تم تصحيحه: رقم الزبون. بهذا يقول التطبيق هل صاحب العمل يعرف الزبون.
privacy-never-title = هذا لا يفعله التطبيق أبدًا
privacy-never-1 = التطبيق لا يسأل عن مكانك.
privacy-never-2 = التطبيق لا يراقب أفعالك. لا توجد إعلانات.
privacy-never-3 = التطبيق لا يسأل عن رقم السجل الوطني (rijksregisternummer / numéro de registre national).

## Own password

password-title = تغيير كلمة السر
password-intro = كلمة السر هذه لتسجيل الدخول في التطبيق وعلى الخط الهاتفي.
password-current = كلمة السر الحالية
password-new = كلمة السر الجديدة
password-new-hint = من 8 أرقام إلى 16 رقمًا
password-again = كلمة السر الجديدة مرة أخرى
password-save = حفظ
password-not-digits = يرجى استعمال الأرقام فقط.
password-wrong-length = يرجى استعمال 8 أرقام إلى 16 رقمًا.
password-too-simple = من السهل جدًا تخمين كلمة السر هذه. يرجى اختيار أرقام أخرى.
password-differs = هذه ليست نفس كلمة السر الجديدة.
password-wrong = كلمة السر الحالية غير صحيحة.
password-changed = تم تغيير كلمة السر.
password-offline = لا يوجد إنترنت. لم يتم تغيير كلمة السر.
password-unknown = لا نعرف هل تم تغيير كلمة السر. عند تسجيل الدخول من جديد يرجى تجربة كلمة السر الجديدة أولًا.
