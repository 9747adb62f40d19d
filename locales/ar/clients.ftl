### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = صاحب العمل لا يعرف هذا الرقم. يرجى مراجعة الأرقام.
number-correct = تصحيح الرقم
number-save-anyway = حفظ رغم ذلك
number-saved = تم تصحيح الرقم.
