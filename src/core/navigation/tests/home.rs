use super::*;
use crate::core::home::LastTime;

fn four_hours() -> LastTime {
    LastTime {
        activity: Activity::Shopping,
        hours: Hours::try_from(4).unwrap(),
        date: today().minus_days(7),
    }
}

/// At «Klopt dit?» with what she did the last time.
fn offered() -> Navigation {
    let mut app = at_home();
    let _ = app.choose_client(ana().account, &client(), 0, Some(four_hours()));
    app
}

#[test]
fn what_was_done_the_last_time_is_confirmed_with_one_tap_and_then_reviewed() {
    let mut app = offered();
    assert_eq!(app.place(), Place::Above(Route::LastTime));
    let _ = app.open(Route::Review);
    let question = app.review().unwrap();
    app.day_answered(question.attempt, Ok(today()), key());
    let Phase::Ready(reviewed) = phase(&app) else {
        panic!("not ready: {app:?}");
    };
    assert_eq!(reviewed.activity(), Activity::Shopping);
    assert_eq!((reviewed.hours().get(), reviewed.date()), (4, today()));
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::LastTime));
}

#[test]
fn who_did_not_change_what_was_offered_leaves_it_without_a_question() {
    let mut app = offered();
    assert_eq!(app.report().unwrap().as_last_time(), Some(four_hours()));
    assert_eq!(app.back(), Moved::Elsewhere);
    assert_eq!((app.place(), app.report()), (Place::Clients, None));
}

#[test]
fn a_correction_leads_through_the_steps_and_back_to_what_was_offered() {
    let mut app = offered();
    let _ = app.open(Route::Activity);
    let _ = app.open(Route::Hours);
    app.change_draft(|it| it.choose_hours(Hours::try_from(5).unwrap()));
    let _ = app.back();
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::LastTime));
    let report = app.report().unwrap();
    assert_eq!(report.draft().hours().unwrap().get(), 5);
    assert_eq!(report.as_last_time(), None);
    assert_eq!(app.back(), Moved::Asked);
    assert_eq!(app.question(), Some(&Question::Leave));
}

#[test]
fn a_client_of_today_is_asked_about_before_anything_else() {
    for last in [None, Some(four_hours())] {
        let mut app = at_home();
        let moved = app.choose_client(ana().account, &client(), 3, last);
        assert_eq!((moved, app.place()), (Moved::Asked, Place::Clients));
        assert!(matches!(
            app.question(),
            Some(Question::Again(again)) if again.hours == 3 && again.client == client()
        ));
        let _ = app.back();
        assert_eq!((app.question(), app.report()), (None, None));

        let _ = app.choose_client(ana().account, &client(), 3, last);
        assert_eq!(app.report_again(), Moved::Elsewhere);
        let route = last.map_or(Route::Activity, |_| Route::LastTime);
        assert_eq!((app.question(), app.place()), (None, Place::Above(route)));
    }
}
