//! Lists as offices really save them. Each is read as it stands or refused with the row and the
//! reason: nothing vanishes, and no number is invented.

use std::path::Path;

use reqwest::StatusCode;

use crate::{
    browser::{Browser, Page, administrator},
    support::Company,
};

/// What comes of a list.
enum Outcome {
    /// All of these rows, in the order of the list, and no other.
    Read(&'static [[&'static str; 2]]),
    /// Nothing: this line is named, and this reason.
    Refused(u64, &'static str),
}

use Outcome::{Read, Refused};

const QUOTE: &str = "A quotation mark";
const MORE_CELLS: &str = "more cells than";
const CHANGED: &str = "The spreadsheet changed this number";
const LEADING_ZERO: &str = "has 11 digits";
const NOT_TWELVE: &str = "A client number has 12 digits";
const LOST: &str = "A letter of this name was lost";
const FORMULA: &str = "This is an error of a formula";
const BREAK: &str = "an invisible character";
const AMBIGUOUS: &str = "Two columns";

/// The files beside this one that come from offices, and what is right for each.
const FILES: &[(&str, Outcome)] = &[
    ("c01-sep-line", Read(&[["120485736188", "Familie Dhondt"]])),
    ("c04-lead0-lost-dot0", Refused(2, CHANGED)),
    ("c04d-lead0-dot0-noremark", Refused(2, CHANGED)),
    ("c07-eq-text", Read(&[["120485867140", "Familie Gelijk"]])),
    (
        "c07c-apostrophe",
        Read(&[["120485880274", "Familie Apostrof"]]),
    ),
    ("c11-sub", Read(&[["120485971921", "Familie Einde"]])),
    ("c12-cp1250", Refused(3, LOST)),
    ("c14-totals", Refused(4, NOT_TWELVE)),
    ("c14c-title", Refused(1, NOT_TWELVE)),
    ("c16-unclosed-note", Refused(2, QUOTE)),
    ("c16b-unclosed-two", Refused(2, QUOTE)),
    (
        "c18-header-nfd",
        Read(&[["120486129141", "Famille Hélène"]]),
    ),
    (
        "c18g-header-two-numbers",
        Read(&[
            ["120486129141", "Familie Helena"],
            ["120486142275", "Familie Sofie"],
        ]),
    ),
    (
        "c20-comma-names-no-header",
        Read(&[
            ["120485736188", "Peeters, Jan, en Maes, An"],
            ["120485749225", "Claes"],
        ]),
    ),
    ("c27-unquoted-comma", Refused(2, MORE_CELLS)),
    ("c27b-extra-cell", Refused(2, MORE_CELLS)),
    (
        "w01-voornaam",
        Read(&[["Anna Peeters", "nl"], ["Marie Dubois", "fr"]]),
    ),
    ("w01c-familienaam", Read(&[["Anna Peeters", "nl"]])),
    (
        "w02-lang-words",
        Read(&[["Ana", "fr"], ["Bea", "nl"], ["Cea", "de"], ["Dea", "en"]]),
    ),
];

/// Others of the same kinds, of clients.
const CLIENTS: &[(&str, Outcome)] = &[
    (
        "\u{feff}\"sep=,\"\r\nnummer,naam\r\n120485736188,\"Maes, An\"\r\n",
        Read(&[["120485736188", "Maes, An"]]),
    ),
    (
        "sep=;\nnummer;naam\n12048573618;An\n",
        Refused(3, LEADING_ZERO),
    ),
    // Quotation marks that do not close, or close too early, wherever they stand.
    ("nummer;naam\n120485736188;\"An\n", Refused(2, QUOTE)),
    ("nummer;\"naam\n120485736188;An\n", Refused(1, QUOTE)),
    ("nummer;naam\n120485736188;\"An\" Maes\n", Refused(2, QUOTE)),
    (
        "nummer;naam\n120485736188;An \"de;Maes\"\n",
        Refused(2, QUOTE),
    ),
    (
        "nummer;naam;nota\n120485736188;An;\"hond\n120485749225;Bo;kat\"\n",
        Refused(2, QUOTE),
    ),
    (
        "nummer;naam;nota\n120485736188;An;\"hond\nbijt\"\n120485749225;Bo; \"kat\" \n",
        Read(&[["120485736188", "An"], ["120485749225", "Bo"]]),
    ),
    (
        "nummer;naam\n120485736188;Familie \"De Zon\"\n",
        Read(&[["120485736188", "Familie \"De Zon\""]]),
    ),
    (
        "nummer;naam\n120485736188;\"An\nMaes\"\n",
        Refused(2, BREAK),
    ),
    // More cells, and fewer.
    ("120485736188;Peeters;Anna\n", Refused(1, MORE_CELLS)),
    (
        "nummer;naam;\n120485736188;Peeters;Anna\n",
        Refused(2, MORE_CELLS),
    ),
    (
        "nummer;;naam\n120485736188;Anna;Peeters\n",
        Refused(2, MORE_CELLS),
    ),
    ("nummer;naam\n120485736188\n", Refused(2, "Fill in a name")),
    ("nummer;naam\n;An\n", Refused(2, NOT_TWELVE)),
    // Columns that say the same.
    (
        "nummer;naam;naam\n120485736188;An;Maes\n",
        Refused(1, AMBIGUOUS),
    ),
    (
        "nummer;nr.;naam\n1;120485736188;An\n",
        Refused(1, AMBIGUOUS),
    ),
    (
        "Gebruikersnummer:;NAAM;Voornaam\n120485736188;Maes;An\n120485749225;;Bo\n",
        Read(&[["120485736188", "An Maes"], ["120485749225", "Bo"]]),
    ),
    // A first row that only looks like one of headings.
    ("120485736188;Nom\n", Read(&[["120485736188", "Nom"]])),
    // Numbers that a spreadsheet changed.
    ("nummer;naam\n1,20486E+11;An\n", Refused(2, CHANGED)),
    ("nummer;naam\n1.20486e11;An\n", Refused(2, CHANGED)),
    ("nummer;naam\n-120485736188;An\n", Refused(2, CHANGED)),
    ("nummer;naam\n12048573618,8;An\n", Refused(2, CHANGED)),
    ("nummer;naam\n1204857361.88;An\n", Refused(2, CHANGED)),
    ("nummer;naam\n12048573618;An\n", Refused(2, LEADING_ZERO)),
    ("nummer;naam\n#####;An\n", Refused(2, FORMULA)),
    ("nummer;naam\n120485736188;#N/B\n", Refused(2, FORMULA)),
    ("nummer;naam\n120485736188;#NAAM?\n", Refused(2, FORMULA)),
    (
        "nummer;naam\n1204.8573.6188;=\"An\"\n",
        Read(&[["120485736188", "An"]]),
    ),
    (
        "nummer;naam\n\"=\"\"120485736188\"\"\";=An\n",
        Read(&[["120485736188", "=An"]]),
    ),
    // Letters that are gone.
    ("nummer;naam\n120485736188;Ko?ak\n", Refused(2, LOST)),
    ("nummer;naam\n120485736188;Ko\u{fffd}ak\n", Refused(2, LOST)),
    (
        "nummer;naam\n120485736188;An\n120485736188;Bo\n",
        Refused(3, "stands twice"),
    ),
];

/// Others of the same kinds, of workers.
const WORKERS: &[(&str, Outcome)] = &[
    (
        "Prénom;Nom;Langue\r\nAnna;Peeters;NL-be\r\n",
        Read(&[["Anna Peeters", "nl"]]),
    ),
    (
        "Vorname,Nachname,Sprache\n,Maes,Deutsch\n",
        Read(&[["Maes", "de"]]),
    ),
    ("Name;nl\n", Read(&[["Name", "nl"]])),
    ("Peeters, Anna;nl\n", Read(&[["Peeters, Anna", "nl"]])),
    (
        "Naam;Familienaam;Taal\nAnna Peeters;Peeters;nl\n",
        Refused(1, AMBIGUOUS),
    ),
    ("Naam;Taal\nAnna;nl;fr\n", Refused(2, MORE_CELLS)),
    (
        "Naam;Taal\nAnna;\n",
        Refused(2, "The language is missing or unknown"),
    ),
];

async fn rows(els: &Browser, section: &str) -> (usize, String) {
    let page = els.get(&format!("/console/{section}")).await;
    assert_eq!(page.status, StatusCode::OK);
    (page.text.matches("<th scope=\"row\">").count(), page.text)
}

async fn hand_in(els: &Browser, section: &str, file: &[u8]) -> Page {
    let path = format!("/console/{section}/import");
    els.hand_in(&path, file, &[]).await
}

async fn take(els: &Browser, section: &str, import: &str, list: &[u8]) -> StatusCode {
    let path = format!("/console/{section}/import/take");
    let fields = [("import", import)];
    els.hand_in(&path, list, &fields).await.status
}

/// What is wrong with what came of the list; nothing when it is as it must be.
async fn differs(section: &str, file: &[u8], outcome: &Outcome) -> Option<String> {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let (before, _) = rows(&els, section).await;
    let look = hand_in(&els, section, file).await;
    let (status, stored) = match outcome {
        Refused(line, reason) => {
            let import = "0190163d-8694-739b-aea5-966c26f8ad91";
            let at_row = look
                .text
                .split("<tr>")
                .any(|it| it.contains(&format!(">{line}</th>")) && it.contains(reason));
            let of_list = look.text.contains(&format!("Row {line}:"));
            if look.text.contains("/import/take") || !look.text.contains(reason) {
                return Some(format!("not refused for «{reason}»: {}", look.text));
            }
            if !at_row && !of_list {
                return Some(format!("line {line} is not named: {}", look.text));
            }
            (take(&els, section, import, file).await, 0)
        }
        Read(expected) => {
            if !look.text.contains("/import/take") {
                return Some(format!("refused: {}", look.text));
            }
            let list = look.between("hidden aria-label=\"File\">", "</textarea>");
            let list = list.replace("&#34;", "\"").replace("&#38;", "&");
            let import = look.between("name=\"import\" value=\"", "\"").to_owned();
            (
                take(&els, section, &import, list.as_bytes()).await,
                expected.len(),
            )
        }
    };
    let expected = match outcome {
        Refused(..) => StatusCode::UNPROCESSABLE_ENTITY,
        Read(_) => StatusCode::SEE_OTHER,
    };
    let (after, page) = rows(&els, section).await;
    if (status, after) != (expected, before + stored) {
        return Some(format!("{status}, {before} rows and then {after}"));
    }
    let Read(expected) = outcome else { return None };
    let page = page.replace("e\u{301}", "é").replace("e\u{300}", "è");
    expected.iter().find_map(|[first, second]| {
        let shown = if section == "clients" {
            let number: job_tracker_protocol::ClientNumber = first.parse().unwrap();
            page.contains(&number.grouped()) && page.contains(&escaped(second))
        } else {
            page.split("<tr>").any(|it| {
                it.contains(&escaped(first)) && it.contains(&format!("lang=\"{second}\""))
            })
        };
        (!shown).then(|| format!("{first};{second} is not there: {page}"))
    })
}

fn escaped(name: &str) -> String {
    format!("<bdi>{}</bdi>", name.replace('"', "&#34;"))
}

#[tokio::test]
async fn lists_of_offices_are_read_whole_or_refused_with_the_row_and_the_reason() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/console/lists");
    let mut wrong = Vec::new();
    for (name, outcome) in FILES {
        let file = std::fs::read(folder.join(format!("{name}.csv"))).unwrap();
        let section = match name.starts_with('w') {
            true => "workers",
            false => "clients",
        };
        let found = differs(section, &file, outcome).await;
        wrong.extend(found.map(|it| format!("{name}: {it:.300}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_row_and_no_part_of_a_name_vanishes_and_no_number_is_invented() {
    let clients = CLIENTS.iter().map(|it| ("clients", it));
    let workers = WORKERS.iter().map(|it| ("workers", it));
    let mut wrong = Vec::new();
    for (section, (file, outcome)) in clients.chain(workers) {
        let found = differs(section, file.as_bytes(), outcome).await;
        wrong.extend(found.map(|it| format!("{file:?}: {it:.300}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_office_sees_which_columns_are_left_out_and_which_letters_were_guessed() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let file = "Nummer;Naam;Gebruikersnummer;Tussenvoegsel\n1;Dijk;120486129141;van\n";
    let look = hand_in(&els, "clients", file.as_bytes()).await;
    assert_eq!(look.status, StatusCode::OK);
    let left_out = look.text.contains("Nummer, Tussenvoegsel");
    assert!(left_out, "{}", look.text);

    let mut file = b"nummer;naam\n".to_vec();
    for serial in 0..60 {
        let number = job_tracker_protocol::ClientNumber::from_first_ten(4_000_000_000 + serial);
        file.extend(format!("{number};Familie\n").bytes());
    }
    file.extend(b"120485736188;Ko\xe8ak\n");
    let look = hand_in(&els, "clients", &file).await;
    assert_eq!(look.status, StatusCode::OK);
    assert!(look.text.contains("Koèak") && look.text.contains("See whether each letter"));
}
