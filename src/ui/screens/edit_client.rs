use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::ClientNumber;

use super::{
    client_form::{ClientButtons, ClientFields, ClientForm, use_client_form},
    home::{More, SearchField, Watch, is_long, is_watched, start_over, use_shown},
};
use crate::{
    core::{
        Core,
        clients::{CheckDigits, Client, ClientError},
        home::Search,
        link::Followed,
        navigation::{Question, Route},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Row, Screen},
        home::{use_clients, use_home},
        icons::IconKind,
        state::{AppState, use_app, use_core},
    },
};

const FORM: &str = "edit-client";
/// What the buttons say.
const KEEP: [&str; 2] = ["edit-client-save", "number-save-anyway"];

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
                        if is_watched(at, visible, total - visible) {
                            Watch { shown }
                        }
                    }
                }
            }
            More { shown, total }
        }
    }
}

/// «Pas de naam van uw klant aan», correct its number, or delete the client.
#[component]
pub fn EditClient(number: ClientNumber) -> Element {
    let app = use_app();
    let core = use_core();
    let client = app
        .shown_signed_in()
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
    let form = use_client_form(Some(&client));
    let mut number = form.number;
    let before = client.number.clone();
    let linked = core.clone();
    let keep = use_callback(move |check: CheckDigits| {
        if let Some(client) = form.read(check) {
            let asks = check == CheckDigits::Warn;
            spawn(save(app, core.clone(), form, before.clone(), client, asks));
        }
    });
    let same = client.number.clone();
    let submit = move |event: FormEvent| {
        event.prevent_default();
        // A number that is in her list is hers already, whatever its check digits are.
        let typed = ClientNumber::from_typed(&number.peek());
        let kept = typed.as_ref() == Ok(&same);
        keep.call(if kept {
            CheckDigits::Passed
        } else {
            CheckDigits::Warn
        });
    };
    let aloud = form
        .aloud(&texts, false)
        .then(form.buttons_aloud(&texts, KEEP))
        .messages(&texts, ["edit-client-delete"]);
    rsx! {
        Screen {
            title: texts.text("edit-client-title"),
            aloud,
            actions: rsx! {
                ClientButtons {
                    form,
                    id: FORM,
                    keep: KEEP,
                    onanyway: move |()| keep.call(CheckDigits::Passed),
                }
                Button {
                    kind: ButtonKind::QuietDanger,
                    icon: IconKind::Delete,
                    label: texts.text("edit-client-delete"),
                    onclick: move |()| app.ask(Question::Delete(client.clone())),
                }
            },
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                ClientFields {
                    form,
                    naming: false,
                    onlink: move |link: String| {
                        if let Ok(Followed::Client(given)) = linked.follow_link(&link) {
                            number.set(given.grouped());
                        }
                    },
                }
            }
        }
    }
}

/// `asks`: the server is asked about another number first.
async fn save(
    app: AppState,
    core: Rc<Core>,
    form: ClientForm,
    before: ClientNumber,
    client: Client,
    asks: bool,
) {
    let Some(signed_in) = app.shown_signed_in() else {
        return;
    };
    form.begin();
    let changed = if asks {
        core.change_checked_client(&signed_in, &before, &client)
            .await
    } else {
        core.change_client(&signed_in.account, &before, &client)
            .await
    };
    form.end();
    match changed {
        Ok(()) => {
            app.change(|it| it.client_changed(&before, &client));
            app.close();
            app.changed();
            let saved = if client.number == before {
                "edit-client-saved"
            } else {
                "number-saved"
            };
            app.say(app.texts().text(saved));
        }
        Err(ClientError::Gone) => {
            app.close();
            app.changed();
        }
        Err(error) => form.refuse(&error, &client),
    }
}
