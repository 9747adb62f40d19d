//! What keeps a file from being made.

use job_tracker_protocol::{Activity, Login};

/// One thing that cannot be written as the mapping says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The office gave this worker no number.
    NoNumber {
        /// Who.
        login: Login,
        /// What she is called.
        worker: String,
    },
    /// The mapping has no code for this activity.
    NoCode(Activity),
    /// More characters than the column is wide.
    TooWide {
        /// What.
        text: String,
        /// How many fit.
        width: u16,
    },
    /// The encoding has no such sign.
    NoSign {
        /// Which.
        sign: char,
        /// In what.
        text: String,
    },
    /// A line break, or another sign that would break a line of fixed width.
    ControlSign {
        /// In what.
        text: String,
    },
    /// The mapping has a column that this server does not know.
    UnknownColumn(String),
}

/// Where something went wrong first, and how often it did.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub trouble: Trouble,
    /// The first line, counted from one; 0 for the headings.
    pub line: u64,
    /// The column, counted from one.
    pub column: usize,
    pub times: u64,
}

/// Everything that went wrong, each thing once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Troubles {
    told: Vec<Told>,
    /// Things beyond those that are told one by one.
    pub more: u64,
}

impl Troubles {
    /// Things that are told one by one; a page has an end.
    const MOST: usize = 100;

    pub(super) fn add(&mut self, line: u64, at: usize, trouble: Trouble) {
        let column = at + 1;
        let known = |it: &&mut Told| it.trouble == trouble && it.column == column;
        if let Some(told) = self.told.iter_mut().find(known) {
            told.times += 1;
        } else if self.told.len() < Self::MOST {
            self.told.push(Told {
                trouble,
                line,
                column,
                times: 1,
            });
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Told> {
        self.told.iter()
    }
}
