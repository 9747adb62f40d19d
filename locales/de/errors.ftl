### Was nicht geklappt hat und was zu tun ist.

error-title = Etwas hat nicht geklappt
error-offline = Sie haben keine Internetverbindung.
error-server = Der Server antwortet nicht richtig. Versuchen Sie es später noch einmal.
error-storage-full = Der Speicher Ihres Telefons ist voll. Es wurde nichts gespeichert. Machen Sie Platz und versuchen Sie es noch einmal.
error-storage-broken = Die App kann die Daten auf diesem Telefon nicht lesen oder speichern. Schließen Sie die App und öffnen Sie sie wieder.
error-storage-set-aside = Die Datei mit Ihren Kunden war beschädigt. Die App beginnt mit einer leeren Liste. Die alte Datei wurde als { $file } aufbewahrt.
error-storage-foreign = An der Stelle Ihrer Kunden lag eine Datei einer anderen App. Job Tracker beginnt mit einer leeren Liste. Die andere Datei ist als { $file } aufbewahrt.
error-storage-newer = Ihre Daten kommen von einer neueren Version der App. Installieren Sie die neueste Version.
error-storage-blocked = Ihr Browser lässt die App nichts speichern. Erlauben Sie Cookies in den Einstellungen des Browsers oder nehmen Sie einen anderen Browser.
error-unexpected = Etwas hat nicht geklappt. Schließen Sie die App und öffnen Sie sie wieder.
error-address-insecure = Diese Adresse ist nicht sicher: Sie muss mit https:// beginnen. Öffnen Sie die App unter der Adresse auf Ihrem Brief.
error-update-needed = Diese Version der App ist zu alt. Installieren Sie die neue Version.
# Its words could not be fetched.
error-language = Die Sprache ist nicht geladen. Sehen Sie nach, ob Sie Internet haben, und versuchen Sie es noch einmal.

## What helps after «not sent»

remedy-hours = Stunden ändern
remedy-ask = Ihren Arbeitgeber fragen
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Ihr Arbeitgeber: { $name }
remedy-office-number = Ihr Arbeitgeber: { $name }, { $number }
offline-before = Keine Internetverbindung. Sie können jetzt nichts senden.
