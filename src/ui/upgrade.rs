//! A newer version of the page is there: it is taken when nobody is in the middle of anything.

use std::rc::Rc;

use dioxus::prelude::*;

use super::state::AppState;
use crate::{
    core::{Core, platform::SecretStoreKind},
    platform::upgrade::{self, Moment},
};

/// Starts the app anew in a newer version at the next quiet moment: when nobody looks, when the
/// worker comes back to the page, or when she has come home.
pub fn use_upgrade(app: AppState, core: Rc<Core>) {
    let at_home = Rc::clone(&core);
    use_effect(move || {
        app.place();
        consider(app, &at_home, Moment::Shown);
    });
    use_future(move || {
        let core = Rc::clone(&core);
        async move {
            let mut moments = upgrade::moments();
            while let Some(moment) = moments.recv().await {
                consider(app, &core, moment);
            }
        }
    });
}

fn consider(app: AppState, core: &Core, moment: Moment) {
    // A session that lives in memory would be over.
    let is_kept = core.platform().secrets.kind() != SecretStoreKind::Memory;
    let seen = moment == Moment::Shown;
    let may = is_kept && app.may_start_anew(seen);
    if upgrade::is_ready() && !upgrade::is_typing() && may {
        upgrade::start_anew();
    }
}
