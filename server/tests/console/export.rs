//! Files for payroll: what was registered, all of it, and nobody else's.

use calamine::Data;
use job_tracker_protocol::{ClientNumber, Language, wire::PerformanceState};
use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    browser::{Browser, administrator, reader},
    files::{csv, formulas, sheet, shown},
    support::{
        Company, DAY,
        phone::{Phone, with, work_on},
    },
};

const FORMULA: &str = "=cmd|'/c calc'!A1";
const PERIOD: &str = "from=2026-11-23&to=2026-12-31";

const COLUMNS: [&str; 15] = [
    "date",
    "worker_login",
    "worker_name",
    "client_number",
    "client_name",
    "activity",
    "hours",
    "state",
    "automatic",
    "channel",
    "reference",
    "registered_at",
    "requested",
    "worker_answer",
    "answered_at",
];

async fn report(
    phone: &Phone<'_>,
    client: &ClientNumber,
    (day, activity, hours): (&str, &str, u8),
) -> Value {
    let body = with(&work_on(client, day), "activity", activity);
    phone
        .report_anew(&with(&body, "hours", hours))
        .await
        .ok(201)
}

/// Two weeks of work, and what stands in the file for it.
async fn two_weeks(company: &Company) -> Vec<Vec<String>> {
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let done = [
        report(&ana, &company.client, ("2026-11-23", "household_help", 4)).await,
        report(&bea, &company.client, ("2026-11-23", "shopping", 1)).await,
    ];
    company.wait(DAY * 7);
    let later = [
        report(&ana, &company.other_client, ("2026-11-30", "transport", 2)).await,
        report(&ana, &company.client, ("2026-11-30", "household_help", 3)).await,
    ];
    let all = [&done[..], &later[..]].concat();
    let states = ["registered", "modified", "validated", "cancelled"];
    for (performance, state) in all.iter().zip(states) {
        let state = serde_json::from_value(Value::from(state)).unwrap();
        if state != PerformanceState::Registered {
            company.bring(performance, state).await;
        }
    }
    company.rows().execute(
        "UPDATE performances SET automatic = TRUE WHERE state = 'validated';
         UPDATE performances SET channel = 'office' WHERE state = 'modified'",
    );
    let workers = [("Ana", &company.ana), ("Bea", &company.bea)];
    all.iter()
        .zip(states)
        .zip([0, 1, 0, 0])
        .map(|((it, state), worker)| {
            let text = |name: &str| it[name].as_str().unwrap().to_owned();
            let (name, worker) = workers[worker];
            let yes = |it| if it { "yes" } else { "no" };
            vec![
                text("date"),
                worker.login.to_string(),
                name.to_owned(),
                text("client_number"),
                "A household".to_owned(),
                text("activity"),
                it["hours"].to_string(),
                state.to_owned(),
                yes(state == "validated").to_owned(),
                if state == "modified" { "office" } else { "app" }.to_owned(),
                text("reference"),
                text("registered_at").replace(":00Z", ":00.000Z"),
                "no".to_owned(),
                // What was modified was given the hours that it had.
                if state == "cancelled" { "open" } else { "" }.to_owned(),
                String::new(),
            ]
        })
        .collect()
}

#[tokio::test]
async fn the_files_hold_exactly_what_was_registered() {
    let company = Company::open().await;
    let expected = two_weeks(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;

    let (kind, name, bytes) = els.download(&format!("/console/export.csv?{PERIOD}")).await;
    assert!(kind.starts_with("text/csv; charset=utf-8"), "{kind}");
    assert_eq!(
        name,
        "attachment; filename=\"performances_2026-11-23_2026-12-31.csv\""
    );
    let (header, rows) = csv(&bytes);
    assert_eq!(header, COLUMNS);
    assert_eq!(rows, expected);

    let (kind, name, bytes) = els
        .download(&format!("/console/export.xlsx?{PERIOD}"))
        .await;
    assert!(kind.ends_with("spreadsheetml.sheet"), "{kind}");
    assert!(name.ends_with(".xlsx\""), "{name}");
    let mut rows = sheet(&bytes, "performances");
    let header: Vec<_> = rows.remove(0).iter().map(shown).collect();
    assert_eq!(header, COLUMNS);
    for row in &rows {
        assert!(matches!(row[0], Data::DateTime(_)), "{row:?}");
        assert!(matches!(row[1], Data::String(_)), "{row:?}");
        assert!(matches!(row[3], Data::String(_)), "{row:?}");
        assert!(matches!(row[6], Data::Float(_)), "{row:?}");
    }
    let rows: Vec<Vec<_>> = rows
        .iter()
        .map(|it| it.iter().map(shown).collect())
        .collect();
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn totals_add_up_without_what_was_cancelled() {
    let company = Company::open().await;
    two_weeks(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let (_, _, bytes) = els
        .download(&format!("/console/export.xlsx?{PERIOD}"))
        .await;
    let mut rows = sheet(&bytes, "totals");
    let header: Vec<_> = rows.remove(0).iter().map(shown).collect();
    assert_eq!(
        header,
        [
            "worker_login",
            "worker_name",
            "week",
            "week_begins",
            "hours",
            "performances"
        ]
    );
    let rows: Vec<Vec<_>> = rows
        .iter()
        .map(|it| it.iter().map(shown).collect())
        .collect();
    let [ana, bea] = [&company.ana, &company.bea].map(|it| it.login.as_str());
    assert_eq!(
        rows,
        [
            [ana, "Ana", "2026-W48", "2026-11-23", "4", "1"],
            [ana, "Ana", "2026-W49", "2026-11-30", "2", "1"],
            [bea, "Bea", "2026-W48", "2026-11-23", "1", "1"],
        ]
    );

    let page = els.get(&format!("/console/export/totals?{PERIOD}")).await;
    let body = page.between("<tbody>", "</tbody>");
    assert_eq!(numbers(body), [4, 2, 0, 0, 0, 0, 6, 1, 0, 0, 0, 0, 0, 1]);
    let foot = page.between("<tfoot>", "</tfoot>");
    assert_eq!(numbers(foot), [5, 2, 0, 0, 0, 0, 7]);
}

/// The numbers in the cells of a piece of a table.
fn numbers(html: &str) -> Vec<i64> {
    html.split("<td class=\"number\">")
        .skip(1)
        .map(|it| it.split_once("</td>").unwrap().0)
        .map(|it| {
            it.trim_start_matches("<strong>")
                .trim_end_matches("</strong>")
        })
        .map(|it| it.parse().unwrap())
        .collect()
}

#[tokio::test]
async fn the_picture_and_its_table_say_the_same() {
    let company = Company::open().await;
    two_weeks(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = "/console/export?from=2026-11-23&to=2026-12-06";
    let page = els.get(path).await;
    let body = page.between("<tbody>", "</tbody>");
    assert_eq!(numbers(body), [4, 1, 0, 0, 5, 0, 0, 0, 2, 2]);
    let foot = page.between("<tfoot>", "</tfoot>");
    assert_eq!(numbers(foot), [4, 1, 0, 2, 7]);
    let picture = page.between("role=\"img\"", "</svg>");
    let sums: Vec<_> = picture.split("class=\"sum\"").skip(1).collect();
    assert!(
        sums[0].contains(">5<") && sums[1].contains(">2<"),
        "{picture}"
    );
    assert_eq!(picture.matches("class=\"piece ").count(), 3, "{picture}");
    assert!(
        picture.contains("Weeks 48 to 49: 7 hours in all."),
        "{picture}"
    );
    // The page's policy forbids styles inside the page.
    assert!(!page.text.contains("style=\"") && !page.text.contains("<style"));
    assert!(
        page.text.contains("4 performances. 1 of them is cancelled"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn filters_let_through_what_they_name() {
    let company = Company::open().await;
    let all = two_weeks(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let bea = company.bea.login.as_str();
    for (query, expected) in [
        ("from=2026-11-23&to=2026-11-29".to_owned(), &all[..2]),
        ("from=2026-11-30&to=2026-11-30".to_owned(), &all[2..]),
        (format!("{PERIOD}&worker={bea}"), &all[1..2]),
        (format!("{PERIOD}&state=cancelled"), &all[3..]),
        (format!("{PERIOD}&state=validated&worker={bea}"), &[]),
        // The last full month.
        (String::new(), &[]),
    ] {
        let (_, _, bytes) = els.download(&format!("/console/export.csv?{query}")).await;
        assert_eq!(csv(&bytes).1, expected, "{query}");
    }
    company.wait(DAY * 2);
    let (_, name, bytes) = els_again(&company)
        .await
        .download("/console/export.csv")
        .await;
    assert!(name.contains("2026-11-01_2026-11-30"), "{name}");
    assert_eq!(csv(&bytes).1, all);
}

async fn els_again(company: &Company) -> Browser {
    administrator(company, company.employer, "els2@example.be").await
}

#[tokio::test]
async fn a_name_never_becomes_a_formula() {
    let company = Company::open().await;
    let office = company.office();
    let eve = office
        .add_worker(company.employer, FORMULA, Language::Nl)
        .await
        .unwrap();
    let client = ClientNumber::from_first_ten(3_234_567_890);
    let household = "+1,=1+1;\"@x\"";
    office
        .add_client(company.employer, &client, household)
        .await
        .unwrap();
    let phone = company.phone_of(&eve).await;
    report(&phone, &client, ("2026-11-23", "household_help", 3)).await;
    let els = administrator(&company, company.employer, "els@example.be").await;

    let (_, _, bytes) = els.download(&format!("/console/export.csv?{PERIOD}")).await;
    let (_, rows) = csv(&bytes);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][2], format!("'{FORMULA}"));
    assert_eq!(rows[0][4], "'+1,'=1+1;\"'@x\"");

    let (_, _, bytes) = els
        .download(&format!("/console/export.xlsx?{PERIOD}"))
        .await;
    let rows = sheet(&bytes, "performances");
    assert_eq!(rows[1][2], Data::String(FORMULA.to_owned()));
    assert_eq!(rows[1][4], Data::String(household.to_owned()));
    assert_eq!(
        sheet(&bytes, "totals")[1][1],
        Data::String(FORMULA.to_owned())
    );
    for name in ["performances", "totals"] {
        let formulas = formulas(&bytes, name);
        assert!(formulas.iter().all(String::is_empty), "{formulas:?}");
    }
    // In a page it is text too.
    let page = els.get(&format!("/console/export?{PERIOD}")).await;
    assert!(
        page.text.contains("=cmd|&#39;/c calc&#39;!A1"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn what_another_employers_workers_did_is_not_there() {
    let company = Company::open().await;
    two_weeks(&company).await;
    let other = company
        .office()
        .add_employer("Competitor", None)
        .await
        .unwrap();
    let eve = administrator(&company, other, "eve@example.be").await;
    let (_, _, bytes) = eve.download(&format!("/console/export.csv?{PERIOD}")).await;
    assert_eq!(csv(&bytes).1, Vec::<Vec<String>>::new());
    let (_, _, bytes) = eve
        .download(&format!("/console/export.xlsx?{PERIOD}"))
        .await;
    assert_eq!(sheet(&bytes, "performances").len(), 1);
    assert_eq!(sheet(&bytes, "totals").len(), 1);
    for room in ["/console/export", "/console/export/totals"] {
        let page = eve.get(&format!("{room}?{PERIOD}")).await;
        assert!(
            page.text.contains("No performances in this period."),
            "{}",
            page.text
        );
        assert!(
            !page.text.contains(company.ana.login.as_str()),
            "{}",
            page.text
        );
    }
    // Nor by her login.
    let hers = format!("{PERIOD}&worker={}", company.ana.login);
    for room in ["export", "export/totals", "export.csv", "export.xlsx"] {
        let page = eve.get(&format!("/console/{room}?{hers}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{room}");
    }
}

#[tokio::test]
async fn a_reader_may_export() {
    let company = Company::open().await;
    let expected = two_weeks(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let (_, _, bytes) = rik.download(&format!("/console/export.csv?{PERIOD}")).await;
    assert_eq!(csv(&bytes).1, expected);
    for room in ["export", "export/totals"] {
        let page = rik.get(&format!("/console/{room}?{PERIOD}")).await;
        assert_eq!(page.status, StatusCode::OK, "{room}");
    }
}

#[tokio::test]
async fn a_period_that_is_none_is_refused_beside_its_field() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for (query, said) in [
        (
            "from=2026-11-30&to=2026-11-23",
            "The last day comes before the first.",
        ),
        ("from=2024-01-01&to=2026-11-23", "Choose two years at most."),
        ("from=2026-02-30&to=2026-03-01", "“2026-02-30” is no day."),
        ("from=2026-11-23", "Choose a day."),
        (
            "from=%3Cscript%3E&to=2026-11-23",
            "value=\"&#60;script&#62;\"",
        ),
    ] {
        for room in ["export", "export/totals", "export.csv", "export.xlsx"] {
            let page = els.get(&format!("/console/{room}?{query}")).await;
            assert_eq!(
                page.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{room} {query}"
            );
            assert!(page.text.contains(said), "{room} {query}: {}", page.text);
        }
    }
    for query in ["state=paid", "worker=Ana", "worker=980000000000"] {
        let page = els.get(&format!("/console/export.csv?{query}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{query}");
    }
}

#[tokio::test]
async fn every_word_is_there_in_every_language() {
    let company = Company::open().await;
    two_weeks(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for (language, said) in [
        ("nl", "Uren per week en activiteit"),
        ("fr", "Heures par semaine et activité"),
        ("de", "Stunden nach Woche und Tätigkeit"),
        ("en", "Hours by week and activity"),
    ] {
        let chosen = els
            .post("/console/language", &[("language", language)])
            .await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER);
        let page = els.get(&format!("/console/export?{PERIOD}")).await;
        assert_eq!(page.between("<h2 id=\"figures\">", "</h2>"), said);
        // A text that is missing shows its name.
        for room in ["export", "export/totals", "audit"] {
            for query in [PERIOD, "from=yesterday", "from=2020-01-01&to=2020-01-02"] {
                let page = els.get(&format!("/console/{room}?{query}")).await;
                for id in ["export-", "audit-", "field-"] {
                    assert!(
                        !page.text.contains(id),
                        "{room} {language} {id}: {}",
                        page.text
                    );
                }
            }
        }
    }
}
