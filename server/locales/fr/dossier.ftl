dossier = Dossier pour un inspecteur
