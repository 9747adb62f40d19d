### The phones that know her account.

phones-title = Sus teléfonos
phones-intro = Estos teléfonos conocen su cuenta. ¿Ha perdido un teléfono? Cierre aquí la sesión de ese teléfono.
phones-this = Este teléfono
phones-other = Otro teléfono
phones-here = En uso ahora
phones-used = Último uso: { $day }
phones-forget = Cerrar sesión
phones-forget-title = ¿Cerrar la sesión del teléfono?
phones-forget-this = Su sesión se cierra aquí. Después necesita otra vez su código de acceso y su contraseña. Sus clientes se quedan en este teléfono.
phones-forget-other = En ese teléfono habrá que escribir otra vez su código de acceso y su contraseña.
phones-forgotten = La sesión del teléfono se ha cerrado.
phones-not-told = El servidor de su empleador todavía no muestra sus teléfonos. ¿Ha perdido un teléfono? Llame a su empleador.
