# Performances
performances = Prestaties
all = Alle
earlier = Vroeger
later = Later
span-day = Eén dag
span-week = Eén week
span-month = Eén maand
field-date = Datum
field-worker = Huishoudhulp
field-client = Klant
field-client-number = Gebruikersnummer
field-activity = Activiteit
field-hours = Uren
field-channel = Hoe ingevoerd
field-reference = Referentie
field-registered = Geregistreerd
field-reason = Reden
field-reason-hint = Blijft bewaard bij de prestatie. Hoogstens 200 tekens.
field-when = Wanneer
field-what = Wat
field-who = Wie
field-date-hint = Vandaag of hoogstens 60 dagen terug
field-reason-missing = Zeg waarom.
field-reason-too-long = Deze reden is te lang. Schrijf hoogstens 200 tekens.
field-reason-break = In deze reden staat een regeleinde of een onzichtbaar teken.
field-worker-unknown = Geen huishoudhulp heeft deze login.
field-worker-left = Zij werkte hier tot en met { $day }. Later kan niets meer voor haar ingevoerd worden.
field-client-unknown = Dit gebruikersnummer staat niet in de lijst.
field-hours-missing = Kies de uren.
field-activity-missing = Kies een activiteit.
field-date-wrong = Kies een dag uit de laatste 60, niet in de toekomst.
state-registered = Geregistreerd
state-validated = Gevalideerd
state-modified = Gewijzigd
state-cancelled = Geannuleerd
state-automatic = automatisch
activity-household-help = Huishoudelijke hulp
activity-shopping = Boodschappen
activity-ironing-outside = Strijken buitenshuis
activity-transport = Begeleid vervoer
channel-app = App
channel-phone = Telefoonlijn
channel-office = Door het kantoor
by-time = Automatisch
by-server = De server
by-command = Opdracht op de server
hours-count = { $hours } u
performances-enter = Invoeren voor een huishoudhulp
performances-validate = Aangevinkte valideren
performances-total = { $count ->
    [one] Uren van deze prestatie, zonder geannuleerde
   *[other] Uren van deze { $number } prestaties, zonder geannuleerde
}
performances-left = Deze zijn niet gevalideerd: iemand wijzigde ze intussen.
performance-validate = Valideren
performance-history = Wat er gebeurde
performance-modify = Wijzigen
performance-modify-button = Wijzigen
performance-cancel = Annuleren
performance-cancel-how = Een geannuleerde prestatie blijft zichtbaar, en blijft geannuleerd.
performance-cancel-button = Prestatie annuleren
enter-how = Voor werk dat een huishoudhulp vergat in te voeren. Het blijft voor altijd aangeduid als ingevoerd door het kantoor.
enter-many-hours = Hiermee heeft de dag meer uren dan gewoon.
enter-duplicate = Dezelfde huishoudhulp, klant, activiteit en dag staat er al.
enter-client-stopped = De klant is niet meer actief. Voer alleen in wat gedaan is voor hij stopte.
enter-confirm = Ik heb het nagekeken. Toch invoeren
enter-button = Invoeren
performances-validated = { $count ->
    [one] 1 prestatie is gevalideerd.
   *[other] { $count } prestaties zijn gevalideerd.
}
