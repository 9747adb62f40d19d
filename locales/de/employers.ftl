### Several employers on one phone.

employers-title = Ihre Arbeitgeber
employer-add = Noch ein Arbeitgeber
employer-add-hint = Wenn Sie auch für einen anderen Arbeitgeber arbeiten.
employer-add-intro = Melden Sie sich mit dem Login und dem Passwort Ihres anderen Arbeitgebers an. Bei Ihrem ersten Arbeitgeber bleiben Sie angemeldet.
employer-for = Arbeitgeber: { $name }
employer-which = Für welchen Arbeitgeber?
employer-ended = Sie sind bei { $name } abgemeldet.
employer-state-ended = Melden Sie sich neu an
employer-again = Neu anmelden
employer-take-off = Von diesem Telefon entfernen
employer-sign-out-title = Bei { $name } abmelden?
employer-signed-out = Sie sind bei { $name } abgemeldet. Ihre Kunden bleiben auf diesem Telefon.
employer-signed-in-already = Sie sind hier schon angemeldet.
employer-signed-in-at = Sie sind schon bei { $name } angemeldet.
employer-history-missing = Nicht zu sehen: { $name }
employer-privacy = Sie arbeiten für mehrere Arbeitgeber? Der eine sieht nicht, was Sie für den anderen senden.
