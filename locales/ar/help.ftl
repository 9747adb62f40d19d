### The manual, step by step. The Belgian words stand once beside ours.

help-title = المساعدة
help-attention = انتباه!
help-intro = تطبيق Job Tracker مجاني للهاتف، لإدخال تقارير عملك (prestaties / prestations) في بضع خطوات. هو للعمل بقسائم الخدمة (titres-services / dienstencheques).
help-intro-clients = بهذا التطبيق يمكنك إضافة زبائن وحذفهم وتغيير أسمائهم.

help-first-title = أول استعمال؟
help-first-1 = يرجى اختيار لغتك (إذا كان جهازك غير مضبوط على الهولندية أو الفرنسية أو الألمانية).
help-first-2 = يرجى كتابة رقم الدخول (login) وكلمة السر (paswoord / mot de passe) من صاحب العمل.
help-first-3 = يرجى الضغط على «تسجيل الدخول».

help-closed-title = بعد 3 محاولات خاطئة
help-closed-1 = بعد 3 محاولات خاطئة لا يمكنك استعمال التطبيق.
help-closed-2 = إذا تم قفل حسابك، يجب الاتصال بصاحب العمل.
help-closed-3 = كلمة السر تبقى صالحة لإدخال تقرير العمل بالهاتف.

help-add-title = إضافة زبون جديد؟
help-add-1 = يرجى الضغط على «+ إضافة زبون».
help-add-2 = يرجى كتابة رقم الزبون (gebruikersnummer / numéro d’utilisateur).
help-add-3 = يرجى كتابة اسم الزبون.
help-add-4 = يرجى الضغط على «إضافة».
help-add-name = يمكنك اختيار اسم لزبونك بنفسك.

help-rename-title = تغيير اسم زبون؟
help-rename-1 = يرجى الضغط على «تغيير أو حذف» (القلم).
help-rename-2 = يرجى اختيار زبون.
help-rename-3 = يرجى تغيير اسم الزبون.
help-rename-4 = يرجى الضغط على «حفظ».

help-delete-title = حذف زبون؟
help-delete-1 = يرجى الضغط على «تغيير أو حذف» (القلم).
help-delete-2 = يرجى اختيار زبون.
help-delete-3 = يرجى الضغط على «حذف».
help-delete-4 = يرجى الضغط على «حذف» مرة أخرى.

help-report-title = إدخال تقرير العمل؟
help-report-1 = يرجى اختيار الزبون الذي كان العمل عنده.
help-report-2 = يرجى اختيار نوع العمل.
help-report-3 = يرجى تأكيد نوع العمل.
help-report-4 = يرجى اختيار عدد ساعات العمل.
help-report-5 = يرجى تأكيد ساعات العمل.
help-report-6 = يرجى إرسال التقرير.
help-report-7 = بعد إرسال التقرير تظهر الجملة «تم إرسال التقرير».
help-report-failed = إذا لم ينجح الإرسال، تظهر رسالة خطأ.
help-report-day = يرجى إدخال التقرير في يوم العمل نفسه. إذا لم يكن إدخال التقرير ممكنًا في نفس اليوم، يرجى إخبار صاحب العمل.
help-report-offline = بدون إنترنت لا يتم إرسال التقرير ولا حفظه.

help-settings-title = كيف يمكن تغيير اللغة أو تسجيل الخروج؟
help-settings-1 = يرجى الضغط على «الإعدادات» (العجلة المسننة).
help-settings-2 = يرجى الضغط على «اللغة» واختيار لغتك.
help-settings-or = أو
help-settings-3 = يرجى الضغط على «تسجيل الخروج». في المرة القادمة يجب تسجيل الدخول من جديد برقم الدخول وكلمة السر.

help-phone-title = الإدخال بالهاتف؟
help-phone-1 = هل لدى صاحب العمل خط هاتفي؟ عندئذ يمكنك إدخال تقرير العمل بالهاتف أيضًا.
help-phone-2 = يرجى استعمال نفس رقم الدخول ونفس كلمة السر.
