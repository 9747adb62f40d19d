### Home: whom she worked for, this week, the same as last time.

home-sent-today = enviado hoje
# A list of days with hours follows.
home-week = Enviado hoje: { $today ->
    [one] { $today } hora
   *[other] { $today } horas
}. Esta semana: { $total ->
    [one] { $total } hora
   *[other] { $total } horas
}
home-week-day = { $weekday }: { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
home-last-week = semana passada
home-last = { $when }: { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
home-offer = Como da última vez: { $name }
home-more = { $count ->
    [one] Mostrar mais { $count } cliente
   *[other] Mostrar mais { $count } clientes
}

## The same as the last time

last-time-lead = Última vez: { $when }
last-time-confirm = Sim, está certo
last-time-change = Não, mudar

## One more for a client of today

again-title = Mais um registo?
again-text = { $hours ->
    [one] Hoje já enviou { $hours } hora deste cliente: { $name }.
   *[other] Hoje já enviou { $hours } horas deste cliente: { $name }.
}
again-no = Não
again-yes = Sim, mais um registo

## On a new phone

former-title = Os seus clientes de antes
former-text = Trabalhou para estes clientes. Escolha os seus clientes e dê-lhes um nome.
former-where = Os nomes ficam no seu telefone.
former-open = { $count ->
    [one] Encontrar { $count } cliente de antes
   *[other] Encontrar { $count } clientes de antes
}
former-last = { $date }: { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
former-none-chosen = Escolha primeiro um cliente.
former-none = Todos os seus clientes estão na sua lista.
former-offline = Sem internet não pode ver os seus clientes de antes.
former-added = { $count ->
    [one] Adicionado: { $count } cliente.
   *[other] Adicionados: { $count } clientes.
}
