### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = O seu empregador não conhece este número. Veja bem os algarismos.
number-correct = Corrigir o número
number-save-anyway = Guardar mesmo assim
number-saved = O número foi corrigido.
