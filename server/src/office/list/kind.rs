//! What a list is of, and the columns that follow from that.

use super::cells::{language_of, number_of};

/// Bytes of the longest cell that may be a number or a language, marks and blanks included.
const LONGEST_VALUE: usize = 200;

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// Names and languages.
    Workers,
    /// Numbers and names.
    Clients,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// A client number.
    Number,
    /// A family name, or a whole one.
    Name,
    /// What belongs before the family name.
    FirstName,
    /// A language.
    Language,
    /// A telephone number.
    Phone,
    /// A region.
    Region,
}

impl Field {
    /// All of them.
    pub(crate) const ALL: [Self; 6] = [
        Self::Number,
        Self::Name,
        Self::FirstName,
        Self::Language,
        Self::Phone,
        Self::Region,
    ];
}

impl ListKind {
    /// What its columns may hold; the first two in the order in which they stand where nothing
    /// says another.
    pub(crate) fn fields(self) -> &'static [Field] {
        use Field::{FirstName, Language, Name, Number, Phone, Region};
        match self {
            Self::Workers => &[Name, Language, FirstName, Phone],
            Self::Clients => &[Number, Name, FirstName, Phone, Region],
        }
    }

    /// The two cells that every row has.
    pub(super) fn cells(self) -> [Field; 2] {
        match self {
            Self::Workers => [Field::Name, Field::Language],
            Self::Clients => [Field::Number, Field::Name],
        }
    }

    /// The one of them that is told by its cells.
    pub(super) fn telling(self) -> Field {
        match self {
            Self::Workers => Field::Language,
            Self::Clients => Field::Number,
        }
    }

    /// Rows that are taken at once.
    pub(crate) fn most(self) -> usize {
        match self {
            // Each worker's letter is a page to print, and a password to hash.
            Self::Workers => 500,
            Self::Clients => 10_000,
        }
    }

    /// Whether a cell holds what only a row has, and no heading.
    pub(super) fn is_value(self, cell: &str) -> bool {
        // Neither is long; a whole file may be one cell.
        if cell.len() > LONGEST_VALUE {
            return false;
        }
        match self {
            Self::Workers => language_of(cell).is_some(),
            Self::Clients => number_of(cell, false).is_ok(),
        }
    }
}
