//! Links of an employer fill in; nothing happens without the worker's tap.

use super::state::AppState;
use crate::core::{
    Core,
    account::AccountId,
    link::{Followed, LinkError, StartLink},
    navigation::{Place, Route},
};

/// The app was opened through a link, or the page was.
pub fn opened(app: AppState, core: &Core) {
    if let Some(text) = core.platform().outside.take_link() {
        follow(app, core, &text);
    }
}

/// Fills in what the link says; says so when it is none of ours.
pub fn follow(app: AppState, core: &Core, text: &str) {
    let signed_in = app.signed_in().is_some();
    let followed = core.follow_link(text, signed_in);
    app.set_link_refused(followed.is_err());
    match followed {
        // At the sign-in it is said beside the fields, for as long as nothing else is tried.
        Err(LinkError::Invalid) if matches!(app.place(), Place::SignIn) => {}
        Err(LinkError::Invalid) => app.say_warning(app.texts().text("server-link-invalid")),
        Ok(Followed::SignedInAlready) => {
            app.say_warning(app.texts().text("link-signed-in-already"));
        }
        Ok(Followed::Client(number)) => app.go(|it| it.client_given(number)),
        Ok(Followed::SignIn(link)) => fill_in(app, core, link),
        Ok(Followed::Elsewhere(server, link)) => {
            app.hold_link(link);
            app.open(Route::Server(server.to_string()));
        }
    }
}

/// Fills the sign-in in with what a link of the app's own server says.
pub fn fill_in(app: AppState, core: &Core, link: StartLink) {
    let Some(login) = link.login else { return };
    app.fill_login(login.grouped());
    if let Some((server, voucher)) = core.server().ok().zip(link.voucher) {
        app.hold_voucher(AccountId { server, login }, voucher);
    }
}
