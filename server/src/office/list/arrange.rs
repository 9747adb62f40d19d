//! Which record is what: the headings and what stands above them, the rows, and what counts them.

use super::{
    Form, LeftOut, List, ListColumn, ListRow, MOST_COLUMNS, Reason, Trouble,
    choices::{Choices, Column, Headings},
    headings::{self, Headed, folded},
    kind::{Field, ListKind},
    records::{Record, trimmed},
    source::Source,
    text,
};

/// Rows among which the headings are looked for.
const HEADINGS_WITHIN: usize = 20;

/// Characters of a row that are enough to know it.
const KNOWN_BY: usize = 80;

/// The words with which a row begins that counts those above it, as [`folded`] leaves them.
const TOTALS: [&str; 10] = [
    "totaal",
    "total",
    "totaux",
    "totals",
    "summe",
    "gesamt",
    "gesamtzahl",
    "insgesamt",
    "somme",
    "subtotaal",
];

pub(super) fn arrange(kind: ListKind, source: Source, choices: &Choices) -> List {
    let Source {
        form,
        records,
        blank,
        left_out,
        trouble,
    } = source;
    let in_file = records.len() + blank + left_out.len();
    let mut list = List {
        form,
        headings: None,
        first_rows: (records.iter().take(HEADINGS_WITHIN))
            .map(|it| (it.line, known_by(it)))
            .collect(),
        titles: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        left_out: Vec::new(),
        blank: 0,
        in_file: None,
        trouble,
    };
    if trouble.is_some() {
        return list;
    }
    (list.blank, list.left_out, list.in_file) = (blank, left_out, Some(in_file));
    let (at, headed) = match choices.headings {
        Some(Headings::Nowhere) => (None, None),
        Some(Headings::On(line)) => {
            let at = records.iter().position(|it| it.line == line);
            (at, at.map(|it| headings::headed(&records[it], kind)))
        }
        None => find_headings(kind, &records).unzip(),
    };
    let below = at.map_or(0, |it| it + 1);
    list.headings = at.map(|it| records[it].line);
    for (index, record) in records.iter().enumerate().take(below) {
        let why = match Some(index) == at {
            true => Reason::Headings,
            false => Reason::AboveHeadings,
        };
        list.left_out.push(left_out_for(record, why));
    }
    let mut rows = &records[below..];
    let mut totals = Vec::new();
    while let Some((last, before)) = rows.split_last()
        && is_total(kind, last)
    {
        totals.push(left_out_for(last, Reason::Total));
        rows = before;
    }
    let titles = at
        .map(|it| records[it].cells.as_slice())
        .unwrap_or_default();
    let columns = columns(kind, titles, headed.as_ref(), rows, choices);
    for record in rows {
        match choices.without.contains(&record.line) {
            true => list.left_out.push(left_out_for(record, Reason::Office)),
            false => list.rows.push(row(kind, record, &columns)),
        }
    }
    list.left_out.extend(totals.into_iter().rev());
    list.columns = described(titles, columns, rows);
    list.titles = titles.to_vec();
    list.trouble = trouble_of(kind, &list, headed.as_ref(), choices);
    list
}

/// The row with the most known headings among the first, and what they are. None stands below a
/// row that holds what only a row has.
pub(super) fn find_headings(kind: ListKind, records: &[Record]) -> Option<(usize, Headed)> {
    let is_row = |it: &Record| it.cells.iter().any(|it| kind.is_value(unguarded(it)));
    let above = records
        .iter()
        .take(HEADINGS_WITHIN)
        .take_while(|it| !is_row(it));
    above
        .map(|it| headings::headed(it, kind))
        .enumerate()
        .filter(|it| it.1.count() > 0)
        // The first of those with the most.
        .reduce(|best, it| {
            if it.1.count() > best.1.count() {
                it
            } else {
                best
            }
        })
}

fn unguarded(cell: &str) -> &str {
    text::unguarded(cell)
}

/// What each column holds: as the office says, by the headings, or by the first row.
fn columns(
    kind: ListKind,
    titles: &[String],
    headed: Option<&Headed>,
    rows: &[Record],
    choices: &Choices,
) -> Vec<Column> {
    let widest = rows.iter().map(Record::width).max().unwrap_or(0);
    let width = widest.max(titles.len()).min(MOST_COLUMNS);
    let chosen = |at: usize| choices.columns.get(at).copied().flatten();
    let is_chosen = |it: Column| choices.columns.contains(&Some(it));
    let by_row = by_first_row(kind, rows.first());
    let found = |at: usize| match headed {
        Some(headed) => match headed.columns.get(at).copied().flatten() {
            Some(field) => Column::Holds(field),
            None if titles.get(at).is_some_and(|it| !it.is_empty()) => Column::Unread,
            None => Column::Undecided,
        },
        None => by_row.get(at).copied().unwrap_or(Column::Undecided),
    };
    let column = |at| match (chosen(at), found(at)) {
        (Some(chosen), _) => chosen,
        // What the office says is elsewhere is not here.
        (None, Column::Holds(field)) if is_chosen(Column::Holds(field)) => Column::Undecided,
        (None, found) => found,
    };
    (0..width).map(column).collect()
}

/// The columns in our order; in the other where only the second of them holds what tells a row.
fn by_first_row(kind: ListKind, first: Option<&Record>) -> [Column; 2] {
    let [one, two] = kind.cells();
    let tells = |at: usize| {
        let cell = first.and_then(|it| it.cells.get(at));
        cell.is_some_and(|it| kind.is_value(unguarded(it)))
    };
    let there = usize::from(two == kind.telling());
    match tells(1 - there) && !tells(there) {
        true => [Column::Holds(two), Column::Holds(one)],
        false => [Column::Holds(one), Column::Holds(two)],
    }
}

fn row(kind: ListKind, record: &Record, columns: &[Column]) -> ListRow {
    let of = |field: Field| {
        let holds = move |it: &(usize, &Column)| *it.1 == Column::Holds(field);
        let places = columns.iter().enumerate().filter(holds);
        places.map(|(at, _)| record.cells.get(at).map_or("", |it| unguarded(it)))
    };
    let cell = |field: Field| {
        let before = (field == Field::Name).then_some(Field::FirstName);
        let parts: Vec<_> = before.into_iter().flat_map(of).chain(of(field)).collect();
        unguarded(trimmed(&parts.join(" "))).to_owned()
    };
    let is_stray = |at: usize| {
        let undecided = columns.get(at).is_none_or(|it| *it == Column::Undecided);
        undecided && !record.cells[at].is_empty()
    };
    ListRow {
        line: record.line,
        cells: kind.cells().map(cell),
        phone: cell(Field::Phone),
        region: cell(Field::Region),
        overfull: (0..record.cells.len()).any(is_stray),
        whole: record.cells.clone(),
    }
}

/// Whether it begins with a word for a total, and has nothing that only a row has.
fn is_total(kind: ListKind, record: &Record) -> bool {
    let first = record.cells.iter().find(|it| !it.is_empty());
    let first = folded(first.map_or("", String::as_str));
    let word = first.split(|it: char| !it.is_alphanumeric()).next();
    let is_row = record.cells.iter().any(|it| kind.is_value(unguarded(it)));
    !is_row && word.is_some_and(|it| TOTALS.contains(&it))
}

fn known_by(record: &Record) -> String {
    let cells: Vec<_> = record.cells.iter().filter(|it| !it.is_empty()).collect();
    let text: Vec<_> = cells.iter().take(10).map(|it| it.as_str()).collect();
    text.join(" · ").chars().take(KNOWN_BY).collect()
}

fn left_out_for(record: &Record, why: Reason) -> LeftOut {
    LeftOut {
        line: record.line,
        why,
        text: known_by(record),
    }
}

fn described(titles: &[String], columns: Vec<Column>, rows: &[Record]) -> Vec<ListColumn> {
    let sample = |at: usize| {
        let mut cells = rows.iter().filter_map(|it| it.cells.get(at));
        let cell = cells.find(|it| !it.is_empty());
        cell.map_or(String::new(), |it| it.chars().take(KNOWN_BY).collect())
    };
    let describe = |(at, column)| ListColumn {
        column,
        heading: titles.get(at).cloned().unwrap_or_default(),
        sample: sample(at),
    };
    columns.into_iter().enumerate().map(describe).collect()
}

fn trouble_of(
    kind: ListKind,
    list: &List,
    headed: Option<&Headed>,
    choices: &Choices,
) -> Option<Trouble> {
    let holding = |field| {
        let holds = |it: &&ListColumn| it.column == Column::Holds(field);
        list.columns.iter().filter(holds).count()
    };
    let twice = headed.is_some_and(|it| it.twice) && choices.columns.iter().all(Option::is_none);
    let guessed = matches!(list.form, Form::Text { guessed: true, .. });
    let mut cells = list
        .rows
        .iter()
        .flat_map(|it| it.cells.iter().chain([&it.phone, &it.region]));
    if list.rows.len() > kind.most() {
        Some(Trouble::TooLong)
    } else if list.rows.is_empty() {
        Some(Trouble::NoRows)
    } else if twice {
        Some(Trouble::TwoColumns(list.headings.unwrap_or(1)))
    } else if kind.fields().iter().any(|it| holding(*it) > 1) {
        Some(Trouble::TwoChosen)
    } else if guessed && !cells.all(|it| it.chars().all(text::is_certain)) {
        Some(Trouble::Encoding)
    } else {
        None
    }
}
