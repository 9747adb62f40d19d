//! Whether a client goes off the worker's list.

use dioxus::prelude::*;

use super::super::{
    components::{Button, ButtonKind, Dialog},
    icons::IconKind,
    state::{use_app, use_core},
    words,
};
use crate::core::clients::Client;

#[component]
pub(super) fn Delete(client: Client) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let name = client.alias.clone();
    let delete = move |()| {
        let (core, client) = (core.clone(), client.clone());
        spawn(async move {
            let Some(signed_in) = app.shown_signed_in() else {
                return;
            };
            let texts = app.texts();
            let deleted = core.delete_client(&signed_in.account, &client.number).await;
            app.answer_question();
            match deleted {
                Ok(()) => {
                    app.close();
                    app.changed();
                    let name = client.alias.into();
                    app.say(texts.text_with("edit-client-deleted", &[("name", name)]));
                }
                Err(error) => app.say_warning(texts.text(words::store(&error))),
            }
        });
    };
    rsx! {
        Dialog {
            title: texts.text_with("delete-client-title", &[("name", name.into())]),
            text: texts.text("delete-client-text"),
            answers: ["delete-client-confirm", "cancel"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Danger,
                icon: IconKind::Delete,
                label: texts.text("delete-client-confirm"),
                onclick: delete,
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("cancel"),
                onclick: move |()| app.answer_question(),
            }
        }
    }
}
