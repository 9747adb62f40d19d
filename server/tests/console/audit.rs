//! The audit log as the office reads it.

use job_tracker_protocol::Language;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    browser::{Page, administrator, reader, unescaped},
    files::csv,
    support::{
        Answer, Company, DAY, fresh_key,
        phone::work,
        place,
        rows::{LOG, quoted},
    },
};

/// The rows of the log's table, without markup.
pub(crate) fn lines(page: &Page) -> Vec<String> {
    if !page.text.contains("<tbody>") {
        return Vec::new();
    }
    page.between("<tbody>", "</tbody>")
        .split("<tr>")
        .skip(1)
        .map(plain)
        .collect()
}

fn plain(html: &str) -> String {
    let text: String = html
        .split('<')
        .map(|it| it.split_once('>').map_or(it, |it| it.1))
        .collect::<Vec<_>>()
        .join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_log_tells_in_words_who_did_what() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let done = phone.report_anew(&work(&company.client)).await.ok(201);
    let reference = done["reference"].as_str().unwrap();
    company.wait(DAY);
    let els = administrator(&company, company.employer, "els@example.be").await;
    let path = format!("/console/workers/{}/edit", company.ana.login);
    let fields = [
        ("name", "Ana <b> Ferreira"),
        ("language", "fr"),
        ("version", "1"),
    ];
    assert_eq!(els.post(&path, &fields).await.status, StatusCode::SEE_OTHER);

    let page = els.get("/console/audit").await;
    let told = lines(&page);
    let (ana, client) = (&company.ana.login, &company.client);
    assert_eq!(
        told[..5],
        [
            format!(
                "today 15:01 Els Worker’s data changed Ana &#60;b&#62; Ferreira {ana} Console \
                 Language: Before: Nederlands → Now: Français \
                 Name: Before: Ana → Now: Ana &#60;b&#62; Ferreira"
            ),
            "today 15:00 Els User’s account made els@example.be Console".to_owned(),
            "today 15:00 The office User invited Command on the server".to_owned(),
            format!(
                "yesterday 15:00 Ana &#60;b&#62; Ferreira Performance reported {reference} \
                 Ana &#60;b&#62; Ferreira · A household Mon 23/11 App"
            ),
            format!(
                "yesterday 15:00 Ana &#60;b&#62; Ferreira Signed in to the app \
                 Ana &#60;b&#62; Ferreira {ana} App"
            ),
        ]
    );
    let added = format!("The office Client added A household {client} Command on the server");
    assert!(told[6].ends_with(&added), "{told:?}");
    assert_eq!(told.len(), 10);
}

#[tokio::test]
async fn filters_find_lines() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let done = phone.report_anew(&work(&company.client)).await.ok(201);
    let reference = done["reference"].as_str().unwrap().to_lowercase();
    company.wait(DAY);
    let els = administrator(&company, company.employer, "els@example.be").await;
    company
        .office()
        .reopen_worker(&company.ana.login)
        .await
        .unwrap();
    let audit = els.get("/console/audit").await;
    let user = audit.between("<option value=\"server\">The server</option>", " · els@");
    let user = user.split('"').nth(1).unwrap();
    let (ana, grouped) = (&company.ana.login, company.ana.login.grouped());
    for (query, expected) in [
        (String::new(), 10),
        ("who=worker".into(), 2),
        ("who=office".into(), 8),
        ("who=server".into(), 0),
        (format!("who={user}"), 1),
        ("action=client-added".into(), 2),
        ("action=worker-deactivated".into(), 0),
        (format!("subject={ana}"), 3),
        (format!("subject={}", grouped.replace(' ', "+")), 3),
        (format!("subject={ana}&who=worker"), 1),
        (format!("subject={}", company.client), 1),
        (format!("subject={reference}"), 1),
        ("subject=nobody".into(), 0),
        ("from=2026-11-24".into(), 3),
        ("to=2026-11-23".into(), 7),
        ("from=2026-11-24&to=2026-11-24".into(), 3),
        ("from=2026-11-25".into(), 0),
    ] {
        let page = els.get(&format!("/console/audit?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        // Each file that is taken along leaves a line of its own.
        let mut found = lines(&page);
        found.retain(|it| !it.contains("Taken along as a file"));
        assert_eq!(found.len(), expected, "{query}: {found:?}");
        let (_, name, file) = els.download(&format!("/console/audit.csv?{query}")).await;
        assert!(name.contains("audit_2026-11-24.csv"), "{name}");
        let (_, rows) = csv(&file);
        let others = rows.iter().filter(|it| it[5] != "exported");
        assert_eq!(others.count(), expected, "{query}");
    }
    for query in ["from=yesterday", "to=2026-02-30"] {
        for room in ["audit", "audit.csv"] {
            let page = els.get(&format!("/console/{room}?{query}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            assert!(
                page.text.contains("is no day. Write for example"),
                "{query}"
            );
        }
    }
    for query in ["who=me", "action=worker-praised", "after=1", "after=x-y"] {
        let page = els.get(&format!("/console/audit?{query}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{query}");
    }
}

#[tokio::test]
async fn every_line_is_on_one_page_and_in_the_file() {
    let company = Company::open().await;
    let office = company.office();
    for _ in 0..120 {
        // All at the same instant: only their order tells them apart.
        office.reopen_worker(&company.ana.login).await.unwrap();
    }
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut seen = Vec::new();
    let mut path = "/console/audit?action=worker-reopened".to_owned();
    let mut pages = 0;
    loop {
        let page = els.get(&path).await;
        seen.extend(lines(&page));
        pages += 1;
        let Some((_, rest)) = page
            .text
            .split_once("<p class=\"pages\"><a class=\"button\" href=\"")
        else {
            break;
        };
        path = unescaped(rest.split_once('"').unwrap().0);
    }
    assert_eq!((seen.len(), pages), (120, 3));

    let log = office.audit_log(company.employer).await.unwrap();
    let (_, _, file) = els.download("/console/audit.csv").await;
    let (header, rows) = csv(&file);
    assert_eq!(
        header,
        [
            "at",
            "actor",
            "actor_account",
            "actor_name",
            "origin",
            "action",
            "subject",
            "reference",
            "detail"
        ]
    );
    let told: Vec<_> = log
        .iter()
        .rev()
        .map(|it| (it.action.as_str(), it.subject.as_str()))
        .collect();
    let written: Vec<_> = rows
        .iter()
        .map(|it| (it[5].as_str(), it[6].as_str()))
        .collect();
    assert_eq!(written, told);
    assert_eq!(
        rows[0][..6],
        [
            "2026-11-23T14:00:00.000Z",
            "office",
            "els@example.be",
            "Els",
            "console",
            "user-added"
        ]
    );
}

#[tokio::test]
async fn a_detail_is_readable_and_never_a_formula() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let done = phone.report_anew(&work(&company.client)).await.ok(201);
    let id = done["id"].as_str().unwrap();
    let els = administrator(&company, company.employer, "els@example.be").await;
    let details = [
        (
            "performance-modified",
            r#"{"reason":"<script>half an hour</script>","before":{"hours":3,"activity":"shopping","state":"registered"},"after":{"hours":2,"activity":"shopping","state":"modified"}}"#,
            "Hours: Before: 3 → Now: 2 State: Before: Registered → Now: Modified \
             Reason: &#60;script&#62;half an hour&#60;/script&#62;",
        ),
        (
            "performance-cancelled",
            r#"{"reason":"=1+1","activity":"transport"}"#,
            "Activity: Accompanied transport Reason: =1+1",
        ),
        (
            "clients-imported",
            r#"{"count":12,"some_file":"list.csv"}"#,
            "Number: 12 some file: list.csv",
        ),
        ("client-edited", "=1+1", "=1+1"),
        (
            "something-newer",
            r#"{"active":true,"name":null}"#,
            "Active: Yes Name: –",
        ),
    ];
    for (action, detail, _) in details {
        company.rows().execute(&format!(
            "INSERT INTO audit (employer_id, at, actor, origin, action, subject, detail)
             SELECT id, 4000000000000, 'office', 'console', '{action}', '{id}', {detail}
             FROM employers",
            detail = quoted(detail)
        ));
    }
    let told = lines(&els.get("/console/audit").await);
    for ((action, detail, shown), line) in details.iter().rev().zip(&told) {
        assert!(
            line.ends_with(&format!("Console {shown}")),
            "{action} {detail}: {line}"
        );
    }
    assert!(told[0].contains("something-newer"), "{}", told[0]);
    let (_, _, file) = els.download("/console/audit.csv").await;
    assert_eq!(csv(&file).1[1][8], "'=1+1");
}

#[tokio::test]
async fn the_log_is_for_administrators_of_the_house() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let rik = reader(&company, &els, "rik@example.be").await;
    for room in ["/console/audit", "/console/audit.csv"] {
        let page = rik.get(room).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{room}");
    }
    assert!(
        !rik.get("/console/workers")
            .await
            .text
            .contains("/console/audit")
    );
    assert!(
        els.get("/console/workers")
            .await
            .text
            .contains("/console/audit")
    );

    let office = company.office();
    let other = office.add_employer("Competitor", None).await.unwrap();
    office.add_worker(other, "Eva", Language::Nl).await.unwrap();
    let eve = administrator(&company, other, "eve@example.be").await;
    let told = lines(&eve.get("/console/audit").await);
    // The employer, the worker, the invitation, the user.
    assert_eq!(told.len(), 4, "{told:?}");
    let hers = format!("/console/audit?subject={}", company.ana.login);
    assert_eq!(lines(&eve.get(&hers).await), Vec::<String>::new());
    let (_, _, file) = eve.download("/console/audit.csv").await;
    assert_eq!(csv(&file).1.len(), 4);
    assert!(
        !eve.get("/console/audit")
            .await
            .text
            .contains("els@example.be")
    );
}

#[tokio::test]
async fn no_line_can_be_changed_or_taken_out() {
    let company = Company::open().await;
    let rows = company.rows();
    // What each database has besides to be rid of rows.
    let own = if place::is_postgres() {
        "TRUNCATE audit"
    } else {
        "REPLACE INTO audit (seq, employer_id, at, actor, origin, action, subject, detail)
         VALUES (1, 1, 0, 'office', 'console', 'employer-added', '', '')"
    };
    for statement in [
        "UPDATE audit SET detail = 'another reason'",
        "UPDATE audit SET at = 0 WHERE seq = 1",
        "DELETE FROM audit WHERE seq = 1",
        "INSERT INTO audit (seq, employer_id, at, actor, origin, action, subject, detail)
         VALUES (1, 1, 0, 'office', 'console', 'employer-added', '', '')
         ON CONFLICT (seq) DO UPDATE SET detail = excluded.detail",
        own,
    ] {
        let said = rows.refusal(statement);
        assert!(said.contains("append-only"), "{statement}: {said}");
    }
    let els = administrator(&company, company.employer, "els@example.be").await;
    assert_eq!(lines(&els.get("/console/audit").await).len(), 7);
}

#[tokio::test]
async fn what_is_taken_along_as_a_file_is_told_with_its_filter_and_its_rows() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let period = "from=2026-11-01&to=2026-11-30";
    let bea = company.bea.login.as_str();
    let query = format!("/console/export.xlsx?{period}&worker={bea}&state=registered");
    els.download(&query).await;
    els.download("/console/audit.csv?action=user-added").await;
    // A form that is wrong, and a page that is shown, take nothing along.
    els.get("/console/export.csv?from=x").await;
    els.get(&format!("/console/export/totals?{period}")).await;
    let told = format!("SELECT detail FROM {LOG} WHERE action = 'exported' ORDER BY seq");
    let told = company.rows().texts(&told);
    assert_eq!(
        told,
        [
            format!(
                r#"{{"what":"performances","format":"xlsx","rows":0,"from":"2026-11-01","to":"2026-11-30","worker":"{bea}","state":"registered"}}"#
            ),
            r#"{"what":"log","format":"csv","rows":1,"action":"user-added"}"#.to_owned(),
        ]
    );
    let page = els.get("/console/audit?action=exported").await;
    let shown = lines(&page);
    assert_eq!(shown.len(), 2, "{shown:?}");
    for words in [
        "Els Taken along as a file",
        "Done: User’s account made",
        "Rows: 1",
        "What: Log",
    ] {
        assert!(shown[0].contains(words), "{words}: {shown:?}");
    }
    assert!(shown[1].contains("What: Performances"), "{shown:?}");
    let [from, to, rows] = ["From: ", "To: ", "Rows: "].map(|it| shown[1].find(it).unwrap());
    let between = &shown[1][from + "From: ".len()..to];
    assert!(
        from < to && rows > to && !between.contains(": "),
        "{shown:?}"
    );
}

#[tokio::test]
async fn a_wrong_password_at_a_users_address_is_told_once_a_day_and_of_nobody_else() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let browser = crate::browser::Browser::at(&company);
    let wrong = async |email: &str| {
        let fields = [("email", email), ("password", "wrong"), ("code", "000000")];
        let page = browser
            .call(reqwest::Method::POST, "/console/sign-in", &fields)
            .await;
        assert_eq!(page.status, reqwest::StatusCode::UNPROCESSABLE_ENTITY);
    };
    let told = || {
        let wrong = "action = 'user-password-wrong'";
        let sql = format!("SELECT subject || detail FROM {LOG} WHERE {wrong}");
        company.rows().texts(&sql)
    };
    // It is told beside the answer, which does not wait for it.
    let until = async |lines: usize| {
        while told().len() < lines {
            assert_eq!(
                els.get("/console/style.css").await.status,
                reqwest::StatusCode::OK
            );
        }
    };
    wrong("nobody@example.be").await;
    for _ in 0..3 {
        wrong("ELS@example.be").await;
    }
    until(1).await;
    company.wait(DAY);
    wrong("els@example.be").await;
    until(2).await;
    let line = r#"els@example.be{"address":"127.0.0.1"}"#;
    assert_eq!(told(), [line, line]);
}

#[tokio::test]
async fn a_request_and_the_company_are_named_and_not_numbered() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let sent = phone.report_anew(&work(&company.client)).await.ok(201);
    let request = phone.request(Method::POST, "/v1/requests");
    let request = request.header("Idempotency-Key", fresh_key().to_string());
    let draft = json!({
        "kind": "forgotten", "client_number": company.other_client,
        "activity": "household_help", "hours": 2, "date": "2026-11-20",
        "reason": "My phone was empty",
    });
    let asked = Answer::to(request.json(&draft)).await.ok(201);
    company.rows().execute(&format!(
        "UPDATE clients SET name = 'Familie Elders' WHERE number = '{}'",
        company.other_client
    ));
    let page = els.get("/console/audit").await;
    let id = |of: &Value| of["id"].as_str().unwrap().to_owned();
    let line = |action: &str| {
        let from = format!("<th scope=\"row\">{action}</th>");
        page.between(&from, "</tr>").to_owned()
    };
    let visit = line("Request: forgotten performance");
    let link = format!("<a href=\"/console/requests/{}\">", id(&asked));
    for said in [link.as_str(), "Ana", "Familie Elders", "2026-11-20"] {
        assert!(visit.contains(said), "{said}: {visit}");
    }
    let report = line("Performance reported");
    let link = format!("/console/performances/{}", id(&sent));
    for said in [
        link.as_str(),
        sent["reference"].as_str().unwrap(),
        "Ana",
        "A household",
    ] {
        assert!(report.contains(said), "{said}: {report}");
    }
    let added = line("Company added");
    let named = format!(
        "<a href=\"/console/company\"><bdi>{}</bdi></a>",
        Company::NAME
    );
    assert!(added.contains(&named), "{added}");
    // Where the link of a request leads.
    let request = els.get(&format!("/console/requests/{}", id(&asked))).await;
    assert_eq!(request.status, StatusCode::OK);
    // As ids alone they stand nowhere.
    for id in [id(&asked), id(&sent), company.employer.to_string()] {
        assert!(!page.text.contains(&format!(">{id}<")), "{}", page.text);
    }
}
