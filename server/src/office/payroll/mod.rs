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
    lines::{Doubtful, LeftOut, Line},
    trouble::{Trouble, Troubles},
};
use crate::{
    domain::{
        payroll::{Column, Content, Holds, Layout},
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
    /// What does not, and should be looked at.
    pub doubtful: Doubtful,
}

/// What became of a file.
#[derive(Debug)]
pub(crate) struct Made {
    /// How many lines it has.
    pub lines: u64,
    /// Hours of all of them.
    pub hours: u64,
    /// What keeps it from being given to anybody.
    pub troubles: Troubles,
    /// What does not.
    pub doubtful: Doubtful,
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
    let doubtful = each_line(snapshot, period, layout, caller, |line| {
        preview.count += 1;
        let cells = checked(layout, &writing, line, preview.count, &mut preview.troubles);
        if preview.lines.len() < PREVIEWED {
            let texts: Vec<_> = cells.iter().map(|it| it.text.clone()).collect();
            preview.texts.push(writing.line(&texts));
            preview.lines.push(cells);
        }
        Ok(())
    })?;
    preview.doubtful = doubtful;
    Ok(preview)
}

/// Writes the file, and says what became of it. What keeps it from being made leaves a part of it
/// behind that nobody may be given.
pub(crate) fn write(
    snapshot: &Snapshot<'_>,
    file: &mut impl Write,
    (period, layout): (Period, &Layout),
    caller: &crate::cpu::Caller,
) -> Result<Made, PayrollError> {
    let (mut lines, mut hours, mut troubles) = (0, 0, Troubles::default());
    let writing = Writing::of(layout);
    file.write_all(writing.mark())?;
    if layout.header {
        let headings = headings(layout, &writing, &mut troubles);
        file.write_all(&writing.ended(&headings))?;
    }
    let doubtful = each_line(snapshot, period, layout, caller, |line| {
        lines += 1;
        hours += line.hours.unsigned_abs();
        let cells = checked(layout, &writing, line, lines, &mut troubles);
        if troubles.is_empty() {
            let texts: Vec<_> = cells.into_iter().map(|it| it.text).collect();
            file.write_all(&writing.ended(&texts))?;
        }
        Ok(())
    })?;
    Ok(Made {
        lines,
        hours,
        troubles,
        doubtful,
    })
}

/// The lines of a period, one after the other; gives what is doubtful about them.
fn each_line(
    snapshot: &Snapshot<'_>,
    period: Period,
    layout: &Layout,
    caller: &crate::cpu::Caller,
    mut take: impl FnMut(&Line) -> Result<(), PayrollError>,
) -> Result<Doubtful, PayrollError> {
    let mut lines = Lines::new(layout, period);
    snapshot.each(|it: ExportRow| -> Result<(), PayrollError> {
        caller.waits()?;
        lines.add(it, &mut take)
    })?;
    lines.finish(&mut take)
}

fn headings(layout: &Layout, writing: &Writing, troubles: &mut Troubles) -> Vec<String> {
    let columns = layout.columns.iter().enumerate();
    columns
        .map(|(at, column)| {
            let heading = match (&column.holds, column.heading.as_str()) {
                (Holds::Known(content), "") => content.as_str(),
                (_, heading) => heading,
            };
            // Nobody is paid by a heading.
            let as_text = Column {
                holds: Holds::Known(Content::Text),
                ..column.clone()
            };
            match writing.fit(&as_text, heading.to_owned()) {
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
        let mut fitted = |text: String| {
            let fitted = writing.fit(column, text.clone());
            let fitted = match column.holds {
                Holds::Known(Content::PayrollNumber) => {
                    fitted.and_then(|it| troubles.alone(line, &it).map(|()| it))
                }
                _ => fitted,
            };
            fitted.map_err(|it| (text, it))
        };
        let written = match cell(layout, column, line) {
            Ok(text) => fitted(text),
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
