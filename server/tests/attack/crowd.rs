//! A crowd of strangers that shows passwords: whoever belongs here signs in meanwhile.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use job_tracker_protocol::Login;
use job_tracker_server::{Settings, settings::PasswordCost};
use reqwest::Method;
use serde_json::json;
use tokio::task::JoinSet;

use crate::{
    browser::Browser,
    in_full,
    support::{Answer, Company, WRONG},
    trust,
};

/// Strangers at a time: more than wait for a turn in either case.
fn crowd_size() -> u64 {
    if in_full() { 400 } else { 100 }
}

/// As it is delivered, behind a proxy that tells who calls.
fn behind_a_proxy(settings: Settings) -> Settings {
    Settings {
        sign_in_rate: Settings::new("").sign_in_rate,
        trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
        password_cost: PasswordCost::default(),
        // In a test of a busy machine nobody is sent away who would have had a turn.
        hashing_patience: Duration::from_secs(if in_full() { 2 } else { 60 }),
        ..settings
    }
}

/// Where the strangers' connections come from.
#[derive(Clone, Copy)]
enum From {
    /// Each from another /64 of one /48.
    OneNetwork,
    /// Each from a network far from all others.
    Everywhere,
}

impl From {
    fn address(self, number: u64) -> String {
        match self {
            Self::OneNetwork => format!("2001:db8:1:{:x}::1", number % 0x1_0000),
            Self::Everywhere => format!("2001:{:x}:{:x}::1", number % 0xffff, number / 0xffff),
        }
    }
}

/// Shows wrong passwords until it is told to stop; says how often each status was the answer.
async fn besiege(company: &Company, from: From, stop: Arc<AtomicBool>) -> JoinSet<[u64; 3]> {
    let next = Arc::new(AtomicU64::new(0));
    let mut crowd = JoinSet::new();
    for _ in 0..crowd_size() {
        let request = company.request(Method::POST, "/v1/session");
        let (next, stop) = (Arc::clone(&next), Arc::clone(&stop));
        crowd.spawn(async move {
            let mut answers = [0; 3];
            while !stop.load(Ordering::Relaxed) {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let request = request.try_clone().unwrap();
                let body = json!({ "login": Login::from_serial(number), "password": WRONG });
                let request = request.header("X-Forwarded-For", from.address(number));
                let kind = match Answer::to(request.json(&body)).await.status {
                    401 => 0,
                    429 => 1,
                    503 => 2,
                    other => panic!("a stranger was answered {other}"),
                };
                answers[kind] += 1;
            }
            answers
        });
    }
    // Until the first of them were let in.
    while next.load(Ordering::Relaxed) < 2 * crowd_size() {
        tokio::task::yield_now().await;
    }
    crowd
}

async fn ended(mut crowd: JoinSet<[u64; 3]>, stop: &AtomicBool) -> [u64; 3] {
    stop.store(true, Ordering::Relaxed);
    let mut all = [0; 3];
    while let Some(answers) = crowd.join_next().await {
        for (sum, it) in all.iter_mut().zip(answers.unwrap()) {
            *sum += it;
        }
    }
    all
}

/// How long each sign-in of a known phone took, all with the right password.
async fn known_phone(company: &Company, device: &str) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..if in_full() { 100 } else { 10 } {
        let began = Instant::now();
        let ana = &company.ana;
        company
            .try_from(device, &ana.login, &ana.password)
            .await
            .ok(201);
        times.push(began.elapsed());
        if in_full() {
            // Fewer than the budget of one login.
            tokio::time::sleep(Duration::from_millis(1100).saturating_sub(began.elapsed())).await;
        }
    }
    times.sort();
    times
}

fn print(what: &str, times: &[Duration], [wrong, too_many, busy]: [u64; 3]) {
    let worst = times.last().unwrap();
    let median = times[times.len() / 2];
    let in_time = times.iter().filter(|it| it.as_secs() < 1).count();
    trust(
        &format!(
            "right passwords from a known phone, {crowd} strangers {what}",
            crowd = crowd_size()
        ),
        &times.len().to_string(),
        &format!(
            "all let in, {in_time} within 1 s; median {} ms, worst {} ms; strangers: {wrong} \
             looked at, {too_many} with 429, {busy} with 503",
            median.as_millis(),
            worst.as_millis()
        ),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_known_phone_signs_in_while_strangers_of_one_network_take_every_turn() {
    let company = Company::open_with(behind_a_proxy).await;
    let device = company.phone_of(&company.ana).await.device;
    let stop = Arc::new(AtomicBool::new(false));
    let crowd = besiege(&company, From::OneNetwork, Arc::clone(&stop)).await;
    let times = known_phone(&company, &device).await;
    let answers = ended(crowd, &stop).await;
    print("of one /48", &times, answers);
    assert!(answers[1] > 0, "one network has one budget: {answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_known_phone_signs_in_while_strangers_from_everywhere_take_every_turn() {
    let company = Company::open_with(behind_a_proxy).await;
    let device = company.phone_of(&company.ana).await.device;
    let stop = Arc::new(AtomicBool::new(false));
    let crowd = besiege(&company, From::Everywhere, Arc::clone(&stop)).await;
    let times = known_phone(&company, &device).await;
    print("of as many networks", &times, ended(crowd, &stop).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_console_takes_its_turn_while_strangers_crowd_the_app() {
    let company = Company::open_with(behind_a_proxy).await;
    let stop = Arc::new(AtomicBool::new(false));
    let crowd = besiege(&company, From::Everywhere, Arc::clone(&stop)).await;
    let browser = Browser::at(&company);
    let fields = [
        ("email", "els@example.be"),
        ("password", WRONG),
        ("code", "123456"),
    ];
    let page = browser.post("/console/sign-in", &fields).await;
    assert_eq!(page.status, 422, "looked at, and wrong: {}", page.text);
    ended(crowd, &stop).await;
}
