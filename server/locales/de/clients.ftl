clients = Kunden
