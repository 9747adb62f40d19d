### The phone line: its keys, in the order in which it asks for them.

line-keys = يرجى الضغط على هذه الأزرار بهذا الترتيب:
line-key-1 = اللغة: 1 الهولندية، 2 الفرنسية، 3 الألمانية، 4 الإنجليزية
line-key-2 = رقم الدخول، ثم # (مربع)
line-key-3 = كلمة السر، ثم # (مربع)
line-key-4 = رقم الزبون، ثم # (مربع)
line-key-5 = نوع العمل: 1 { activity-household-help }، 2 { activity-shopping }، 3 { activity-ironing-outside }، 4 { activity-transport }
line-key-6 = الساعات: من 1 إلى 9
line-key-7 = يعاد كل شيء: 1 للإرسال، 2 للبدء من جديد
line-back = زر * (نجمة) للرجوع خطوة، وزر 0 للإعادة.

privacy-sent-5 = عند الاتصال بالخط الهاتفي لصاحب العمل، يمر رقم الدخول وكلمة السر والاختيارات عبر الخدمة الهاتفية لصاحب العمل. يحتفظ الخادم بالرقم الذي يأتي منه الاتصال أثناء المكالمة فقط.
