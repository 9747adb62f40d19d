### Die Anleitung, Schritt für Schritt.

help-title = Hilfe
help-attention = Achtung!
help-intro = Job Tracker ist eine kostenlose App. Damit geben Sie Ihre Leistungen in wenigen Schritten ein.
help-intro-clients = Mit der App können Sie Kunden hinzufügen, löschen oder ihren Namen ändern.

help-first-title = Zum ersten Mal hier?
help-first-1 = Wählen Sie Ihre Sprache (wenn Ihr Gerät nicht auf Niederländisch, Französisch oder Deutsch eingestellt ist).
help-first-2 = Geben Sie Ihren Login und Ihr Passwort ein. Nehmen Sie den Login und das Passwort, die Sie von Ihrem Arbeitgeber bekommen haben.
help-first-3 = Klicken Sie auf ANMELDEN.

help-closed-title = Nach 3 falschen Versuchen
help-closed-1 = Nach 3 falschen Versuchen haben Sie keinen Zugang mehr zur App.
help-closed-2 = Wenn Ihr Konto gesperrt ist, müssen Sie Ihren Arbeitgeber kontaktieren.
help-closed-3 = Sie können Ihr Passwort noch benutzen, um eine Leistung per Telefon einzugeben.

help-add-title = Einen neuen Kunden hinzufügen?
help-add-1 = Klicken Sie auf „+ Kunden hinzufügen“.
help-add-2 = Geben Sie die Benutzernummer Ihres Kunden ein.
help-add-3 = Geben Sie den Namen Ihres Kunden ein.
help-add-4 = Klicken Sie auf Hinzufügen.
help-add-name = Sie können Ihrem Kunden selbst einen Namen geben.

help-rename-title = Den Namen eines Kunden ändern?
help-rename-1 = Klicken Sie auf „Ändern oder löschen“ (der Stift).
help-rename-2 = Wählen Sie einen Kunden.
help-rename-3 = Ändern Sie den Namen Ihres Kunden.
help-rename-4 = Klicken Sie auf SPEICHERN.

help-delete-title = Einen Kunden löschen?
help-delete-1 = Klicken Sie auf „Ändern oder löschen“ (der Stift).
help-delete-2 = Wählen Sie einen Kunden.
help-delete-3 = Klicken Sie auf Löschen.
help-delete-4 = Klicken Sie auf LÖSCHEN.

help-report-title = Eine Leistung eingeben?
help-report-1 = Wählen Sie den Kunden, bei dem Sie gearbeitet haben.
help-report-2 = Wählen Sie eine Tätigkeit.
help-report-3 = Bestätigen Sie die Tätigkeit.
help-report-4 = Wählen Sie die Zahl der Stunden, die Sie gearbeitet haben.
help-report-5 = Bestätigen Sie die Arbeitsstunden.
help-report-6 = Senden Sie die Leistung.
help-report-7 = Wenn Ihre Leistung gesendet ist, bekommen Sie die Meldung „Die Leistung wurde gesendet“.
help-report-failed = Wenn das Senden nicht klappt, bekommen Sie eine Fehlermeldung.
help-report-day = Geben Sie die Leistung an dem Tag ein, an dem Sie gearbeitet haben. Konnten Sie die Leistung nicht am selben Tag eingeben? Sagen Sie es Ihrem Arbeitgeber.
help-report-offline = Die Leistung wird nicht gesendet und nicht gespeichert, wenn Sie keine Internetverbindung haben.

help-settings-title = Die Sprache ändern oder sich abmelden?
help-settings-1 = Klicken Sie auf „Einstellungen“ (das Zahnrad).
help-settings-2 = Klicken Sie auf „Sprache“ und wählen Sie Ihre Sprache.
help-settings-or = ODER
help-settings-3 = Klicken Sie auf Abmelden. Beim nächsten Mal müssen Sie sich wieder mit Login und Passwort anmelden.

help-phone-title = Per Telefon eingeben?
help-phone-1 = Hat Ihr Arbeitgeber eine Telefonnummer für Leistungen? Dann können Sie eine Leistung auch per Telefon eingeben.
help-phone-2 = Nehmen Sie dafür denselben Login und dasselbe Passwort.
