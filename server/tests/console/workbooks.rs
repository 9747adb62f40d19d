//! Lists that are workbooks, as Excel and LibreOffice save them.

use std::path::Path;

use reqwest::StatusCode;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::{
    browser::{Browser, administrator},
    support::Company,
};

const TAKE: &str = "/console/clients/import/take";

async fn els(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

/// A workbook whose list is on its second sheet, with numbers as a spreadsheet keeps them.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Leeg").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Klanten & co").unwrap();
    sheet.write_string(0, 0, "Klanten 2026").unwrap();
    for (at, heading) in ["Gebruikersnummer", "Naam", "Sinds"].iter().enumerate() {
        let column = u16::try_from(at).unwrap();
        sheet.write_string(2, column, *heading).unwrap();
    }
    sheet.write_number(3, 0, 120_485_736_188_f64).unwrap();
    sheet.write_string(3, 1, "Peeters, Jan").unwrap();
    let day = ExcelDateTime::from_ymd(2026, 11, 26).unwrap();
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet
        .write_datetime_with_format(3, 2, day, &format)
        .unwrap();
    sheet.write_string(5, 0, "1204 8574 9225").unwrap();
    sheet.write_string(5, 1, "Zo\u{eb}").unwrap();
    sheet.write_string(6, 0, "Totaal").unwrap();
    sheet.write_number(6, 1, 2.0).unwrap();
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_list_in_a_workbook_is_read_with_its_numbers_as_they_are() {
    let company = Company::open().await;
    let els = els(&company).await;
    let look = els
        .hand_in("/console/clients/import", &workbook(), &[])
        .await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
    for said in [
        "Rows in the file: 5. Read: 2. Left out: 3.",
        "As found: Klanten &#38; co",
        "<bdi>120485736188</bdi>",
        "<bdi>2026-11-26</bdi>",
        "Row</span> 6</th>",
    ] {
        assert!(look.text.contains(said), "{said}: {}", look.text);
    }
    let other = els
        .hand_back("/console/clients/import", &look, &[("sheet", "0")])
        .await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        other.text.contains("there is no row to read in"),
        "{}",
        other.text
    );
    let taken = els.hand_back(TAKE, &look, &[]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let clients = els.get("/console/clients").await.text;
    assert!(clients.contains("Peeters, Jan") && clients.contains("Zoë"));
}

#[tokio::test]
async fn a_sheet_of_libreoffice_keeps_the_zero_that_it_shows() {
    let company = Company::open().await;
    let els = els(&company).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/console/lists");
    let file = std::fs::read(folder.join("leading-zero.ods")).unwrap();
    let look = els.hand_in("/console/clients/import", &file, &[]).await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
    let taken = els.hand_back(TAKE, &look, &[]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let clients = els.get("/console/clients").await.text;
    assert!(clients.contains("0123 4567 8939") && clients.contains("Familie &#60;Nul&#62;"));
}
