### The phone line: its keys, in the order in which it asks for them.

line-keys = Pulse estas teclas, en este orden:
line-key-1 = El idioma: 1 neerlandés, 2 francés, 3 alemán, 4 inglés
line-key-2 = Su código de acceso y después # (almohadilla)
line-key-3 = Su contraseña y después # (almohadilla)
line-key-4 = El número de cliente y después # (almohadilla)
line-key-5 = La actividad: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = Las horas: de 1 a 9
line-key-7 = Lo oye todo otra vez: 1 envía, 2 empieza de nuevo
line-back = La tecla * (asterisco) vuelve un paso atrás, la tecla 0 repite.

privacy-sent-5 = ¿Llama a la línea telefónica de su empleador? Entonces su código de acceso, su contraseña y lo que elige pasan por el servicio telefónico de su empleador. El servidor guarda el número desde el que llama solo durante la llamada.
