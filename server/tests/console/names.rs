//! Names as people look for them: in the order of their language, and found on a plain keyboard.

use fastrand::Rng;
use icu_collator::{Collator, options::CollatorOptions};
use job_tracker_protocol::{ClientNumber, Language, Login};
use job_tracker_server::office::IssuedCredentials;
use reqwest::StatusCode;
use serde_json::json;

use crate::{
    browser::{Browser, administrator, unescaped},
    files::sheet,
    support::{Company, TODAY},
};

const NAMES: [&str; 12] = [
    "Élodie D’Hondt",
    "Łucja Świątek",
    "Straße Franz",
    "Jan\u{a0}de Smet",
    "Ödön Nagy",
    "Eva Peeters",
    "Zoe\u{308} Maes",
    "Olga Ivanova",
    "Łukasz Nowak",
    "Søren Ærø",
    "Émile Zola",
    "Jean\u{2011}Pierre",
];

/// The names of a list, as they stand on the page.
fn names(page: &str) -> Vec<String> {
    let rows = page.split("<th scope=\"row\">").skip(1);
    let names = rows.map(|it| {
        let name = it.split_once("<bdi>").unwrap().1;
        let name = name.split("</bdi>").next().unwrap();
        unescaped(name)
    });
    names.collect()
}

fn query(fields: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields).finish()
}

/// Hands in lists of workers and clients of these names.
async fn take(els: &Browser, names: &[String]) {
    let workers = names
        .iter()
        .map(|it| format!("nl;{it}\n"))
        .collect::<String>();
    let clients = names.iter().zip(4_000_000_000..);
    let clients = clients
        .map(|(it, serial)| format!("{};{it}\n", ClientNumber::from_first_ten(serial)))
        .collect::<String>();
    for (room, list) in [
        ("workers", format!("Taal;Naam\n{workers}")),
        ("clients", format!("Nummer;Naam\n{clients}")),
    ] {
        let path = format!("/console/{room}/import");
        let look = els.hand_in(&path, list.as_bytes(), &[]).await;
        assert_eq!(look.status, StatusCode::OK, "{}", look.text);
        let taken = els.hand_back(&format!("{path}/take"), &look, &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    }
}

#[tokio::test]
async fn workers_and_clients_are_found_as_a_plain_keyboard_writes_them() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    take(&els, &NAMES.map(str::to_owned)).await;
    for (typed, found) in [
        ("elodie", "Élodie D’Hondt"),
        ("d'hondt", "Élodie D’Hondt"),
        ("D\u{2bc}HONDT", "Élodie D’Hondt"),
        ("lucja swiatek", "Łucja Świątek"),
        ("ŁUCJA", "Łucja Świątek"),
        ("strasse", "Straße Franz"),
        ("STRAẞE", "Straße Franz"),
        ("jan de smet", "Jan\u{a0}de Smet"),
        ("zoë", "Zoë Maes"),
        ("zoe maes", "Zoë Maes"),
        ("soren aero", "Søren Ærø"),
        ("jean-pierre", "Jean\u{2011}Pierre"),
        ("jean\u{2013}pierre", "Jean\u{2011}Pierre"),
    ] {
        for room in ["workers", "clients"] {
            let list = els
                .get(&format!("/console/{room}?{}", query(&[("search", typed)])))
                .await;
            assert_eq!(names(&list.text), [found], "{room}: {typed}");
        }
    }
    for wild in ["%", "_", "\\"] {
        let path = format!("/console/workers?{}", query(&[("search", wild)]));
        let list = els.get(&path).await;
        assert_eq!(names(&list.text), [""; 0], "{wild}");
    }
}

async fn rename(els: &Browser, login: &Login, name: &str) {
    let path = format!("/console/workers/{login}");
    let page = els.get(&path).await;
    let version = page.between("name=\"version\" value=\"", "\"");
    let fields = [("name", name), ("language", "nl"), ("version", version)];
    let done = els.post(&format!("{path}/edit"), &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

async fn report(company: &Company, who: &IssuedCredentials) {
    let work = json!({
        "client_number": company.client,
        "activity": "household_help",
        "hours": 2,
        "date": TODAY,
    });
    let phone = company.phone_of(who).await;
    phone.report_anew(&work).await.ok(201);
}

#[tokio::test]
async fn work_is_found_by_the_names_of_who_did_it_and_for_whom() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    rename(&els, &company.ana.login, "Łucja Ö").await;
    report(&company, &company.ana).await;
    for (field, typed, rows) in [
        ("worker", "lucja o", 1),
        ("worker", "Łucja", 1),
        ("worker", "lucia", 0),
        ("client", "HOUSEHOLD", 1),
        ("client", "hoüsehold", 1),
    ] {
        let list = format!("/console/performances?{}", query(&[(field, typed)]));
        let list = els.get(&list).await;
        assert_eq!(names(&list.text).len(), rows, "{typed}");
    }
}

/// Names of letters that databases sort by their numbers, or not at all.
fn invented(rng: &mut Rng) -> String {
    let parts = [
        "a", "A", "á", "Á", "ä", "à", "å", "b", "B", "ć", "C", "ð", "d", "đ", "e", "É", "ë",
        "E\u{301}", "ø", "o", "Ö", "œ", "oe", "ß", "ss", "ł", "l", "Ž", "z", "-", " ", "’", "'",
        "\u{a0}", "я", "Й", "λ", "中", "안", "ع", "א", "1", "12", "😀", "_", "%",
    ];
    let length = rng.usize(1..6);
    (0..length)
        .map(|_| parts[rng.usize(..parts.len())])
        .collect()
}

/// What a list shows, page after page.
async fn walk(els: &Browser, list: &str) -> Vec<String> {
    let (mut seen, mut path) = (Vec::new(), list.to_owned());
    loop {
        let page = els.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        seen.extend(names(&page.text));
        let next = page
            .text
            .split_once("class=\"pages\"><a class=\"button\" href=\"");
        let Some((_, next)) = next else {
            return seen;
        };
        path = unescaped(next.split('"').next().unwrap());
    }
}

#[tokio::test]
async fn lists_are_in_the_order_of_names_and_page_after_page_nobody_is_lost_or_twice() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut rng = Rng::with_seed(11);
    let mut invented: Vec<String> = std::iter::repeat_with(|| invented(&mut rng))
        .filter(|it| it.chars().any(char::is_alphanumeric) && it.trim() == it)
        .take(180)
        .collect();
    invented.extend(NAMES.map(str::to_owned));
    take(&els, &invented).await;

    let order = Collator::try_new(Default::default(), CollatorOptions::default()).unwrap();
    for (room, others) in [("workers", 2), ("clients", 2)] {
        let seen = walk(&els, &format!("/console/{room}")).await;
        for pair in seen.windows(2) {
            let (one, next) = (&pair[0], &pair[1]);
            assert!(
                order.compare(one, next).is_le(),
                "{room}: {one} before {next}"
            );
        }
        assert_eq!(seen.len(), invented.len() + others, "{room}");
        let mut left = seen;
        for it in &invented {
            let kept = composed(it);
            let at = left.iter().position(|it| *it == kept);
            left.swap_remove(at.unwrap_or_else(|| panic!("{room}: {it} is missing")));
        }
    }
}

/// As the server keeps it.
fn composed(name: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(name).collect()
}

#[tokio::test]
async fn the_weekly_totals_stand_in_the_order_of_names() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    rename(&els, &company.ana.login, "Zora").await;
    rename(&els, &company.bea.login, "Élodie").await;
    let office = company.office();
    let fien = office.add_worker(company.employer, "Fien", Language::Nl);
    let fien = fien.await.unwrap();
    for who in [&company.ana, &company.bea, &fien] {
        report(&company, who).await;
    }
    let page = els
        .get("/console/export/totals?from=2026-11-01&to=2026-11-30")
        .await;
    assert_eq!(names(&page.text), ["Élodie", "Fien", "Zora"]);
    let choices = page.between("name=\"worker\"", "</select>");
    let at = |name: &str| choices.find(name).unwrap();
    assert!(at("Élodie") < at("Fien") && at("Fien") < at("Zora"));
    let file = "/console/export.xlsx?from=2026-11-01&to=2026-11-30";
    let totals = sheet(&els.download(file).await.2, "totals");
    let workers: Vec<_> = totals.iter().skip(1).map(|it| it[1].to_string()).collect();
    assert_eq!(workers, ["Élodie", "Fien", "Zora"]);
}
