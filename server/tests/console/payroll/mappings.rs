//! A mapping is made, changed and removed.

use super::*;

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
