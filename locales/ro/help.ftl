### The manual, step by step.

help-title = Ajutor
help-attention = Atenție!
help-intro = Job Tracker este o aplicație mobilă gratuită. Cu ea faceți pontajul (prestatie / prestation) în câțiva pași.
help-intro-clients = Cu aplicația puteți adăuga clienți, îi puteți șterge sau le puteți schimba numele.

help-first-title = Prima dată aici?
help-first-1 = Alegeți limba (dacă aparatul dvs. nu este setat în neerlandeză, franceză sau germană).
help-first-2 = Scrieți codul de acces și parola. Folosiți codul de acces și parola primite de la angajator.
help-first-3 = Apăsați CONECTARE.

help-closed-title = După 3 încercări greșite
help-closed-1 = După 3 încercări greșite nu mai aveți acces la aplicație.
help-closed-2 = Dacă contul dvs. este blocat, trebuie să luați legătura cu angajatorul.
help-closed-3 = Puteți folosi încă parola ca să faceți un pontaj prin telefon.

help-add-title = Cum adăugați un client nou?
help-add-1 = Apăsați „+ Adăugați un client”.
help-add-2 = Scrieți numărul clientului (gebruikersnummer / numéro d’utilisateur).
help-add-3 = Scrieți numele clientului.
help-add-4 = Apăsați Adăugați.
help-add-name = Numele clientului îl alegeți dvs.

help-rename-title = Cum schimbați numele unui client?
help-rename-1 = Apăsați „Schimbați sau ștergeți” (creionul).
help-rename-2 = Alegeți un client.
help-rename-3 = Schimbați numele clientului.
help-rename-4 = Apăsați SALVAȚI.

help-delete-title = Cum ștergeți un client?
help-delete-1 = Apăsați „Schimbați sau ștergeți” (creionul).
help-delete-2 = Alegeți un client.
help-delete-3 = Apăsați Ștergeți.
help-delete-4 = Apăsați ȘTERGEȚI.

help-report-title = Cum faceți un pontaj?
help-report-1 = Alegeți clientul pentru care ați lucrat.
help-report-2 = Alegeți o activitate.
help-report-3 = Confirmați activitatea.
help-report-4 = Alegeți numărul de ore pe care le-ați lucrat.
help-report-5 = Confirmați orele.
help-report-6 = Trimiteți pontajul.
help-report-7 = Când pontajul a fost trimis, vedeți mesajul „Pontajul a fost trimis”.
help-report-failed = Dacă trimiterea nu merge, vedeți un mesaj de eroare.
help-report-day = Faceți pontajul în ziua în care ați lucrat. Nu ați putut face pontajul în aceeași zi? Atunci anunțați angajatorul.
help-report-offline = Fără internet pontajul nu se trimite și nu se salvează.

help-settings-title = Cum schimbați limba sau cum vă deconectați?
help-settings-1 = Apăsați „Setări” (rotița).
help-settings-2 = Apăsați „Limbă” și alegeți limba.
help-settings-or = SAU
help-settings-3 = Apăsați Deconectare. Data viitoare trebuie să vă conectați din nou cu codul de acces și parola.

help-phone-title = Pontaj prin telefon?
help-phone-1 = Are angajatorul dvs. o linie telefonică? Atunci puteți face pontajul și prin telefon.
help-phone-2 = Folosiți același cod de acces și aceeași parolă.
