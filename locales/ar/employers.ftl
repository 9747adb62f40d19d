### Several employers on one phone.

employers-title = أصحاب العمل
employer-add = صاحب عمل آخر
employer-add-hint = إذا كان لديك صاحب عمل آخر أيضًا.
employer-add-intro = يرجى تسجيل الدخول برقم الدخول وكلمة السر من صاحب العمل الآخر. تسجيل دخولك عند صاحب العمل الأول يبقى.
employer-for = صاحب العمل: { $name }
employer-which = لأي صاحب عمل؟
employer-ended = تم تسجيل خروجك عند: { $name }.
employer-state-ended = يرجى تسجيل الدخول من جديد
employer-again = تسجيل الدخول من جديد
employer-take-off = إزالة من هذا الهاتف
employer-sign-out-title = تسجيل الخروج عند: { $name }؟
employer-signed-out = تم تسجيل خروجك عند: { $name }. زبائنك يبقون على هذا الهاتف.
employer-signed-in-already = تم تسجيل دخولك هنا بالفعل.
employer-signed-in-at = تم تسجيل دخولك بالفعل عند: { $name }.
employer-history-missing = غير ظاهر: { $name }
employer-privacy = هل لديك عدة أصحاب عمل؟ لا يرى الواحد منهم ما يتم إرساله من عندك للآخر.
