//! Rows that were not read in, as a list of their own: mended, it can be read in by itself.

use super::{Choices, Column, Field, Line, List, RowStatus};

/// The headings and the rows that something is wrong with, each with what that is behind it. That
/// stands under a heading that no list is read by.
pub(crate) fn to_mend(
    list: &List,
    lines: &[Line],
    choices: &Choices,
    (remark, said): (&str, impl Fn(&'static str) -> String),
) -> Vec<Vec<String>> {
    let wrong = || lines.iter().filter(|it| it.status == RowStatus::Wrong);
    let widest = wrong().map(|it| it.row.whole.len()).max().unwrap_or(0);
    let width = widest.max(list.columns.len());
    let heading = |at: usize| {
        let chosen = choices.columns.get(at).copied().flatten();
        let title = list.titles.get(at).filter(|_| chosen.is_none());
        let column = list.columns.get(at).map(|it| it.column);
        match title {
            Some(title) => title.clone(),
            None => column.map_or("", named).to_owned(),
        }
    };
    let filled = |cells: Vec<String>, last: String| -> Vec<String> {
        let room = width.saturating_sub(cells.len());
        let room = std::iter::repeat_n(String::new(), room);
        cells.into_iter().chain(room).chain([last]).collect()
    };
    let headings = filled((0..width).map(heading).collect(), remark.to_owned());
    let mut rows: Vec<_> = wrong().collect();
    rows.sort_by_key(|it| it.row.line);
    let rows = rows
        .into_iter()
        .map(|it| filled(it.row.whole.clone(), said(it.remark)));
    std::iter::once(headings).chain(rows).collect()
}

/// A heading that is known again.
fn named(column: Column) -> &'static str {
    match column {
        Column::Holds(Field::Number) => "client number",
        Column::Holds(Field::Name) => "name",
        Column::Holds(Field::FirstName) => "first name",
        Column::Holds(Field::Language) => "language",
        Column::Holds(Field::Phone) => "phone",
        Column::Holds(Field::Region) => "region",
        Column::Unread => "not read",
        Column::Undecided => "",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use super::super::{ListKind, Said, clients, read, workers};
    use super::*;

    fn said(remark: &'static str) -> String {
        remark.to_owned()
    }

    #[test]
    fn rows_come_back_whole_and_can_be_read_again_once_mended() {
        let file = "Naam;Code;Gebruikersnummer\nMaes;7;120485736188\nPeeters;8;12\n";
        let choices = Choices::default();
        let list = read(ListKind::Clients, file.as_bytes(), &choices).unwrap();
        let validated = clients(&list, &HashMap::new(), false);
        let back = to_mend(&list, &validated.lines, &choices, ("Opmerking", said));
        assert_eq!(back[0], ["Naam", "Code", "Gebruikersnummer", "Opmerking"]);
        assert_eq!(back[1][..3], ["Peeters", "8", "12"]);
        assert_eq!(back.len(), 2);
        let mended: Vec<_> = back.iter().map(|it| it.join(";")).collect();
        let mended = mended.join("\n").replace(";12;", ";980000000151;");
        let list = read(ListKind::Clients, mended.as_bytes(), &choices).unwrap();
        assert_eq!(list.trouble, None);
        assert_eq!(clients(&list, &HashMap::new(), false).new.len(), 1);
    }

    #[test]
    fn a_list_without_headings_comes_back_with_those_that_are_known() {
        let file = "Ana;fr\nBea;hu\n";
        let choices = Choices::default();
        let list = read(ListKind::Workers, file.as_bytes(), &choices).unwrap();
        let another = BTreeSet::new();
        let asked = Said {
            otherwise: None,
            lost_zero: false,
            another: &another,
        };
        let validated = workers(&list, &[], asked);
        let back = to_mend(&list, &validated.lines, &choices, ("Remark", said));
        assert_eq!(back[0], ["name", "language", "Remark"]);
        assert_eq!(back[1], ["Bea", "hu", "import-language-wrong"]);
    }
}
