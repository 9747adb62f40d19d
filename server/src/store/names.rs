//! What the lists know of a name, beside the name: where it stands among others, and what finds
//! it. Both are made here and stored, so that every database sorts and finds alike; a database's
//! own order would be that of its version and its machine.

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use job_tracker_protocol::folded;
use unicode_normalization::UnicodeNormalization as _;

/// Which keys stand in a row. Counts up when the order or the folding changes, with the tables of
/// Unicode too; rows with others get new ones when a server starts.
pub(super) const KEYS: i64 = 3;

/// Names that get their keys in one statement.
pub(super) const TOGETHER: i64 = 500;

/// Tables that have names with keys.
pub(super) const TABLES: [&str; 2] = ["workers", "clients"];

const ROOT: CollatorBorrowed<'static> = CollatorBorrowed::new_root(CollatorOptions::default());

/// What is stored with a name.
pub(super) struct NameKeys {
    /// Bytes whose order is the order of names.
    pub(super) sort_key: Vec<u8>,
    /// Bytes whose order is that of family names, and of what stands before them.
    pub(super) family_key: Vec<u8>,
    /// What a search looks in.
    pub(super) search_text: String,
}

impl NameKeys {
    /// Those of this name.
    pub(super) fn of(name: &str) -> Self {
        Self {
            sort_key: sort_key(name),
            family_key: family_key(name),
            search_text: search_text(name),
        }
    }
}

/// Where a name stands: by its letters, then by their marks, then by their case, as Unicode's root
/// collation has them. Dutch, French, German and English sort by it as it is.
pub(super) fn sort_key(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(3 * name.len());
    let Ok(()) = ROOT.write_sort_key_to(name, &mut key);
    key
}

/// Sorts before every letter and space, so that it ends a family name.
const END: char = '\u{fffe}';

/// Where a name stands among family names.
pub(super) fn family_key(name: &str) -> Vec<u8> {
    let (family, given) = by_family(name);
    sort_key(&format!("{family}{END}{given}"))
}

/// Words that a family name begins with. Belgium keeps them with it: «Van den Berg» stands under V.
/// Those of two letters that are names too («Do», «Le», «El») count only before another word.
const PREFIXES: [&str; 42] = [
    "van", "vande", "vanden", "vander", "ver", "de", "den", "der", "des", "dela", "del", "della",
    "di", "da", "das", "do", "dos", "du", "d'", "la", "las", "le", "les", "los", "l'", "'t", "ten",
    "ter", "te", "op", "in", "von", "vom", "zu", "zum", "zur", "el", "al", "ben", "bin", "ibn",
    "mac",
];

fn is_prefix(word: &str) -> bool {
    let word = word.replace('’', "'").to_lowercase();
    PREFIXES.contains(&word.as_str())
}

/// A family name, and what stands before it. What is before a comma is the family name; else it
/// begins with the first word of [`PREFIXES`] that is not the last word, or it is the last word. An
/// office that writes the family name first without a comma sorts by the whole name.
fn by_family(name: &str) -> (String, String) {
    if let Some((family, given)) = name.split_once(',') {
        return (family.trim().to_owned(), given.trim().to_owned());
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let last = words.len().saturating_sub(1);
    let first = words.iter().take(last).position(|it| is_prefix(it));
    let (given, family) = words.split_at(first.unwrap_or(last));
    (family.join(" "), given.join(" "))
}

/// What a search looks in, or for: folded, with what Unicode takes apart beyond the letters that
/// the folding knows.
pub(crate) fn search_text(name: &str) -> String {
    let apart: String = folded(name).nfkd().collect();
    folded(&apart)
}

/// People whose list is never split into pages, by name; two of one name stay in their order.
pub(super) fn by_name<T>(mut people: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<T> {
    people.sort_by_cached_key(|it| sort_key(name(it)));
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_people_look_for_them() {
        let mut names = [
            "Zoë", "Ödön", "Olga", "Élodie", "ana", "Ana", "Eva", "Łucja", "Lotte", "Østen", "Zoé",
            "De Smet", "Desmet", "de Smet", "Émile", "Edith", "Marie", "Åsa", "Straße", "Strasse",
            "Пётр", "안나",
        ];
        names.sort_by_cached_key(|it| sort_key(it));
        let right = [
            "ana", "Ana", "Åsa", "de Smet", "De Smet", "Desmet", "Edith", "Élodie", "Émile", "Eva",
            "Lotte", "Łucja", "Marie", "Ödön", "Olga", "Østen", "Strasse", "Straße", "Zoé", "Zoë",
            "Пётр", "안나",
        ];
        assert_eq!(names, right);
    }

    #[test]
    fn family_names_stand_with_their_prefixes_and_before_given_names() {
        for (name, family) in [
            ("Ana Peeters", "Peeters"),
            ("Ana Maria Van den Berg", "Van den Berg"),
            ("Joke van ’t Hof", "van ’t Hof"),
            ("Maria da Silva Santos", "da Silva Santos"),
            ("Van den Berg Ana", "Van den Berg Ana"),
            ("Peeters, Jan", "Peeters"),
            ("Familie De Smet-Maes", "De Smet-Maes"),
            ("Fatima El Amrani", "El Amrani"),
            ("Kim Do", "Do"),
            ("Tatiana", "Tatiana"),
            ("", ""),
        ] {
            assert_eq!(by_family(name).0, family, "{name}");
        }
        let mut names = [
            "Ana Zoons",
            "Bea Berg Maes",
            "Zoë Berg",
            "An Bergé",
            "An Berg",
            "Els Van den Berg",
            "Els Vanden Berg",
            "Bea Berg-Maes",
        ];
        names.sort_by_cached_key(|it| family_key(it));
        let right = [
            "An Berg",
            "Zoë Berg",
            "Bea Berg-Maes",
            "An Bergé",
            "Bea Berg Maes",
            "Els Van den Berg",
            "Els Vanden Berg",
            "Ana Zoons",
        ];
        assert_eq!(names, right);
    }

    #[test]
    fn a_name_is_found_however_its_signs_are_put_together() {
        for (name, typed) in [
            ("Ｄ’Hondt", "d´hondt"),
            ("ﬁen", "fien"),
            ("ﷺ", "صلى"),
            ("안나", "\u{110b}\u{1161}\u{11ab}"),
            ("がく", "か\u{3099}"),
            ("Ἀθηνᾶ", "αθηνα"),
        ] {
            assert!(search_text(name).contains(&search_text(typed)), "{name}");
        }
        assert!(!search_text("がく").contains(&search_text("かく")));
        let once = search_text("D´Hondt Ἀθηνᾶ ﬁ");
        assert_eq!(search_text(&once), once);
    }

    /// Keys of two versions of these tables do not sort among each other.
    #[test]
    fn keys_have_the_number_of_the_tables_that_they_are_made_of() {
        let lock = include_str!("../../../Cargo.lock");
        let version = |name: &str| {
            let mut lines = lock.lines();
            lines
                .find(|it| *it == format!("name = \"{name}\""))
                .unwrap();
            lines.next().unwrap()
        };
        let tables = [
            "icu_collator",
            "icu_collator_data",
            "icu_normalizer_data",
            "unicode-normalization",
        ];
        let tables = tables.map(version);
        let right = ["2.4.0", "2.4.0", "2.4.0", "0.1.26"].map(|it| format!("version = \"{it}\""));
        assert_eq!(
            tables, right,
            "count KEYS up, and write the new versions here"
        );
        assert_eq!(KEYS, 3);
    }
}
