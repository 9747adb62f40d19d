//! What several screens do with a session and a report: they ask and send, and hand what comes
//! back to the machine.

use std::rc::Rc;

use dioxus::core::spawn_forever;
use job_tracker_protocol::IdempotencyKey;

use super::{reach::Reach, requests, state::AppState, words};
use crate::core::{
    Core,
    history::LoadError,
    navigation::{DayQuestion, Dispatch, Navigation},
    performance::{NotSent, NotSentReason, Outcome, Reviewed, Settled},
    requests::Calendar,
    resume::LookedAgain,
    session::SignedIn,
};

/// The server ended the session: sign in again, what was chosen is kept. What she does for another
/// employer goes on, and she is told.
pub fn session_ended(app: AppState, core: &Core, signed_in: &SignedIn) {
    if let Err(error) = core.session_ended(signed_in) {
        tracing::warn!(%error, "a session that has ended could not be forgotten");
    }
    let account = &signed_in.account;
    let was = app.accounts_now().signed_in(account).is_some();
    if app.change(|it| it.end_session(signed_in)) {
        app.fill_login(account.login.grouped());
    } else if was && app.accounts_now().signed_in(account).is_none() {
        let name = app.accounts_now().employer(account).unwrap_or_default();
        let said = app.texts();
        app.say_warning(said.text_with("employer-ended", &[("name", name.into())]));
    }
}

/// Somebody signed in.
pub fn welcome(app: AppState, core: Rc<Core>, signed_in: SignedIn) {
    app.reach(Reach::Good);
    app.go(|it| it.sign_in(signed_in.clone()));
    app.changed();
    spawn_forever(settle_for(app, Rc::clone(&core), signed_in.clone()));
    spawn_forever(requests::settle_for(app, core, signed_in));
}

/// Finds out, at each employer, what became of a performance whose answer was lost, and tells.
pub async fn settle(app: AppState, core: Rc<Core>) {
    app.at_each_employer(|it| settle_for(app, Rc::clone(&core), it))
        .await;
}

async fn settle_for(app: AppState, core: Rc<Core>, signed_in: SignedIn) {
    match core.settle(&signed_in).await {
        // Nothing was open, and nothing changed.
        Ok(Settled::Nothing) => return,
        Ok(settled) => tell(app, &core, &signed_in, settled),
        Err(error) => tracing::warn!(%error, "an unsettled key could not be read"),
    }
    app.changed();
}

/// The app is back in front: are the sessions still good, what became of what is unsettled, and is
/// it still the day that the screen says? Without a connection nothing changes.
pub fn look_again(app: AppState, core: &Rc<Core>) {
    for signed_in in app.accounts_now().sessions() {
        // One return to the app is told by the system and by the page.
        if app.begin_looking(&signed_in.account) {
            spawn_forever(look_again_for(app, Rc::clone(core), signed_in.clone()));
        }
    }
}

async fn look_again_for(app: AppState, core: Rc<Core>, signed_in: SignedIn) {
    let account = &signed_in.account;
    let looked = core.look_again(&signed_in).await;
    app.end_looking(account);
    if app.accounts_now().signed_in(account) != Some(&signed_in) {
        return;
    }
    match looked {
        LookedAgain::Unreachable => {}
        LookedAgain::SessionEnded => session_ended(app, &core, &signed_in),
        LookedAgain::Good { today, settled } => {
            app.reach(Reach::Good);
            app.change(|it| it.day_is(account, today));
            tell(app, &core, &signed_in, settled);
            requests::settle_for(app, core, signed_in).await;
        }
    }
}

/// Tells what a settlement came to.
fn tell(app: AppState, core: &Core, signed_in: &SignedIn, settled: Settled) {
    if settled == Settled::SessionEnded {
        session_ended(app, core, signed_in);
    }
    app.go(|it| it.settled(&signed_in.account, settled));
}

/// A key that nothing was sent under yet.
pub fn fresh_key(core: &Core) -> IdempotencyKey {
    IdempotencyKey::new(core.platform().random.uuid())
}

/// Shows the report for a last look; one whose fate is open is not sent again.
pub fn look_once_more(app: AppState, core: &Rc<Core>) {
    if let Some(question) = app.change(Navigation::review) {
        spawn_forever(ask(app, Rc::clone(core), question));
    }
}

/// Asks the server which day it is.
async fn ask(app: AppState, core: Rc<Core>, question: DayQuestion) {
    let DayQuestion { attempt, signed_in } = question;
    let day = match core.me(&signed_in).await {
        Ok(me) => {
            app.reach(Reach::Good);
            Ok(me.today)
        }
        Err(LoadError::SessionEnded) => return session_ended(app, &core, &signed_in),
        Err(LoadError::Offline) => {
            app.reach(Reach::Offline);
            Err(NotSentReason::Offline)
        }
        Err(LoadError::Server(error)) => {
            tracing::warn!(%error, "the day could not be asked");
            Err(NotSentReason::ServerFailed)
        }
    };
    let key = fresh_key(&core);
    app.change(|it| it.day_answered(attempt, day, key));
}

/// The day of the report is over: the office is asked for it as a forgotten visit, where it takes
/// those.
pub async fn ask_instead(app: AppState, core: Rc<Core>) {
    let Some(signed_in) = app.shown_signed_in() else {
        return;
    };
    match core.me(&signed_in).await {
        Ok(me) => match Calendar::of(&me) {
            Some(calendar) => app.go(|it| it.ask_instead(calendar)),
            None => app.set_waiting(&signed_in.account, None),
        },
        Err(LoadError::SessionEnded) => session_ended(app, &core, &signed_in),
        Err(error) => app.say_warning(app.texts().text(words::load(&error))),
    }
}

/// Sends, and shows what is certain afterwards. Leaving the screen does not stop it.
pub fn send(app: AppState, core: &Rc<Core>, reviewed: Reviewed) {
    if let Some(dispatch) = app.change(|it| it.begin_sending(reviewed)) {
        spawn_forever(send_and_tell(app, Rc::clone(core), dispatch));
    }
}

async fn send_and_tell(app: AppState, core: Rc<Core>, dispatch: Dispatch) {
    let Dispatch {
        attempt,
        signed_in,
        reviewed,
    } = dispatch;
    let outcome = core.send(&signed_in, &reviewed).await;
    match &outcome {
        Outcome::Sent(_) => app.reach(Reach::Good),
        Outcome::NotSent(reason) => {
            tracing::info!(%reason, "not sent");
            if matches!(reason, NotSent::Offline) {
                app.reach(Reach::Offline);
            }
        }
        _ => {}
    }
    let ended = matches!(
        outcome,
        Outcome::SessionEnded | Outcome::EarlierSettled(Settled::SessionEnded)
    );
    let unsettled = core.is_unsettled(&signed_in.account, reviewed.key());
    let unsettled = unsettled.unwrap_or(true);
    app.go(|it| it.sending_ended(attempt, reviewed, outcome, unsettled));
    if ended {
        session_ended(app, &core, &signed_in);
    }
    app.changed();
}
