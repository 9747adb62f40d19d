### The phones that know her account.

phones-title = هواتفك
phones-intro = هذه الهواتف تعرف حسابك. هل ضاع منك هاتف؟ يمكنك تسجيل خروجه هنا.
phones-this = هذا الهاتف
phones-other = هاتف آخر
phones-here = مستعمل الآن
phones-used = آخر استعمال: { $day }
phones-forget = تسجيل الخروج
phones-forget-title = تسجيل خروج الهاتف؟
phones-forget-this = سيتم تسجيل خروجك هنا. بعد ذلك يلزم رقم الدخول وكلمة السر من جديد. زبائنك يبقون على هذا الهاتف.
phones-forget-other = على ذلك الهاتف يلزم عندئذ رقم الدخول وكلمة السر من جديد.
phones-forgotten = تم تسجيل خروج الهاتف.
phones-not-told = سيرفر صاحب العمل لا يعرض هواتفك بعد. هل ضاع منك هاتف؟ يرجى الاتصال بصاحب العمل.
