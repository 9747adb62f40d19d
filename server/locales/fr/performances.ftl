# Performances
performances = Prestations
all = Toutes
earlier = Plus tôt
later = Plus tard
span-day = Un jour
span-week = Une semaine
span-month = Un mois
field-date = Date
field-worker = Aide-ménagère
field-client = Client
field-client-number = Numéro d’utilisateur
field-activity = Activité
field-hours = Heures
field-channel = Encodée par
field-reference = Référence
field-registered = Enregistrée
field-reason = Raison
field-reason-hint = Elle reste avec la prestation. 200 caractères au plus.
field-when = Quand
field-what = Quoi
field-who = Qui
field-date-hint = Aujourd’hui ou il y a 60 jours au plus
field-reason-missing = Dites pourquoi.
field-reason-too-long = Cette raison est trop longue. Écrivez 200 caractères au plus.
field-reason-break = Cette raison contient un retour à la ligne ou un caractère invisible.
field-worker-unknown = Aucune aide-ménagère n’a cet identifiant.
field-worker-left = Elle a travaillé ici jusqu’au { $day } inclus. Rien de plus tard ne peut être encodé pour elle.
field-client-unknown = Ce numéro d’utilisateur n’est pas dans la liste.
field-hours-missing = Choisissez les heures.
field-activity-missing = Choisissez une activité.
field-date-wrong = Choisissez un des 60 derniers jours, pas dans le futur.
state-registered = Enregistrée
state-validated = Validée
state-modified = Modifiée
state-cancelled = Annulée
state-automatic = automatiquement
activity-household-help = Aide ménagère
activity-shopping = Courses
activity-ironing-outside = Repassage hors domicile
activity-transport = Transport accompagné
channel-app = Application
channel-phone = Ligne téléphonique
channel-office = Le bureau
by-time = Automatiquement
by-server = Le serveur
by-command = Commande sur le serveur
hours-count = { $hours } h
performances-enter = Encoder pour une aide-ménagère
performances-validate = Valider celles qui sont cochées
performances-total = { $count ->
    [one] Heures de cette prestation, sans les annulées
   *[other] Heures de ces { $number } prestations, sans les annulées
}
performances-left = Celles-ci n’ont pas été validées : quelqu’un les a modifiées entre-temps.
performance-validate = Valider
performance-history = Ce qui s’est passé
performance-modify = Modifier
performance-modify-button = Modifier
performance-cancel = Annuler
performance-cancel-how = Une prestation annulée reste visible, et reste annulée.
performance-cancel-button = Annuler la prestation
enter-how = Pour un travail qu’une aide-ménagère a oublié d’encoder. Il reste marqué pour toujours comme encodé par le bureau.
enter-many-hours = Avec ceci, la journée a plus d’heures que d’habitude.
enter-duplicate = La même aide-ménagère, le même client, la même activité et le même jour y sont déjà.
enter-client-stopped = Le client n’est plus actif. N’encodez que ce qui a été fait avant qu’il n’arrête.
enter-confirm = J’ai vérifié. Encoder quand même
enter-button = Encoder
performances-validated = { $count ->
    [one] { $count } prestation est validée.
   *[other] { $count } prestations sont validées.
}
