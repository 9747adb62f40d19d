//! What keeps a file from being made.

use std::collections::BTreeMap;

use job_tracker_protocol::{Activity, Login};

use super::Line;

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
    /// Workers who are called differently have the same number: one would be paid for both.
    SharedNumber {
        /// The second of them.
        login: Login,
        /// What she is called.
        worker: String,
        /// What the first is called.
        other: String,
        /// Their number.
        number: String,
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
    /// A figure that its filler makes another one of.
    FilledWrongly {
        /// What.
        text: String,
        /// By what.
        filler: char,
    },
    /// The encoding has no such sign.
    NoSign {
        /// Which.
        sign: char,
        /// In what.
        text: String,
    },
    /// The encoding needs several bytes for a sign, where columns are told apart by their widths.
    ManyBytes {
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
    /// Who has which number.
    numbers: BTreeMap<String, (Login, String)>,
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

    /// Whether no other worker has this one's number, as it stands in the file. One person may have
    /// two logins.
    pub(super) fn alone(&mut self, line: &Line, number: &str) -> Result<(), Trouble> {
        let who = || (line.login.clone(), line.worker.clone());
        let (login, other) = self.numbers.entry(number.to_owned()).or_insert_with(who);
        if *login == line.login || other.to_lowercase() == line.worker.to_lowercase() {
            return Ok(());
        }
        Err(Trouble::SharedNumber {
            login: line.login.clone(),
            worker: line.worker.clone(),
            other: other.clone(),
            number: number.to_owned(),
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Told> {
        self.told.iter()
    }
}
