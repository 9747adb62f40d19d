//! What a list is of, and what follows from that.

use super::{
    super::super::list::{self, Layout, List, ListError},
    validate::{CLIENTS, WORKERS},
};

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListKind {
    Workers,
    Clients,
}

impl ListKind {
    /// The room of the console, which is also the text of its name.
    pub(super) fn room(self) -> &'static str {
        match self {
            Self::Workers => "workers",
            Self::Clients => "clients",
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Workers => "import-workers",
            Self::Clients => "import-clients",
        }
    }

    pub(super) fn how(self) -> &'static str {
        match self {
            Self::Workers => "import-workers-how",
            Self::Clients => "import-clients-how",
        }
    }

    /// The headings of the two columns, as texts.
    pub(super) fn headings(self) -> [&'static str; 2] {
        match self {
            Self::Workers => ["field-name", "language"],
            Self::Clients => ["field-client-number", "field-name"],
        }
    }

    /// The first line of the list that the page carries on.
    pub(super) fn columns(self) -> [&'static str; 2] {
        match self {
            Self::Workers => ["name", "language"],
            Self::Clients => ["number", "name"],
        }
    }

    pub(super) fn layout(self) -> Layout<2> {
        match self {
            Self::Workers => WORKERS,
            Self::Clients => CLIENTS,
        }
    }

    pub(super) fn read(self, file: &[u8]) -> Result<List<2>, ListError> {
        list::read(file, &self.layout())
    }
}
