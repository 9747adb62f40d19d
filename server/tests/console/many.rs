//! A big employer: a thousand workers, and what they did in half a year.

use std::time::{Duration, Instant};

use jiff::{ToSpan as _, civil::date};
use uuid::Uuid;

use crate::{
    browser::{administrator, unescaped},
    files::{csv, sheet},
    support::{Company, rows::Rows},
};

/// With `JOB_TRACKER_TRUST=full` a hundred thousand.
fn performances() -> i64 {
    let full = std::env::var("JOB_TRACKER_TRUST").is_ok_and(|it| it == "full");
    if full { 100_000 } else { 20_000 }
}

/// A thousand workers, who worked this often in the last six months, and twice as many lines in the
/// log.
fn fill(rows: &Rows, performances: i64) {
    let workers = (0..1000).map(|n| format!("(1, '9801{n:08}', 'Worker {n}', 'nl', '', 0)"));
    let into = "workers (employer_id, login, name, language, password_hash, created_at)";
    rows.insert(into, workers);
    let clients = (0..500).map(|n| format!("(1, '1000{n:08}', 'Household {n}', 0)"));
    rows.insert("clients (employer_id, number, name, created_at)", clients);
    let ids = |many: &str| rows.numbers(&format!("SELECT id FROM {many} ORDER BY id"));
    let workers = ids("workers WHERE login LIKE '9801%' AND password_hash = ''");
    let clients = ids("clients WHERE number LIKE '1000%'");
    let begin = date(2026, 5, 4);
    let performance = |n: i64| {
        let at = usize::try_from(n).unwrap();
        format!(
            "({id}, 1, {worker}, {client}, 'R{n:06}', '{activity}', {hours}, '{day}', {at}, \
             '{state}')",
            id = rows.id(id_of(n)),
            worker = workers[at % 1000],
            client = clients[at % 500],
            activity = if n % 25 == 0 {
                "shopping"
            } else {
                "household_help"
            },
            hours = 1 + n % 4,
            day = begin + (n * 180 / performances).days(),
            at = 1_780_000_000_000 + n * 1000,
            state = if n % 50 == 0 {
                "cancelled"
            } else {
                "validated"
            },
        )
    };
    let into = "performances (id, employer_id, worker_id, client_id, reference, activity, hours,
        day, registered_at, state)";
    rows.insert(into, (0..performances).map(performance));
    // The id as text is written differently by the two databases.
    let subject = format!("'{}' || substr(reference, 2)", &id_of(0).to_string()[..30]);
    rows.execute(&format!(
        "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
         SELECT 1, registered_at, 'worker', worker_id, 'app', 'performance-registered',
             {subject}, ''
         FROM performances;
         INSERT INTO audit (employer_id, at, actor, origin, action, subject, detail)
         SELECT 1, registered_at + 1, 'server', 'server', 'performance-validated', {subject}, ''
         FROM performances"
    ));
}

/// The number stands at its end.
fn id_of(number: i64) -> Uuid {
    let id = format!("00000000-0000-4000-8000-000000{number:06}");
    id.parse().unwrap()
}

#[tokio::test]
async fn half_a_year_of_a_thousand_workers_is_exported_in_seconds() {
    let performances = performances();
    let mut company = Company::open().await;
    fill(&company.rows(), performances);
    // Names that stand there without the server get their keys when it starts.
    company.restart().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let period = "from=2026-05-01&to=2026-11-30";
    let cancelled = performances / 50;

    let began = Instant::now();
    let (_, _, bytes) = els.download(&format!("/console/export.csv?{period}")).await;
    let took = began.elapsed();
    println!(
        "TRUST\tperformances exported as CSV\t{performances}\t{} ms",
        took.as_millis()
    );
    assert!(took < Duration::from_secs(30));
    let (_, rows) = csv(&bytes);
    assert_eq!(rows.len() as i64, performances);
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
        "TRUST\tperformances exported as a workbook\t{performances}\t{} ms",
        took.as_millis()
    );
    assert!(took < Duration::from_secs(120));
    assert_eq!(sheet(&bytes, "performances").len() as i64, performances + 1);
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
    let mut path = format!("/console/export/totals?{period}");
    for _ in 0..2 {
        let page = els.get(&path).await;
        // Three tables, of a quarter each at most; the sums of the period stand in the last.
        assert_eq!(page.text.matches("<tfoot>").count(), 3);
        let (before, foot) = page.text.rsplit_once("<tfoot>").unwrap();
        let body = before.rsplit_once("<tbody>").unwrap().1;
        assert_eq!(body.matches("<th scope=\"row\">").count(), 50);
        let sums: Vec<i64> = foot
            .split("<strong>")
            .skip(1)
            .map(|it| read(it.split('<').next().unwrap()))
            .collect();
        let here: i64 = body
            .split("<strong>")
            .skip(1)
            .map(|it| read(it.split('<').next().unwrap()))
            .sum();
        assert!(foot.contains("The 50 workers on this page"), "{foot}");
        assert!(foot.contains("All workers, of all pages"), "{foot}");
        assert_eq!(sums[sums.len() / 2 - 1], here);
        assert_eq!(sums[sums.len() - 1], hours);
        let next = page.between("class=\"pages\"><a class=\"button\" href=\"", "\"");
        path = unescaped(next);
    }
    let page = els.get(&format!("/console/export?{period}")).await;
    let said = format!(
        "{} performances. {} of them are cancelled",
        written(performances),
        written(cancelled)
    );
    assert!(
        page.text.contains(&said),
        "{}",
        page.between("role=\"status\">", "</p>")
    );
    let foot = page.between("<tfoot>", "</tfoot>");
    assert!(
        foot.contains(&format!("<strong>{}</strong>", written(hours))),
        "{foot}"
    );

    let began = Instant::now();
    let (_, _, bytes) = els.download("/console/audit.csv").await;
    println!(
        "the log as CSV: {:?}, {} bytes",
        began.elapsed(),
        bytes.len()
    );
    assert!(csv(&bytes).1.len() as i64 > 2 * performances);
}

/// A number below a million as an English page writes it.
fn written(number: i64) -> String {
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

/// The number that an English page writes so.
fn read(number: &str) -> i64 {
    number.replace(',', "").parse().unwrap()
}
