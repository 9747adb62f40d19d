use reqwest::StatusCode;

use crate::{
    browser::{administrator, unescaped},
    support::{Company, TODAY},
};

#[tokio::test]
async fn a_client_is_added_once_and_doubtful_digits_need_a_second_look() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let add = async |number: &str, sure: bool| {
        let fields = [("number", number), ("name", "Familie <Peeters>")];
        match sure {
            true => els.post_sure("/console/clients/add", &fields).await,
            false => els.post("/console/clients/add", &fields).await,
        }
    };
    for wrong in ["", "12345678901", "1234567890ab"] {
        assert!(add(wrong, true).await.text.contains("12 digits"), "{wrong}");
    }
    let doubtful = add("1204 8573 6189", false).await;
    assert!(doubtful.text.contains("check digits do not fit"));
    // The tick is for the number that was shown.
    let other = [
        ("number", "1204 8573 6100"),
        ("name", "Familie Peeters"),
        ("confirmed", doubtful.confirmable().unwrap()),
    ];
    let other = els.post("/console/clients/add", &other).await;
    assert!(other.text.contains("check digits do not fit"));
    assert_eq!(
        add("1204 8573 6189", true).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        add("1204 8573 6188", false).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        add("120485736188", false)
            .await
            .text
            .contains("in the registry already")
    );

    let list = els.get("/console/clients?search=1204+8573").await;
    assert_eq!(list.text.matches("<th scope=\"row\">").count(), 2);
    assert!(!list.text.contains("<Peeters>"));
}

#[tokio::test]
async fn nothing_is_reported_for_a_client_who_is_one_no_longer() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let path = format!("/console/clients/{}", company.client);
    let body = serde_json::json!({
        "client_number": company.client,
        "activity": "shopping",
        "hours": 2,
        "date": TODAY,
    });
    els.post(&format!("{path}/deactivate"), &[]).await;
    phone
        .report_anew(&body)
        .await
        .problem(422, "unknown-client");
    let active = els.get("/console/clients").await;
    let inactive = els.get("/console/clients?inactive=yes").await;
    assert!(!active.text.contains(company.client.as_str()));
    assert!(inactive.text.contains(company.client.as_str()));
    els.post(&format!("{path}/activate"), &[]).await;
    phone.report_anew(&body).await.ok(201);
}

#[tokio::test]
async fn the_second_of_two_who_rename_the_same_client_is_told() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = format!("/console/clients/{}", company.client);
    let rename = async |name: &str| {
        let fields = [("name", name), ("version", "1")];
        els.post(&format!("{path}/edit"), &fields).await.status
    };
    assert_eq!(rename("Peeters").await, StatusCode::SEE_OTHER);
    assert_eq!(rename("Peters").await, StatusCode::CONFLICT);
    assert!(els.get(&path).await.text.contains("Peeters"));
}

#[tokio::test]
async fn a_client_is_found_and_called_by_its_telephone_however_it_was_typed() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let add = async |number: &str, phone: &str| {
        let fields = [("number", number), ("name", "Maes"), ("phone", phone)];
        els.post("/console/clients/add", &fields).await
    };
    let wrong = add("1204 8573 6188", "ask Jan").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("A telephone number has digits"));
    let added = add("1204 8573 6188", "0470/12.34.56 (Jan)").await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let key = "SELECT phone_key FROM clients WHERE number = '120485736188'";
    assert_eq!(company.rows().text(key), "+32470123456");
    for search in ["0470 12 34", "%2B32470123456", "0032 470", "123456"] {
        let list = els.get(&format!("/console/clients?search={search}")).await;
        assert!(list.text.contains("120485736188"), "{search}");
    }
    let list = els.get("/console/clients?search=0471").await;
    assert!(!list.text.contains("120485736188"));
    let page = els.get("/console/clients/120485736188").await;
    assert_eq!(page.between("href=\"tel:", "\""), "+32470123456");
    assert!(page.text.contains("0470/12.34.56 (Jan)"));
    let edit = [("name", "Maes"), ("phone", ""), ("version", "1")];
    els.post("/console/clients/120485736188/edit", &edit).await;
    let page = els.get("/console/clients/120485736188").await;
    assert!(!page.text.contains("tel:"));
    let log = els.get("/console/audit?subject=120485736188").await;
    assert!(log.text.contains("0470/12.34.56 (Jan)"));
}

#[tokio::test]
async fn a_client_has_the_region_of_its_company_until_the_office_says_another() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = format!("/console/clients/{}", company.client);
    let page = els.get(&path).await;
    assert!(page.text.contains("(as the company)"), "{}", page.text);
    let edit = async |region: &str, version: &str| {
        let fields = [("name", "Maes"), ("region", region), ("version", version)];
        els.post(&format!("{path}/edit"), &fields).await.status
    };
    assert_eq!(
        edit("atlantis", "1").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(edit("wallonia", "1").await, StatusCode::SEE_OTHER);
    let page = els.get(&path).await;
    assert!(!page.text.contains("(as the company)"));
    assert!(page.text.contains("<option value=\"wallonia\" selected>"));
    let path = format!("/console/audit?subject={}", company.client);
    let log = els.get(&path).await;
    assert!(log.text.contains("Wallonia"), "{}", log.text);
}

#[tokio::test]
async fn the_sheet_has_a_code_for_each_active_client() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let sheet = els.get("/console/clients/sheet").await;
    assert_eq!(sheet.text.matches("class=\"qr\"").count(), 2);
    els.post(
        &format!("/console/clients/{}/deactivate", company.client),
        &[],
    )
    .await;
    let sheet = els.get("/console/clients/sheet").await;
    assert_eq!(sheet.text.matches("class=\"qr\"").count(), 1);
}

/// Adds so many clients, past the server, at this instant in milliseconds.
async fn fill(company: &mut Company, many: usize, created_at: i64) {
    let clients =
        (0..many).map(|it| format!("(1, '1000{it:08}', 'Household {it:05}', {created_at})"));
    let into = "clients (employer_id, number, name, created_at)";
    company.rows().insert(into, clients);
    // The names get their keys when a server starts.
    company.restart().await;
}

#[tokio::test]
async fn the_sheets_of_many_clients_follow_each_other_and_leave_nobody_out() {
    let mut company = Company::open().await;
    fill(&mut company, 248, 0).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut path = "/console/clients/sheet".to_owned();
    let (mut sizes, mut names) = (Vec::new(), std::collections::HashSet::new());
    loop {
        let sheet = els.get(&path).await;
        let labels: Vec<_> = sheet.text.split("<bdi>").skip(1).collect();
        sizes.push(sheet.text.matches("class=\"qr\"").count());
        for label in labels {
            let label = label.split("<span class=\"soft\">").next().unwrap();
            assert!(names.insert(label.to_owned()), "{label} twice");
        }
        if !sheet.text.contains("Next sheet") {
            break;
        }
        let next = sheet.between("<a class=\"button\" href=\"", "\"");
        path = unescaped(next);
    }
    assert_eq!(sizes, [100, 100, 50]);
    assert_eq!(names.len(), 250);
}

#[tokio::test]
async fn a_sheet_has_the_codes_of_chosen_clients_or_of_new_ones_only() {
    let mut company = Company::open().await;
    fill(&mut company, 30, 0).await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let codes = async |query: &str| {
        let path = format!("/console/clients/sheet?{query}");
        els.get(&path).await.text.matches("class=\"qr\"").count()
    };
    let chosen = "number=100000000000&number=100000000007&number=100000000029";
    assert_eq!(codes(chosen).await, 3);
    assert_eq!(codes("number=100000000000&number=999999999999").await, 1);
    // The company's own two are of this day; the others of long ago.
    assert_eq!(codes(&format!("since={TODAY}")).await, 2);
    assert_eq!(codes("since=2026-11-24").await, 0);
    assert_eq!(codes("since=").await, 32);
    let wrong = els.get("/console/clients/sheet?since=yesterday").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let list = els.get("/console/clients").await;
    assert!(list.text.contains("name=\"number\" value=\"100000000000\""));
}

#[tokio::test]
async fn more_codes_than_a_sheet_holds_are_refused_with_the_number_that_it_holds() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let numbers = |many: usize| {
        let fields = (0..many).map(|it| format!("number=1000{it:08}"));
        fields.collect::<Vec<_>>().join("&")
    };
    let path = format!("/console/clients/sheet?{}", numbers(101));
    let refused = els.get(&path).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("at most 100 codes"),
        "{}",
        refused.text
    );
    let path = format!("/console/clients/sheet?{}", numbers(100));
    assert_eq!(els.get(&path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn clients_are_counted_and_stand_by_family_name_or_by_their_last_visit() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let office = company.office();
    for (serial, name) in [
        (5_000_000_001, "Zoë Aerts"),
        (5_000_000_002, "An Van den Zand"),
    ] {
        let number = job_tracker_protocol::ClientNumber::from_first_ten(serial);
        let added = office.add_client(company.employer, &number, name).await;
        added.unwrap();
    }
    let phone = company.phone_of(&company.ana).await;
    let body = serde_json::json!({
        "client_number": company.client,
        "activity": "shopping",
        "hours": 2,
        "date": TODAY,
    });
    phone.report_anew(&body).await.ok(201);
    let place = |page: &str, name: &str| page.find(&format!("<bdi>{name}</bdi>")).unwrap();
    let all = els.get("/console/clients").await.text;
    let count = all.matches("<th scope=\"row\">").count();
    assert!(all.contains(&format!("<span class=\"count\">{count}</span>")));
    assert!(all.contains("<span class=\"count\">0</span>"));
    assert!(place(&all, "An Van den Zand") < place(&all, "Zoë Aerts"));
    let family = els.get("/console/clients?sort=family").await.text;
    assert!(place(&family, "Zoë Aerts") < place(&family, "An Van den Zand"));
    let last = els.get("/console/clients?sort=-last").await.text;
    let first = last.split("<th scope=\"row\">").nth(1).unwrap();
    assert!(first.contains(company.client.as_str()), "{first}");
    assert!(first.contains(TODAY), "{first}");
}
