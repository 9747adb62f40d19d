### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = الطلبات والتغييرات
requests-new = الإبلاغ عن تقرير منسي
requests-waiting = جوابك من فضلك
requests-asked = طلباتك
requests-changed = تغييرات من صاحب العمل
requests-empty = لا توجد طلبات منك، وصاحب العمل لم يغيّر شيئًا.
requests-more = عرض ما كان من قبل
requests-offline = لا يمكنك رؤية طلباتك والتغييرات بدون إنترنت.
requests-not-taken = صاحب العمل لا يقبل طلبات عن طريق التطبيق. يرجى الاتصال بصاحب العمل.
requests-open = { $open ->
    [zero] لا تغييرات في انتظار جوابك
    [one] تغيير واحد في انتظار جوابك
    [two] تغييران في انتظار جوابك
    [few] { $open } تغييرات في انتظار جوابك
    [many] { $open } تغييرًا في انتظار جوابك
   *[other] { $open } تغيير في انتظار جوابك
}
requests-reason = السبب: { $reason }
requests-your-reason = السبب منك: { $reason }
requests-office-says = جواب صاحب العمل: { $answer }
requests-lost = لا نعرف هل وصل. الحالة الآن مكتوبة في الأسفل.
requests-too-late = تم الجواب على هذا من قبل.
requests-refused = رفض السيرفر هذا. لم يتغير شيء. يرجى الاتصال بصاحب العمل.
requests-nothing-sent = لا يوجد إنترنت. لم يتم إرسال أي شيء.

## What became of a request

request-forgotten = تقرير منسي
request-correction = تصحيح
request-cancellation = إلغاء
request-unknown = طلب
request-open = صاحب العمل ينظر فيه
request-accepted = مقبول
request-declined = مرفوض
request-withdrawn = تم سحبه
request-other-state = يرجى سؤال صاحب العمل
request-withdraw = سحب الطلب
withdraw-title = سحب الطلب؟
withdraw-text = بعد ذلك لا يفعل صاحب العمل أي شيء بهذا الطلب.
withdraw-confirm = سحب
withdraw-done = تم سحب طلبك.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = أدخل صاحب العمل: { $after }
change-modified = غيّر صاحب العمل هذا. من قبل: { $before }. الآن: { $after }
change-cancelled = ألغى صاحب العمل: { $before }
change-unknown = غيّر صاحب العمل شيئًا
change-answer-by = آخر يوم للجواب: { $day }. بعد ذلك يُعتبر هذا موافقة.
change-agree = أوافق
change-contest = لا أوافق
agree-title = تأكيد الموافقة؟
agree-confirm = نعم، أوافق
change-agreed = تم تسجيل موافقتك
change-by-time = لم يصل جواب منك: يُعتبر هذا موافقة
change-contested = تم تسجيل عدم موافقتك
change-restored = قال صاحب العمل إن الحق معك
change-kept = لن يغيّر صاحب العمل هذا بعد الآن
change-replaced = تم تغييره مرة أخرى لاحقًا
change-unanswerable = لم يكن الجواب ممكنًا بعد انتهاء عملك هنا: لا يُعتبر هذا موافقة
change-answered = تم إرسال جوابك.
change-too-late = لم يعد الجواب على هذا ممكنًا.
change-contest-sent = تم إرسال جوابك. صاحب العمل ينظر فيه.
contest-title = ما سبب عدم الموافقة؟
contest-send = إرسال

## Ready sentences of a worker

reason-forgot = نسيت إدخال التقرير
reason-no-phone = لم يكن هاتفي يعمل
reason-no-connection = لم يكن عندي إنترنت
reason-account-closed = كان حسابي مقفلًا
reason-wrong-hours = عدد الساعات غير صحيح
reason-wrong-activity = نوع العمل غير صحيح
reason-wrong-client = كان زبونًا آخر
reason-sent-twice = أرسلته مرتين
reason-did-not-work = لم أعمل هناك
reason-as-reported = كان كما أرسلته
reason-other = شيء آخر

## Ready sentences of the office

office-not-planned = هذا العمل لم يكن مقررًا.
office-already-reported = تم إرسال هذا من قبل.
office-client-disagrees = الزبون يقول شيئًا آخر.
office-hours-as-agreed = الساعات كما في الاتفاق.
office-please-call = يرجى الاتصال بنا.

## Ask

ask-client-title = لأي زبون؟
ask-day-title = في أي يوم؟
ask-day-today = إذا كان العمل اليوم، يرجى إدخال التقرير كالمعتاد في قائمة زبائنك.
ask-yesterday = أمس
ask-day-yesterday = أمس، { $date }
ask-earlier = قبل ذلك
ask-reason-title = لماذا ليس في نفس اليوم؟
ask-words-title = يرجى كتابة السبب باختصار
ask-words-label = السبب
ask-words-hint = صاحب العمل يقرأ هذا. يرجى عدم كتابة أي شيء عن الصحة.
ask-words-empty = يرجى كتابة سبب.
ask-words-long = السبب طويل جدًا.
ask-wrong-title = ما الخطأ؟
ask-mend = هذا غير صحيح
ask-mend-about = التقرير: { $what }
ask-same = هو مسجل هكذا من قبل. يرجى اختيار شيء آخر.
ask-review-title = إرسال الطلب؟
ask-review-note = هذا طلب إلى صاحب العمل. لا يُحسب بعد كتقرير عمل.
ask-review-change = هذا طلب إلى صاحب العمل. لا يتغير أي شيء بعد.
ask-review-sent = تم إرساله
ask-review-right = الصحيح
ask-review-nothing = إلغاء التقرير
ask-review-request = الطلب
ask-send = إرسال الطلب
ask-discard = إيقاف

## What became of asking

asked-title = تم إرسال طلبك
asked-text = صاحب العمل ينظر فيه. الجواب سيكون في «{ requests-title }».
asked-other-client = يرجى الآن إدخال التقرير للزبون الصحيح. إذا لم يكن العمل اليوم، يرجى الإبلاغ عن تقرير منسي.
asked-found = طلبك السابق وصل فعلًا.
ask-offline = لا يوجد إنترنت. لم يتم إرسال الطلب ولم يتم حفظه.
ask-unknown-client = صاحب العمل لا يعرف رقم الزبون هذا. لم يتم إرسال الطلب.
ask-hours = عدد الساعات غير صحيح. يرجى اختيار من 1 إلى 9 ساعات. لم يتم إرسال الطلب.
ask-day-limit = هذه ساعات كثيرة جدًا ليوم واحد. إذا كانت صحيحة، يرجى الاتصال بصاحب العمل. لم يتم إرسال الطلب.
ask-for-today = يمكنك إدخال عمل اليوم كالمعتاد في قائمة زبائنك. لم يتم إرسال الطلب.
ask-day-range = لهذا اليوم لم يعد صاحب العمل يقبل طلبات عن طريق التطبيق. يرجى الاتصال بصاحب العمل. لم يتم إرسال الطلب.
ask-already-open = هذا الطلب موجود من قبل. صاحب العمل ينظر فيه. لم يتم إرسال أي شيء جديد.
ask-nothing-to-change = التقرير مسجل هكذا من قبل، أو تم إلغاؤه. لم يتم إرسال الطلب.
ask-too-many = الطلبات متتالية بسرعة كبيرة. يرجى الانتظار قليلًا ثم إعادة المحاولة. لم يتم إرسال الطلب.
ask-void = لم يصل الطلب. يمكنك إرساله من جديد.
ask-storage = ذاكرة هاتفك ممتلئة. يرجى إفراغ مكان ثم إعادة المحاولة. لم يتم إرسال الطلب.
ask-earlier-unsettled = نتحقق أولًا هل وصل طلبك السابق. بعد ذلك يمكنك إرسال طلب جديد.
ask-refused = رفض السيرفر الطلب. لم يتم إرسال الطلب. إذا تكرر هذا، يرجى الاتصال بصاحب العمل.
ask-unknown-title = لا نعرف هل وصل طلبك
ask-unknown-text = يرجى عدم إرسال الطلب من جديد. سيتحقق التطبيق من ذلك عند وجود إنترنت، وسيخبرك.
ask-unknown-elsewhere = تحققت نافذة أخرى للتطبيق من ذلك. إذا لم يكن الطلب في «{ requests-title }»، يرجى إرساله من جديد.
ask-settled-void = لم يصل طلبك السابق. يرجى إرساله من جديد.

## Marks in the history

mark-by-office = أدخله صاحب العمل
mark-at-her-request = بطلب منك

## Privacy

privacy-sent-4 = مع كل طلب منك إلى صاحب العمل أو جواب منك على تغيير: اختيارك أو كلامك المكتوب، واليوم.
