### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Pedidos e mudanças
requests-new = Avisar: registo esquecido
requests-waiting = A sua resposta, por favor
requests-asked = Os seus pedidos
requests-changed = Mudanças do seu empregador
requests-empty = Não pediu nada e o seu empregador não mudou nada.
requests-more = Mostrar os anteriores
requests-offline = Sem internet não pode ver os seus pedidos nem as mudanças.
requests-not-taken = O seu empregador não aceita pedidos pela aplicação. Ligue para o seu empregador.
requests-open = { $open ->
    [one] { $open } mudança à espera da sua resposta
   *[other] { $open } mudanças à espera da sua resposta
}
requests-reason = Razão: { $reason }
requests-your-reason = A sua razão: { $reason }
requests-office-says = O seu empregador diz: { $answer }
requests-lost = Não sabemos se chegou. Veja em baixo como está agora.
requests-too-late = Isto já tinha resposta.
requests-refused = O servidor recusou isto. Nada mudou. Ligue para o seu empregador.
requests-nothing-sent = Não tem internet. Nada foi enviado.

## What became of a request

request-forgotten = Registo esquecido
request-correction = Correção
request-cancellation = Cancelamento
request-unknown = Pedido
request-open = O seu empregador vai ver isto
request-accepted = Aprovado
request-declined = Recusado
request-withdrawn = Retirado
request-other-state = Pergunte ao seu empregador
request-withdraw = Retirar o pedido
withdraw-title = Retirar o pedido?
withdraw-text = Então o seu empregador não faz mais nada com o pedido.
withdraw-confirm = RETIRAR
withdraw-done = O seu pedido foi retirado.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = O seu empregador registou: { $after }
change-modified = O seu empregador mudou isto. Antes: { $before }. Agora: { $after }
change-cancelled = O seu empregador cancelou: { $before }
change-unknown = O seu empregador mudou alguma coisa
change-answer-by = Último dia para responder: { $day }. Depois conta como «concordo».
change-agree = Concordo
change-contest = Não concordo
agree-title = Concorda?
agree-confirm = SIM, CONCORDO
change-agreed = A sua resposta: concordo
change-by-time = Não respondeu: conta como «concordo»
change-contested = A sua resposta: não concordo
change-restored = O seu empregador deu-lhe razão
change-kept = O seu empregador já não muda isto
change-replaced = Mudado outra vez mais tarde
change-unanswerable = Já não trabalhava aqui e não podia responder: não conta como «concordo»
change-answered = A sua resposta foi enviada.
change-too-late = Já não pode responder a isto.
change-contest-sent = A sua resposta foi enviada. O seu empregador vai ver.
contest-title = Porque não concorda?
contest-send = ENVIAR

## Ready sentences of a worker

reason-forgot = Esqueci-me de registar
reason-no-phone = O meu telefone não funcionava
reason-no-connection = Não tinha internet
reason-account-closed = A minha conta estava bloqueada
reason-wrong-hours = O número de horas não está certo
reason-wrong-activity = A atividade não está certa
reason-wrong-client = Era outro cliente
reason-sent-twice = Enviei duas vezes
reason-did-not-work = Não trabalhei lá
reason-as-reported = Era como enviei
reason-other = Outra coisa

## Ready sentences of the office

office-not-planned = Este trabalho não estava previsto.
office-already-reported = Isto já tinha sido enviado.
office-client-disagrees = O cliente diz outra coisa.
office-hours-as-agreed = As horas são as combinadas.
office-please-call = Ligue para nós, por favor.

## Ask

ask-client-title = Para que cliente?
ask-day-title = Em que dia?
ask-day-today = Foi hoje? Então registe como sempre, na lista de clientes.
ask-yesterday = ontem
ask-day-yesterday = ontem, { $date }
ask-earlier = Antes
ask-reason-title = Porque não no próprio dia?
ask-words-title = Diga em poucas palavras
ask-words-label = Razão
ask-words-hint = O seu empregador lê isto. Não escreva nada sobre saúde.
ask-words-empty = Escreva uma razão.
ask-words-long = A razão é demasiado longa.
ask-wrong-title = O que não está certo?
ask-mend = Isto não está certo
ask-mend-about = Registo: { $what }
ask-same = Já está assim. Escolha outra coisa.
ask-review-title = Enviar o pedido?
ask-review-note = Isto é um pedido ao seu empregador. Ainda não conta como registo.
ask-review-change = Isto é um pedido ao seu empregador. Ainda não muda nada.
ask-review-sent = Enviado
ask-review-right = O certo é
ask-review-nothing = Cancelar o registo
ask-review-request = Pedido
ask-send = ENVIAR O PEDIDO
ask-discard = Parar

## What became of asking

asked-title = O seu pedido foi enviado
asked-text = O seu empregador vai ver. A resposta fica em «{ requests-title }».
asked-other-client = Agora registe o trabalho para o cliente certo. Não foi hoje? Então avise de um registo esquecido.
asked-found = Afinal, o seu pedido anterior chegou.
ask-offline = Não tem internet. O pedido não foi enviado nem guardado.
ask-unknown-client = O seu empregador não conhece este número de cliente. O pedido não foi enviado.
ask-hours = O número de horas não está certo. Escolha de 1 a 9 horas. O pedido não foi enviado.
ask-day-limit = São demasiadas horas para um dia. Se estão certas, ligue para o seu empregador. O pedido não foi enviado.
ask-for-today = Registe o trabalho de hoje como sempre, na lista de clientes. O pedido não foi enviado.
ask-day-range = Para este dia o seu empregador já não aceita pedidos pela aplicação. Ligue para o seu empregador. O pedido não foi enviado.
ask-already-open = Já pediu isto. O seu empregador vai ver. Não foi enviado nada de novo.
ask-nothing-to-change = O registo já está assim, ou foi cancelado. O pedido não foi enviado.
ask-too-many = Há demasiados pedidos seguidos. Espere um momento e tente de novo. O pedido não foi enviado.
ask-void = O pedido não chegou. Pode enviá-lo de novo.
ask-storage = A memória do seu telefone está cheia. Faça espaço e tente de novo. O pedido não foi enviado.
ask-earlier-unsettled = Primeiro verificamos se o seu pedido anterior chegou. Depois pode enviar um novo.
ask-refused = O servidor recusou o pedido. O pedido não foi enviado. Se isto continuar, ligue para o seu empregador.
ask-unknown-title = Não sabemos se o seu pedido chegou
ask-unknown-text = Não peça de novo. A aplicação verifica logo que houver internet, e depois avisa.
ask-unknown-elsewhere = Outra janela da aplicação já verificou. O pedido não está em «{ requests-title }»? Então peça de novo.
ask-settled-void = O seu pedido anterior não chegou. Peça de novo.

## Marks in the history

mark-by-office = Registado pelo seu empregador
mark-at-her-request = A seu pedido

## Privacy

privacy-sent-4 = Quando pede alguma coisa ao seu empregador ou responde a uma mudança: o que escolhe ou escreve, e o dia.
