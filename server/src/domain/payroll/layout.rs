//! What is wrong with a mapping by itself, before any performance is seen.

use super::{Column, Content, Holds, Layout, RowsOf, Shape};
use crate::domain::rules::{LONGEST_FIELD, MOST_MAPPED_COLUMNS};

/// What is wrong with a mapping. Columns are counted from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LayoutProblem {
    /// There is no column.
    NoColumns,
    /// There are more than [`MOST_MAPPED_COLUMNS`].
    TooManyColumns,
    /// No state counts.
    NoStates,
    /// This server does not know what this column holds.
    Unknown {
        /// Which column.
        column: usize,
        /// What it is called.
        name: String,
    },
    /// What only one performance has, in a row that sums up several.
    NotOfSums {
        /// Which column.
        column: usize,
        /// What it holds.
        content: Content,
    },
    /// A width that is none, or more than [`LONGEST_FIELD`].
    NoWidth {
        /// Which column.
        column: usize,
    },
    /// A figure that is to be cut off where it is too wide: hours and numbers would become others.
    CutsFigure {
        /// Which column.
        column: usize,
        /// What it holds.
        content: Content,
    },
    /// A figure that its filler makes another one of: `42` filled up with `0` behind it.
    FilledWrongly {
        /// Which column.
        column: usize,
        /// What it holds.
        content: Content,
    },
    /// A line break, or another sign that nobody sees, in a heading, a text or a filler.
    ControlSign {
        /// Which column.
        column: usize,
    },
    /// The same in a code.
    ControlSignInCode,
}

/// Everything that is wrong with a mapping.
pub fn problems(layout: &Layout) -> Vec<LayoutProblem> {
    let mut found = Vec::new();
    if layout.columns.is_empty() {
        found.push(LayoutProblem::NoColumns);
    }
    if layout.columns.len() > MOST_MAPPED_COLUMNS {
        found.push(LayoutProblem::TooManyColumns);
    }
    if layout.states.is_empty() {
        found.push(LayoutProblem::NoStates);
    }
    if layout.codes.iter().any(|it| it.contains(char::is_control)) {
        found.push(LayoutProblem::ControlSignInCode);
    }
    for (at, column) in layout.columns.iter().enumerate() {
        found.extend(of_column(layout, at + 1, column));
    }
    found
}

fn of_column(layout: &Layout, at: usize, it: &Column) -> Vec<LayoutProblem> {
    let mut found = Vec::new();
    match &it.holds {
        Holds::Unknown(name) => found.push(LayoutProblem::Unknown {
            column: at,
            name: name.clone(),
        }),
        Holds::Known(content) if layout.rows != RowsOf::Performance && !content.is_of_sums() => {
            found.push(LayoutProblem::NotOfSums {
                column: at,
                content: *content,
            });
        }
        Holds::Known(_) => {}
    }
    if layout.shape == Shape::Fixed && !(1..=LONGEST_FIELD).contains(&it.width) {
        found.push(LayoutProblem::NoWidth { column: at });
    }
    if let (Shape::Fixed, Holds::Known(content)) = (layout.shape, &it.holds) {
        let (column, content) = (at, *content);
        if it.cut && content.is_figure() {
            found.push(LayoutProblem::CutsFigure { column, content });
        }
        if content.is_changed_by(it.filler, it.side) {
            found.push(LayoutProblem::FilledWrongly { column, content });
        }
    }
    let texts = [&it.heading, &it.text];
    if it.filler.is_control() || texts.iter().any(|it| it.contains(char::is_control)) {
        found.push(LayoutProblem::ControlSign { column: at });
    }
    found
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::PerformanceState;

    use super::super::{
        DateForm, DecimalSign, Delimiter, Encoding, HoursForm, LineEnd, Shape, Side,
    };
    use super::*;

    fn column(name: &str) -> Column {
        Column {
            holds: name.to_owned().into(),
            heading: String::new(),
            text: String::new(),
            width: 10,
            side: Side::Left,
            filler: ' ',
            cut: false,
        }
    }

    fn layout(columns: &[&str]) -> Layout {
        Layout {
            rows: RowsOf::Performance,
            states: vec![PerformanceState::Validated],
            shape: Shape::Delimited,
            delimiter: Delimiter::Semicolon,
            header: true,
            decimal: DecimalSign::Comma,
            hours: HoursForm::Decimal,
            dates: DateForm::Slashes,
            encoding: Encoding::Windows1252,
            plain_letters: false,
            line_end: LineEnd::Windows,
            codes: std::array::from_fn(|_| String::new()),
            columns: columns.iter().map(|it| column(it)).collect(),
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let layout = layout(&["date", "hours"]);
        assert_eq!(Layout::read(&layout.written()), Some(layout));
    }

    #[test]
    fn a_column_of_another_server_is_kept_and_told() {
        let layout = layout(&["date", "mileage"]);
        let again = Layout::read(&layout.written()).unwrap();
        assert_eq!(again.unknown().collect::<Vec<_>>(), ["mileage"]);
        assert!(again.written().contains("\"mileage\""));
        let name = "mileage".to_owned();
        assert_eq!(
            problems(&again),
            [LayoutProblem::Unknown { column: 2, name }]
        );
    }

    #[test]
    fn what_this_server_cannot_follow_is_not_guessed_at() {
        let text = layout(&["date"]).written();
        for other in [
            text.replace("windows-1252", "utf-16"),
            text.replace("\"header\"", "\"header_row\""),
            text.replace("\"cut\":false", "\"cut\":false,\"upper\":true"),
            String::new(),
        ] {
            assert_eq!(Layout::read(&other), None, "{other}");
        }
    }

    #[test]
    fn a_row_that_sums_up_has_nothing_of_a_single_performance() {
        let mut layout = layout(&["hours", "client_name"]);
        assert_eq!(problems(&layout), []);
        for rows in [RowsOf::Day, RowsOf::Week, RowsOf::Month] {
            layout.rows = rows;
            let (column, content) = (2, Content::ClientName);
            let wrong = LayoutProblem::NotOfSums { column, content };
            assert_eq!(problems(&layout), [wrong]);
        }
    }

    #[test]
    fn each_column_of_fixed_width_has_one() {
        let mut layout = layout(&["hours", "date"]);
        layout.columns[1].width = 0;
        assert_eq!(problems(&layout), []);
        layout.shape = Shape::Fixed;
        assert_eq!(problems(&layout), [LayoutProblem::NoWidth { column: 2 }]);
        layout.columns[1].width = LONGEST_FIELD + 1;
        assert_eq!(problems(&layout), [LayoutProblem::NoWidth { column: 2 }]);
    }

    #[test]
    fn no_figure_is_cut_off_or_filled_up_to_another_one() {
        let mut layout = layout(&["hours", "worker_name"]);
        layout.shape = Shape::Fixed;
        for column in &mut layout.columns {
            (column.cut, column.filler) = (true, '0');
        }
        let (column, content) = (1, Content::Hours);
        assert_eq!(
            problems(&layout),
            [
                LayoutProblem::CutsFigure { column, content },
                LayoutProblem::FilledWrongly { column, content },
            ]
        );
        layout.columns[0].side = Side::Right;
        layout.columns[0].cut = false;
        assert_eq!(problems(&layout), []);
        layout.columns[0].filler = '-';
        let minus = LayoutProblem::FilledWrongly { column, content };
        assert_eq!(problems(&layout), [minus]);
    }

    #[test]
    fn nothing_that_is_written_breaks_a_line() {
        let mut layout = layout(&["text"]);
        layout.columns[0].text = "a\nb".to_owned();
        let wrong = LayoutProblem::ControlSign { column: 1 };
        assert_eq!(problems(&layout), [wrong]);
    }
}
