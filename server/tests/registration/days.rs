//! The day is today in Belgium, and no other.

use jiff::SignedDuration;

use crate::support::{Company, HOUR, phone::work_on};

const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// Sends at the last second of `before` and at the first of `after`, which begins at `midnight`.
async fn midnight_is(midnight: &str, before: &str, after: &str) {
    let company = Company::open_at("2026-01-15T12:00:00Z").await;
    company.wait_until(midnight);
    company.wait(-SECOND);
    let phone = company.phone_of(&company.ana).await;
    let me = phone.get("/v1/me").await.ok(200);
    assert_eq!(me["today"], before);
    let early = phone.report_anew(&work_on(&company.client, after)).await;
    let problem = early.problem(422, "date-passed");
    assert_eq!(problem["today"], before);
    let performance = phone
        .report_anew(&work_on(&company.client, before))
        .await
        .ok(201);
    assert_eq!(performance["date"], before);

    company.wait(SECOND);
    // Manual: what was not sent before midnight has to be told to the employer.
    let late = phone
        .report_anew(&work_on(&company.other_client, before))
        .await;
    let problem = late.problem(422, "date-passed");
    assert_eq!(problem["today"], after);
    phone
        .report_anew(&work_on(&company.other_client, after))
        .await
        .ok(201);
    assert_eq!(phone.history().await.len(), 2);
}

#[tokio::test]
async fn in_winter_the_day_ends_at_eleven_in_the_evening_of_utc() {
    midnight_is("2026-12-31T23:00:00Z", "2026-12-31", "2027-01-01").await;
}

#[tokio::test]
async fn in_summer_the_day_ends_at_ten_in_the_evening_of_utc() {
    midnight_is("2026-07-01T22:00:00Z", "2026-07-01", "2026-07-02").await;
}

#[tokio::test]
async fn the_day_on_which_the_clocks_go_forward_has_twenty_three_hours() {
    midnight_is("2026-03-28T23:00:00Z", "2026-03-28", "2026-03-29").await;
    midnight_is("2026-03-29T22:00:00Z", "2026-03-29", "2026-03-30").await;
}

#[tokio::test]
async fn the_day_on_which_the_clocks_go_back_has_twenty_five_hours() {
    midnight_is("2026-10-24T22:00:00Z", "2026-10-24", "2026-10-25").await;
    midnight_is("2026-10-25T23:00:00Z", "2026-10-25", "2026-10-26").await;
}

#[tokio::test]
async fn a_leap_day_is_a_day() {
    midnight_is("2028-02-28T23:00:00Z", "2028-02-28", "2028-02-29").await;
}

#[tokio::test]
async fn in_the_hour_that_comes_twice_it_stays_the_same_day() {
    let company = Company::open_at("2026-10-25T00:30:00Z").await;
    let phone = company.phone_of(&company.ana).await;
    for client in [&company.client, &company.other_client] {
        let body = work_on(client, "2026-10-25");
        phone.report_anew(&body).await.ok(201);
        company.wait(HOUR);
    }
}

#[tokio::test]
async fn no_other_day_can_be_reported_however_near_or_far() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for day in [
        "2026-11-22",
        "2026-11-24",
        "2025-11-23",
        "0001-01-01",
        "9999-12-31",
    ] {
        let answer = phone.report_anew(&work_on(&company.client, day)).await;
        let problem = answer.problem(422, "date-passed");
        assert_eq!(problem["today"], "2026-11-23");
    }
    assert!(phone.history().await.is_empty());
}
