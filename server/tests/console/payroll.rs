//! Files for the payroll office, by mappings that the office makes once.

use job_tracker_protocol::PerformanceState;
use reqwest::StatusCode;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    browser::{Browser, Page, administrator, links, reader},
    support::{Company, DAY, phone::work, rows::quoted},
};

const PERIOD: &str = "from=2026-11-01&to=2026-12-31";

/// The fields of a form that makes a mapping: each worker's day, as most bureaus want it.
fn form(name: &str, columns: &[&str]) -> Vec<(&'static str, String)> {
    let id = Uuid::from_u128(fastrand::u128(..)).to_string();
    let mut fields: Vec<(&'static str, String)> = [
        ("form", id.as_str()),
        ("name", name),
        ("rows", "day"),
        ("state", "registered"),
        ("state", "validated"),
        ("shape", "delimited"),
        ("delimiter", "semicolon"),
        ("header", "yes"),
        ("decimal", "comma"),
        ("hours", "decimal"),
        ("dates", "slashes"),
        ("encoding", "windows-1252"),
        ("line_end", "crlf"),
        ("code", "101"),
        ("code", ""),
        ("code", ""),
        ("code", ""),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    for (at, holds) in (1..).zip(columns) {
        let at: i32 = at;
        fields.extend([
            ("at", at.to_string()),
            ("holds", (*holds).to_owned()),
            ("heading", String::new()),
            ("text", String::new()),
            ("width", String::new()),
            ("side", "left".to_owned()),
            ("filler", " ".to_owned()),
            ("too_wide", String::new()),
        ]);
    }
    fields
}

const COLUMNS: [&str; 4] = ["payroll_number", "date", "activity_code", "hours"];

/// The fields with another value for each of this name.
fn with(
    mut fields: Vec<(&'static str, String)>,
    name: &str,
    value: &str,
) -> Vec<(&'static str, String)> {
    let mut known = false;
    for field in fields.iter_mut().filter(|it| it.0 == name) {
        value.clone_into(&mut field.1);
        known = true;
    }
    assert!(known, "{name}");
    fields
}

async fn send(els: &Browser, path: &str, fields: &[(&'static str, String)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|it| (it.0, it.1.as_str())).collect();
    els.post(path, &fields).await
}

/// Where the mapping is that these fields make.
async fn made(els: &Browser, fields: &[(&'static str, String)]) -> String {
    let page = send(els, "/console/export/payroll/new", fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    page.location.unwrap()
}

/// Ana and Bea work a day, and have numbers at the payroll office.
async fn a_day(company: &Company) -> Value {
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let first = ana.report_anew(&work(&company.client)).await.ok(201);
    ana.report_anew(&work(&company.other_client)).await.ok(201);
    bea.report_anew(&work(&company.client)).await.ok(201);
    company.rows().execute(
        "UPDATE workers SET payroll_number = '0007' WHERE name = 'Ana';
         UPDATE workers SET payroll_number = '0012' WHERE name = 'Bea'",
    );
    first
}

fn hours(performance: &Value) -> i64 {
    performance["hours"].as_i64().unwrap()
}

#[tokio::test]
async fn the_file_is_what_the_mapping_says() {
    let company = Company::open().await;
    let first = a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    let page = els.get(&format!("{place}?{PERIOD}")).await;
    assert!(
        page.text.contains("The file gets 2 lines."),
        "{}",
        page.text
    );
    let (kind, name, bytes) = els.download(&format!("{place}/file?{PERIOD}")).await;
    assert_eq!(kind, "text/csv; charset=windows-1252");
    assert!(name.contains("payroll_2026-11-01_2026-12-31.csv"), "{name}");
    let (one, two) = (hours(&first), 2 * hours(&first));
    let expected = format!(
        "payroll_number;date;activity_code;hours\r\n\
         0007;23/11/2026;101;{two},00\r\n0012;23/11/2026;101;{one},00\r\n"
    );
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    let told = "SELECT detail FROM audit WHERE action = 'exported'";
    let told = company.rows().text(told);
    for part in [
        r#""what":"payroll""#,
        r#""rows":2"#,
        r#""mapping":"Bureau""#,
    ] {
        assert!(told.contains(part), "{told}");
    }
    let log = els.get("/console/audit").await;
    assert!(log.text.contains("Bureau"), "{}", log.text);
    let list = els.get("/console/export/payroll").await;
    assert!(list.text.contains("each worker and day"), "{}", list.text);
}

#[tokio::test]
async fn what_a_file_leaves_out_is_counted_and_leads_to_its_list() {
    let company = Company::open().await;
    a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form("Bureau", &COLUMNS);
    fields.retain(|it| it.1 != "registered");
    let place = made(&els, &fields).await;
    // The list of files comes from an export of one state, which is not asked of a file.
    let page = els.get(&format!("{place}?{PERIOD}&state=validated")).await;
    let said = "3 performances of these days are not in the file.";
    assert!(page.text.contains(said), "{}", page.text);
    let list = page.between("payroll-doubtful", "</section>");
    let list = els.get(&links(list)[0]).await;
    assert_eq!(list.text.matches("<th scope=\"row\">").count(), 3);
    company.wait(DAY * 15);
    assert_eq!(company.server().validate_automatically().await.unwrap(), 3);
    let els = administrator(&company, company.employer, "mia@example.be").await;
    let page = els.get(&format!("{place}?{PERIOD}&state=registered")).await;
    assert!(!page.text.contains("payroll-doubtful"), "{}", page.text);
    assert!(page.text.contains("The file gets 2 lines."));
    let (_, _, bytes) = els
        .download(&format!("{place}/file?{PERIOD}&state=registered"))
        .await;
    assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 3);
    let told = company
        .rows()
        .text("SELECT detail FROM audit WHERE action = 'exported'");
    assert!(!told.contains("left_out"), "{told}");
}

#[tokio::test]
async fn the_log_says_how_many_a_file_left_out() {
    let company = Company::open().await;
    a_day(&company).await;
    company
        .rows()
        .execute("UPDATE performances SET state = 'validated' WHERE seq = 1");
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form("Bureau", &COLUMNS);
    fields.retain(|it| it.1 != "registered");
    let place = made(&els, &fields).await;
    els.download(&format!("{place}/file?{PERIOD}")).await;
    let told = company
        .rows()
        .text("SELECT detail FROM audit WHERE action = 'exported'");
    assert!(told.contains(r#""left_out":2"#), "{told}");
    let log = els.get("/console/audit").await;
    assert!(log.text.contains("Not in the file"), "{}", log.text);
}

#[tokio::test]
async fn what_the_office_changes_after_a_file_is_told_beside_it() {
    let company = Company::open().await;
    let first = a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    els.download(&format!("{place}/file?{PERIOD}")).await;
    let list = els.get("/console/export/payroll").await;
    assert!(list.text.contains("nothing changed"), "{}", list.text);
    company.wait(jiff::SignedDuration::from_mins(1));
    let performance = format!("/console/performances/{}", first["id"].as_str().unwrap());
    let page = els.get(&performance).await;
    let version = page.between("name=\"version\" value=\"", "\"");
    let cancelled = [("reason", "Twice"), ("version", version)];
    let done = els.post(&format!("{performance}/cancel"), &cancelled).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let list = els.get("/console/export/payroll").await;
    assert!(list.text.contains("1 performance changed"), "{}", list.text);
    let page = list.between("id=\"files\"", "</section>");
    let page = els.get(&links(page)[0]).await;
    let told = page.between("payroll-changed", "</section>");
    assert!(
        told.contains(&performance) && told.contains("Cancelled"),
        "{told}"
    );
    // A file that is made anew holds it; that the one before does not stays told, for nobody knows
    // which of the two was handed over.
    company.wait(jiff::SignedDuration::from_mins(1));
    els.download(&format!("{place}/file?{PERIOD}")).await;
    let list = els.get("/console/export/payroll").await;
    assert!(list.text.contains("nothing changed"), "{}", list.text);
    assert!(list.text.contains("1 performance changed"), "{}", list.text);
    let page = els.get(&format!("{place}?{PERIOD}")).await;
    assert!(!page.text.contains("payroll-changed"), "{}", page.text);
}

#[tokio::test]
async fn what_changed_after_a_file_is_found_whatever_became_of_its_mapping() {
    let company = Company::open().await;
    let first = a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    els.download(&format!("{place}/file?{PERIOD}")).await;
    company.wait(jiff::SignedDuration::from_mins(1));
    let cancelled = job_tracker_protocol::PerformanceState::Cancelled;
    company.bring(&first, cancelled).await;
    let performance = format!("/console/performances/{}", first["id"].as_str().unwrap());
    let version = |page: &Page| page.between("name=\"version\" value=\"", "\"").to_owned();

    // It has another name, and another mapping has the one that it had.
    let edit = format!("{place}/edit");
    let seen = version(&els.get(&edit).await);
    let mut renamed = form("Noord", &COLUMNS);
    renamed.push(("version", seen));
    let saved = send(&els, &edit, &renamed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let other = made(&els, &form("Bureau", &COLUMNS)).await;
    let list = els.get("/console/export/payroll").await;
    let files = list.between("id=\"files\"", "</section>");
    assert!(
        files.contains("Noord") && !files.contains("Bureau"),
        "{files}"
    );
    let page = els.get(&links(files)[0]).await;
    let told = page.between("payroll-changed", "</section>");
    assert!(told.contains(&performance), "{told}");
    let page = els.get(&format!("{other}?{PERIOD}")).await;
    assert!(!page.text.contains("payroll-changed"), "{}", page.text);
    // The log names it as it was called, and by nothing that only the server reads.
    let id = place.rsplit('/').next().unwrap();
    let log = els.get("/console/audit?action=exported").await;
    let told = log.between("<tbody>", "</tbody>");
    assert!(told.contains("Bureau") && !told.contains(id), "{told}");

    // Once it is gone, what changed stands beside the file.
    let seen = version(&els.get(&edit).await);
    let gone = [("version", seen.as_str())];
    let gone = els.post(&format!("{place}/remove"), &gone).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let list = els.get("/console/export/payroll").await;
    let files = list.between("id=\"files\"", "</section>");
    assert!(files.contains("Bureau"), "{files}");
    assert_eq!(links(files), [performance]);
}

#[tokio::test]
async fn what_is_reported_or_validated_after_a_file_is_told_beside_it() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form("Bureau", &COLUMNS);
    fields.retain(|it| it.1 != "registered");
    let place = made(&els, &fields).await;
    els.download(&format!("{place}/file?{PERIOD}")).await;
    company.wait(jiff::SignedDuration::from_mins(1));
    a_day(&company).await;
    let list = els.get("/console/export/payroll").await;
    let said = "3 performances changed or added";
    assert!(list.text.contains(said), "{}", list.text);
    els.download(&format!("{place}/file?{PERIOD}")).await;
    company.wait(DAY * 15);
    assert_eq!(company.server().validate_automatically().await.unwrap(), 3);
    let els = administrator(&company, company.employer, "mia@example.be").await;
    let page = els.get(&format!("{place}?{PERIOD}")).await;
    let said = "3 performances of Sun 01/11 – Thu 31/12 changed after the file was made";
    assert!(page.text.contains(said), "{}", page.text);
}

#[tokio::test]
async fn columns_have_their_widths_and_their_order() {
    let company = Company::open().await;
    let first = a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form("Fixed", &["text", "hours", "worker_name", "payroll_number"]);
    fields.retain(|it| it.0 != "header");
    for (name, value) in [("shape", "fixed"), ("hours", "hundredths"), ("width", "6")] {
        fields = with(fields, name, value);
    }
    let place_of = |fields: &[(&str, String)], name: &str, at: usize| {
        let mut all = fields.iter().enumerate().filter(|it| it.1.0 == name);
        all.nth(at).unwrap().0
    };
    for (name, at, value) in [
        ("text", 0, "EMP1"),
        ("side", 1, "right"),
        ("filler", 1, "0"),
        // The last column becomes the second.
        ("at", 3, "2"),
    ] {
        let place = place_of(&fields, name, at);
        value.clone_into(&mut fields[place].1);
    }
    let place = made(&els, &fields).await;
    let (kind, name, bytes) = els.download(&format!("{place}/file?{PERIOD}")).await;
    assert!(kind.starts_with("text/plain"), "{kind}");
    assert!(name.ends_with(".txt\""), "{name}");
    let (one, two) = (100 * hours(&first), 200 * hours(&first));
    let expected = format!("EMP1  0007  {two:06}Ana   \r\nEMP1  0012  {one:06}Bea   \r\n");
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

#[tokio::test]
async fn what_is_missing_is_named_and_no_file_is_made() {
    let company = Company::open().await;
    a_day(&company).await;
    company.rows().execute(
        "UPDATE workers SET payroll_number = NULL WHERE name = 'Bea';
         UPDATE workers SET name = 'Łucja' WHERE name = 'Ana';
         UPDATE performances SET activity = 'transport' WHERE seq = 2",
    );
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form(
        "Bureau",
        &["payroll_number", "worker_name", "activity_code"],
    );
    fields = with(fields, "shape", "fixed");
    fields = with(fields, "width", "4");
    let place = made(&els, &fields).await;
    let shown = els.get(&format!("{place}?{PERIOD}")).await;
    let refused = els.get(&format!("{place}/file?{PERIOD}")).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let bea = format!("href=\"/console/workers/{}\"", company.bea.login);
    for page in [&shown, &refused] {
        for said in [
            "Bea has no number at the payroll office.",
            bea.as_str(),
            "The character set has no “Ł”, in “Łucja”.",
            "There is no code for",
            // The heading is a value like others.
            "“payroll_number” has 14 characters; the column is 4 wide.",
        ] {
            assert!(page.text.contains(said), "{said}: {}", page.text);
        }
    }
    assert!(refused.text.contains("The file was not made."));
    let told = "SELECT count(*) FROM audit WHERE action = 'exported'";
    assert_eq!(company.rows().number(told), 0);
}

#[tokio::test]
async fn of_two_clerks_who_change_one_mapping_the_second_is_told_and_loses_nothing() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = administrator(&company, company.employer, "rik@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    let path = format!("{place}/edit");
    let seen = els.get(&path).await;
    let version = seen.between("name=\"version\" value=\"", "\"").to_owned();
    let change = |name: &str, version: &str| {
        let mut fields = form(name, &COLUMNS);
        fields.push(("version", version.to_owned()));
        fields
    };
    let first = send(&els, &path, &change("Hers", &version)).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let second = send(&rik, &path, &change("His", &version)).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.text.contains("A colleague changed this meanwhile."));
    assert!(second.text.contains("value=\"His\""), "{}", second.text);
    let names = "SELECT name FROM payroll_mappings";
    assert_eq!(company.rows().texts(names), ["Hers"]);
    // Knowing it, he may.
    let version = second.between("name=\"version\" value=\"", "\"").to_owned();
    let again = send(&rik, &path, &change("His", &version)).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(company.rows().texts(names), ["His"]);
    // Nor is what somebody changed removed by who has not seen it.
    let remove = format!("{place}/remove");
    let late = els.post(&remove, &[("version", &version)]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let now = els.get(&path).await;
    let version = now.between("name=\"version\" value=\"", "\"");
    let gone = els.post(&remove, &[("version", version)]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert_eq!(els.get(&place).await.status, StatusCode::NOT_FOUND);
    let late = send(&rik, &path, &change("His", "9")).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    let actions = "SELECT action FROM audit WHERE action LIKE 'mapping-%' ORDER BY seq";
    assert_eq!(
        company.rows().texts(actions),
        [
            "mapping-added",
            "mapping-edited",
            "mapping-edited",
            "mapping-removed"
        ]
    );
}

#[tokio::test]
async fn a_mapping_that_is_sent_twice_is_kept_once() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let fields = form("Bureau", &COLUMNS);
    let place = made(&els, &fields).await;
    assert_eq!(made(&els, &fields).await, place);
    let taken = send(
        &els,
        "/console/export/payroll/new",
        &form("bureau", &COLUMNS),
    )
    .await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        taken
            .text
            .contains("There is a file with this name already.")
    );
    let count = "SELECT count(*) FROM payroll_mappings";
    assert_eq!(company.rows().number(count), 1);
}

#[tokio::test]
async fn what_another_version_of_the_server_kept_is_told_and_not_dropped() {
    let company = Company::open().await;
    a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    let layout = company.rows().text("SELECT layout FROM payroll_mappings");
    let keep = |layout: &str| {
        let layout = quoted(layout);
        let sql = format!("UPDATE payroll_mappings SET layout = {layout}");
        company.rows().execute(&sql);
    };
    // A column of a newer server.
    keep(&layout.replace("activity_code", "mileage"));
    let page = els.get(&format!("{place}?{PERIOD}")).await;
    let unknown = "This server does not know the column “mileage”";
    assert!(page.text.contains(unknown), "{}", page.text);
    let file = els.get(&format!("{place}/file?{PERIOD}")).await;
    assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY);
    let edit = els.get(&format!("{place}/edit")).await;
    let kept = "<option value=\"mileage\" selected>";
    assert!(edit.text.contains(kept), "{}", edit.text);
    let mut fields = form("Bureau", &["hours", "mileage"]);
    let version = edit.between("name=\"version\" value=\"", "\"").to_owned();
    fields.push(("version", version));
    let saved = send(&els, &format!("{place}/edit"), &fields).await;
    assert_eq!(saved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(saved.text.contains(kept) && saved.text.contains("Column 2:"));
    let now = company.rows().text("SELECT layout FROM payroll_mappings");
    assert!(
        now.contains("mileage") && now.contains("payroll_number"),
        "{now}"
    );
    // A setting of one.
    keep(&layout.replace("windows-1252", "utf-16"));
    let page = els.get(&format!("{place}?{PERIOD}")).await;
    assert!(
        page.text
            .contains("Another version of the server set this up")
    );
    let file = els.get(&format!("{place}/file?{PERIOD}")).await;
    assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        els.get("/console/export/payroll")
            .await
            .text
            .contains("of another version")
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_mapping_is_said_and_what_was_typed_stays() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let sent = async |fields: &[(&'static str, String)], said: &str| {
        let page = send(&els, "/console/export/payroll/new", fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.text.contains(said), "{said}: {}", page.text);
        page
    };
    let page = sent(&form("Bureau", &[]), "Choose at least one column.").await;
    assert!(page.text.contains("value=\"Bureau\""));
    let mut fields = form("Bureau", &COLUMNS);
    fields.retain(|it| it.0 != "state");
    sent(&fields, "Choose which performances count.").await;
    let fields = with(form("Bureau", &COLUMNS), "shape", "fixed");
    sent(&fields, "Column 4: fill in a width from 1 to 250.").await;
    let single = form("Bureau", &["hours", "client_name"]);
    sent(&single, "exists only with one line for each performance").await;
    sent(&form("", &COLUMNS), "error").await;
    let columns = ["text"; 61];
    sent(&form("Bureau", &columns), "at most 60").await;
    let nonsense = with(form("Bureau", &COLUMNS), "encoding", "utf-16");
    let page = send(&els, "/console/export/payroll/new", &nonsense).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let count = "SELECT count(*) FROM payroll_mappings";
    assert_eq!(company.rows().number(count), 0);
}

#[tokio::test]
async fn a_reader_makes_files_and_changes_no_mapping() {
    let company = Company::open().await;
    a_day(&company).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let (_, _, bytes) = rik.download(&format!("{place}/file?{PERIOD}")).await;
    assert!(bytes.starts_with(b"payroll_number;"));
    let page = rik.get(&place).await;
    assert!(!page.text.contains("/edit\""), "{}", page.text);
    assert_eq!(
        rik.get(&format!("{place}/edit")).await.status,
        StatusCode::FORBIDDEN
    );
    let sent = send(&rik, "/console/export/payroll/new", &form("His", &COLUMNS)).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
}

/// Performances past the server, of Ana at one client, a minute apart.
fn many(company: &Company, count: u128) {
    let rows = company.rows();
    let of = |table, name: &str| rows.number(&format!("SELECT min(id) FROM {table} {name}"));
    let (employer, client) = (of("employers", ""), of("clients", ""));
    let ana = of("workers", "WHERE name = 'Ana'");
    let one = |at: u128| {
        let id = rows.id(Uuid::from_u128(1000 + at));
        format!(
            "({id}, {employer}, {ana}, {client}, 'R{at}', 'household_help', 1, '2026-11-{:02}',
              {at}, 'registered', 'app')",
            // So late that time does not validate any while the office does.
            17 + at % 4
        )
    };
    let into = "performances (id, employer_id, worker_id, client_id, reference, activity, hours,
        day, registered_at, state, channel)";
    rows.insert(into, (0..count).map(one));
    rows.execute("UPDATE workers SET payroll_number = '0007' WHERE name = 'Ana'");
}

#[tokio::test]
async fn ten_thousand_rows_become_one_file() {
    let company = Company::open().await;
    many(&company, 10_000);
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form("Bureau", &["payroll_number", "reference", "hours"]);
    fields = with(fields, "rows", "performance");
    let place = made(&els, &fields).await;
    let page = els.get(&format!("{place}?{PERIOD}")).await;
    assert!(
        page.text.contains("The file gets 10000 lines."),
        "{}",
        page.text
    );
    assert_eq!(page.text.matches("<th scope=\"row\"").count(), 20);
    let (_, _, bytes) = els.download(&format!("{place}/file?{PERIOD}")).await;
    let text = String::from_utf8(bytes).unwrap();
    let mut lines: Vec<_> = text.lines().skip(1).collect();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.len(), 10_000);
}

#[tokio::test]
async fn a_file_that_is_made_while_the_office_validates_has_each_performance_once() {
    let company = Company::open().await;
    many(&company, 400);
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut fields = form("Bureau", &["reference", "state"]);
    fields = with(fields, "rows", "performance");
    let place = made(&els, &fields).await;
    let validating = async {
        for at in 0..40 {
            let id = Uuid::from_u128(1000 + at);
            let performance = serde_json::json!({ "id": id });
            company
                .bring(&performance, PerformanceState::Validated)
                .await;
        }
    };
    let exporting = async {
        for _ in 0..10 {
            let (_, _, bytes) = els.download(&format!("{place}/file?{PERIOD}")).await;
            let text = String::from_utf8(bytes).unwrap();
            let reference = |it: &str| it.split(';').next().unwrap().to_owned();
            let mut references: Vec<_> = text.lines().skip(1).map(reference).collect();
            references.sort_unstable();
            references.dedup();
            assert_eq!(references.len(), 400);
        }
    };
    tokio::join!(validating, exporting);
    let (_, _, bytes) = els.download(&format!("{place}/file?{PERIOD}")).await;
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.matches(";validated\r\n").count(), 40);
    // What the log tells of is what each file held.
    let told = "SELECT detail FROM audit WHERE action = 'exported'";
    for told in company.rows().texts(told) {
        assert!(told.contains(r#""rows":400"#), "{told}");
    }
}

#[tokio::test]
async fn a_mapping_that_was_filled_in_comes_back_after_signing_in_again() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let place = made(&els, &form("Bureau", &COLUMNS)).await;
    let stranger = Browser::at(&company);
    let fields = with(form("Typed before", &COLUMNS), "heading", "Kop");
    for path in [
        "/console/export/payroll/new".to_owned(),
        format!("{place}/edit"),
    ] {
        let page = send(&stranger, &path, &fields).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        assert!(page.text.contains("Typed+before"), "{}", page.text);
        assert_eq!(page.text.matches("heading=Kop").count(), 4, "{}", page.text);
    }
}
