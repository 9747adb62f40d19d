use job_tracker_protocol::{
    WorkerReason,
    wire::{RequestKind, RequestState, WorkRequest},
};

use super::*;
use crate::core::{
    performance::Settled,
    requests::{AskOutcome, Calendar, NotAsked, Reason, Reviewed, SettledRequest, Subject, Wrong},
};

fn step(app: &Navigation) -> Option<AskStep> {
    match app.place() {
        Place::Above(Route::Ask(step)) => Some(step),
        _ => None,
    }
}

fn answer(app: &mut Navigation, answer: StepAnswer) -> Option<AskStep> {
    let _ = app.answer_step(answer);
    step(app)
}

fn three() -> Hours {
    Hours::try_from(3).unwrap()
}

fn four() -> Hours {
    Hours::try_from(4).unwrap()
}

fn why(code: WorkerReason) -> Reason {
    Reason::ready(code, "in haar taal".to_owned())
}

fn yesterday() -> Day {
    today().minus_days(1)
}

fn at_requests() -> Navigation {
    let mut app = at_home();
    let _ = app.open(Route::Requests);
    app
}

fn forgotten() -> Navigation {
    let mut app = at_requests();
    let calendar = Calendar {
        today: today(),
        days_back: 31,
    };
    let _ = app.ask_for_forgotten(ana().account, calendar);
    app
}

fn for_client() -> StepAnswer {
    StepAnswer::Client(client().number, client().alias)
}

fn reviewing() -> Navigation {
    let mut app = forgotten();
    for it in [
        for_client(),
        StepAnswer::Day(yesterday()),
        StepAnswer::Activity(Activity::Shopping),
        StepAnswer::Hours(three()),
        StepAnswer::Reason(why(WorkerReason::Forgot)),
    ] {
        let _ = app.answer_step(it);
    }
    app.review_ask(key());
    app
}

fn reviewed(app: &Navigation) -> Reviewed {
    match app.asking().unwrap().phase() {
        AskPhase::Ready(reviewed) | AskPhase::NotSent(_, reviewed) => reviewed.clone(),
        other => panic!("not ready: {other:?}"),
    }
}

fn phase(app: &Navigation) -> AskPhase {
    app.asking().unwrap().phase().clone()
}

pub(super) fn request() -> Box<WorkRequest> {
    Box::new(WorkRequest {
        id: uuid::Uuid::nil(),
        kind: RequestKind::Forgotten,
        state: RequestState::Open,
        performance_id: None,
        reference: None,
        client_number: client().number,
        activity: Activity::Shopping.into(),
        hours: three(),
        date: yesterday(),
        reason: "in haar taal".to_owned(),
        reason_code: Some(WorkerReason::Forgot),
        asked_at: "2026-11-23T10:00:00Z".parse().unwrap(),
        closed_at: None,
        answer: None,
        answer_code: None,
    })
}

pub(super) fn after(outcome: AskOutcome, unsettled: bool) -> Navigation {
    let mut app = reviewing();
    let dispatch = app.begin_asking(reviewed(&app)).unwrap();
    let _ = app.asking_ended(dispatch.attempt, dispatch.reviewed, outcome, unsettled);
    app
}

#[test]
fn a_forgotten_visit_is_asked_for_one_decision_after_the_other() {
    let mut app = forgotten();
    assert_eq!(step(&app), Some(AskStep::Client));
    assert_eq!(answer(&mut app, for_client()), Some(AskStep::Day));
    let day = StepAnswer::Day(yesterday());
    assert_eq!(answer(&mut app, day), Some(AskStep::Activity));
    let activity = StepAnswer::Activity(Activity::Shopping);
    assert_eq!(answer(&mut app, activity), Some(AskStep::Hours));
    let hours = StepAnswer::Hours(three());
    assert_eq!(answer(&mut app, hours), Some(AskStep::Reason));
    let reason = StepAnswer::Reason(why(WorkerReason::NoPhone));
    assert_eq!(answer(&mut app, reason), Some(AskStep::Review));
    app.review_ask(key());
    let reviewed = reviewed(&app);
    assert_eq!(
        *reviewed.subject(),
        Subject::Forgotten {
            client: client().number,
            date: yesterday(),
            activity: Activity::Shopping,
            hours: three(),
        }
    );
    assert_eq!(reviewed.reason().code(), Some(WorkerReason::NoPhone));
}

#[test]
fn an_earlier_day_and_her_own_words_each_have_a_screen_more() {
    let mut app = forgotten();
    let _ = answer(&mut app, for_client());
    let earlier = answer(&mut app, StepAnswer::Earlier);
    assert_eq!(earlier, Some(AskStep::Earlier));
    let day = StepAnswer::Day(today().minus_days(20));
    assert_eq!(answer(&mut app, day), Some(AskStep::Activity));
    let _ = answer(&mut app, StepAnswer::Activity(Activity::Shopping));
    let _ = answer(&mut app, StepAnswer::Hours(three()));
    let words = answer(&mut app, StepAnswer::OwnWords);
    assert_eq!(words, Some(AskStep::Words));
    let own = StepAnswer::Reason(Reason::from_typed("De bus kwam niet").unwrap());
    assert_eq!(answer(&mut app, own), Some(AskStep::Review));
}

#[test]
fn what_is_wrong_with_a_performance_leads_to_what_has_to_be_chosen() {
    for (wrong, next) in [
        (Wrong::Hours, AskStep::Hours),
        (Wrong::Activity, AskStep::Activity),
        (Wrong::Client, AskStep::Review),
        (Wrong::Twice, AskStep::Review),
        (Wrong::NotThere, AskStep::Review),
    ] {
        let mut app = at_home();
        let _ = app.open(Route::History);
        let _ = app.ask_to_mend(ana().account, performance());
        assert_eq!(step(&app), Some(AskStep::Wrong));
        let said = StepAnswer::Wrong(wrong, why(wrong.reason()));
        assert_eq!(answer(&mut app, said), Some(next));
        let _ = match next {
            AskStep::Hours => app.answer_step(StepAnswer::Hours(four())),
            AskStep::Activity => app.answer_step(StepAnswer::Activity(Activity::Transport)),
            _ => Moved::Nowhere,
        };
        app.review_ask(key());
        let reviewed = reviewed(&app);
        let id = performance().id;
        let expected = match wrong {
            Wrong::Hours => Subject::Hours {
                performance: id,
                hours: four(),
            },
            Wrong::Activity => Subject::Activity {
                performance: id,
                activity: Activity::Transport,
            },
            _ => Subject::Cancellation { performance: id },
        };
        assert_eq!(*reviewed.subject(), expected);
        assert_eq!(reviewed.reason().code(), Some(wrong.reason()));
    }
}

#[test]
fn an_answer_to_a_question_that_was_not_asked_changes_nothing() {
    let mut app = forgotten();
    let wrong = StepAnswer::Wrong(Wrong::Hours, why(WorkerReason::WrongHours));
    assert_eq!(app.answer_step(wrong), Moved::Nowhere);
    let mut app = at_home();
    let _ = app.ask_to_mend(ana().account, performance());
    for other in [
        for_client(),
        StepAnswer::Day(yesterday()),
        StepAnswer::Earlier,
        StepAnswer::Reason(why(WorkerReason::Forgot)),
        StepAnswer::OwnWords,
    ] {
        assert_eq!(app.answer_step(other), Moved::Nowhere);
    }
    assert_eq!(step(&app), Some(AskStep::Wrong));
    assert_eq!(at_home().answer_step(for_client()), Moved::Nowhere);
}

#[test]
fn back_leads_through_the_steps_and_at_the_first_one_to_where_it_began() {
    let mut app = reviewing();
    for earlier in [
        AskStep::Reason,
        AskStep::Hours,
        AskStep::Activity,
        AskStep::Day,
        AskStep::Client,
    ] {
        let _ = app.back();
        assert_eq!(step(&app), Some(earlier));
        assert_eq!(phase(&app), AskPhase::Choosing);
    }
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Requests));
    assert_eq!(app.asking(), None);
}

#[test]
fn another_choice_after_going_back_is_what_is_sent() {
    let mut app = reviewing();
    let _ = app.back();
    let _ = app.back();
    let five = Hours::try_from(5).unwrap();
    let _ = app.answer_step(StepAnswer::Hours(five));
    let _ = app.answer_step(StepAnswer::Reason(why(WorkerReason::Forgot)));
    app.review_ask(key());
    let reviewed = reviewed(&app);
    assert!(matches!(reviewed.subject(), Subject::Forgotten { hours, .. } if *hours == five));
}

#[test]
fn a_second_tap_asks_nothing_and_back_waits_for_the_first() {
    let mut app = reviewing();
    let dispatch = app.begin_asking(reviewed(&app)).unwrap();
    assert!(app.begin_asking(dispatch.reviewed.clone()).is_none());
    assert_eq!(app.back(), Moved::Nowhere);
    let late = app.answer_step(StepAnswer::Reason(why(WorkerReason::NoPhone)));
    assert_eq!(late, Moved::Nowhere);
    assert_eq!(phase(&app), AskPhase::Sending(dispatch.reviewed));
}

#[test]
fn sent_says_so_and_leads_back_to_where_it_began() {
    let mut app = after(AskOutcome::Sent(request()), false);
    let asked = Route::Asked {
        account: ana().account,
        request: request(),
        found: false,
    };
    assert_eq!(app.place(), Place::Above(asked));
    assert_eq!(app.asking(), None);
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Requests));
}

#[test]
fn not_sent_says_why_and_can_be_sent_again_or_changed() {
    let refused = || after(AskOutcome::NotSent(NotAsked::Offline), false);
    let mut app = refused();
    let not_sent = AskPhase::NotSent(NotAsked::Offline, reviewed(&app));
    assert_eq!(phase(&app), not_sent);
    assert!(app.begin_asking(reviewed(&app).again(key())).is_some());
    let mut app = refused();
    let _ = app.back();
    assert_eq!(step(&app), Some(AskStep::Reason));
}

#[test]
fn one_whose_fate_is_unknown_cannot_be_changed_and_back_leaves_it() {
    let mut app = after(AskOutcome::Unknown, true);
    app.review_ask(key());
    assert_eq!(phase(&app), AskPhase::Unknown);
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Requests));
    assert_eq!(app.asking(), None);
}

#[test]
fn what_became_of_it_is_told_when_it_is_known() {
    let mut app = after(AskOutcome::Unknown, true);
    let _ = app.request_settled(&ana().account, SettledRequest::StillUnknown);
    assert_eq!(phase(&app), AskPhase::Unknown);
    let _ = app.request_settled(&ana().account, SettledRequest::Made(request()));
    assert!(matches!(
        app.place(),
        Place::Above(Route::Asked { found: true, .. })
    ));
    assert_eq!(app.asking(), None);

    let mut app = after(AskOutcome::Unknown, true);
    let _ = app.request_settled(&ana().account, SettledRequest::Void);
    assert_eq!(app.place(), Place::Above(Route::AskVoid(ana().account)));
    let _ = app.back();
    assert_eq!(step(&app), Some(AskStep::Review));
    app.review_ask(key());
    assert!(app.begin_asking(reviewed(&app)).is_some());
}

#[test]
fn an_earlier_one_that_turns_up_leaves_the_one_being_sent_ready() {
    let made = AskOutcome::EarlierSettled(SettledRequest::Made(request()));
    let mut app = after(made, false);
    assert!(matches!(
        app.place(),
        Place::Above(Route::Asked { found: true, .. })
    ));
    let _ = app.back();
    assert_eq!(step(&app), Some(AskStep::Review));
    assert!(app.begin_asking(reviewed(&app)).is_some());
}

#[test]
fn a_session_that_ends_keeps_the_choices_for_her_and_for_nobody_else() {
    let mut app = after(AskOutcome::SessionEnded, false);
    app.end_session(&ana());
    assert_eq!(app.place(), Place::SignIn);
    assert!(app.begin_asking(reviewed(&app)).is_none());
    let _ = app.sign_in(ana());
    assert_eq!(step(&app), Some(AskStep::Review));
    assert!(app.begin_asking(reviewed(&app)).is_some());

    let mut app = after(AskOutcome::SessionEnded, true);
    assert_eq!(phase(&app), AskPhase::Unknown);
    app.end_session(&ana());
    let _ = app.sign_in(worker(2));
    assert_eq!(app.asking(), None);
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn nothing_is_asked_for_a_worker_whom_another_window_let_in() {
    let mut app = reviewing();
    let reviewed = reviewed(&app);
    app.follow_accounts(held(&[worker(2)]));
    assert!(app.begin_asking(reviewed).is_none());
    assert_eq!(app.asking(), None);
}

#[test]
fn a_performance_that_turns_up_does_not_end_a_request_that_is_being_chosen() {
    let mut app = forgotten();
    let _ = app.settled(&ana().account, Settled::Registered(performance()));
    assert_eq!(app.place(), sent(true));
    let _ = app.leave_sent();
    assert_eq!(step(&app), Some(AskStep::Client));
}

#[test]
fn what_a_performance_already_is_cannot_be_asked_for() {
    let wrong = |it: Wrong| StepAnswer::Wrong(it, why(it.reason()));
    let mut app = at_home();
    let _ = app.ask_to_mend(ana().account, performance());
    let _ = app.answer_step(wrong(Wrong::Hours));
    let same = StepAnswer::Hours(performance().hours);
    assert_eq!(app.answer_step(same), Moved::Nowhere);
    assert_eq!(step(&app), Some(AskStep::Hours));
    let other = StepAnswer::Hours(four());
    assert_eq!(answer(&mut app, other), Some(AskStep::Review));

    let mut app = at_home();
    let _ = app.ask_to_mend(ana().account, performance());
    let _ = app.answer_step(wrong(Wrong::Activity));
    let same = StepAnswer::Activity(Activity::HouseholdHelp);
    assert_eq!(app.answer_step(same), Moved::Nowhere);
    assert_eq!(step(&app), Some(AskStep::Activity));
    let other = StepAnswer::Activity(Activity::Transport);
    assert_eq!(answer(&mut app, other), Some(AskStep::Review));
}

#[test]
fn signing_out_forgets_the_request() {
    let mut app = reviewing();
    let _ = app.sign_out(&ana().account);
    assert_eq!(app.asking(), None);
    assert_eq!(app.place(), Place::SignIn);
}

#[test]
fn only_what_she_looks_at_is_asked_for() {
    let mut app = reviewing();
    let shown = reviewed(&app);
    let _ = app.back();
    assert!(app.begin_asking(shown).is_none());
    let mut app = after(AskOutcome::Unknown, true);
    let again = reviewed(&reviewing()).again(key());
    assert!(app.begin_asking(again).is_none());
}

#[test]
fn what_an_earlier_request_came_to_hides_nothing_of_the_one_that_is_under_way() {
    let mut app = reviewing();
    let dispatch = app.begin_asking(reviewed(&app)).unwrap();
    let _ = app.request_settled(&ana().account, SettledRequest::Made(request()));
    let _ = app.back();
    let refused = AskOutcome::NotSent(NotAsked::DayLimit);
    let _ = app.asking_ended(dispatch.attempt, dispatch.reviewed, refused, false);
    let told = app.asking().map(|it| it.phase().clone());
    assert!(
        matches!(told, Some(AskPhase::NotSent(..))),
        "she is not told that it was not sent: {told:?}"
    );
}
