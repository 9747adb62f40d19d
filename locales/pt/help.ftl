### The manual, step by step. The Belgian words stand once beside ours.

help-title = Ajuda
help-attention = Atenção!
help-intro = O Job Tracker é uma aplicação gratuita para o telefone, para registar o seu trabalho (prestaties / prestations) em poucos passos. É para quem trabalha com vouchers (titres-services / dienstencheques).
help-intro-clients = Com a aplicação pode adicionar clientes, apagá-los ou mudar o nome deles.

help-first-title = Primeira vez?
help-first-1 = Escolha o seu idioma (se o seu aparelho não está em neerlandês, francês ou alemão).
help-first-2 = Escreva o código de acesso (login) e a senha (paswoord / mot de passe). Use o código de acesso e a senha que recebeu do seu empregador.
help-first-3 = Clique em ENTRAR.

help-closed-title = Depois de 3 tentativas erradas
help-closed-1 = Depois de 3 tentativas erradas já não pode usar a aplicação.
help-closed-2 = Se a sua conta está bloqueada, tem de falar com o seu empregador.
help-closed-3 = Ainda pode usar a senha para registar o trabalho pelo telefone.

help-add-title = Adicionar um cliente novo?
help-add-1 = Clique em «+ Adicionar cliente».
help-add-2 = Escreva o número do cliente (gebruikersnummer / numéro d’utilisateur).
help-add-3 = Escreva o nome do seu cliente.
help-add-4 = Clique em Adicionar.
help-add-name = Pode dar ao seu cliente um nome à sua escolha.

help-rename-title = Mudar o nome de um cliente?
help-rename-1 = Clique em «Mudar ou apagar» (o lápis).
help-rename-2 = Escolha um cliente.
help-rename-3 = Mude o nome do seu cliente.
help-rename-4 = Clique em GUARDAR.

help-delete-title = Apagar um cliente?
help-delete-1 = Clique em «Mudar ou apagar» (o lápis).
help-delete-2 = Escolha um cliente.
help-delete-3 = Clique em Apagar.
help-delete-4 = Clique em APAGAR.

help-report-title = Registar o trabalho?
help-report-1 = Escolha o cliente para quem trabalhou.
help-report-2 = Escolha uma atividade.
help-report-3 = Confirme a atividade.
help-report-4 = Escolha o número de horas que trabalhou.
help-report-5 = Confirme as horas de trabalho.
help-report-6 = Envie o registo.
help-report-7 = Quando o registo é enviado, vê a mensagem «O registo foi enviado».
help-report-failed = Se o envio falhar, vê uma mensagem de erro.
help-report-day = Faça o registo no dia em que trabalhou. Não foi possível registar no mesmo dia? Então avise o seu empregador.
help-report-offline = Sem internet o registo não é enviado nem guardado.

help-settings-title = Como mudar o idioma ou sair?
help-settings-1 = Clique em «Definições» (a roda dentada).
help-settings-2 = Clique em «Idioma» e escolha o seu idioma.
help-settings-or = OU
help-settings-3 = Clique em Sair. Da próxima vez tem de entrar de novo com o código de acesso e a senha.

help-phone-title = Registar pelo telefone?
help-phone-1 = O seu empregador tem uma linha telefónica? Então também pode registar o trabalho pelo telefone.
help-phone-2 = Use o mesmo código de acesso e a mesma senha.
