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
    let place = page.location.as_deref().unwrap();
    format!("{}/letters.pdf", place.split('?').next().unwrap())
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

#[tokio::test]
async fn a_name_that_no_letter_can_write_is_told_before_there_is_one() {
    let company = Company::open().await;
    let els = office(&company).await;
    let fields = [("name", "สมหญิง"), ("language", "nl")];
    let told = els.post("/console/workers/add", &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.text.contains("cannot write this name: สมหญิง"));
    assert_eq!(told.confirmable(), Some("สมหญิง"));
    assert!(!els.get("/console/workers").await.text.contains("สมหญิง"));

    let latin = [fields[0], fields[1], ("letter_name", "Somying")];
    let letter = els.post("/console/workers/add", &latin).await;
    assert!(letter.text.contains("Beste Somying") && !letter.text.contains("cannot write"));
    let list = els.get("/console/workers?search=สมหญิง").await;
    let worker = list
        .between("<th scope=\"row\"><a href=\"", "\"")
        .to_owned();

    // Without a name in Latin letters, the page of her letters says so, and another one is refused.
    let page = els.get(&worker).await;
    assert!(page.text.contains("value=\"Somying\"") && !page.text.contains("cannot write"));
    let version = page.between("name=\"version\" value=\"", "\"").to_owned();
    let edit = async |letter_name: &str| {
        let fields = [
            ("name", "สมหญิง"),
            ("letter_name", letter_name),
            ("language", "nl"),
            ("version", version.as_str()),
        ];
        els.post(&format!("{worker}/edit"), &fields).await
    };
    let refused = edit("王芳").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("cannot write this name either"));
    assert_eq!(edit("").await.status, StatusCode::SEE_OTHER);
    let page = els.get(&worker).await;
    assert!(page.text.contains("cannot write this name: สมหญิง"));
    let log = els.get("/console/audit?action=worker-edited").await;
    assert!(log.text.contains("Name in Latin letters") && log.text.contains("Somying"));

    // What was told of one name says nothing of another.
    let other = [("name", "王芳"), fields[1], ("confirmed", "สมหญิง")];
    let told = els.post("/console/workers/add", &other).await;
    assert!(told.text.contains("cannot write this name: 王芳"));
    let confirmed = [fields[0], fields[1], ("confirmed", "สมหญิง")];
    let letter = els.post("/console/workers/add", &confirmed).await;
    assert_eq!(letter.status, StatusCode::OK, "{}", letter.text);
    assert!(
        letter
            .text
            .contains("Otherwise their letters begin without a name")
    );
    let (kind, _, file) = els.download(&file(&letter)).await;
    assert!(kind == "application/pdf" && file.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn one_name_that_no_letter_can_write_stops_no_others() {
    let company = Company::open().await;
    let els = office(&company).await;
    let list = "Taal;Naam\nnl;Dalia\nnl;王芳\nfr;Zoé\n";
    let look = els.hand_in("/console/workers/import", list.as_bytes(), &[]);
    let look = look.await;
    let taken = els.hand_back("/console/workers/import/take", &look, &[]);
    let done = taken.await.location.unwrap();
    let page = els.get(&done).await;
    let told = page.between("<div class=\"notice warn\">", "</div>");
    assert!(told.contains("王芳") && !told.contains("Dalia"), "{told}");
    let letters = els.post(&format!("{done}/letters"), &[]).await;
    assert_eq!(letters.text.matches("<article class=\"letter\"").count(), 3);
    let (_, _, file) = els.download(&file(&letters)).await;
    assert!(file.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn a_letter_tells_the_line_of_its_employer_and_its_keys_in_the_workers_language() {
    let company = Company::open_with(|it| job_tracker_server::Settings {
        phone_agi: Some("127.0.0.1:0".parse().unwrap()),
        ..it
    })
    .await;
    let els = office(&company).await;
    let letter = async |language: &str| {
        let fields = [("name", "Dalia"), ("language", language)];
        els.post("/console/workers/add", &fields).await.text
    };
    for (language, keys) in [
        ("nl", "Toets uw taal (1 NL"),
        ("fr", "Tapez votre langue (1 NL"),
        ("pl", "Naciśnij język (1 NL"),
        ("ar", "زر اللغة (1 الهولندية"),
    ] {
        let text = letter(language).await;
        assert!(text.contains(Company::PHONE_LINE), "{language}");
        assert!(text.contains(keys), "{language}: {text}");
    }
    let rows = company.rows();
    rows.execute("UPDATE employers SET phone_line = '02 555 01 99'");
    let text = letter("nl").await;
    assert!(text.contains("02 555 01 99") && !text.contains(Company::PHONE_LINE));
}

#[tokio::test]
async fn a_letter_tells_no_keys_of_a_line_that_somebody_else_answers() {
    let company = Company::open().await;
    let els = office(&company).await;
    let fields = [("name", "Dalia"), ("language", "nl")];
    let text = els.post("/console/workers/add", &fields).await.text;
    assert!(text.contains(Company::PHONE_LINE));
    assert!(!text.contains("Toets uw taal"));
}
