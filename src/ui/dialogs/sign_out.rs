//! Whether to sign out, on this phone or on another one.

use std::rc::Rc;

use dioxus::{core::spawn_forever, prelude::*};
use job_tracker_protocol::wire::Device;

use super::super::{
    components::{Button, ButtonKind, Dialog},
    home::{HomeMemory, use_home},
    icons::IconKind,
    report,
    screens::phones,
    state::{AppState, use_app, use_core},
    words,
};
use crate::core::{
    Core, account::AccountId, history::LoadError, navigation::Question, session::SignedIn,
};

#[component]
pub(super) fn SignOut(account: AccountId) -> Element {
    let app = use_app();
    let home = use_home();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let warning = doubt(&core, &account).map(|it| texts.text(it));
    let title = match app.employer(&account) {
        Some(name) => texts.text_with("employer-sign-out-title", &[("name", name.into())]),
        None => texts.text("sign-out-title"),
    };
    let sign_out = move |()| {
        if busy.replace(true) {
            return;
        }
        let (core, account) = (core.clone(), account.clone());
        // Half signed out is no place to stop at: this goes on when the question is closed.
        spawn_forever(async move {
            let signed_in = app.accounts_now().signed_in(&account).cloned();
            let signed_out = match &signed_in {
                // What is not known of a performance stays so: asked now, nobody would be told.
                Some(signed_in) => core.sign_out(signed_in).await,
                None => core.take_off(&account).await,
            };
            // She may have closed this one meanwhile, and be asked another.
            if app.question() == Some(Question::SignOut(account.clone())) {
                app.answer_question();
            }
            match signed_out {
                Ok(()) => forget(app, home, &account),
                Err(error) => app.say_warning(app.texts().text(words::sign_in(&error))),
            }
        });
    };
    rsx! {
        Dialog {
            title,
            text: texts.text("sign-out-text"),
            warning,
            answers: ["sign-out-confirm", "cancel"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Main,
                icon: IconKind::SignOut,
                label: texts.text("sign-out-confirm"),
                busy: busy(),
                onclick: sign_out,
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("cancel"),
                onclick: move |()| app.answer_question(),
            }
        }
    }
}

/// The message on what nobody knows yet whether it arrived; her wages come before a request.
fn doubt(core: &Core, account: &AccountId) -> Option<&'static str> {
    if core.has_unsettled(account).unwrap_or_default() {
        return Some("sign-out-pending-warning");
    }
    core.has_unsettled_request(account)
        .unwrap_or_default()
        .then_some("sign-out-request-warning")
}

/// Whoever has the phone needs login and password again.
#[component]
pub(super) fn ForgetPhone(phone: Device) -> Element {
    let app = use_app();
    let home = use_home();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let present = phone.present;
    let warning = app
        .signed_in()
        .filter(|_| present)
        .and_then(|it| doubt(&core, &it.account))
        .map(|it| texts.text(it));
    let text = if present {
        texts.text("phones-forget-this")
    } else {
        let used = phones::last_used(&texts, &phone);
        format!("{used}. {}", texts.text("phones-forget-other"))
    };
    let forget_it = {
        let phone = phone.clone();
        move |()| {
            if !busy.replace(true) {
                // It goes on when the question is closed.
                spawn_forever(forget_phone(app, home, core.clone(), phone.clone()));
            }
        }
    };
    rsx! {
        Dialog {
            title: texts.text("phones-forget-title"),
            text,
            warning,
            answers: ["phones-forget", "cancel"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Danger,
                icon: IconKind::SignOut,
                label: texts.text("phones-forget"),
                busy: busy(),
                onclick: forget_it,
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("cancel"),
                onclick: move |()| app.answer_question(),
            }
        }
    }
}

async fn forget_phone(app: AppState, home: HomeMemory, core: Rc<Core>, phone: Device) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    match core.forget_phone(&signed_in, phone.id).await {
        Ok(()) if phone.present => sign_out(app, home, &core, &signed_in).await,
        Ok(()) => {
            app.answer_question();
            app.changed();
            app.say(app.texts().text("phones-forgotten"));
        }
        Err(LoadError::SessionEnded) => {
            app.answer_question();
            report::session_ended(app, &core, &signed_in);
        }
        Err(error) => {
            app.answer_question();
            app.say_warning(app.texts().text(words::load(&error)));
        }
    }
}

async fn sign_out(app: AppState, home: HomeMemory, core: &Core, signed_in: &SignedIn) {
    let signed_out = core.sign_out(signed_in).await;
    app.answer_question();
    match signed_out {
        Ok(()) => forget(app, home, &signed_in.account),
        Err(error) => app.say_warning(app.texts().text(words::sign_in(&error))),
    }
}

fn forget(app: AppState, home: HomeMemory, account: &AccountId) {
    home.forget();
    let name = app.employer(account);
    app.set_waiting(account, None);
    app.fill_login(String::new());
    app.go(|it| it.sign_out(account));
    app.changed();
    if let Some(name) = name {
        let texts = app.texts();
        app.say(texts.text_with("employer-signed-out", &[("name", name.into())]));
    }
}
