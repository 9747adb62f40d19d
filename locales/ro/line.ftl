### The phone line: its keys, in the order in which it asks for them.

line-keys = Apăsați aceste taste în această ordine:
line-key-1 = Limba: 1 neerlandeză, 2 franceză, 3 germană, 4 engleză
line-key-2 = Codul de acces, apoi # (diez)
line-key-3 = Parola, apoi # (diez)
line-key-4 = Numărul clientului, apoi # (diez)
line-key-5 = Activitatea: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = Orele: de la 1 la 9
line-key-7 = Totul se repetă: 1 trimite, 2 începe din nou
line-back = Cu tasta * (steluță) mergeți un pas înapoi, cu tasta 0 auziți încă o dată.

privacy-sent-5 = Sunați la linia telefonică a angajatorului? Atunci codul de acces, parola și ce alegeți trec prin serviciul telefonic al angajatorului. Serverul păstrează numărul de la care sunați doar în timpul apelului.
