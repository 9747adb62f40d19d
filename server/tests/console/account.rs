//! What a user renews of her own account: her password, her authenticator, her recovery codes.

use jiff::SignedDuration;
use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, PASSWORD, Page, code, user},
    support::Company,
};

const EMAIL: &str = "els@example.be";
const NEW_PASSWORD: &str = "groene walvis zwemt naar huis";
const MINUTE: SignedDuration = SignedDuration::from_mins(1);

async fn els(company: &Company) -> (Browser, String) {
    let link = company.office().console_link(company.employer).await;
    user(company, &link.unwrap(), EMAIL).await
}

/// Signs in from a browser of its own.
async fn sign_in(company: &Company, password: &str, code: &str) -> (Browser, Page) {
    let mut browser = Browser::at(company);
    let fields = [("email", EMAIL), ("password", password), ("code", code)];
    let page = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    if page.status == StatusCode::SEE_OTHER {
        browser.keep(&page).await;
    }
    company.wait(MINUTE);
    (browser, page)
}

async fn is_alive(browser: &Browser) -> bool {
    browser.get("/console/workers").await.status == StatusCode::OK
}

/// The codes that a page shows.
fn codes(page: &Page) -> Vec<String> {
    let parts = page.text.split("<ul class=\"codes\">").nth(1);
    let list = parts.unwrap_or_else(|| panic!("{}", page.text));
    let list = list.split("</ul>").next().unwrap();
    let each = list.split("<li>").skip(1);
    each.map(|it| it.split('<').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_user_changes_her_password_and_is_signed_out_elsewhere_and_told() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let (elsewhere, _) = sign_in(&company, PASSWORD, &code(&company, &secret)).await;
    let now = code(&company, &secret);
    let fields = [
        ("password", PASSWORD),
        ("code", now.as_str()),
        ("new_password", NEW_PASSWORD),
    ];
    let changed = here.post("/console/account/password", &fields).await;
    assert_eq!(changed.location.as_deref(), Some("/console/account"));
    assert!(is_alive(&here).await && !is_alive(&elsewhere).await);
    let told = here.get("/console/account").await;
    assert!(
        told.text.contains("Your password was changed: today 15:0"),
        "{}",
        told.text
    );
    assert!(told.text.contains("from 127.0.0.1"), "{}", told.text);
    company.wait(MINUTE);
    let now = code(&company, &secret);
    let (_, old) = sign_in(&company, PASSWORD, &now).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, new) = sign_in(&company, NEW_PASSWORD, &code(&company, &secret)).await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
    let log = here
        .get("/console/audit?action=user-password-changed")
        .await;
    assert_eq!(
        log.text
            .matches(">Password for the console changed<")
            .count(),
        2
    );
}

#[tokio::test]
async fn without_both_factors_nothing_is_renewed_and_it_is_said_beside_the_field() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let right = code(&company, &secret);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    for (password, code, new, said) in [
        (
            "not this one",
            right.as_str(),
            NEW_PASSWORD,
            "This password is wrong.",
        ),
        (PASSWORD, wrong, NEW_PASSWORD, "This code is wrong."),
        (PASSWORD, &right, "short", "Use at least 12 characters."),
        (PASSWORD, &right, "els@example.be", "easy to guess"),
    ] {
        let fields = [
            ("password", password),
            ("code", code),
            ("new_password", new),
        ];
        let page = here.post("/console/account/password", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.text.contains(said), "{said}: {}", page.text);
        assert!(!page.text.contains(NEW_PASSWORD) && !page.text.contains(PASSWORD));
    }
    let fields = [("password", PASSWORD), ("code", wrong)];
    let page = here.post("/console/account/codes", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Whoever showed the right password and a wrong code: she is told, as when she signs in.
    let told = here.get("/console/account").await;
    assert!(told.text.contains("wrong code"), "{}", told.text);
    let (_, same) = sign_in(&company, PASSWORD, &right).await;
    assert_eq!(same.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn another_authenticator_takes_the_place_of_the_old_one() {
    let company = Company::open().await;
    let (here, old) = els(&company).await;
    let (elsewhere, _) = sign_in(&company, PASSWORD, &code(&company, &old)).await;
    let path = "/console/account/authenticator";
    let page = here.get(path).await;
    let new = page.between("<p class=\"secret\">", "<").to_owned();
    assert_ne!(new, old);
    // The same picture as long as she has not shown that it works.
    assert_eq!(
        here.get(path).await.between("<p class=\"secret\">", "<"),
        new
    );
    let (of_old, of_new) = (code(&company, &old), code(&company, &new));
    let fields = [
        ("new_code", of_old.as_str()),
        ("password", PASSWORD),
        ("code", of_old.as_str()),
    ];
    let mixed_up = here.post(path, &fields).await;
    assert_eq!(mixed_up.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("new_code", of_new.as_str()), fields[1], fields[2]];
    // Sent twice at once: it is done once, and nobody is told of a wrong code.
    let (one, other) = tokio::join!(here.post(path, &fields), here.post(path, &fields));
    for page in [one, other] {
        assert_eq!(page.location.as_deref(), Some("/console/account"));
    }
    let told = here.get("/console/account").await;
    assert!(told.text.contains("Another authenticator was set up"));
    assert!(!told.text.contains("wrong code"), "{}", told.text);
    assert!(!is_alive(&elsewhere).await);
    company.wait(MINUTE);
    let (_, with_old) = sign_in(&company, PASSWORD, &code(&company, &old)).await;
    assert_eq!(with_old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, with_new) = sign_in(&company, PASSWORD, &code(&company, &new)).await;
    assert_eq!(with_new.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_picture_of_another_browser_sets_up_nothing() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let path = "/console/account/authenticator";
    let mut other = Browser::at(&company);
    other.cookie.clone_from(&here.cookie);
    other.csrf.clone_from(&here.csrf);
    let shown = here.get(path).await;
    let shown = shown.between("<p class=\"secret\">", "<").to_owned();
    let (of_new, of_old) = (code(&company, &shown), code(&company, &secret));
    let fields = [
        ("new_code", of_new.as_str()),
        ("password", PASSWORD),
        ("code", of_old.as_str()),
    ];
    let page = other.post(path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("The picture changed"), "{}", page.text);
    assert_ne!(page.between("<p class=\"secret\">", "<"), shown);
    let (_, same) = sign_in(&company, PASSWORD, &of_old).await;
    assert_eq!(same.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn new_recovery_codes_are_shown_once_and_the_old_ones_are_worthless() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let path = "/console/account/codes";
    let make = async |form: &str| {
        let now = code(&company, &secret);
        let fields = [("password", PASSWORD), ("code", &now), ("form", form)];
        let made = here.post(path, &fields).await;
        company.wait(MINUTE);
        made
    };
    let form = here
        .get(path)
        .await
        .between("name=\"form\" value=\"", "\"")
        .to_owned();
    let first = make(&form).await;
    let again = make(&form).await;
    assert_eq!(codes(&first), codes(&again));
    let form = here
        .get(path)
        .await
        .between("name=\"form\" value=\"", "\"")
        .to_owned();
    let second = codes(&make(&form).await);
    assert_eq!(second.len(), codes(&first).len());
    let (_, dead) = sign_in(&company, PASSWORD, &codes(&first)[0]).await;
    assert_eq!(dead.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (elsewhere, alive) = sign_in(&company, PASSWORD, &second[0]).await;
    assert_eq!(alive.status, StatusCode::SEE_OTHER);
    // Another session, though hers, does not get to see them.
    let place = first.location.unwrap();
    assert_eq!(elsewhere.get(&place).await.status, StatusCode::NOT_FOUND);
    company.wait(MINUTE * 11);
    assert_eq!(here.get(&place).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_a_renewal_and_a_sign_in_with_the_same_code_at_once_one_has_it() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let now = code(&company, &secret);
    let form = uuid::Uuid::from_u128(7).to_string();
    let fields = [("password", PASSWORD), ("code", &now), ("form", &form)];
    let (renewed, (_, signed_in)) = tokio::join!(
        here.post("/console/account/codes", &fields),
        sign_in(&company, PASSWORD, &now)
    );
    let done = [
        renewed.status == StatusCode::OK,
        signed_in.status == StatusCode::SEE_OTHER,
    ];
    assert_eq!(done.iter().filter(|it| **it).count(), 1, "{done:?}");
}

#[tokio::test]
async fn a_colleague_who_signs_in_meanwhile_is_not_touched() {
    let company = Company::open().await;
    let (here, secret) = els(&company).await;
    let link = crate::browser::invite(&here, "rik@example.be", "reader").await;
    let (rik, _) = user(&company, &link, "rik@example.be").await;
    let now = code(&company, &secret);
    let fields = [
        ("password", PASSWORD),
        ("code", now.as_str()),
        ("new_password", NEW_PASSWORD),
    ];
    here.post("/console/account/password", &fields).await;
    assert!(is_alive(&rik).await);
    let told = rik.get("/console/account").await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(!told.text.contains("password was changed"));
}
