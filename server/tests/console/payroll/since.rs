//! What changed after a file was made.

use super::*;

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
