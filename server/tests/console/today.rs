//! The office's day: who did not report, validating a week, taking that back, entering by name.

use jiff::SignedDuration;
use job_tracker_protocol::Language;
use reqwest::StatusCode;
use serde_json::json;

use crate::{
    browser::{Browser, Page, administrator, links, reader},
    support::{Company, DAY, TODAY},
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

/// The office enters this many hours of a worker at a client on a day.
async fn entered(els: &Browser, (worker, client): (&str, &str), hours: &str, date: &str) -> Page {
    let fields = [
        ("worker", worker),
        ("client", client),
        ("activity", "household_help"),
        ("hours", hours),
        ("date", date),
        ("reason", "Forgotten"),
    ];
    els.post_sure("/console/performances/enter", &fields).await
}

/// Ana reports one performance by the app, today.
async fn reported(company: &Company, hours: u8) {
    reported_on(company, hours, TODAY).await;
}

async fn reported_on(company: &Company, hours: u8, today: &str) {
    let phone = company.phone_of(&company.ana).await;
    let work = json!({
        "client_number": company.client,
        "activity": "household_help",
        "hours": hours,
        "date": today,
        "confirm_duplicate": true,
    });
    phone.report_anew(&work).await.ok(201);
}

/// What stands under a heading of the page of a day.
fn missing(page: &Page) -> &str {
    page.between("id=\"missing\"", "</section>")
}

#[tokio::test]
async fn the_day_tells_who_did_not_report_and_how_it_knows() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (ana, client) = (company.ana.login.as_str(), company.client.as_str());
    // Ana worked on the last four Mondays; Bea never reported anything.
    for date in ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"] {
        let done = entered(&els, (ana, client), "3", date).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{date} {}", done.text);
    }
    let monday = els.get("/console/today?day=2026-11-23").await;
    assert!(missing(&monday).contains("4 of the last 4 times on this day"));
    assert!(
        missing(&monday).contains("last: Mon 16/11"),
        "{}",
        monday.text
    );
    assert!(missing(&monday).contains(&format!("enter?worker={ana}&amp;date=2026-11-23")));
    // On a Tuesday nobody has a habit; Bea is new since Monday.
    let tuesday = els.get("/console/today?day=2026-11-24").await;
    assert!(!missing(&tuesday).contains(">Ana<"));
    assert!(missing(&tuesday).contains(">Bea<") && missing(&tuesday).contains("never signed in"));
    assert!(missing(&tuesday).contains("#access"), "her new letter");
    let done = entered(&els, (ana, client), "4", "2026-11-23").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let monday = els.get("/console/").await;
    assert!(!missing(&monday).contains(">Ana<"));
    assert!(monday.text.contains("All whom you expect have reported."));
    let list = els.get("/console/today/reported?day=2026-11-23").await;
    assert!(list.text.contains("Expected, and reported (1)"));
}

#[tokio::test]
async fn ticked_days_count_alone_and_on_a_holiday_nobody_is_expected() {
    let company = Company::open().await;
    let els = office(&company).await;
    let path = format!("/console/workers/{}/edit", company.ana.login);
    let fields = [
        ("name", "Ana"),
        ("language", "nl"),
        ("phone", "0470 12 34 56"),
        ("fri", "yes"),
        ("version", "1"),
    ];
    assert_eq!(els.post(&path, &fields).await.status, StatusCode::SEE_OTHER);
    let friday = els.get("/console/today?day=2026-11-27").await;
    assert!(missing(&friday).contains("ticked on her page"));
    assert_eq!(friday.between("href=\"tel:", "\""), "+32470123456");
    let thursday = els.get("/console/today?day=2026-11-26").await;
    assert!(!missing(&thursday).contains(">Ana<"));
    // Christmas is a Friday this year.
    let christmas = els.get("/console/today?day=2026-12-25").await;
    assert!(christmas.text.contains("public holiday"));
    assert!(missing(&christmas).contains("nobody is expected"));
    let saturday = els.get("/console/today?day=2026-11-28").await;
    assert!(saturday.text.contains("weekend"));
    let none = els.get("/console/today?day=soon").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_number_leads_to_a_list_of_as_many() {
    let company = Company::open().await;
    let els = office(&company).await;
    let rik = reader(&company, &els, "rik@example.be").await;
    let (ana, client) = (company.ana.login.as_str(), company.client.as_str());
    for (hours, date) in [
        ("5", "2026-11-23"),
        ("4", "2026-11-23"),
        ("3", "2026-10-05"),
    ] {
        entered(&els, (ana, client), hours, date).await;
    }
    let other = company.other_client.as_str();
    entered(&els, (ana, other), "2", "2026-11-23").await;
    let page = rik.get("/console/today").await;
    assert!(!page.text.contains("/console/performances/validate"));
    for (odd, count) in [("long", 2), ("alike", 2), ("first", 1)] {
        let link = format!("odd={odd}");
        let mut all = links(&page.text).into_iter();
        let list = all
            .find(|it| it.contains(&link))
            .unwrap_or_else(|| panic!("{odd}: {}", page.text));
        let list = rik.get(&list).await;
        let rows = list.text.matches("<th scope=\"row\">").count();
        assert_eq!(rows, count, "{odd}");
    }
    let open = rik.get("/console/performances?state=open").await;
    assert_eq!(open.text.matches("<th scope=\"row\">").count(), 3);
}

#[tokio::test]
async fn who_comes_twice_to_a_new_client_is_new_there_once() {
    let company = Company::open().await;
    company.wait(DAY);
    company.wait(DAY);
    let els = office(&company).await;
    let (ana, client) = (company.ana.login.as_str(), company.client.as_str());
    let other = company.other_client.as_str();
    entered(&els, (ana, client), "3", "2026-10-05").await;
    for day in ["2026-11-24", "2026-11-23"] {
        entered(&els, (ana, other), "2", day).await;
        entered(&els, (ana, client), "2", day).await;
    }
    let page = els.get("/console/today").await;
    let (_, link) = page.text.split_once("odd=first").unwrap();
    let (_, shown) = link.split_once('>').unwrap();
    assert!(shown.starts_with("1</a>"), "{shown}");
    let list = els.get("/console/performances?odd=first").await;
    assert_eq!(list.text.matches("<th scope=\"row\">").count(), 1);
    assert!(list.text.contains("2026-11-23T") || list.text.contains("\"2026-11-23\""));
}

#[tokio::test]
async fn what_is_left_of_earlier_weeks_is_counted_week_by_week() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (ana, client) = (company.ana.login.as_str(), company.client.as_str());
    for date in ["2026-11-23", "2026-11-13", "2026-11-09", "2026-11-02"] {
        entered(&els, (ana, client), "2", date).await;
    }
    let page = els.get("/console/today").await;
    let before = page.between("id=\"open-before\"", "</ul>");
    let mut counts = Vec::new();
    for list in links(before) {
        let list = els.get(&list).await;
        counts.push(list.text.matches("<th scope=\"row\">").count());
    }
    assert_eq!(counts, [1, 2]);
    let early = els.get("/console/today?day=2026-11-04").await;
    assert!(!early.text.contains("open-before"));
}

fn counted(page: &Page) -> String {
    page.between("name=\"counted\" value=\"", "\"").to_owned()
}

/// The number of the validation that a page tells of.
fn validation(page: &Page) -> String {
    page.between("/console/performances/undo/", "\"").to_owned()
}

#[tokio::test]
async fn only_what_was_counted_is_validated_and_what_changed_is_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    reported(&company, 3).await;
    reported(&company, 4).await;
    let ask = els.get("/console/performances/validate").await;
    assert!(ask.text.contains("Validate 2 performances?"));
    // Meanwhile one more arrives, and a colleague changes one of the two.
    reported(&company, 2).await;
    let list = els.get("/console/performances?state=open&sort=hours").await;
    let changed = list
        .text
        .split("name=\"chosen\" value=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap().to_owned())
        .nth(1)
        .unwrap();
    let (id, version) = changed.split_once(':').unwrap();
    let modify = [
        ("version", version),
        ("hours", "1"),
        ("activity", "shopping"),
        ("reason", "Shorter"),
    ];
    let path = format!("/console/performances/{id}/modify");
    assert_eq!(els.post(&path, &modify).await.status, StatusCode::SEE_OTHER);

    let form = uuid::Uuid::from_u128(7).to_string();
    let counted = counted(&ask);
    let fields = [("counted", counted.as_str()), ("form", form.as_str())];
    let done = els.post("/console/performances", &fields).await;
    assert!(
        done.text.contains("1 performance is validated."),
        "{}",
        done.text
    );
    assert!(done.text.contains("These were not validated"));
    let open = els.get("/console/performances?state=open").await;
    assert_eq!(
        open.text.matches("<th scope=\"row\">").count(),
        1,
        "the new one"
    );
    // The same form once more validates nothing else, and says the same.
    let again = els.post("/console/performances", &fields).await;
    assert!(again.text.contains("1 performance is validated."));
    assert!(!again.text.contains("These were not validated"));
    let open = els.get("/console/performances?state=open").await;
    assert_eq!(open.text.matches("<th scope=\"row\">").count(), 1);
}

#[tokio::test]
async fn who_validated_takes_it_back_but_for_what_somebody_changed_since() {
    let company = Company::open().await;
    let els = office(&company).await;
    let mia = administrator(&company, company.employer, "mia@example.be").await;
    reported(&company, 3).await;
    reported(&company, 4).await;
    let counted = counted(&els.get("/console/performances/validate").await);
    let done = els
        .post("/console/performances", &[("counted", counted.as_str())])
        .await;
    let undo = format!("/console/performances/undo/{}", validation(&done));
    let hers = mia.get(&undo).await;
    assert!(hers.text.contains("Somebody else validated this."));
    mia.post(&undo, &[]).await;
    // A colleague cancels one of the two.
    let id = counted.split(':').next().unwrap();
    let id = uuid::Uuid::parse_str(id).unwrap();
    let path = format!("/console/performances/{id}");
    let version = mia.get(&path).await;
    let version = version.between("name=\"version\" value=\"", "\"");
    let cancel = [("version", version), ("reason", "Not there")];
    mia.post(&format!("{path}/cancel"), &cancel).await;

    let page = els.get(&undo).await;
    assert!(
        page.text.contains("1 performance gets the state back"),
        "{}",
        page.text
    );
    assert!(page.text.contains("1 stays as it is"));
    let undone = els.post(&undo, &[]).await;
    assert!(undone.location.unwrap().ends_with("?undone=1"));
    let open = els.get("/console/performances?state=open").await;
    assert_eq!(open.text.matches("<th scope=\"row\">").count(), 1);
    let cancelled = els.get("/console/performances?state=cancelled").await;
    assert_eq!(cancelled.text.matches("<th scope=\"row\">").count(), 1);
    let log = els.get("/console/audit?action=validation-undone").await;
    assert!(log.text.contains("Validation undone"));
    // A second click finds it done.
    let again = els.post(&undo, &[]).await;
    assert_eq!(again.location.as_deref(), Some(undo.as_str()));
    assert!(
        els.get(&undo)
            .await
            .text
            .contains("This was undone before.")
    );
}

#[tokio::test]
async fn nothing_is_taken_back_after_ten_minutes_or_once_it_left_as_a_file() {
    let company = Company::open().await;
    let els = office(&company).await;
    let validate = async || {
        let counted = counted(&els.get("/console/performances/validate").await);
        let done = els
            .post("/console/performances", &[("counted", counted.as_str())])
            .await;
        format!("/console/performances/undo/{}", validation(&done))
    };
    reported(&company, 3).await;
    let late = validate().await;
    company.wait(SignedDuration::from_secs(601));
    assert!(
        els.get(&late)
            .await
            .text
            .contains("more than ten minutes ago")
    );
    els.post(&late, &[]).await;
    reported(&company, 4).await;
    let exported = validate().await;
    els.get("/console/export.csv?from=2026-11-23&to=2026-11-23")
        .await;
    let page = els.get(&exported).await;
    assert!(page.text.contains("nothing left to undo"), "{}", page.text);
    els.post(&exported, &[]).await;
    let open = els.get("/console/performances?state=open").await;
    assert!(open.text.contains("Nothing found") || !open.text.contains("<th scope=\"row\">"));
}

#[tokio::test]
async fn what_somebody_took_back_time_validates_only_after_the_next_working_day() {
    let company = Company::open().await;
    reported(&company, 3).await;
    // A Friday; the five working days of the Monday before last are over.
    company.wait_until("2026-12-04T14:00:00Z");
    let els = office(&company).await;
    let counted = counted(
        &els.get("/console/performances/validate?date=2026-11-23")
            .await,
    );
    let done = els
        .post("/console/performances", &[("counted", counted.as_str())])
        .await;
    let undo = format!("/console/performances/undo/{}", validation(&done));
    let page = els.get(&undo).await;
    assert!(page.text.contains("Mon 07/12"), "{}", page.text);
    els.post(&undo, &[]).await;
    let page = els.get(&format!("{undo}?undone=1")).await;
    assert!(page.text.contains("Mon 07/12"), "{}", page.text);
    let by_time = async || company.server().validate_automatically().await.unwrap();
    assert_eq!(by_time().await, 0);
    // What others validate meanwhile does not make the server forget it.
    company.wait_until("2026-12-07T14:00:00Z");
    let els = administrator(&company, company.employer, "eva@example.be").await;
    reported_on(&company, 2, "2026-12-07").await;
    let list = els
        .get("/console/performances/validate?date=2026-12-07")
        .await;
    let today = self::counted(&list);
    els.post("/console/performances", &[("counted", today.as_str())])
        .await;
    company.wait_until("2026-12-07T22:59:59Z");
    assert_eq!(by_time().await, 0);
    company.wait_until("2026-12-07T23:00:00Z");
    assert_eq!(by_time().await, 1);
}

#[tokio::test]
async fn a_file_of_one_persons_data_keeps_nothing_from_being_taken_back() {
    let company = Company::open().await;
    let els = office(&company).await;
    reported(&company, 3).await;
    let counted = counted(&els.get("/console/performances/validate").await);
    let done = els
        .post("/console/performances", &[("counted", counted.as_str())])
        .await;
    let undo = format!("/console/performances/undo/{}", validation(&done));
    let hers = format!("/console/workers/{}/data.json", company.ana.login);
    els.download(&hers).await;
    let undone = els.post(&undo, &[]).await;
    assert!(undone.location.unwrap().ends_with("?undone=1"));
    let open = els.get("/console/performances?state=open").await;
    assert_eq!(open.text.matches("<th scope=\"row\">").count(), 1);
}

#[tokio::test]
async fn ticking_nothing_is_not_a_success() {
    let company = Company::open().await;
    let els = office(&company).await;
    reported(&company, 3).await;
    let page = els
        .post("/console/performances", &[("query", "state=open")])
        .await;
    assert!(page.text.contains("You ticked nothing."), "{}", page.text);
    assert!(!page.text.contains("class=\"notice ok\""));
}

#[tokio::test]
async fn a_worker_is_entered_by_her_name_and_two_of_one_name_are_asked_back() {
    let company = Company::open().await;
    let els = office(&company).await;
    let client = company.client.as_str();
    let today = "2026-11-23";
    assert_eq!(
        entered(&els, ("bea", client), "2", today).await.status,
        StatusCode::SEE_OTHER
    );
    let offered = format!("Ana ({})", company.ana.login);
    let form = els
        .get(&format!(
            "/console/performances/enter?worker={}",
            company.ana.login
        ))
        .await;
    assert!(form.text.contains(&format!("value=\"{offered}\"")));
    assert_eq!(
        entered(&els, (&offered, client), "2", today).await.status,
        StatusCode::SEE_OTHER
    );
    let office = company.office();
    let other = office
        .add_worker(company.employer, "Ana", Language::Nl)
        .await
        .unwrap();
    let which = entered(&els, ("ana", client), "3", today).await;
    assert_eq!(which.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(which.text.contains("Whom do you mean by"));
    for login in [&company.ana.login, &other.login] {
        assert!(which.text.contains(login.as_str()), "{login}");
    }
    // Whoever chooses nobody is asked again.
    let without = [
        ("worker_typed", "ana"),
        ("client", client),
        ("activity", "household_help"),
        ("hours", "3"),
        ("date", today),
        ("reason", "Forgotten"),
    ];
    for path in [
        "/console/performances/enter",
        "/console/performances/enter/days",
    ] {
        let again = els.post(path, &without).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            again.text.contains("Whom do you mean by “ana”"),
            "{}",
            again.text
        );
        assert!(
            again.text.contains(other.login.as_str())
                && again.text.contains("name=\"worker_typed\" value=\"ana\"")
        );
    }
    let chosen = format!("Ana ({})", other.login);
    assert_eq!(
        entered(&els, (&chosen, client), "3", today).await.status,
        StatusCode::SEE_OTHER
    );
    // Both clients have the same name.
    let which = entered(&els, ("bea", "A household"), "3", today).await;
    assert!(which.text.contains("Whom do you mean by"));
    for (typed, said) in [
        ("nobody", "Nobody is called so."),
        ("", "Fill in for whom you enter it."),
        ("12345678", "These are 8 digits."),
    ] {
        let wrong = entered(&els, (typed, client), "3", today).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(wrong.text.contains(said), "{typed}");
    }
}

#[tokio::test]
async fn several_days_are_entered_together_or_not_at_all_and_once() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (client, other) = (company.client.as_str(), company.other_client.as_str());
    let form = uuid::Uuid::from_u128(9).to_string();
    let rows = async |hours: &str| {
        let fields = [
            ("worker", "ana"),
            ("reason", "Forgotten"),
            ("form", form.as_str()),
            ("date-0", "2026-11-19"),
            ("client-0", client),
            ("activity-0", "household_help"),
            ("hours-0", "3"),
            ("date-1", "2026-11-20"),
            ("client-1", ""),
            ("activity-1", "household_help"),
            ("hours-1", ""),
            ("date-2", "2026-11-20"),
            ("client-2", other),
            ("activity-2", "household_help"),
            ("hours-2", hours),
        ];
        els.post("/console/performances/enter/days", &fields).await
    };
    let wrong = rows("").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("id=\"row-2-error\""), "{}", wrong.text);
    assert!(
        !wrong.text.contains("id=\"row-1-error\""),
        "blank rows are ignored"
    );
    let week = "/console/performances?date=2026-11-19";
    let nothing = els.get(week).await;
    assert!(!nothing.text.contains("<th scope=\"row\">"));
    for _ in 0..2 {
        let done = rows("4").await;
        assert!(done.location.is_some(), "{}", done.text);
        let list = els.get(week).await;
        assert_eq!(list.text.matches("<th scope=\"row\">").count(), 2);
    }
    let page = els
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    assert!(page.text.contains("This month 7 h"));
    let page = els.get(&format!("/console/clients/{client}")).await;
    assert!(page.text.contains("1 visit") && page.text.contains("last: Thu 19/11"));
}

#[tokio::test]
async fn a_worker_and_a_client_lead_on_and_brussels_is_named_where_it_applies() {
    let company = Company::open().await;
    let els = office(&company).await;
    let (ana, client) = (company.ana.login.as_str(), company.client.as_str());
    entered(&els, (ana, client), "5", "2026-11-16").await;
    let page = els.get(&format!("/console/workers/{ana}")).await;
    assert!(page.text.contains(&format!("/console/clients/{client}")));
    assert!(!page.text.contains("Brussels asks for"));
    let company_form = [
        ("name", "Zonnestraal"),
        ("region", "brussels"),
        ("request_days_back", "31"),
        ("version", "1"),
    ];
    els.post("/console/company", &company_form).await;
    let page = els.get(&format!("/console/workers/{ana}")).await;
    assert!(
        page.text.contains("Brussels asks for 20 h"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn the_day_is_the_belgian_one_in_the_hour_that_clocks_skip_and_that_they_repeat() {
    for (now, day) in [
        // Clocks go from 2:00 to 3:00, and from 3:00 back to 2:00.
        ("2027-03-28T00:59:59Z", "2027-03-28"),
        ("2027-03-28T01:00:01Z", "2027-03-28"),
        ("2026-10-24T21:50:00Z", "2026-10-24"),
        ("2026-10-24T22:00:00Z", "2026-10-25"),
        ("2026-10-25T22:50:00Z", "2026-10-25"),
    ] {
        let company = Company::open_at(now).await;
        let els = office(&company).await;
        let page = els.get("/console/today").await;
        assert!(
            page.text.contains(&format!("<time datetime=\"{day}\">")),
            "{now}"
        );
        reported_on(&company, 3, day).await;
        let list = els
            .get(&format!("/console/performances?span=day&date={day}"))
            .await;
        assert_eq!(list.text.matches("<th scope=\"row\">").count(), 1, "{now}");
    }
}

#[tokio::test]
async fn who_was_added_today_is_expected_from_tomorrow() {
    let company = Company::open().await;
    let els = office(&company).await;
    let monday = els.get("/console/today").await;
    assert!(
        missing(&monday).contains("Nobody is expected"),
        "{}",
        monday.text
    );
    assert!(monday.text.contains("from the day after she was added"));
    let tuesday = els.get("/console/today?day=2026-11-24").await;
    assert!(missing(&tuesday).contains(">Ana<") && missing(&tuesday).contains(">Bea<"));
}
