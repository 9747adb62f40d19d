### Texts of the screens. No participle about her («conectada»).

## Everywhere

app-name = Job Tracker
app-tagline = La aplicación para quien trabaja con titres-services / dienstencheques
back = Atrás
cancel = Cancelar
continue = Continuar
retry = Reintentar
loading = Un momento…
read-aloud = Leer en voz alta
hours-count = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
activity-household-help = Ayuda doméstica
activity-household-help-hint = Limpiar, lavar ropa, cocinar
activity-shopping = Compras
activity-shopping-hint = Para el cliente
activity-ironing-outside = Planchar fuera
activity-ironing-outside-hint = No en casa del cliente
activity-transport = Transporte acompañado
activity-transport-hint = Para quien camina con dificultad
activity-other = Otra actividad
today = hoy
# The day of the month is a number; weekday and month are words from the lists below.
day-long = { $weekday }, { $day } de { $month }
# Weekday and month are the short words.
day-short = { $weekday }, { $day } { $month }
day-month = { $day } de { $month }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mié
weekday-short-4 = jue
weekday-short-5 = vie
weekday-short-6 = sáb
weekday-short-7 = dom
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
steps-progress = Paso { $step } de { $total }

## Language

language-title = Elija su idioma
language-continue = Continuar

## Sign in

sign-in-title = Job Tracker
sign-in-intro = Entre con el código de acceso y la contraseña de su empleador.
sign-in-login-label = Código de acceso
sign-in-login-hint = 12 cifras, empiezan por 980
sign-in-password-label = Contraseña
sign-in-show-password = Mostrar la contraseña
sign-in-hide-password = Ocultar la contraseña
sign-in-submit = ENTRAR
sign-in-busy = Entrando…
sign-in-language = Elegir el idioma
sign-in-server = Servidor: { $server }
sign-in-offline = No tiene internet. Ahora no puede entrar.
sign-in-wrong = El código de acceso o la contraseña no son correctos.
sign-in-attempts-left = { $left ->
    [0] Ya no puede intentarlo más.
    [one] Puede intentarlo { $left } vez más.
   *[other] Puede intentarlo { $left } veces más.
}
sign-in-login-empty = Escriba su código de acceso.
sign-in-login-digits = { $digits ->
    [one] Un código de acceso tiene 12 cifras. Ahora hay { $digits } cifra.
   *[other] Un código de acceso tiene 12 cifras. Ahora hay { $digits } cifras.
}
sign-in-login-not-digits = Un código de acceso solo tiene cifras.
sign-in-password-empty = Escriba su contraseña.
sign-in-password-not-digits = Una contraseña solo tiene cifras.
sign-in-too-many = Hay demasiados intentos seguidos. Espere un momento y vuelva a intentarlo.
sign-in-server-busy = El servidor tiene mucho trabajo. Espere un momento y vuelva a intentarlo.
sign-in-session-ended = Su sesión se ha cerrado. Vuelva a entrar. Lo que eligió está guardado.
sign-in-signed-out = Su sesión se ha cerrado.

## Account closed

closed-title = Su cuenta está bloqueada
closed-tries = Después de 3 intentos fallidos ya no puede usar la aplicación.
closed-contact = Hable con su empleador. Recibirá una contraseña nueva.
closed-phone-still-works = Todavía puede usar su contraseña para registrar su trabajo por teléfono.
closed-employer-phone = Llamar: { $name }
closed-phone-line = Registrar su trabajo por teléfono
closed-new-password = Tengo una contraseña nueva
closed-other-account = Usar otro código de acceso
closed-login = Código de acceso: { $login }
closed-no-call = Con este dispositivo no se puede llamar. Llame con otro teléfono.

## Clients

clients-title = ¿Para quién ha traba{ "\u00AD" }jado?
clients-add = Añadir cliente
clients-edit = Cambiar o borrar
clients-edit-title = Elija un cliente
clients-edit-done = Listo
clients-edit-open = Cambiar o borrar: { $name }
clients-search-label = Buscar un cliente
clients-search-clear = Vaciar la búsqueda
clients-search-none = No se ha encontrado ningún cliente.
clients-empty-title = Todavía no tiene clientes
clients-empty-text = Primero añada un cliente. Después puede registrar su trabajo.
clients-settings = Ajustes
clients-sent-today = { $hours ->
    [one] Enviado hoy: { $hours } hora
   *[other] Enviado hoy: { $hours } horas
}
clients-sent-short = { $hours } h
clients-history = Sus registros
clients-offline = Sin internet. Ve sus clientes, pero no puede enviar nada.
clients-open = Registrar trabajo: { $name }

## Add a client

add-client-title = Añadir cliente
add-client-number-label = Número de cliente
add-client-number-hint = 12 cifras. El número se lo da su empleador o su cliente.
add-client-name-label = Nombre de su cliente
add-client-name-hint = Puede dar a su cliente un nombre a su gusto.
add-client-note-label = Nota (no obligatoria)
add-client-note-hint = No escriba aquí el código de la puerta ni nada sobre la salud.
add-client-note-long = La nota es demasiado larga.
add-client-submit = Añadir
add-client-number-empty = Escriba el número de cliente.
add-client-number-not-digits = Un número de cliente solo tiene cifras.
add-client-number-length = { $digits ->
    [one] Un número de cliente tiene 12 cifras. Ahora hay { $digits } cifra.
   *[other] Un número de cliente tiene 12 cifras. Ahora hay { $digits } cifras.
}
add-client-number-checksum = Este número no parece correcto. Revise las cifras.
add-client-number-anyway = Añadir de todos modos
add-client-name-empty = Escriba un nombre.
add-client-name-long = El nombre es demasiado largo.
add-client-exists = Este cliente ya está en su lista: { $name }.
add-client-added = Cliente añadido: { $name }.

## Rename or delete a client

edit-client-title = Cambiar el cliente
edit-client-save = GUARDAR
edit-client-delete = Borrar
edit-client-saved = El nombre se ha guardado.
delete-client-title = ¿Borrar: { $name }?
delete-client-text = El cliente desaparece de su lista. Los registros que ya envió no desaparecen.
delete-client-confirm = BORRAR
edit-client-deleted = Cliente borrado: { $name }.

## Report a performance

activity-title = ¿Qué ha hecho?
activity-confirm = Confirmar
hours-title = ¿Cuántas horas?
hours-choose-first = Elija primero el número de horas.
hours-confirm = { $hours ->
    [one] Confirmar: { $hours } hora
   *[other] Confirmar: { $hours } horas
}
review-title = ¿Está bien?
review-client = Cliente
review-activity = Actividad
review-date = Fecha
review-date-today = hoy, { $date }
review-hours = Trabajo
review-send = ENVIAR
review-sending = Enviando…
leave-title = ¿Parar el registro?
leave-text = Lo que eligió no se guarda. No se ha enviado nada.
leave-stay = Seguir
leave-go = Parar
duplicate-title = Ya se ha enviado
duplicate-text = { $hours ->
    [one] Hoy ya ha enviado { $hours } hora de este cliente, con la misma actividad: { $client }. ¿Quiere enviar también este registro?
   *[other] Hoy ya ha enviado { $hours } horas de este cliente, con la misma actividad: { $client }. ¿Quiere enviar también este registro?
}
duplicate-send-anyway = Enviar de todos modos
duplicate-do-not-send = Parar

## What became of it

sent-title = El registro se ha enviado
sent-reference = Referencia
sent-reference-hint = Con este código su empleador encuentra el registro.
sent-to-clients = Volver a sus clientes
sent-found = Al final, su registro anterior sí ha llegado.
sent-today = Total de hoy: { $hours }
not-sent-title = No enviado
not-sent-offline = No tiene internet. El registro no se ha enviado ni guardado.
not-sent-unknown-client = Su empleador no conoce este número de cliente. Revise el número o llame a su empleador. El registro no se ha enviado.
not-sent-hours = El número de horas no es correcto. Elija de 1 a 9 horas. El registro no se ha enviado.
not-sent-day-limit = Son demasiadas horas para un día. Si son correctas, llame a su empleador. El registro no se ha enviado.
not-sent-date-passed = El día ya ha pasado. ¿No pudo hacer el registro el mismo día? Entonces dígaselo a su empleador. El registro no se ha enviado.
not-sent-server = El servidor no responde. El registro no se ha enviado ni guardado.
not-sent-too-many = Hay demasiados envíos seguidos. Espere un momento y vuelva a intentarlo. El registro no se ha enviado.
not-sent-storage = La memoria de su teléfono está llena. Haga espacio y vuelva a intentarlo. El registro no se ha enviado.
not-sent-void = El registro no ha llegado y no está registrado. Puede enviarlo de nuevo.
not-sent-refused = El servidor ha rechazado el registro. El registro no se ha enviado. Si sigue pasando, llame a su empleador.
not-sent-discard = Parar
not-sent-retry = Reintentar
unknown-title = No sabemos si el registro ha llegado
unknown-text = No haga el registro otra vez. La aplicación lo comprobará cuando haya internet y le avisará.
unknown-check-now = Comprobar ahora
unknown-checking = Comprobando…
unknown-settled-void = El registro no ha llegado. Hágalo otra vez. ¿Era de otro día, no de hoy? Entonces dígaselo a su empleador.
unknown-still = Todavía no hay internet. Todavía no lo sabemos.
unknown-elsewhere-title = Ya está comprobado
unknown-elsewhere = Otra ventana de la aplicación ya lo ha comprobado. ¿El registro no está en “{ history-title }”? Entonces hágalo otra vez. ¿Era de otro día, no de hoy? Entonces dígaselo a su empleador.
pending-banner = Primero comprobamos si su registro anterior ha llegado. Después puede enviar otro.
ended-title = Su sesión se ha cerrado
sent-share = Compartir la referencia
sent-share-text = { app-name }: { $hours }, { $activity }, { $date }. Referencia: { $reference }
sent-share-failed = No se ha podido compartir. Apunte la referencia.

## History

history-title = Sus registros
history-week = { $from } a { $to }
history-total = { $hours ->
    [one] Total: { $hours } hora
   *[other] Total: { $hours } horas
}
history-empty = Todavía no ha enviado ningún registro.
history-more = Mostrar semanas anteriores
history-offline = Sin internet no puede ver sus registros.
# A client that is not in the phone's list.
history-client-unknown = Cliente { $number }
state-registered = Enviado
state-validated = Aprobado
state-modified = Cambiado por su empleador
state-cancelled = Cancelado
state-other = Lo tiene su empleador

## Settings

settings-title = Ajustes
settings-account = Cuenta: { $name }
settings-language = Idioma
settings-help = Ayuda
settings-privacy = Privacidad
settings-about = Sobre esta aplicación
settings-server = Servidor de su empleador
settings-text-size = Tamaño de las letras
settings-text-size-hint = Como en su teléfono. Puede cambiarlo en los ajustes de su teléfono.
settings-history = Sus registros
settings-password = Cambiar la contraseña
settings-sign-out = Cerrar sesión
sign-out-title = ¿Cerrar sesión?
sign-out-text = La próxima vez tiene que entrar de nuevo con su código de acceso y su contraseña. Sus clientes se quedan en este teléfono.
sign-out-confirm = Cerrar sesión
sign-out-pending-warning = ¡Atención! Todavía no sabemos si su registro anterior ha llegado. La aplicación lo comprobará cuando entre de nuevo.
sign-out-request-warning = ¡Atención! Todavía no sabemos si su solicitud ha llegado. La aplicación lo comprobará cuando entre de nuevo.
server-title = Servidor de su empleador
server-label = Dirección del servidor
server-hint = Esta dirección se la da su empleador. Empieza por https://
server-link-invalid = Este enlace no es de Job Tracker.
server-invalid = Esta dirección no es correcta.
server-insecure = Esta dirección no es segura. Una dirección correcta empieza por https://
server-save = GUARDAR
server-saved = La dirección se ha guardado.
server-other = Este enlace es de otro servidor.
server-other-new = Nuevo: { $server }
server-other-now = Ahora: { $server }
server-other-ask = ¿No conoce esta dirección? Pregunte primero a su empleador.
server-other-use = USAR EL NUEVO
server-other-keep = No cambiar
server-unreachable = En esta dirección no responde ningún servidor. Revise la dirección.
about-title = Sobre esta aplicación
about-text = Job Tracker es una aplicación gratuita para el teléfono, para registrar su trabajo en pocos pasos.
about-version = Versión { $version }
about-licence = Software libre, con la licencia EUPL 1.2. Todas las personas pueden leer y mejorar el código.
about-secret-store-title = ¿Dónde se guarda su acceso?
about-secret-store-browser = Su acceso se guarda en este navegador. ¿Este dispositivo no es suyo? Entonces cierre la sesión cuando termine.
about-secret-store-file = Su acceso se guarda en un archivo en este dispositivo. El archivo no está cifrado. Otras personas que usan este dispositivo no tienen permiso para leerlo.
about-secret-store-system = Su acceso se guarda en la memoria protegida de su dispositivo.
about-secret-store-memory = Su acceso no se guarda. Después de cerrar la aplicación tiene que entrar de nuevo.
privacy-title = Privacidad
privacy-stays-title = Esto se queda en su teléfono
privacy-stays-1 = Los nombres y las notas que usted da a sus clientes. Su empleador no los ve.
privacy-stays-2 = Su acceso, para que no tenga que escribir su contraseña todos los días. La contraseña misma no se guarda.
privacy-stays-3 = La aplicación lee en voz alta con una voz de su propio dispositivo. Lo que oye se queda en su dispositivo.
privacy-sent-title = Esto va a su empleador
privacy-sent-1 = Al entrar: su código de acceso y su contraseña.
privacy-sent-2 = Con cada registro: el número de cliente, la actividad, el número de horas y la fecha.
privacy-sent-3 = Con un cliente nuevo o un número corregido: el número de cliente. Así la aplicación dice si su empleador conoce al cliente.
privacy-never-title = Esto la aplicación no lo hace nunca
privacy-never-1 = La aplicación no pregunta dónde está usted.
privacy-never-2 = La aplicación no sigue lo que usted hace. No hay publicidad.
privacy-never-3 = La aplicación no pide su número de registro nacional (rijksregisternummer / numéro de registre national).

## Own password

password-title = Cambiar la contraseña
password-intro = Con esta contraseña entra en la aplicación y en la línea telefónica.
password-current = Su contraseña de ahora
password-new = Contraseña nueva
password-new-hint = De 8 a 16 cifras
password-again = Otra vez la contraseña nueva
password-save = GUARDAR
password-not-digits = Use solo cifras.
password-wrong-length = Use de 8 a 16 cifras.
password-too-simple = Esta contraseña es demasiado fácil de adivinar. Elija otras cifras.
password-differs = Esto no es igual a la contraseña nueva.
password-wrong = Su contraseña de ahora no es correcta.
password-changed = Su contraseña se ha cambiado.
password-offline = No tiene internet. Su contraseña no se ha cambiado.
password-unknown = No sabemos si su contraseña se ha cambiado. Cuando entre de nuevo, pruebe primero la contraseña nueva.
