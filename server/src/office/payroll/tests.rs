//! Lines, cells and bytes of files that a mapping makes.

use job_tracker_protocol::{Activity, ClientNumber, Hours, Login, PerformanceState};

use super::*;
use crate::domain::{
    office_change::OfficeChangeState,
    payroll::{Column, Encoding, HoursForm, RowsOf, Shape, Side},
};

fn column(holds: &str) -> Column {
    Column {
        holds: holds.to_owned().into(),
        heading: String::new(),
        text: String::new(),
        width: 0,
        side: Side::Left,
        filler: ' ',
        cut: false,
    }
}

fn layout(rows: &str, columns: Vec<Column>) -> Layout {
    let text = format!(
        r#"{{"rows":"{rows}","states":["registered","validated","modified"],
            "shape":"delimited","delimiter":"semicolon","header":false,"decimal":"comma",
            "hours":"decimal","dates":"slashes","encoding":"utf-8","plain_letters":false,
            "line_end":"crlf","codes":["101","","",""],"columns":[]}}"#
    );
    Layout {
        columns,
        ..Layout::read(&text).unwrap()
    }
}

fn columns(names: &[&str]) -> Vec<Column> {
    names.iter().map(|it| column(it)).collect()
}

fn row(day: &str, worker: &str, hours: i64) -> ExportRow {
    ExportRow {
        day: day.parse().unwrap(),
        login: job_tracker_protocol::Login::from_serial(worker.len().try_into().unwrap()),
        worker: worker.to_owned(),
        client_number: ClientNumber::from_first_ten(1_204_857_361),
        client: "=Household".to_owned(),
        activity: Activity::HouseholdHelp,
        hours: Hours::try_from(hours).unwrap(),
        state: PerformanceState::Validated,
        automatic: false,
        channel: "app".to_owned(),
        reference: "K7M-42Q".to_owned(),
        registered_at: "2026-11-23T10:00:00Z".parse().unwrap(),
        requested: false,
        worker_answer: None,
        answered_at: None,
        payroll_number: Some(format!("0{}", worker.len())),
    }
}

fn period() -> Period {
    Period {
        from: "2026-11-24".parse().unwrap(),
        to: "2026-12-31".parse().unwrap(),
    }
}

/// The file, and what keeps it from being made.
fn file(layout: &Layout, rows: Vec<ExportRow>) -> (Vec<u8>, Vec<Trouble>) {
    let period = period();
    let (writing, mut troubles) = (Writing::of(layout), Troubles::default());
    let mut bytes = writing.mark().to_vec();
    if layout.header {
        let headings = headings(layout, &writing, &mut troubles);
        bytes.extend(writing.ended(&headings));
    }
    let mut count = 0;
    let mut take = |line: &Line| {
        count += 1;
        let cells = checked(layout, &writing, line, count, &mut troubles);
        let texts: Vec<_> = cells.into_iter().map(|it| it.text).collect();
        bytes.extend(writing.ended(&texts));
        Ok(())
    };
    let mut lines = Lines::new(layout, period);
    for row in rows {
        lines.add(row, &mut take).unwrap();
    }
    lines.finish(&mut take).unwrap();
    let troubles = troubles.iter().map(|it| it.trouble.clone()).collect();
    (bytes, troubles)
}

fn text(layout: &Layout, rows: Vec<ExportRow>) -> String {
    let (bytes, troubles) = file(layout, rows);
    assert_eq!(troubles, []);
    String::from_utf8(bytes).unwrap()
}

#[test]
fn each_worker_and_day_week_or_month_has_one_line() {
    let rows = || {
        let of_november = [
            row("2026-11-24", "Bea", 2),
            row("2026-11-24", "Ana Two", 3),
            row("2026-11-24", "Bea", 1),
            row("2026-11-29", "Bea", 4),
        ];
        let mut all = Vec::from(of_november);
        all.push(row("2026-11-30", "Bea", 5));
        all.push(row("2026-12-01", "Bea", 6));
        all
    };
    let names = ["worker_name", "date", "date_to", "hours", "performances"];
    let of = |it| text(&layout(it, columns(&names)), rows());
    assert_eq!(
        of("day"),
        "Ana Two;24/11/2026;24/11/2026;3,00;1\r\nBea;24/11/2026;24/11/2026;3,00;2\r\n\
         Bea;29/11/2026;29/11/2026;4,00;1\r\nBea;30/11/2026;30/11/2026;5,00;1\r\n\
         Bea;01/12/2026;01/12/2026;6,00;1\r\n"
    );
    // The first week begins with the period, not with its Monday.
    assert_eq!(
        of("week"),
        "Ana Two;24/11/2026;29/11/2026;3,00;1\r\nBea;24/11/2026;29/11/2026;7,00;3\r\n\
         Bea;30/11/2026;06/12/2026;11,00;2\r\n"
    );
    assert_eq!(
        of("month"),
        "Ana Two;24/11/2026;30/11/2026;3,00;1\r\nBea;24/11/2026;30/11/2026;12,00;4\r\n\
         Bea;01/12/2026;31/12/2026;6,00;1\r\n"
    );
}

#[test]
fn activities_are_apart_where_a_column_tells_of_them() {
    let shopping = ExportRow {
        activity: Activity::Shopping,
        ..row("2026-11-24", "Bea", 2)
    };
    let rows = || vec![shopping.clone(), row("2026-11-24", "Bea", 3)];
    let together = text(&layout("day", columns(&["hours"])), rows());
    assert_eq!(together, "5,00\r\n");
    let apart = text(&layout("day", columns(&["activity", "hours"])), rows());
    assert_eq!(apart, "household_help;3,00\r\nshopping;2,00\r\n");
    let (_, troubles) = file(&layout("day", columns(&["activity_code"])), rows());
    assert_eq!(troubles, [Trouble::NoCode(Activity::Shopping)]);
}

#[test]
fn what_does_not_count_is_in_no_line_and_told_unless_it_is_cancelled() {
    let in_state = |state, day| ExportRow {
        state,
        ..row(day, "Bea", 2)
    };
    let contested = ExportRow {
        worker_answer: Some(OfficeChangeState::Contested),
        ..row("2026-11-25", "Bea", 3)
    };
    let rows = [
        ExportRow {
            worker_answer: Some(OfficeChangeState::Contested),
            ..in_state(PerformanceState::Cancelled, "2026-11-24")
        },
        in_state(PerformanceState::Registered, "2026-11-24"),
        in_state(PerformanceState::Registered, "2026-11-30"),
        in_state(PerformanceState::Registered, "2026-12-01"),
        contested,
    ];
    for of in ["performance", "day"] {
        let counted = Layout {
            states: vec![PerformanceState::Validated],
            ..layout(of, columns(&["hours"]))
        };
        assert_eq!(text(&counted, rows.to_vec()), "3,00\r\n");
        let mut lines = Lines::new(&counted, period());
        for row in &rows {
            lines.add(row.clone(), &mut |_| Ok(())).unwrap();
        }
        let doubtful = lines.finish(&mut |_| Ok(())).unwrap();
        let left_out: Vec<_> = doubtful
            .left_out
            .iter()
            .map(|((month, _), it)| (month.to_string(), it.performances, it.hours))
            .collect();
        let (november, december) = ("2026-11-01".to_owned(), "2026-12-01".to_owned());
        assert_eq!(left_out, [(november, 2, 4), (december, 1, 2)]);
        assert_eq!((doubtful.left_out(), doubtful.contested), (3, 2));
    }
}

#[test]
fn two_workers_with_one_number_are_named_and_one_with_two_logins_is_not() {
    let numbered = |login, worker| ExportRow {
        login: Login::from_serial(login),
        payroll_number: Some("007".to_owned()),
        ..row("2026-11-24", worker, 2)
    };
    let layout = layout("performance", columns(&["payroll_number"]));
    let (_, troubles) = file(&layout, vec![numbered(1, "Ana"), numbered(2, "Bea")]);
    assert!(
        matches!(&troubles[..], [Trouble::SharedNumber { worker, other, .. }]
            if (worker.as_str(), other.as_str()) == ("Bea", "Ana")),
        "{troubles:?}"
    );
    let same = vec![numbered(1, "Ana"), numbered(1, "Ana"), numbered(3, "ANA")];
    assert_eq!(file(&layout, same).1, []);
}

#[test]
fn a_worker_without_a_number_is_named_once() {
    let without = || ExportRow {
        payroll_number: None,
        ..row("2026-11-24", "Bea", 2)
    };
    let layout = layout("performance", columns(&["payroll_number"]));
    let rows = vec![without(), row("2026-11-25", "Ana", 1), without()];
    let (_, troubles) = file(&layout, rows);
    assert!(
        matches!(&troubles[..], [Trouble::NoNumber { worker, .. }] if worker == "Bea"),
        "{troubles:?}"
    );
}

#[test]
fn a_line_of_fixed_width_has_its_columns_where_they_belong() {
    let mut all = columns(&["text", "worker_name", "date", "activity_code", "hours"]);
    let widths = [7, 20, 10, 6, 6];
    for (column, width) in all.iter_mut().zip(widths) {
        column.width = width;
    }
    all[0].text = "12345".to_owned();
    (all[0].side, all[0].filler) = (Side::Right, '0');
    (all[4].side, all[4].filler) = (Side::Right, '0');
    let fixed = Layout {
        shape: Shape::Fixed,
        hours: HoursForm::Hundredths,
        encoding: Encoding::Windows1252,
        ..layout("performance", all)
    };
    let rows = || vec![row("2026-11-24", "Zoë Maes", 4)];
    let line = b"0012345Zo\xeb Maes            24/11/2026101   000400\r\n".to_vec();
    assert_eq!(file(&fixed, rows()), (line, vec![]));
    // A sign of two bytes would move all columns behind it.
    for encoding in [Encoding::Utf8, Encoding::Utf8Mark] {
        let mut fixed = Layout {
            encoding,
            ..fixed.clone()
        };
        let (sign, name) = ('ë', "Zoë Maes".to_owned());
        let many = Trouble::ManyBytes { sign, text: name };
        assert_eq!(file(&fixed, rows()).1, [many]);
        fixed.plain_letters = true;
        assert_eq!(
            text(&fixed, rows()),
            "0012345Zoe Maes            24/11/2026101   000400\r\n"
        );
    }
}

#[test]
fn no_figure_is_cut_off_or_filled_up_to_another_one_whatever_was_kept() {
    let fixed = |name, width, filler| {
        let mut column = column(name);
        (column.width, column.filler, column.cut) = (width, filler, true);
        Layout {
            shape: Shape::Fixed,
            hours: HoursForm::Minutes,
            ..layout("performance", vec![column])
        }
    };
    let hours = || vec![row("2026-11-24", "Ana", 3)];
    let (_, troubles) = file(&fixed("hours", 2, ' '), hours());
    let (width, wide) = (2, "180".to_owned());
    assert_eq!(troubles, [Trouble::TooWide { text: wide, width }]);
    let (_, troubles) = file(&fixed("hours", 4, '0'), hours());
    let (filler, filled) = ('0', "180".to_owned());
    assert_eq!(
        troubles,
        [Trouble::FilledWrongly {
            text: filled,
            filler
        }]
    );
}

#[test]
fn numbers_that_are_one_in_the_file_are_one() {
    let mut number = column("payroll_number");
    (number.width, number.side, number.filler) = (4, Side::Right, '0');
    let fixed = Layout {
        shape: Shape::Fixed,
        ..layout("performance", vec![number])
    };
    let numbered = |login, worker, number: &str| ExportRow {
        login: Login::from_serial(login),
        payroll_number: Some(number.to_owned()),
        ..row("2026-11-24", worker, 2)
    };
    let rows = vec![numbered(1, "Ana", "42"), numbered(2, "Bea", "042")];
    let (_, troubles) = file(&fixed, rows);
    assert!(matches!(&troubles[..], [Trouble::SharedNumber { number, .. }] if number == "0042"));
}

#[test]
fn what_is_too_wide_is_told_or_cut_off_knowingly() {
    let mut name = column("worker_name");
    name.width = 3;
    let mut fixed = Layout {
        shape: Shape::Fixed,
        encoding: Encoding::Windows1252,
        ..layout("performance", vec![name])
    };
    let rows = || vec![row("2026-11-24", "Élise", 4)];
    let (_, troubles) = file(&fixed, rows());
    let (width, wide) = (3, "Élise".to_owned());
    assert_eq!(troubles, [Trouble::TooWide { text: wide, width }]);
    fixed.columns[0].cut = true;
    assert_eq!(file(&fixed, rows()), (b"\xc9li\r\n".to_vec(), vec![]));
    // The heading is a value like others.
    (fixed.header, fixed.columns[0].cut) = (true, false);
    assert_eq!(file(&fixed, Vec::new()).1.len(), 1);
}

#[test]
fn letters_that_an_encoding_lacks_are_told_or_written_plainly() {
    let mut western = Layout {
        encoding: Encoding::Windows1252,
        ..layout("performance", columns(&["worker_name"]))
    };
    let rows = |name| vec![row("2026-11-24", name, 4)];
    let (bytes, troubles) = file(&western, rows("Zoë €"));
    assert_eq!((bytes, troubles), (b"Zo\xeb \x80\r\n".to_vec(), vec![]));
    let (_, troubles) = file(&western, rows("Łucja"));
    let (sign, text) = ('Ł', "Łucja".to_owned());
    assert_eq!(troubles, [Trouble::NoSign { sign, text }]);
    western.plain_letters = true;
    for (name, written) in [
        ("Łucja Świętek", b"Lucja Swietek\r\n".to_vec()),
        ("Ștefania Țîru", b"Stefania T\xeeru\r\n".to_vec()),
        // Two signs, one letter that the encoding has.
        ("Zoe\u{308}", b"Zo\xeb\r\n".to_vec()),
    ] {
        assert_eq!(file(&western, rows(name)), (written, vec![]), "{name}");
    }
    // Another script has no plain letters; nobody's name becomes a row of question marks.
    for name in ["Олена", "אנה", "👩 Ana"] {
        let (_, troubles) = file(&western, rows(name));
        assert!(matches!(troubles[..], [Trouble::NoSign { .. }]), "{name}");
    }
}

#[test]
fn cells_are_quoted_and_names_never_run() {
    let mut layout = layout("performance", columns(&["worker_name", "client_name"]));
    let rows = || vec![row("2026-11-24", "A; \"B\"", 4)];
    assert_eq!(text(&layout, rows()), "\"A; \"\"B\"\"\";'=Household\r\n");
    layout.delimiter = crate::domain::payroll::Delimiter::Bar;
    layout.line_end = crate::domain::payroll::LineEnd::Unix;
    layout.encoding = Encoding::Utf8Mark;
    assert_eq!(
        text(&layout, rows()),
        "\u{feff}\"A; \"\"B\"\"\"|'=Household\n"
    );
}

#[test]
fn hours_are_written_as_the_mapping_says() {
    for (form, written) in [
        (HoursForm::Whole, "4"),
        (HoursForm::Decimal, "4,00"),
        (HoursForm::Hundredths, "400"),
        (HoursForm::Minutes, "240"),
        (HoursForm::Clock, "04:00"),
    ] {
        let layout = Layout {
            hours: form,
            ..layout("performance", columns(&["hours"]))
        };
        let line = text(&layout, vec![row("2026-11-24", "Ana", 4)]);
        assert_eq!(line.trim_end(), written);
    }
}

#[test]
fn a_column_that_this_server_does_not_know_makes_no_file() {
    let layout = layout("performance", columns(&["hours", "mileage"]));
    let (_, troubles) = file(&layout, vec![row("2026-11-24", "Ana", 4)]);
    assert_eq!(troubles, [Trouble::UnknownColumn("mileage".to_owned())]);
    assert!(layout.rows == RowsOf::Performance);
}
