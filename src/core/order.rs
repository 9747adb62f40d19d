//! Where a name stands in a list.

use job_tracker_protocol::folded;

/// Cyrillic letters of their own that Unicode numbers behind all others, each with the letter that
/// it follows in the alphabet.
const FOLLOWS: [(char, char); 3] = [('є', 'е'), ('і', 'и'), ('ј', 'и')];
/// Behind a letter, it makes another one that follows it.
const NEXT: char = '\u{10FFFF}';

/// What names are sorted by: their letters, whatever marks these have, and numbers by what they
/// count, so that «Rue Haute 7» stands before «Rue Haute 54».
///
/// The root order of Unicode is the same for letters of our languages, as a test shows. Its tables
/// alone would weigh as much as half of the app on a page.
pub fn place(name: &str) -> String {
    let letters = folded(name);
    let mut place = String::with_capacity(letters.len() + 4);
    let mut rest = letters.as_str();
    while let Some(start) = rest.find(|it: char| it.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let end = number
            .find(|it: char| !it.is_ascii_digit())
            .unwrap_or(number.len());
        let digits = number[..end].trim_start_matches('0');
        place.extend(before.chars().flat_map(in_alphabet));
        // A number of more digits counts more. The zero keeps it where digits stand.
        let size = u32::try_from(digits.len()).unwrap_or(u32::MAX);
        place.push('0');
        place.push(char::from_u32(u32::from('0').saturating_add(size)).unwrap_or(NEXT));
        place.push_str(digits);
        rest = &number[end..];
    }
    place.extend(rest.chars().flat_map(in_alphabet));
    place
}

fn in_alphabet(letter: char) -> impl Iterator<Item = char> {
    // A «г» with a mark, as Unicode sees it.
    let letter = if letter == 'ґ' { 'г' } else { letter };
    match FOLLOWS.iter().find(|it| it.0 == letter) {
        Some((_, before)) => [Some(*before), Some(NEXT)],
        None => [Some(letter), None],
    }
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use icu_collator::{
        CollatorBorrowed, CollatorPreferences, options::CollatorOptions,
        preferences::CollationNumericOrdering,
    };

    use super::*;

    const NAMES: [&str; 40] = [
        "1 mei",
        "7 Sint-Jan",
        "007",
        "12",
        "54 Sint-Jan",
        "Ana",
        "Çelik",
        "Cem",
        "Daan",
        "Élise",
        "Emma",
        "Güneş",
        "Ibrahim",
        "İlknur",
        "Işık",
        "Jan",
        "Łucja",
        "Lukas",
        "Müller",
        "Nuñez",
        "Nuno",
        "Oma 2",
        "Oma 10",
        "Ömer",
        "Ştefan",
        "Șuțu",
        "Straße",
        "Rue Haute 7",
        "Rue Haute 54",
        "Żaneta",
        "Андрій",
        "Григорій",
        "Ґалаґан",
        "Євген",
        "Еммануїл",
        "Игорь",
        "Іван",
        "Фёдор",
        "أحمد",
        "مريم",
    ];

    #[test]
    fn names_stand_as_unicode_sorts_them() {
        let mut preferences = CollatorPreferences::default();
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let unicode = CollatorBorrowed::try_new(preferences, CollatorOptions::default()).unwrap();
        let mut expected = NAMES;
        expected.sort_by(|one, other| unicode.compare(one, other));
        let mut sorted = NAMES;
        sorted.reverse();
        sorted.sort_by_cached_key(|it| place(it));
        assert_eq!(sorted, expected);
    }

    #[test]
    fn a_smaller_number_comes_first() {
        let mut houses = [
            "Rue Haute 54",
            "Rue Haute 7",
            "Rue Haute 007 b",
            "Rue Haute",
        ];
        houses.sort_by_cached_key(|it| place(it));
        let sorted = [
            "Rue Haute",
            "Rue Haute 7",
            "Rue Haute 007 b",
            "Rue Haute 54",
        ];
        assert_eq!(houses, sorted);
    }
}
