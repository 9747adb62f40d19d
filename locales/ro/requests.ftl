### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Cereri și schimbări
requests-new = Anunțați un pontaj uitat
requests-waiting = Vă rugăm să răspundeți
requests-asked = Cererile dvs.
requests-changed = Schimbări de la angajator
requests-empty = Nu ați cerut nimic și angajatorul nu a schimbat nimic.
requests-more = Arătați ce a fost înainte
requests-offline = Fără internet nu puteți vedea cererile dvs. și schimbările.
requests-not-taken = Angajatorul dvs. nu primește cereri prin aplicație. Sunați angajatorul.
requests-open = { $open ->
    [one] { $open } schimbare așteaptă răspunsul dvs.
    [few] { $open } schimbări așteaptă răspunsul dvs.
   *[other] { $open } de schimbări așteaptă răspunsul dvs.
}
requests-reason = Motiv: { $reason }
requests-your-reason = Motivul dvs.: { $reason }
requests-office-says = Angajatorul spune: { $answer }
requests-lost = Nu știm dacă a ajuns. Uitați-vă mai jos ce scrie acum.
requests-too-late = La aceasta s-a răspuns deja.
requests-refused = Serverul a refuzat. Nu s-a schimbat nimic. Sunați angajatorul.
requests-nothing-sent = Fără internet. Nu s-a trimis nimic.

## What became of a request

request-forgotten = Pontaj uitat
request-correction = Corectare
request-cancellation = Anulare
request-unknown = Cerere
request-open = Angajatorul verifică
request-accepted = Acceptată
request-declined = Respinsă
request-withdrawn = Retrasă
request-other-state = Întrebați angajatorul
request-withdraw = Retrageți cererea
withdraw-title = Retrageți cererea?
withdraw-text = Atunci angajatorul nu mai face nimic cu ea.
withdraw-confirm = RETRAGEȚI
withdraw-done = Cererea dvs. a fost retrasă.

## What the office changed

# «4 ore», «3 ore · Cumpărături»
change-entered = Angajatorul a adăugat un pontaj: { $after }
change-modified = Angajatorul l-a schimbat. Înainte: { $before }. Acum: { $after }
change-cancelled = Angajatorul a anulat pontajul: { $before }
change-unknown = Angajatorul a schimbat ceva
change-answer-by = Răspundeți cel târziu în această zi: { $day }. După aceea se consideră că sunteți de acord.
change-agree = Sunt de acord
change-contest = Nu sunt de acord
agree-title = Sunteți de acord?
agree-confirm = DA, SUNT DE ACORD
change-agreed = Sunteți de acord
change-by-time = Nu ați răspuns: se consideră că sunteți de acord
change-contested = Nu sunteți de acord
change-restored = Angajatorul v-a dat dreptate
change-kept = Angajatorul nu îl mai schimbă
change-replaced = Schimbat încă o dată mai târziu
change-unanswerable = Pe atunci nu mai lucrați aici și nu puteați răspunde: nu se consideră că sunteți de acord
change-answered = Răspunsul dvs. a fost trimis.
change-too-late = La aceasta nu mai puteți răspunde.
change-contest-sent = Răspunsul dvs. a fost trimis. Angajatorul îl verifică.
contest-title = De ce nu sunteți de acord?
contest-send = TRIMITEȚI

## Ready sentences of a worker

reason-forgot = Am uitat să fac pontajul
reason-no-phone = Telefonul meu nu mergea
reason-no-connection = Nu aveam internet
reason-account-closed = Contul meu era blocat
reason-wrong-hours = Numărul de ore este greșit
reason-wrong-activity = Activitatea este greșită
reason-wrong-client = A fost alt client
reason-sent-twice = Am trimis de două ori
reason-did-not-work = Nu am lucrat acolo
reason-as-reported = A fost așa cum am trimis
reason-other = Altceva

## Ready sentences of the office

office-not-planned = Această vizită nu era planificată.
office-already-reported = Pontajul era deja trimis.
office-client-disagrees = Clientul spune altceva.
office-hours-as-agreed = Orele sunt așa cum s-a stabilit.
office-please-call = Vă rugăm să ne sunați.

## Ask

ask-client-title = Pentru care client?
ask-day-title = În ce zi?
ask-day-today = A fost azi? Atunci faceți pontajul ca de obicei, pe ecranul cu clienții.
ask-yesterday = ieri
ask-day-yesterday = ieri, { $date }
ask-earlier = Zile mai vechi
ask-reason-title = De ce nu în aceeași zi?
ask-words-title = Spuneți pe scurt
ask-words-label = Motiv
ask-words-hint = Angajatorul citește aceasta. Nu scrieți nimic despre sănătate.
ask-words-empty = Scrieți un motiv.
ask-words-long = Motivul este prea lung.
ask-wrong-title = Unde este greșeala?
ask-mend = E o greșeală
ask-mend-about = Pontaj: { $what }
ask-same = Este deja așa. Alegeți altceva.
ask-review-title = Trimiteți cererea?
ask-review-note = Aceasta este o cerere către angajatorul dvs. Încă nu contează ca pontaj.
ask-review-change = Aceasta este o cerere către angajatorul dvs. Încă nu se schimbă nimic.
ask-review-sent = Trimis
ask-review-right = Corect este
ask-review-nothing = Anulați pontajul
ask-review-request = Cerere
ask-send = TRIMITEȚI CEREREA
ask-discard = Renunțați

## What became of asking

asked-title = Cererea dvs. a fost trimisă
asked-text = Angajatorul o verifică. Răspunsul va fi la „{ requests-title }”.
asked-other-client = Faceți acum pontajul pentru clientul corect. Nu a fost azi? Atunci anunțați un pontaj uitat.
asked-found = Cererea dvs. de dinainte a ajuns totuși.
ask-offline = Fără internet. Cererea nu s-a trimis și nu s-a salvat.
ask-unknown-client = Angajatorul dvs. nu cunoaște acest număr de client. Cererea nu s-a trimis.
ask-hours = Numărul de ore este greșit. Alegeți între 1 și 9 ore. Cererea nu s-a trimis.
ask-day-limit = Sunt prea multe ore pentru o zi. Dacă totuși sunt corecte, sunați angajatorul. Cererea nu s-a trimis.
ask-for-today = Pentru azi faceți pontajul ca de obicei, pe ecranul cu clienții. Cererea nu s-a trimis.
ask-day-range = Pentru această zi angajatorul nu mai primește cereri prin aplicație. Sunați angajatorul. Cererea nu s-a trimis.
ask-already-open = Ați cerut deja aceasta. Angajatorul verifică. Nu s-a trimis nimic nou.
ask-nothing-to-change = Pontajul este deja așa sau este anulat. Cererea nu s-a trimis.
ask-too-many = Trimiteți cereri prea repede una după alta. Așteptați puțin și încercați din nou. Cererea nu s-a trimis.
ask-void = Cererea nu a ajuns. O puteți trimite din nou.
ask-storage = Memoria telefonului este plină. Faceți loc și încercați din nou. Cererea nu s-a trimis.
ask-earlier-unsettled = Întâi verificăm dacă cererea dvs. de dinainte a ajuns. Apoi puteți trimite una nouă.
ask-refused = Serverul a refuzat cererea. Cererea nu s-a trimis. Dacă se întâmplă din nou, sunați angajatorul.
ask-unknown-title = Nu știm dacă cererea dvs. a ajuns
ask-unknown-text = Nu trimiteți cererea din nou. Aplicația verifică imediat ce are internet și vă spune.
ask-unknown-elsewhere = Altă fereastră a aplicației a verificat. Cererea nu este la „{ requests-title }”? Atunci trimiteți-o din nou.
ask-settled-void = Cererea dvs. de dinainte nu a ajuns. Trimiteți-o din nou.

## Marks in the history

mark-by-office = Adăugat de angajator
mark-at-her-request = La cererea dvs.

## Privacy

privacy-sent-4 = Când cereți ceva angajatorului sau răspundeți la o schimbare: ce alegeți sau scrieți și ziua.
