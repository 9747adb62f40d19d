use job_tracker_protocol::Language;
use reqwest::StatusCode;
use serde_json::json;

use crate::{
    browser::{Browser, Page, administrator, reader, unescaped},
    support::{Company, TODAY, WRONG, rows::LOG},
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

#[tokio::test]
async fn a_worker_is_added_and_her_letter_lets_her_in() {
    let company = Company::open().await;
    let els = office(&company).await;
    let fields = [("name", " Dalia "), ("language", "fr")];
    let letter = els.post("/console/workers/add", &fields).await;
    assert_eq!(letter.status, StatusCode::OK);
    assert!(letter.text.contains("Bonjour Dalia") && letter.text.contains("<svg"));
    assert!(letter.text.contains("03 123 45 67"), "the office's number");
    let mut digits = letter.text.split("<dd class=\"digits\">").skip(1);
    let mut next = || {
        let group = digits.next().unwrap().split('<').next().unwrap();
        group.replace(' ', "")
    };
    let (login, password) = (next(), next());
    company
        .try_password(&login.parse().unwrap(), &password)
        .await
        .ok(201);
    let list = els.get("/console/workers?search=dal").await;
    assert!(list.text.contains("Dalia") && !list.text.contains("Bea"));
}

#[tokio::test]
async fn a_worker_is_found_and_called_by_her_telephone() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = format!("/console/workers/{}", company.ana.login);
    let edit = async |phone: &str, version: &str| {
        let fields = [
            ("name", "Ana"),
            ("language", "nl"),
            ("phone", phone),
            ("version", version),
        ];
        els.post(&format!("{path}/edit"), &fields).await.status
    };
    let page = els.get(&path).await;
    let version = page.between("name=\"version\" value=\"", "\"");
    assert_eq!(edit("-", version).await, StatusCode::UNPROCESSABLE_ENTITY);
    let taken = edit("+32 (0)470 12 34 56", version).await;
    assert_eq!(taken, StatusCode::SEE_OTHER);
    let list = els.get("/console/workers?search=0470123456").await;
    assert!(list.text.contains("Ana") && !list.text.contains("Bea"));
    let page = els.get(&path).await;
    assert_eq!(page.between("href=\"tel:", "\""), "+32470123456");
}

#[tokio::test]
async fn a_worker_may_have_her_letters_in_a_language_that_the_office_does_not_speak() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let path = format!("/console/workers/{login}");
    for (language, name, told) in [
        ("ar", "العربية", json!({"language": "fr", "locale": "ar"})),
        (
            "pt",
            "Português",
            json!({"language": "fr", "locale": "pt-PT"}),
        ),
        ("de", "Deutsch", json!({"language": "de"})),
    ] {
        let page = els.get(&path).await;
        let version = page.between("name=\"version\" value=\"", "\"");
        let fields = [
            ("name", "Ana"),
            ("language", language),
            ("version", version),
        ];
        let edited = els.post(&format!("{path}/edit"), &fields).await;
        assert_eq!(edited.status, StatusCode::SEE_OTHER);
        assert!(els.get("/console/workers").await.text.contains(name));
        assert!(els.get("/console/audit").await.text.contains(name));
        let mut session = company.try_password(login, password).await.ok(201);
        let mut told = told;
        told["name"] = "Ana".into();
        assert_eq!(session["worker"].take(), told);
    }
}

#[tokio::test]
async fn the_language_of_her_letters_is_chosen_and_never_guessed() {
    let company = Company::open().await;
    let els = office(&company).await;
    let form = els.get("/console/workers/add").await;
    let choice = form.between("name=\"language\" required>", "</select>");
    assert!(
        choice
            .trim_start()
            .starts_with("<option value=\"\">Choose…"),
        "{choice}"
    );
    assert!(!choice.contains("selected"), "{choice}");
    for fields in [
        vec![("name", "Dalia")],
        vec![("name", "Dalia"), ("language", "")],
    ] {
        let page = els.post("/console/workers/add", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = "Choose the language in which she reads her letters.";
        assert!(page.text.contains(said), "{}", page.text);
        assert!(page.text.contains("value=\"Dalia\""), "{}", page.text);
    }
    assert!(!els.get("/console/workers").await.text.contains("Dalia"));
    // One who is here keeps the choice that was made.
    let place = format!("/console/workers/{}", company.ana.login);
    let hers = els.get(&place).await;
    let choice = hers.between("name=\"language\" required>", "</select>");
    assert!(
        choice.contains("selected") && !choice.contains("Choose…"),
        "{choice}"
    );
}

#[tokio::test]
async fn the_letter_of_a_worker_is_in_her_language_and_runs_its_way() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (language, tags) in [
        ("pl", "lang=\"pl\" dir=\"ltr\""),
        ("ar", "lang=\"ar\" dir=\"rtl\""),
    ] {
        let fields = [("name", "Dalia"), ("language", language)];
        let letter = els.post("/console/workers/add", &fields).await;
        let article = format!("<article class=\"letter\" {tags}>");
        assert!(letter.text.contains(&article), "{language}");
        let (_, _, file) = els
            .download(&format!(
                "{}/letters.pdf",
                letter.location.as_deref().unwrap()
            ))
            .await;
        assert!(file.starts_with(b"%PDF-"));
    }
}

#[tokio::test]
async fn the_second_of_two_who_edit_the_same_worker_is_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = format!("/console/workers/{}", company.ana.login);
    let version = els
        .get(&path)
        .await
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let edit = async |name: &str| {
        let fields = [
            ("name", name),
            ("language", "de"),
            ("version", version.as_str()),
        ];
        els.post(&format!("{path}/edit"), &fields).await.status
    };
    assert_eq!(edit("Ana F.").await, StatusCode::SEE_OTHER);
    assert_eq!(edit("Anna").await, StatusCode::CONFLICT);
    let page = els.get(&path).await;
    assert!(page.text.contains("Ana F.") && page.text.contains("Deutsch"));
}

#[tokio::test]
async fn a_worker_who_left_is_signed_out_and_kept_out_until_she_is_back_and_has_a_letter() {
    let company = Company::open().await;
    let els = office(&company).await;
    let phone = company.phone_of(&company.ana).await;
    let (login, password) = (&company.ana.login, &company.ana.password);
    let path = format!("/console/workers/{login}");
    els.post(&format!("{path}/deactivate"), &[]).await;
    assert!(!phone.is_signed_in().await);
    company
        .try_password(login, password)
        .await
        .problem(401, "wrong-credentials");
    let inactive = els.get("/console/workers?filter=inactive").await;
    assert!(inactive.text.contains("Ana"));
    els.post(&format!("{path}/activate"), &[]).await;
    assert_eq!(company.try_password(login, password).await.left(), 1);
    let letter = company.office().reopen_worker(login).await.unwrap();
    company.try_password(login, &letter.password).await.ok(201);
}

#[tokio::test]
async fn the_list_of_the_closed_has_exactly_those_at_whose_logins_strangers_tried_three_times() {
    let company = Company::open().await;
    let els = office(&company).await;
    let mut tried = Vec::new();
    for number in 0..24 {
        let name = format!("Worker {number:02}");
        let worker = company
            .office()
            .add_worker(company.employer, &name, Language::Nl)
            .await
            .unwrap();
        let tries = number % 4;
        for _ in 0..tries {
            company.try_password(&worker.login, WRONG).await.left();
        }
        tried.push((name, tries));
    }
    let page = els.get("/console/workers?filter=closed").await;
    for (name, tries) in tried {
        assert_eq!(page.text.contains(&name), tries == 3, "{name}: {tries}");
    }
    assert!(!page.text.contains(">Ana<"));
}

#[tokio::test]
async fn the_office_sees_the_wrong_tries_and_opens_the_account_again() {
    let company = Company::open().await;
    let els = office(&company).await;
    let device = company.phone_of(&company.ana).await.device;
    let (login, password) = (&company.ana.login, &company.ana.password);
    for _ in 0..3 {
        company.try_from(&device, login, WRONG).await;
    }
    let closed = els.get("/console/workers?filter=closed").await;
    assert!(closed.text.contains("Ana") && !closed.text.contains("Bea"));
    let page = els.get(&format!("/console/workers/{login}")).await;
    assert!(page.text.contains("A phone of hers") && page.text.contains("3 wrong passwords"));
    assert!(page.text.contains("today 15:0") && page.text.contains("127.0.0.1"));

    let letter = els
        .post(&format!("/console/workers/{login}/reopen"), &[])
        .await;
    let fresh = letter.text.split("<dd class=\"digits\">").nth(2).unwrap();
    let fresh = fresh.split('<').next().unwrap().replace(' ', "");
    assert_eq!(company.try_from(&device, login, password).await.left(), 2);
    company.try_from(&device, login, &fresh).await.ok(201);
    let page = els.get(&format!("/console/workers/{login}")).await;
    assert!(page.text.contains("No wrong passwords"));
}

#[tokio::test]
async fn a_name_is_shown_as_text_whatever_it_is() {
    let company = Company::open().await;
    let els = office(&company).await;
    for name in [
        "<script>alert(1)</script>",
        "👩‍🔧 Zoë",
        "פאטימה",
        "O'Neill & \"Co\"",
    ] {
        company
            .office()
            .add_worker(company.employer, name, Language::Nl)
            .await
            .unwrap();
    }
    let list = els.get("/console/workers").await;
    assert!(!list.text.contains("<script>"));
    assert!(list.text.contains("&#60;script&#62;") || list.text.contains("&lt;script&gt;"));
    assert!(list.text.contains("👩‍🔧 Zoë") && list.text.contains("פאטימה"));
}

#[tokio::test]
async fn a_long_list_comes_page_by_page_without_gaps() {
    let company = Company::open().await;
    let els = office(&company).await;
    for number in 0..105 {
        let name = format!("Worker {number:03}");
        company
            .office()
            .add_worker(company.employer, &name, Language::Nl)
            .await
            .unwrap();
    }
    let mut seen = 0;
    let mut path = "/console/workers?search=worker".to_owned();
    loop {
        let page = els.get(&path).await;
        seen += page.text.matches("<th scope=\"row\">").count();
        let Some((_, next)) = page
            .text
            .split_once("class=\"pages\"><a class=\"button\" href=\"")
        else {
            break;
        };
        path = unescaped(next.split('"').next().unwrap());
    }
    assert_eq!(seen, 105);
}

#[tokio::test]
async fn the_office_has_a_phone_forgotten_and_the_log_tells_who_did_it() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = format!("/console/workers/{}", company.ana.login);
    assert!(
        els.get(&path)
            .await
            .text
            .contains("Not signed in on any phone")
    );
    let phone = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let page = els.get(&path).await;
    let id = page.between("/phones/", "/forget").to_owned();
    let forget = format!("{path}/phones/{id}/forget");
    // Not hers, so nothing goes.
    let of_bea = format!("/console/workers/{}/phones/{id}/forget", company.bea.login);
    assert_eq!(els.post(&of_bea, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(phone.is_signed_in().await);
    // The second click finds nothing to do.
    for _ in 0..2 {
        assert_eq!(els.post(&forget, &[]).await.status, StatusCode::SEE_OTHER);
    }
    assert!(!phone.is_signed_in().await && bea.is_signed_in().await);
    assert!(!els.get(&path).await.text.contains("/phones/"));
    let told: Vec<_> = company.rows().table(&format!(
        "SELECT actor, origin, subject
             FROM {LOG}
             WHERE action = 'phone-forgotten' AND actor_id IS NOT NULL"
    ));
    let login = company.ana.login.as_str();
    let expected = ["office", "console", login].map(|it| Some(it.to_owned()));
    assert_eq!(told, [expected]);
    let log = els.get("/console/audit").await;
    assert!(log.text.contains("Phone forgotten"));
}

#[tokio::test]
async fn a_reader_sees_a_workers_phones_and_has_none_forgotten() {
    let company = Company::open().await;
    let els = office(&company).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let path = format!("/console/workers/{}", company.ana.login);
    let page = rik.get(&path).await;
    assert!(page.text.contains("First sign-in") && !page.text.contains("/phones/"));
    assert!(phone.is_signed_in().await);
}

#[tokio::test]
async fn her_contract_and_her_days_are_kept_and_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = format!("/console/workers/{}", company.ana.login);
    let edit = async |hours: &str, number: &str| {
        let page = els.get(&path).await;
        let version = page.between("name=\"version\" value=\"", "\"");
        let fields = [
            ("name", "Ana"),
            ("language", "nl"),
            ("contract_hours", hours),
            ("payroll_number", number),
            ("mon", "yes"),
            ("thu", "yes"),
            ("version", version),
        ];
        els.post(&format!("{path}/edit"), &fields).await
    };
    for (hours, number, said) in [
        ("19,3", "", "whole hours or quarters, from 1 to 40"),
        ("41", "", "whole hours or quarters, from 1 to 40"),
        ("", "123456789012345678901", "at most 20 characters"),
    ] {
        let wrong = edit(hours, number).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains(said), "{hours} {number}");
    }
    let taken = edit("19,5", "0042").await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let page = els.get(&path).await;
    for seen in [
        "<dd>19.5</dd>",
        "<bdi class=\"digits\">0042</bdi>",
        "<dd>Monday, Thursday</dd>",
        "name=\"mon\" value=\"yes\" checked",
        "name=\"contract_hours\" type=\"text\" value=\"19.5\"",
    ] {
        assert!(page.text.contains(seen), "{seen}");
    }
    assert!(!page.text.contains("name=\"tue\" value=\"yes\" checked"));
    let log = els.get("/console/audit?action=worker-edited").await;
    for told in ["Contract hours a week", "19.5", "0042", "Monday, Thursday"] {
        assert!(log.text.contains(told), "{told}");
    }
}

/// The names of a list's rows, in their order.
fn names_of(page: &Page) -> Vec<String> {
    let rows = page.text.split("<th scope=\"row\">").skip(1);
    let name = |it: &str| it.split_once("<bdi>").unwrap().1.to_owned();
    let name = |it: &str| name(it).split_once("</bdi>").unwrap().0.to_owned();
    rows.map(name).collect()
}

/// All names of a list, page by page, by its own links.
async fn whole_list(els: &Browser, first: &str) -> Vec<String> {
    let mut page = els.get(first).await;
    let mut names = Vec::new();
    loop {
        assert_eq!(page.status, StatusCode::OK, "{first}");
        names.extend(names_of(&page));
        let Some((_, next)) = page
            .text
            .split_once("<p class=\"pages\"><a class=\"button\" href=\"")
        else {
            return names;
        };
        page = els.get(&unescaped(next.split_once('"').unwrap().0)).await;
    }
}

#[tokio::test]
async fn the_list_stands_by_any_column_and_keeps_its_order_from_page_to_page() {
    let company = Company::open().await;
    let els = office(&company).await;
    let mut list = "name;language\n".to_owned();
    for at in 0..60 {
        list.push_str(&format!("Given{:02} van Family{at:02};nl\n", 59 - at));
    }
    let look = els
        .hand_in("/console/workers/import", list.as_bytes(), &[])
        .await;
    let taken = els
        .hand_back("/console/workers/import/take", &look, &[])
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let phone = company.phone_of(&company.bea).await;
    let work = serde_json::json!({
        "client_number": company.client,
        "activity": "shopping",
        "hours": 2,
        "date": TODAY,
    });
    phone.report_anew(&work).await.ok(201);

    let by_name = whole_list(&els, "/console/workers").await;
    assert_eq!(by_name.len(), 62);
    assert_eq!(by_name[..3], ["Ana", "Bea", "Given00 van Family59"]);
    let by_family = whole_list(&els, "/console/workers?sort=family").await;
    assert_eq!(
        by_family[..3],
        ["Ana", "Bea", "Given59 van Family00"],
        "{by_family:?}"
    );
    for column in [
        "name", "family", "login", "language", "last", "month", "contract", "seen", "state",
    ] {
        let up = whole_list(&els, &format!("/console/workers?sort={column}")).await;
        let mut down = whole_list(&els, &format!("/console/workers?sort=-{column}")).await;
        down.reverse();
        assert_eq!(up, down, "{column}");
        let mut once = up;
        once.sort();
        once.dedup();
        assert_eq!(once.len(), 62, "{column}");
    }
    for column in ["last", "month", "seen"] {
        let page = els.get(&format!("/console/workers?sort=-{column}")).await;
        assert_eq!(names_of(&page)[0], "Bea", "{column}");
        assert_eq!(page.text.matches("aria-sort=\"descending\"").count(), 1);
        // Other rows of the same order, and the other way round.
        assert!(
            page.text
                .contains(&format!("filter=never&#38;sort=-{column}"))
        );
        assert!(
            page.text
                .contains(&format!("href=\"/console/workers?sort={column}\""))
        );
    }
    let none = els.get("/console/workers?sort=wages").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let nowhere = "/console/workers?sort=month&after_place=x&after_name=A&after=980000000001";
    assert_eq!(els.get(nowhere).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_list_without_anybody_says_so_in_words_of_its_own() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (filter, said) in [
        ("closed", "No account is closed."),
        ("inactive", "Nobody has left."),
    ] {
        let page = els.get(&format!("/console/workers?filter={filter}")).await;
        assert!(page.text.contains(said), "{filter}: {}", page.text);
    }
    let page = els.get("/console/clients?inactive=yes").await;
    assert!(page.text.contains("There are no former clients."));
}
