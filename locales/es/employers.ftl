### Several employers on one phone.

employers-title = Sus empleadores
employer-add = Otro empleador
employer-add-hint = Si trabaja también para otro empleador.
employer-add-intro = Entre con el código de acceso y la contraseña de su otro empleador. La sesión con su primer empleador sigue abierta.
employer-for = Empleador: { $name }
employer-which = ¿Para qué empleador?
employer-ended = Su sesión se ha cerrado: { $name }.
employer-state-ended = Vuelva a entrar
employer-again = Entrar de nuevo
employer-take-off = Quitar de este teléfono
employer-sign-out-title = ¿Cerrar la sesión: { $name }?
employer-signed-out = Su sesión se ha cerrado: { $name }. Sus clientes se quedan en este teléfono.
employer-signed-in-already = Su sesión ya está abierta aquí.
employer-signed-in-at = Su sesión ya está abierta: { $name }.
employer-history-missing = No se ve: { $name }
employer-privacy = ¿Trabaja para varios empleadores? Uno no ve lo que usted envía al otro.
