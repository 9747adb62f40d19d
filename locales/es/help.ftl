### The manual, step by step. The Belgian words stand once beside ours.

help-title = Ayuda
help-attention = ¡Atención!
help-intro = Job Tracker es una aplicación gratuita para el teléfono, para registrar su trabajo (prestaties / prestations) en pocos pasos. Es para quien trabaja con cheques de servicios (titres-services / dienstencheques).
help-intro-clients = Con la aplicación puede añadir clientes, borrarlos o cambiar su nombre.

help-first-title = ¿La primera vez?
help-first-1 = Elija su idioma (si su dispositivo no está en neerlandés, francés o alemán).
help-first-2 = Escriba su código de acceso (login) y su contraseña (paswoord / mot de passe). Use el código de acceso y la contraseña que recibió de su empleador.
help-first-3 = Pulse ENTRAR.

help-closed-title = Después de 3 intentos fallidos
help-closed-1 = Después de 3 intentos fallidos ya no puede usar la aplicación.
help-closed-2 = Si su cuenta está bloqueada, tiene que hablar con su empleador.
help-closed-3 = Todavía puede usar su contraseña para registrar su trabajo por teléfono.

help-add-title = ¿Añadir un cliente nuevo?
help-add-1 = Pulse “+ Añadir cliente”.
help-add-2 = Escriba el número de cliente (gebruikersnummer / numéro d’utilisateur).
help-add-3 = Escriba el nombre de su cliente.
help-add-4 = Pulse Añadir.
help-add-name = Puede dar a su cliente un nombre a su gusto.

help-rename-title = ¿Cambiar el nombre de un cliente?
help-rename-1 = Pulse “Cambiar o borrar” (el lápiz).
help-rename-2 = Elija un cliente.
help-rename-3 = Cambie el nombre de su cliente.
help-rename-4 = Pulse GUARDAR.

help-delete-title = ¿Borrar un cliente?
help-delete-1 = Pulse “Cambiar o borrar” (el lápiz).
help-delete-2 = Elija un cliente.
help-delete-3 = Pulse Borrar.
help-delete-4 = Pulse BORRAR.

help-report-title = ¿Registrar su trabajo?
help-report-1 = Elija el cliente para quien trabajó.
help-report-2 = Elija una actividad.
help-report-3 = Confirme la actividad.
help-report-4 = Elija el número de horas que trabajó.
help-report-5 = Confirme las horas de trabajo.
help-report-6 = Envíe el registro.
help-report-7 = Cuando su registro se envía, ve el mensaje “El registro se ha enviado”.
help-report-failed = Si el envío falla, ve un mensaje de error.
help-report-day = Haga el registro el día en que trabajó. ¿No pudo hacer el registro el mismo día? Entonces dígaselo a su empleador.
help-report-offline = Sin internet el registro no se envía ni se guarda.

help-settings-title = ¿Cómo cambiar el idioma o cerrar sesión?
help-settings-1 = Pulse “Ajustes” (la rueda dentada).
help-settings-2 = Pulse “Idioma” y elija su idioma.
help-settings-or = O
help-settings-3 = Pulse Cerrar sesión. La próxima vez tiene que entrar de nuevo con su código de acceso y su contraseña.

help-phone-title = ¿Registrar su trabajo por teléfono?
help-phone-1 = ¿Su empleador tiene una línea telefónica? Entonces también puede registrar su trabajo por teléfono.
help-phone-2 = Use el mismo código de acceso y la misma contraseña.
