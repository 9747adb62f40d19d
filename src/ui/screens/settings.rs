use dioxus::prelude::*;

use super::{
    employers::{AddEmployer, EmployerRows, employers_aloud},
    home::changes_waiting,
};
use crate::core::navigation::{Question, Route};
use crate::ui::{
    aloud::Script,
    components::{Button, ButtonKind, Row, Screen},
    icons::{Icon, IconKind},
    state::{AppState, use_app, use_core},
};

/// «HOE DE TAAL AANPASSEN OF AFMELDEN?», and what else a worker may look for.
#[component]
pub fn Settings() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    // With several, each employer has a screen of its own.
    let only = app.signed_in().filter(|_| !app.accounts().are_several());
    let name = only.as_ref().map(|it| it.record.worker_name.clone());
    let server = only.as_ref().map(|it| it.account.server.clone());
    let account = only.map(|it| it.account);
    let fixed = core.platform().servers.fixed;
    let waiting = changes_waiting(&texts, app.waiting().unwrap_or_default());
    let takes_requests = app.takes_requests();
    let rows = [
        (
            "settings-language",
            Some(texts.language().native_name().to_owned()),
            IconKind::Language,
            Route::Language,
        ),
        ("settings-history", None, IconKind::History, Route::History),
        (
            "requests-title",
            waiting,
            IconKind::Question,
            Route::Requests,
        ),
        ("settings-password", None, IconKind::Lock, Route::Password),
        ("phones-title", None, IconKind::Phone, Route::Phones),
        ("settings-help", None, IconKind::Help, Route::Help),
        ("settings-privacy", None, IconKind::Shield, Route::Privacy),
        ("settings-about", None, IconKind::Info, Route::About),
    ]
    .into_iter()
    .filter(|it| takes_requests || it.3 != Route::Requests)
    .collect::<Vec<_>>();
    let who = name.map(|it| texts.text_with("settings-account", &[("name", it.into())]));
    let aloud = rows
        .iter()
        .fold(
            Script::new()
                .perhaps(who.as_ref())
                .then(employers_aloud(app, &core, &texts)),
            |script, (title, ..)| script.messages(&texts, [*title]),
        )
        .messages(
            &texts,
            [
                "employer-add",
                "employer-add-hint",
                "settings-text-size",
                "settings-text-size-hint",
            ],
        )
        .messages(&texts, account.as_ref().map(|_| "settings-sign-out"));
    rsx! {
        Screen {
            title: texts.text("settings-title"),
            aloud,
            actions: rsx! {
                if let Some(account) = account {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::SignOut,
                        label: texts.text("settings-sign-out"),
                        onclick: move |()| app.ask(Question::SignOut(account.clone())),
                    }
                }
            },
            if let Some(who) = who {
                p { class: "lead", "{who}" }
            }
            EmployerRows {}
            ul { class: "list",
                for (title, sub, icon, route) in rows {
                    li { key: "{title}",
                        Row {
                            title: texts.text(title),
                            sub,
                            icon,
                            onclick: move |()| open(app, route.clone()),
                        }
                    }
                }
                AddEmployer {}
                Fact {
                    icon: IconKind::TextSize,
                    title: texts.text("settings-text-size"),
                    text: texts.text("settings-text-size-hint"),
                }
                if !fixed && let Some(server) = server {
                    Fact {
                        icon: IconKind::Server,
                        title: texts.text("settings-server"),
                        text: server.display_name().to_owned(),
                    }
                }
            }
        }
    }
}

/// Opens a screen; one that is about an employer asks first about which.
fn open(app: AppState, route: Route) {
    match route {
        Route::Requests | Route::Password | Route::Phones => app.open_for_employer(route),
        route => app.open(route),
    }
}

/// A row that only tells. The server changes while nobody is signed in.
#[component]
pub(super) fn Fact(icon: IconKind, title: String, text: String) -> Element {
    rsx! {
        li { class: "row",
            span { class: "row-icon",
                Icon { kind: icon }
            }
            span { class: "row-main",
                span { class: "row-title", "{title}" }
                span { class: "row-sub", "{text}" }
            }
        }
    }
}
