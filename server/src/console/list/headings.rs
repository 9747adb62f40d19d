//! Which column is which, as the first row of a list says it.

use super::{ListError, records::Record};

/// A column that is read. Headings are as [`folded`] leaves them.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Column {
    /// What the heading may be. Those of a later group count only where the list has none of an
    /// earlier one.
    pub headings: &'static [&'static [&'static str]],
    /// The headings of a column whose cell belongs before this one, such as a first name.
    pub before: &'static [&'static str],
}

/// Where the cells of each column stand in a row, in the order in which they are put together.
pub(super) type Places<const N: usize> = [Vec<usize>; N];

/// A heading or another word without what people write differently: case, accents, whether
/// composed or not, and the mark behind it.
pub(in super::super) fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters: String = lower
        .chars()
        .filter(|it| !('\u{300}'..='\u{36f}').contains(it))
        .map(|it| match it {
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ä' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            'ç' => 'c',
            '’' => '\'',
            '_' => ' ',
            other => other,
        })
        .collect();
    let words: Vec<_> = letters
        .trim_end_matches(|it: char| it.is_whitespace() || matches!(it, '.' | ':'))
        .split_whitespace()
        .collect();
    words.join(" ")
}

/// Where the columns stand by these headings; nowhere when none of them is a heading.
pub(super) fn places<const N: usize>(
    record: &Record,
    columns: &[Column; N],
) -> Result<Option<Places<N>>, ListError> {
    let cells: Vec<_> = record.cells.iter().map(|it| folded(it)).collect();
    let one_of = |names: &[&str]| {
        let mut found = (0..cells.len()).filter(|&it| names.contains(&cells[it].as_str()));
        match (found.next(), found.next()) {
            (_, Some(_)) => Err(ListError::TwoColumns(record.line)),
            (found, None) => Ok(found),
        }
    };
    let mut places: Places<N> = std::array::from_fn(|_| Vec::new());
    for (place, column) in places.iter_mut().zip(columns) {
        place.extend(one_of(column.before)?);
        for names in column.headings {
            if let Some(found) = one_of(names)? {
                place.push(found);
                break;
            }
        }
    }
    let headed = places.iter().any(|it| !it.is_empty());
    Ok(headed.then_some(places))
}
