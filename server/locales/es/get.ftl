# How a phone gets the app
get-title = Job Tracker en su teléfono
get-computer = Job Tracker es para su teléfono. Escanee este código con la cámara de su teléfono. También puede seguir aquí.
get-qr = Código QR de esta página
get-play-store = Descargar en Google Play
get-app-store = Descargar en la App Store
get-package = Descargar la aplicación
get-needs-android = Para Android 11 o más nuevo. ¿Su teléfono es más viejo? Entonces use Job Tracker en el navegador.
get-needs-ios = Para iOS 16 o más nuevo. ¿Su teléfono es más viejo? Entonces use Job Tracker en el navegador.
get-have = Ya tengo la aplicación: abrirla
get-or-browser = O sin instalar nada
get-web = Abrir en el navegador
get-home = Ponga Job Tracker en la pantalla de inicio
get-android-menu = En el navegador, toque el menú ⋮ arriba a la derecha.
# The phone's own words, as Spain and Latin America have them.
get-android-add = Elija “Añadir a pantalla de inicio” o “Agregar a la pantalla principal”.
get-iphone-share = En Safari, toque el botón de compartir: un cuadrado con una flecha hacia arriba.
get-iphone-add = Elija “Añadir a pantalla de inicio” o “Agregar a Inicio”.
