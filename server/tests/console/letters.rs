use reqwest::StatusCode;

use crate::{
    browser::{Page, administrator},
    support::Company,
};

/// What the page's button sends for each of its letters.
fn carried(page: &Page) -> Vec<String> {
    let parts = page.text.split("name=\"letter\" value=\"").skip(1);
    parts
        .map(|it| it.split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_letters_of_a_page_are_saved_as_one_file() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mut letters = Vec::new();
    for (name, language) in [("Ana <b>", "nl"), ("مريم العلي", "fr")] {
        let fields = [("name", name), ("language", language)];
        letters.extend(carried(&els.post("/console/workers/add", &fields).await));
    }
    let fields: Vec<_> = letters.iter().map(|it| ("letter", it.as_str())).collect();
    let (kind, name, file) = els.download_by_form("/console/letters.pdf", &fields).await;
    assert_eq!(kind, "application/pdf");
    assert_eq!(name, "attachment; filename=\"letters.pdf\"");
    // The browser's test reads it, page by page.
    assert!(file.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn a_file_of_letters_is_made_of_nothing_but_letters_of_this_employer() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let foreign = company
        .office()
        .add_employer("Elsewhere", None)
        .await
        .unwrap();
    let stranger = company
        .office()
        .add_worker(foreign, "Zoé", job_tracker_protocol::Language::Fr)
        .await
        .unwrap();
    let save = async |letters: &[&str]| {
        let fields: Vec<_> = letters.iter().map(|it| ("letter", *it)).collect();
        els.post("/console/letters.pdf", &fields).await.status
    };
    let mine = format!("{} 12345678", company.ana.login);
    assert_eq!(save(&[&mine]).await, StatusCode::OK);
    let theirs = format!("{} 12345678", stranger.login);
    assert_eq!(save(&[&mine, &theirs]).await, StatusCode::NOT_FOUND);
    let unknown = "980000000097 12345678";
    assert_eq!(save(&[unknown]).await, StatusCode::NOT_FOUND);
    let login = company.ana.login.to_string();
    for bad in [
        &[][..],
        &[""],
        &[login.as_str()],
        &[&format!("{login} 1234567")],
        &[&format!("{login} 1234567x")],
        &[&mine, "123 12345678"],
    ] {
        let status = save(bad).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
    }
}

#[tokio::test]
async fn a_file_of_more_than_a_hundred_letters_is_refused_in_four_languages() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    let mine = format!("{} 12345678", company.ana.login);
    let fields = vec![("letter", mine.as_str()); 101];
    let refused = els.post("/console/letters.pdf", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("At most 100 letters"),
        "{}",
        refused.text
    );
    for (language, said) in [
        ("nl", "hoogstens 100 brieven"),
        ("fr", "au plus 100 lettres"),
        ("de", "höchstens 100 Briefe"),
    ] {
        company
            .database()
            .execute("UPDATE users SET language = ?1", [language])
            .unwrap();
        let refused = els.post("/console/letters.pdf", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(said), "{}", refused.text);
    }
}
