### Clients: adding with the office's answer, numbers corrected, those of before.

## A number that is doubted

number-unknown = Angajatorul dvs. nu cunoaște acest număr. Verificați cifrele.
number-correct = Corectați numărul
number-save-anyway = Salvați totuși
number-saved = Numărul a fost corectat.
