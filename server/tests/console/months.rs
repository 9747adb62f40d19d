//! Hours by worker and month, beside what contracts say.

use reqwest::StatusCode;

use crate::{
    browser::{administrator, reader},
    files::{csv, sheet, shown},
    support::{
        Company, TODAY,
        phone::{with, work},
    },
};

const NOVEMBER: &str = "from=2026-11-01&to=2026-11-30";

/// Ana has four hours that count and a contract of 7 hours a week; Bea has neither.
async fn a_month(company: &Company) {
    // They have been here for years.
    company.rows().execute("UPDATE workers SET created_at = 0");
    let ana = company.phone_of(&company.ana).await;
    let first = with(&work(&company.client), "hours", 4);
    ana.report_anew(&first).await.ok(201);
    let second = with(&work(&company.other_client), "hours", 2);
    let second = ana.report_anew(&second).await.ok(201);
    let cancelled = job_tracker_protocol::PerformanceState::Cancelled;
    company.bring(&second, cancelled).await;
    company.rows().execute(
        "UPDATE workers SET contract_quarters = 28, payroll_number = '007' WHERE name = 'Ana'",
    );
}

#[tokio::test]
async fn a_month_stands_beside_the_contract_on_the_page_and_in_both_files() {
    let company = Company::open().await;
    a_month(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let page = els.get(&format!("/console/export/months?{NOVEMBER}")).await;
    // Thirty days of an hour each; four of them were worked.
    let ana = page.between(">Ana<", "</tr>");
    for cell in [">4<", ">7<", ">30<", ">-26<"] {
        assert!(ana.contains(cell), "{cell}: {ana}");
    }
    // Her own page counts a month of her contract in the same way.
    let hers = els
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    let month = hers.between("her contract makes ", "<");
    assert_eq!(month, "30 h of this month");
    // Who reported nothing is there all the same.
    let bea = page.between(">Bea<", "</tr>");
    assert!(
        bea.contains(">0<") && bea.matches(">–<").count() == 3,
        "{bea}"
    );

    let path = format!("/console/export/months.csv?{NOVEMBER}");
    let (_, name, bytes) = els.download(&path).await;
    assert!(name.contains("months_2026-11-01_2026-11-30.csv"), "{name}");
    let (header, rows) = csv(&bytes);
    let login = company.ana.login.as_str();
    let expected = [login, "Ana", "007", "7", "2026-11", "4", "30", "-26", "1"];
    assert_eq!(rows[0], expected);
    assert_eq!(rows[1][1..], ["Bea", "", "", "2026-11", "0", "", "", "0"]);
    let path = format!("/console/export/months.xlsx?{NOVEMBER}");
    let (_, _, bytes) = els.download(&path).await;
    let sheet = sheet(&bytes, "months");
    let shown = |at: usize| -> Vec<String> { sheet[at].iter().map(shown).collect() };
    assert_eq!(shown(0), header);
    assert_eq!(shown(1), expected);
    let told = "SELECT count(*) FROM audit WHERE detail LIKE '%\"what\":\"totals\"%'";
    assert_eq!(company.rows().number(told), 2);
}

#[tokio::test]
async fn each_month_of_a_period_has_a_line_with_the_days_that_are_in_it() {
    let company = Company::open().await;
    a_month(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let login = &company.ana.login;
    let query = format!("from=2026-11-23&to=2026-12-07&worker={login}");
    let (_, _, bytes) = els
        .download(&format!("/console/export/months.csv?{query}"))
        .await;
    let rows = csv(&bytes).1;
    let months: Vec<_> = rows.iter().map(|it| &it[4..8]).collect();
    assert_eq!(
        months,
        [["2026-11", "4", "8", "-4"], ["2026-12", "0", "7", "-7"]]
    );
    let rik = reader(&company, &els, "rik@example.be").await;
    let page = rik
        .get("/console/export/months?from=2026-12-07&to=2026-11-23")
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_list_of_workers_counts_the_days_that_hours_by_month_count() {
    let company = Company::open().await;
    // Ana came today; Bea has been here for years, with as much.
    company
        .rows()
        .execute("UPDATE workers SET contract_quarters = 78");
    company
        .rows()
        .execute("UPDATE workers SET created_at = 0 WHERE name = 'Bea'");
    for worker in [&company.ana, &company.bea] {
        let phone = company.phone_of(worker).await;
        let two = with(&work(&company.client), "hours", 2);
        phone.report_anew(&two).await.ok(201);
    }
    let els = administrator(&company, company.employer, "els@example.be").await;
    let month = format!("/console/export/months?from=2026-11-01&to={TODAY}");
    let months = els.get(&month).await;
    assert!(
        months
            .text
            .contains("each day of the month that she was here")
    );
    let list = els.get("/console/workers").await;
    for (name, beyond) in [("Ana", "-0.79"), ("Bea", "-62.07")] {
        for page in [&months, &list] {
            let row = page.between(&format!("{name}<"), "</tr>");
            assert!(row.contains(&format!(">{beyond}<")), "{beyond}: {row}");
        }
    }
    // What she worked before the office added her says since when she is here.
    company
        .rows()
        .execute("UPDATE performances SET day = '2026-11-20' WHERE worker_id = 1");
    let list = els.get("/console/workers?sort=contract").await;
    let [bea, ana] = ["Bea<", "Ana<"].map(|it| list.text.find(it));
    assert!(bea.is_some() && bea < ana, "{}", list.text);
    let row = list.between("Ana<", "</tr>");
    assert!(row.contains(">-9.14<"), "{row}");
}
