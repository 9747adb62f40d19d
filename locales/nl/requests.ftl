### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Vragen en wijzigingen
requests-new = Vergeten bezoek melden
requests-waiting = Uw antwoord, a.u.b.
requests-asked = Uw vragen
requests-changed = Wijzigingen van uw werkgever
requests-empty = U hebt niets gevraagd en uw werkgever heeft niets veranderd.
requests-more = Toon wat vroeger was
requests-offline = Zonder internetverbinding kunt u uw vragen en wijzigingen niet zien.
requests-not-taken = Uw werkgever neemt geen vragen aan via de app. Bel uw werkgever.
requests-open = { $open ->
    [one] { $open } wijziging wacht op uw antwoord
   *[other] { $open } wijzigingen wachten op uw antwoord
}
requests-reason = Reden: { $reason }
requests-your-reason = Uw reden: { $reason }
requests-office-says = Uw werkgever zegt: { $answer }
requests-lost = We weten niet of het is aangekomen. Kijk hieronder wat er nu staat.
requests-too-late = Dit was al beantwoord.
requests-refused = De server heeft dit geweigerd. Er is niets veranderd. Bel uw werkgever.
requests-nothing-sent = U hebt geen internetverbinding. Er is niets verzonden.

## What became of a request

request-forgotten = Vergeten bezoek
request-correction = Verbetering
request-cancellation = Schrappen
request-unknown = Vraag
request-open = Uw werkgever kijkt ernaar
request-accepted = Aanvaard
request-declined = Niet aanvaard
request-withdrawn = Ingetrokken
request-other-state = Vraag het aan uw werkgever
request-withdraw = Vraag intrekken
withdraw-title = Vraag intrekken?
withdraw-text = Uw werkgever doet er dan niets meer mee.
withdraw-confirm = INTREKKEN
withdraw-done = Uw vraag is ingetrokken.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = Uw werkgever heeft { $after } ingevoerd
change-modified = Uw werkgever veranderde { $before } in { $after }
change-cancelled = Uw werkgever heeft { $before } geschrapt
change-unknown = Uw werkgever heeft iets veranderd
change-answer-by = Antwoord ten laatste op { $day }. Daarna telt het als akkoord.
change-agree = Akkoord
change-contest = Niet akkoord
agree-title = Bent u akkoord?
agree-confirm = JA, AKKOORD
change-agreed = U bent akkoord
change-by-time = U hebt niet geantwoord: het telt als akkoord
change-contested = U bent niet akkoord
change-restored = Uw werkgever gaf u gelijk
change-kept = Uw werkgever verandert het niet meer
change-replaced = Later nog eens veranderd
change-unanswerable = U werkte hier niet meer en kon niet antwoorden: het telt niet als akkoord
change-answered = Uw antwoord is verzonden.
change-too-late = U kunt hier niet meer op antwoorden.
change-contest-sent = Uw antwoord is verzonden. Uw werkgever kijkt ernaar.
contest-title = Waarom niet akkoord?
contest-send = VERZENDEN

## Ready sentences of a worker

reason-forgot = Ik vergat het in te voeren
reason-no-phone = Mijn telefoon werkte niet
reason-no-connection = Ik had geen internet
reason-account-closed = Mijn account was geblokkeerd
reason-wrong-hours = Het aantal uren klopt niet
reason-wrong-activity = De activiteit klopt niet
reason-wrong-client = Het was een andere klant
reason-sent-twice = Ik heb het twee keer verzonden
reason-did-not-work = Ik heb daar niet gewerkt
reason-as-reported = Het was zoals ik het verzond
reason-other = Iets anders

## Ready sentences of the office

office-not-planned = Dit bezoek was niet gepland.
office-already-reported = Dit was al verzonden.
office-client-disagrees = De klant zegt iets anders.
office-hours-as-agreed = De uren zijn zoals afgesproken.
office-please-call = Bel ons, alstublieft.

## Ask

ask-client-title = Voor welke klant?
ask-day-title = Op welke dag?
ask-day-today = Was het vandaag? Voer het dan gewoon in bij uw klanten.
ask-yesterday = gisteren
ask-day-yesterday = gisteren, { $date }
ask-earlier = Vroeger
ask-reason-title = Waarom niet op de dag zelf?
ask-words-title = Zeg het kort
ask-words-label = Reden
ask-words-hint = Uw werkgever leest dit. Schrijf niets over gezondheid.
ask-words-empty = Schrijf een reden.
ask-words-long = De reden is te lang.
ask-wrong-title = Wat klopt er niet?
ask-mend = Dit klopt niet
ask-mend-about = Prestatie: { $what }
ask-same = Zo staat het er al. Kies iets anders.
ask-review-title = Vraag verzenden?
ask-review-note = Dit is een vraag aan uw werkgever. Het telt nog niet als prestatie.
ask-review-change = Dit is een vraag aan uw werkgever. Er verandert nog niets.
ask-review-sent = Verzonden
ask-review-right = Juist is
ask-review-nothing = Schrappen
ask-review-request = Vraag
ask-send = VRAAG VERZENDEN
ask-discard = Stoppen

## What became of asking

asked-title = Uw vraag is verzonden
asked-text = Uw werkgever kijkt ernaar. Het antwoord staat bij «{ requests-title }».
asked-other-client = Voer de prestatie nog in voor de juiste klant. Was het niet vandaag? Meld dan een vergeten bezoek.
asked-found = Uw vorige vraag is toch aangekomen.
ask-offline = U hebt geen internetverbinding. De vraag is niet verzonden en niet opgeslagen.
ask-unknown-client = Uw werkgever kent dit gebruikersnummer niet. De vraag is niet verzonden.
ask-hours = Het aantal uren klopt niet. Kies 1 tot 9 uur. De vraag is niet verzonden.
ask-day-limit = Dit zijn te veel uren voor één dag. Bel uw werkgever als ze toch kloppen. De vraag is niet verzonden.
ask-for-today = Werk van vandaag voert u gewoon in bij uw klanten. De vraag is niet verzonden.
ask-day-range = Voor deze dag neemt uw werkgever geen vragen meer aan via de app. Bel uw werkgever. De vraag is niet verzonden.
ask-already-open = U hebt dit al gevraagd. Uw werkgever kijkt ernaar. Er is niets nieuws verzonden.
ask-nothing-to-change = De prestatie is al zo, of ze is geschrapt. De vraag is niet verzonden.
ask-too-many = U vraagt te snel na elkaar. Wacht even en probeer opnieuw. De vraag is niet verzonden.
ask-void = De vraag is niet aangekomen. U kunt ze opnieuw verzenden.
ask-storage = Het geheugen van uw telefoon is vol. Maak plaats en probeer opnieuw. De vraag is niet verzonden.
ask-earlier-unsettled = We kijken eerst na of uw vorige vraag is aangekomen. Daarna kunt u een nieuwe verzenden.
ask-refused = De server heeft de vraag geweigerd. De vraag is niet verzonden. Bel uw werkgever als dit blijft gebeuren.
ask-unknown-title = We weten niet of uw vraag is aangekomen
ask-unknown-text = Vraag het niet opnieuw. De app kijkt het na zodra er verbinding is, en zegt het u.
ask-unknown-elsewhere = Een ander venster van de app heeft het nagekeken. Staat uw vraag niet bij «{ requests-title }»? Stel ze dan opnieuw.
ask-settled-void = Uw vorige vraag is niet aangekomen. Stel ze opnieuw.

## Marks in the history

mark-by-office = Ingevoerd door uw werkgever
mark-at-her-request = Op uw vraag

## Privacy

privacy-sent-4 = Als u uw werkgever iets vraagt of een wijziging beantwoordt: wat u kiest of schrijft, en de dag.
