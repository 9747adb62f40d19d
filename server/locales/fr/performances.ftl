performances = Prestations
