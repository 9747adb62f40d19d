dossier = Dossier für einen Prüfer
