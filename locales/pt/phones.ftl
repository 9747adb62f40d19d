### The phones that know her account.

phones-title = Os seus telefones
phones-intro = Estes telefones conhecem a sua conta. Perdeu um telefone? Saia da conta desse telefone aqui.
phones-this = Este telefone
phones-other = Outro telefone
phones-here = Em uso agora
phones-used = Último uso: { $day }
phones-forget = Sair
phones-forget-title = Sair da conta no telefone?
phones-forget-this = Aqui sai da conta. Depois precisa de novo do código de acesso e da senha. Os seus clientes ficam neste telefone.
phones-forget-other = Nesse telefone será preciso escrever de novo o seu código de acesso e a sua senha.
phones-forgotten = O telefone saiu da conta.
phones-not-told = O servidor do seu empregador ainda não mostra os seus telefones. Perdeu um telefone? Ligue para o seu empregador.
