# Lire des listes
import-workers = Aides-ménagères d’une liste
import-clients = Clients d’une liste
import-workers-how = Un fichier de votre tableur (XLSX, ODS ou CSV), avec deux colonnes : nom et langue (son nom, comme « polonais », ou son code : { $languages }). Le téléphone peut s’y ajouter. 500 lignes au plus.
import-clients-how = Un fichier de votre tableur (XLSX, ODS ou CSV), avec deux colonnes : numéro (12 chiffres) et nom. Le téléphone et la région peuvent s’y ajouter. 10 000 lignes au plus.
import-nothing-yet = Vous voyez d’abord ce que dit la liste. Vous décidez ensuite.
import-file = Fichier
import-look = Voir la liste
import-another = Choisir un autre fichier
import-empty = Cette liste est vide.
import-too-long = Cette liste est trop longue : { $most } lignes au plus. Répartissez-la sur plusieurs fichiers.
import-no-text = Ce n’est ni un fichier CSV ni un classeur (XLSX ou ODS). Dans votre tableur, choisissez « Enregistrer sous ».
import-language-wrong = La langue manque ou est inconnue. Sont connus les noms, comme « polonais », et les codes : { $languages }.
import-name-known = Ce nom existe déjà. Est-ce une autre personne ?
import-number-twice = Ce numéro est deux fois dans la liste.
import-broken-quote = Ligne { $line } : un guillemet (") n’est pas fermé ici, ou du texte suit celui qui ferme. Rien n’est importé.
import-two-columns = Ligne { $line } : deux colonnes ont un titre pour la même chose. Renommez ou supprimez l’une d’elles. Rien n’est importé.
import-more-cells = Cette ligne a plus de cellules que la liste n’a de titres. Mettez entre guillemets un nom qui contient une virgule ou un point-virgule.
import-number-changed = Le tableur a modifié ce numéro. Mettez la colonne au format texte et indiquez les 12 chiffres.
import-number-leading-zero = Ce numéro a 11 chiffres. Le tableur a-t-il supprimé un 0 au début ? Mettez la colonne au format texte et indiquez les 12 chiffres.
import-formula-error = C’est une erreur de formule, ou la colonne était trop étroite dans le tableur.
import-letters-lost = Une lettre de ce nom s’est perdue. Enregistrez la liste en « CSV UTF-8 ».
import-name-break = Ce nom contient un retour à la ligne ou un caractère invisible.
import-number-sign = Ce numéro contient un caractère qui n’est pas un chiffre.
import-wrong = { $count ->
    [one] Il y a une erreur dans 1 ligne. Rien n’est importé.
   *[other] Il y a une erreur dans { $count } lignes. Rien n’est importé.
}
import-all-known = Tout ce que contient cette liste est déjà là. Il n’y a rien à importer.
import-ready = { $count ->
    [one] 1 ligne peut être importée.
   *[other] { $count } lignes peuvent être importées.
}
import-known = { $count ->
    [one] 1 ligne existe déjà et reste comme elle est.
   *[other] { $count } lignes existent déjà et restent comme elles sont.
}
import-take = Importer { $count }
import-rows = Lignes de la liste
import-line = Ligne
import-remark = Remarque
import-unshown = { $count ->
    [one] 1 autre ligne sans erreur n’est pas montrée ici.
   *[other] { $count } autres lignes sans erreur ne sont pas montrées ici.
}
import-done = La liste est importée
import-letters-how = Celles qui ne se sont jamais connectées reçoivent un nouveau mot de passe et une lettre. Qui a déjà une lettre la garde, sauf si vous la refaites.
import-letters = { $count ->
    [one] Faire 1 lettre
   *[other] Faire { $count } lettres
}
import-letters-part = Faire les lettres { $from } à { $to }
import-letters-parts = On fait au plus { $most } lettres à la fois. Imprimez chaque partie avant de faire la suivante.
import-letters-made = Toutes les lettres de cette liste sont faites.
import-letters-made-part = Les lettres { $from } à { $to } sont faites.
import-letters-made-some = { $count ->
    [one] Une lettre est déjà faite pour 1 d’entre elles ; elle reste valable.
   *[other] Des lettres sont déjà faites pour { $count } d’entre elles ; elles restent valables.
}
import-letters-made-at = La dernière : { $at }.
import-letters-again = Refaire
import-letters-again-how = Si vous les refaites, les mots de passe des lettres précédentes ne fonctionnent plus.
import-letters-again-sure = Refaire quand même
import-letters-again-not = Ne pas refaire
letters-of-several = Lettres
letters-back = Vers la liste
letters-next-how = Imprimez d’abord ces lettres.
letters-next-part = Ensuite : lettres { $from } à { $to }
workers-without-letters = Une partie des lettres d’une liste que vous avez importée n’est pas encore faite.
workers-to-letters = Vers les lettres de la liste
audit-the-list = La liste et ses lettres
import-all-seen = Toutes celles de cette liste se sont déjà connectées.
import-too-large = Ce fichier dépasse { $most } Mo. Enregistrez seulement la feuille avec la liste, ou répartissez la liste sur plusieurs fichiers. Rien n’est importé.
import-two-chosen = Vous avez choisi la même chose pour deux colonnes. Choisissez « pas lue » pour l’une d’elles. Rien n’est importé.
import-encoding-unsure = Rien dans ce fichier ne dit quelles lettres il contient. Choisissez ci-dessous la ligne où les noms sont justes, puis relisez la liste. Rien n’est importé.
import-no-rows = Sous les en-têtes, il n’y a aucune ligne à importer.
import-as-read = Comment le fichier a été lu
import-rows-counted = Lignes dans le fichier : { $all }. Lues : { $read }. Laissées de côté : { $out }.
import-more-left-out = encore { $count } lignes laissées de côté
import-blank-rows = { $count ->
    [one] 1 ligne vide
   *[other] { $count } lignes vides
}
import-row-setting = dit ce qui sépare les cellules
import-row-above = se trouve au-dessus des en-têtes
import-row-headings = les en-têtes
import-row-total = un total
import-row-office = laissée de côté par vous
import-found = Comme trouvé : { $what }
import-encoding = Codage des lettres
import-encoding-which = Dans quelle ligne les noms sont-ils justes ?
import-delimiter = Entre les cellules
import-semicolon = point-virgule (;)
import-comma = virgule (,)
import-tab = tabulation
import-headings = En-têtes
import-headings-row = Ligne { $line }
import-headings-none = pas d’en-têtes
import-column = Colonne { $at }
import-column-headed = Colonne « { $heading } »
import-column-name = nom, ou nom de famille
import-column-first-name = prénom
import-column-unread = pas lue
import-column-undecided = inconnue ; choisissez
import-column-as-found = chercher à nouveau
import-plain-quotes = Un guillemet (") est dans ce fichier un caractère comme un autre
import-lost-zero = Les numéros de 11 chiffres, et les numéros de téléphone de 8 ou 9, ont perdu le 0 du début ; remettez-le
import-without = Laisser de côté la ligne { $line }
import-read-again = Relire la liste
import-old-workbook = Ce classeur est protégé par un mot de passe, ou d’un ancien type (XLS). Dans votre tableur, enregistrez-le en XLSX sans mot de passe.
import-broken-workbook = Ce classeur ne peut pas être lu. Ouvrez-le dans votre tableur et enregistrez-le à nouveau en XLSX ou ODS.
import-too-much = Il y a trop dans ce classeur : au plus 100 colonnes, 32 Mo de texte dans les cellules et 48 Mo une fois décompressé. Enregistrez seulement la feuille avec la liste.
import-sheet = Feuille
import-language-otherwise = Langue là où la liste n’en a pas de connue
import-language-none = aucune ; de telles lignes bloquent la liste
import-phone-changed = Le tableur a modifié ce numéro de téléphone. Mettez la colonne au format texte et indiquez le numéro de nouveau, avec le 0 ou le + du début.
import-phone-leading-zero = Ce numéro de téléphone ne commence ni par 0 ni par +. Le tableur a-t-il supprimé un 0 au début ? Vous pouvez le faire remettre ci-dessus.
import-region-wrong = Cette région est inconnue : Flandre, Bruxelles ou Wallonie. Vide signifie : comme l’entreprise.
import-same-person = Ce nom existe déjà : la même personne ? Alors elle reste telle quelle.
import-another-person = Une autre personne du même nom : elle est importée.
import-somebody-else = Non, une autre personne : importer aussi
import-take-part = Importer { $taken }, ignorer { $skipped }
import-take-part-how = Les lignes ignorées vous sont rendues dans un fichier, à corriger et à importer plus tard.
import-rest-how = Corrigez les lignes dans le fichier, puis importez-le comme une liste ordinaire. La dernière colonne dit ce qui ne va pas.
import-rest-kept = Cette page reste dix minutes, et n’est visible que pour vous : enregistrez le fichier maintenant.
import-rest-letters = Vers les lettres
import-rest-clients = Vers les clients
import-rest-counted = Importées : { $taken }. Ignorées : { $skipped }.
import-rest-skipped = { $skipped ->
    [one] 1 ligne a été ignorée.
   *[other] { $skipped } lignes ont été ignorées.
}
import-rest-save = { $count ->
    [one] 1 ligne dans un fichier
   *[other] { $count } lignes dans un fichier
}
import-client-stopped = Ce client est déjà dans la liste, mais n’est plus actif : les aides-ménagères ne peuvent rien encoder pour lui. Réactivez-le sur sa page.
