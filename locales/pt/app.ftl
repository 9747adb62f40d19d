### Texts of the screens. European spelling, in words that Brazil knows too; no pronoun for her.

## Everywhere

app-name = Job Tracker
app-tagline = A aplicação para quem trabalha com titres-services / dienstencheques
back = Voltar
cancel = Cancelar
continue = Continuar
retry = Tentar de novo
loading = Um momento…
read-aloud = Ler em voz alta
hours-count = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
activity-household-help = Ajuda doméstica
activity-household-help-hint = Limpar, lavar roupa, cozinhar
activity-shopping = Compras
activity-shopping-hint = Para o cliente
activity-ironing-outside = Passar a ferro fora
activity-ironing-outside-hint = Não em casa do cliente
activity-transport = Transporte acompanhado
activity-transport-hint = Para quem anda com dificuldade
activity-other = Outra atividade
today = hoje
# The day of the month is a number; weekday and month are words from the lists below.
day-long = { $weekday }, { $day } de { $month }
# Weekday and month are the short words.
day-short = { $weekday }, { $day } de { $month }
day-month = { $day } de { $month }
weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo
weekday-short-1 = seg.
weekday-short-2 = ter.
weekday-short-3 = qua.
weekday-short-4 = qui.
weekday-short-5 = sex.
weekday-short-6 = sáb.
weekday-short-7 = dom.
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-short-1 = jan.
month-short-2 = fev.
month-short-3 = mar.
month-short-4 = abr.
month-short-5 = mai.
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = ago.
month-short-9 = set.
month-short-10 = out.
month-short-11 = nov.
month-short-12 = dez.
steps-progress = Passo { $step } de { $total }

## Language

language-title = Escolha o idioma
language-continue = Continuar

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Entre com o código de acesso e a senha do seu empregador.
sign-in-login-label = Código de acesso
sign-in-login-hint = 12 algarismos, começam por 980
sign-in-password-label = Senha
sign-in-show-password = Mostrar a senha
sign-in-hide-password = Esconder a senha
sign-in-submit = ENTRAR
sign-in-busy = Entrada em curso…
sign-in-language = Escolher o idioma
sign-in-server = Servidor: { $server }
sign-in-offline = Não tem internet. Agora não é possível entrar.
sign-in-wrong = O código de acesso ou a senha não estão certos.
sign-in-attempts-left = { $left ->
    [0] Já não pode tentar mais.
    [one] Pode tentar mais { $left } vez.
   *[other] Pode tentar mais { $left } vezes.
}
sign-in-login-empty = Escreva o código de acesso.
sign-in-login-digits = { $digits ->
    [one] Um código de acesso tem 12 algarismos. Agora tem { $digits } algarismo.
   *[other] Um código de acesso tem 12 algarismos. Agora tem { $digits } algarismos.
}
sign-in-login-not-digits = Um código de acesso só tem algarismos.
sign-in-password-empty = Escreva a senha.
sign-in-password-not-digits = Uma senha só tem algarismos.
sign-in-too-many = Há demasiadas tentativas seguidas. Espere um momento e tente de novo.
sign-in-server-busy = O servidor está ocupado. Espere um momento e tente de novo.
sign-in-session-ended = A sua sessão terminou. Entre de novo. As suas escolhas estão guardadas.
sign-in-signed-out = Saiu da conta.

## Account closed

closed-title = A sua conta está bloqueada
closed-tries = Depois de 3 tentativas erradas já não pode usar a aplicação.
closed-contact = Fale com o seu empregador. Vai receber uma senha nova.
closed-phone-still-works = Ainda pode usar a senha para registar o trabalho pelo telefone.
closed-employer-phone = Ligar: { $name }
closed-phone-line = Registar pelo telefone
closed-new-password = Tenho uma senha nova
closed-other-account = Usar outro código de acesso
closed-login = Código de acesso: { $login }
closed-no-call = Com este aparelho não é possível ligar. Ligue com outro telefone.

## Clients

clients-title = Para quem traba{ "\u00AD" }lhou?
clients-add = Adicionar cliente
clients-edit = Mudar ou apagar
clients-edit-title = Escolha um cliente
clients-edit-done = Pronto
clients-edit-open = Mudar ou apagar: { $name }
clients-search-label = Procurar um cliente
clients-search-clear = Limpar a procura
clients-search-none = Nenhum cliente encontrado.
clients-empty-title = Ainda não tem clientes
clients-empty-text = Primeiro adicione um cliente. Depois pode registar o trabalho.
clients-settings = Definições
clients-sent-today = { $hours ->
    [one] Enviado hoje: { $hours } hora
   *[other] Enviado hoje: { $hours } horas
}
clients-sent-short = { $hours } h
clients-history = Os seus registos
clients-offline = Sem internet. Vê os seus clientes, mas não pode enviar nada.
clients-open = Registar trabalho: { $name }

## Add a client

add-client-title = Adicionar cliente
add-client-number-label = Número do cliente
add-client-number-hint = 12 algarismos. Recebe o número do seu empregador ou do seu cliente.
add-client-name-label = Nome do seu cliente
add-client-name-hint = Pode dar ao seu cliente um nome à sua escolha.
add-client-note-label = Nota (não obrigatória)
add-client-note-hint = Não escreva aqui o código da porta nem nada sobre saúde.
add-client-note-long = A nota é demasiado longa.
add-client-submit = Adicionar
add-client-number-empty = Escreva o número do cliente.
add-client-number-not-digits = Um número de cliente só tem algarismos.
add-client-number-length = { $digits ->
    [one] Um número de cliente tem 12 algarismos. Agora tem { $digits } algarismo.
   *[other] Um número de cliente tem 12 algarismos. Agora tem { $digits } algarismos.
}
add-client-number-checksum = Este número não parece certo. Veja bem os algarismos.
add-client-number-anyway = Adicionar mesmo assim
add-client-name-empty = Escreva um nome.
add-client-name-long = O nome é demasiado longo.
add-client-exists = Este cliente já está na sua lista: { $name }.
add-client-added = Cliente adicionado: { $name }.

## Rename or delete a client

edit-client-title = Mudar o cliente
edit-client-save = GUARDAR
edit-client-delete = Apagar
edit-client-saved = O nome foi guardado.
delete-client-title = Apagar: { $name }?
delete-client-text = O cliente desaparece da sua lista. Os registos que já enviou não desaparecem.
delete-client-confirm = APAGAR
edit-client-deleted = Cliente apagado: { $name }.

## Report a performance

activity-title = O que fez?
activity-confirm = Confirmar
hours-title = Quantas horas?
hours-choose-first = Escolha primeiro o número de horas.
hours-confirm = { $hours ->
    [one] Confirmar: { $hours } hora
   *[other] Confirmar: { $hours } horas
}
review-title = Está certo?
review-client = Cliente
review-activity = Atividade
review-date = Data
review-date-today = hoje, { $date }
review-hours = Trabalho
review-send = ENVIAR
review-sending = Envio em curso…
leave-title = Parar o registo?
leave-text = As suas escolhas não ficam guardadas. Nada foi enviado.
leave-stay = Continuar o registo
leave-go = Parar
duplicate-title = Já enviado
duplicate-text = { $hours ->
    [one] Hoje já enviou { $hours } hora deste cliente, com a mesma atividade: { $client }. Quer enviar também este registo?
   *[other] Hoje já enviou { $hours } horas deste cliente, com a mesma atividade: { $client }. Quer enviar também este registo?
}
duplicate-send-anyway = Enviar mesmo assim
duplicate-do-not-send = Parar

## What became of it

sent-title = O registo foi enviado
sent-reference = Referência
sent-reference-hint = Com este código o seu empregador encontra o registo.
sent-to-clients = Voltar aos clientes
sent-found = Afinal, o seu registo anterior chegou.
sent-today = Total de hoje: { $hours }
not-sent-title = Não enviado
not-sent-offline = Não tem internet. O registo não foi enviado nem guardado.
not-sent-unknown-client = O seu empregador não conhece este número de cliente. Veja bem o número ou ligue para o seu empregador. O registo não foi enviado.
not-sent-hours = O número de horas não está certo. Escolha de 1 a 9 horas. O registo não foi enviado.
not-sent-day-limit = São demasiadas horas para um dia. Se estão certas, ligue para o seu empregador. O registo não foi enviado.
not-sent-date-passed = O dia já passou. Não foi possível registar no mesmo dia? Então avise o seu empregador. O registo não foi enviado.
not-sent-server = O servidor não responde. O registo não foi enviado nem guardado.
not-sent-too-many = Há demasiados envios seguidos. Espere um momento e tente de novo. O registo não foi enviado.
not-sent-storage = A memória do seu telefone está cheia. Faça espaço e tente de novo. O registo não foi enviado.
not-sent-void = O registo não chegou e não ficou registado. Pode enviá-lo de novo.
not-sent-refused = O servidor recusou o registo. O registo não foi enviado. Se isto continuar, ligue para o seu empregador.
not-sent-discard = Parar
not-sent-retry = Tentar de novo
unknown-title = Não sabemos se o registo chegou
unknown-text = Não faça o registo de novo. A aplicação verifica logo que houver internet, e depois avisa.
unknown-check-now = Verificar agora
unknown-checking = Verificação em curso…
unknown-settled-void = O registo não chegou. Faça-o de novo. Era de outro dia, não de hoje? Então avise o seu empregador.
unknown-still = Ainda não há internet. Ainda não sabemos.
unknown-elsewhere-title = Já foi verificado
unknown-elsewhere = Outra janela da aplicação já verificou. O registo não está em «{ history-title }»? Então faça-o de novo. Era de outro dia, não de hoje? Então avise o seu empregador.
pending-banner = Primeiro verificamos se o seu registo anterior chegou. Depois pode enviar um novo.
ended-title = A sua sessão terminou
sent-share = Partilhar a referência
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Referência: { $reference }
sent-share-failed = Não foi possível partilhar. Escreva a referência num papel.

## History

history-title = Os seus registos
history-week = { $from } a { $to }
history-total = { $hours ->
    [one] Total: { $hours } hora
   *[other] Total: { $hours } horas
}
history-empty = Ainda não enviou nenhum registo.
history-more = Mostrar semanas anteriores
history-offline = Sem internet não pode ver os seus registos.
# A client that is not in the phone's list.
history-client-unknown = Cliente { $number }
state-registered = Enviado
state-validated = Aprovado
state-modified = Mudado pelo seu empregador
state-cancelled = Cancelado
state-other = Com o seu empregador

## Settings

settings-title = Definições
settings-account = Conta: { $name }
settings-language = Idioma
settings-help = Ajuda
settings-privacy = Privacidade
settings-about = Sobre esta aplicação
settings-server = Servidor do seu empregador
settings-text-size = Tamanho das letras
settings-text-size-hint = Como no seu telefone. Pode mudá-lo nas definições do seu telefone.
settings-history = Os seus registos
settings-password = Mudar a senha
settings-sign-out = Sair
sign-out-title = Sair?
sign-out-text = Da próxima vez tem de entrar de novo com o código de acesso e a senha. Os seus clientes ficam neste telefone.
sign-out-confirm = Sair
sign-out-pending-warning = Atenção! Ainda não sabemos se o seu registo anterior chegou. A aplicação verifica isto quando entrar de novo.
sign-out-request-warning = Atenção! Ainda não sabemos se o seu pedido chegou. A aplicação verifica isto quando entrar de novo.
server-title = Servidor do seu empregador
server-label = Endereço do servidor
server-hint = Recebe este endereço do seu empregador. Começa por https://
server-link-invalid = Este link não é do Job Tracker.
server-invalid = Este endereço não está certo.
server-insecure = Este endereço não é seguro. Um endereço certo começa por https://
server-save = GUARDAR
server-saved = O endereço foi guardado.
server-other = Este link é de outro servidor.
server-other-new = Novo: { $server }
server-other-now = Agora: { $server }
server-other-ask = Não conhece este endereço? Pergunte primeiro ao seu empregador.
server-other-use = USAR OUTRO SERVIDOR
server-other-keep = Não mudar
server-unreachable = Neste endereço nenhum servidor responde. Veja bem o endereço.
about-title = Sobre esta aplicação
about-text = O Job Tracker é uma aplicação gratuita para o telefone, para registar o seu trabalho em poucos passos.
about-version = Versão { $version }
about-licence = Software livre, com a licença EUPL 1.2. Todas as pessoas podem ler e melhorar o código.
about-secret-store-title = Onde fica guardada a sua sessão?
about-secret-store-browser = A sua sessão fica guardada neste navegador. Este aparelho não é seu? Então saia quando terminar.
about-secret-store-file = A sua sessão fica guardada num ficheiro neste aparelho. O ficheiro não está encriptado. Outras pessoas que usam este aparelho não têm permissão para o ler.
about-secret-store-system = A sua sessão fica na memória protegida do seu aparelho.
about-secret-store-memory = A sua sessão não fica guardada. Depois de fechar a aplicação, tem de entrar de novo.
privacy-title = Privacidade
privacy-stays-title = Isto fica no seu telefone
privacy-stays-1 = Os nomes e as notas que dá aos seus clientes. O seu empregador não os vê.
privacy-stays-2 = A sua sessão, para não ter de escrever a senha todos os dias. A própria senha não fica guardada.
privacy-stays-3 = A aplicação lê em voz alta com uma voz do seu próprio aparelho. O que ouve fica no seu aparelho.
privacy-sent-title = Isto vai para o seu empregador
privacy-sent-1 = Ao entrar: o seu código de acesso e a sua senha.
privacy-sent-2 = Com cada registo: o número do cliente, a atividade, o número de horas e a data.
privacy-sent-3 = Com um cliente novo ou um número corrigido: o número do cliente. Assim a aplicação diz se o seu empregador conhece o cliente.
privacy-never-title = Isto a aplicação nunca faz
privacy-never-1 = A aplicação não pergunta onde está.
privacy-never-2 = A aplicação não segue o que faz. Não há publicidade.
privacy-never-3 = A aplicação não pede o seu número de registo nacional (rijksregisternummer / numéro de registre national).

## Own password

password-title = Mudar a senha
password-intro = Com esta senha entra na aplicação e na linha telefónica.
password-current = A sua senha de agora
password-new = Senha nova
password-new-hint = 8 a 16 algarismos
password-again = Outra vez a senha nova
password-save = GUARDAR
password-not-digits = Use só algarismos.
password-wrong-length = Use 8 a 16 algarismos.
password-too-simple = Esta senha é demasiado fácil de adivinhar. Escolha outros algarismos.
password-differs = Isto não é igual à senha nova.
password-wrong = A sua senha de agora não está certa.
password-changed = A sua senha foi mudada.
password-offline = Não tem internet. A sua senha não foi mudada.
password-unknown = Não sabemos se a sua senha foi mudada. Quando entrar de novo, tente primeiro a senha nova.
