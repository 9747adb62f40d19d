### The phones that know her account.

phones-title = Telefoanele dvs.
phones-intro = Aceste telefoane vă cunosc contul. Ați pierdut un telefon? Deconectați-l aici.
phones-this = Acest telefon
phones-other = Alt telefon
phones-here = Folosit acum
phones-used = Folosit ultima dată: { $day }
phones-forget = Deconectați
phones-forget-title = Deconectați telefonul?
phones-forget-this = Contul se deconectează aici. Apoi aveți din nou nevoie de codul de acces și de parolă. Clienții rămân pe acest telefon.
phones-forget-other = Pe telefonul acela este atunci din nou nevoie de codul de acces și de parolă.
phones-forgotten = Telefonul a fost deconectat.
phones-not-told = Serverul angajatorului nu arată încă telefoanele dvs. Ați pierdut un telefon? Sunați angajatorul.
