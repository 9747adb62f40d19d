# Lire des listes
import-workers = Aides-ménagères d’une liste
import-clients = Clients d’une liste
import-workers-how = Un fichier CSV de votre tableur, avec deux colonnes : nom et langue (nl, fr, de ou en). 500 lignes au plus.
import-clients-how = Un fichier CSV de votre tableur, avec deux colonnes : numéro (12 chiffres) et nom. 10 000 lignes au plus.
import-nothing-yet = Vous voyez d’abord ce que dit la liste. Vous décidez ensuite.
import-file = Fichier
import-look = Voir la liste
import-another = Choisir un autre fichier
import-empty = Cette liste est vide.
import-too-long = Cette liste est trop longue : { $most } lignes au plus. Répartissez-la sur plusieurs fichiers.
import-no-text = Ce n’est pas un fichier CSV. Dans votre tableur, choisissez « Enregistrer sous » puis « CSV ».
import-language-wrong = La langue manque ou est inconnue : nl, fr, de ou en.
import-name-known = Ce nom existe déjà. Est-ce une autre personne ?
import-number-twice = Ce numéro est deux fois dans la liste.
import-broken-quote = Ligne { $line } : un guillemet (") n’est pas fermé ici, ou du texte suit celui qui ferme. Rien n’est repris.
import-two-columns = Ligne { $line } : deux colonnes ont un titre pour la même chose. Renommez ou supprimez l’une d’elles. Rien n’est repris.
import-more-cells = Cette ligne a plus de cellules que la liste n’a de titres. Mettez entre guillemets un nom qui contient une virgule ou un point-virgule.
import-number-changed = Le tableur a modifié ce numéro. Mettez la colonne au format texte et indiquez les 12 chiffres.
import-number-leading-zero = Ce numéro a 11 chiffres. Le tableur a-t-il supprimé un 0 au début ? Mettez la colonne au format texte et indiquez les 12 chiffres.
import-formula-error = C’est une erreur de formule, ou la colonne était trop étroite dans le tableur.
import-letters-lost = Une lettre de ce nom s’est perdue. Enregistrez la liste en « CSV UTF-8 ».
import-letters-guessed = Ce fichier n’est pas enregistré en UTF-8. Vérifiez chaque lettre de ce nom.
import-name-break = Ce nom contient un retour à la ligne ou un caractère invisible.
import-left-out = Ces colonnes ne sont pas lues : { $columns }
import-wrong = { $count ->
    [one] Il y a une erreur dans 1 ligne. Rien n’est repris.
   *[other] Il y a une erreur dans { $count } lignes. Rien n’est repris.
}
import-all-known = Tout ce que contient cette liste est déjà là. Il n’y a rien à reprendre.
import-ready = { $count ->
    [one] 1 ligne peut être reprise.
   *[other] { $count } lignes peuvent être reprises.
}
import-known = { $count ->
    [one] 1 ligne existe déjà et reste comme elle est.
   *[other] { $count } lignes existent déjà et restent comme elles sont.
}
import-foreign = Ce fichier n’est pas enregistré en UTF-8. Vérifiez les lettres avec accents.
import-take = Reprendre { $count }
import-rows = Lignes de la liste
import-line = Ligne
import-remark = Remarque
import-unshown = { $count ->
    [one] 1 autre ligne sans erreur n’est pas montrée ici.
   *[other] { $count } autres lignes sans erreur ne sont pas montrées ici.
}
import-done = La liste est reprise
import-letters-how = Celles qui ne se sont jamais connectées reçoivent un nouveau mot de passe. Les lettres faites plus tôt pour elles ne valent alors plus.
import-letters = { $count ->
    [one] Faire 1 lettre
   *[other] Faire { $count } lettres
}
import-letters-part = Faire les lettres { $from } à { $to }
import-letters-parts = On fait au plus { $most } lettres à la fois. Imprimez chaque partie avant de faire la suivante.
import-all-seen = Toutes celles de cette liste se sont déjà connectées.
