use super::{reporting::after, *};
use crate::core::{
    performance::{NotSent, NotSentReason, Outcome, Settled},
    requests::{Calendar, Choices},
};

fn tomorrow() -> Day {
    today().minus_days(-1)
}

/// The last look is opened on the next day, and the server says so.
fn look_tomorrow(app: &mut Navigation) {
    let question = app.review().unwrap();
    app.day_answered(question.attempt, Ok(tomorrow()), key());
}

fn sign_in_again(app: &mut Navigation) {
    app.end_session(&ana());
    let _ = app.sign_in(ana());
    assert_eq!(app.place(), Place::Above(Route::Review));
}

fn passed(reviewed: Reviewed) -> Phase {
    Phase::NotSent(NotSentReason::DatePassed, Some(reviewed))
}

#[test]
fn what_did_not_arrive_yesterday_is_asked_for_and_not_sent_as_todays() {
    let (mut app, reviewed) = after(Outcome::Unknown, true);
    app.day_is(&ana().account, tomorrow());
    let _ = app.settled(&ana().account, Settled::Void);
    let _ = app.close();
    look_tomorrow(&mut app);
    assert_eq!(phase(&app), passed(reviewed.clone()));
    assert!(app.review().is_none());

    let calendar = Calendar {
        today: tomorrow(),
        days_back: 31,
    };
    let _ = app.ask_instead(calendar);
    assert_eq!(app.place(), Place::Above(Route::Ask(AskStep::Reason)));
    let Choices::Forgotten(chosen) = app.asking().unwrap().choices().clone() else {
        panic!("not a forgotten visit");
    };
    assert_eq!(
        (chosen.date, chosen.hours),
        (Some(today()), Some(reviewed.hours()))
    );
}

#[test]
fn what_did_not_arrive_is_sent_again_on_the_same_day() {
    let (mut app, reviewed) = after(Outcome::Unknown, true);
    let _ = app.settled(&ana().account, Settled::Void);
    let _ = app.close();
    let question = app.review().unwrap();
    app.day_answered(question.attempt, Ok(today()), key());
    assert_eq!(phase(&app), Phase::Ready(reviewed));
}

#[test]
fn a_session_that_ended_at_sending_brings_nothing_back_as_the_next_days() {
    let (mut app, reviewed) = after(Outcome::SessionEnded, false);
    sign_in_again(&mut app);
    look_tomorrow(&mut app);
    assert_eq!(phase(&app), passed(reviewed));
}

#[test]
fn a_session_that_ended_at_a_second_look_brings_nothing_back_as_the_next_days() {
    let (mut app, reviewed) = ready();
    assert!(app.review().is_some());
    sign_in_again(&mut app);
    look_tomorrow(&mut app);
    assert_eq!(phase(&app), passed(reviewed));
}

#[test]
fn a_look_that_failed_in_between_does_not_make_it_todays() {
    let (mut app, reviewed) = ready();
    let question = app.review().unwrap();
    app.day_answered(question.attempt, Err(NotSentReason::Offline), key());
    look_tomorrow(&mut app);
    assert_eq!(phase(&app), passed(reviewed));
}

#[test]
fn a_number_corrected_on_the_next_day_is_asked_for_of_the_day_before() {
    let (mut app, _) = after(Outcome::NotSent(NotSent::UnknownClient), false);
    let corrected = Client {
        number: ClientNumber::from_first_ten(1_234_567_891),
        ..client()
    };
    app.client_changed(&client().number, &corrected);
    look_tomorrow(&mut app);
    let Phase::NotSent(NotSentReason::DatePassed, Some(reviewed)) = phase(&app) else {
        panic!("it is not over: {app:?}");
    };
    assert_eq!(
        (reviewed.client(), reviewed.date()),
        (&corrected.number, today())
    );
}

#[test]
fn her_own_way_back_to_the_choices_makes_it_another_days() {
    let back = |app: &mut Navigation| app.back();
    let hours = |app: &mut Navigation| app.change_hours();
    for go in [back, hours] {
        let (mut app, _) = after(Outcome::NotSent(NotSent::DayLimit), false);
        let _ = go(&mut app);
        assert_eq!(app.place(), Place::Above(Route::Hours));
        let _ = app.open(Route::Review);
        look_tomorrow(&mut app);
        let Phase::Ready(reviewed) = phase(&app) else {
            panic!("not ready: {app:?}");
        };
        assert_eq!(reviewed.date(), tomorrow());
    }
}
