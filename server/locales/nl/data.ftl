data = Gegevens en bewaartermijnen
