### Several employers on one phone.

employers-title = Os seus empregadores
employer-add = Outro empregador
employer-add-hint = Se também trabalha para outro empregador.
employer-add-intro = Entre com o código de acesso e a senha do seu outro empregador. A conta do seu primeiro empregador fica aberta.
employer-for = Empregador: { $name }
employer-which = Para que empregador?
employer-ended = A sua sessão terminou: { $name }.
employer-state-ended = Entre de novo
employer-again = Entrar de novo
employer-take-off = Tirar deste telefone
employer-sign-out-title = Sair da conta: { $name }?
employer-signed-out = Saiu da conta: { $name }. Os seus clientes ficam neste telefone.
employer-signed-in-already = Já entrou aqui.
employer-signed-in-at = Já entrou na conta: { $name }.
employer-history-missing = Não se vê: { $name }
employer-privacy = Trabalha para vários empregadores? Um não vê o que envia para o outro.
