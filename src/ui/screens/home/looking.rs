use std::{rc::Rc, time::Duration};

use dioxus::{core::spawn_forever, prelude::*};
use futures_util::future::join_all;

use crate::{
    core::{
        Core,
        account::AccountId,
        history::LoadError,
        home::{Opening, Work},
        session::SignedIn,
    },
    ui::{
        home::{HomeMemory, use_home},
        reach::Reach,
        report, requests,
        state::{AppState, use_app, use_core},
        words,
    },
};

/// Why it is not known what was sent today.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Troubles {
    /// At any employer.
    All(&'static str),
    /// At these.
    Some(Vec<(AccountId, &'static str)>),
}

impl Default for Troubles {
    fn default() -> Self {
        Self::Some(Vec::new())
    }
}

impl Troubles {
    /// What is said above all lists.
    pub(super) fn all(&self) -> Option<&'static str> {
        match self {
            Self::All(message) => Some(message),
            Self::Some(_) => None,
        }
    }

    /// What is said above one list.
    pub(super) fn at(&self, account: &AccountId) -> Option<&'static str> {
        match self {
            Self::All(_) => None,
            Self::Some(troubles) => troubles.iter().find(|it| it.0 == *account).map(|it| it.1),
        }
    }
}

/// After so long she may be about to touch a row.
const FIXED_AFTER: Duration = Duration::from_millis(600);

/// The order of a home that is opened: what is known already decides.
pub(super) fn opening(home: HomeMemory) -> Opening {
    let mut opening = Opening::default();
    for (account, work) in home.known() {
        opening.learn(&account, work.usual());
    }
    if !home.known().is_empty() {
        opening.fix();
    }
    opening
}

/// From now on the order stays.
pub(super) fn fix(mut opening: Signal<Opening>) {
    if !opening.peek().is_fixed() {
        opening.write().fix();
    }
}

/// Asks the server what she did, again whenever something may have changed. Says why it is not
/// known.
pub(super) fn use_looked(opening: Signal<Opening>) -> Troubles {
    let app = use_app();
    let core = use_core();
    let home = use_home();
    // Who comes to a screen that says «no connection» does not wait for the next try.
    let again = Rc::clone(&core);
    use_hook(|| {
        if app.reached().peek() != Reach::Good {
            report::look_again(app, &again);
        }
    });
    let timer = Rc::clone(&core.platform().timer);
    use_future(move || {
        let timer = Rc::clone(&timer);
        async move {
            timer.sleep(FIXED_AFTER).await;
            fix(opening);
        }
    });
    let looked = use_resource(move || {
        let core = Rc::clone(&core);
        let _ = app.changes();
        let reach = app.reached().now();
        let _ = app.reached().tries();
        let lists = home.lists();
        let accounts: Vec<SignedIn> = match lists {
            Ok(lists) => lists.iter().map(|it| it.0.clone()).collect(),
            Err(_) => app.signed_in().into_iter().collect(),
        };
        async move {
            match reach {
                Reach::Good => {}
                Reach::Offline => return Troubles::All(words::today(&LoadError::Offline)),
                Reach::Failing => return Troubles::All("error-server"),
            }
            // None of her employers' servers waits for another.
            let asked = accounts
                .iter()
                .map(|it| look(app, &core, home, opening, it));
            let answers = join_all(asked).await;
            fix_when_known(home, opening);
            let failures: Vec<_> = answers.iter().flatten().collect();
            let reach = failures.first().map_or(Reach::Good, |it| Reach::after(it));
            app.reached().told(failures.len(), accounts.len(), reach);
            match failures.first() {
                Some(first) if failures.len() == accounts.len() => {
                    Troubles::All(words::today(first))
                }
                _ => {
                    let accounts = accounts.iter().map(|it| it.account.clone());
                    let told = accounts.zip(&answers);
                    Troubles::Some(
                        told.filter_map(|it| Some((it.0, words::today(it.1.as_ref()?))))
                            .collect(),
                    )
                }
            }
        }
    });
    looked.read().clone().unwrap_or_default()
}

fn fix_when_known(home: HomeMemory, opening: Signal<Opening>) {
    if !home.known().is_empty() {
        fix(opening);
    }
}

async fn look(
    app: AppState,
    core: &Rc<Core>,
    home: HomeMemory,
    mut opening: Signal<Opening>,
    signed_in: &SignedIn,
) -> Option<LoadError> {
    let account = &signed_in.account;
    match core.work(signed_in).await {
        Ok(work) => {
            if !opening.peek().is_fixed() {
                opening.write().learn(account, work.usual());
            }
            look_further(app, core, signed_in, &work);
            home.learn(account, work);
            None
        }
        Err(LoadError::SessionEnded) => {
            report::session_ended(app, core, signed_in);
            None
        }
        Err(error) => Some(error),
    }
}

/// What waits for her answer at this employer.
fn look_further(app: AppState, core: &Rc<Core>, signed_in: &SignedIn, work: &Work) {
    let (core, signed_in, me) = (Rc::clone(core), signed_in.clone(), work.me.clone());
    // It goes on when she has left the home.
    spawn_forever(async move { requests::look(app, &core, &signed_in, &me).await });
}
