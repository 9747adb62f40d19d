### The phone line: its keys, in the order in which it asks for them.

line-keys = Naciśnij te klawisze w tej kolejności:
line-key-1 = Język: 1 niderlandzki, 2 francuski, 3 niemiecki, 4 angielski
line-key-2 = Twój login, potem # (krzyżyk)
line-key-3 = Twoje hasło, potem # (krzyżyk)
line-key-4 = Numer klienta, potem # (krzyżyk)
line-key-5 = Rodzaj pracy: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = Godziny: od 1 do 9
line-key-7 = Wszystko zostanie powtórzone: 1 wysyła, 2 zaczyna od nowa
line-back = Klawisz * (gwiazdka) cofa o jeden krok, klawisz 0 powtarza.

privacy-sent-5 = Dzwonisz na linię telefoniczną pracodawcy? Wtedy Twój login, hasło i to, co wybierasz, przechodzą przez usługę telefoniczną pracodawcy. Serwer przechowuje numer, z którego dzwonisz, tylko podczas rozmowy.
