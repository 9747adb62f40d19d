### The phone line: its keys, in the order in which it asks for them.

line-keys = Prima estas teclas, por esta ordem:
line-key-1 = O idioma: 1 neerlandês, 2 francês, 3 alemão, 4 inglês
line-key-2 = O código de acesso, depois # (cardinal)
line-key-3 = A senha, depois # (cardinal)
line-key-4 = O número do cliente, depois # (cardinal)
line-key-5 = A atividade: 1 { activity-household-help }, 2 { activity-shopping }, 3 { activity-ironing-outside }, 4 { activity-transport }
line-key-6 = As horas: de 1 a 9
line-key-7 = Tudo é repetido: 1 envia, 2 começa de novo
line-back = A tecla * (asterisco) volta um passo atrás, a tecla 0 repete.

privacy-sent-5 = Liga para a linha telefónica do seu empregador? Então o código de acesso, a senha e o que escolhe passam pelo serviço telefónico do empregador. O servidor guarda o número de onde liga apenas durante a chamada.
