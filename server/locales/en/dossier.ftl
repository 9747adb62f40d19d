dossier = Dossier for an inspector
