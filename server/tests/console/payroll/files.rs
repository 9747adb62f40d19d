//! What a file holds, what keeps it from being made, and what it leaves out.

use super::*;

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
