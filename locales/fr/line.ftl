### The phone line: its keys, in the order in which it asks for them.

line-keys = Les touches, dans cet ordre :
line-key-1 = Votre langue : 1 néerlandais, 2 français, 3 allemand, 4 anglais
line-key-2 = Votre identifiant, puis # (dièse)
line-key-3 = Votre mot de passe, puis # (dièse)
line-key-4 = Le numéro d’utilisateur du client, puis # (dièse)
line-key-5 = L’activité : 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = Les heures : 1 à 9
line-key-7 = Tout est répété : 1 envoie, 2 recommence
line-back = La touche * (étoile) revient une étape en arrière, la touche 0 répète.

privacy-sent-5 = Vous appelez la ligne téléphonique de votre employeur ? Alors votre identifiant, votre mot de passe et vos choix passent par le service téléphonique de votre employeur. Le serveur ne garde le numéro d’où vous appelez que pendant l’appel.
