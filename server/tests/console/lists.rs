//! Lists as offices really save them. Each is read as it stands or refused with the row and the
//! reason: nothing vanishes, and no number is invented.

use std::path::Path;

use job_tracker_protocol::Language;
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
    /// Nothing yet: this is asked.
    Asked(&'static str),
}

use Outcome::{Asked, Read, Refused};

const QUOTE: &str = "A quotation mark";
const MORE_CELLS: &str = "more cells than";
const CHANGED: &str = "The spreadsheet changed this number";
const LEADING_ZERO: &str = "has 11 digits";
const NOT_TWELVE: &str = "A client number has 12 digits";
const LOST: &str = "A letter of this name was lost";
const FORMULA: &str = "This is an error of a formula";
const BREAK: &str = "an invisible character";
const AMBIGUOUS: &str = "Two columns";
const LETTERS: &str = "Nothing in this file says which letters it has";

/// The files beside this one that come from offices, and what is right for each.
const FILES: &[(&str, Outcome)] = &[
    ("c01-sep-line", Read(&[["120485736188", "Familie Dhondt"]])),
    ("c04-lead0-lost-dot0", Refused(2, CHANGED)),
    ("c04d-lead0-dot0-noremark", Refused(2, CHANGED)),
    ("c05b-ogm-star", Read(&[["120485788530", "Familie Ster"]])),
    (
        "c06-bidi-marks",
        Read(&[["120485814701", "Familie Onzichtbaar"]]),
    ),
    ("c06b-zwsp", Read(&[["120485827835", "Familie Nulbreed"]])),
    ("c07-eq-text", Read(&[["120485867140", "Familie Gelijk"]])),
    (
        "c07c-apostrophe",
        Read(&[["120485880274", "Familie Apostrof"]]),
    ),
    (
        "c08-nbsp-groups",
        Read(&[["120485893311", "Familie Spatie"]]),
    ),
    ("c09b-arabic", Read(&[["120485932616", "Familie Arabisch"]])),
    ("c11-sub", Read(&[["120485971921", "Familie Einde"]])),
    ("c12-cp1250", Asked(LETTERS)),
    (
        "c14-totals",
        Read(&[["120486024360", "Familie X"], ["120486037494", "Familie Y"]]),
    ),
    ("c14c-title", Read(&[["120486024360", "Familie X"]])),
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
    (
        "nummer;naam\n120485736188.0;An\n",
        Read(&[["120485736188", "An"]]),
    ),
    // A title, totals, and blank lines between them.
    (
        "Klanten\n\nAfgedrukt op 26/11\nNr;Klant\n120485736188;An\n;\nTOTAAL: 1;\n",
        Read(&[["120485736188", "An"]]),
    ),
    (
        "nummer;naam\n120485736188;An\n;Total Energies\n120485749225;Bo\n",
        Refused(3, NOT_TWELVE),
    ),
    // Columns the other way round, and headings of our own exports.
    ("An;120485736188\n", Read(&[["120485736188", "An"]])),
    (
        "date;client_number;client_name;hours\n2026-11-01;120485736188;An;3\n",
        Read(&[["120485736188", "An"]]),
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

/// The button that takes a list as a whole.
const WHOLE: &str = "class=\"main\" formaction=";

/// The name of a list that no page has shown.
const UNSEEN: &str = "0190163d-8694-739b-aea5-966c26f8ad91";

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
    // Nobody of a list is here already.
    company
        .rows()
        .execute("UPDATE workers SET name = 'Zz Here' WHERE name IN ('Ana', 'Bea')");
    let (before, _) = rows(&els, section).await;
    let look = hand_in(&els, section, file).await;
    let (status, stored) = match outcome {
        Asked(reason) => {
            if look.text.contains(WHOLE) || !look.text.contains(reason) {
                return Some(format!("«{reason}» is not asked: {}", look.text));
            }
            (take(&els, section, UNSEEN, file).await, 0)
        }
        Refused(line, reason) => {
            let at_row = look
                .text
                .split("<tr>")
                .any(|it| it.contains(&format!(">{line}</th>")) && it.contains(reason));
            let of_list = look.text.contains(&format!("Row {line}:"));
            if look.text.contains(WHOLE) || !look.text.contains(reason) {
                return Some(format!("not refused for «{reason}»: {}", look.text));
            }
            if !at_row && !of_list {
                return Some(format!("line {line} is not named: {}", look.text));
            }
            (take(&els, section, UNSEEN, file).await, 0)
        }
        Read(expected) => {
            if !look.text.contains(WHOLE) {
                return Some(format!("refused: {}", look.text));
            }
            let path = format!("/console/{section}/import/take");
            let taken = els.hand_back(&path, &look, &[]).await;
            (taken.status, expected.len())
        }
    };
    let expected = match outcome {
        Refused(..) | Asked(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Read(_) => StatusCode::SEE_OTHER,
    };
    let (after, page) = rows(&els, section).await;
    if (status, after) != (expected, before + stored) {
        return Some(format!("{status}, {before} rows and then {after}"));
    }
    let Read(expected) = outcome else { return None };
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
    for said in ["Column “Nummer”", "Column “Tussenvoegsel”"] {
        let (_, column) = look.text.split_once(said).unwrap();
        let found = column.split_once("</option>").unwrap().0;
        assert!(found.ends_with("As found: not read"), "{said}: {found}");
    }
    let certain = b"naam;taal\nZo\xeb D'Hondt-Andr\xe9;nl\n";
    let look = hand_in(&els, "workers", certain).await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
}

#[tokio::test]
async fn the_office_says_which_letters_a_list_has_and_sees_the_names_each_way_before() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut file = b"nummer;naam\n".to_vec();
    for serial in 0..60 {
        let number = job_tracker_protocol::ClientNumber::from_first_ten(4_000_000_000 + serial);
        file.extend(format!("{number};Familie\n").bytes());
    }
    file.extend(b"120485736188;Ko\xe8ak\n");
    let look = hand_in(&els, "clients", &file).await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        look.text.contains("windows-1252: <bdi>Koèak"),
        "{}",
        look.text
    );
    assert!(
        look.text.contains("windows-1250: <bdi>Kočak"),
        "{}",
        look.text
    );
    let chosen = [("encoding", "windows-1250")];
    let take = "/console/clients/import/take";
    // What was not seen is not taken.
    let again = els.hand_back(take, &look, &chosen).await;
    assert_eq!(again.status, StatusCode::OK);
    let taken = els.hand_back(take, &again, &chosen).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let found = els.get("/console/clients?search=Ko").await;
    assert!(found.text.contains("Kočak"), "{}", found.text);
}

#[tokio::test]
async fn the_office_corrects_how_its_list_was_read() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = "/console/clients/import";
    let take = "/console/clients/import/take";
    // Unknown headings, and a column of which nothing says what it is.
    let file = "Nº adh.;Ménage\n120485736188;Peeters; Jan\n";
    let look = hand_in(&els, "clients", file.as_bytes()).await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    let columns = [
        ("headings", "1"),
        ("column", "number"),
        ("column", "name"),
        ("column", "first-name"),
    ];
    let again = els.hand_back(path, &look, &columns).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.text);
    assert!(again.text.contains("<bdi>Jan Peeters</bdi>"));
    let taken = els.hand_back(take, &again, &columns).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);

    let unclosed = "nummer;naam\n120486076702;Familie \"A\n120486089836;Familie B\n";
    let look = hand_in(&els, "clients", unclosed.as_bytes()).await;
    assert!(look.text.contains("A quotation mark"));
    let again = els.hand_back(path, &look, &[("plain-quotes", "yes")]).await;
    assert!(
        again.text.contains("2 rows can be read in"),
        "{}",
        again.text
    );
    assert!(
        again
            .text
            .contains("Rows in the file: 3. Read: 2. Left out: 1.")
    );

    let other = "nummer_naam\n120486076702|Familie A\n".replace('_', "|");
    let look = hand_in(&els, "clients", other.as_bytes()).await;
    let again = els.hand_back(path, &look, &[("delimiter", "59")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let back = els.hand_back(path, &again, &[("delimiter", "124")]).await;
    assert_eq!(back.status, StatusCode::OK);
}

#[tokio::test]
async fn workers_of_whom_a_list_says_no_language_get_the_one_that_the_office_chooses() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let file = "Voornaam;Naam;Taal\nAnna;Peeters;VL\nMarie;Dubois;fr\n";
    let look = hand_in(&els, "workers", file.as_bytes()).await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    let chosen = [("language", "nl")];
    let again = els
        .hand_back("/console/workers/import", &look, &chosen)
        .await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.text);
    let take = "/console/workers/import/take";
    let taken = els.hand_back(take, &again, &chosen).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let page = rows(&els, "workers").await.1;
    let language = |name: &str| {
        let row = page.split("<tr>").find(|it| it.contains(name)).unwrap();
        row.split_once("lang=\"")
            .unwrap()
            .1
            .split('"')
            .next()
            .unwrap()
    };
    assert_eq!(language("Anna Peeters"), "nl");
    assert_eq!(language("Marie Dubois"), "fr");
}

#[tokio::test]
async fn a_lost_zero_is_put_back_only_when_the_office_says_so() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let file = "nummer,naam\n12345678939.0,Familie Nul\n10000002105,Familie Stil\n";
    let look = hand_in(&els, "clients", file.as_bytes()).await;
    assert!(look.text.contains("lost the 0 at the start"));
    let said = [("lost-zero", "yes")];
    let again = els.hand_back("/console/clients/import", &look, &said).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.text);
    let take = "/console/clients/import/take";
    let taken = els.hand_back(take, &again, &said).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let page = rows(&els, "clients").await.1;
    assert!(page.contains("0123 4567 8939") && page.contains("0100 0000 2105"));
}

#[tokio::test]
async fn rows_that_the_office_leaves_out_are_named_and_the_others_are_taken() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let file = "Klanten 2026\nnummer;naam\n120485736188;An\n\n5;Bo\nTotaal;2\n";
    let look = hand_in(&els, "clients", file.as_bytes()).await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in [
        "Rows in the file: 6. Read: 2. Left out: 4.",
        "Row 1: <bdi>Klanten 2026</bdi> – stands above the headings",
        "Row 2: <bdi>nummer · naam</bdi> – the headings",
        "Row 6: <bdi>Totaal · 2</bdi> – a total",
        "1 blank row",
        "Leave out row 5",
    ] {
        assert!(look.text.contains(said), "{said}: {}", look.text);
    }
    let without = [("without", "5")];
    let again = els
        .hand_back("/console/clients/import", &look, &without)
        .await;
    assert!(
        again
            .text
            .contains("Row 5: <bdi>5 · Bo</bdi> – you left it out")
    );
    assert!(again.text.contains("Read: 1. Left out: 5."));
    let take = "/console/clients/import/take";
    let taken = els.hand_back(take, &again, &without).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_page_and_what_is_wrong_with_a_row_name_every_language() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let codes = Language::ALL.map(Language::code).join(", ");
    let page = els.get("/console/workers/import").await;
    assert!(page.text.contains(&codes), "{}", page.text);
    let looked = hand_in(&els, "workers", b"Naam;Taal\nAnna;Klingon\n").await;
    let said = format!("“Polish”, and codes: {codes}.");
    assert!(looked.text.contains(&said), "{}", looked.text);
}

#[tokio::test]
async fn what_is_too_large_or_broken_is_answered_with_a_page_that_says_what_to_do() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let said = |page: &Page, text: &str| {
        assert!(
            page.text.contains("<h1>") && page.text.contains(text),
            "{}",
            page.text
        );
    };
    for megabytes in [5, 7] {
        let large = vec![b'x'; megabytes << 20];
        let page = hand_in(&els, "clients", &large).await;
        assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
        said(&page, "4 MB");
        said(&page, "spread");
    }
    // Three megabytes are no reason to doubt where the form comes from.
    let long = vec![b'x'; 3 << 20];
    let page = hand_in(&els, "clients", &long).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    said(&page, "How the file was read");
    let twice = els.get("/console/clients?inactive=yes&inactive=no").await;
    assert_eq!(twice.status, StatusCode::BAD_REQUEST);
    said(&twice, "This form could not be read");
    let post = els.post("/console/clients/sheet", &[]).await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    said(&post, "This form could not be read");
    let no_file = els.post("/console/clients/import", &[("list", "An")]).await;
    assert_eq!(no_file.status, StatusCode::UNPROCESSABLE_ENTITY);
    said(&no_file, "This form could not be read");
    let look = hand_in(&els, "clients", b"120485736188;An\n").await;
    let changed = els
        .hand_back("/console/clients/import", &look, &[("carried", "!")])
        .await;
    assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
    said(&changed, "This form could not be read");
}
