### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Su empleador no conoce este número. Revise las cifras.
number-correct = Corregir el número
number-save-anyway = Guardar de todos modos
number-saved = El número se ha corregido.
