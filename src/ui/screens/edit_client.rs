use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::ClientNumber;

use super::{
    add_client::Wrong,
    home::{More, SearchField, Watch, is_long, is_watched, start_over, use_shown},
};
use crate::{
    core::{
        Core,
        clients::{CheckDigits, Client, ClientError},
        home::Search,
        navigation::{Question, Route},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Field, FieldKind, Notice, NoticeKind, Row, Screen},
        home::{use_clients, use_home},
        icons::IconKind,
        state::{AppState, use_app, use_core},
    },
};

const FORM: &str = "edit-client";

/// «Kies een klant», to rename or delete it.
#[component]
pub fn ChooseClient() -> Element {
    let app = use_app();
    let home = use_home();
    let texts = app.texts();
    let shown = use_shown();
    let clients = use_clients();
    let failed = clients.as_ref().err().copied();
    let clients = clients.unwrap_or_else(|_| [].into());
    let long = is_long(clients.len());
    let search = long.then(|| Search::typed(&home.search()));
    let found: Vec<Client> = clients
        .iter()
        .filter(|it| search.as_ref().is_none_or(|search| search.finds(it)))
        .map(|it| it.client.clone())
        .collect();
    let (total, visible) = (found.len(), found.len().min(shown()));
    let none = (long && found.is_empty()).then_some("clients-search-none");
    rsx! {
        Screen {
            title: texts.text("clients-edit-title"),
            aloud: Script::new()
                .messages(&texts, failed)
                .messages(&texts, long.then_some("clients-search-label"))
                .messages(&texts, none)
                .all(found.iter().take(visible).map(|it| &it.alias))
                .messages(&texts, ["clients-edit-done"]),
            actions: rsx! {
                Button { kind: ButtonKind::Quiet, label: texts.text("clients-edit-done"), onclick: move |()| app.close() }
            },
            if let Some(failed) = failed {
                Notice { kind: NoticeKind::Bad, lines: vec![texts.text(failed)] }
            }
            if long {
                SearchField { onsearch: move |()| start_over(shown) }
            }
            if let Some(none) = none {
                p { class: "lead", role: "status", {texts.text(none)} }
            }
            ul { class: "list",
                for (at, client) in found.into_iter().take(visible).enumerate() {
                    li { key: "{client.number}",
                        Row {
                            title: client.alias.clone(),
                            sub: client.number.grouped(),
                            icon: IconKind::Edit,
                            label: texts.text_with("clients-edit-open", &[("name", client.alias.clone().into())]),
                            onclick: move |()| app.open(Route::EditClient(client.number.clone())),
                        }
                        if is_watched(at, visible) {
                            Watch { shown }
                        }
                    }
                }
            }
            More { shown, total }
        }
    }
}

/// «Pas de naam van uw klant aan», or delete the client.
#[component]
pub fn EditClient(number: ClientNumber) -> Element {
    let app = use_app();
    let core = use_core();
    let client = app
        .signed_in()
        .and_then(|it| core.client(&it.account, &number).ok().flatten());
    match client {
        Some(client) => rsx! { Edit { client } },
        // Another window deleted it meanwhile.
        None => rsx! { ChooseClient {} },
    }
}

#[component]
fn Edit(client: Client) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let alias = use_signal(|| client.alias.clone());
    let note = use_signal(|| client.note.clone());
    let mut wrong = use_signal(Wrong::default);
    let grouped = client.number.grouped();
    let submit = {
        let number = client.number.clone();
        move |event: FormEvent| {
            event.prevent_default();
            match Client::from_typed(
                number.as_str(),
                &alias.peek(),
                &note.peek(),
                CheckDigits::Passed,
            ) {
                Ok(client) => {
                    wrong.set(Wrong::default());
                    spawn(save(app, core.clone(), client, wrong));
                }
                Err(error) => wrong.set(Wrong::from_error(&error, &alias.peek())),
            }
        }
    };
    let Wrong {
        alias: alias_wrong,
        note: note_wrong,
        elsewhere,
        ..
    } = wrong.cloned();
    let aloud = Script::new()
        .line(&client.alias)
        .line(&grouped)
        .messages(&texts, ["add-client-name-label"])
        .messages(&texts, alias_wrong)
        .messages(&texts, ["add-client-note-label", "add-client-note-hint"])
        .messages(&texts, note_wrong.into_iter().chain(elsewhere))
        .messages(&texts, ["edit-client-save", "edit-client-delete"]);
    rsx! {
        Screen {
            title: texts.text("edit-client-title"),
            aloud,
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("edit-client-save"), form: FORM }
                Button {
                    kind: ButtonKind::QuietDanger,
                    icon: IconKind::Delete,
                    label: texts.text("edit-client-delete"),
                    onclick: move |()| app.ask(Question::Delete(client.clone())),
                }
            },
            p { class: "lead", "{grouped}" }
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                Field {
                    id: "client-name",
                    kind: FieldKind::Text,
                    label: texts.text("add-client-name-label"),
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
                if let Some(elsewhere) = elsewhere {
                    Notice { kind: NoticeKind::Bad, lines: vec![texts.text(elsewhere)] }
                }
            }
        }
    }
}

async fn save(app: AppState, core: Rc<Core>, client: Client, mut wrong: Signal<Wrong>) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    match core.rename_client(&signed_in.account, &client).await {
        Ok(()) => {
            app.close();
            app.changed();
            app.say(app.texts().text("edit-client-saved"));
        }
        Err(ClientError::Gone) => {
            app.close();
            app.changed();
        }
        Err(error) => wrong.set(Wrong::from_error(&error, &client.alias)),
    }
}
