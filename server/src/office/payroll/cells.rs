//! What stands in a cell, before it is fitted into its column.

use job_tracker_protocol::Day;

use super::{Line, Trouble};
use crate::domain::{
    office_change::OfficeChangeState,
    payroll::{Column, Content, DateForm, DecimalSign, Holds, HoursForm, Layout, Shape},
    period::IsoWeek,
};

pub(super) fn cell(layout: &Layout, column: &Column, line: &Line) -> Result<String, Trouble> {
    let content = match &column.holds {
        Holds::Known(content) => *content,
        Holds::Unknown(name) => return Err(Trouble::UnknownColumn(name.clone())),
    };
    Ok(match content {
        Content::Date => day(layout.dates, line.from),
        Content::DateTo => day(layout.dates, line.to),
        Content::Week => IsoWeek::of(line.from).to_string(),
        Content::Month => line.from.date().strftime("%Y-%m").to_string(),
        Content::PayrollNumber => line
            .payroll_number
            .clone()
            .ok_or_else(|| Trouble::NoNumber {
                login: line.login.clone(),
                worker: line.worker.clone(),
            })?,
        Content::WorkerLogin => line.login.to_string(),
        Content::WorkerName => name(layout, &line.worker),
        Content::ActivityCode => match line.activity {
            Some(activity) => layout
                .code(activity)
                .ok_or(Trouble::NoCode(activity))?
                .to_owned(),
            None => String::new(),
        },
        Content::Activity => line.activity.map_or("", |it| it.as_str()).to_owned(),
        Content::Hours => hours(layout, line.hours),
        Content::Performances => line.performances.to_string(),
        Content::Text => column.text.clone(),
        of_one => single(layout, of_one, line),
    })
}

/// What only one performance has; nothing where the line sums up several.
fn single(layout: &Layout, content: Content, line: &Line) -> String {
    let Some(it) = &line.only else {
        return String::new();
    };
    let yes_or_no = |it: bool| if it { "yes" } else { "no" }.to_owned();
    match content {
        Content::ClientNumber => it.client_number.to_string(),
        Content::ClientName => name(layout, &it.client),
        Content::State => it.state.as_str().to_owned(),
        Content::Automatic => yes_or_no(it.automatic),
        Content::Channel => it.channel.clone(),
        Content::Reference => it.reference.clone(),
        Content::RegisteredAt => format!("{:.3}", it.registered_at),
        Content::Requested => yes_or_no(it.requested),
        Content::WorkerAnswer => it
            .worker_answer
            .map_or("", OfficeChangeState::as_str)
            .to_owned(),
        Content::AnsweredAt => it
            .answered_at
            .map_or_else(String::new, |it| format!("{it:.3}")),
        _ => String::new(),
    }
}

/// A name. Spreadsheets open what has signs between its columns, and would run some names.
fn name(layout: &Layout, name: &str) -> String {
    match layout.shape {
        Shape::Delimited => crate::office::formulas::harmless(name).into_owned(),
        Shape::Fixed => name.to_owned(),
    }
}

fn hours(layout: &Layout, hours: i64) -> String {
    match layout.hours {
        HoursForm::Whole => hours.to_string(),
        HoursForm::Decimal => match layout.decimal {
            DecimalSign::Comma => format!("{hours},00"),
            DecimalSign::Point => format!("{hours}.00"),
        },
        HoursForm::Hundredths => (hours * 100).to_string(),
        HoursForm::Minutes => (hours * 60).to_string(),
        HoursForm::Clock => format!("{hours:02}:00"),
    }
}

fn day(form: DateForm, day: Day) -> String {
    let pattern = match form {
        DateForm::Iso => "%Y-%m-%d",
        DateForm::Slashes => "%d/%m/%Y",
        DateForm::Dashes => "%d-%m-%Y",
        DateForm::Points => "%d.%m.%Y",
        DateForm::YearFirst => "%Y%m%d",
        DateForm::DayFirst => "%d%m%Y",
        DateForm::ShortDayFirst => "%d%m%y",
        DateForm::ShortYearFirst => "%y%m%d",
    };
    day.date().strftime(pattern).to_string()
}
