### Texts of the screens. A performance is «pontaj» here; no adjective or participle about her.

## Everywhere

app-name = Job Tracker
app-tagline = Aplicația pentru menajere cu titres-services / dienstencheques
back = Înapoi
cancel = Anulați
continue = Continuați
retry = Încercați din nou
loading = O clipă…
read-aloud = Ascultați
hours-count = { $hours ->
    [one] { $hours } oră
    [few] { $hours } ore
   *[other] { $hours } de ore
}
activity-household-help = Menaj
activity-household-help-hint = Curățenie, spălat rufe, gătit
activity-shopping = Cumpărături
activity-shopping-hint = Pentru client
activity-ironing-outside = Călcat în afara casei
activity-ironing-outside-hint = Nu la client acasă
activity-transport = Transport însoțit
activity-transport-hint = Pentru cine merge greu
activity-other = Altă activitate
today = azi
day-long = { $weekday }, { $day } { $month }
day-short = { $weekday }, { $day } { $month }
day-month = { $day } { $month }
weekday-1 = luni
weekday-2 = marți
weekday-3 = miercuri
weekday-4 = joi
weekday-5 = vineri
weekday-6 = sâmbătă
weekday-7 = duminică
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mie.
weekday-short-4 = joi
weekday-short-5 = vin.
weekday-short-6 = sâm.
weekday-short-7 = dum.
month-1 = ianuarie
month-2 = februarie
month-3 = martie
month-4 = aprilie
month-5 = mai
month-6 = iunie
month-7 = iulie
month-8 = august
month-9 = septembrie
month-10 = octombrie
month-11 = noiembrie
month-12 = decembrie
month-short-1 = ian.
month-short-2 = feb.
month-short-3 = mar.
month-short-4 = apr.
month-short-5 = mai
month-short-6 = iun.
month-short-7 = iul.
month-short-8 = aug.
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = dec.
steps-progress = Pasul { $step } din { $total }

## Language

language-title = Alegeți limba
language-continue = Continuați

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Conectați-vă cu codul de acces și parola de la angajator.
sign-in-login-label = Cod de acces
sign-in-login-hint = 12 cifre, încep cu 980
sign-in-password-label = Parolă
sign-in-show-password = Arătați parola
sign-in-hide-password = Ascundeți parola
sign-in-submit = CONECTARE
sign-in-busy = Vă conectăm…
sign-in-language = Alegeți limba
sign-in-server = Server: { $server }
sign-in-offline = Fără internet. Acum nu vă puteți conecta.
sign-in-wrong = Codul de acces sau parola este greșită.
sign-in-attempts-left = { $left ->
    [0] Nu mai puteți încerca.
    [one] A mai rămas { $left } încercare.
    [few] Au mai rămas { $left } încercări.
   *[other] Au mai rămas { $left } de încercări.
}
sign-in-login-empty = Scrieți codul de acces.
sign-in-login-digits = { $digits ->
    [one] Un cod de acces are 12 cifre. Acum este { $digits } cifră.
    [few] Un cod de acces are 12 cifre. Acum sunt { $digits } cifre.
   *[other] Un cod de acces are 12 cifre. Acum sunt { $digits } de cifre.
}
sign-in-login-not-digits = Un cod de acces are numai cifre.
sign-in-password-empty = Scrieți parola.
sign-in-password-not-digits = O parolă are numai cifre.
sign-in-too-many = Sunt prea multe încercări una după alta. Așteptați puțin și încercați din nou.
sign-in-server-busy = Serverul este ocupat. Așteptați puțin și încercați din nou.
sign-in-session-ended = Contul s-a deconectat. Conectați-vă din nou. Alegerile dvs. s-au păstrat.
sign-in-signed-out = V-ați deconectat.

## Account closed

closed-title = Contul dvs. este blocat
closed-tries = După 3 încercări greșite nu mai aveți acces la aplicație.
closed-contact = Luați legătura cu angajatorul. Veți primi o parolă nouă.
closed-phone-still-works = Puteți folosi încă parola ca să faceți un pontaj prin telefon.
closed-employer-phone = Sunați: { $name }
closed-phone-line = Pontaj prin telefon
closed-new-password = Am o parolă nouă
closed-other-account = Alt cod de acces
closed-login = Cod de acces: { $login }
closed-no-call = De pe acest aparat nu puteți suna. Sunați de pe alt telefon.

## Clients

clients-title = La cine ați lucrat?
clients-add = Adăugați un client
clients-edit = Schimbați sau ștergeți
clients-edit-title = Alegeți un client
clients-edit-done = Gata
clients-edit-open = Schimbați sau ștergeți: { $name }
clients-search-label = Căutați un client
clients-search-clear = Goliți căutarea
clients-search-none = Nu am găsit niciun client.
clients-empty-title = Nu aveți încă niciun client
clients-empty-text = Adăugați întâi un client. Apoi puteți face un pontaj.
clients-settings = Setări
clients-sent-today = { $hours ->
    [one] Trimis azi: { $hours } oră
    [few] Trimis azi: { $hours } ore
   *[other] Trimis azi: { $hours } de ore
}
clients-sent-short = { $hours } h
clients-history = Pontajele dvs.
clients-offline = Fără internet. Vedeți clienții, dar nu puteți trimite nimic.
clients-open = Faceți un pontaj. Client: { $name }

## Add a client

add-client-title = Adăugați un client
add-client-number-label = Numărul clientului
add-client-number-hint = 12 cifre. Primiți numărul de la angajator sau de la client.
add-client-name-label = Numele clientului
add-client-name-hint = Numele clientului îl alegeți dvs.
add-client-note-label = Notiță (nu e obligatorie)
add-client-note-hint = Nu scrieți aici codul ușii și nici ceva despre sănătate.
add-client-note-long = Notița este prea lungă.
add-client-submit = Adăugați
add-client-number-empty = Scrieți numărul clientului.
add-client-number-not-digits = Numărul clientului are numai cifre.
add-client-number-length = { $digits ->
    [one] Numărul clientului are 12 cifre. Acum este { $digits } cifră.
    [few] Numărul clientului are 12 cifre. Acum sunt { $digits } cifre.
   *[other] Numărul clientului are 12 cifre. Acum sunt { $digits } de cifre.
}
add-client-number-checksum = Numărul acesta pare greșit. Verificați cifrele.
add-client-number-anyway = Adăugați totuși
add-client-name-empty = Scrieți un nume.
add-client-name-long = Numele este prea lung.
add-client-exists = Acest client este deja în lista dvs.: { $name }.
add-client-added = Client adăugat: { $name }.

## Rename or delete a client

edit-client-title = Datele clientului
edit-client-save = SALVAȚI
edit-client-delete = Ștergeți
edit-client-saved = Numele a fost salvat.
delete-client-title = Ștergeți clientul: { $name }?
delete-client-text = Clientul dispare din lista dvs. Pontajele trimise rămân.
delete-client-confirm = ȘTERGEȚI
edit-client-deleted = Client șters: { $name }.

## Report a performance

activity-title = Ce ați făcut?
activity-confirm = Confirmați
hours-title = Câte ore?
hours-choose-first = Alegeți întâi numărul de ore.
hours-confirm = { $hours ->
    [one] Confirmați: { $hours } oră
    [few] Confirmați: { $hours } ore
   *[other] Confirmați: { $hours } de ore
}
review-title = Este corect?
review-client = Client
review-activity = Activitate
review-date = Data
review-date-today = azi, { $date }
review-hours = Ore lucrate
review-send = TRIMITEȚI
review-sending = Se trimite…
leave-title = Renunțați la pontaj?
leave-text = Alegerile dvs. nu se păstrează. Nu s-a trimis nimic.
leave-stay = Continuați pontajul
leave-go = Renunțați
duplicate-title = Trimis deja
duplicate-text = { $hours ->
    [one] Azi ați trimis deja { $hours } oră. Client: { $client }, aceeași activitate. Vreți să trimiteți și acest pontaj?
    [few] Azi ați trimis deja { $hours } ore. Client: { $client }, aceeași activitate. Vreți să trimiteți și acest pontaj?
   *[other] Azi ați trimis deja { $hours } de ore. Client: { $client }, aceeași activitate. Vreți să trimiteți și acest pontaj?
}
duplicate-send-anyway = Trimiteți totuși
duplicate-do-not-send = Renunțați

## What became of it

sent-title = Pontajul a fost trimis
sent-reference = Referință
sent-reference-hint = Cu acest cod angajatorul găsește pontajul.
sent-to-clients = La clienții dvs.
sent-found = Pontajul dvs. de dinainte a ajuns totuși.
sent-today = Total azi: { $hours }
not-sent-title = Netrimis
not-sent-offline = Fără internet. Pontajul nu s-a trimis și nu s-a salvat.
not-sent-unknown-client = Angajatorul dvs. nu cunoaște acest număr de client. Verificați numărul sau sunați angajatorul. Pontajul nu s-a trimis.
not-sent-hours = Numărul de ore este greșit. Alegeți între 1 și 9 ore. Pontajul nu s-a trimis.
not-sent-day-limit = Sunt prea multe ore pentru o zi. Dacă totuși sunt corecte, sunați angajatorul. Pontajul nu s-a trimis.
not-sent-date-passed = Ziua a trecut. Nu ați putut face pontajul în aceeași zi? Atunci anunțați angajatorul. Pontajul nu s-a trimis.
not-sent-server = Serverul nu răspunde. Pontajul nu s-a trimis și nu s-a salvat.
not-sent-too-many = Trimiteți prea repede unul după altul. Așteptați puțin și încercați din nou. Pontajul nu s-a trimis.
not-sent-storage = Memoria telefonului este plină. Faceți loc și încercați din nou. Pontajul nu s-a trimis.
not-sent-void = Pontajul nu a ajuns și nu a fost înregistrat. Îl puteți trimite din nou.
not-sent-refused = Serverul a refuzat pontajul. Pontajul nu s-a trimis. Dacă se întâmplă din nou, sunați angajatorul.
not-sent-discard = Renunțați
not-sent-retry = Încercați din nou
unknown-title = Nu știm dacă pontajul a ajuns
unknown-text = Nu faceți din nou acest pontaj. Aplicația verifică imediat ce are internet și vă spune.
unknown-check-now = Verificați acum
unknown-checking = Verificăm…
unknown-settled-void = Pontajul nu a ajuns. Faceți-l din nou. Era pentru altă zi decât azi? Atunci anunțați angajatorul.
unknown-still = Încă nu este conexiune. Nu știm încă.
unknown-elsewhere-title = S-a verificat
unknown-elsewhere = Altă fereastră a aplicației a verificat. Pontajul nu este la „{ history-title }”? Atunci faceți-l din nou. Era pentru altă zi decât azi? Atunci anunțați angajatorul.
pending-banner = Întâi verificăm dacă pontajul dvs. de dinainte a ajuns. Apoi puteți trimite unul nou.
ended-title = Contul s-a deconectat
sent-share = Distribuiți referința
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Referință: { $reference }
sent-share-failed = Distribuirea nu a mers. Notați referința.

## History

history-title = Pontajele dvs.
history-week = De la { $from } la { $to }
history-total = { $hours ->
    [one] Total: { $hours } oră
    [few] Total: { $hours } ore
   *[other] Total: { $hours } de ore
}
history-empty = Nu ați trimis încă niciun pontaj.
history-more = Săptămâni mai vechi
history-offline = Fără internet nu vă puteți vedea pontajele.
# A client that is not in the phone's list.
history-client-unknown = Client { $number }
state-registered = Trimis
state-validated = Aprobat
state-modified = Angajatorul l-a schimbat
state-cancelled = Anulat
state-other = La angajator

## Settings

settings-title = Setări
settings-account = Cont: { $name }
settings-language = Limbă
settings-help = Ajutor
settings-privacy = Confidenți{ "\u00AD" }alitate
settings-about = Despre aplicație
settings-server = Serverul angajatorului
settings-text-size = Mărimea textului
settings-text-size-hint = Ca pe telefonul dvs. O schimbați în setările telefonului.
settings-history = Pontajele dvs.
settings-password = Schimbați parola
settings-sign-out = Deconectare
sign-out-title = Vă deconectați?
sign-out-text = Data viitoare trebuie să vă conectați din nou cu codul de acces și parola. Clienții rămân pe acest telefon.
sign-out-confirm = Deconectare
sign-out-pending-warning = Atenție! Nu știm încă dacă pontajul dvs. de dinainte a ajuns. Aplicația verifică atunci când vă conectați din nou.
sign-out-request-warning = Atenție! Nu știm încă dacă cererea dvs. a ajuns. Aplicația verifică atunci când vă conectați din nou.
server-title = Serverul angajatorului
server-label = Adresa serverului
server-hint = Primiți această adresă de la angajator. Începe cu https://
server-link-invalid = Acesta nu este un link Job Tracker.
server-invalid = Adresa nu este bună.
server-insecure = Adresa nu este sigură. O adresă bună începe cu https://
server-save = SALVAȚI
server-saved = Adresa a fost salvată.
server-other = Acest link este al altui server.
server-other-new = Nou: { $server }
server-other-now = Acum: { $server }
server-other-ask = Nu cunoașteți această adresă? Întrebați întâi angajatorul.
server-other-use = FOLOSIȚI ALT SERVER
server-other-keep = Nu schimbați
server-unreachable = La această adresă nu răspunde niciun server. Verificați adresa.
about-title = Despre aplicație
about-text = Job Tracker este o aplicație mobilă gratuită. Cu ea faceți pontajul în câțiva pași.
about-version = Versiunea { $version }
about-licence = Software liber, cu licența EUPL 1.2. Oricine poate citi și îmbunătăți codul.
about-secret-store-title = Unde se păstrează conectarea dvs.?
about-secret-store-browser = Conectarea dvs. se păstrează în acest browser. Nu este aparatul dvs.? Atunci deconectați-vă când ați terminat.
about-secret-store-file = Conectarea dvs. se păstrează într-un fișier pe acest aparat. Fișierul nu este criptat. Alți utilizatori ai acestui aparat nu au voie să îl citească.
about-secret-store-system = Conectarea dvs. se păstrează în memoria protejată a aparatului.
about-secret-store-memory = Conectarea dvs. nu se păstrează. După ce închideți aplicația, trebuie să vă conectați din nou.
privacy-title = Confidențialitate
privacy-stays-title = Acestea rămân pe telefonul dvs.
privacy-stays-1 = Numele pe care le dați clienților și notițele dvs. Angajatorul nu le vede.
privacy-stays-2 = Conectarea dvs., ca să nu scrieți parola în fiecare zi. Parola însăși nu se păstrează.
privacy-stays-3 = Aplicația citește cu voce tare cu o voce a aparatului dvs. Ce auziți rămâne pe aparatul dvs.
privacy-sent-title = Acestea ajung la angajatorul dvs.
privacy-sent-1 = La conectare: codul dvs. de acces și parola dvs.
privacy-sent-2 = La fiecare pontaj: numărul clientului, activitatea, numărul de ore și data.
privacy-sent-3 = La un client nou sau la un număr corectat: numărul clientului. Așa aplicația spune dacă angajatorul cunoaște clientul.
privacy-never-title = Aplicația nu face niciodată asta
privacy-never-1 = Aplicația nu întreabă unde sunteți.
privacy-never-2 = Aplicația nu urmărește ce faceți. Nu are reclame.
privacy-never-3 = Aplicația nu cere numărul dvs. de registru național (rijksregisternummer / numéro national).

## Own password

password-title = Schimbați parola
password-intro = Cu această parolă vă conectați în aplicație și la linia telefonică.
password-current = Parola de acum
password-new = Parola nouă
password-new-hint = Între 8 și 16 cifre
password-again = Încă o dată parola nouă
password-save = SALVAȚI
password-not-digits = Folosiți numai cifre.
password-wrong-length = Folosiți între 8 și 16 cifre.
password-too-simple = Această parolă se ghicește prea ușor. Alegeți alte cifre.
password-differs = Nu este la fel ca parola nouă.
password-wrong = Parola de acum este greșită.
password-changed = Parola dvs. a fost schimbată.
password-offline = Fără internet. Parola dvs. nu a fost schimbată.
password-unknown = Nu știm dacă parola dvs. a fost schimbată. Când vă conectați din nou, încercați întâi parola nouă.
