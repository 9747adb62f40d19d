//! The texts of what can be chosen in a mapping, and of what is wrong with a file.

use super::super::super::super::page::Page;
use crate::{
    domain::payroll::{
        Content, DateForm, DecimalSign, Delimiter, Encoding, HoursForm, LineEnd, RowsOf, Shape,
        Side,
    },
    office::payroll::Trouble,
};

/// Something to choose: what the form sends, what the page says, and whether it is chosen.
pub(super) struct Choice {
    pub value: String,
    pub text: String,
    pub chosen: bool,
}

macro_rules! choices {
    ($($function:ident of $kind:ident { $($variant:ident: $text:literal,)+ })+) => {
        $(pub(super) fn $function(page: &Page, chosen: &str) -> Vec<Choice> {
            let text = |it: &$kind| match it {
                $($kind::$variant => $text,)+
            };
            let choice = |it: &$kind| Choice {
                value: it.as_str().to_owned(),
                text: page.text(text(it)),
                chosen: it.as_str() == chosen,
            };
            $kind::ALL.iter().map(choice).collect()
        })+
    };
}

choices! {
    rows of RowsOf {
        Performance: "payroll-rows-performance",
        Day: "payroll-rows-day",
        Week: "payroll-rows-week",
        Month: "payroll-rows-month",
    }
    shapes of Shape {
        Delimited: "payroll-shape-delimited",
        Fixed: "payroll-shape-fixed",
    }
    delimiters of Delimiter {
        Semicolon: "payroll-delimiter-semicolon",
        Comma: "payroll-delimiter-comma",
        Tab: "payroll-delimiter-tab",
        Bar: "payroll-delimiter-bar",
    }
    decimals of DecimalSign {
        Comma: "payroll-decimal-comma",
        Point: "payroll-decimal-point",
    }
    hours of HoursForm {
        Whole: "payroll-hours-whole",
        Decimal: "payroll-hours-decimal",
        Hundredths: "payroll-hours-hundredths",
        Minutes: "payroll-hours-minutes",
        Clock: "payroll-hours-clock",
    }
    dates of DateForm {
        Iso: "payroll-date-iso",
        Slashes: "payroll-date-slashes",
        Dashes: "payroll-date-dashes",
        Points: "payroll-date-points",
        YearFirst: "payroll-date-year-first",
        DayFirst: "payroll-date-day-first",
        ShortDayFirst: "payroll-date-short-day-first",
        ShortYearFirst: "payroll-date-short-year-first",
    }
    encodings of Encoding {
        Utf8Mark: "payroll-encoding-utf-8-mark",
        Utf8: "payroll-encoding-utf-8",
        Windows1252: "payroll-encoding-windows-1252",
    }
    line_ends of LineEnd {
        Windows: "payroll-line-end-crlf",
        Unix: "payroll-line-end-lf",
    }
    sides of Side {
        Left: "payroll-side-left",
        Right: "payroll-side-right",
    }
}

/// What a row stands for, in words.
pub(super) fn rows_of(page: &Page, chosen: &RowsOf) -> String {
    let chosen = rows(page, chosen.as_str()).into_iter().find(|it| it.chosen);
    chosen.map(|it| it.text).unwrap_or_default()
}

/// What a column holds, in words.
pub(super) fn content(page: &Page, content: Content) -> String {
    let id = match content {
        Content::Date => "payroll-holds-date",
        Content::DateTo => "payroll-holds-date-to",
        Content::Week => "payroll-holds-week",
        Content::Month => "payroll-holds-month",
        Content::PayrollNumber => "payroll-holds-payroll-number",
        Content::WorkerLogin => "payroll-holds-worker-login",
        Content::WorkerName => "payroll-holds-worker-name",
        Content::ClientNumber => "field-client-number",
        Content::ClientName => "payroll-holds-client-name",
        Content::ActivityCode => "payroll-holds-activity-code",
        Content::Activity => "payroll-holds-activity",
        Content::Hours => "field-hours",
        Content::Performances => "payroll-holds-performances",
        Content::State => "field-state",
        Content::Automatic => "state-automatic",
        Content::Channel => "payroll-holds-channel",
        Content::Reference => "payroll-holds-reference",
        Content::RegisteredAt => "payroll-holds-registered-at",
        Content::Requested => "audit-field-requested",
        Content::WorkerAnswer => "payroll-holds-worker-answer",
        Content::AnsweredAt => "payroll-holds-answered-at",
        Content::Text => "payroll-holds-text",
    };
    page.text(id)
}

/// What keeps a file from being made, in words.
pub(super) fn trouble(page: &Page, trouble: &Trouble) -> String {
    match trouble {
        Trouble::NoNumber { worker, .. } => {
            page.text1("payroll-no-number", "worker", worker.as_str())
        }
        Trouble::SharedNumber {
            worker,
            other,
            number,
            ..
        } => page.text_with(
            "payroll-shared-number",
            &[
                ("worker", worker.as_str().into()),
                ("other", other.as_str().into()),
                ("number", number.as_str().into()),
            ],
        ),
        Trouble::NoCode(activity) => {
            let activity = page.text(super::super::super::performances::activity_text(activity));
            page.text1("payroll-no-code", "activity", activity)
        }
        Trouble::TooWide { text, width } => page.text_with(
            "payroll-too-wide",
            &[
                ("text", text.as_str().into()),
                ("long", text.chars().count().into()),
                ("width", usize::from(*width).into()),
            ],
        ),
        Trouble::FilledWrongly { text, filler } => {
            of_sign(page, "payroll-filled-to", *filler, text)
        }
        Trouble::NoSign { sign, text } => of_sign(page, "payroll-no-sign", *sign, text),
        Trouble::ManyBytes { sign, text } => of_sign(page, "payroll-many-bytes", *sign, text),
        Trouble::ControlSign { text } => page.text1("payroll-control-sign", "text", text.as_str()),
        Trouble::UnknownColumn(name) => page.text1("payroll-unknown", "name", name.as_str()),
    }
}

fn of_sign(page: &Page, id: &str, sign: char, text: &str) -> String {
    let values = [("sign", sign.to_string().into()), ("text", text.into())];
    page.text_with(id, &values)
}
