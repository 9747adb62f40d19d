### The phones that know her account.

phones-title = Uw telefoons
phones-intro = Deze telefoons kennen uw account. Bent u een telefoon kwijt? Meld hem hier af.
phones-this = Deze telefoon
phones-other = Andere telefoon
phones-here = Nu in gebruik
phones-used = Laatst gebruikt op { $day }
phones-forget = Afmelden
phones-forget-title = Telefoon afmelden?
phones-forget-this = U wordt hier afgemeld. Daarna hebt u uw login en paswoord weer nodig. Uw klanten blijven op deze telefoon.
phones-forget-other = Op die telefoon zijn dan uw login en paswoord weer nodig.
phones-forgotten = De telefoon is afgemeld.
phones-not-told = De server van uw werkgever toont uw telefoons nog niet. Bent u een telefoon kwijt? Bel uw werkgever.
