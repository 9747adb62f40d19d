### What a worker asks the office for, and what she says to its changes.

## The list

requests-title = Solicitudes y cambios
requests-new = Avisar: registro olvidado
requests-waiting = Su respuesta, por favor
requests-asked = Sus solicitudes
requests-changed = Cambios de su empleador
requests-empty = No ha pedido nada y su empleador no ha cambiado nada.
requests-more = Mostrar los anteriores
requests-offline = Sin internet no puede ver sus solicitudes ni los cambios.
requests-not-taken = Su empleador no acepta solicitudes por la aplicación. Llame a su empleador.
requests-open = { $open ->
    [one] { $open } cambio espera su respuesta
   *[other] { $open } cambios esperan su respuesta
}
requests-reason = Motivo: { $reason }
requests-your-reason = Su motivo: { $reason }
requests-office-says = Su empleador dice: { $answer }
requests-lost = No sabemos si ha llegado. Mire abajo cómo está ahora.
requests-too-late = Esto ya tenía respuesta.
requests-refused = El servidor ha rechazado esto. No ha cambiado nada. Llame a su empleador.
requests-nothing-sent = No tiene internet. No se ha enviado nada.

## What became of a request

request-forgotten = Registro olvidado
request-correction = Corrección
request-cancellation = Cancelación
request-unknown = Solicitud
request-open = Su empleador la está revisando
request-accepted = Aceptada
request-declined = Rechazada
request-withdrawn = Retirada
request-other-state = Pregunte a su empleador
request-withdraw = Retirar la solicitud
withdraw-title = ¿Retirar la solicitud?
withdraw-text = Entonces su empleador no hace nada más con ella.
withdraw-confirm = RETIRAR
withdraw-done = Su solicitud se ha retirado.

## What the office changed

# «4 uur», «3 uur · Boodschappen»
change-entered = Su empleador ha registrado: { $after }
change-modified = Su empleador lo cambió. Antes: { $before }. Ahora: { $after }
change-cancelled = Su empleador ha cancelado: { $before }
change-unknown = Su empleador ha cambiado algo
change-answer-by = Último día para responder: { $day }. Después cuenta como “Estoy de acuerdo”.
change-agree = Estoy de acuerdo
change-contest = No estoy de acuerdo
agree-title = ¿Está de acuerdo?
agree-confirm = SÍ, DE ACUERDO
change-agreed = Su respuesta: Estoy de acuerdo
change-by-time = No ha respondido: cuenta como “Estoy de acuerdo”
change-contested = Su respuesta: No estoy de acuerdo
change-restored = Su empleador le ha dado la razón
change-kept = Su empleador ya no lo cambia
change-replaced = Cambiado otra vez más tarde
change-unanswerable = Ya no trabajaba aquí y no podía responder: no cuenta como “Estoy de acuerdo”
change-answered = Su respuesta se ha enviado.
change-too-late = Ya no puede responder a esto.
change-contest-sent = Su respuesta se ha enviado. Su empleador la revisará.
contest-title = ¿Por qué no está de acuerdo?
contest-send = ENVIAR

## Ready sentences of a worker

reason-forgot = Olvidé hacer el registro
reason-no-phone = Mi teléfono no funcionaba
reason-no-connection = No tenía internet
reason-account-closed = Mi cuenta estaba bloqueada
reason-wrong-hours = El número de horas no es correcto
reason-wrong-activity = La actividad no es correcta
reason-wrong-client = Era otro cliente
reason-sent-twice = Lo envié dos veces
reason-did-not-work = No trabajé allí
reason-as-reported = Fue como lo envié
reason-other = Otra cosa

## Ready sentences of the office

office-not-planned = Este trabajo no estaba previsto.
office-already-reported = Esto ya se había enviado.
office-client-disagrees = El cliente dice otra cosa.
office-hours-as-agreed = Las horas son las acordadas.
office-please-call = Llámenos, por favor.

## Ask

ask-client-title = ¿Para qué cliente?
ask-day-title = ¿Qué día?
ask-day-today = ¿Fue hoy? Entonces haga el registro como siempre, en la lista de clientes.
ask-yesterday = ayer
ask-day-yesterday = ayer, { $date }
ask-earlier = Días anteriores
ask-reason-title = ¿Por qué no el mismo día?
ask-words-title = Dígalo en pocas palabras
ask-words-label = Motivo
ask-words-hint = Su empleador lee esto. No escriba nada sobre la salud.
ask-words-empty = Escriba un motivo.
ask-words-long = El motivo es demasiado largo.
ask-wrong-title = ¿Qué no es correcto?
ask-mend = Esto no es correcto
ask-mend-about = Registro: { $what }
ask-same = Ya está así. Elija otra cosa.
ask-review-title = ¿Enviar la solicitud?
ask-review-note = Esto es una solicitud a su empleador. Todavía no cuenta como registro.
ask-review-change = Esto es una solicitud a su empleador. Todavía no cambia nada.
ask-review-sent = Enviado
ask-review-right = Lo correcto es
ask-review-nothing = Cancelar el registro
ask-review-request = Solicitud
ask-send = ENVIAR LA SOLICITUD
ask-discard = Parar

## What became of asking

asked-title = Su solicitud se ha enviado
asked-text = Su empleador la revisará. La respuesta estará en “{ requests-title }”.
asked-other-client = Ahora registre el trabajo para el cliente correcto. ¿No fue hoy? Entonces avise de un registro olvidado.
asked-found = Al final, su solicitud anterior sí ha llegado.
ask-offline = No tiene internet. La solicitud no se ha enviado ni guardado.
ask-unknown-client = Su empleador no conoce este número de cliente. La solicitud no se ha enviado.
ask-hours = El número de horas no es correcto. Elija de 1 a 9 horas. La solicitud no se ha enviado.
ask-day-limit = Son demasiadas horas para un día. Si son correctas, llame a su empleador. La solicitud no se ha enviado.
ask-for-today = El trabajo de hoy se registra como siempre, en la lista de clientes. La solicitud no se ha enviado.
ask-day-range = Para este día su empleador ya no acepta solicitudes por la aplicación. Llame a su empleador. La solicitud no se ha enviado.
ask-already-open = Ya ha pedido esto. Su empleador lo está revisando. No se ha enviado nada nuevo.
ask-nothing-to-change = El registro ya está así, o se ha cancelado. La solicitud no se ha enviado.
ask-too-many = Hay demasiadas solicitudes seguidas. Espere un momento y vuelva a intentarlo. La solicitud no se ha enviado.
ask-void = La solicitud no ha llegado. Puede enviarla de nuevo.
ask-storage = La memoria de su teléfono está llena. Haga espacio y vuelva a intentarlo. La solicitud no se ha enviado.
ask-earlier-unsettled = Primero comprobamos si su solicitud anterior ha llegado. Después puede enviar otra.
ask-refused = El servidor ha rechazado la solicitud. La solicitud no se ha enviado. Si sigue pasando, llame a su empleador.
ask-unknown-title = No sabemos si su solicitud ha llegado
ask-unknown-text = No lo pida otra vez. La aplicación lo comprobará cuando haya internet y le avisará.
ask-unknown-elsewhere = Otra ventana de la aplicación ya lo ha comprobado. ¿La solicitud no está en “{ requests-title }”? Entonces pídalo otra vez.
ask-settled-void = Su solicitud anterior no ha llegado. Pídalo otra vez.

## Marks in the history

mark-by-office = Registrado por su empleador
mark-at-her-request = Porque usted lo pidió

## Privacy

privacy-sent-4 = Cuando pide algo a su empleador o responde a un cambio: lo que elige o escribe, y el día.
