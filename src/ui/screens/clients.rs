use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{
        clients::{Client, SEARCH_FROM},
        history::{LoadError, Today},
        locale::Texts,
        navigation::Route,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Row, Screen},
        icons::{Icon, IconKind},
        report, requests,
        state::{AppState, use_app, use_core},
        words,
    },
};

/// The worker's own list, read anew whenever the database changes.
pub(super) fn use_clients() -> Result<Vec<Client>, &'static str> {
    let app = use_app();
    let core = use_core();
    let _ = app.changes();
    let Some(signed_in) = app.signed_in() else {
        return Ok(Vec::new());
    };
    core.clients(&signed_in.account)
        .map_err(|it| words::store(&it))
}

/// What the server says of today, asked again whenever something may have changed.
fn use_today() -> Option<Result<Today, Rc<LoadError>>> {
    let app = use_app();
    let core = use_core();
    let today = use_resource(move || {
        let core = core.clone();
        let _ = (app.changes(), app.is_offline());
        let signed_in = app.signed_in();
        async move {
            let signed_in = signed_in?;
            Some(match core.today(&signed_in).await {
                Ok(today) => {
                    let looked = today.clone();
                    spawn(async move { requests::look(app, &core, &signed_in, &looked).await });
                    Ok(today)
                }
                Err(LoadError::SessionEnded) => {
                    report::session_ended(app, &core, &signed_in);
                    return None;
                }
                Err(error) => Err(Rc::new(error)),
            })
        }
    });
    today.read().clone().flatten()
}

/// The home: «Kies de klant waarvoor u de prestatie heeft uitgevoerd»
#[component]
pub fn Clients() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let clients = use_clients();
    let today = use_today();
    let search = use_signal(String::new);
    let unsettled = {
        let _ = app.changes();
        app.signed_in()
            .is_some_and(|it| core.has_unsettled(&it.account).unwrap_or_default())
    };
    let failed = clients.as_ref().err().copied();
    let clients = clients.unwrap_or_default();
    let many = clients.len() >= SEARCH_FROM;
    let empty = clients.is_empty();
    let found: Vec<Client> = clients
        .into_iter()
        .filter(|it| !many || it.matches(&search.read()))
        .collect();
    let offline = match &today {
        Some(Err(error)) => Some(words::today(error)),
        Some(Ok(_)) | None => None,
    };
    let hours_today = move |client: &Client| {
        let today = today.as_ref().and_then(|it| it.as_ref().ok());
        today.map_or(0, |it| it.hours_for(&client.number))
    };
    let waiting = app.waiting().unwrap_or_default();
    let settings_label = [
        Some(texts.text("clients-settings")),
        changes_waiting(&texts, waiting),
    ];
    let settings_label = settings_label
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(". ");
    let notice = if unsettled {
        Some("pending-banner")
    } else {
        offline
    };
    let aloud = Script::new()
        .messages(&texts, failed)
        .messages(&texts, notice)
        .messages(&texts, unsettled.then_some("unknown-check-now"))
        .messages(&texts, many.then_some("clients-search-label"));
    let aloud = match failed {
        None if empty => aloud.messages(&texts, ["clients-empty-title", "clients-empty-text"]),
        None if found.is_empty() => aloud.messages(&texts, ["clients-search-none"]),
        _ => found.iter().fold(aloud, |script, it| {
            script
                .line(&it.alias)
                .perhaps(sent_today(&texts, hours_today(it)))
        }),
    };
    let aloud = aloud
        .messages(&texts, ["clients-add"])
        .messages(&texts, (!empty).then_some("clients-edit"));
    rsx! {
        Screen {
            title: texts.text("clients-title"),
            aloud,
            back: false,
            end: rsx! {
                BarButton { label: texts.text("clients-history"), icon: IconKind::History, route: Route::History }
                BarButton { label: settings_label, icon: IconKind::Settings, route: Route::Settings, marked: waiting > 0 }
            },
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    icon: IconKind::Add,
                    label: texts.text("clients-add"),
                    onclick: move |()| app.open(Route::AddClient),
                }
                if !empty {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::Edit,
                        label: texts.text("clients-edit"),
                        onclick: move |()| app.open(Route::ChooseClient),
                    }
                }
            },
            if let Some(failed) = failed {
                Notice { kind: NoticeKind::Bad, lines: vec![texts.text(failed)] }
            }
            if unsettled {
                Unsettled {}
            } else if let Some(offline) = offline {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(offline)], icon: IconKind::Offline }
            }
            if many {
                Search { search }
            }
            if empty && failed.is_none() {
                Empty {}
            } else if found.is_empty() && failed.is_none() {
                p { class: "lead", role: "status", {texts.text("clients-search-none")} }
            }
            ul { class: "list",
                for client in found {
                    li { key: "{client.number}",
                        ClientRow {
                            hours: hours_today(&client),
                            client,
                        }
                    }
                }
            }
        }
    }
}

/// «1 wijziging wacht op uw antwoord»
pub(super) fn changes_waiting(texts: &Texts, open: u32) -> Option<String> {
    (open > 0).then(|| texts.text_with("requests-open", &[("open", open.into())]))
}

fn sent_today(texts: &Texts, hours: u32) -> Option<String> {
    (hours > 0).then(|| texts.text_with("clients-sent-today", &[("hours", hours.into())]))
}

#[component]
fn BarButton(
    label: String,
    icon: IconKind,
    route: Route,
    /// Whether something behind it waits for her.
    #[props(default)]
    marked: bool,
) -> Element {
    let app = use_app();
    rsx! {
        button {
            class: if marked { "bar-button bar-marked" } else { "bar-button" },
            r#type: "button",
            aria_label: label,
            onclick: move |_| app.open(route.clone()),
            Icon { kind: icon }
        }
    }
}

#[component]
fn ClientRow(client: Client, hours: u32) -> Element {
    let app: AppState = use_app();
    let texts = app.texts();
    let name = || client.alias.clone().into();
    let mut label = texts.text_with("clients-open", &[("name", name())]);
    let badge = sent_today(&texts, hours).map(|sent| {
        label = format!("{label}. {sent}");
        rsx! {
            span { class: "row-badge", aria_hidden: "true",
                Icon { kind: IconKind::Check }
                {texts.text_with("clients-sent-short", &[("hours", hours.into())])}
            }
        }
    });
    rsx! {
        Row {
            title: client.alias.clone(),
            sub: client.number.grouped(),
            letters: client.initials(),
            badge,
            label,
            onclick: move |()| {
                if let Some(signed_in) = app.signed_in() {
                    app.report_for(signed_in.account, &client);
                }
            },
        }
    }
}

#[component]
fn Search(search: Signal<String>) -> Element {
    let texts = use_app().texts();
    let mut search = search;
    rsx! {
        div { class: "field-box search",
            Icon { kind: IconKind::Search }
            input {
                class: "input",
                r#type: "search",
                aria_label: texts.text("clients-search-label"),
                placeholder: texts.text("clients-search-label"),
                autocomplete: "off",
                value: "{search}",
                oninput: move |event| search.set(event.value()),
            }
            if !search.read().is_empty() {
                button {
                    class: "field-toggle",
                    r#type: "button",
                    aria_label: texts.text("clients-search-clear"),
                    onclick: move |_| search.set(String::new()),
                    Icon { kind: IconKind::Cross }
                }
            }
        }
    }
}

#[component]
fn Empty() -> Element {
    let texts = use_app().texts();
    rsx! {
        div { class: "empty",
            span { class: "row-icon",
                Icon { kind: IconKind::Users }
            }
            h2 { {texts.text("clients-empty-title")} }
            p { class: "lead", {texts.text("clients-empty-text")} }
        }
    }
}

/// A performance whose fate is not known, and the button that finds out.
#[component]
fn Unsettled() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let check = move |()| {
        if busy.replace(true) {
            return;
        }
        let core = core.clone();
        spawn(async move {
            report::settle(app, core).await;
            busy.set(false);
        });
    };
    rsx! {
        Notice { kind: NoticeKind::Warn, lines: vec![texts.text("pending-banner")] }
        Button {
            kind: ButtonKind::Quiet,
            label: texts.text(if busy() { "unknown-checking" } else { "unknown-check-now" }),
            busy: busy(),
            onclick: check,
        }
    }
}
