//! A file for payroll, made by a mapping: performances become lines, lines become cells, cells
//! become bytes. What cannot be written as the mapping says is told, and no file is made: a file
//! that is silently wrong pays somebody wrongly.

mod bytes;
mod cells;
mod lines;
#[cfg(test)]
mod tests;
mod trouble;

use std::{io, io::Write};

use self::{bytes::Writing, cells::cell, lines::Lines};
pub(crate) use self::{
    lines::Line,
    trouble::{Trouble, Troubles},
};
use crate::{
    domain::{
        payroll::{Content, Holds, Layout},
        period::Period,
    },
    store::{
        StoreError,
        export::{ExportRow, Snapshot},
    },
};

/// Lines that a preview shows.
pub(crate) const PREVIEWED: usize = 20;

/// What a mapping makes of the performances of a period.
#[derive(Debug, Default)]
pub(crate) struct Preview {
    /// The first lines, cell by cell.
    pub lines: Vec<Vec<Cell>>,
    /// The same, as they stand in the file; with the headings, where it has any.
    pub texts: Vec<String>,
    /// How many lines the file has, headings not counted.
    pub count: u64,
    /// What keeps it from being made.
    pub troubles: Troubles,
}

/// A cell as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub text: String,
    /// Whether it keeps the file from being made.
    pub is_wrong: bool,
}

/// Why a file was not made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PayrollError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The disk did.
    #[error("the file was not written: {0}")]
    Disk(#[from] io::Error),
    /// Nobody waits for it any more.
    #[error(transparent)]
    Left(#[from] crate::cpu::CallerLeft),
}

/// Looks at all of a period, and keeps the first lines.
pub(crate) fn preview(
    snapshot: &Snapshot<'_>,
    period: Period,
    layout: &Layout,
    caller: &crate::cpu::Caller,
) -> Result<Preview, PayrollError> {
    let mut preview = Preview::default();
    let writing = Writing::of(layout);
    if layout.header {
        let headings = headings(layout, &writing, &mut preview.troubles);
        preview.texts.push(writing.line(&headings));
    }
    each_line(snapshot, period, layout, caller, |line| {
        preview.count += 1;
        let cells = checked(layout, &writing, line, preview.count, &mut preview.troubles);
        if preview.lines.len() < PREVIEWED {
            let texts: Vec<_> = cells.iter().map(|it| it.text.clone()).collect();
            preview.texts.push(writing.line(&texts));
            preview.lines.push(cells);
        }
        Ok(())
    })?;
    Ok(preview)
}

/// Writes the file, and says how many lines it has; or what keeps it from being made, which leaves
/// a part of it behind that nobody may be given.
pub(crate) fn write(
    snapshot: &Snapshot<'_>,
    file: &mut impl Write,
    (period, layout): (Period, &Layout),
    caller: &crate::cpu::Caller,
) -> Result<(u64, Troubles), PayrollError> {
    let (mut count, mut troubles) = (0, Troubles::default());
    let writing = Writing::of(layout);
    file.write_all(writing.mark())?;
    if layout.header {
        let headings = headings(layout, &writing, &mut troubles);
        file.write_all(&writing.ended(&headings))?;
    }
    each_line(snapshot, period, layout, caller, |line| {
        count += 1;
        let cells = checked(layout, &writing, line, count, &mut troubles);
        if troubles.is_empty() {
            let texts: Vec<_> = cells.into_iter().map(|it| it.text).collect();
            file.write_all(&writing.ended(&texts))?;
        }
        Ok(())
    })?;
    Ok((count, troubles))
}

/// The lines of a period, one after the other.
fn each_line(
    snapshot: &Snapshot<'_>,
    period: Period,
    layout: &Layout,
    caller: &crate::cpu::Caller,
    mut take: impl FnMut(&Line) -> Result<(), PayrollError>,
) -> Result<(), PayrollError> {
    let mut lines = Lines::new(layout, period);
    snapshot.each(|it: ExportRow| -> Result<(), PayrollError> {
        caller.waits()?;
        lines.add(it, &mut take)
    })?;
    lines.end(&mut take)
}

fn headings(layout: &Layout, writing: &Writing, troubles: &mut Troubles) -> Vec<String> {
    let columns = layout.columns.iter().enumerate();
    columns
        .map(|(at, column)| {
            let heading = match (&column.holds, column.heading.as_str()) {
                (Holds::Known(content), "") => content.as_str(),
                (_, heading) => heading,
            };
            match writing.fit(column, heading.to_owned()) {
                Ok(text) => text,
                Err(trouble) => {
                    troubles.add(0, at, trouble);
                    heading.to_owned()
                }
            }
        })
        .collect()
}

fn checked(
    layout: &Layout,
    writing: &Writing,
    line: &Line,
    number: u64,
    troubles: &mut Troubles,
) -> Vec<Cell> {
    let columns = layout.columns.iter().enumerate();
    let cell = |(at, column)| {
        let read = cell(layout, column, line);
        let read = match column.holds {
            Holds::Known(Content::PayrollNumber) => {
                read.and_then(|it| troubles.alone(line).map(|()| it))
            }
            _ => read,
        };
        let written = match read {
            Ok(text) => writing.fit(column, text.clone()).map_err(|it| (text, it)),
            Err(trouble) => Err((String::new(), trouble)),
        };
        match written {
            Ok(text) => Cell {
                text,
                is_wrong: false,
            },
            Err((text, trouble)) => {
                troubles.add(number, at, trouble);
                Cell {
                    text,
                    is_wrong: true,
                }
            }
        }
    };
    columns.map(cell).collect()
}
