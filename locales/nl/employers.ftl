### Several employers on one phone.

employers-title = Uw werkgevers
employer-add = Nog een werkgever
employer-add-hint = Als u ook voor een andere werkgever werkt.
employer-add-intro = Meld u aan met de login en het paswoord van uw andere werkgever. Bij uw eerste werkgever blijft u aangemeld.
employer-for = Werkgever: { $name }
employer-which = Voor welke werkgever?
employer-ended = U bent afgemeld bij { $name }.
employer-state-ended = Meld u opnieuw aan
employer-again = Opnieuw aanmelden
employer-take-off = Van deze telefoon halen
employer-sign-out-title = Afmelden bij { $name }?
employer-signed-out = U bent afgemeld bij { $name }. Uw klanten blijven op deze telefoon.
employer-signed-in-already = U bent hier al aangemeld.
employer-signed-in-at = U bent al aangemeld bij { $name }.
employer-history-missing = Niet te zien: { $name }
employer-privacy = Werkt u voor meer dan één werkgever? De ene ziet niet wat u voor de andere verzendt.
