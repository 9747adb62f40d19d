dossier = Dossier voor een inspecteur
