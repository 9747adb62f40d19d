performances = Leistungen
