### Several employers on one phone.

employers-title = Angajatorii dvs.
employer-add = Încă un angajator
employer-add-hint = Dacă lucrați și pentru alt angajator.
employer-add-intro = Conectați-vă cu codul de acces și parola de la celălalt angajator. La primul angajator contul rămâne conectat.
employer-for = Angajator: { $name }
employer-which = Pentru care angajator?
employer-ended = Contul s-a deconectat. Angajator: { $name }.
employer-state-ended = Conectați-vă din nou
employer-again = Conectați-vă din nou
employer-take-off = Scoateți din telefon
employer-sign-out-title = Vă deconectați? Angajator: { $name }
employer-signed-out = V-ați deconectat. Angajator: { $name }. Clienții rămân pe acest telefon.
employer-signed-in-already = V-ați conectat deja aici.
employer-signed-in-at = V-ați conectat deja. Angajator: { $name }.
employer-history-missing = Nu se văd pontajele. Angajator: { $name }
employer-privacy = Lucrați pentru mai mulți angajatori? Unul nu vede ce trimiteți celuilalt.
