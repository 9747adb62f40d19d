use super::*;
use crate::core::{
    performance::{NotSent, NotSentReason, Outcome},
    requests::{AskOutcome, Calendar, Choices, NotAsked, Reason},
};
use job_tracker_protocol::WorkerReason;

fn corrected() -> Client {
    Client {
        number: ClientNumber::from_first_ten(1_234_567_891),
        ..client()
    }
}

fn after(reason: NotSent) -> Navigation {
    let (mut app, dispatch) = sending();
    let outcome = Outcome::NotSent(reason);
    let _ = app.sending_ended(dispatch.attempt, dispatch.reviewed, outcome, false);
    app
}

fn calendar(days_back: u8) -> Calendar {
    Calendar {
        today: today().minus_days(-1),
        days_back,
    }
}

fn place(app: &Navigation) -> Route {
    match app.place() {
        Place::Above(route) => route,
        other => panic!("not above: {other:?}"),
    }
}

#[test]
fn a_corrected_number_is_the_one_that_is_looked_at_and_sent() {
    let mut app = after(NotSent::UnknownClient);
    let _ = app.open(Route::EditClient(client().number));
    app.client_changed(&client().number, &corrected());
    let _ = app.close();
    assert_eq!(place(&app), Route::Review);
    let question = app.review().unwrap();
    app.day_answered(question.attempt, Ok(today()), key());
    let Phase::Ready(reviewed) = phase(&app) else {
        panic!("not ready: {app:?}");
    };
    assert_eq!(*reviewed.client(), corrected().number);
    assert_eq!(reviewed.hours(), Hours::try_from(3).unwrap());
}

#[test]
fn another_clients_number_changes_nothing_in_the_report() {
    let mut app = after(NotSent::UnknownClient);
    let before = app.report().cloned();
    app.client_changed(&corrected().number, &client());
    assert_eq!(app.report().cloned(), before);
}

#[test]
fn what_is_under_way_keeps_the_number_that_it_left_with() {
    let (mut app, _) = sending();
    app.client_changed(&client().number, &corrected());
    assert_eq!(*app.report().unwrap().draft().client(), client().number);
}

#[test]
fn too_many_hours_lead_back_to_the_hours_whatever_lies_below() {
    let mut app = after(NotSent::DayLimit);
    let _ = app.change_hours();
    assert_eq!((place(&app), phase(&app)), (Route::Hours, Phase::Choosing));
    let _ = app.back();
    assert_eq!(place(&app), Route::Activity);

    let mut app = after(NotSent::DayLimit);
    let _ = app.restart_at(vec![Route::Review]);
    let _ = app.change_hours();
    assert_eq!(place(&app), Route::Hours);
    let _ = app.back();
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn a_day_that_is_over_stays_over_when_she_comes_back_to_it() {
    let mut app = after(NotSent::DatePassed);
    assert!(app.review().is_none());
    app.client_changed(&client().number, &corrected());
    assert!(app.review().is_none());
    assert_eq!(app.change_hours(), Moved::Nowhere);
    assert!(matches!(
        phase(&app),
        Phase::NotSent(NotSentReason::DatePassed, Some(_))
    ));
}

#[test]
fn the_way_back_from_a_day_that_is_over_leads_home_and_not_to_today() {
    let mut app = after(NotSent::DatePassed);
    let _ = app.back();
    assert_eq!(app.place(), Place::Clients);
    assert!(app.report().is_none());
}

#[test]
fn a_day_that_is_over_is_asked_for_with_what_was_chosen() {
    let mut app = after(NotSent::DatePassed);
    let _ = app.ask_instead(calendar(31));
    assert_eq!(place(&app), Route::Ask(AskStep::Reason));
    // Back leads to where it began, and nothing is left of the request.
    let _ = app.back();
    assert_eq!((place(&app), app.asking()), (Route::Review, None));

    let _ = app.ask_instead(calendar(31));
    let reason = Reason::ready(WorkerReason::Forgot, "vergeten".to_owned());
    let _ = app.answer_step(StepAnswer::Reason(reason));
    let Choices::Forgotten(chosen) = app.asking().unwrap().choices().clone() else {
        panic!("not a forgotten visit");
    };
    assert_eq!(chosen.client, Some((client().number, client().alias)));
    assert_eq!(
        (chosen.date, chosen.hours),
        (Some(today()), Hours::try_from(3).ok())
    );
    app.review_ask(key());
    let AskPhase::Ready(reviewed) = app.asking().unwrap().phase().clone() else {
        panic!("not ready: {app:?}");
    };
    let dispatch = app.begin_asking(reviewed).unwrap();
    let request = super::asking::request();
    let outcome = AskOutcome::Sent(request);
    let _ = app.asking_ended(dispatch.attempt, dispatch.reviewed, outcome, false);
    assert!(matches!(place(&app), Route::Asked { .. }));
    // What was asked for is not there to be sent.
    assert_eq!(app.report(), None);
    let _ = app.close();
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn where_the_office_does_not_take_that_day_she_chooses_another() {
    let mut app = after(NotSent::DatePassed);
    let _ = app.ask_instead(calendar(0));
    assert_eq!(place(&app), Route::Ask(AskStep::Day));
    let _ = app.back();
    assert_eq!((place(&app), app.asking()), (Route::Review, None));
}

#[test]
fn only_what_is_over_is_asked_for_instead() {
    let (mut app, _) = ready();
    assert_eq!(app.ask_instead(calendar(31)), Moved::Nowhere);
}

#[test]
fn a_request_with_too_many_hours_leads_to_the_hours_and_keeps_its_reason() {
    let mut app = super::asking::after(AskOutcome::NotSent(NotAsked::DayLimit), false);
    let _ = app.change_ask_hours();
    assert_eq!(place(&app), Route::Ask(AskStep::Hours));
    let _ = app.answer_step(StepAnswer::Hours(Hours::try_from(2).unwrap()));
    assert_eq!(place(&app), Route::Ask(AskStep::Review));
}

#[test]
fn a_request_follows_a_corrected_number() {
    let mut app = super::asking::after(AskOutcome::NotSent(NotAsked::UnknownClient), false);
    app.client_changed(&client().number, &corrected());
    app.review_ask(key());
    let AskPhase::Ready(reviewed) = app.asking().unwrap().phase().clone() else {
        panic!("not ready: {app:?}");
    };
    assert!(matches!(
        reviewed.subject(),
        crate::core::requests::Subject::Forgotten { client, .. } if *client == corrected().number
    ));
}
