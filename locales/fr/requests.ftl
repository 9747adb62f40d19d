### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Demandes et changements
requests-new = Signaler une visite oubliée
requests-waiting = Votre réponse, s’il vous plaît
requests-asked = Vos demandes
requests-changed = Changements de votre employeur
requests-empty = Vous n’avez rien demandé et votre employeur n’a rien changé.
requests-more = Montrer ce qui est plus ancien
requests-offline = Sans connexion internet, vous ne pouvez pas voir vos demandes et les changements.
requests-not-taken = Votre employeur n’accepte pas de demandes par l’application. Appelez votre employeur.
requests-open = { $open ->
    [one] { $open } changement attend votre réponse
   *[other] { $open } changements attendent votre réponse
}
requests-reason = Raison : { $reason }
requests-your-reason = Votre raison : { $reason }
requests-office-says = Votre employeur dit : { $answer }
requests-lost = Nous ne savons pas si c’est arrivé. Regardez ci-dessous ce qu’il y a maintenant.
requests-too-late = Il y avait déjà une réponse.
requests-refused = Le serveur a refusé. Rien n’a changé. Appelez votre employeur.
requests-nothing-sent = Vous n’avez pas de connexion internet. Rien n’a été envoyé.

## What became of a request

request-forgotten = Visite oubliée
request-correction = Correction
request-cancellation = Annulation
request-unknown = Demande
request-open = Votre employeur va regarder
request-accepted = Acceptée
request-declined = Pas acceptée
request-withdrawn = Retirée
request-other-state = Demandez à votre employeur
request-withdraw = Retirer la demande
withdraw-title = Retirer la demande ?
withdraw-text = Votre employeur n’en fera plus rien.
withdraw-confirm = RETIRER
withdraw-done = Votre demande est retirée.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = Votre employeur a encodé { $after }
change-modified = Votre employeur a changé { $before } en { $after }
change-cancelled = Votre employeur a annulé { $before }
change-unknown = Votre employeur a changé quelque chose
change-answer-by = Répondez au plus tard le { $day }. Après, cela compte comme un accord.
change-agree = D’accord
change-contest = Pas d’accord
agree-title = Êtes-vous d’accord ?
agree-confirm = OUI, D’ACCORD
change-agreed = Vous êtes d’accord
change-by-time = Vous n’avez pas répondu : cela compte comme un accord
change-contested = Vous n’êtes pas d’accord
change-restored = Votre employeur vous a donné raison
change-kept = Votre employeur ne le change plus
change-replaced = Changé encore une fois plus tard
change-unanswerable = Vous ne travailliez plus ici et ne pouviez pas répondre : cela ne compte pas comme un accord
change-answered = Votre réponse est envoyée.
change-too-late = Vous ne pouvez plus répondre à ceci.
change-contest-sent = Votre réponse est envoyée. Votre employeur va regarder.
contest-title = Pourquoi pas d’accord ?
contest-send = ENVOYER

## Ready sentences of a worker

reason-forgot = J’ai oublié de l’encoder
reason-no-phone = Mon téléphone ne marchait pas
reason-no-connection = Je n’avais pas d’internet
reason-account-closed = Mon compte était bloqué
reason-wrong-hours = Le nombre d’heures n’est pas correct
reason-wrong-activity = L’activité n’est pas correcte
reason-wrong-client = C’était un autre client
reason-sent-twice = Je l’ai envoyé deux fois
reason-did-not-work = Je n’ai pas travaillé là
reason-as-reported = C’était comme je l’ai envoyé
reason-other = Autre chose

## Ready sentences of the office

office-not-planned = Cette visite n’était pas prévue.
office-already-reported = C’était déjà envoyé.
office-client-disagrees = Le client dit autre chose.
office-hours-as-agreed = Les heures sont comme convenu.
office-please-call = Appelez-nous, s’il vous plaît.

## Ask

ask-client-title = Pour quel client ?
ask-day-title = Quel jour ?
ask-day-today = C’était aujourd’hui ? Encodez-le simplement dans la liste de vos clients.
ask-yesterday = hier
ask-day-yesterday = hier, { $date }
ask-earlier = Plus tôt
ask-reason-title = Pourquoi pas le jour même ?
ask-words-title = Dites-le en bref
ask-words-label = Raison
ask-words-hint = Votre employeur lit ceci. N’écrivez rien sur la santé.
ask-words-empty = Écrivez une raison.
ask-words-long = La raison est trop longue.
ask-wrong-title = Qu’est-ce qui n’est pas correct ?
ask-mend = Ce n’est pas correct
ask-mend-about = Prestation : { $what }
ask-same = C’est déjà comme ça. Choisissez autre chose.
ask-review-title = Envoyer la demande ?
ask-review-note = C’est une demande à votre employeur. Elle ne compte pas encore comme prestation.
ask-review-change = C’est une demande à votre employeur. Rien ne change encore.
ask-review-sent = Envoyé
ask-review-right = Ce qui est correct
ask-review-nothing = Annuler la prestation
ask-review-request = Demande
ask-send = ENVOYER LA DEMANDE
ask-discard = Arrêter

## What became of asking

asked-title = Votre demande est envoyée
asked-text = Votre employeur va regarder. La réponse sera dans « { requests-title } ».
asked-other-client = Encodez maintenant la prestation pour le bon client. Ce n’était pas aujourd’hui ? Signalez alors une visite oubliée.
asked-found = Votre demande précédente est quand même arrivée.
ask-offline = Vous n’avez pas de connexion internet. La demande n’est ni envoyée ni enregistrée.
ask-unknown-client = Votre employeur ne connaît pas ce numéro d’utilisateur. La demande n’est pas envoyée.
ask-hours = Le nombre d’heures n’est pas correct. Choisissez de 1 à 9 heures. La demande n’est pas envoyée.
ask-day-limit = C’est trop d’heures pour un seul jour. Si c’est quand même correct, appelez votre employeur. La demande n’est pas envoyée.
ask-for-today = Le travail d’aujourd’hui, vous l’encodez simplement dans la liste de vos clients. La demande n’est pas envoyée.
ask-day-range = Pour ce jour, votre employeur n’accepte plus de demandes par l’application. Appelez votre employeur. La demande n’est pas envoyée.
ask-already-open = Vous l’avez déjà demandé. Votre employeur va regarder. Rien de nouveau n’a été envoyé.
ask-nothing-to-change = La prestation est déjà comme ça, ou elle est annulée. La demande n’est pas envoyée.
ask-too-many = Vous demandez trop vite. Attendez un peu et réessayez. La demande n’est pas envoyée.
ask-void = La demande n’est pas arrivée. Vous pouvez l’envoyer à nouveau.
ask-storage = La mémoire de votre téléphone est pleine. Libérez de la place et réessayez. La demande n’est pas envoyée.
ask-earlier-unsettled = Nous vérifions d’abord si votre demande précédente est arrivée. Après, vous pouvez en envoyer une nouvelle.
ask-refused = Le serveur a refusé la demande. La demande n’est pas envoyée. Si cela continue, appelez votre employeur.
ask-unknown-title = Nous ne savons pas si votre demande est arrivée
ask-unknown-text = Ne demandez pas une deuxième fois. L’application vérifie dès qu’il y a internet, et vous le dit.
ask-unknown-elsewhere = Une autre fenêtre de l’application a vérifié. Votre demande n’est pas dans « { requests-title } » ? Faites-la à nouveau.
ask-settled-void = Votre demande précédente n’est pas arrivée. Faites-la à nouveau.

## Marks in the history

mark-by-office = Encodée par votre employeur
mark-at-her-request = À votre demande

## Privacy

privacy-sent-4 = Quand vous demandez quelque chose à votre employeur ou répondez à un changement : ce que vous choisissez ou écrivez, et le jour.
