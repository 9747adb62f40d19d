//! A login that nobody has must look like one that somebody has: in bytes, and in time.

use std::time::{Duration, Instant};

use job_tracker_protocol::Login;
use job_tracker_server::{Settings, domain::lockout::LockoutScope, settings::PasswordCost};
use serde_json::json;

use crate::{
    browser::{PASSWORD, administrator, user},
    in_full,
    raw::{Wire, exchange, form, post},
    support::{Company, HOUR, WRONG},
    trust,
};

/// A login with the right form and wrong check digits.
fn mistyped(login: &Login) -> Login {
    let mut digits = login.as_str().to_owned();
    let last = if digits.ends_with('0') { "1" } else { "0" };
    digits.replace_range(11.., last);
    digits.parse().unwrap()
}

async fn wire(company: &Company, request: &[u8]) -> String {
    let answer = exchange(company.addr(), request).await;
    Wire::of(&answer).but_for_the_time()
}

#[tokio::test]
async fn every_byte_of_every_refusal_is_the_same_for_every_login() {
    for scope in [LockoutScope::Device, LockoutScope::Account] {
        let company = Company::open_with(|it| Settings {
            lockout_scope: scope,
            ..it
        })
        .await;
        let office = company.office();
        let els = administrator(&company, company.employer, "els@example.be").await;
        let path = format!("/console/workers/{}/deactivate", company.bea.login);
        assert_eq!(els.post(&path, &[]).await.status, 303);
        let other = office.add_employer("Maanlicht", None).await.unwrap();
        let nl = job_tracker_protocol::Language::Nl;
        let foreign = office.add_worker(other, "Mia", nl).await.unwrap();
        let nobody = Login::from_serial(7_777_777);
        let logins = [
            &company.ana.login,
            &company.bea.login, // works here no longer
            &foreign.login,
            &nobody,
            &mistyped(&company.ana.login),
        ];
        let device = company.phone_of(&foreign).await.device;
        for device in [None, Some("jtd_0"), Some(device.as_str())] {
            // Three wrong ones, and two after closing.
            let known_device_of_foreign = device.is_some_and(|it| it.len() > 10);
            for _ in 0..5 {
                let mut seen = Vec::new();
                for login in logins {
                    // On her own device a worker has tries of her own.
                    if known_device_of_foreign && *login == foreign.login {
                        continue;
                    }
                    let body = json!({ "login": login, "password": WRONG, "device_token": device });
                    seen.push(wire(&company, &post("/v1/session", &body)).await);
                }
                assert!(seen.windows(2).all(|it| it[0] == it[1]), "{seen:#?}");
            }
        }
    }
}

#[tokio::test]
async fn the_console_says_the_same_whether_the_address_the_password_or_the_code_is_wrong() {
    let company = Company::open().await;
    administrator(&company, company.employer, "els@example.be").await;
    let mut seen = Vec::new();
    for (email, password, code) in [
        ("els@example.be", "wrong password here", "000000"),
        ("els@example.be", PASSWORD, "000000"),
        ("eva@example.be", PASSWORD, "000000"),
        ("eva@example.be", "wrong password here", "2346-79ACD"),
        ("els@example.be", PASSWORD, "2346-79ACD"),
        ("els@example.be", PASSWORD, ""),
    ] {
        let fields = [("email", email), ("password", password), ("code", code)];
        let answer = wire(&company, &form("/console/sign-in", &fields)).await;
        assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");
        assert!(!answer.contains("set-cookie"), "{answer}");
        // What she typed as her address stands in the field again.
        seen.push(answer.replace(email, "…"));
    }
    assert!(seen.windows(2).all(|it| it[0] == it[1]), "{seen:#?}");
}

#[tokio::test]
async fn the_limit_for_an_address_does_not_say_whether_somebody_has_it() {
    let company = Company::open().await;
    administrator(&company, company.employer, "els@example.be").await;
    let mut seen = Vec::new();
    for email in ["els@example.be", "eva@example.be"] {
        let fields = [("email", email), ("password", WRONG), ("code", "000000")];
        let mut answers = Vec::new();
        for _ in 0..13 {
            let answer = wire(&company, &form("/console/sign-in", &fields)).await;
            answers.push(answer.replace(email, "…"));
        }
        assert!(answers[12].starts_with("HTTP/1.1 429 "), "{}", answers[12]);
        seen.push(answers);
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn a_link_that_is_dead_says_not_whether_it_ever_lived() {
    let company = Company::open().await;
    let office = company.office();
    let used = office.console_link(company.employer).await.unwrap();
    user(&company, &used, "els@example.be").await;
    let expired = office.console_link(company.employer).await.unwrap();
    company.wait(HOUR * 73);
    let never = format!("/console/start?link=jti_{}", "0".repeat(64));
    let mut seen = Vec::new();
    for link in [used.as_str(), expired.as_str(), never.as_str()] {
        let request = format!("GET {link} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
        seen.push(wire(&company, request.as_bytes()).await);
        let token = link.split_once("link=").unwrap().1;
        let fields = [("link", token), ("email", "eva@example.be")];
        seen.push(wire(&company, &form("/console/start", &fields)).await);
    }
    assert!(seen[0].starts_with("HTTP/1.1 410 "), "{}", seen[0]);
    assert!(seen.windows(2).all(|it| it[0] == it[1]), "{seen:#?}");
}

#[tokio::test]
async fn inviting_says_not_whether_another_employer_has_a_user_with_that_address() {
    let company = Company::open().await;
    let other = company
        .office()
        .add_employer("Maanlicht", None)
        .await
        .unwrap();
    administrator(&company, company.employer, "els@example.be").await;
    let mia = administrator(&company, other, "mia@example.be").await;
    let mut seen = Vec::new();
    for email in ["els@example.be", "eva@example.be"] {
        let fields = [("email", email), ("role", "reader")];
        let page = mia.post("/console/users", &fields).await;
        let link = page
            .between("<p class=\"secret\"><a href=\"", "\"")
            .to_owned();
        // Drawn anew for each page.
        let form = page.between("name=\"form\" value=\"", "\"").to_owned();
        let mail = page.between("href=\"mailto:", "\"").to_owned();
        let waiting = page.between("/console/invitations/", "/revoke").to_owned();
        let revoke = format!("/console/invitations/{waiting}/revoke");
        let drawn = [mail.as_str(), &link, &form, &waiting, email];
        let text = drawn
            .iter()
            .fold(page.text, |text, it| text.replace(it, "…"));
        seen.push((page.status, text));
        mia.post(&revoke, &[]).await;
    }
    assert_eq!(seen[0], seen[1]);
}

/// Times of one kind of try.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a list"
        )]
        let index = ((sorted.len() - 1) as f64 * share).round() as usize;
        sorted[index].as_secs_f64() * 1000.0
    }

    async fn measure(&mut self, company: &Company, request: &[u8], status: u16) {
        let began = Instant::now();
        let answer = exchange(company.addr(), request).await;
        self.0.push(began.elapsed());
        assert_eq!(Wire::of(&answer).status(), status);
    }
}

/// Prints; whether two times are alike enough is for people to judge, not for a busy machine.
fn compare(what: &str, known: &Times, unknown: &Times) {
    let (one, other) = (known.at(0.5), unknown.at(0.5));
    let spread = |it: &Times| it.at(0.75) - it.at(0.25);
    let figure = format!(
        "median {one:.1} ms against {other:.1} ms ({:+.1} %), half of all within {:.1} and {:.1} ms; \
         fastest tenth {:.1} against {:.1} ms; {} tries each",
        (one - other) / other * 100.0,
        spread(known),
        spread(unknown),
        known.at(0.1),
        unknown.at(0.1),
        known.0.len(),
    );
    trust("known against unknown login", what, &figure);
}

/// Passwords as they really are.
fn as_delivered(settings: Settings) -> Settings {
    Settings {
        password_cost: PasswordCost::default(),
        hashing_permits: 1,
        ..settings
    }
}

fn tries() -> u32 {
    if in_full() { 300 } else { 15 }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_times_of_known_and_unknown_logins_are_printed() {
    for (scope, name) in [
        (LockoutScope::Device, "device"),
        (LockoutScope::Account, "account"),
    ] {
        let company = Company::open_with(|it| Settings {
            lockout_scope: scope,
            ..as_delivered(it)
        })
        .await;
        let reset = |company: &Company| {
            let again = "DELETE FROM lanes; DELETE FROM shared_tries; UPDATE workers SET app_closed_at = NULL";
            company.rows().execute(again);
        };
        let nobody = Login::from_serial(7_777_777);
        let wrong =
            |login: &Login| post("/v1/session", &json!({ "login": login, "password": WRONG }));
        let requests = [wrong(&company.ana.login), wrong(&nobody)];
        // First, second and third wrong password, and one after closing.
        let mut times: [[Times; 2]; 4] = Default::default();
        for turn in 0..tries() {
            reset(&company);
            for (number, pair) in times.iter_mut().enumerate() {
                let status = if number == 3 { 423 } else { 401 };
                // Each goes first in turn.
                for which in [turn % 2, 1 - turn % 2] {
                    let which = which as usize;
                    pair[which]
                        .measure(&company, &requests[which], status)
                        .await;
                }
            }
        }
        for (number, [known, unknown]) in times.iter().enumerate() {
            let what = match number {
                3 => format!("after closing, scope {name}"),
                number => format!("wrong password {}, scope {name}", number + 1),
            };
            compare(&what, known, unknown);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_times_of_known_and_unknown_users_of_the_console_are_printed() {
    let company = Company::open_with(as_delivered).await;
    let users = if in_full() { 40 } else { 3 };
    let mut times: [Times; 2] = Default::default();
    for number in 0..users {
        let known = format!("els{number}@example.be");
        let unknown = format!("eva{number}@example.be");
        administrator(&company, company.employer, &known).await;
        let wrong = |email: &str| {
            let fields = [("email", email), ("password", WRONG), ("code", "000000")];
            form("/console/sign-in", &fields)
        };
        let requests = [wrong(&known), wrong(&unknown)];
        // Fewer than one address may try in a minute.
        for turn in 0..8 {
            for which in [turn % 2, 1 - turn % 2] {
                times[which].measure(&company, &requests[which], 422).await;
            }
        }
    }
    compare("console sign-in, wrong password", &times[0], &times[1]);
}
