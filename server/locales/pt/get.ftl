# How a phone gets the app
get-title = O Job Tracker no seu telefone
get-computer = O Job Tracker é para o seu telefone. Leia este código com a câmara do seu telefone. Também pode continuar aqui.
get-qr = Código QR desta página
get-play-store = Descarregar no Google Play
get-app-store = Descarregar na App Store
get-package = Descarregar a aplicação
get-needs-android = Para Android 11 ou mais novo. O seu telefone é mais antigo? Então use o Job Tracker no navegador.
get-needs-ios = Para iOS 16 ou mais novo. O seu telefone é mais antigo? Então use o Job Tracker no navegador.
get-have = Já tenho a aplicação: abrir
get-or-browser = Ou sem instalar nada
get-web = Abrir no navegador
get-home = Ponha o Job Tracker na página inicial do seu telefone
get-android-menu = No navegador, toque no menu ⋮ em cima, à direita.
# The phone's own words, as Portugal and Brazil have them.
get-android-add = Escolha «Adicionar ao ecrã principal» ou «Adicionar à tela inicial».
get-iphone-share = No Safari, toque no botão de partilha: um quadrado com uma seta para cima.
get-iphone-add = Escolha «Adicionar ao ecrã principal» ou «Adicionar à Tela de Início».
