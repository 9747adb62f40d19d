clients = Clients
