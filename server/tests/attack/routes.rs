//! Every route, with who may use it, what keeps other sites from it, and what bounds how often it
//! is used. The table is compared with the routers, and each line is tried.
//!
//! | who | |
//! |---|---|
//! | `anyone` | whoever asks |
//! | `worker` | a session of the app, as a bearer token: no browser adds it by itself |
//! | `reader`, `administrator` | a session of the console with at least this role |
//! | `service` | a telephone service that has the line's secret; the way in is open here |
//!
//! | proof | |
//! |---|---|
//! | `reads` | changes nothing |
//! | `bearer` | the token itself |
//! | `same-origin` | the browser must not say that the form comes from elsewhere |
//! | `token` | the same, and the form carries what only a page of this session can know |
//! | `body` | JSON with the secret itself; nothing of the browser is trusted |
//! | `signed` | a signature over the address and all that is sent, under the line's secret |
//!
//! | budget | |
//! |---|---|
//! | `sign-ins` | so many a minute from one network (`--sign-in-rate`) |
//! | `her-own` | as many a minute for one login, by whoever proved to be hers |
//! | `hashing` | waits for a permit, and is sent away when none comes free |
//! | `void-keys` | so many void keys a worker and day; a key that is bound is always settled |
//! | `unknown-numbers` | so many unknown client numbers a worker and day; then none is answered |
//! | `day` | the hours of a day, and the question about a second report |
//! | `requests` | so many requests a worker and day, and one about the same at a time |
//! | `place` | so many long reads at a time |
//! | `callers` | so many passwords a minute for one telephone, and for all that hide their number |
//! | `-` | none: it reads little, or changes what only its user may change |
//!
//! `sign-ins` and `her-own` are tried here; `hashing` by
//! `whoever_opens_her_account_and_finds_no_permit_is_told_that_the_server_is_busy`, `place` by
//! `long_exports_leave_a_connection_and_one_more_is_sent_away`, `void-keys`, `day` and `requests` by the
//! tests of `domain/settlement.rs`, `domain/registration.rs` and `domain/work_request/asking.rs`,
//! `callers` by `a_telephone_that_guesses_at_many_logins_is_slowed`.

use std::collections::BTreeSet;

use reqwest::{Method, header};
use serde_json::json;

use crate::{
    browser::{Browser, administrator},
    service::{company, company_with},
    support::{Answer, Company},
};

const ROUTES: &str = "
GET    /healthz                              anyone        reads        -
GET    /readyz                               anyone        reads        -
GET    /openapi.json                         anyone        reads        -
GET    /v1/info                              anyone        reads        -
POST   /v1/session                           anyone        body         sign-ins
DELETE /v1/session                           worker        bearer       -
GET    /v1/me                                worker        bearer       -
PUT    /v1/me/password                       worker        bearer       her-own
GET    /v1/performances                      worker        bearer       -
POST   /v1/performances                      worker        bearer       day
POST   /v1/performances/settle/{key}         worker        bearer       void-keys
GET    /v1/requests                          worker        bearer       -
POST   /v1/requests                          worker        bearer       requests
POST   /v1/requests/settle/{key}             worker        bearer       void-keys
DELETE /v1/requests/{id}                     worker        bearer       -
GET    /v1/changes                           worker        bearer       -
POST   /v1/changes/{id}                      worker        bearer       -
GET    /v1/me/devices                        worker        bearer       -
DELETE /v1/me/devices/{id}                   worker        bearer       -
POST   /v1/clients/check                     worker        bearer       unknown-numbers
GET    /v1/clients/recent                    worker        bearer       -

POST   /phone/twiml                          service       signed       callers
POST   /phone/jambonz                        service       signed       callers
GET    /phone/prompts/{language}/{file}      anyone        reads        -

GET    /get                                  anyone        reads        -
GET    /get/style.css                        anyone        reads        -
GET    /get/links.js                         anyone        reads        -
GET    /get/job-tracker.apk                  anyone        reads        -

GET    /console                              anyone        reads        -
GET    /console/                             reader        reads        -
GET    /console/today                        reader        reads        -
GET    /console/today/reported               reader        reads        -
GET    /console/style.css                    anyone        reads        -
GET    /console/assets/{name}               anyone        reads        -
GET    /console/start                        anyone        reads        -
POST   /console/start                        anyone        same-origin  hashing
GET    /console/start/codes/{id}             reader        reads        -
GET    /console/sign-in                      anyone        reads        -
POST   /console/sign-in                      anyone        same-origin  sign-ins
POST   /console/sign-out                     reader        token        -
POST   /console/language                     reader        token        -
POST   /console/notices/dismiss              reader        token        -
GET    /console/sessions                     reader        reads        -
POST   /console/sessions/others/end          reader        token        -
POST   /console/sessions/{id}/end            reader        token        -
GET    /console/account                      reader        reads        -
GET    /console/account/password             reader        reads        -
POST   /console/account/password             reader        token        hashing
GET    /console/account/authenticator        reader        reads        -
POST   /console/account/authenticator        reader        token        hashing
GET    /console/account/codes                reader        reads        -
POST   /console/account/codes                reader        token        hashing
GET    /console/account/codes/{id}           reader        reads        -
POST   /console/invitations/{id}/revoke      administrator token        -
GET    /console/users                        administrator reads        -
POST   /console/users                        administrator token        -
GET    /console/users/links/{id}             administrator reads        -
POST   /console/users/{id}/remove            administrator token        -
POST   /console/users/{id}/end-sessions      administrator token        -
GET    /console/workers                      reader        reads        -
GET    /console/workers/add                  administrator reads        -
POST   /console/workers/add                  administrator token        hashing
GET    /console/workers/{login}              reader        reads        -
POST   /console/workers/{login}/edit         administrator token        -
POST   /console/workers/{login}/reopen       administrator token        hashing
POST   /console/workers/{login}/phones/{id}/forget administrator token  -
POST   /console/workers/{login}/deactivate   administrator token        -
POST   /console/workers/{login}/activate     administrator token        -
POST   /console/workers/{login}/erase        administrator token        -
POST   /console/clients/{number}/erase       administrator token        -
GET    /console/audit                        administrator reads        -
GET    /console/audit.csv                    administrator reads        place
GET    /console/company                      reader        reads        -
POST   /console/company                      administrator token        -
GET    /console/company/record               administrator reads        -
GET    /console/workers/{login}/data         administrator reads        place
GET    /console/workers/{login}/data.json    administrator reads        place
GET    /console/clients/{number}/data        administrator reads        place
GET    /console/clients/{number}/data.json   administrator reads        place
GET    /console/clients                      reader        reads        -
GET    /console/clients/add                  administrator reads        -
POST   /console/clients/add                  administrator token        -
GET    /console/clients/sheet                reader        reads        place
GET    /console/clients/{number}             reader        reads        -
POST   /console/clients/{number}/edit        administrator token        -
POST   /console/clients/{number}/deactivate  administrator token        -
POST   /console/clients/{number}/activate    administrator token        -
GET    /console/export                       reader        reads        place
GET    /console/export/totals                reader        reads        place
GET    /console/export.csv                   reader        reads        place
GET    /console/export.xlsx                  reader        reads        place
GET    /console/export/months                reader        reads        place
GET    /console/export/months.csv            reader        reads        place
GET    /console/export/months.xlsx           reader        reads        place
GET    /console/export/dossier               reader        reads        -
GET    /console/export/dossier.pdf           reader        reads        place
GET    /console/export/dossier.xlsx          reader        reads        place
GET    /console/export/payroll               reader        reads        -
GET    /console/export/payroll/new           administrator reads        -
POST   /console/export/payroll/new           administrator token        -
GET    /console/export/payroll/{id}          reader        reads        place
GET    /console/export/payroll/{id}/file     reader        reads        place
GET    /console/export/payroll/{id}/edit     administrator reads        -
POST   /console/export/payroll/{id}/edit     administrator token        -
POST   /console/export/payroll/{id}/remove   administrator token        -
GET    /console/workers/import               administrator reads        -
POST   /console/workers/import               administrator token        place
POST   /console/workers/import/take          administrator token        place
GET    /console/workers/import/rest/{id}     administrator reads        place
GET    /console/workers/import/rest/{id}/rows.csv administrator reads        place
GET    /console/clients/import               administrator reads        -
POST   /console/clients/import               administrator token        place
POST   /console/clients/import/take          administrator token        place
GET    /console/clients/import/rest/{id}     administrator reads        place
GET    /console/clients/import/rest/{id}/rows.csv administrator reads        place
GET    /console/imports/{id}                 administrator reads        -
POST   /console/imports/{id}/letters         administrator token        hashing
GET    /console/letters/{id}                 administrator reads        place
GET    /console/letters/{id}/letters.pdf     administrator reads        place
GET    /console/performances                 reader        reads        -
POST   /console/performances                 administrator token        -
GET    /console/performances/enter           administrator reads        -
POST   /console/performances/enter           administrator token        -
GET    /console/performances/enter/days      administrator reads        -
POST   /console/performances/enter/days      administrator token        -
GET    /console/performances/validate        administrator reads        -
GET    /console/performances/undo/{id}       administrator reads        -
POST   /console/performances/undo/{id}       administrator token        -
GET    /console/performances/{id}            reader        reads        -
POST   /console/performances/{id}/validate   administrator token        -
POST   /console/performances/{id}/modify     administrator token        -
POST   /console/performances/{id}/cancel     administrator token        -
GET    /console/requests                     reader        reads        -
GET    /console/requests/{id}                reader        reads        -
POST   /console/requests/{id}/accept         administrator token        -
POST   /console/requests/{id}/decline        administrator token        -
GET    /console/contests/{id}                reader        reads        -
POST   /console/contests/{id}/restore        administrator token        -
POST   /console/contests/{id}/keep           administrator token        -
";

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    method: String,
    path: String,
    who: String,
    proof: String,
    budget: String,
}

impl Line {
    fn method(&self) -> Method {
        self.method.parse().unwrap()
    }

    /// An address that it matches.
    fn filled(&self) -> String {
        let id = "00000000-0000-4000-8000-000000000000";
        self.path
            .replace("{login}", "980000000002")
            .replace("{number}", "123456789002")
            .replace("{id}", id)
            .replace("{key}", id)
            .replace("{language}", "nl")
            .replace("{file}", "login.wav")
    }

    fn is_console(&self) -> bool {
        self.path.starts_with("/console")
    }
}

fn table() -> Vec<Line> {
    let line = |text: &str| {
        let words: Vec<_> = text.split_whitespace().map(str::to_owned).collect();
        let [method, path, who, proof, budget] = words.try_into().unwrap();
        Line {
            method,
            path,
            who,
            proof,
            budget,
        }
    };
    let lines = ROUTES.lines().filter(|it| !it.trim().is_empty());
    lines.map(line).collect()
}

/// What the routers have: method and path, and for the console who may use it.
fn routed() -> BTreeSet<(String, String, Option<String>)> {
    let mut all = BTreeSet::new();
    let api = serde_json::to_value(job_tracker_server::openapi()).unwrap();
    for (path, methods) in api["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            all.insert((method.to_uppercase(), path.clone(), None));
        }
    }
    for path in job_tracker_server::get_routes() {
        all.insert(("GET".to_owned(), path.to_owned(), None));
    }
    for (method, path) in job_tracker_server::phone_routes() {
        all.insert((method.to_string(), path.to_owned(), None));
    }
    for (method, path, rule) in job_tracker_server::console_routes() {
        all.insert((method.to_string(), path.to_owned(), Some(rule.to_owned())));
    }
    all
}

#[test]
fn every_route_stands_in_the_table_with_who_may_use_it() {
    let mut listed = BTreeSet::new();
    for line in table() {
        let who = line.is_console().then(|| line.who.clone());
        let is_new = listed.insert((line.method.clone(), line.path.clone(), who));
        assert!(is_new, "twice: {line:?}");
        // What changes anything has a proof, and what only reads needs none.
        let reads = line.method == "GET" && line.who != "worker";
        assert_eq!(line.proof == "reads", reads, "{line:?}");
        match line.who.as_str() {
            "anyone" => assert!(["reads", "body", "same-origin"].contains(&&*line.proof)),
            "worker" => assert_eq!(line.proof, "bearer", "{line:?}"),
            "service" => assert_eq!(line.proof, "signed", "{line:?}"),
            _ => assert!(["reads", "token"].contains(&&*line.proof), "{line:?}"),
        }
    }
    let routed = routed();
    let missing: Vec<_> = routed.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&routed).collect();
    assert_eq!((missing, gone), (Vec::new(), Vec::new()));
}

/// A form of the console with these headers and fields.
async fn form(
    company: &Company,
    line: &Line,
    browser: &Browser,
    headers: &[(&str, &str)],
    token: Option<&str>,
) -> u16 {
    let mut request = company
        .request(line.method(), &line.filled())
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(token.map_or_else(String::new, |it| format!("csrf={it}")));
    if browser.cookie.is_some() {
        request = request.header(header::COOKIE, browser.cookies());
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Answer::to(request).await.status
}

#[tokio::test]
async fn no_form_of_the_console_is_taken_from_elsewhere_or_without_its_proof() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let nobody = Browser::at(&company);
    let own = company.origin();
    let elsewhere: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", &own)],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
    ];
    let (mut tokens, mut origins) = (0, 0);
    for line in table().iter().filter(|it| it.is_console()) {
        if line.proof == "reads" {
            continue;
        }
        origins += 1;
        for headers in elsewhere {
            let status = form(&company, line, &els, headers, Some(&els.csrf)).await;
            assert_eq!(status, 403, "{line:?} {headers:?}");
            let status = form(&company, line, &nobody, headers, None).await;
            assert_eq!(status, 403, "{line:?} {headers:?}");
        }
        if line.proof != "token" {
            continue;
        }
        tokens += 1;
        let here: &[(&str, &str)] = &[("sec-fetch-site", "same-origin"), ("origin", &own)];
        let wrong = "0".repeat(64);
        for token in [None, Some(""), Some(wrong.as_str())] {
            let status = form(&company, line, &els, here, token).await;
            assert_eq!(status, 403, "{line:?} {token:?}");
        }
        let status = form(&company, line, &nobody, here, Some(&els.csrf)).await;
        assert_eq!(status, 401, "{line:?}");
    }
    assert!(tokens > 20 && origins > tokens, "{tokens} {origins}");
    // She is still in, and nothing was changed.
    assert_eq!(els.get("/console/workers").await.status.as_u16(), 200);
}

#[tokio::test]
async fn each_route_is_open_to_those_whom_the_table_names() {
    let company = company().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for line in table() {
        let path = line.filled();
        let ask = || company.request(line.method(), &path);
        let answer = Answer::to(ask()).await;
        match (line.who.as_str(), line.proof.as_str()) {
            ("worker", _) => {
                assert_eq!(answer.status, 401, "{line:?}");
                // A cookie is no bearer token, nor is a token of another kind.
                let with_cookie = ask().header(header::COOKIE, els.cookies());
                assert_eq!(Answer::to(with_cookie).await.status, 401, "{line:?}");
                let cookie = els.cookie.clone().unwrap();
                let token = cookie.split_once('=').unwrap().1;
                assert_eq!(Answer::to(ask().bearer_auth(token)).await.status, 401);
            }
            ("anyone", "reads") => {
                assert!(![401, 403].contains(&answer.status), "{line:?}");
                assert_ne!(answer.header("location"), Some("/console/sign-in"));
            }
            ("service", _) => {
                assert_eq!(answer.status, 403, "{line:?}");
                let as_a_user = ask().header(header::COOKIE, els.cookies());
                assert_eq!(Answer::to(as_a_user).await.status, 403, "{line:?}");
            }
            ("anyone", _) => assert!((400..500).contains(&answer.status), "{line:?}"),
            (_, "reads") => {
                assert_eq!(answer.status, 303, "{line:?}");
                assert_eq!(answer.header("location"), Some("/console/sign-in"));
            }
            (_, _) => assert_eq!(answer.status, 401, "{line:?}"),
        }
    }
}

#[tokio::test]
async fn whoever_used_up_her_sign_ins_signs_in_no_more_and_does_all_else() {
    let company = company_with(|it| job_tracker_server::Settings {
        sign_in_rate: 1,
        ..it
    })
    .await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    // The only sign-in of this minute from this network, and hers.
    let ana = company.phone_of(&company.ana).await;
    let change = json!({ "current": "87654321", "new": "12983476" });
    let hers = ana.request(Method::PUT, "/v1/me/password").json(&change);
    assert_eq!(Answer::to(hers).await.left(), 2);
    let mut refused = BTreeSet::new();
    // Signing out comes last.
    let mut lines = table();
    lines.sort_by_key(|it| it.method == "DELETE" || it.path == "/console/sign-out");
    for line in lines {
        let mut request = company.request(line.method(), &line.filled());
        request = match (line.who.as_str(), line.is_console()) {
            ("worker", _) => {
                let bearer = request.bearer_auth(&ana.token);
                bearer.header("idempotency-key", "00000000-0000-4000-8000-000000000000")
            }
            ("anyone" | "service", _) => request,
            (_, _) => request.header(header::COOKIE, els.cookies()),
        };
        request = match (line.method.as_str(), line.path.as_str()) {
            ("POST", "/v1/session") => {
                request.json(&json!({ "login": "980000000002", "password": "87654321" }))
            }
            ("PUT", _) => request.json(&change),
            ("POST", "/console/sign-in") => request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body("email=els%40example.be&password=x&code=1"),
            ("POST", "/v1/performances") => request.json(&json!({})),
            _ => request,
        };
        let status = Answer::to(request).await.status;
        assert!(status < 500, "{line:?}: {status}");
        if status == 429 {
            refused.insert(line.path.clone());
        }
        assert_eq!(
            status == 429,
            matches!(line.budget.as_str(), "sign-ins" | "her-own"),
            "{line:?}: {status}"
        );
    }
    assert_eq!(refused.len(), 3, "{refused:?}");
}
