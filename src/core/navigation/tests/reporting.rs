use super::*;
use crate::core::performance::{NotSent, NotSentReason, Outcome, Settled};

#[test]
fn the_servers_day_makes_the_last_look_ready() {
    let (app, reviewed) = ready();
    assert_eq!(reviewed.date(), today());
    assert_eq!(phase(&app), Phase::Ready(reviewed));
}

#[test]
fn without_the_day_nothing_is_ready_to_be_sent() {
    for reason in [NotSentReason::Offline, NotSentReason::ServerFailed] {
        let (mut app, question) = asking();
        app.day_answered(question.attempt, Err(reason), key());
        assert_eq!(phase(&app), Phase::NotSent(reason, None));
    }
}

#[test]
fn a_late_day_of_an_earlier_look_does_not_bring_its_hours_back() {
    let (mut app, earlier) = asking();
    let _ = app.back();
    app.change_draft(|it| it.choose_hours(Hours::try_from(5).unwrap()));
    app.day_answered(earlier.attempt, Ok(today()), key());
    assert_eq!(phase(&app), Phase::Choosing);
    let _ = app.open(Route::Review);
    let later = app.review().unwrap();
    app.day_answered(earlier.attempt, Ok(today()), key());
    assert_eq!(phase(&app), Phase::Asking);
    app.day_answered(later.attempt, Ok(today()), key());
    let Phase::Ready(reviewed) = phase(&app) else {
        panic!("not ready: {app:?}");
    };
    assert_eq!(reviewed.hours().get(), 5);
}

#[test]
fn a_second_tap_sends_nothing() {
    let (mut app, dispatch) = sending();
    assert_eq!(phase(&app), Phase::Sending(dispatch.reviewed.clone()));
    assert!(app.begin_sending(dispatch.reviewed).is_none());
}

#[test]
fn nobody_who_is_signed_out_sends() {
    let (mut app, reviewed) = ready();
    app.end_session(&ana());
    assert!(app.begin_sending(reviewed).is_none());
    let _ = app.sign_in(ana());
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Hours));
}

#[test]
fn back_while_sending_does_nothing() {
    let (mut app, _) = sending();
    assert_eq!(app.back(), Moved::Nowhere);
    assert_eq!(app.place(), Place::Above(Route::Review));
}

pub(super) fn after(outcome: Outcome, unsettled: bool) -> (Navigation, Reviewed) {
    let (mut app, dispatch) = sending();
    let reviewed = dispatch.reviewed;
    let _ = app.sending_ended(dispatch.attempt, reviewed.clone(), outcome, unsettled);
    (app, reviewed)
}

#[test]
fn sent_leaves_the_report_and_says_so() {
    let (mut app, _) = after(Outcome::Sent(performance()), false);
    assert_eq!(app.place(), sent(false));
    assert_eq!(app.report(), None);
    let _ = app.leave_sent();
    assert_eq!(app.place(), Place::Clients);
    assert!(!app.can_go_back());
}

#[test]
fn not_sent_says_why_and_back_leads_to_the_hours() {
    let (mut app, reviewed) = after(Outcome::NotSent(NotSent::DayLimit), false);
    let not_sent = Phase::NotSent(NotSentReason::DayLimit, Some(reviewed.clone()));
    assert_eq!(phase(&app), not_sent);
    assert!(app.begin_sending(reviewed.again(key())).is_some());
    let (mut app, _) = after(Outcome::NotSent(NotSent::DayLimit), false);
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Hours));
}

#[test]
fn one_that_looks_sent_before_is_the_workers_to_decide() {
    let (mut app, reviewed) = after(Outcome::LooksDuplicate(performance()), false);
    let duplicate = Phase::Duplicate(performance(), reviewed.clone());
    assert_eq!(phase(&app), duplicate);
    assert!(app.begin_sending(reviewed.meant_twice(key())).is_some());
}

#[test]
fn one_whose_fate_is_unknown_is_not_looked_at_again_and_back_leaves_it() {
    let (mut app, _) = after(Outcome::Unknown, true);
    assert!(app.review().is_none());
    assert_eq!(phase(&app), Phase::Unknown);
    assert_eq!(app.back(), Moved::Elsewhere);
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.report(), None);
}

#[test]
fn a_session_that_ends_while_sending_keeps_what_may_have_arrived_from_being_sent_again() {
    let (mut app, _) = after(Outcome::SessionEnded, true);
    app.end_session(&ana());
    let _ = app.sign_in(ana());
    assert!(app.review().is_none());
    assert_eq!(phase(&app), Phase::Unknown);

    let (mut app, _) = after(Outcome::SessionEnded, false);
    assert!(app.review().is_some());
    assert_eq!(phase(&app), Phase::Asking);
}

#[test]
fn an_earlier_one_is_told_first_and_this_one_stays_ready_below() {
    let earlier = Outcome::EarlierSettled(Settled::Registered(performance()));
    let (mut app, reviewed) = after(earlier, false);
    assert_eq!(app.place(), sent(true));
    assert_eq!(phase(&app), Phase::Ready(reviewed));
    let _ = app.leave_sent();
    assert_eq!(app.place(), Place::Above(Route::Review));
}

#[test]
fn one_that_never_arrived_may_be_looked_at_again() {
    let (mut app, _) = after(Outcome::Unknown, true);
    assert_eq!(app.settled(&ana().account, Settled::Void), Moved::Elsewhere);
    assert_eq!(app.place(), Place::Above(Route::SettledVoid(ana().account)));
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Review));
    assert!(app.review().is_some());
}

#[test]
fn one_that_had_arrived_after_all_leaves_the_report() {
    let (mut app, _) = after(Outcome::Unknown, true);
    let _ = app.settled(&ana().account, Settled::Registered(performance()));
    assert_eq!(app.place(), sent(true));
    assert_eq!(app.report(), None);
}

#[test]
fn a_settlement_that_says_nothing_changes_nothing() {
    for settled in [
        Settled::Nothing,
        Settled::StillUnknown,
        Settled::SessionEnded,
    ] {
        let (mut app, _) = after(Outcome::Unknown, true);
        assert_eq!(app.settled(&ana().account, settled), Moved::Nowhere);
        assert_eq!(phase(&app), Phase::Unknown);
        assert_eq!(app.place(), Place::Above(Route::Review));
    }
}

#[test]
fn a_late_outcome_of_an_earlier_report_changes_nothing_in_this_one() {
    for outcome in [
        Outcome::NotSent(NotSent::Offline),
        Outcome::LooksDuplicate(performance()),
        Outcome::Unknown,
        Outcome::SessionEnded,
    ] {
        let (mut app, dispatch) = sending();
        let _ = app.leave_report();
        let _ = app.report_for(ana().account, &client());
        let report = app.report().cloned();
        let moved = app.sending_ended(dispatch.attempt, dispatch.reviewed, outcome, true);
        assert_eq!(moved, Moved::Nowhere);
        assert_eq!(app.report().cloned(), report);
        assert_eq!(app.back(), Moved::Elsewhere);
    }
}

#[test]
fn an_earlier_report_that_is_sent_late_is_told_above_this_one() {
    let (mut app, dispatch) = sending();
    let _ = app.leave_report();
    let _ = app.report_for(ana().account, &client());
    let report = app.report().cloned();
    let outcome = Outcome::Sent(performance());
    let _ = app.sending_ended(dispatch.attempt, dispatch.reviewed, outcome, false);
    assert_eq!(app.place(), sent(true));
    assert_eq!(app.report().cloned(), report);
    let _ = app.leave_sent();
    assert_eq!(app.place(), Place::Above(Route::Activity));
}

#[test]
fn what_was_reviewed_yesterday_is_not_sent_as_todays() {
    let tomorrow = "2026-11-24".parse().unwrap();
    let offline = || after(Outcome::NotSent(NotSent::Offline), false);
    let duplicate = || after(Outcome::LooksDuplicate(performance()), false);
    for (mut app, reviewed) in [ready(), offline(), duplicate()] {
        let before = phase(&app);
        app.day_is(&ana().account, today());
        assert_eq!(phase(&app), before);
        app.day_is(&ana().account, tomorrow);
        let passed = Phase::NotSent(NotSentReason::DatePassed, Some(reviewed));
        assert_eq!(phase(&app), passed);
    }
}

#[test]
fn what_is_under_way_or_unknown_is_left_alone_at_midnight() {
    let tomorrow = "2026-11-24".parse().unwrap();
    let without_a_day = {
        let (mut app, question) = asking();
        app.day_answered(question.attempt, Err(NotSentReason::Offline), key());
        app
    };
    for mut app in [
        asking().0,
        sending().0,
        after(Outcome::Unknown, true).0,
        without_a_day,
    ] {
        let before = phase(&app);
        app.day_is(&ana().account, tomorrow);
        assert_eq!(phase(&app), before);
    }
}

#[test]
fn what_an_earlier_key_came_to_is_still_told_after_this_one_was_sent() {
    for (earlier, told) in [
        (
            Settled::Void,
            Place::Above(Route::SettledVoid(ana().account)),
        ),
        (Settled::Registered(performance()), sent(true)),
    ] {
        let (mut app, dispatch) = sending();
        let _ = app.settled(&ana().account, earlier);
        let outcome = Outcome::Sent(performance());
        let _ = app.sending_ended(dispatch.attempt, dispatch.reviewed, outcome, false);
        assert_eq!(app.place(), sent(false));
        let _ = app.leave_sent();
        assert_eq!(app.place(), told);
        let _ = app.close();
        assert_eq!(app.place(), Place::Clients);
        assert_eq!(app.report(), None);
    }
}

#[test]
fn what_an_earlier_key_came_to_hides_nothing_of_the_one_that_is_under_way() {
    // An earlier answer was lost. It is being settled, which is slow, when she sends another report:
    // that one waits for the settlement, and only then leaves.
    for outcome in [
        Outcome::NotSent(NotSent::DayLimit),
        Outcome::NotSent(NotSent::Offline),
        Outcome::LooksDuplicate(performance()),
    ] {
        let (mut app, dispatch) = sending();
        let earlier = Settled::Registered(performance());
        let _ = app.settled(&ana().account, earlier);
        assert_eq!(app.place(), sent(true));
        let _ = app.leave_sent();
        let reviewed = dispatch.reviewed;
        let _ = app.sending_ended(dispatch.attempt, reviewed.clone(), outcome, false);
        let told = app.report().map(|it| it.phase().clone());
        assert!(
            matches!(told, Some(Phase::NotSent(..) | Phase::Duplicate(..))),
            "she is not told that it was not sent: {told:?} at {:?}",
            app.place()
        );
    }
}
