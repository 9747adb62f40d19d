//! A big employer_scope: a thousand workers, a hundred thousand performances.

use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::{
    browser::administrator,
    files::{csv, sheet},
    support::Company,
};

const PERFORMANCES: i64 = 100_000;

/// A thousand workers, each of whom worked a hundred times in the last six months, and twice as
/// many lines in the log.
fn fill(database: &Connection) {
    database
        .execute_batch(
            "BEGIN;
             WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 999)
             INSERT INTO workers (employer_id, login, name, language, password_hash, created_at)
             SELECT 1, '9801' || printf('%08d', n), 'Worker ' || n, 'nl', '', 0 FROM n;
             WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 499)
             INSERT INTO clients (employer_id, number, name, created_at)
             SELECT 1, '1000' || printf('%08d', n), 'Household ' || n, 0 FROM n;
             WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 99999)
             INSERT INTO performances (id, employer_id, worker_id, client_id, reference, activity,
                 hours, day, registered_at, state)
             SELECT randomblob(16), 1,
                 (SELECT id FROM workers WHERE login = '9801' || printf('%08d', n % 1000)),
                 (SELECT id FROM clients WHERE number = '1000' || printf('%08d', n % 500)),
                 printf('R%06d', n), iif(n % 25 = 0, 'shopping', 'household_help'), 1 + n % 4,
                 date('2026-05-04', '+' || (n / 556) || ' days'), 1780000000000 + n * 1000,
                 iif(n % 50 = 0, 'cancelled', 'validated')
             FROM n;
             INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
             SELECT 1, registered_at, 'worker', worker_id, 'app', 'performance-registered',
                 lower(hex(id)), ''
             FROM performances;
             INSERT INTO audit (employer_id, at, actor, origin, action, subject, detail)
             SELECT 1, registered_at + 1, 'server', 'server', 'performance-validated',
                 lower(hex(id)), ''
             FROM performances;
             COMMIT;",
        )
        .unwrap();
}

#[tokio::test]
async fn a_hundred_thousand_performances_are_exported_in_seconds() {
    let company = Company::open().await;
    fill(&company.database());
    let els = administrator(&company, company.employer, "els@example.be").await;
    let period = "from=2026-05-01&to=2026-11-30";
    let cancelled = PERFORMANCES / 50;

    let began = Instant::now();
    let (_, _, bytes) = els.download(&format!("/console/export.csv?{period}")).await;
    let took = began.elapsed();
    println!(
        "{PERFORMANCES} rows as CSV: {took:?}, {} bytes",
        bytes.len()
    );
    assert!(took < Duration::from_secs(30));
    let (_, rows) = csv(&bytes);
    assert_eq!(rows.len() as i64, PERFORMANCES);
    let hours = |rows: &[Vec<String>]| -> i64 {
        let counted = rows.iter().filter(|it| it[7] != "cancelled");
        counted.map(|it| it[6].parse::<i64>().unwrap()).sum()
    };
    let hours = hours(&rows);

    let began = Instant::now();
    let (_, _, bytes) = els
        .download(&format!("/console/export.xlsx?{period}"))
        .await;
    let took = began.elapsed();
    println!(
        "{PERFORMANCES} rows as a workbook: {took:?}, {} bytes",
        bytes.len()
    );
    assert!(took < Duration::from_secs(120));
    assert_eq!(sheet(&bytes, "performances").len() as i64, PERFORMANCES + 1);
    let totals: f64 = sheet(&bytes, "totals")[1..]
        .iter()
        .map(|it| it[4].to_string().parse::<f64>().unwrap())
        .sum();
    assert_eq!(totals as i64, hours);

    for path in [
        "/console/export".to_owned(),
        format!("/console/export?{period}"),
        format!("/console/export/totals?{period}"),
        format!("/console/export/totals?{period}&worker=980100000007"),
        "/console/audit".to_owned(),
        "/console/audit?who=server".to_owned(),
        "/console/audit?who=office".to_owned(),
        "/console/audit?who=server&action=client-edited".to_owned(),
        "/console/audit?action=client-added".to_owned(),
        "/console/audit?subject=980100000007".to_owned(),
        "/console/audit?from=2020-01-01&to=2020-01-02".to_owned(),
    ] {
        let began = Instant::now();
        let page = els.get(&path).await;
        println!("{path}: {:?}, {} bytes", began.elapsed(), page.text.len());
        assert_eq!(page.status, 200, "{path}");
    }
    let page = els.get(&format!("/console/export?{period}")).await;
    let said = format!("{PERFORMANCES} performances. {cancelled} of them are cancelled");
    assert!(
        page.text.contains(&said),
        "{}",
        page.between("role=\"status\">", "</p>")
    );
    let foot = page.between("<tfoot>", "</tfoot>");
    assert!(
        foot.contains(&format!("<strong>{hours}</strong>")),
        "{foot}"
    );

    let began = Instant::now();
    let (_, _, bytes) = els.download("/console/audit.csv").await;
    println!(
        "the log as CSV: {:?}, {} bytes",
        began.elapsed(),
        bytes.len()
    );
    assert!(csv(&bytes).1.len() as i64 > 2 * PERFORMANCES);
}
