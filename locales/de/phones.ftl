### The phones that know her account.

phones-title = Ihre Telefone
phones-intro = Diese Telefone kennen Ihr Konto. Haben Sie ein Telefon verloren? Melden Sie es hier ab.
phones-this = Dieses Telefon
phones-other = Anderes Telefon
phones-here = Jetzt in Gebrauch
phones-used = Zuletzt benutzt: { $day }
phones-forget = Abmelden
phones-forget-title = Telefon abmelden?
phones-forget-this = Sie werden hier abgemeldet. Danach brauchen Sie wieder Ihren Login und Ihr Passwort. Ihre Kunden bleiben auf diesem Telefon.
phones-forget-other = Auf dem anderen Telefon braucht man dann wieder Ihren Login und Ihr Passwort.
phones-forgotten = Das Telefon ist abgemeldet.
phones-not-told = Der Server Ihres Arbeitgebers zeigt Ihre Telefone noch nicht. Haben Sie ein Telefon verloren? Rufen Sie Ihren Arbeitgeber an.
