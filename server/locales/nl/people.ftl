# The account of whoever is signed in, and the people who use the console.
show-all = Alles tonen
account = Mijn account
account-ways-in = Waarmee u zich aanmeldt
account-password = Paswoord wijzigen
account-password-how = Overal waar u nog aangemeld bent, wordt u afgemeld, behalve hier.
account-new-password = Nieuw paswoord
account-present-password = Uw paswoord van nu
account-password-wrong = Dit paswoord is fout.
account-authenticator-what = Authenticator-app op uw telefoon
account-authenticator = Andere authenticator instellen
account-authenticator-how = Voor een nieuwe telefoon, of als iemand de oude in handen kreeg. De oude codes werken daarna niet meer, en overal elders wordt u afgemeld.
account-authenticator-new = Nieuwe authenticator
account-new-code = Code van de nieuwe authenticator
account-codes = Nieuwe herstelcodes maken
account-codes-how = U krijgt nieuwe codes, één keer getoond. De oude werken daarna niet meer.
account-sessions = Bekijken
account-proof = Bewijs dat u het bent
notice-password-changed = Uw paswoord werd gewijzigd: { $last }, vanaf { $address }. Was u dat niet? Laat een andere beheerder u meteen verwijderen.
notice-authenticator-replaced = Er werd een andere authenticator ingesteld voor uw account: { $last }, vanaf { $address }. Was u dat niet? Laat een andere beheerder u meteen verwijderen.
notice-codes-replaced = Er werden nieuwe herstelcodes gemaakt voor uw account: { $last }, vanaf { $address }. De oude werken niet meer. Was u dat niet? Laat een andere beheerder u meteen verwijderen.
notice-administrator-let-in = Wie de server beheert, maakte een nieuwe link voor beheerder { $name }: { $last }. Haar oude aanmelding werkt niet meer. Weet u hier niets van? Bel wie de server beheert.
people-alone = U bent de enige beheerder. Bent u uw paswoord en uw telefoon kwijt, dan kan niemand van kantoor u weer binnenlaten.
people-alone-invite = Een tweede beheerder uitnodigen
people-link-copy = De link om te kopiëren
people-link-mail = In een e-mail zetten
people-mail-subject = Uitnodiging voor Job Tracker van { $company }
people-mail-body =
    Dag,

    Met deze link maakt u uw account voor Job Tracker van { $company }:
    { $link }

    De link werkt één keer, tot { $until }. Houd uw telefoon bij de hand.

    { $name }
people-waiting = Open uitnodigingen
people-waiting-by = Uitgenodigd door
people-waiting-until = Geldig tot
people-waiting-anybody = Wie de link heeft
people-revoke = Intrekken
people-revoke-name = De uitnodiging voor { $name } intrekken
error-invitation-gone = Deze uitnodiging is al gebruikt, ingetrokken of verlopen
