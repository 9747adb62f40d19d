//! Lists as spreadsheets save them: what is in the sheet is known, so that not one row and not one
//! cell may differ once the list is read.

use job_tracker_protocol::{ClientNumber, Language, is_invisible};
use job_tracker_server::testing::preview;
use proptest::{collection::vec, prelude::*, sample::select};

use crate::prove::Proof;

/// How a spreadsheet saves it.
#[derive(Debug, Clone)]
struct Manner {
    mark: char,
    end: &'static str,
    /// Which heading stands first, where there are headings.
    headings: Option<bool>,
    quoted: bool,
    encoding: Encoding,
    /// Lines with nothing in them before each row.
    blank: Vec<u8>,
    /// A column that nobody asked for.
    third: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16Le,
    Utf16Be,
}

fn manner() -> impl Strategy<Value = Manner> {
    let encoding = select(vec![
        Encoding::Utf8,
        Encoding::Utf8WithMark,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ]);
    let end = select(vec!["\n", "\r\n"]);
    (
        select(vec![';', ',', '\t', '|']),
        end,
        any::<Option<bool>>(),
        any::<bool>(),
        encoding,
        vec(prop_oneof![4 => Just(0u8), 1 => 1..4u8], 1..5),
        any::<bool>(),
    )
        .prop_map(
            |(mark, end, headings, quoted, encoding, blank, third)| Manner {
                mark,
                end,
                headings,
                quoted,
                encoding,
                blank,
                third,
            },
        )
}

/// Names that a spreadsheet may hold: with marks and quotes in them, in any script.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => "[A-Za-zéèëïüçÀ-ž' .-]{9,24}",
        2 => "[A-Za-z;,|\"' ]{9,24}",
        1 => "\\PC{5,20}",
        1 => Just("=cmd|'/c calc'!A1".to_owned()),
    ]
    .prop_map(|it| {
        let unseen = |it: char| it.is_whitespace() || is_invisible(it);
        it.trim_matches(unseen).to_owned()
    })
    .prop_filter("a name says something", |it| {
        // What is the heading of a column in the first row is one.
        !it.is_empty() && !it.chars().any(char::is_control) && it.len() > 8
            || ["Ana", "Bea", "Zoë"].contains(&it.as_str())
    })
}

fn saved(rows: &[[String; 2]], headings: [&str; 2], manner: &Manner) -> (Vec<u8>, Vec<u64>) {
    let quote = |cell: &str| {
        let must = cell.contains([manner.mark, '"', '\r', '\n']) || cell.starts_with('"');
        if must || manner.quoted {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let row = |[first, second]: [&str; 2]| {
        let cells = if manner.headings == Some(true) {
            [second, first]
        } else {
            [first, second]
        };
        let mut row = cells.map(quote).join(&manner.mark.to_string());
        row.extend(manner.third.then_some(manner.mark));
        row + manner.end
    };
    let mut text = String::new();
    let (mut line, mut lines) = (1, Vec::new());
    if manner.headings.is_some() {
        text.push_str(&row(headings));
        line += 1;
    }
    for (at, [first, second]) in rows.iter().enumerate() {
        let blank = manner.blank[at % manner.blank.len()];
        text.push_str(&manner.end.repeat(blank.into()));
        line += u64::from(blank);
        lines.push(line);
        text.push_str(&row([first, second]));
        line += 1;
    }
    let wide = |bytes: fn(u16) -> [u8; 2]| {
        let marked = format!("\u{feff}{text}");
        marked.encode_utf16().flat_map(bytes).collect()
    };
    let file = match manner.encoding {
        Encoding::Utf8 => text.into_bytes(),
        Encoding::Utf8WithMark => format!("\u{feff}{text}").into_bytes(),
        Encoding::Utf16Le => wide(u16::to_le_bytes),
        Encoding::Utf16Be => wide(u16::to_be_bytes),
    };
    (file, lines)
}

#[track_caller]
fn compare(clients: bool, rows: &[[String; 2]], headings: [&str; 2], manner: &Manner) -> u64 {
    let (file, lines) = saved(rows, headings, manner);
    let list = preview(clients, &file)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&file)));
    let read: Vec<_> = list.rows.iter().map(|it| it.cells.clone()).collect();
    assert_eq!(read, rows, "{}", String::from_utf8_lossy(&file));
    let places: Vec<_> = list.rows.iter().map(|it| it.line).collect();
    assert_eq!(places, lines, "{}", String::from_utf8_lossy(&file));
    assert_eq!(list.trouble, None);
    let headings = usize::from(manner.headings.is_some());
    let blank = (0..rows.len()).map(|it| manner.blank[it % manner.blank.len()]);
    let blank: usize = blank.map(usize::from).sum();
    assert_eq!((list.left_out.len(), list.blank), (headings, blank));
    assert_eq!(list.in_file, Some(rows.len() + headings + blank));
    u64::try_from(rows.len()).unwrap()
}

#[test]
fn every_row_of_a_list_of_workers_is_read_as_it_stands_in_the_sheet() {
    let proof = Proof {
        group: "fuzz: sheets of workers",
        source: file!(),
        few: 600,
        many: 30_000,
        steps: "rows read as they stand",
    };
    let language = select(Language::ALL.map(|it| it.code().to_owned()).to_vec());
    let rows = vec(
        (name(), language).prop_map(|(name, code)| [name, code]),
        1..12,
    );
    proof.run(&(rows, manner()), |(rows, manner)| {
        compare(false, &rows, ["Naam", "Taal"], &settled(manner, &rows))
    });
}

#[test]
fn every_row_of_a_list_of_clients_is_read_as_it_stands_in_the_sheet() {
    let proof = Proof {
        group: "fuzz: sheets of clients",
        source: file!(),
        few: 600,
        many: 30_000,
        steps: "rows read as they stand",
    };
    let number = (any::<u64>(), any::<bool>()).prop_map(|(ten, grouped)| {
        let number = ClientNumber::from_first_ten(ten);
        if grouped {
            number.grouped()
        } else {
            number.to_string()
        }
    });
    let rows = vec(
        (number, name()).prop_map(|(number, name)| [number, name]),
        1..12,
    );
    proof.run(&(rows, manner()), |(rows, manner)| {
        compare(
            true,
            &rows,
            ["Gebruikersnummer", "Naam"],
            &settled(manner, &rows),
        )
    });
}

/// Which mark parts the cells is told by the first line alone: without headings, a first row that
/// has more of another mark in it cannot be read by anybody.
fn settled(manner: Manner, rows: &[[String; 2]]) -> Manner {
    let doubtful = rows[0]
        .iter()
        .any(|it| it.contains([';', ',', '\t', '|', '"']));
    let headings = match manner.headings {
        None if doubtful => Some(false),
        other => other,
    };
    Manner { headings, ..manner }
}
