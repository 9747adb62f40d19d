//! In the console: addresses, filters, cursors and fields of forms.

use job_tracker_protocol::Language;
use reqwest::{Method, StatusCode};

use super::{NO_ID, all_of, busy, busy_with, says_nothing, stranger};
use crate::{browser::administrator, in_full, support::Company};

#[tokio::test]
async fn no_address_of_the_console_shows_or_changes_what_is_another_employers() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (_, mia) = stranger(&company).await;
    let before = all_of(&company, company.employer);
    let version = heard.version.to_string();
    let fields = [
        ("name", "Taken over"),
        ("language", "fr"),
        ("version", version.as_str()),
        ("hours", "9"),
        ("activity", "shopping"),
        ("reason", "because"),
    ];
    let mut walked = 0;
    for (method, route, rule) in job_tracker_server::console_routes() {
        if rule == "anyone" || !route.contains('{') {
            continue;
        }
        for path in heard.filled(route) {
            walked += 1;
            let page = match method {
                Method::GET => mia.get(&path).await,
                _ => mia.post(&path, &fields).await,
            };
            assert_eq!(
                page.status,
                StatusCode::NOT_FOUND,
                "{method} {path}: {}",
                page.text
            );
            says_nothing(&page, &heard, &path);
            // With the same words as of an id that nobody has.
            let id = heard.ids().into_iter().find(|it| path.contains(it));
            if let Some(id) = id {
                let missing = path.replace(id, NO_ID);
                let nothing = match method {
                    Method::GET => mia.get(&missing).await,
                    _ => mia.post(&missing, &fields).await,
                };
                assert_eq!(
                    (nothing.status, nothing.text),
                    (page.status, page.text),
                    "{path}"
                );
            }
        }
    }
    assert!(walked >= 20, "{walked}");
    assert_eq!(all_of(&company, company.employer), before);
}

#[tokio::test]
async fn a_colleague_takes_back_and_reads_nothing_that_is_one_users_alone() {
    let company = Company::open().await;
    let (heard, els) = busy_with(&company).await;
    let bob = administrator(&company, company.employer, "bob@example.be").await;
    for path in [
        format!("/console/letters/{}", heard.letter),
        format!("/console/letters/{}/letters.pdf", heard.letter),
        format!("/console/users/links/{}", heard.link),
    ] {
        assert_eq!(els.get(&path).await.status, StatusCode::OK, "{path}");
        assert_eq!(bob.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let undo = format!("/console/performances/undo/{}", heard.validation);
    assert!(
        els.get(&undo)
            .await
            .text
            .contains("<form method=\"post\" action=\"/console/performances/undo/")
    );
    assert!(
        !bob.get(&undo)
            .await
            .text
            .contains("action=\"/console/performances/undo/")
    );
    // When a session was used last is noted with every page.
    let all = || {
        let all = all_of(&company, company.employer).into_iter();
        all.filter(|it| it.0 != "user_sessions").collect::<Vec<_>>()
    };
    let before = all();
    bob.post(&undo, &[]).await;
    assert_eq!(all(), before);
}

#[tokio::test]
async fn no_filter_cursor_or_choice_reaches_what_is_another_employers() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (_, mia) = stranger(&company).await;
    let before = all_of(&company, company.employer);
    let values = [
        heard.login.as_str(),
        &heard.number,
        &heard.performance,
        &heard.user,
        &heard.import,
        "Ana",
        "%",
        "_",
        "' OR 1=1 --",
        "1",
        "9999-12-31",
        "-9999-01-01",
        "0001-01-01",
        "99999999999999999999",
        "9223372036854775807-9223372036854775807",
        "-9223372036854775808--1",
        "a\0b",
        "\u{202e}",
        "worker",
    ];
    let names = [
        "search",
        "filter",
        "after",
        "after_name",
        "after_day",
        "after_place",
        "sort",
        "validated",
        "left",
        "worker",
        "client",
        "who",
        "subject",
        "action",
        "from",
        "to",
        "date",
        "span",
        "state",
        "channel",
        "employer",
        "employer_id",
        "inactive",
        "lang",
        "link",
    ];
    let mut walked = 0;
    for (method, route, rule) in job_tracker_server::console_routes() {
        if rule == "anyone" || method != Method::GET || route.contains('{') {
            continue;
        }
        for name in names {
            for value in values {
                walked += 1;
                // A part, another one for each route, unless there is time for all.
                if !in_full() && walked % 5 != 0 {
                    continue;
                }
                let query = form_urlencoded::Serializer::new(String::new())
                    .append_pair(name, value)
                    .finish();
                let page = mia.get(&format!("{route}?{query}")).await;
                says_nothing(&page, &heard, &format!("{route}?{query}"));
            }
        }
        // Places of a page that begins in the other employer's list.
        let query = format!("after={}&after_name=A&after_day=2026-11-22", heard.login);
        says_nothing(&mia.get(&format!("{route}?{query}")).await, &heard, route);
        let all = "from=2026-01-01&to=2026-12-31&date=2026-11-23&span=month";
        says_nothing(&mia.get(&format!("{route}?{all}")).await, &heard, route);
    }
    assert!(walked > 1000, "{walked}");
    assert_eq!(all_of(&company, company.employer), before);
}

#[tokio::test]
async fn no_field_of_a_form_reaches_what_is_another_employers() {
    let company = Company::open().await;
    let heard = busy(&company).await;
    let (other, mia) = stranger(&company).await;
    let own = company
        .office()
        .add_worker(other, "Mona", Language::Nl)
        .await
        .unwrap();
    let before = all_of(&company, company.employer);

    // Ticking another employer's performance.
    let chosen = format!("{}:{}", heard.performance, heard.version);
    let page = mia
        .post("/console/performances", &[("chosen", &chosen)])
        .await;
    says_nothing(&page, &heard, "chosen");

    // Entering work of another's worker, and at another's client.
    for (worker, client) in [
        (heard.login.as_str(), heard.number.as_str()),
        (own.login.as_str(), heard.number.as_str()),
    ] {
        let fields = [
            ("worker", worker),
            ("client", client),
            ("activity", "shopping"),
            ("hours", "3"),
            ("date", "2026-11-23"),
            ("reason", "because"),
        ];
        let page = mia.post_sure("/console/performances/enter", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        says_nothing(&page, &heard, "enter");
    }

    // Taking a list under the name of another's.
    let list = "name;language\nMaria;nl\n";
    let fields = [("import", heard.import.as_str())];
    let taken = mia
        .hand_in("/console/workers/import/take", list.as_bytes(), &fields)
        .await;
    says_nothing(&taken, &heard, "import");
    if let Some(place) = taken.location {
        says_nothing(&mia.get(&place).await, &heard, &place);
    }

    // A field that names the employer is none that any form has.
    let employer = company.employer.to_string();
    let fields = [
        ("name", "Mona Two"),
        ("language", "nl"),
        ("employer", employer.as_str()),
        ("employer_id", "1"),
    ];
    assert_eq!(
        mia.post("/console/workers/add", &fields).await.status,
        StatusCode::OK
    );
    // The same number may be a client of both; it is another client.
    let fields = [("number", heard.number.as_str()), ("name", "Hers too")];
    let page = mia.post("/console/clients/add", &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);

    assert_eq!(all_of(&company, company.employer), before);
}
