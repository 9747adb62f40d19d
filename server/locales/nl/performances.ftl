performances = Prestaties
