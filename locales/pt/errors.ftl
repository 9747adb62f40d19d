### What went wrong, in words that say what to do.

error-title = Houve um problema
error-offline = Não tem internet.
error-server = O servidor não responde como devia. Tente de novo mais tarde.
error-storage-full = A memória do seu telefone está cheia. Nada foi guardado. Faça espaço e tente de novo.
error-storage-broken = A aplicação não consegue ler nem guardar os dados neste telefone. Feche a aplicação e abra-a de novo.
error-storage-set-aside = O ficheiro com os seus clientes estava estragado. A aplicação começa com uma lista vazia. O ficheiro antigo ficou guardado com o nome { $file }.
error-storage-foreign = No lugar dos seus clientes estava um ficheiro de outra aplicação. O Job Tracker começa com uma lista vazia. O outro ficheiro ficou guardado com o nome { $file }.
error-storage-newer = Os seus dados são de uma versão mais nova da aplicação. Instale a versão mais nova.
error-storage-blocked = O navegador não deixa a aplicação guardar nada. Permita cookies nas definições do navegador ou use outro navegador.
error-unexpected = Houve um problema. Feche a aplicação e abra-a de novo.
error-address-insecure = Este endereço não é seguro: tem de começar por https://. Abra a aplicação no endereço da sua carta.
error-update-needed = Esta versão da aplicação é demasiado antiga. Instale a versão nova.

## What helps after «not sent»

remedy-hours = Mudar as horas
remedy-ask = Pedir ao seu empregador
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = O seu empregador: { $name }
remedy-office-number = O seu empregador: { $name }, { $number }
offline-before = Sem internet. Agora não pode enviar nada.
# Its words could not be fetched.
error-language = O idioma não foi carregado. Veja se tem internet e tente de novo.
