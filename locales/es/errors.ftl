### What went wrong, in words that say what to do.

error-title = Algo ha salido mal
error-offline = No tiene internet.
error-server = El servidor no responde como debe. Vuelva a intentarlo más tarde.
error-storage-full = La memoria de su teléfono está llena. No se ha guardado nada. Haga espacio y vuelva a intentarlo.
error-storage-broken = La aplicación no puede leer ni guardar los datos en este teléfono. Cierre la aplicación y ábrala de nuevo.
error-storage-set-aside = El archivo con sus clientes estaba dañado. La aplicación empieza con una lista vacía. El archivo viejo está guardado con el nombre { $file }.
error-storage-foreign = En el lugar de sus clientes había un archivo de otra aplicación. Job Tracker empieza con una lista vacía. El otro archivo está guardado con el nombre { $file }.
error-storage-newer = Sus datos son de una versión más nueva de la aplicación. Instale la versión más nueva.
error-storage-blocked = El navegador no deja que la aplicación guarde nada. Permita las cookies en los ajustes del navegador o use otro navegador.
error-unexpected = Algo ha salido mal. Cierre la aplicación y ábrala de nuevo.
error-address-insecure = Esta dirección no es segura: tiene que empezar por https://. Abra la aplicación en la dirección que está en su carta.
error-update-needed = Esta versión de la aplicación es demasiado antigua. Instale la versión nueva.

## What helps after «not sent»

remedy-hours = Cambiar las horas
remedy-ask = Pedirlo a su empleador
# Where there is nothing to be tapped: the office's name, and its number.
remedy-office = Su empleador: { $name }
remedy-office-number = Su empleador: { $name }, { $number }
offline-before = Sin internet. Ahora no puede enviar nada.
# Its words could not be fetched.
error-language = El idioma no se ha cargado. Mire si tiene internet y vuelva a intentarlo.
