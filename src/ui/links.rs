//! Links of an employer fill in; nothing happens without the worker's tap.

use dioxus::prelude::*;

use super::state::{AppState, Place, Route};
use crate::core::{
    Core,
    link::{Followed, LinkError},
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
    let mut refused = app.link_refused;
    refused.set(followed.is_err());
    match followed {
        // At the sign-in it is said beside the fields, for as long as nothing else is tried.
        Err(LinkError::Invalid) if matches!(app.place(), Place::SignIn) => {}
        Err(LinkError::Invalid) => app.say_warning(app.texts().text("server-link-invalid")),
        Ok(Followed::SignedInAlready) => {
            app.say_warning(app.texts().text("link-signed-in-already"));
        }
        Ok(Followed::Client(number)) => {
            let mut given = app.given_client;
            given.set(Some(number));
            // Before she has signed in, it waits.
            if signed_in && !matches!(app.place(), Place::Above(Route::AddClient)) {
                app.open(Route::AddClient);
            }
        }
        Ok(Followed::SignIn { login, elsewhere }) => {
            if let Some(given) = login {
                let mut login = app.login;
                login.set(given.grouped());
            }
            if let Some(server) = elsewhere {
                app.open(Route::Server(server.to_string()));
            }
        }
    }
}
