clients = Klanten
