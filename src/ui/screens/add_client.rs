use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::{ClientNumber, NumberError};

use super::former::FormerOffer;
use crate::{
    core::{
        Core,
        clients::{CheckDigits, Client, ClientError, LONGEST_ALIAS},
        link::Link,
        navigation::Navigation,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Digits, Field, FieldKind, Notice, NoticeKind, Screen},
        links,
        state::{AppState, use_app, use_core},
        words,
    },
};

const FORM: &str = "add-client";

/// What is wrong, and where it is said.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Wrong {
    pub(super) number: Option<NumberError>,
    pub(super) check_digits: bool,
    pub(super) alias: Option<&'static str>,
    pub(super) note: Option<&'static str>,
    pub(super) elsewhere: Option<&'static str>,
}

impl Wrong {
    pub(super) fn from_error(error: &ClientError, alias: &str) -> Self {
        let mut wrong = Self::default();
        match error {
            ClientError::Number(error) => wrong.number = Some(*error),
            ClientError::CheckDigits => wrong.check_digits = true,
            ClientError::NoAlias => wrong.alias = Some("add-client-name-empty"),
            ClientError::TooLong if alias.trim().chars().count() > LONGEST_ALIAS => {
                wrong.alias = Some("add-client-name-long");
            }
            ClientError::TooLong => wrong.note = Some("add-client-note-long"),
            // Both are told elsewhere: the one opens the client, the other closes the screen.
            ClientError::Exists(_) | ClientError::Gone => {}
            ClientError::Store(error) => wrong.elsewhere = Some(words::store(error)),
        }
        wrong
    }
}

/// «EEN NIEUWE KLANT TOEVOEGEN?»
#[component]
pub fn AddClient() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut number = use_signal(String::new);
    use_effect(move || {
        // Read, so that a link that is opened meanwhile is followed too.
        if let Some(given) = app.given_client() {
            number.set(given.grouped());
            app.change(Navigation::take_given_client);
        }
    });
    let alias = use_signal(String::new);
    let note = use_signal(String::new);
    let mut wrong = use_signal(Wrong::default);
    let busy = use_signal(|| false);
    let warned = wrong.read().check_digits;

    let linked = core.clone();
    let submit = move |event: FormEvent| {
        event.prevent_default();
        if *busy.peek() {
            return;
        }
        // The warning is shown: pressing again means that the number stays.
        let check = if wrong.peek().check_digits {
            CheckDigits::Passed
        } else {
            CheckDigits::Warn
        };
        let typed = Client::from_typed(&number.peek(), &alias.peek(), &note.peek(), check);
        match typed {
            Ok(client) => {
                wrong.set(Wrong::default());
                spawn(add(app, core.clone(), client, wrong, busy));
            }
            Err(error) => {
                let mut found = Wrong::from_error(&error, &alias.peek());
                // All that is wrong is said at once.
                if alias.peek().trim().is_empty() {
                    found.alias = Some("add-client-name-empty");
                }
                wrong.set(found);
            }
        }
    };
    let number_error = wrong
        .read()
        .number
        .map(|it| words::client_number_error(&texts, it));
    let number_wrong =
        number_error.or_else(|| warned.then(|| texts.text("add-client-number-checksum")));
    let label = if warned && wrong.read().alias.is_none() {
        "add-client-number-anyway"
    } else {
        "add-client-submit"
    };
    let refused = app.is_link_refused().then_some("server-link-invalid");
    let Wrong {
        alias: alias_wrong,
        note: note_wrong,
        elsewhere,
        ..
    } = wrong.cloned();
    let aloud = Script::new()
        .messages(
            &texts,
            ["add-client-number-label", "add-client-number-hint"],
        )
        .perhaps(number_wrong.as_ref())
        .messages(&texts, ["add-client-name-label", "add-client-name-hint"])
        .messages(&texts, alias_wrong)
        .messages(&texts, ["add-client-note-label", "add-client-note-hint"])
        .messages(
            &texts,
            note_wrong.into_iter().chain(refused).chain(elsewhere),
        )
        .messages(&texts, [label]);
    rsx! {
        Screen {
            title: texts.text("add-client-title"),
            aloud,
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text(label), busy: busy(), form: FORM }
            },
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                Field {
                    id: "client-number",
                    kind: FieldKind::Digits(Digits::ClientNumber),
                    label: texts.text("add-client-number-label"),
                    hint: texts.text("add-client-number-hint"),
                    error: number_wrong,
                    value: number,
                    // Another number is checked anew.
                    onchange: move |()| {
                        let typed = number.cloned();
                        if Link::looks_like_one(&typed) {
                            number.set(String::new());
                            links::follow(app, &linked, &typed);
                        }
                        if wrong.peek().check_digits || ClientNumber::from_typed(&number.peek()).is_ok() {
                            let mut wrong = wrong.write();
                            wrong.check_digits = false;
                            wrong.number = None;
                        }
                    },
                }
                Field {
                    id: "client-name",
                    kind: FieldKind::Text,
                    label: texts.text("add-client-name-label"),
                    hint: texts.text("add-client-name-hint"),
                    error: alias_wrong.map(|it| texts.text(it)),
                    value: alias,
                }
                Field {
                    id: "client-note",
                    kind: FieldKind::Note,
                    label: texts.text("add-client-note-label"),
                    hint: texts.text("add-client-note-hint"),
                    error: note_wrong.map(|it| texts.text(it)),
                    value: note,
                }
                FormerOffer {}
                for trouble in refused.into_iter().chain(elsewhere) {
                    Notice { key: "{trouble}", kind: NoticeKind::Bad, lines: vec![texts.text(trouble)] }
                }
            }
        }
    }
}

async fn add(
    app: AppState,
    core: Rc<Core>,
    client: Client,
    mut wrong: Signal<Wrong>,
    mut busy: Signal<bool>,
) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    busy.set(true);
    let added = core.add_client(&signed_in.account, &client).await;
    busy.set(false);
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
        Err(error) => wrong.set(Wrong::from_error(&error, &client.alias)),
    }
}
