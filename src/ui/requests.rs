//! What several screens do with requests and changes: they ask and send, and hand what comes back
//! to the machine.

use std::rc::Rc;

use dioxus::core::spawn_forever;
use job_tracker_protocol::wire::{Me, OfficeChange, WorkRequest};

use super::{report, state::AppState, words::requests as words};
use crate::core::{
    Core,
    account::AccountId,
    navigation::{AskDispatch, Navigation, Route},
    requests::{
        Answer, AnswerError, AskOutcome, PlaceError, Reviewed, SettledRequest, WithdrawError,
    },
    session::SignedIn,
};

/// Sends a request, and shows what is certain afterwards. Leaving the screen does not stop it.
pub fn send(app: AppState, core: &Rc<Core>, reviewed: Reviewed) {
    if let Some(dispatch) = app.change(|it| it.begin_asking(reviewed)) {
        spawn_forever(send_and_tell(app, Rc::clone(core), dispatch));
    }
}

async fn send_and_tell(app: AppState, core: Rc<Core>, dispatch: AskDispatch) {
    let AskDispatch {
        attempt,
        signed_in,
        reviewed,
    } = dispatch;
    let outcome = core.ask(&signed_in, &reviewed).await;
    if let AskOutcome::NotSent(reason) = &outcome {
        tracing::info!(%reason, "not asked");
    }
    let ended = matches!(
        outcome,
        AskOutcome::SessionEnded | AskOutcome::EarlierSettled(SettledRequest::SessionEnded)
    );
    let unsettled = core.is_unsettled_request(&signed_in.account, reviewed.key());
    let unsettled = unsettled.unwrap_or(true);
    app.go(|it| it.asking_ended(attempt, reviewed, outcome, unsettled));
    if ended {
        report::session_ended(app, &core, &signed_in);
    }
}

/// Finds out, at each employer, what became of a request whose answer was lost, and tells.
pub async fn settle(app: AppState, core: Rc<Core>) {
    app.at_each_employer(|it| settle_for(app, Rc::clone(&core), it))
        .await;
}

/// The same for one account.
pub async fn settle_for(app: AppState, core: Rc<Core>, signed_in: SignedIn) {
    let settled = match core.settle_request(&signed_in).await {
        Ok(settled) => settled,
        Err(error) => return tracing::warn!(%error, "an unsettled key could not be read"),
    };
    if settled == SettledRequest::SessionEnded {
        report::session_ended(app, &core, &signed_in);
    }
    app.go(|it| it.request_settled(&signed_in.account, settled));
}

/// Leaves what she was doing, and shows what she has asked for at this account.
pub fn see(app: AppState, account: Option<AccountId>) {
    app.go(Navigation::leave_ask);
    app.leave_report();
    if let Some(account) = account {
        app.go(|it| it.activate(&account));
    }
    app.open(Route::Requests);
}

/// What the server says of today also says whether the office takes requests; then it is asked
/// what waits for her answer. Without an answer nothing is said.
pub async fn look(app: AppState, core: &Core, signed_in: &SignedIn, me: &Me) {
    let account = &signed_in.account;
    if me.limits.request_days_back.is_none() {
        return app.set_waiting(account, None);
    }
    app.set_waiting(account, app.waiting_at(account).or(Some(0)));
    match core.changes(signed_in, None).await {
        Ok(page) => app.set_waiting(account, Some(page.open)),
        Err(PlaceError::NotTaken) => app.set_waiting(account, None),
        // What was known before still is.
        Err(_) => {}
    }
}

/// Takes a request back. Whatever comes of it, the list is read anew.
pub async fn withdraw(app: AppState, core: Rc<Core>, request: Box<WorkRequest>) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    let done = core.withdraw(&signed_in, request.id).await;
    app.answer_question();
    app.changed();
    match done {
        Ok(()) => app.say(app.texts().text("withdraw-done")),
        Err(WithdrawError::SessionEnded) => report::session_ended(app, &core, &signed_in),
        Err(error) => {
            tracing::info!(%error, "a request was perhaps not taken back");
            app.say_warning(app.texts().text(words::withdraw(&error)));
        }
    }
}

/// Agrees with a change, or contests it. Whatever comes of it, the list is read anew.
pub async fn answer(app: AppState, core: Rc<Core>, change: Box<OfficeChange>, answer: Answer) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    let said = core.answer_change(&signed_in, change.id, &answer).await;
    if app.question().is_some() {
        app.answer_question();
    }
    let refused = said.as_ref().err().map(words::answer);
    match said {
        Err(AnswerError::SessionEnded) => return report::session_ended(app, &core, &signed_in),
        // Nothing left: what she chose stays, to be sent once more.
        Err(AnswerError::Offline | AnswerError::TooManyRequests) => {}
        Ok(()) | Err(_) => app.go(Navigation::leave_contest),
    }
    app.changed();
    let texts = app.texts();
    match (refused, answer) {
        (Some(refused), _) => app.say_warning(texts.text(refused)),
        (None, Answer::Agree) => app.say(texts.text("change-answered")),
        (None, Answer::Contest(_)) => app.say(texts.text("change-contest-sent")),
    }
}
