//! Another employer's things, and another worker's: ids of every kind, wherever one can be put.

use job_tracker_protocol::{ClientNumber, Language};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    browser::{Browser, Page, administrator},
    in_full,
    support::{
        Answer, Company, fresh_key,
        phone::{Phone, with, work},
        rows::Row,
    },
};

const CLIENT: &str = "Familie Verborgen";
const NO_ID: &str = "00000000-0000-4000-8000-000000000000";

/// What a company has that a stranger may have heard of.
struct Heard {
    login: String,
    number: String,
    performance: String,
    version: i64,
    user: String,
    import: String,
    reference: String,
    /// A request of a worker, and a change that she contests.
    request: String,
    contest: String,
    /// A mapping for payroll.
    mapping: String,
    /// What a user validated, and may take back.
    validation: String,
    /// An open invitation, and the page that showed its link.
    invitation: String,
    link: String,
    /// A letter that a user looks at.
    letter: String,
    /// A phone of the worker.
    phone: String,
}

impl Heard {
    fn ids(&self) -> [&str; 11] {
        [
            &self.performance,
            &self.user,
            &self.import,
            &self.request,
            &self.contest,
            &self.mapping,
            &self.validation,
            &self.invitation,
            &self.link,
            &self.letter,
            &self.phone,
        ]
    }

    /// The address of a route with every one of them in turn.
    fn filled(&self, route: &str) -> Vec<String> {
        let path = route
            .replace("{login}", &self.login)
            .replace("{number}", &self.number);
        if path.contains("{id}") {
            self.ids().map(|it| path.replace("{id}", it)).to_vec()
        } else {
            vec![path]
        }
    }
}

/// Does a bit of everything in the company, so that there is something to be taken.
async fn busy(company: &Company) -> Heard {
    busy_with(company).await.0
}

/// The same, and the browser of the user who did it.
async fn busy_with(company: &Company) -> (Heard, Browser) {
    let number = ClientNumber::from_first_ten(3_334_567_890);
    let office = company.office();
    office
        .add_client(company.employer, &number, CLIENT)
        .await
        .unwrap();
    let phone = company.phone_of(&company.ana).await;
    let performance = phone.report_anew(&work(&number)).await.ok(201);
    let els = administrator(company, company.employer, "els@example.be").await;
    let list = "name;language\nImported Ida;nl\n";
    let look = els
        .hand_in("/console/workers/import", list.as_bytes(), &[])
        .await;
    let import = look.between("name=\"import\" value=\"", "\"").to_owned();
    let fields = [("import", import.as_str())];
    let taken = els
        .hand_in("/console/workers/import/take", list.as_bytes(), &fields)
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let mapping = mapped(&els).await;
    let (request, contest) = asked_and_contested(company, &phone, &number).await;
    let performance_id = performance["id"].as_str().unwrap();
    let page = format!("/console/performances/{performance_id}");
    let shown = els.get(&page).await;
    let fields = [("version", shown.between("name=\"version\" value=\"", "\""))];
    let validated = els.post(&format!("{page}/validate"), &fields).await;
    let last = |place: Option<String>| place.unwrap().rsplit(['/', '=']).next().unwrap().to_owned();
    let validation = last(validated.location);
    let new = [
        ("email", "ida@example.be"),
        ("role", "reader"),
        ("form", "0190163d-8694-739b-aea5-966c26f8ad91"),
    ];
    let link = last(els.post("/console/users", &new).await.location);
    let users = els.get("/console/users").await;
    let invitation = users.between("action=\"/console/invitations/", "/revoke");
    let new = [
        ("name", "Imported Iris"),
        ("language", "nl"),
        ("form", "0190163d-8694-739b-aea5-966c26f8ad92"),
    ];
    let letter = last(els.post("/console/workers/add", &new).await.location);
    let hers = els
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    let phone_id = hers.between("/phones/", "/forget").to_owned();
    let version = "SELECT min(version) FROM performances";
    let rows = company.rows();
    let user = "SELECT public_id FROM users WHERE email = 'els@example.be'";
    let heard = Heard {
        login: company.ana.login.to_string(),
        number: number.to_string(),
        performance: performance["id"].as_str().unwrap().to_owned(),
        version: rows.number(version),
        user: rows.text(user),
        import,
        reference: performance["reference"].as_str().unwrap().to_owned(),
        request,
        contest,
        mapping,
        validation,
        invitation: invitation.to_owned(),
        link,
        letter,
        phone: phone_id,
    };
    (heard, els)
}

/// A mapping for payroll that the office made.
async fn mapped(els: &Browser) -> String {
    let id = Uuid::from_u128(0xfeed).to_string();
    let fields = [
        ("form", id.as_str()),
        ("name", "Zonnestraal bureau"),
        ("rows", "day"),
        ("state", "validated"),
        ("shape", "delimited"),
        ("delimiter", "comma"),
        ("decimal", "point"),
        ("hours", "whole"),
        ("dates", "iso"),
        ("encoding", "utf-8"),
        ("line_end", "lf"),
        ("at", "1"),
        ("holds", "hours"),
        ("side", "left"),
        ("filler", "0"),
    ];
    let made = els.post("/console/export/payroll/new", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    id
}

/// A request of hers that waits, and a change of the office's that she contests.
async fn asked_and_contested(
    company: &Company,
    phone: &Phone<'_>,
    number: &ClientNumber,
) -> (String, String) {
    let id = |it: &Value| it["id"].as_str().unwrap().to_owned();
    let other = with(&work(number), "activity", "transport");
    let performance = phone.report_anew(&other).await.ok(201);
    let cancelled = job_tracker_protocol::PerformanceState::Cancelled;
    company.bring(&performance, cancelled).await;
    let changes = phone.get("/v1/changes").await.ok(200);
    let change = id(&changes["items"][0]);
    let said = json!({ "agree": false, "reason": "I was there" });
    let answer = phone.request(Method::POST, &format!("/v1/changes/{change}"));
    Answer::to(answer.json(&said)).await.ok(200);
    let draft = json!({
        "kind": "forgotten", "client_number": number, "activity": "shopping", "hours": 1,
        "date": "2026-11-20", "reason": "I forgot",
    });
    let ask = phone.request(Method::POST, "/v1/requests");
    let ask = ask.header("Idempotency-Key", fresh_key().to_string());
    (id(&Answer::to(ask.json(&draft)).await.ok(201)), change)
}

/// Everything that the database holds of one employer.
fn all_of(company: &Company, employer: Uuid) -> Vec<(String, Vec<Row>)> {
    let rows = company.rows();
    let id = rows.number(&format!(
        "SELECT id FROM employers WHERE public_id = {}",
        rows.id(employer)
    ));
    let of_employer = format!("SELECT * FROM {{}} WHERE employer_id = {id}");
    let workers = format!("SELECT id FROM workers WHERE employer_id = {id}");
    let of_worker = format!("SELECT * FROM {{}} WHERE worker_id IN ({workers})");
    let users = format!("SELECT id FROM users WHERE employer_id = {id}");
    let of_user = format!("SELECT * FROM {{}} WHERE user_id IN ({users})");
    let sessions = format!("SELECT token_hash FROM user_sessions WHERE user_id IN ({users})");
    let of_session = format!("SELECT * FROM {{}} WHERE session IN ({sessions})");
    let mut all = Vec::new();
    for (table, sql) in [
        ("workers", &of_employer),
        ("clients", &of_employer),
        ("performances", &of_employer),
        ("users", &of_employer),
        ("imports", &of_employer),
        ("payroll_mappings", &of_employer),
        ("invitations", &of_employer),
        ("validations", &of_employer),
        ("audit", &of_employer),
        ("sessions", &of_worker),
        ("devices", &of_worker),
        ("lanes", &of_worker),
        ("vouchers", &of_worker),
        ("requests", &of_employer),
        ("request_keys", &of_worker),
        ("office_changes", &of_employer),
        ("user_sessions", &of_user),
        ("recovery_codes", &of_user),
        ("shown_once", &of_session),
    ] {
        let mut found = rows.table(&sql.replace("{}", table));
        found.sort();
        all.push((table.to_owned(), found));
    }
    all
}

fn says_nothing(page: &Page, heard: &Heard, what: &str) {
    for secret in [
        "Zonnestraal",
        "Imported",
        CLIENT,
        "els@example.be",
        &heard.reference,
    ] {
        assert!(
            !page.text.contains(secret),
            "{what} tells of {secret}: {}",
            page.text
        );
    }
    assert!(page.status.as_u16() < 500, "{what}: {}", page.status);
}

async fn stranger(company: &Company) -> (Uuid, Browser) {
    let other = company
        .office()
        .add_employer("Maanlicht", None)
        .await
        .unwrap();
    (other, administrator(company, other, "mia@example.be").await)
}

#[tokio::test]
async fn no_address_of_the_console_shows_or_changes_what_is_another_employers() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (_, mia) = stranger(&company).await;
    let before = all_of(&company, company.employer);
    let version = heard.version.to_string();
    let fields = [
        ("name", "Taken over"),
        ("language", "fr"),
        ("version", version.as_str()),
        ("hours", "9"),
        ("activity", "shopping"),
        ("reason", "because"),
    ];
    let mut walked = 0;
    for (method, route, rule) in job_tracker_server::console_routes() {
        if rule == "anyone" || !route.contains('{') {
            continue;
        }
        for path in heard.filled(route) {
            walked += 1;
            let page = match method {
                Method::GET => mia.get(&path).await,
                _ => mia.post(&path, &fields).await,
            };
            assert_eq!(
                page.status,
                StatusCode::NOT_FOUND,
                "{method} {path}: {}",
                page.text
            );
            says_nothing(&page, &heard, &path);
            // With the same words as of an id that nobody has.
            let id = heard.ids().into_iter().find(|it| path.contains(it));
            if let Some(id) = id {
                let nobodys = path.replace(id, NO_ID);
                let nothing = match method {
                    Method::GET => mia.get(&nobodys).await,
                    _ => mia.post(&nobodys, &fields).await,
                };
                assert_eq!(
                    (nothing.status, nothing.text),
                    (page.status, page.text),
                    "{path}"
                );
            }
        }
    }
    assert!(walked >= 20, "{walked}");
    assert_eq!(all_of(&company, company.employer), before);
}

#[tokio::test]
async fn a_colleague_takes_back_and_reads_nothing_that_is_one_users_alone() {
    let company = Company::open().await;
    let (heard, els) = busy_with(&company).await;
    let bob = administrator(&company, company.employer, "bob@example.be").await;
    for path in [
        format!("/console/letters/{}", heard.letter),
        format!("/console/letters/{}/letters.pdf", heard.letter),
        format!("/console/users/links/{}", heard.link),
    ] {
        assert_eq!(els.get(&path).await.status, StatusCode::OK, "{path}");
        assert_eq!(bob.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let undo = format!("/console/performances/undo/{}", heard.validation);
    assert!(
        els.get(&undo)
            .await
            .text
            .contains("<form method=\"post\" action=\"/console/performances/undo/")
    );
    assert!(
        !bob.get(&undo)
            .await
            .text
            .contains("action=\"/console/performances/undo/")
    );
    // When a session was used last is noted with every page.
    let all = || {
        let all = all_of(&company, company.employer).into_iter();
        all.filter(|it| it.0 != "user_sessions").collect::<Vec<_>>()
    };
    let before = all();
    bob.post(&undo, &[]).await;
    assert_eq!(all(), before);
}

#[tokio::test]
async fn no_filter_cursor_or_choice_reaches_what_is_another_employers() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (_, mia) = stranger(&company).await;
    let before = all_of(&company, company.employer);
    let values = [
        heard.login.as_str(),
        &heard.number,
        &heard.performance,
        &heard.user,
        &heard.import,
        "Ana",
        "%",
        "_",
        "' OR 1=1 --",
        "1",
        "9999-12-31",
        "-9999-01-01",
        "0001-01-01",
        "99999999999999999999",
        "9223372036854775807-9223372036854775807",
        "-9223372036854775808--1",
        "a\0b",
        "\u{202e}",
        "worker",
    ];
    let names = [
        "search",
        "filter",
        "after",
        "after_name",
        "after_day",
        "after_place",
        "sort",
        "validated",
        "left",
        "worker",
        "client",
        "who",
        "subject",
        "action",
        "from",
        "to",
        "date",
        "span",
        "state",
        "channel",
        "employer",
        "employer_id",
        "inactive",
        "lang",
        "link",
    ];
    let mut walked = 0;
    for (method, route, rule) in job_tracker_server::console_routes() {
        if rule == "anyone" || method != Method::GET || route.contains('{') {
            continue;
        }
        for name in names {
            for value in values {
                walked += 1;
                // A part, another one for each route, unless there is time for all.
                if !in_full() && walked % 5 != 0 {
                    continue;
                }
                let query = form_urlencoded::Serializer::new(String::new())
                    .append_pair(name, value)
                    .finish();
                let page = mia.get(&format!("{route}?{query}")).await;
                says_nothing(&page, &heard, &format!("{route}?{query}"));
            }
        }
        // Places of a page that begins in the other employer's list.
        let query = format!("after={}&after_name=A&after_day=2026-11-22", heard.login);
        says_nothing(&mia.get(&format!("{route}?{query}")).await, &heard, route);
        let all = "from=2026-01-01&to=2026-12-31&date=2026-11-23&span=month";
        says_nothing(&mia.get(&format!("{route}?{all}")).await, &heard, route);
    }
    assert!(walked > 1000, "{walked}");
    assert_eq!(all_of(&company, company.employer), before);
}

#[tokio::test]
async fn no_field_of_a_form_reaches_what_is_another_employers() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (other, mia) = stranger(&company).await;
    let own = company
        .office()
        .add_worker(other, "Mona", Language::Nl)
        .await
        .unwrap();
    let before = all_of(&company, company.employer);

    // Ticking another employer's performance.
    let chosen = format!("{}:{}", heard.performance, heard.version);
    let page = mia
        .post("/console/performances", &[("chosen", &chosen)])
        .await;
    says_nothing(&page, &heard, "chosen");

    // Entering work of another's worker, and at another's client.
    for (worker, client) in [
        (heard.login.as_str(), heard.number.as_str()),
        (own.login.as_str(), heard.number.as_str()),
    ] {
        let fields = [
            ("worker", worker),
            ("client", client),
            ("activity", "shopping"),
            ("hours", "3"),
            ("date", "2026-11-23"),
            ("reason", "because"),
        ];
        let page = mia.post_sure("/console/performances/enter", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        says_nothing(&page, &heard, "enter");
    }

    // Taking a list under the name of another's.
    let list = "name;language\nMaria;nl\n";
    let fields = [("import", heard.import.as_str())];
    let taken = mia
        .hand_in("/console/workers/import/take", list.as_bytes(), &fields)
        .await;
    says_nothing(&taken, &heard, "import");
    if let Some(place) = taken.location {
        says_nothing(&mia.get(&place).await, &heard, &place);
    }

    // A field that names the employer is none that any form has.
    let employer = company.employer.to_string();
    let fields = [
        ("name", "Mona Two"),
        ("language", "nl"),
        ("employer", employer.as_str()),
        ("employer_id", "1"),
    ];
    assert_eq!(
        mia.post("/console/workers/add", &fields).await.status,
        StatusCode::OK
    );
    // The same number may be a client of both; it is another client.
    let fields = [("number", heard.number.as_str()), ("name", "Hers too")];
    let page = mia.post("/console/clients/add", &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);

    assert_eq!(all_of(&company, company.employer), before);
}

/// A worker of another employer, signed in.
async fn foreign_phone(company: &Company) -> (ClientNumber, Phone<'_>) {
    let office = company.office();
    let other = office.add_employer("Maanlicht", None).await.unwrap();
    let mona = office
        .add_worker(other, "Mona", Language::Fr)
        .await
        .unwrap();
    let number = ClientNumber::from_first_ten(4_434_567_890);
    office.add_client(other, &number, "Hers").await.unwrap();
    (number, company.phone_of(&mona).await)
}

fn performances(company: &Company) -> i64 {
    company.rows().number("SELECT count(*) FROM performances")
}

#[tokio::test]
async fn a_key_belongs_to_the_worker_who_drew_it() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let (_, mona) = foreign_phone(&company).await;
    let key = fresh_key();
    let body = work(&company.client);
    let first = ana.report(key, &body).await.ok(201);
    // Settling another's key says nothing of it, and binds nothing of hers.
    for thief in [&bea, &mona] {
        assert_eq!(
            thief.settle(key).await.ok(200),
            json!({ "outcome": "void" })
        );
        thief.report(key, &body).await.problem(410, "key-void");
    }
    assert_eq!(ana.report(key, &body).await.ok(201), first);
    assert_eq!(ana.settle(key).await.ok(200)["performance"], first);
    // Nor does a key that another voided or used stop her.
    let guessed = fresh_key();
    bea.settle(guessed).await.ok(200);
    ana.report(guessed, &with(&body, "activity", "shopping"))
        .await
        .ok(201);
    let used = fresh_key();
    bea.report(used, &body).await.ok(201);
    let hers = ana
        .report(used, &with(&body, "activity", "transport"))
        .await
        .ok(201);
    assert_eq!(ana.settle(used).await.ok(200)["performance"], hers);
    assert_eq!(performances(&company), 4);
}

#[tokio::test]
async fn a_client_of_another_employer_is_unknown() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let (foreign, mona) = foreign_phone(&company).await;
    for (phone, number) in [(&ana, &foreign), (&mona, &company.client)] {
        let refused = phone.report_anew(&work(number)).await;
        let nobodys = ClientNumber::from_first_ten(9_999_999_999);
        let unknown = phone.report_anew(&work(&nobodys)).await;
        refused.problem(422, "unknown-client");
        assert_eq!(refused.but_for_the_time(), unknown.but_for_the_time());
    }
    assert_eq!(performances(&company), 0);
}

#[tokio::test]
async fn a_cursor_of_another_worker_is_none() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let (_, mona) = foreign_phone(&company).await;
    let performance = ana.report_anew(&work(&company.client)).await.ok(201);
    let id = performance["id"].as_str().unwrap();
    let turned = format!("{}{}", &id[..35], if id.ends_with('0') { '1' } else { '0' });
    let path = |cursor: &str| format!("/v1/performances?cursor={cursor}");
    for thief in [&bea, &mona] {
        let answer = thief.get(&path(id)).await;
        answer.problem(400, "bad-request");
        let nobodys = thief.get(&path(NO_ID)).await;
        assert_eq!(answer.but_for_the_time(), nobodys.but_for_the_time());
        assert!(thief.history().await.is_empty());
    }
    for forged in [
        turned.as_str(),
        NO_ID,
        "1",
        "%00",
        "' OR 1=1",
        "",
        &"9".repeat(5000),
    ] {
        let path = path(&form_urlencoded::byte_serialize(forged.as_bytes()).collect::<String>());
        assert_eq!(ana.get(&path).await.status, 400, "{forged}");
    }
    assert_eq!(ana.get(&path(id)).await.ok(200)["items"], json!([]));
}

#[tokio::test]
async fn no_call_of_the_app_says_anything_of_another_employer() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (_, mona) = foreign_phone(&company).await;
    let mut answers = vec![mona.get("/v1/me").await];
    for query in [
        "",
        "?from=2026-01-01&to=2026-12-31",
        "?employer=1",
        "?worker=1",
    ] {
        answers.push(mona.get(&format!("/v1/performances{query}")).await);
    }
    let body = json!({ "current": "x", "new": "90517263", "login": heard.login });
    let change = mona.request(Method::PUT, "/v1/me/password").json(&body);
    let change = Answer::to(change).await;
    change.problem(422, "invalid-request");
    answers.push(change);
    for answer in answers {
        let text = String::from_utf8(answer.body).unwrap();
        for secret in [
            "Ana",
            "Zonnestraal",
            &heard.login,
            &heard.number,
            &heard.performance,
        ] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    let me: Value = company
        .phone_of(&company.ana)
        .await
        .get("/v1/me")
        .await
        .ok(200);
    assert_eq!(me["employer"]["name"], "Zonnestraal");
}
