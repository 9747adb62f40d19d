use super::*;

#[test]
fn the_root_screen_is_the_language_then_the_sign_in_then_the_clients() {
    let mut app = Navigation::new(LanguageChoice::Ask(Language::Fr), Accounts::default());
    assert_eq!(app.place(), Place::FirstLanguage(Language::Fr));
    app.language_chosen();
    assert_eq!(app.place(), Place::SignIn);
    let _ = app.sign_in(ana());
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn from_a_root_screen_there_is_no_way_back() {
    let first = Navigation::new(LanguageChoice::Ask(Language::Fr), Accounts::default());
    for mut app in [first, signed_out(), at_home()] {
        let place = app.place();
        assert!(!app.can_go_back());
        assert_eq!(app.back(), Moved::Nowhere);
        assert_eq!(app.place(), place);
    }
}

#[test]
fn back_closes_a_screen_that_holds_no_choices() {
    for route in [
        Route::Language,
        Route::Password,
        Route::Server(String::new()),
        Route::Closed(ana().account),
        Route::ChooseClient,
        Route::EditClient(client().number),
        Route::AddClient,
        Route::SettledVoid(ana().account),
        Route::History,
        Route::Help,
        Route::Privacy,
        Route::About,
        Route::SetAside,
        Route::Update,
    ] {
        let mut app = at_home();
        let _ = app.open(Route::Settings);
        let _ = app.open(route);
        assert!(app.can_go_back());
        assert_eq!(app.back(), Moved::Elsewhere);
        assert_eq!(app.place(), Place::Above(Route::Settings));
        assert_eq!(app.back(), Moved::Elsewhere);
        assert_eq!(app.place(), Place::Clients);
    }
}

#[test]
fn back_from_an_untouched_activity_leaves_the_report() {
    let mut app = choosing();
    assert_eq!(app.back(), Moved::Elsewhere);
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.report(), None);
}

#[test]
fn back_from_a_touched_activity_asks_first_and_back_again_stays() {
    let mut app = choosing();
    app.change_draft(|it| it.choose_activity(Activity::Transport));
    assert_eq!(app.back(), Moved::Asked);
    assert_eq!(app.question(), Some(&Question::Leave));
    assert_eq!(app.back(), Moved::Answered);
    assert_eq!(app.question(), None);
    assert_eq!(app.place(), Place::Above(Route::Activity));
    assert!(app.report().is_some());
}

#[test]
fn back_closes_the_question_before_the_screen() {
    let mut app = at_home();
    let _ = app.open(Route::Settings);
    let _ = app.ask(Question::SignOut(ana().account));
    assert_eq!(app.back(), Moved::Answered);
    assert_eq!(app.place(), Place::Above(Route::Settings));
}

#[test]
fn back_from_the_hours_and_from_the_last_look_keeps_what_was_chosen() {
    let (mut app, _) = ready();
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Hours));
    assert_eq!(phase(&app), Phase::Choosing);
    let _ = app.back();
    assert_eq!(app.place(), Place::Above(Route::Activity));
    assert!(app.report().is_some_and(Report::is_touched));
}

#[test]
fn back_from_what_was_sent_goes_to_the_clients() {
    let mut app = at_home();
    let _ = app.open(Route::Settings);
    let _ = app.settled(
        &ana().account,
        crate::core::performance::Settled::Registered(performance()),
    );
    assert_eq!(app.back(), Moved::Elsewhere);
    assert_eq!(app.place(), Place::Clients);
    assert!(!app.can_go_back());
}

#[test]
fn without_a_session_a_screen_that_needs_one_is_not_shown() {
    let mut app = at_home();
    let _ = app.open(Route::Settings);
    assert!(app.end_session(&ana()));
    assert_eq!(app.place(), Place::SignIn);
    assert_eq!(app.notice(), Some(SignInNotice::SessionEnded));
    let _ = app.open(Route::Help);
    assert_eq!(app.place(), Place::Above(Route::Help));
}

#[test]
fn a_question_that_can_no_longer_be_answered_is_gone_with_the_session() {
    let mut app = at_home();
    let _ = app.open(Route::Settings);
    let _ = app.ask(Question::SignOut(ana().account));
    assert!(app.end_session(&ana()));
    assert_eq!((app.question(), app.place()), (None, Place::SignIn));
}

#[test]
fn an_app_that_starts_with_an_ended_session_says_so() {
    let ended = Account::Ended {
        account: ana().account,
        record: ana().record,
    };
    let ended = Accounts::new(vec![ended], None);
    let app = Navigation::new(LanguageChoice::Decided(Language::Nl), ended);
    assert_eq!(app.notice(), Some(SignInNotice::SessionEnded));
    assert_eq!(app.place(), Place::SignIn);
}

#[test]
fn after_her_session_ended_a_worker_finds_her_report_where_it_was() {
    let (mut app, _) = ready();
    app.end_session(&ana());
    let _ = app.sign_in(ana());
    assert_eq!(app.notice(), None);
    assert_eq!(app.place(), Place::Above(Route::Review));
    assert!(app.report().is_some());
}

#[test]
fn another_worker_finds_nothing_of_the_one_before() {
    let (mut app, _) = ready();
    app.end_session(&ana());
    let _ = app.sign_in(worker(2));
    assert_eq!(app.place(), Place::Clients);
    assert_eq!(app.report(), None);
}

#[test]
fn signing_out_clears_the_report_and_the_screens() {
    let (mut app, _) = ready();
    assert_eq!(app.sign_out(&ana().account), Moved::Elsewhere);
    assert_eq!(app.session(), Session::SignedOut);
    assert_eq!(app.place(), Place::SignIn);
    assert_eq!(app.notice(), Some(SignInNotice::SignedOut));
    assert_eq!(app.report(), None);
    let _ = app.sign_in(ana());
    assert_eq!(app.place(), Place::Clients);
}

#[test]
fn a_late_word_that_an_earlier_session_ended_does_not_end_this_one() {
    let mut app = at_home();
    let old = SignedIn {
        token: Token::new("an earlier one".to_owned()),
        ..ana()
    };
    assert!(!app.end_session(&old));
    assert_eq!(app.session(), Session::SignedIn(ana()));
    assert_eq!(app.notice(), None);
}

#[test]
fn another_window_changes_the_session_but_not_while_something_is_under_way() {
    let mut app = at_home();
    app.follow_accounts(Accounts::default());
    assert_eq!(app.place(), Place::SignIn);
    let (mut app, _) = sending();
    app.follow_accounts(Accounts::default());
    assert_eq!(app.session(), Session::SignedIn(ana()));
}

#[test]
fn a_client_of_a_link_waits_for_the_sign_in_and_is_filled_in_once() {
    let mut app = signed_out();
    assert_eq!(app.client_given(client().number), Moved::Nowhere);
    let _ = app.sign_in(ana());
    assert_eq!(app.place(), Place::Above(Route::AddClient));
    assert_eq!(app.client_given(client().number), Moved::Nowhere);
    assert_eq!(app.take_given_client(), Some(client().number));
    assert_eq!(app.take_given_client(), None);
}

#[test]
fn the_app_may_start_anew_at_the_root_and_nowhere_else() {
    let mut it = at_home();
    assert!(it.is_at_rest());
    let _ = it.open(Route::Settings);
    assert!(!it.is_at_rest());
    let _ = it.back();
    assert!(it.is_at_rest());
    let _ = it.ask(Question::SignOut(ana().account));
    assert!(!it.is_at_rest());
    let _ = it.answer_question();
    let _ = it.report_for(ana().account, &client());
    assert!(!it.is_at_rest());
    let _ = it.leave_report();
    assert!(it.is_at_rest());
}

#[test]
fn a_client_that_a_link_gave_waits_and_is_not_forgotten() {
    let mut it = signed_out();
    let _ = it.client_given(client().number);
    assert!(!it.is_at_rest());
}
