audit = Logboek
