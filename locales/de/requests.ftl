### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Anfragen und Änderungen
requests-new = Vergessenen Besuch melden
requests-waiting = Ihre Antwort, bitte
requests-asked = Ihre Anfragen
requests-changed = Änderungen Ihres Arbeitgebers
requests-empty = Sie haben nichts angefragt und Ihr Arbeitgeber hat nichts geändert.
requests-more = Früheres zeigen
requests-offline = Ohne Internetverbindung können Sie Ihre Anfragen und die Änderungen nicht sehen.
requests-not-taken = Ihr Arbeitgeber nimmt keine Anfragen über die App an. Rufen Sie Ihren Arbeitgeber an.
requests-open = { $open ->
    [one] { $open } Änderung wartet auf Ihre Antwort
   *[other] { $open } Änderungen warten auf Ihre Antwort
}
requests-reason = Grund: { $reason }
requests-your-reason = Ihr Grund: { $reason }
requests-office-says = Ihr Arbeitgeber sagt: { $answer }
requests-lost = Wir wissen nicht, ob es angekommen ist. Sehen Sie unten, was jetzt dort steht.
requests-too-late = Das war schon beantwortet.
requests-refused = Der Server hat das abgelehnt. Es hat sich nichts geändert. Rufen Sie Ihren Arbeitgeber an.
requests-nothing-sent = Sie haben keine Internetverbindung. Es wurde nichts gesendet.

## What became of a request

request-forgotten = Vergessener Besuch
request-correction = Korrektur
request-cancellation = Streichung
request-unknown = Anfrage
request-open = Ihr Arbeitgeber prüft es
request-accepted = Angenommen
request-declined = Nicht angenommen
request-withdrawn = Zurückgezogen
request-other-state = Fragen Sie Ihren Arbeitgeber
request-withdraw = Anfrage zurückziehen
withdraw-title = Anfrage zurückziehen?
withdraw-text = Ihr Arbeitgeber macht dann nichts mehr damit.
withdraw-confirm = ZURÜCKZIEHEN
withdraw-done = Ihre Anfrage wurde zurückgezogen.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = Ihr Arbeitgeber hat { $after } eingegeben
change-modified = Ihr Arbeitgeber hat { $before } in { $after } geändert
change-cancelled = Ihr Arbeitgeber hat { $before } gestrichen
change-unknown = Ihr Arbeitgeber hat etwas geändert
change-answer-by = Antworten Sie spätestens am { $day }. Danach gilt es als Einverständnis.
change-agree = Einverstanden
change-contest = Nicht einverstanden
agree-title = Sind Sie einverstanden?
agree-confirm = JA, EINVERSTANDEN
change-agreed = Sie sind einverstanden
change-by-time = Sie haben nicht geantwortet: Es gilt als Einverständnis
change-contested = Sie sind nicht einverstanden
change-restored = Ihr Arbeitgeber gab Ihnen recht
change-kept = Ihr Arbeitgeber ändert es nicht mehr
change-replaced = Später noch einmal geändert
change-unanswerable = Sie haben hier nicht mehr gearbeitet und konnten nicht antworten: Es gilt nicht als Einverständnis
change-answered = Ihre Antwort wurde gesendet.
change-too-late = Darauf können Sie nicht mehr antworten.
change-contest-sent = Ihre Antwort wurde gesendet. Ihr Arbeitgeber prüft es.
contest-title = Warum nicht einverstanden?
contest-send = SENDEN

## Ready sentences of a worker

reason-forgot = Ich habe vergessen, es einzugeben
reason-no-phone = Mein Telefon ging nicht
reason-no-connection = Ich hatte kein Internet
reason-account-closed = Mein Konto war gesperrt
reason-wrong-hours = Die Zahl der Stunden stimmt nicht
reason-wrong-activity = Die Tätigkeit stimmt nicht
reason-wrong-client = Es war ein anderer Kunde
reason-sent-twice = Ich habe es zweimal gesendet
reason-did-not-work = Ich habe dort nicht gearbeitet
reason-as-reported = Es war so, wie ich es gesendet habe
reason-other = Etwas anderes

## Ready sentences of the office

office-not-planned = Dieser Besuch war nicht geplant.
office-already-reported = Das war schon gesendet.
office-client-disagrees = Der Kunde sagt etwas anderes.
office-hours-as-agreed = Die Stunden sind wie vereinbart.
office-please-call = Rufen Sie uns bitte an.

## Ask

ask-client-title = Für welchen Kunden?
ask-day-title = An welchem Tag?
ask-day-today = War es heute? Dann geben Sie es einfach in Ihrer Kundenliste ein.
ask-yesterday = gestern
ask-day-yesterday = gestern, { $date }
ask-earlier = Früher
ask-reason-title = Warum nicht am selben Tag?
ask-words-title = Sagen Sie es kurz
ask-words-label = Grund
ask-words-hint = Ihr Arbeitgeber liest das. Schreiben Sie nichts über Gesundheit.
ask-words-empty = Schreiben Sie einen Grund.
ask-words-long = Der Grund ist zu lang.
ask-wrong-title = Was stimmt nicht?
ask-mend = Das stimmt nicht
ask-mend-about = Leistung: { $what }
ask-same = So steht es schon da. Wählen Sie etwas anderes.
ask-review-title = Anfrage senden?
ask-review-note = Das ist eine Anfrage an Ihren Arbeitgeber. Sie zählt noch nicht als Leistung.
ask-review-change = Das ist eine Anfrage an Ihren Arbeitgeber. Es ändert sich noch nichts.
ask-review-sent = Gesendet
ask-review-right = Richtig ist
ask-review-nothing = Streichen
ask-review-request = Anfrage
ask-send = ANFRAGE SENDEN
ask-discard = Abbrechen

## What became of asking

asked-title = Ihre Anfrage wurde gesendet
asked-text = Ihr Arbeitgeber prüft es. Die Antwort steht bei „{ requests-title }“.
asked-other-client = Geben Sie die Leistung jetzt für den richtigen Kunden ein. War es nicht heute? Dann melden Sie einen vergessenen Besuch.
asked-found = Ihre vorige Anfrage ist doch angekommen.
ask-offline = Sie haben keine Internetverbindung. Die Anfrage wurde nicht gesendet und nicht gespeichert.
ask-unknown-client = Ihr Arbeitgeber kennt diese Benutzernummer nicht. Die Anfrage wurde nicht gesendet.
ask-hours = Die Zahl der Stunden stimmt nicht. Wählen Sie 1 bis 9 Stunden. Die Anfrage wurde nicht gesendet.
ask-day-limit = Das sind zu viele Stunden für einen Tag. Stimmt es doch? Dann rufen Sie Ihren Arbeitgeber an. Die Anfrage wurde nicht gesendet.
ask-for-today = Arbeit von heute geben Sie einfach in Ihrer Kundenliste ein. Die Anfrage wurde nicht gesendet.
ask-day-range = Für diesen Tag nimmt Ihr Arbeitgeber keine Anfragen mehr über die App an. Rufen Sie Ihren Arbeitgeber an. Die Anfrage wurde nicht gesendet.
ask-already-open = Das haben Sie schon angefragt. Ihr Arbeitgeber prüft es. Es wurde nichts Neues gesendet.
ask-nothing-to-change = Die Leistung ist schon so, oder sie ist gestrichen. Die Anfrage wurde nicht gesendet.
ask-too-many = Sie senden zu schnell hintereinander. Warten Sie kurz und versuchen Sie es noch einmal. Die Anfrage wurde nicht gesendet.
ask-void = Die Anfrage ist nicht angekommen. Sie können sie noch einmal senden.
ask-storage = Der Speicher Ihres Telefons ist voll. Machen Sie Platz und versuchen Sie es noch einmal. Die Anfrage wurde nicht gesendet.
ask-earlier-unsettled = Wir prüfen zuerst, ob Ihre vorige Anfrage angekommen ist. Danach können Sie eine neue senden.
ask-refused = Der Server hat die Anfrage abgelehnt. Die Anfrage wurde nicht gesendet. Rufen Sie Ihren Arbeitgeber an, wenn das wieder passiert.
ask-unknown-title = Wir wissen nicht, ob Ihre Anfrage angekommen ist
ask-unknown-text = Senden Sie die Anfrage nicht noch einmal. Die App prüft es, sobald es eine Verbindung gibt, und sagt es Ihnen.
ask-unknown-elsewhere = Ein anderes Fenster der App hat es geprüft. Steht Ihre Anfrage nicht bei „{ requests-title }“? Stellen Sie sie dann noch einmal.
ask-settled-void = Ihre vorige Anfrage ist nicht angekommen. Stellen Sie sie noch einmal.

## Marks in the history

mark-by-office = Von Ihrem Arbeitgeber eingegeben
mark-at-her-request = Auf Ihre Anfrage

## Privacy

privacy-sent-4 = Wenn Sie Ihren Arbeitgeber etwas fragen oder eine Änderung beantworten: was Sie wählen oder schreiben, und der Tag.
