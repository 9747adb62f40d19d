### The phone line: its keys, in the order in which it asks for them.

line-keys = Diese Tasten drücken Sie, in dieser Reihenfolge:
line-key-1 = Ihre Sprache: 1 Niederländisch, 2 Französisch, 3 Deutsch, 4 Englisch
line-key-2 = Ihren Login, danach # (Raute)
line-key-3 = Ihr Passwort, danach # (Raute)
line-key-4 = Die Benutzernummer des Kunden, danach # (Raute)
line-key-5 = Die Tätigkeit: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = Die Stunden: 1 bis 9
line-key-7 = Alles wird wiederholt: 1 sendet, 2 beginnt von vorn
line-back = Mit * (Stern) gehen Sie einen Schritt zurück, mit 0 hören Sie es noch einmal.

privacy-sent-5 = Sie rufen die Telefonlinie Ihres Arbeitgebers an? Dann gehen Ihr Login, Ihr Passwort und Ihre Angaben durch den Telefondienst Ihres Arbeitgebers. Der Server behält die Nummer, von der Sie anrufen, nur während des Anrufs.
