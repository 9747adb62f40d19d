use job_tracker::platform::{memory::MemoryPhone, native::http_client};
use job_tracker_protocol::wire::Performance;
use tokio::runtime::Runtime;

use super::{
    phone::Phone,
    support::{app_on, sign_in, world::Company},
    window::Window,
};

/// What the server has of Ana, asked from another phone.
pub fn history(runtime: &Runtime, company: &Company) -> Vec<Performance> {
    runtime.block_on(async {
        let core = app_on(&MemoryPhone::default(), &company.origin());
        let ana = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
            .await
            .unwrap();
        core.history(&ana, None).await.unwrap().items
    })
}

/// What the server answers to a token.
fn status_of(runtime: &Runtime, company: &Company, token: &str) -> u16 {
    let address = format!("{}/v1/me", company.origin());
    let asked = http_client()
        .unwrap()
        .get(address)
        .bearer_auth(token)
        .send();
    runtime.block_on(asked).unwrap().status().as_u16()
}

pub fn what_was_sent_and_who_is_signed_in_survive_a_kill() {
    let runtime = Runtime::new().unwrap();
    let company = runtime.block_on(Company::open());
    // None of the app's languages: it asks.
    let phone = Phone::new("pl_PL.UTF-8");

    let mut window = Window::open(&phone, &company, None);
    window.until("tap(document.querySelector('input[value=nl]'))");
    window.title("language-title");
    window.shoot("language");
    window.tap("language-continue");
    window.sign_in(company.ana.login.as_str(), &company.ana.password);
    window.title("clients-title");
    window.add_client(company.client.as_str(), "Oma Simonne");
    window.shoot("clients");
    window.review("Oma Simonne", 3);
    window.shoot("review");
    window.tap("review-send");
    window.title("sent-title");
    window.shoot("sent");
    let reference = window.until("document.querySelector('.reference strong').innerText");
    // A desktop has nothing that a text could be handed to.
    let share = serde_json::json!(window.texts.text("sent-share"));
    assert!(
        window
            .eval(&format!("return button({share}) ?? null;"))
            .is_null()
    );
    let sent = history(&runtime, &company);
    assert_eq!(sent.len(), 1);
    assert_eq!(reference, sent[0].reference);
    assert_eq!(sent[0].hours.get(), 3);
    assert!(phone.has_database());
    window.kill();

    let mut window = Window::open(&phone, &company, None);
    window.title("clients-title");
    let today = [("hours", 3.into())];
    let today = window.texts.text_with("clients-sent-today", &today);
    window.until(&format!(
        "row('Oma Simonne. {today}') ?? row({})",
        serde_json::json!(today)
    ));
    window.shoot("clients-again");
    window.tap("clients-history");
    window.title("history-title");
    window.until("row('Oma Simonne')");
    window.shoot("history");
    assert_eq!(history(&runtime, &company).len(), 1);
    window.kill();

    let link = format!("jobtracker://client?number={}", company.other_client);
    let mut window = Window::open(&phone, &company, Some(&link));
    window.title("add-client-title");
    let number = window.field("add-client-number-label");
    assert_eq!(number, company.other_client.grouped());
    window.shoot("link");
    window.tap("back");
    window.title("clients-title");
    assert_eq!(window.clients(), 1);

    let token = phone.session_token().unwrap();
    assert_eq!(status_of(&runtime, &company, &token), 200);
    window.tap("clients-settings");
    window.title("settings-title");
    window.tap("settings-sign-out");
    window.sees("sign-out-text");
    window.tap("sign-out-confirm");
    window.sees("sign-in-signed-out");
    window.shoot("signed-out");
    assert_eq!(phone.session_token(), None);
    assert!(!phone.secrets().contains(&token));
    assert_eq!(status_of(&runtime, &company, &token), 401);
    window.kill();

    let mut window = Window::open(&phone, &company, None);
    window.title("sign-in-title");
    assert_eq!(window.field("sign-in-login-label"), "");
    window.sign_in(company.ana.login.as_str(), &company.ana.password);
    window.title("clients-title");
    window.until("row('Oma Simonne')");
    let log = window.log();
    assert!(!log.contains(&token) && !log.contains("Simonne"), "{log}");
}
