### What went wrong, in words that say what to do.

error-title = Ceva nu a mers
error-offline = Fără internet.
error-server = Serverul nu răspunde cum trebuie. Încercați mai târziu.
error-storage-full = Memoria telefonului este plină. Nu s-a salvat nimic. Faceți loc și încercați din nou.
error-storage-broken = Aplicația nu poate citi sau salva datele de pe acest telefon. Închideți aplicația și deschideți-o din nou.
error-storage-set-aside = Fișierul cu clienții dvs. era stricat. Aplicația începe cu o listă goală. Fișierul vechi s-a păstrat ca { $file }.
error-storage-foreign = În locul clienților dvs. era un fișier al altei aplicații. Job Tracker începe cu o listă goală. Celălalt fișier s-a păstrat ca { $file }.
error-storage-newer = Datele dvs. sunt de la o versiune mai nouă a aplicației. Instalați cea mai nouă versiune.
error-storage-blocked = Browserul nu lasă aplicația să salveze nimic. Permiteți cookie-urile în setările browserului sau folosiți alt browser.
error-unexpected = Ceva nu a mers. Închideți aplicația și deschideți-o din nou.
error-address-insecure = Adresa nu este sigură: trebuie să înceapă cu https://. Deschideți aplicația la adresa din scrisoare.
error-update-needed = Această versiune a aplicației este prea veche. Instalați versiunea nouă.
# Its words could not be fetched.
error-language = Limba nu s-a încărcat. Vedeți dacă aveți internet și încercați din nou.

## What helps after «not sent»

remedy-hours = Schimbați orele
remedy-ask = Întrebați angajatorul
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Angajatorul dvs.: { $name }
remedy-office-number = Angajatorul dvs.: { $name }, { $number }
offline-before = Fără internet. Acum nu puteți trimite nimic.
