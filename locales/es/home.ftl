### Home: whom she worked for, this week, the same as last time.

home-sent-today = enviado hoy
# A list of days with hours follows.
home-week = Enviado hoy: { $today ->
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
home-last-week = la semana pasada
home-last = { $when }: { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
home-offer = Como la última vez: { $name }
home-more = { $count ->
    [one] Mostrar { $count } cliente más
   *[other] Mostrar { $count } clientes más
}

## The same as the last time

last-time-lead = Última vez: { $when }
last-time-confirm = Sí, está bien
last-time-change = No, cambiar

## One more for a client of today

again-title = ¿Otro registro?
again-text = { $hours ->
    [one] Hoy ya ha enviado { $hours } hora de este cliente: { $name }.
   *[other] Hoy ya ha enviado { $hours } horas de este cliente: { $name }.
}
again-no = No
again-yes = Sí, otro registro

## On a new phone

former-title = Sus clientes de antes
former-text = Usted trabajó para estos clientes. Elija sus clientes y deles un nombre.
former-where = Los nombres se quedan en su teléfono.
former-open = { $count ->
    [one] Encontrar { $count } cliente de antes
   *[other] Encontrar { $count } clientes de antes
}
former-last = { $date }: { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
former-none-chosen = Elija primero un cliente.
former-none = Todos sus clientes están en su lista.
former-offline = Sin internet no puede ver sus clientes de antes.
former-added = { $count ->
    [one] Se ha añadido { $count } cliente.
   *[other] Se han añadido { $count } clientes.
}
