### What went wrong, in words that say what to do.

error-title = Er ging iets mis
error-offline = U hebt geen internetverbinding.
error-server = De server antwoordt niet zoals het hoort. Probeer het later opnieuw.
error-storage-full = Het geheugen van uw telefoon is vol. Er is niets bewaard. Maak plaats en probeer opnieuw.
error-storage-broken = De app kan de gegevens op deze telefoon niet lezen of bewaren. Sluit de app en open ze opnieuw.
error-storage-set-aside = Het bestand met uw klanten was beschadigd. De app begint met een lege lijst. Het oude bestand is bewaard als { $file }.
error-storage-foreign = Op de plaats van uw klanten stond een bestand van een andere app. Job Tracker begint met een lege lijst. Het andere bestand is bewaard als { $file }.
error-storage-newer = Uw gegevens komen van een nieuwere versie van de app. Installeer de nieuwste versie.
error-storage-blocked = Uw browser laat de app niets bewaren. Laat cookies toe in de instellingen van de browser, of gebruik een andere browser.
error-unexpected = Er ging iets mis. Sluit de app en open ze opnieuw.
error-address-insecure = Dit adres is niet veilig: het moet beginnen met https://. Open de app op het adres van uw brief.
error-update-needed = Deze versie van de app is te oud. Installeer de nieuwe versie.
# Its words could not be fetched.
error-language = De taal is niet geladen. Kijk of u internet hebt, en probeer opnieuw.

## What helps after «not sent»

remedy-hours = Uren aanpassen
remedy-ask = Vraag het aan uw werkgever
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Uw werkgever: { $name }
remedy-office-number = Uw werkgever: { $name }, { $number }
offline-before = Geen internetverbinding. U kunt nu niets verzenden.
