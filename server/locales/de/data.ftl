data = Daten und Aufbewahrungsfristen
