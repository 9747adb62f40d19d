show-all = Alles tonen
