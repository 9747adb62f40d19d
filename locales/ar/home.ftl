### Home: whom she worked for, this week, the same as last time.

home-sent-today = تم إرسالها اليوم
# A list of days with hours follows.
home-week = اليوم تم إرسال: { $today ->
    [zero] لا ساعات
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $today } ساعات
    [many] { $today } ساعة
   *[other] { $today } ساعة
}. هذا الأسبوع: { $total ->
    [zero] لا ساعات
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $total } ساعات
    [many] { $total } ساعة
   *[other] { $total } ساعة
}
home-week-day = { "\u200F" }{ $weekday }: { $hours ->
    [zero] لا ساعات
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
home-last-week = الأسبوع الماضي
home-last = { "\u200F" }{ $when }: { $hours ->
    [zero] لا ساعات
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
home-offer = مثل المرة السابقة عند الزبون: { $name }
home-more = { $count ->
    [zero] لا زبائن آخرين
    [one] عرض زبون آخر
    [two] عرض زبونين آخرين
    [few] عرض { $count } زبائن آخرين
    [many] عرض { $count } زبونًا آخر
   *[other] عرض { $count } زبون آخر
}

## The same as the last time

last-time-lead = آخر مرة: { $when }
last-time-confirm = نعم، هذا صحيح
last-time-change = لا، تغيير

## One more for a client of today

again-title = تقرير آخر؟
again-text = { $hours ->
    [zero] لم يتم اليوم إرسال ساعات عمل عند الزبون: { $name }.
    [one] سبق اليوم إرسال ساعة عمل واحدة عند الزبون: { $name }.
    [two] سبق اليوم إرسال ساعتي عمل عند الزبون: { $name }.
    [few] سبق اليوم إرسال { $hours } ساعات عمل عند الزبون: { $name }.
    [many] سبق اليوم إرسال { $hours } ساعة عمل عند الزبون: { $name }.
   *[other] سبق اليوم إرسال { $hours } ساعة عمل عند الزبون: { $name }.
}
again-no = لا
again-yes = نعم، تقرير آخر

## On a new phone

former-title = زبائنك السابقون
former-text = كان العمل عند هؤلاء الزبائن. يرجى اختيار زبائنك وإعطاؤهم أسماء.
former-where = الأسماء تبقى على هاتفك.
former-open = { $count ->
    [zero] لا زبائن سابقين
    [one] إيجاد زبون سابق
    [two] إيجاد زبونين سابقين
    [few] إيجاد { $count } زبائن سابقين
    [many] إيجاد { $count } زبونًا سابقًا
   *[other] إيجاد { $count } زبون سابق
}
former-last = { "\u200F" }{ $date }: { $hours ->
    [zero] لا ساعات
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
former-none-chosen = يرجى اختيار زبون أولًا.
former-none = كل زبائنك في قائمتك.
former-offline = لا يمكنك رؤية زبائنك السابقين بدون إنترنت.
former-added = { $count ->
    [zero] لم تتم إضافة أي زبون.
    [one] تمت إضافة زبون واحد.
    [two] تمت إضافة زبونين.
    [few] تمت إضافة { $count } زبائن.
    [many] تمت إضافة { $count } زبونًا.
   *[other] تمت إضافة { $count } زبون.
}
