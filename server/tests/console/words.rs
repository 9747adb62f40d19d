//! What a form says to somebody in a hurry: which sign is wrong, and how it is written.

use reqwest::StatusCode;

use crate::{
    browser::{Browser, administrator},
    support::Company,
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

fn query(name: &str, value: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(name, value).finish()
}

#[tokio::test]
async fn a_number_that_is_none_says_which_sign_is_wrong_or_how_many_digits_there_are() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (typed, said) in [
        (
            "12O485736188",
            "There is a letter O in the number. Type the digit 0.",
        ),
        (
            "12о485736188",
            "There is a letter о in the number. Type the digit 0.",
        ),
        (
            "12048573618l",
            "There is a “l” in the number. Type the digit 1.",
        ),
        ("12048573618²", "“²” is no digit. The number has 12 digits."),
        ("120485736 ④88", "“④” is no digit."),
        (
            "120485736\u{7}188",
            "a character in the number that you do not see",
        ),
        (
            "12048573618",
            "These are 11 digits. The number has 12 digits.",
        ),
        ("1204857361881", "These are 13 digits."),
        ("1", "This is 1 digit."),
        (" \u{200b} ", "Fill in the number: 12 digits."),
    ] {
        for (path, field) in [
            ("/console/clients/add", "number"),
            ("/console/performances/enter", "worker"),
            ("/console/performances/enter", "client"),
        ] {
            let page = els.post(path, &[(field, typed), ("name", "x")]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            let id = format!("id=\"{field}-error\">");
            let error = page.between(&id, "</p>");
            // Where a name may stand as well, it is not asked for digits.
            let said = match field {
                "worker" if typed.trim().starts_with('\u{200b}') => "Fill in for whom",
                "client" if typed.trim().starts_with('\u{200b}') => "Fill in at which client.",
                _ => said,
            };
            assert!(error.contains(said), "{path} {typed:?}: {error}");
        }
    }
}

#[tokio::test]
async fn a_name_that_is_none_says_why() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (typed, said) in [
        ("", "Fill in a name."),
        (
            "Jan\nPeeters",
            "There is a line break or an invisible character in this name.",
        ),
        (
            &"x".repeat(121),
            "This name is too long. A name has at most 120 characters.",
        ),
    ] {
        for path in [
            "/console/clients/add".to_owned(),
            "/console/workers/add".to_owned(),
            format!("/console/workers/{}/edit", company.ana.login),
            format!("/console/clients/{}/edit", company.client),
        ] {
            let fields = [
                ("name", typed),
                ("language", "nl"),
                ("number", "120485736188"),
            ];
            let page = els.post(&path, &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert_eq!(page.between("id=\"name-error\">", "</p>"), said, "{path}");
            let field = page.between("id=\"name\" name=\"name\"", "autocomplete");
            assert!(
                field.contains(&format!("value=\"{typed}\"")),
                "{path}: {field}"
            );
        }
    }
}

#[tokio::test]
async fn a_day_is_read_as_people_write_it_and_none_shows_no_other_day() {
    let company = Company::open().await;
    let els = office(&company).await;
    let days = [
        "2026-11-25",
        "25/11/2026",
        "25-11-2026",
        "25.11.2026",
        "25 / 11 / 2026",
    ];
    for typed in days {
        let path = format!("/console/performances?span=day&{}", query("date", typed));
        let list = els.get(&path).await;
        assert_eq!(list.status, StatusCode::OK, "{typed}");
        let shown = "<strong>Wednesday 25 November</strong>";
        assert!(list.text.contains(shown), "{typed}");
        for path in [
            format!("/console/export?{}&to=2026-11-30", query("from", typed)),
            format!(
                "/console/export/totals?{}&to=30.11.2026",
                query("from", typed)
            ),
            format!("/console/audit?{}", query("from", typed)),
        ] {
            let page = els.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let field = page.between("id=\"from\"", ">");
            assert!(field.contains("value=\"2026-11-25\""), "{path}: {field}");
        }
        let path = format!("/console/clients/sheet?{}", query("since", typed));
        assert_eq!(els.get(&path).await.status, StatusCode::OK, "{typed}");
    }
    for typed in ["11/25/2026", "25/11/26", "yesterday", "31/02/2026"] {
        for (path, field) in [
            ("performances", "date"),
            ("export", "from"),
            ("export/totals", "from"),
            ("audit", "from"),
            ("clients/sheet", "since"),
        ] {
            let path = format!("/console/{path}?{}", query(field, typed));
            let page = els.get(&path).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            let error = format!("“{typed}” is no day. Write for example 25/11/2026.");
            assert!(page.text.contains(&error), "{path}: {}", page.text);
            assert!(!page.text.contains("Nothing found"), "{path}");
        }
    }
    let fields = [
        ("worker", company.ana.login.as_str()),
        ("date", "23/11/2026"),
    ];
    let entered = els.post("/console/performances/enter", &fields).await;
    let field = entered.between("id=\"date\"", ">");
    assert!(
        field.contains("value=\"2026-11-23\"") && !field.contains("invalid"),
        "{field}"
    );
}
