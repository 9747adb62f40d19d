audit = Protokoll
