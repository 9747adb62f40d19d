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
