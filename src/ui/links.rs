//! Links of an employer fill in; nothing happens without the worker's tap.

use std::rc::Rc;

use dioxus::core::spawn_forever;

use super::state::AppState;
use crate::core::{
    Core,
    account::AccountId,
    link::{Followed, LinkError, StartLink},
    navigation::{Place, Route},
};

/// The app was opened through a link, or the page was.
pub fn opened(app: AppState, core: &Rc<Core>) {
    if let Some(text) = core.platform().outside.take_link() {
        follow(app, core, &text);
    }
}

/// Fills in what the link says; says so when it is none of ours.
pub fn follow(app: AppState, core: &Rc<Core>, text: &str) {
    let followed = core.follow_link(text);
    app.set_link_refused(followed.is_err());
    match followed {
        // At the sign-in it is said beside the fields, for as long as nothing else is tried.
        Err(LinkError::Invalid)
            if matches!(app.place(), Place::SignIn | Place::Above(Route::SignIn)) => {}
        Err(LinkError::Invalid) => app.say_warning(app.texts().text("server-link-invalid")),
        Ok(Followed::SignedInAlready) => {
            app.say(app.texts().text("employer-signed-in-already"));
        }
        Ok(Followed::Open(account)) => open(app, core, account),
        Ok(Followed::Again(account, link)) => {
            app.sign_in_again(account.clone());
            if let Some(voucher) = link.voucher {
                app.hold_voucher(account, voucher);
            }
        }
        Ok(Followed::Client(number)) => app.go(|it| it.client_given(number)),
        Ok(Followed::SignIn(link)) => fill_in(app, core, link),
        Ok(Followed::Elsewhere(server, link)) => {
            app.hold_link(link);
            app.open(Route::Server(server.to_string()));
        }
    }
}

/// Shows the account that she is signed in with already; what she has begun is not disturbed.
fn open(app: AppState, core: &Rc<Core>, account: AccountId) {
    app.go(|it| it.activate(&account));
    let said = match app.employer(&account) {
        Some(name) => app
            .texts()
            .text_with("employer-signed-in-at", &[("name", name.into())]),
        None => app.texts().text("employer-signed-in-already"),
    };
    app.say(said);
    let core = Rc::clone(core);
    spawn_forever(async move { remember(&core, &account).await });
}

/// Makes this account the active one for the next start too.
pub async fn remember(core: &Core, account: &AccountId) {
    if let Err(error) = core.switch_to(account).await {
        tracing::warn!(%error, "the active account could not be noted");
    }
}

/// Fills the sign-in in with what a link of the chosen server says, beside whoever is signed in.
pub fn fill_in(app: AppState, core: &Core, link: StartLink) {
    if app.accounts_now().sessions().next().is_some() {
        app.add_employer();
    }
    let Some(login) = link.login else { return };
    app.fill_login(login.grouped());
    if let Some((server, voucher)) = core.server().ok().zip(link.voucher) {
        app.hold_voucher(AccountId { server, login }, voucher);
    }
}
