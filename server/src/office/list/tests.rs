//! What is read of a file, whatever it is of.

use job_tracker_protocol::Language;

use super::*;

fn list(file: &[u8], choices: &Choices) -> List {
    read(ListKind::Workers, file, choices).unwrap()
}

fn found(file: &[u8]) -> List {
    list(file, &Choices::default())
}

fn cells(list: List) -> Vec<[String; 2]> {
    list.rows.into_iter().map(|it| it.cells).collect()
}

#[test]
fn a_list_may_have_any_usual_delimiter_and_headings_in_any_order() {
    for file in [
        "naam;taal\r\nAna;fr\r\n",
        "Taal,Naam\nfr,Ana",
        "Ana\tfr",
        "Ana|fr\n\n\n",
        "fr;Ana",
        "\u{feff}name;language\n\n Ana ; fr ;;\n",
        "name;x;language\nAna;1, 2, 3;fr",
        "sep=|\r\nnaam|taal\r\nAna|fr\r\n\u{1a}",
        "Naam:;Taal van de brief;LANGUE.\nAna;de;fr",
        "Workers of 2026;\n\nname;language\nAna;fr\nTotal: 1;\n",
    ] {
        let read = found(file.as_bytes());
        assert_eq!(read.trouble, None, "{file:?}");
        assert_eq!(cells(read), [["Ana", "fr"]], "{file:?}");
    }
    let quoted = found(b"naam\n\"Maes; \"\"A\"\"\"\n");
    assert_eq!(cells(quoted), [["Maes; \"A\"", ""]]);
}

#[test]
fn a_language_is_known_by_its_code_its_own_name_and_those_that_the_office_gives_it() {
    for (cell, language) in [
        ("Pools", Some(Language::Pl)),
        ("polonais", Some(Language::Pl)),
        ("pl-BE", Some(Language::Pl)),
        ("Język polski", Some(Language::Pl)),
        ("POLSKI", Some(Language::Pl)),
        ("roumain", Some(Language::Ro)),
        ("Български", Some(Language::Bg)),
        ("pt-BR", Some(Language::Pt)),
        ("Español", Some(Language::Es)),
        ("Oekraïens", Some(Language::Uk)),
        ("русский", Some(Language::Ru)),
        ("TÜRKÇE", Some(Language::Tr)),
        ("العربية", Some(Language::Ar)),
        ("pl-fr", None),
        ("Grieks", None),
    ] {
        assert_eq!(cells::language_of(cell), language, "{cell}");
    }
}

#[test]
fn what_excel_saves_in_other_encodings_is_read() {
    let latin = found(b"naam;taal\nZo\xeb;fr");
    assert!(latin.is_foreign());
    assert_eq!(cells(latin), [["Zoë", "fr"]]);
    let wide: Vec<u8> = "naam\ttaal\nZoë\tfr"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide.clone()).collect();
    for file in [marked, wide] {
        assert_eq!(cells(found(&file)), [["Zoë", "fr"]]);
    }
}

#[test]
fn letters_that_would_be_others_in_another_encoding_are_asked_for() {
    for (row, unsure) in [
        (&b"Zo\xeb D'Hondt-Andr\xe9"[..], false),
        (b"Ko\xe8ak", true),
        (b"D\x92Hondt", true),
        (b"Wr\xf3blewska-\xa3uczak", true),
        (b"Ba\xfeak", true),
    ] {
        let file = [b"naam;taal\n", row, b";fr\n"].concat();
        let trouble = found(&file).trouble;
        assert_eq!(trouble == Some(Trouble::Encoding), unsure, "{row:x?}");
        let chosen = Choices {
            encoding: Some(encoding_rs::WINDOWS_1250),
            ..Choices::default()
        };
        assert_eq!(list(&file, &chosen).trouble, None);
    }
    let file = b"naam;taal\nKo\xe8ak;fr\n";
    let names = names_each_way(ListKind::Workers, file, &Choices::default());
    let names: Vec<_> = names
        .iter()
        .map(|it| (it.0.name(), it.1.as_str()))
        .collect();
    assert_eq!(
        names[..2],
        [("windows-1252", "Koèak"), ("windows-1250", "Kočak")]
    );
}

#[test]
fn a_broken_encoding_is_not_passed_over_in_silence() {
    let marked = found(b"\xef\xbb\xbfnaam;taal\nZo\xeb;fr");
    let said = super::validate::Said {
        otherwise: None,
        lost_zero: false,
        another: &std::collections::BTreeSet::new(),
    };
    let validated = workers(&marked, &[], said);
    assert_eq!(validated.lines[0].remark, "import-letters-lost");
    assert!(validated.new.is_empty());
}

#[test]
fn each_row_says_on_which_line_of_the_file_it_begins() {
    for (file, lines) in [
        ("naam;taal\nAna;fr\nBea;nl\n", [2, 3]),
        ("naam;taal\r\nAna;fr\r\nBea;nl\r\n", [2, 3]),
        ("naam;taal\rAna;fr\rBea;nl\r", [2, 3]),
        ("\n\r\nAna;fr\n\n ; \nBea;nl", [3, 6]),
        ("\"A\r\nna\";fr\r\nBea;nl", [1, 3]),
        ("\"\nAna\";fr\nBea;nl", [1, 3]),
    ] {
        let read: Vec<_> = found(file.as_bytes())
            .rows
            .iter()
            .map(|it| it.line)
            .collect();
        assert_eq!(read, lines, "{file:?}");
    }
}

#[test]
fn every_row_is_read_or_left_out_by_name() {
    let file = "sep=;\nStaff\nnaam;taal\nAna;fr\n;\nBea;nl\nCea;de\nTotaal;3\n";
    let choices = Choices {
        without: [6].into(),
        ..Choices::default()
    };
    let list = list(file.as_bytes(), &choices);
    let left_out: Vec<_> = list.left_out.iter().map(|it| (it.line, it.why)).collect();
    use Reason::{AboveHeadings, Headings, Office, Setting, Total};
    assert_eq!(
        left_out,
        [
            (1, Setting),
            (2, AboveHeadings),
            (3, Headings),
            (6, Office),
            (8, Total)
        ]
    );
    assert_eq!((list.rows.len(), list.blank, list.in_file), (2, 1, Some(8)));
}

#[test]
fn what_the_office_says_goes_before_what_was_found() {
    let choices = Choices {
        headings: Some(Headings::Nowhere),
        columns: vec![None, Some(Column::Unread), Some(Column::Holds(Field::Name))],
        ..Choices::default()
    };
    let read = list(b"Naam;fr;Ana\nBea;nl;Cea\n", &choices);
    assert_eq!(read.trouble, None);
    // What was found to be the name is not, and nothing says what else it is.
    assert!(read.rows.iter().all(|it| it.overfull));
    assert_eq!(read.rows[0].cells, ["Ana", ""]);
    let twice = Choices {
        columns: vec![Some(Column::Holds(Field::Name)); 2],
        ..Choices::default()
    };
    assert_eq!(list(b"Ana;fr\n", &twice).trouble, Some(Trouble::TwoChosen));
}

#[test]
fn what_is_no_list_is_refused() {
    let refused = |file: &[u8]| read(ListKind::Workers, file, &Choices::default()).unwrap_err();
    assert_eq!(refused(b""), ListError::Empty);
    assert_eq!(refused(b"\n;\n"), ListError::Empty);
    assert_eq!(refused(b"\x89PNG\0\0"), ListError::NoText);
    assert_eq!(refused(b"PK\x03\x04\0\0"), ListError::BrokenWorkbook);
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\0"), ListError::OldWorkbook);
    assert_eq!(refused(&vec![b'a'; LARGEST + 1]), ListError::TooLarge);
    let nothing = found(b"naam;taal\n;\n");
    assert_eq!(nothing.trouble, Some(Trouble::NoRows));
    let long = found("Ana;fr\n".repeat(501).as_bytes());
    assert_eq!(long.trouble, Some(Trouble::TooLong));
    let broken = found(b"naam;taal\nAna;\"fr\nBea;nl\n");
    assert_eq!(broken.trouble, Some(Trouble::BrokenQuote(2)));
    assert_eq!((broken.rows.len(), broken.in_file), (0, None));
}
