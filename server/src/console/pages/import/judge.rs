//! What a list says, row by row, and what is wrong with it.

use std::collections::HashSet;

use job_tracker_protocol::{ClientNumber, Language};

use super::super::super::{
    form,
    list::{Column, List, ListRow},
};
use crate::store::{NewClient, console::Hire};

const NAME: Column = &["name", "naam", "nom"];
/// What the columns of a list of workers may be called.
pub(super) const WORKER_COLUMNS: [Column; 2] = [NAME, &["language", "taal", "langue", "sprache"]];
/// What the columns of a list of clients may be called.
pub(super) const CLIENT_COLUMNS: [Column; 2] = [
    &[
        "number",
        "nummer",
        "numéro",
        "numero",
        "client number",
        "gebruikersnummer",
        "numéro d’utilisateur",
        "numéro d'utilisateur",
        "benutzernummer",
    ],
    NAME,
];

/// How a row stands, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Nothing is taken as long as there is one such row.
    Wrong,
    /// Taken, but somebody should look at it.
    Doubtful,
    /// Not taken, because it is there already.
    Known,
    /// Taken.
    Fine,
}

/// A row with the text of its remark.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub row: ListRow<2>,
    pub standing: Standing,
    /// Empty when there is nothing to remark.
    pub remark: &'static str,
}

impl Line {
    fn new(row: &ListRow<2>, standing: Standing, remark: &'static str) -> Self {
        Self {
            row: row.clone(),
            standing,
            remark,
        }
    }
}

/// A list that was looked through: each row, and what would be added.
pub(super) struct Judged<T> {
    pub lines: Vec<Line>,
    pub new: Vec<T>,
}

/// Looks a list of workers through. A name that somebody has already is doubtful only: two
/// workers may have the same.
pub(super) fn workers(list: &List<2>, mut names: HashSet<String>) -> Judged<Hire> {
    let mut judged = Judged {
        lines: Vec::with_capacity(list.rows.len()),
        new: Vec::new(),
    };
    for row in &list.rows {
        let [name, language] = &row.cells;
        let line = match (form::name(name), language_of(language)) {
            (None, _) => Line::new(row, Standing::Wrong, "field-name-missing"),
            (_, None) => Line::new(row, Standing::Wrong, "import-language-wrong"),
            (Some(name), Some(language)) => {
                judged.new.push(Hire {
                    name: name.clone(),
                    language,
                });
                if names.insert(name) {
                    Line::new(row, Standing::Fine, "")
                } else {
                    Line::new(row, Standing::Doubtful, "import-name-known")
                }
            }
        };
        judged.lines.push(line);
    }
    judged
}

/// Looks a list of clients through. Numbers in the registry stay as they are there.
pub(super) fn clients(list: &List<2>, known: &HashSet<ClientNumber>) -> Judged<NewClient> {
    let mut seen = HashSet::new();
    let mut judged = Judged {
        lines: Vec::with_capacity(list.rows.len()),
        new: Vec::new(),
    };
    for row in &list.rows {
        let [number, name] = &row.cells;
        let line = match (ClientNumber::from_typed(number), form::name(name)) {
            (Err(_), _) => Line::new(row, Standing::Wrong, "field-client-number-wrong"),
            (_, None) => Line::new(row, Standing::Wrong, "field-name-missing"),
            (Ok(number), _) if !seen.insert(number.clone()) => {
                Line::new(row, Standing::Wrong, "import-number-twice")
            }
            (Ok(number), _) if known.contains(&number) => {
                Line::new(row, Standing::Known, "field-client-number-known")
            }
            (Ok(number), Some(name)) => {
                let right = number.has_right_check_digits();
                judged.new.push(NewClient { number, name });
                if right {
                    Line::new(row, Standing::Fine, "")
                } else {
                    Line::new(row, Standing::Doubtful, "clients-doubtful")
                }
            }
        };
        judged.lines.push(line);
    }
    judged
}

/// A language by its code or by its own name.
fn language_of(cell: &str) -> Option<Language> {
    let cell = cell.trim().to_lowercase();
    Language::ALL
        .into_iter()
        .find(|it| it.code() == cell || it.native_name().to_lowercase() == cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::list;

    fn standings<T>(judged: &Judged<T>) -> Vec<Standing> {
        judged.lines.iter().map(|it| it.standing).collect()
    }

    #[test]
    fn each_row_of_workers_says_what_is_wrong_with_it() {
        let file = "Ana;fr\nBea;Français\nAna;NL\n;de\nEva;es\n=cmd|'/c calc'!A1;en\n";
        let list = list::read(file.as_bytes(), WORKER_COLUMNS, 9).unwrap();
        let judged = workers(&list, HashSet::from(["Bea".to_owned()]));
        use Standing::{Doubtful, Fine, Wrong};
        assert_eq!(
            standings(&judged),
            [Fine, Doubtful, Doubtful, Wrong, Wrong, Fine]
        );
        assert_eq!(judged.new.len(), 4);
    }

    #[test]
    fn each_row_of_clients_says_what_is_wrong_with_it() {
        let file = "120485736188;A\n1204 8573 6188;B\n12048573618;C\n120485736189;D\n\
                    120485736188x;E\n980000000151;F";
        let known = HashSet::from(["980000000151".parse().unwrap()]);
        let list = list::read(file.as_bytes(), CLIENT_COLUMNS, 9).unwrap();
        let judged = clients(&list, &known);
        use Standing::{Doubtful, Fine, Known, Wrong};
        assert_eq!(
            standings(&judged),
            [Fine, Wrong, Wrong, Doubtful, Wrong, Known]
        );
        assert_eq!(judged.new.len(), 2);
    }
}
