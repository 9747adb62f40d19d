use dioxus::prelude::*;
use job_tracker_protocol::{Day, wire::Performance};

use super::decide;
use crate::{
    core::{
        clients::Client,
        locale::Texts,
        navigation::{Route, StepAnswer},
        requests::{Calendar, Reason, Wrong},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Row, Screen},
        home::use_clients,
        icons::IconKind,
        screens::sent::use_alias,
        state::use_app,
        words,
    },
};

/// A forgotten visit: for which client?
#[component]
pub(super) fn ClientStep() -> Element {
    let app = use_app();
    let texts = app.texts();
    let clients = use_clients();
    let failed = clients.as_ref().err().copied();
    let clients: Vec<Client> = clients
        .into_iter()
        .flat_map(|it| it.iter().map(|it| it.client.clone()).collect::<Vec<_>>())
        .collect();
    let empty = clients.is_empty() && failed.is_none();
    rsx! {
        Screen {
            title: texts.text("ask-client-title"),
            aloud: Script::new()
                .messages(&texts, failed)
                .messages(&texts, empty.then_some("clients-empty-title"))
                .all(clients.iter().map(|it| &it.alias))
                .messages(&texts, ["clients-add"]),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Add,
                    label: texts.text("clients-add"),
                    onclick: move |()| app.open(Route::AddClient),
                }
            },
            if let Some(failed) = failed {
                Notice { kind: NoticeKind::Bad, lines: vec![texts.text(failed)] }
            }
            if empty {
                p { class: "lead", {texts.text("clients-empty-title")} }
            }
            ul { class: "list",
                for client in clients {
                    li { key: "{client.number}",
                        Row {
                            title: client.alias.clone(),
                            sub: client.number.grouped(),
                            letters: client.initials(texts.language()),
                            onclick: move |()| {
                                decide(app, StepAnswer::Client(client.number.clone(), client.alias.clone()));
                            },
                        }
                    }
                }
            }
        }
    }
}

/// «gisteren, maandag 23 november»
fn day_title(texts: &Texts, calendar: Calendar, day: Day) -> String {
    let long = words::day_long(texts, day);
    if day == calendar.today.minus_days(1) {
        texts.text_with("ask-day-yesterday", &[("date", long.into())])
    } else {
        long
    }
}

/// A forgotten visit: on which day?
#[component]
pub(super) fn DayStep(calendar: Calendar, earlier: bool) -> Element {
    let app = use_app();
    let texts = app.texts();
    let days = if earlier {
        calendar.earlier()
    } else {
        calendar.newest()
    };
    let more = !earlier && !calendar.earlier().is_empty();
    let titles = days.iter().map(|it| day_title(&texts, calendar, *it));
    rsx! {
        Screen {
            title: texts.text("ask-day-title"),
            aloud: Script::new()
                .messages(&texts, (!earlier).then_some("ask-day-today"))
                .all(titles)
                .messages(&texts, more.then_some("ask-earlier")),
            actions: rsx! {
                if more {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::History,
                        label: texts.text("ask-earlier"),
                        onclick: move |()| decide(app, StepAnswer::Earlier),
                    }
                }
            },
            if !earlier {
                p { class: "lead", {texts.text("ask-day-today")} }
            }
            ul { class: "list",
                for day in days {
                    li { key: "{day}",
                        Row {
                            title: day_title(&texts, calendar, day),
                            onclick: move |()| decide(app, StepAnswer::Day(day)),
                        }
                    }
                }
            }
        }
    }
}

/// What is wrong with a performance?
#[component]
pub(super) fn WrongStep(performance: Performance) -> Element {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias()(&texts, &performance.client_number);
    let what = texts.beside(&[
        words::day_short(&texts, performance.date),
        words::hours(&texts, performance.hours.get()),
        texts.text(words::done(&performance.activity).0),
    ]);
    let choose = move |wrong: Wrong| {
        let said = app.texts().text(words::requests::wrong(wrong).0);
        let reason = Reason::ready(wrong.reason(), said);
        decide(app, StepAnswer::Wrong(wrong, reason));
    };
    rsx! {
        Screen {
            title: texts.text("ask-wrong-title"),
            aloud: Script::new()
                .line(&alias)
                .line(&what)
                .messages(&texts, Wrong::ALL.map(|it| words::requests::wrong(it).0)),
            actions: rsx! {},
            p { class: "lead",
                strong { "{alias}" }
                br {}
                "{what}"
            }
            ul { class: "list",
                for wrong in Wrong::ALL {
                    li { key: "{wrong:?}",
                        Row {
                            title: texts.text(words::requests::wrong(wrong).0),
                            icon: words::requests::wrong(wrong).1,
                            onclick: move |()| choose(wrong),
                        }
                    }
                }
            }
        }
    }
}
