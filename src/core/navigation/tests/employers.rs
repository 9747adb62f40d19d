use super::*;
use crate::core::performance::{NotSent, Outcome, Settled};

/// At the second employer.
fn bea() -> SignedIn {
    worker(2)
}

fn at_two() -> Navigation {
    Navigation::new(LanguageChoice::Decided(Language::Nl), held(&[ana(), bea()]))
}

/// At the last look of a report for the account that is not the active one.
fn ready_for_the_other() -> (Navigation, Reviewed) {
    let mut app = at_two();
    let _ = app.report_for(bea().account, &client());
    app.change_draft(|it| it.choose_hours(Hours::try_from(3).unwrap()));
    let _ = app.open(Route::Hours);
    let _ = app.open(Route::Review);
    let question = app.review().unwrap();
    assert_eq!(question.signed_in, bea());
    app.day_answered(question.attempt, Ok(today()), key());
    let Phase::Ready(reviewed) = phase(&app) else {
        panic!("not ready: {app:?}");
    };
    (app, reviewed)
}

#[test]
fn a_report_is_sent_for_its_own_account_whichever_is_active() {
    let (mut app, reviewed) = ready_for_the_other();
    assert_eq!(app.signed_in(), Some(&ana()));
    assert_eq!(app.shown_account(), Some(&bea().account));
    let dispatch = app.begin_sending(reviewed).unwrap();
    assert_eq!(dispatch.signed_in, bea());
    let outcome = Outcome::Sent(performance());
    let _ = app.sending_ended(dispatch.attempt, dispatch.reviewed, outcome, false);
    let sent = Route::Sent {
        account: bea().account,
        performance: performance(),
        found: false,
    };
    assert_eq!(app.place(), Place::Above(sent));
    let _ = app.leave_sent();
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.signed_in(), Some(&ana()));
}

#[test]
fn a_sign_out_at_one_employer_leaves_a_report_at_the_other_and_its_outcome_is_told() {
    let (mut app, reviewed) = ready_for_the_other();
    let dispatch = app.begin_sending(reviewed).unwrap();
    assert_eq!(app.sign_out(&ana().account), Moved::Nowhere);
    let outcome = Outcome::NotSent(NotSent::UnknownClient);
    let _ = app.sending_ended(dispatch.attempt, dispatch.reviewed, outcome, false);
    assert_eq!(app.place(), Place::Above(Route::Review));
    assert!(matches!(phase(&app), Phase::NotSent(..)));
}

#[test]
fn a_question_about_an_account_goes_with_it() {
    let mut app = at_two();
    let _ = app.ask(Question::SignOut(ana().account));
    let _ = app.sign_out(&ana().account);
    assert_eq!(app.question(), None);
}

#[test]
fn what_is_about_one_employer_is_left_when_another_is_chosen() {
    let mut app = at_two();
    let _ = app.open(Route::Requests);
    let _ = app.open_for_employer(Route::AddClient);
    let _ = app.choose_employer(&bea().account);
    assert_eq!(app.place(), Place::Above(Route::AddClient));
    let _ = app.close();
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn what_another_report_showed_is_not_sent_for_this_one() {
    let (mut app, of_bea) = ready_for_the_other();
    let _ = app.leave_report();
    let _ = app.report_for(ana().account, &client());
    assert!(app.begin_sending(of_bea).is_none());
}

#[test]
fn a_session_that_ends_elsewhere_leaves_a_report_alone() {
    let (mut app, reviewed) = ready_for_the_other();
    assert!(!app.end_session(&ana()));
    assert_eq!(app.place(), Place::Above(Route::Review));
    assert_eq!(app.notice(), None);
    assert_eq!(app.begin_sending(reviewed).unwrap().signed_in, bea());
}

#[test]
fn a_session_that_ends_under_a_report_asks_for_that_sign_in_and_keeps_the_report() {
    let (mut app, _) = ready_for_the_other();
    assert!(app.end_session(&bea()));
    assert_eq!(app.place(), Place::SignIn);
    assert_eq!(app.signing_in_again(), Some(&bea().account));
    let _ = app.sign_in(bea());
    assert_eq!(app.place(), Place::Above(Route::Review));
}

#[test]
fn back_from_a_sign_in_that_a_report_waits_for_leads_to_the_others_home() {
    let (mut app, _) = ready_for_the_other();
    app.end_session(&bea());
    assert!(app.can_go_back());
    assert_eq!(app.back(), Moved::Elsewhere);
    assert_eq!((app.place(), app.report()), (Place::Clients, None));
    assert_eq!(app.signing_in_again(), None);
    assert!(app.accounts().get(&bea().account).is_some());
}

#[test]
fn a_sign_in_that_a_report_waits_for_is_shown_once_what_lay_above_it_is_closed() {
    let (mut app, _) = ready_for_the_other();
    let _ = app.open(Route::Help);
    assert!(!app.end_session(&bea()));
    assert_eq!(app.place(), Place::Above(Route::Help));
    let _ = app.back();
    assert_eq!(app.place(), Place::SignIn);
    assert_eq!(app.signing_in_again(), Some(&bea().account));
}

#[test]
fn the_active_session_ends_at_home_and_the_others_home_stays() {
    let mut app = at_two();
    assert!(!app.end_session(&ana()));
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.signed_in(), Some(&bea()));
    assert!(app.accounts().are_several());
}

#[test]
fn what_was_typed_for_an_account_that_ends_is_not_turned_over_to_another() {
    let mut app = at_two();
    let _ = app.open(Route::AddClient);
    assert!(app.end_session(&ana()));
    assert_eq!(app.place(), Place::SignIn);
    assert_eq!(app.signed_in(), None);
    let _ = app.back();
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.signed_in(), Some(&bea()));
}

#[test]
fn what_is_about_one_employer_asks_first_for_which() {
    let mut app = at_two();
    let _ = app.open_for_employer(Route::AddClient);
    let asked = Route::ForEmployer(Box::new(Route::AddClient));
    assert_eq!(app.place(), Place::Above(asked));
    let _ = app.choose_employer(&bea().account);
    assert_eq!(app.place(), Place::Above(Route::AddClient));
    assert_eq!(app.signed_in(), Some(&bea()));
    assert_eq!(app.shown_account(), Some(&bea().account));
    let _ = app.back();
    assert_eq!(app.place(), Place::Clients);

    let mut app = at_home();
    let _ = app.open_for_employer(Route::AddClient);
    assert_eq!(app.place(), Place::Above(Route::AddClient));
}

#[test]
fn the_client_of_a_link_asks_for_which_employer() {
    let mut app = at_two();
    let _ = app.client_given(client().number);
    let asked = Route::ForEmployer(Box::new(Route::AddClient));
    assert_eq!(app.place(), Place::Above(asked));
    assert_eq!(app.given_client(), Some(&client().number));
}

#[test]
fn one_more_employer_is_added_beside_the_others_and_back_leads_out() {
    let mut app = at_home();
    let _ = app.open(Route::Settings);
    let _ = app.add_employer();
    assert_eq!(app.place(), Place::Above(Route::SignIn));
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Settings));
    let _ = app.add_employer();
    assert_eq!(app.sign_in(bea()), Moved::Elsewhere);
    assert_eq!(app.place(), Place::Clients);
    let held: Vec<_> = app.accounts().sessions().cloned().collect();
    assert_eq!(held, [ana(), bea()]);
}

#[test]
fn an_employer_added_in_the_middle_of_a_report_leaves_it_where_it_was() {
    let (mut app, reviewed) = ready();
    let _ = app.add_employer();
    let _ = app.sign_in(bea());
    assert_eq!(app.place(), Place::Above(Route::Review));
    assert_eq!(app.begin_sending(reviewed).unwrap().signed_in, ana());
}

#[test]
fn signing_out_at_one_employer_leaves_the_others() {
    let mut app = at_two();
    let _ = app.open(Route::Settings);
    let _ = app.open(Route::Employer(ana().account));
    let _ = app.sign_out(&ana().account);
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.session(), Session::SignedIn(bea()));
    assert_eq!(app.notice(), None);
    let _ = app.sign_out(&bea().account);
    assert_eq!(app.place(), Place::SignIn);
    assert_eq!(app.notice(), Some(SignInNotice::SignedOut));
}

#[test]
fn each_window_keeps_its_own_active_account() {
    let mut app = at_two();
    let _ = app.open(Route::AddClient);
    let elsewhere = held(&[bea(), ana()]);
    assert_eq!(elsewhere.session(), Session::SignedIn(bea()));
    app.follow_accounts(elsewhere);
    assert_eq!(app.signed_in(), Some(&ana()));
    assert_eq!(app.place(), Place::Above(Route::AddClient));
    app.follow_accounts(held(&[bea()]));
    assert_eq!(app.signed_in(), Some(&bea()));
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn what_became_of_two_employers_performances_is_told_one_after_the_other() {
    let mut app = at_two();
    for account in [ana().account, bea().account] {
        let _ = app.settled(&account, Settled::Registered(performance()));
    }
    assert_eq!(app.shown_account(), Some(&bea().account));
    let _ = app.leave_sent();
    assert_eq!(app.shown_account(), Some(&ana().account));
    let _ = app.leave_sent();
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn what_another_account_settles_says_nothing_of_this_report() {
    let unknown = || {
        let (mut app, reviewed) = ready_for_the_other();
        let dispatch = app.begin_sending(reviewed).unwrap();
        let (attempt, reviewed) = (dispatch.attempt, dispatch.reviewed);
        let _ = app.sending_ended(attempt, reviewed, Outcome::Unknown, true);
        app
    };
    let mut app = unknown();
    let _ = app.settled(&ana().account, Settled::Void);
    assert_eq!(phase(&app), Phase::Unknown);
    let mut app = unknown();
    let _ = app.settled(&ana().account, Settled::Registered(performance()));
    assert_eq!(phase(&app), Phase::Unknown);
    let mut app = unknown();
    let _ = app.settled(&bea().account, Settled::Void);
    assert_eq!(phase(&app), Phase::Choosing);
}

#[test]
fn another_servers_day_says_nothing_of_a_report() {
    let (mut app, reviewed) = ready_for_the_other();
    let tomorrow = "2026-11-24".parse().unwrap();
    app.day_is(&ana().account, tomorrow);
    assert_eq!(phase(&app), Phase::Ready(reviewed));
    app.day_is(&bea().account, tomorrow);
    assert!(matches!(phase(&app), Phase::NotSent(..)));
}

#[test]
fn she_signs_in_again_where_she_was_until_she_chooses_another_server() {
    let mut app = at_two();
    app.end_session(&bea());
    let _ = app.sign_in_again(bea().account);
    assert_eq!(app.place(), Place::Above(Route::SignIn));
    assert_eq!(app.signing_in_again(), Some(&bea().account));
    app.follow_accounts(app.accounts().clone());
    assert_eq!(app.signing_in_again(), Some(&bea().account));
    app.server_chosen();
    app.follow_accounts(app.accounts().clone());
    assert_eq!(app.signing_in_again(), None);
}

#[test]
fn a_link_shows_an_account_that_is_signed_in_unless_something_was_begun() {
    let mut app = at_two();
    let _ = app.open(Route::Settings);
    let _ = app.activate(&bea().account);
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.signed_in(), Some(&bea()));
    let _ = app.report_for(bea().account, &client());
    assert_eq!(app.activate(&ana().account), Moved::Nowhere);
    assert_eq!(app.place(), Place::Above(Route::Activity));
}

#[test]
fn two_employers_of_one_name_are_told_apart_by_the_login() {
    let app = at_two();
    let login = bea().account.login.unbroken();
    let name = app.accounts().employer(&bea().account);
    assert_eq!(name, Some(format!("Helder\u{a0}· {login}")));
    let only = at_home().accounts().employer(&ana().account);
    assert_eq!(only.as_deref(), Some("Helder"));
}
