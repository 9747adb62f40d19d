use reqwest::StatusCode;

use crate::{
    browser::{Browser, Page, administrator},
    support::Company,
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

/// Where a page of letters is kept, and the address of its file.
fn file(page: &Page) -> String {
    format!("{}/letters.pdf", page.location.as_deref().unwrap())
}

#[tokio::test]
async fn the_letters_of_a_page_are_saved_as_one_file() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (name, language) in [("Ana <b>", "nl"), ("مريم العلي", "fr")] {
        let fields = [("name", name), ("language", language)];
        let letter = els.post("/console/workers/add", &fields).await;
        let path = file(&letter);
        assert!(letter.text.contains(&format!("href=\"{path}\"")));
        // As often as she likes, while the letter is kept.
        for _ in 0..2 {
            let (kind, name, file) = els.download(&path).await;
            assert_eq!(kind, "application/pdf");
            assert_eq!(name, "attachment; filename=\"letters.pdf\"");
            // The browser's test reads it, page by page.
            assert!(file.starts_with(b"%PDF-"));
        }
    }
}

#[tokio::test]
async fn a_page_of_letters_carries_no_password_beside_its_letters() {
    let company = Company::open().await;
    let els = office(&company).await;
    let fields = [("name", "Dalia"), ("language", "nl")];
    let letter = els.post("/console/workers/add", &fields).await;
    let password = letter.text.split("<dd class=\"digits\">").nth(2).unwrap();
    let password = password.split('<').next().unwrap();
    assert_eq!(letter.text.matches(password).count(), 1);
    assert!(!letter.text.contains(&password.replace(' ', "")));
}

#[tokio::test]
async fn letters_are_found_in_their_own_place_alone() {
    let company = Company::open().await;
    let els = office(&company).await;
    let fields = [("email", "rik@example.be"), ("role", "reader")];
    let link = els.post("/console/users", &fields).await.location.unwrap();
    let link = link.rsplit('/').next().unwrap();
    let fields = [("name", "Dalia"), ("language", "nl")];
    let letter = els.post("/console/workers/add", &fields).await.location;
    let letter = letter.unwrap().rsplit('/').next().unwrap().to_owned();
    for path in [
        format!("/console/letters/{link}"),
        format!("/console/letters/{link}/letters.pdf"),
        format!("/console/users/links/{letter}"),
        format!("/console/start/codes/{letter}"),
        "/console/letters/00000000-0000-4000-8000-000000000000".to_owned(),
        "/console/letters/nothing".to_owned(),
    ] {
        let page = els.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.text.contains("This is no longer kept"), "{path}");
    }
}
