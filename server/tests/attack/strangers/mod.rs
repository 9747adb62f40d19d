//! Another employer's things, and another worker's: ids of every kind, wherever one can be put.

mod app;
mod console;

use job_tracker_protocol::ClientNumber;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    browser::{Browser, Page, administrator},
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
