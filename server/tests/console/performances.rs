use jiff::SignedDuration;
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Page, administrator},
    support::{Company, DAY, TODAY, fresh_key, phone::Phone},
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

fn work(company: &Company, hours: u8, date: &str) -> Value {
    json!({
        "client_number": company.client,
        "activity": "household_help",
        "hours": hours,
        "date": date,
    })
}

/// Ana reports so many hours today; gives the performance's address in the console.
async fn reported(company: &Company, phone: &Phone<'_>, hours: u8) -> String {
    let performance = phone
        .report_anew(&work(company, hours, TODAY))
        .await
        .ok(201);
    format!(
        "/console/performances/{}",
        performance["id"].as_str().unwrap()
    )
}

fn version(page: &Page) -> String {
    page.between("name=\"version\" value=\"", "\"").to_owned()
}

async fn newest(phone: &Phone<'_>) -> Value {
    phone.get("/v1/performances").await.ok(200)["items"][0].clone()
}

#[tokio::test]
async fn what_the_office_modifies_the_worker_sees_and_the_reason_stays() {
    let company = Company::open().await;
    let els = office(&company).await;
    let phone = company.phone_of(&company.ana).await;
    let key = fresh_key();
    let body = work(&company, 3, TODAY);
    let first = phone.report(key, &body).await.ok(201);
    let path = format!("/console/performances/{}", first["id"].as_str().unwrap());

    let version = version(&els.get(&path).await);
    let fields = [
        ("version", version.as_str()),
        ("hours", "2"),
        ("activity", "shopping"),
        ("reason", "She left <early>"),
    ];
    let done = els.post(&format!("{path}/modify"), &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);

    let seen = newest(&phone).await;
    assert_eq!(
        (&seen["hours"], &seen["activity"], &seen["state"]),
        (&json!(2), &json!("shopping"), &json!("modified"))
    );
    let page = els.get(&path).await;
    for said in [
        "She left ",
        "Household help, 3 h → Shopping, 2 h",
        "Els",
        "Ana",
    ] {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    assert!(!page.text.contains("<early>"));
    // The same sending again is answered as it was at first.
    assert_eq!(phone.report(key, &body).await.ok(201), first);
}

#[tokio::test]
async fn the_second_of_two_who_change_the_same_performance_is_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let phone = company.phone_of(&company.ana).await;
    let path = reported(&company, &phone, 3).await;
    let version = version(&els.get(&path).await);
    let fields = [("version", version.as_str())];
    assert_eq!(
        els.post(&format!("{path}/validate"), &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let cancel = [("version", version.as_str()), ("reason", "Twice")];
    assert_eq!(
        els.post(&format!("{path}/cancel"), &cancel).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(newest(&phone).await["state"], "validated");
}

#[tokio::test]
async fn of_two_who_change_the_same_performance_at_once_one_is_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let phone = company.phone_of(&company.ana).await;
    let path = reported(&company, &phone, 3).await;
    let version = version(&els.get(&path).await);
    let (validate, cancel) = (format!("{path}/validate"), format!("{path}/cancel"));
    let twice = [("version", version.as_str()), ("reason", "Twice")];
    let (one, other) = tokio::join!(els.post(&validate, &twice[..1]), els.post(&cancel, &twice));
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
}

#[tokio::test]
async fn a_list_that_names_one_twice_validates_it_once() {
    let company = Company::open().await;
    let els = office(&company).await;
    let phone = company.phone_of(&company.ana).await;
    let path = reported(&company, &phone, 3).await;
    let version = version(&els.get(&path).await);
    let id = path.rsplit('/').next().unwrap();
    let one = format!("{id}:{version}");
    let twice = [("chosen", one.as_str()), ("chosen", one.as_str())];
    let page = els.post("/console/performances", &twice).await;
    assert!(page.status.as_u16() < 400, "{} {}", page.status, page.text);
    assert_eq!(newest(&phone).await["state"], "validated");
}

#[tokio::test]
async fn a_reason_is_asked_for_and_what_is_cancelled_stays_so() {
    let company = Company::open().await;
    let els = office(&company).await;
    let phone = company.phone_of(&company.ana).await;
    let path = reported(&company, &phone, 3).await;
    let before = version(&els.get(&path).await);
    let without = [("version", before.as_str()), ("reason", "  ")];
    let refused = els.post(&format!("{path}/cancel"), &without).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Say why."));
    assert_eq!(newest(&phone).await["state"], "registered");

    let with = [("version", before.as_str()), ("reason", "Wrong client")];
    els.post(&format!("{path}/cancel"), &with).await;
    assert_eq!(newest(&phone).await["state"], "cancelled");
    let page = els.get(&path).await;
    assert!(!page.text.contains("/validate\"") && !page.text.contains("/modify\""));
    let again = [("version", "2"), ("reason", "Again")];
    assert_eq!(
        els.post(&format!("{path}/cancel"), &again).await.status,
        StatusCode::CONFLICT
    );
    // It no longer counts: the same may be reported anew.
    phone.report_anew(&work(&company, 3, TODAY)).await.ok(201);
}

#[tokio::test]
async fn ticked_performances_are_validated_together_and_the_others_named() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (ana, bea) = (
        company.phone_of(&company.ana).await,
        company.phone_of(&company.bea).await,
    );
    let one = reported(&company, &ana, 3).await;
    let two = reported(&company, &bea, 4).await;
    let list = els.get("/console/performances").await;
    let chosen: Vec<String> = list
        .text
        .split("name=\"chosen\" value=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap().to_owned())
        .collect();
    assert_eq!(chosen.len(), 2);
    els.post(
        &format!("{two}/cancel"),
        &[("version", "1"), ("reason", "Twice")],
    )
    .await;

    let mut fields: Vec<(&str, &str)> = chosen.iter().map(|it| ("chosen", it.as_str())).collect();
    fields.push(("query", "span=week"));
    let done = els.post("/console/performances", &fields).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert!(done.text.contains("1 performance is validated"));
    assert!(done.text.contains("These were not validated"));
    assert!(els.get(&one).await.text.contains("badge ok"));
    assert_eq!(newest(&bea).await["state"], "cancelled");
}

#[tokio::test]
async fn the_office_enters_what_a_worker_forgot_and_it_says_so_for_ever() {
    let company = Company::open().await;
    let els = office(&company).await;
    let enter = async |date: &str, sure: bool| {
        let fields = [
            ("worker", company.ana.login.as_str()),
            ("client", company.client.as_str()),
            ("activity", "household_help"),
            ("hours", "3"),
            ("date", date),
            ("reason", "Her phone was broken"),
        ];
        let path = "/console/performances/enter";
        match sure {
            true => els.post_sure(path, &fields).await,
            false => els.post(path, &fields).await,
        }
    };
    for (wrong, said) in [
        ("2026-11-24", "Choose a day from the last 60"),
        ("2026-09-01", "Choose a day from the last 60"),
        ("yesterday", "“yesterday” is no day."),
    ] {
        let page = enter(wrong, false).await;
        assert!(page.text.contains(said), "{wrong}");
    }
    let entered = enter("2026-11-20", false).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text);
    let path = entered.location.unwrap();
    assert!(els.get(&path).await.text.contains("Her phone was broken"));

    let twice = enter("2026-11-20", false).await;
    assert!(twice.text.contains("is there already"));
    assert_eq!(
        enter("2026-11-20", true).await.status,
        StatusCode::SEE_OTHER
    );

    let phone = company.phone_of(&company.ana).await;
    assert_eq!(
        phone.get("/v1/performances").await.ok(200)["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    // While she can answer, time validates none; she does not contest them, and then it does.
    assert_eq!(company.server().validate_automatically().await.unwrap(), 0);
    company.wait(DAY * 30);
    assert_eq!(company.server().validate_automatically().await.unwrap(), 2);
    let by_office = office_again(&company).await;
    let list = by_office
        .get("/console/performances?span=month&date=2026-11-20&channel=office")
        .await;
    assert_eq!(list.text.matches("<th scope=\"row\">").count(), 2);
}

async fn office_again(company: &Company) -> Browser {
    administrator(company, company.employer, "mia@example.be").await
}

#[tokio::test]
async fn time_validates_what_the_office_left_alone_for_five_working_days() {
    let company = Company::open_at("2026-11-06T14:00:00Z").await;
    let phone = company.phone_of(&company.ana).await;
    // A Friday; 11 November is a holiday, so the fifth working day is Monday the 16th.
    phone
        .report_anew(&work(&company, 3, "2026-11-06"))
        .await
        .ok(201);
    company.wait_until("2026-11-16T22:59:00Z");
    assert_eq!(company.server().validate_automatically().await.unwrap(), 0);
    company.wait_until("2026-11-16T23:01:00Z");
    assert_eq!(company.server().validate_automatically().await.unwrap(), 1);
    assert_eq!(newest(&phone).await["state"], "validated");
    assert_eq!(company.server().validate_automatically().await.unwrap(), 0);

    let els = office(&company).await;
    let list = els
        .get("/console/performances?span=day&date=2026-11-06")
        .await;
    assert!(list.text.contains("by time"));
}

#[tokio::test]
async fn filters_find_the_week_the_worker_the_client_and_the_state() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (ana, bea) = (
        company.phone_of(&company.ana).await,
        company.phone_of(&company.bea).await,
    );
    reported(&company, &ana, 3).await;
    company.wait(SignedDuration::from_mins(1));
    reported(&company, &bea, 4).await;
    let count = async |query: &str| {
        let page = els.get(&format!("/console/performances?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        page.text.matches("<th scope=\"row\">").count()
    };
    assert_eq!(count("").await, 2);
    assert_eq!(count("worker=an").await, 1);
    assert_eq!(count(&format!("worker={}", company.bea.login)).await, 1);
    assert_eq!(count(&format!("client={}", company.client)).await, 2);
    assert_eq!(count("client=%25").await, 0);
    assert_eq!(count("state=validated").await, 0);
    assert_eq!(count("way=app").await, 2);
    assert_eq!(count("span=day&date=2026-11-22").await, 0);
    assert_eq!(count("span=month&date=2026-11-01").await, 2);
    assert_eq!(
        els.get("/console/performances?state=lost").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn one_that_was_validated_is_taken_back_by_who_did_it() {
    let company = Company::open().await;
    let els = office(&company).await;
    let bob = administrator(&company, company.employer, "bob@example.be").await;
    let phone = company.phone_of(&company.ana).await;
    let path = reported(&company, &phone, 3).await;
    let version = version(&els.get(&path).await);
    let fields = [
        ("version", version.as_str()),
        ("form", "0190163d-8694-739b-aea5-966c26f8ad91"),
    ];
    let validate = format!("{path}/validate");
    let done = els.post(&validate, &fields).await;
    let place = done.location.clone().unwrap();
    // The form that is sent twice validates once.
    assert_eq!(els.post(&validate, &fields).await.location, done.location);
    let page = els.get(&place).await;
    let undo = page.between("href=\"/console/performances/undo/", "\"");
    let undo = format!("/console/performances/undo/{undo}");
    assert!(
        !bob.get(&place)
            .await
            .text
            .contains("/console/performances/undo/")
    );
    bob.post(&undo, &[]).await;
    assert_eq!(newest(&phone).await["state"], "validated");
    els.post(&undo, &[]).await;
    assert_eq!(newest(&phone).await["state"], "registered");
    let page = els.get(&place).await;
    assert!(
        !page.text.contains("/console/performances/undo/"),
        "{}",
        page.text
    );
    assert!(page.text.contains("Validation undone") || page.text.contains("ndone"));
}

/// How many performances there are.
fn performances(company: &Company) -> i64 {
    let rows = company.rows();
    rows.number("SELECT count(*) FROM performances")
}

#[tokio::test]
async fn a_second_click_enters_nothing_more_and_leads_to_the_same_performance() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = "/console/performances/enter";
    for there in 0..2 {
        assert_eq!(performances(&company), there);
        let form = fresh_key().to_string();
        let mut fields = vec![
            ("worker", company.ana.login.as_str()),
            ("client", company.client.as_str()),
            ("activity", "household_help"),
            ("hours", "3"),
            ("date", "2026-11-20"),
            ("reason", "Her phone was broken"),
            ("form", &form),
        ];
        let warned = match there {
            0 => None,
            _ => Some(els.post(path, &fields).await),
        };
        let seen = warned.as_ref().and_then(Page::confirmable);
        fields.extend(seen.map(|it| ("confirmed", it)));
        let (once, twice) = tokio::join!(els.post(path, &fields), els.post(path, &fields));
        assert!(once.location.is_some(), "{}", once.text);
        assert_eq!(once.location, twice.location);
        assert_eq!(performances(&company), there + 1);
    }
}

#[tokio::test]
async fn a_form_that_a_browser_went_back_to_enters_what_it_says_now() {
    let company = Company::open().await;
    let els = office(&company).await;
    let form = fresh_key().to_string();
    let (ana, bea) = (company.ana.login.as_str(), company.bea.login.as_str());
    let day = |worker, hours| {
        [
            ("worker", worker),
            ("reason", "Forgotten"),
            ("date-0", "2026-11-20"),
            ("client-0", company.client.as_str()),
            ("activity-0", "household_help"),
            ("hours-0", hours),
            ("form", &form),
        ]
    };
    let path = "/console/performances/enter/days";
    for (worker, hours, there) in [
        (ana, "3", 1),
        (ana, "3", 1),
        (bea, "3", 2),
        (bea, "3", 2),
        (ana, "3", 2),
    ] {
        let entered = els.post(path, &day(worker, hours)).await;
        assert!(entered.location.is_some(), "{}", entered.text);
        assert_eq!(performances(&company), there);
    }
    // Another number of hours is another visit, which is asked about.
    let other = els.post(path, &day(bea, "4")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(performances(&company), 2);
}

#[tokio::test]
async fn the_office_enters_the_last_work_of_who_left_up_to_that_day() {
    let company = Company::open().await;
    let els = office(&company).await;
    let leave = format!("/console/workers/{}/deactivate", company.ana.login);
    els.post(&leave, &[]).await;
    company.wait(DAY);
    let els = office_again(&company).await;
    let page = els
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    // With the last day on which she was here.
    let enter = page.between("href=\"/console/performances/enter?", "\"");
    assert!(enter.ends_with("date=2026-11-23"), "{enter}");
    let on = |date: &'static str| {
        [
            // Her name, though she is not among those who work here.
            ("worker", "Ana"),
            ("client", company.client.as_str()),
            ("activity", "household_help"),
            ("hours", "4"),
            ("date", date),
            ("reason", "She forgot"),
        ]
    };
    let late = els
        .post("/console/performances/enter", &on("2026-11-24"))
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("worked here until"), "{}", late.text);
    let last = els.post("/console/performances/enter", &on(TODAY)).await;
    assert_eq!(last.status, StatusCode::SEE_OTHER, "{}", last.text);
    let several = [
        ("worker", company.ana.login.as_str()),
        ("reason", "She forgot"),
        ("client-0", company.client.as_str()),
        ("activity-0", "shopping"),
        ("hours-0", "1"),
        ("date-0", "2026-11-24"),
    ];
    let path = "/console/performances/enter/days";
    let late = els.post(path, &several).await;
    assert!(late.text.contains("worked here until"), "{}", late.text);
    let mut several = several;
    several[5].1 = TODAY;
    els.post(path, &several).await;
    let hours = company
        .rows()
        .numbers("SELECT hours FROM performances ORDER BY seq");
    assert_eq!(hours, [4, 1]);
}

#[tokio::test]
async fn a_tick_confirms_what_was_shown_and_nothing_that_was_typed_or_came_since() {
    let company = Company::open().await;
    let els = office(&company).await;
    let enter = "/console/performances/enter";
    let (one, other) = (company.client.as_str(), company.other_client.as_str());
    let at = |client, hours| {
        [
            ("worker", company.ana.login.as_str()),
            ("client", client),
            ("activity", "household_help"),
            ("hours", hours),
            ("date", "2026-11-20"),
            ("reason", "She forgot"),
        ]
    };
    els.post(enter, &at(one, "9")).await;
    let long = els.post(enter, &at(other, "8")).await;
    assert!(long.text.contains("more hours than"), "{}", long.text);
    let seen = ("confirmed", long.confirmable().unwrap());
    // The wrong client was chosen, and at the right one the same is there.
    let both = els
        .post(enter, &[&at(one, "8")[..], &[seen]].concat())
        .await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["is there already", "more hours than"] {
        assert!(both.text.contains(said), "{said}: {}", both.text);
    }
    // Meanwhile the day became longer.
    let iron = [("activity", "ironing_outside")];
    let mut ironing = at(other, "1").to_vec();
    ironing[2] = iron[0];
    els.post_sure(enter, &ironing).await;
    let longer = els
        .post(enter, &[&at(other, "8")[..], &[seen]].concat())
        .await;
    assert_eq!(longer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // What she sees now she can confirm; what no page wrote confirms nothing.
    for (confirmed, status) in [
        ("yes", StatusCode::UNPROCESSABLE_ENTITY),
        (longer.confirmable().unwrap(), StatusCode::SEE_OTHER),
    ] {
        let sent = [&at(other, "8")[..], &[("confirmed", confirmed)]].concat();
        assert_eq!(els.post(enter, &sent).await.status, status);
    }
    assert_eq!(performances(&company), 3);
}

#[tokio::test]
async fn what_was_confirmed_of_one_row_stays_so_while_another_is_mended() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (one, other) = (company.client.as_str(), company.other_client.as_str());
    let enter = "/console/performances/enter";
    for (client, activity) in [(one, "shopping"), (other, "transport"), (other, "shopping")] {
        let there = [
            ("worker", company.ana.login.as_str()),
            ("client", client),
            ("activity", activity),
            ("hours", "1"),
            ("date", "2026-11-20"),
            ("reason", "She forgot"),
        ];
        els.post_sure(enter, &there).await;
    }
    let rows = |second| {
        [
            ("worker", company.ana.login.as_str()),
            ("reason", "She forgot"),
            ("date-0", "2026-11-20"),
            ("client-0", one),
            ("activity-0", "shopping"),
            ("hours-0", "1"),
            ("date-1", "2026-11-20"),
            ("client-1", other),
            ("activity-1", second),
            ("hours-1", "1"),
        ]
    };
    let days = "/console/performances/enter/days";
    let warned = els.post(days, &rows("transport")).await;
    let seen = ("confirmed", warned.confirmable().unwrap());
    // She ticks, and sees that the second row is of another activity, which is there as well.
    let mended = rows("shopping");
    let again = els.post(days, &[&mended[..], &[seen]].concat()).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.text.matches("is there already").count(), 1);
    let seen = ("confirmed", again.confirmable().unwrap());
    els.post(days, &[&mended[..], &[seen]].concat()).await;
    assert_eq!(performances(&company), 5);
}

#[tokio::test]
async fn work_at_a_household_that_stopped_is_entered_once_that_was_seen() {
    let company = Company::open().await;
    let els = office(&company).await;
    let stop = format!("/console/clients/{}/deactivate", company.client);
    els.post(&stop, &[]).await;
    let mut fields = vec![
        ("worker", company.ana.login.as_str()),
        ("client", company.client.as_str()),
        ("activity", "household_help"),
        ("hours", "4"),
        ("date", "2026-11-20"),
        ("reason", "She forgot"),
    ];
    let enter = "/console/performances/enter";
    let warned = els.post(enter, &fields).await;
    let seen = warned.confirmable().unwrap();
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(warned.text.contains("no longer active"), "{}", warned.text);
    fields.push(("confirmed", seen));
    let done = els.post(enter, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let several = [
        ("worker", company.ana.login.as_str()),
        ("reason", "She forgot"),
        ("client-0", company.client.as_str()),
        ("activity-0", "shopping"),
        ("hours-0", "1"),
        ("date-0", "2026-11-20"),
    ];
    let days = "/console/performances/enter/days";
    let warned = els.post(days, &several).await;
    assert!(warned.text.contains("no longer active"), "{}", warned.text);
    els.post_sure(days, &several).await;
    let hours = company
        .rows()
        .numbers("SELECT hours FROM performances ORDER BY seq");
    assert_eq!(hours, [4, 1]);
}
