data = Données et délais de conservation
