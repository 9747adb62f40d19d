use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{Core, navigation::Navigation},
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, EnterKey, Field, FieldKind, Notice, NoticeKind, Screen},
        links,
        state::{AppState, use_app, use_core},
        words,
    },
};

const FORM: &str = "server";

/// Where the employer's server is; on a page in a browser it is the page's own. A link that leads
/// to another one gives it.
#[component]
pub fn Server(given: String) -> Element {
    if given.is_empty() {
        rsx! { Address {} }
    } else {
        rsx! { Other { given } }
    }
}

#[component]
fn Address() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let value = use_signal(|| core.server().map(|it| it.to_string()).unwrap_or_default());
    let error = use_signal(|| None::<&'static str>);
    let busy = use_signal(|| false);
    let submit = move |event: FormEvent| {
        event.prevent_default();
        save(app, core.clone(), value.cloned(), busy, error);
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
                    enter: EnterKey::Go,
                    error: error().map(|it| texts.text(it)),
                    value,
                }
            }
        }
    }
}

/// Whoever can make a link can lead her to a server of his own: so both are named, and nothing is
/// filled in or changed before she has chosen.
#[component]
fn Other(given: String) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let error = use_signal(|| None::<&'static str>);
    let busy = use_signal(|| false);
    let name = |address: &str| {
        let name = address.strip_prefix("https://").unwrap_or(address);
        name.to_owned()
    };
    let now = core
        .server()
        .map(|it| name(it.as_str()))
        .unwrap_or_default();
    let lines = [
        texts.text("server-other"),
        texts.text_with("server-other-new", &[("server", name(&given).into())]),
        texts.text_with("server-other-now", &[("server", now.into())]),
    ];
    let choose = move |()| save(app, core.clone(), given.clone(), busy, error);
    rsx! {
        Screen {
            title: texts.text("server-title"),
            aloud: Script::new()
                .all(lines.iter())
                .messages(&texts, ["server-other-ask"])
                .messages(&texts, error())
                .messages(&texts, ["server-other-use", "server-other-keep"]),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text("server-other-use"),
                    busy: busy(),
                    onclick: choose,
                }
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text("server-other-keep"),
                    onclick: move |()| {
                        app.take_link();
                        app.close();
                    },
                }
            },
            Notice { kind: NoticeKind::Warn, lines: lines.to_vec() }
            p { {texts.text("server-other-ask")} }
            if let Some(error) = error() {
                Notice { kind: NoticeKind::Bad, lines: vec![texts.text(error)] }
            }
        }
    }
}

/// Changes the server; then what the link of that server says is filled in.
fn save(
    app: AppState,
    core: Rc<Core>,
    typed: String,
    mut busy: Signal<bool>,
    mut error: Signal<Option<&'static str>>,
) {
    if busy.replace(true) {
        return;
    }
    spawn(async move {
        match core.set_server(&typed).await {
            Ok(_) => {
                app.close();
                app.change(Navigation::server_chosen);
                if let Some(link) = app.take_link() {
                    links::fill_in(app, &core, link);
                }
                app.say(app.texts().text("server-saved"));
            }
            Err(refused) => error.set(Some(words::set_server(&refused))),
        }
        busy.set(false);
    });
}
