### The phone line: its keys, in the order in which it asks for them.

line-keys = Deze toetsen drukt u, in deze volgorde:
line-key-1 = Uw taal: 1 Nederlands, 2 Frans, 3 Duits, 4 Engels
line-key-2 = Uw login, en daarna # (hekje)
line-key-3 = Uw paswoord, en daarna # (hekje)
line-key-4 = Het gebruikersnummer van de klant, en daarna # (hekje)
line-key-5 = De activiteit: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = De uren: 1 tot 9
line-key-7 = Alles wordt herhaald: 1 verzendt, 2 begint opnieuw
line-back = Met * (sterretje) gaat u een stap terug, met 0 hoort u het nog eens.

privacy-sent-5 = Belt u de telefoonlijn van uw werkgever? Dan gaan uw login, uw paswoord en wat u kiest door de telefoondienst van uw werkgever. De server bewaart het nummer waarmee u belt alleen tijdens het gesprek.
