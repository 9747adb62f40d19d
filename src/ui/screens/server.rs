use dioxus::prelude::*;

use crate::ui::{
    aloud::Script,
    components::{Button, ButtonKind, Field, FieldKind, Screen},
    state::{use_app, use_core},
    words,
};

const FORM: &str = "server";

/// Where the employer's server is; on a page in a browser it is the page's own.
#[component]
pub fn Server(given: String) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let value = use_signal(|| {
        if given.is_empty() {
            core.server().map(|it| it.to_string()).unwrap_or_default()
        } else {
            given
        }
    });
    let mut error = use_signal(|| None::<&'static str>);
    let mut busy = use_signal(|| false);
    let submit = move |event: FormEvent| {
        event.prevent_default();
        if busy.replace(true) {
            return;
        }
        let core = core.clone();
        spawn(async move {
            let typed = value.cloned();
            match core.set_server(&typed).await {
                Ok(_) => {
                    app.close();
                    app.say(app.texts().text("server-saved"));
                }
                Err(refused) => error.set(Some(words::set_server(&refused))),
            }
            busy.set(false);
        });
    };
    rsx! {
        Screen {
            title: texts.text("server-title"),
            aloud: Script::new()
                .messages(&texts, ["server-label", "server-hint"])
                .messages(&texts, error())
                .line(texts.text("server-save")),
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("server-save"), busy: busy(), form: FORM }
            },
            form { id: FORM, novalidate: true, onsubmit: submit,
                Field {
                    id: "server-address",
                    kind: FieldKind::Address,
                    label: texts.text("server-label"),
                    hint: texts.text("server-hint"),
                    error: error().map(|it| texts.text(it)),
                    value,
                }
            }
        }
    }
}
