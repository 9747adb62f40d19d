//! Where users are signed in, and how they and administrators end that.

use reqwest::StatusCode;

use crate::{
    browser::{Browser, administrator, reader, signed_in, user},
    support::Company,
};

const EMAIL: &str = "els@example.be";

/// One more browser in which she signed in with this authenticator.
async fn another(company: &Company, secret: &str) -> Browser {
    let browser = signed_in(company, EMAIL, secret).await;
    company.wait(jiff::SignedDuration::from_secs(60));
    browser
}

async fn els(company: &Company) -> (Browser, String) {
    let link = company.office().console_link(company.employer).await;
    user(company, &link.unwrap(), EMAIL).await
}

async fn is_alive(browser: &Browser) -> bool {
    browser.get("/console/workers").await.status == StatusCode::OK
}

/// The sessions that the page can end, by what it calls them.
async fn listed(browser: &Browser) -> Vec<String> {
    let page = browser.get("/console/sessions").await;
    assert_eq!(page.status, StatusCode::OK);
    let parts = page.text.split("action=\"/console/sessions/").skip(1);
    let ids = parts.map(|it| it.split('/').next().unwrap().to_owned());
    ids.filter(|it| it != "others").collect()
}

#[tokio::test]
async fn a_user_sees_her_sessions_and_ends_one_or_all_others() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let [second, third] = [
        another(&company, &secret).await,
        another(&company, &secret).await,
    ];
    let page = here.get("/console/sessions").await;
    assert_eq!(page.text.matches("This one").count(), 1);
    assert_eq!(page.text.matches("127.0.0.1").count(), 3);
    let ids = listed(&here).await;
    assert_eq!(ids.len(), 2);

    // The last one that was used stands first.
    let path = format!("/console/sessions/{}/end", ids[0]);
    let ended = here.post(&path, &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert!(!is_alive(&third).await && is_alive(&second).await);
    assert_eq!(here.post(&path, &[]).await.status, StatusCode::NOT_FOUND);

    here.post("/console/sessions/others/end", &[]).await;
    assert!(!is_alive(&second).await && is_alive(&here).await);
    assert_eq!(listed(&here).await, Vec::<String>::new());
    let log = here.get("/console/audit?action=user-sessions-ended").await;
    assert_eq!(
        log.text.matches(">Sessions in the console ended").count(),
        3
    );
}

#[tokio::test]
async fn nobody_ends_a_session_of_somebody_else_by_its_name() {
    let company = Company::open().await;
    let (els, secret) = els(&company).await;
    let other = another(&company, &secret).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    for id in listed(&els).await {
        let path = format!("/console/sessions/{id}/end");
        assert_eq!(rik.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
    }
    rik.post("/console/sessions/others/end", &[]).await;
    assert!(is_alive(&els).await && is_alive(&other).await);
}

#[tokio::test]
async fn an_administrator_sees_how_many_sessions_a_user_has_and_ends_them() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let list = els.get("/console/users").await;
    assert_eq!(list.text.matches("1 session").count(), 2, "{}", list.text);
    let rest = list.text.split("action=\"/console/users/").skip(1);
    let path = rest.map(|it| it.split('"').next().unwrap());
    let path = path
        .filter(|it| it.ends_with("/end-sessions"))
        .collect::<Vec<_>>();
    let path = format!("/console/users/{}", path[0]);
    assert_eq!(rik.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
    els.post(&path, &[]).await;
    assert!(!is_alive(&rik).await && is_alive(&els).await);
    let list = els.get("/console/users").await;
    assert!(list.text.contains("0 sessions"), "{}", list.text);
    let other = company.office().add_employer("Maanlicht", None).await;
    let stranger = administrator(&company, other.unwrap(), "mia@example.be").await;
    assert_eq!(
        stranger.post(&path, &[]).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_console_is_read_though_nothing_can_be_written() {
    let company = Company::open().await;
    let (els, _) = els(&company).await;
    company.rows().refuse("UPDATE ON user_sessions");
    company.wait(jiff::SignedDuration::from_mins(5));
    assert!(is_alive(&els).await);
    company.rows().take_again("user_sessions");
    assert!(is_alive(&els).await);
}
