use std::rc::Rc;

use dioxus::prelude::*;

use super::{
    client_form::{ClientButtons, ClientFields, ClientForm, use_client_form},
    former::FormerOffer,
};
use crate::{
    core::{
        Core,
        clients::{CheckDigits, Client, ClientError},
        navigation::Navigation,
    },
    ui::{
        components::{Notice, NoticeKind, Screen},
        links,
        state::{AppState, use_app, use_core},
    },
};

const FORM: &str = "add-client";
/// What the buttons say.
const KEEP: [&str; 2] = ["add-client-submit", "add-client-number-anyway"];

/// «EEN NIEUWE KLANT TOEVOEGEN?»
#[component]
pub fn AddClient() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let form = use_client_form(None);
    let mut number = form.number;
    use_effect(move || {
        // Read, so that a link that is opened meanwhile is followed too.
        if let Some(given) = app.given_client() {
            number.set(given.grouped());
            app.change(Navigation::take_given_client);
        }
    });
    let linked = core.clone();
    let anyway = {
        let core = core.clone();
        move |()| {
            if let Some(client) = form.read(CheckDigits::Passed) {
                spawn(add(app, core.clone(), form, client, Asking::Nobody));
            }
        }
    };
    let submit = move |event: FormEvent| {
        event.prevent_default();
        if let Some(client) = form.read(CheckDigits::Warn) {
            spawn(add(app, core.clone(), form, client, Asking::Server));
        }
    };
    let refused = app.is_link_refused().then_some("server-link-invalid");
    let aloud = form
        .aloud(&texts, true)
        .messages(&texts, refused)
        .then(form.buttons_aloud(&texts, KEEP));
    rsx! {
        Screen {
            title: texts.text("add-client-title"),
            aloud,
            actions: rsx! {
                ClientButtons { form, id: FORM, keep: KEEP, onanyway: anyway }
            },
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                ClientFields {
                    form,
                    naming: true,
                    onlink: move |link: String| links::follow(app, &linked, &link),
                }
                FormerOffer {}
                if let Some(refused) = refused {
                    Notice { kind: NoticeKind::Bad, lines: vec![texts.text(refused)] }
                }
            }
        }
    }
}

/// Who is asked about the number first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// The server, where it can be.
    Server,
    /// Nobody: she has seen the doubt.
    Nobody,
}

async fn add(app: AppState, core: Rc<Core>, form: ClientForm, client: Client, asking: Asking) {
    let Some(signed_in) = app.shown_signed_in() else {
        return;
    };
    form.begin();
    let added = match asking {
        Asking::Server => core.add_checked_client(&signed_in, &client).await,
        Asking::Nobody => core.add_client(&signed_in.account, &client).await,
    };
    form.end();
    let texts = app.texts();
    match added {
        Ok(()) => {
            app.close();
            app.changed();
            app.say(texts.text_with("add-client-added", &[("name", client.alias.into())]));
        }
        Err(ClientError::Exists(existing)) => {
            app.close();
            app.report_for(signed_in.account, &existing);
            app.say(texts.text_with("add-client-exists", &[("name", existing.alias.into())]));
        }
        Err(error) => form.refuse(&error, &client),
    }
}
