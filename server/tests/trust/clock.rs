//! The clock goes wrong, and the clocks change: a day is a Belgian day, and nothing is early.

use jiff::SignedDuration;

use super::figure;
use crate::support::{
    Company, DAY, HOUR,
    phone::{work, work_on},
};

const GROUP: &str = "clocks";
const SECOND: SignedDuration = SignedDuration::from_secs(1);

#[tokio::test]
async fn a_clock_that_jumps_back_a_day_and_forward_again_changes_nothing_that_stands() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, other_key) = (crate::support::fresh_key(), crate::support::fresh_key());
    let body = work(&company.client);
    let first = phone.report(key, &body).await.ok(201);

    company.wait(-DAY);
    assert!(phone.is_signed_in().await);
    assert_eq!(phone.get("/v1/me").await.ok(200)["today"], "2026-11-22");
    // The same key is the same performance, whatever the clock says.
    assert_eq!(phone.report(key, &body).await.ok(201), first);
    let settled = phone.settle(key).await.ok(200);
    assert_eq!(settled["performance"], first);
    // Another of the day that is now tomorrow is not taken.
    let early = phone.report(other_key, &work(&company.other_client)).await;
    assert_eq!(
        early.problem(422, "date-passed")["today"],
        "2026-11-22",
        "{early:?}"
    );
    let yesterday = work_on(&company.client, "2026-11-22");
    phone.report_anew(&yesterday).await.ok(201);
    assert_eq!(
        company.server().validate_automatically().await.unwrap(),
        0,
        "too early"
    );

    company.wait(DAY);
    assert!(phone.is_signed_in().await);
    assert_eq!(phone.report(key, &body).await.ok(201), first);
    let history = phone.history().await;
    assert_eq!(history.len(), 2);
    phone
        .report(other_key, &work(&company.other_client))
        .await
        .ok(201);
    figure(
        GROUP,
        "jumps of a day back and forward",
        "nothing lost, nothing doubled",
    );
}

#[tokio::test]
async fn a_session_lives_its_ninety_days_over_both_changes_of_the_clocks() {
    for start in ["2026-10-24T12:00:00Z", "2027-03-27T12:00:00Z"] {
        let company = Company::open_at(start).await;
        let (kept, left) = (
            company.phone_of(&company.ana).await,
            company.phone_of(&company.bea).await,
        );
        company.wait(DAY * 89);
        assert!(kept.is_signed_in().await, "from {start}");
        company.wait(DAY - SECOND);
        assert!(left.is_signed_in().await, "too early, from {start}");
        company.wait(DAY * 90);
        assert!(!left.is_signed_in().await, "too late, from {start}");
        assert!(!kept.is_signed_in().await, "too late, from {start}");
    }
}

/// The first and the last minute of the day, and what lies on both sides of them.
async fn the_day_lasts(first: &str, hours: i32, day: &str, next: &str) {
    let company = Company::open_at("2026-01-15T12:00:00Z").await;
    company.wait_until(first);
    let phone = company.phone_of(&company.ana).await;
    let with_hours = |body: serde_json::Value, hours: i64| {
        let mut body = crate::support::phone::with(&body, "hours", hours);
        body["confirm_duplicate"] = true.into();
        body
    };
    let body = |day: &str, hours| with_hours(work_on(&company.client, day), hours);
    // Nine hours in the first minute and seven in the last are the sixteen of one day.
    phone.report_anew(&body(day, 9)).await.ok(201);
    company.wait(HOUR * hours - SECOND);
    phone.report_anew(&body(day, 7)).await.ok(201);
    let full = phone.report_anew(&body(day, 1)).await;
    full.problem(422, "day-limit");
    let early = phone.report_anew(&body(next, 1)).await;
    early.problem(422, "date-passed");
    company.wait(SECOND);
    let late = phone.report_anew(&body(day, 1)).await;
    late.problem(422, "date-passed");
    phone.report_anew(&body(next, 9)).await.ok(201);
    assert_eq!(phone.history().await.len(), 3);
}

#[tokio::test]
async fn a_day_and_its_limit_last_from_midnight_to_midnight_when_the_clocks_change() {
    the_day_lasts("2026-10-24T22:00:00Z", 25, "2026-10-25", "2026-10-26").await;
    the_day_lasts("2027-03-27T23:00:00Z", 23, "2027-03-28", "2027-03-29").await;
    the_day_lasts("2027-06-09T22:00:00Z", 24, "2027-06-10", "2027-06-11").await;
    figure(
        GROUP,
        "days of 23, 24 and 25 hours with their first and last second",
        "each one day with one limit",
    );
}

/// Reported at `at`, validated by time from `from` on and not a second earlier.
async fn is_validated(at: &str, day: &str, from: &str) {
    let company = Company::open_at(at).await;
    let phone = company.phone_of(&company.ana).await;
    phone
        .report_anew(&work_on(&company.client, day))
        .await
        .ok(201);
    company.wait_until(from);
    company.wait(-SECOND);
    let validate = async || company.server().validate_automatically().await.unwrap();
    assert_eq!(validate().await, 0, "early: {day}");
    // A clock that stumbles over midnight and falls back.
    company.wait(-DAY);
    assert_eq!(validate().await, 0, "early: {day}");
    company.wait(DAY + SECOND);
    assert_eq!(validate().await, 1, "late: {day}");
    assert_eq!(validate().await, 0, "twice: {day}");
    assert_eq!(phone.history().await[0]["state"], "validated");
}

#[tokio::test]
async fn automatic_validation_is_neither_early_nor_late_over_the_changes_of_the_clocks() {
    // Friday before the clocks go back; the fifth working day is Friday the 30th, in winter.
    is_validated("2026-10-23T12:00:00Z", "2026-10-23", "2026-10-30T23:00:00Z").await;
    // The very Sunday with 25 hours; the fifth working day is the same Friday.
    is_validated("2026-10-25T12:00:00Z", "2026-10-25", "2026-10-30T23:00:00Z").await;
    // Thursday before the clocks go forward, which is Easter: 26, 30, 31 March, 1 and 2 April.
    is_validated("2027-03-25T12:00:00Z", "2027-03-25", "2027-04-02T22:00:00Z").await;
    // The very Sunday with 23 hours: 30, 31 March, 1, 2 and 5 April.
    is_validated("2027-03-28T12:00:00Z", "2027-03-28", "2027-04-05T22:00:00Z").await;
    figure(
        GROUP,
        "automatic validations over a change of the clocks",
        "4, to the second",
    );
}
