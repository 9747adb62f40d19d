### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = İşvereniniz bu numarayı tanımıyor. Rakamları kontrol edin.
number-correct = Numarayı düzelt
number-save-anyway = Yine de kaydet
number-saved = Numara düzeltildi.
