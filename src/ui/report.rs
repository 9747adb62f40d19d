//! What several screens do with a session and a report.

use std::rc::Rc;

use dioxus::{core::spawn_forever, prelude::*};
use job_tracker_protocol::{Day, IdempotencyKey, wire::Performance};

use super::{
    state::{AppState, Route},
    words,
};
use crate::core::{
    Core,
    history::LoadError,
    performance::{Outcome, Reviewed, Settled},
    resume::LookedAgain,
    session::{Session, SignedIn},
};

/// Where the last step of a report is.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The server is asked which day it is.
    Asking,
    /// Everything is shown for a last look.
    Ready(Reviewed),
    /// It is under way.
    Sending(Reviewed),
    /// Nothing was sent; perhaps not even the day is known.
    NotSent(&'static str, Option<Reviewed>),
    /// One like it was sent before.
    Duplicate(Performance, Reviewed),
    /// Its fate is not known.
    Unknown,
}

impl Phase {
    /// What the last look has become once it is another day: a performance that she looked at
    /// yesterday is not silently today's. `None` when nothing changes.
    fn on(&self, today: Day) -> Option<Self> {
        match self {
            Self::Ready(reviewed)
            | Self::NotSent(_, Some(reviewed))
            | Self::Duplicate(_, reviewed)
                if reviewed.date() != today =>
            {
                Some(Self::NotSent(
                    "not-sent-date-passed",
                    Some(reviewed.clone()),
                ))
            }
            _ => None,
        }
    }
}

/// The server ended the session: sign in again, what was chosen is kept.
pub fn session_ended(app: AppState, core: &Core, signed_in: &SignedIn) {
    let (mut session, mut notice, mut login) = (app.session, app.sign_in_notice, app.login);
    let ended = core
        .session_ended(signed_in)
        .unwrap_or_else(|_| Session::Ended(signed_in.account.clone()));
    notice.set(Some("sign-in-session-ended"));
    login.set(signed_in.account.login.grouped());
    session.set(ended);
}

/// Somebody signed in: a report that another worker had begun is not hers.
pub fn welcome(app: AppState, core: Rc<Core>, signed_in: SignedIn) {
    let (mut session, mut report, mut notice) = (app.session, app.report, app.sign_in_notice);
    notice.set(None);
    let own = report
        .peek()
        .as_ref()
        .is_some_and(|it| it.account == signed_in.account);
    if !own {
        report.set(None);
        app.restart_at(Vec::new());
    }
    session.set(Session::SignedIn(signed_in));
    if app.given_client.peek().is_some() && report.peek().is_none() {
        app.open(Route::AddClient);
    }
    app.changed();
    spawn_forever(settle(app, core));
}

/// Finds out what became of a performance whose answer was lost, and tells.
pub async fn settle(app: AppState, core: Rc<Core>) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    match core.settle(&signed_in).await {
        Ok(settled) => tell(app, &core, &signed_in, settled),
        Err(error) => tracing::warn!(%error, "an unsettled key could not be read"),
    }
    app.changed();
}

/// The app is back in front: is the session still good, what became of an unsettled performance,
/// and is it still the day that the screen says? Without a connection nothing changes.
pub async fn look_again(app: AppState, core: Rc<Core>) {
    let mut looking = app.looking;
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    // One return to the app is told by the system and by the page.
    if looking.replace(true) {
        return;
    }
    let looked = core.look_again(&signed_in).await;
    looking.set(false);
    if app.signed_in().as_ref() != Some(&signed_in) {
        return;
    }
    match looked {
        Ok(LookedAgain::Unreachable) => {}
        Ok(LookedAgain::SessionEnded) => session_ended(app, &core, &signed_in),
        Ok(LookedAgain::Good { today, settled }) => {
            let mut phase = app.phase;
            let another = phase.peek().on(today);
            if let Some(another) = another {
                phase.set(another);
            }
            tell(app, &core, &signed_in, settled);
        }
        Err(error) => tracing::warn!(%error, "an unsettled key could not be read"),
    }
}

/// Tells what a settlement came to.
pub fn tell(app: AppState, core: &Core, signed_in: &SignedIn, settled: Settled) {
    match settled {
        Settled::Nothing | Settled::StillUnknown => {}
        Settled::SessionEnded => session_ended(app, core, signed_in),
        Settled::Registered(performance) => {
            let sent = Route::Sent {
                performance,
                found: true,
            };
            // A report that is still being chosen is another one, and stays below.
            if app.report.peek().as_ref().is_some_and(|it| !it.in_flight) {
                app.open(sent);
            } else {
                app.leave_report();
                app.open(sent);
            }
        }
        Settled::Void => {
            app.set_in_flight(false);
            app.open(Route::SettledVoid);
        }
    }
}

/// A key that nothing was sent under yet.
pub fn fresh_key(core: &Core) -> IdempotencyKey {
    IdempotencyKey::new(core.platform().random.uuid())
}

/// Shows the report for a last look; one whose fate is open is not sent again.
pub fn look_once_more(app: AppState, core: &Rc<Core>) {
    let mut phase = app.phase;
    if app.report.peek().as_ref().is_some_and(|it| it.in_flight) {
        phase.set(Phase::Unknown);
        return;
    }
    phase.set(Phase::Asking);
    spawn_forever(ask(app, Rc::clone(core)));
}

/// Asks the server which day it is.
async fn ask(app: AppState, core: Rc<Core>) {
    let mut phase = app.phase;
    let (Some(signed_in), Some(report)) = (app.signed_in(), app.report.cloned()) else {
        return;
    };
    match core.me(&signed_in).await {
        Ok(me) => {
            if let Some(reviewed) = report.draft.review(me.today, fresh_key(&core)) {
                phase.set(Phase::Ready(reviewed));
            }
        }
        Err(LoadError::SessionEnded) => session_ended(app, &core, &signed_in),
        Err(LoadError::Offline) => phase.set(Phase::NotSent("not-sent-offline", None)),
        Err(LoadError::Server(error)) => {
            tracing::warn!(%error, "the day could not be asked");
            phase.set(Phase::NotSent("not-sent-server", None));
        }
    }
}

/// Sends, and shows what is certain afterwards. The first tap changes the phase before anything
/// waits, so that a second one finds nothing to send. Leaving the screen does not stop it.
pub fn send(app: AppState, core: &Rc<Core>, reviewed: Reviewed) {
    let (mut phase, mut busy) = (app.phase, app.busy);
    if !busy.replace(true) {
        app.set_in_flight(true);
        phase.set(Phase::Sending(reviewed.clone()));
        spawn_forever(send_and_tell(app, Rc::clone(core), reviewed));
    }
}

async fn send_and_tell(app: AppState, core: Rc<Core>, reviewed: Reviewed) {
    let (mut phase, mut busy) = (app.phase, app.busy);
    let Some(signed_in) = app.signed_in() else {
        busy.set(false);
        return;
    };
    let fate = core.send(&signed_in, &reviewed).await;
    busy.set(false);
    let unsettled = core.has_unsettled(&signed_in.account).unwrap_or(true);
    app.set_in_flight(unsettled && matches!(fate, Outcome::Unknown | Outcome::SessionEnded));
    match fate {
        Outcome::Sent(performance) => {
            app.leave_report();
            app.open(Route::Sent {
                performance,
                found: false,
            });
        }
        Outcome::NotSent(reason) => {
            tracing::info!(%reason, "not sent");
            phase.set(Phase::NotSent(words::not_sent(&reason), Some(reviewed)));
        }
        Outcome::LooksDuplicate(existing) => phase.set(Phase::Duplicate(existing, reviewed)),
        Outcome::Unknown => phase.set(Phase::Unknown),
        Outcome::EarlierSettled(settled) => {
            phase.set(Phase::Ready(reviewed));
            tell(app, &core, &signed_in, settled);
        }
        Outcome::SessionEnded => session_ended(app, &core, &signed_in),
    }
    app.changed();
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::{ClientNumber, Hours};

    use super::*;
    use crate::core::performance::Draft;

    fn reviewed(day: &str) -> Reviewed {
        let mut draft = Draft::new(ClientNumber::from_first_ten(1_234_567_890));
        draft.choose_hours(Hours::try_from(3).unwrap());
        let key = IdempotencyKey::new(uuid::Uuid::nil());
        draft.review(day.parse().unwrap(), key).unwrap()
    }

    #[test]
    fn what_was_reviewed_yesterday_is_not_sent_as_todays() {
        let reviewed = reviewed("2026-11-23");
        let passed = Phase::NotSent("not-sent-date-passed", Some(reviewed.clone()));
        let offline = Phase::NotSent("not-sent-offline", Some(reviewed.clone()));
        let tomorrow = "2026-11-24".parse().unwrap();
        for phase in [Phase::Ready(reviewed.clone()), offline.clone()] {
            assert_eq!(phase.on(reviewed.date()), None);
            assert_eq!(phase.on(tomorrow), Some(passed.clone()));
        }
    }

    #[test]
    fn what_is_under_way_or_unknown_is_left_alone_at_midnight() {
        let tomorrow = "2026-11-24".parse().unwrap();
        for phase in [
            Phase::Asking,
            Phase::Unknown,
            Phase::Sending(reviewed("2026-11-23")),
            Phase::NotSent("not-sent-offline", None),
        ] {
            assert_eq!(phase.on(tomorrow), None, "{phase:?}");
        }
    }
}
