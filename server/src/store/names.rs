//! What the lists know of a name, beside the name: where it stands among others, and what finds
//! it. Both are made here and stored, so that every database sorts and finds alike; a database's
//! own order would be that of its version and its machine.

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use job_tracker_protocol::folded;
use unicode_normalization::UnicodeNormalization as _;

/// Which keys stand in a row. Counts up when the order or the folding changes, with the tables of
/// Unicode too; rows with others get new ones when a server starts.
pub(super) const KEYS: i64 = 1;

/// Names that get their keys in one statement.
pub(super) const TOGETHER: i64 = 500;

/// Tables that have names with keys.
pub(super) const TABLES: [&str; 2] = ["workers", "clients"];

const ROOT: CollatorBorrowed<'static> = CollatorBorrowed::new_root(CollatorOptions::default());

/// What is stored with a name.
pub(super) struct NameKeys {
    /// Bytes whose order is the order of names.
    pub(super) sort_key: Vec<u8>,
    /// What a search looks in.
    pub(super) search_text: String,
}

impl NameKeys {
    /// Those of this name.
    pub(super) fn of(name: &str) -> Self {
        Self {
            sort_key: sort_key(name),
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
        assert_eq!(KEYS, 1);
    }
}
