//! Links of an employer fill in; nothing happens without the worker's tap.

use dioxus::prelude::*;

use super::state::{AppState, Place, Route};
use crate::{
    core::{
        Core,
        link::{Link, LinkError, StartLink},
    },
    platform::shell,
};

/// The app was opened through a link, or the page was.
pub fn opened(app: AppState, core: &Core) {
    if let Some(text) = shell::take_link() {
        follow(app, core, &text);
    }
}

/// Fills in what the link says; says so when it is none of ours.
pub fn follow(app: AppState, core: &Core, text: &str) {
    let followed = Link::parse(text).and_then(|link| match link {
        Link::Start(link) => start(app, core, link),
        Link::Client(number) => {
            let mut given = app.given_client;
            given.set(Some(number));
            // Before she has signed in, it waits.
            if app.signed_in().is_some() && !matches!(app.place(), Place::Above(Route::AddClient)) {
                app.open(Route::AddClient);
            }
            Ok(())
        }
    });
    let mut refused = app.link_refused;
    refused.set(followed.is_err());
}

/// Another server is only shown: the worker herself saves it.
fn start(app: AppState, core: &Core, link: StartLink) -> Result<(), LinkError> {
    let ours = |server| core.server().is_ok_and(|it| it == server);
    let elsewhere = link.server.filter(|it| !ours(it.clone()));
    if elsewhere.is_some() && core.platform().servers.fixed {
        return Err(LinkError::Invalid);
    }
    // Whoever is signed in is not disturbed.
    if app.signed_in().is_some() {
        return Ok(());
    }
    if let Some(given) = link.login {
        let mut login = app.login;
        login.set(given.grouped());
    }
    if let Some(server) = elsewhere {
        app.open(Route::Server(server.to_string()));
    }
    Ok(())
}
