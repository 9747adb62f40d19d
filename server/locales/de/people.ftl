show-all = Alles zeigen
