use dioxus::prelude::*;
use job_tracker_protocol::{
    ClientNumber,
    wire::{Performance, PerformanceState},
};

use super::sent::use_alias;
use crate::{
    core::{
        history::{HistoryWeek, LoadError, weeks},
        locale::Texts,
        navigation::Route,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen},
        icons::{Icon, IconKind},
        report,
        state::{use_app, use_core},
        words,
    },
};

/// What is known of the history so far.
#[derive(Clone, PartialEq, Default)]
struct Pages {
    performances: Vec<Performance>,
    next: Option<String>,
    loaded: bool,
    trouble: Option<&'static str>,
}

/// What the worker has sent, by week. Asked each time, kept nowhere.
#[component]
pub fn History() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut pages = use_signal(Pages::default);
    let mut busy = use_signal(|| false);
    let load = use_callback(move |()| {
        if busy.replace(true) {
            return;
        }
        let core = core.clone();
        spawn(async move {
            let Some(signed_in) = app.signed_in() else {
                return;
            };
            let cursor = pages.peek().next.clone();
            let page = core.history(&signed_in, cursor.as_deref()).await;
            busy.set(false);
            let mut pages = pages.write();
            match page {
                Ok(page) => {
                    pages.performances.extend(page.items);
                    pages.next = page.next_cursor;
                    pages.loaded = true;
                    pages.trouble = None;
                }
                Err(LoadError::SessionEnded) => report::session_ended(app, &core, &signed_in),
                Err(error) => pages.trouble = Some(words::history(&error)),
            }
        });
    });
    use_hook(|| load.call(()));
    let Pages {
        performances,
        next,
        loaded,
        trouble,
    } = pages.cloned();
    let weeks = weeks(&performances);
    let aloud = match (trouble, loaded, weeks.is_empty()) {
        (Some(trouble), ..) => Script::new().messages(&texts, [trouble]),
        (None, false, _) => Script::new().messages(&texts, ["loading"]),
        (None, true, true) => Script::new().messages(&texts, ["history-empty"]),
        (None, true, false) => Script::new(),
    };
    let alias = use_alias();
    let aloud = weeks
        .iter()
        .fold(aloud, |script, it| {
            script.then(week_aloud(&texts, it, &alias))
        })
        .messages(&texts, app.takes_requests().then_some("requests-title"))
        .messages(
            &texts,
            match (trouble, &next) {
                (Some(_), _) => Some("retry"),
                (None, Some(_)) => Some("history-more"),
                (None, None) => None,
            },
        );
    rsx! {
        Screen {
            title: texts.text("history-title"),
            aloud,
            reading: true,
            actions: rsx! {
                if app.takes_requests() {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::Question,
                        label: texts.text("requests-title"),
                        onclick: move |()| app.open(Route::Requests),
                    }
                }
                if trouble.is_some() {
                    Button { kind: ButtonKind::Main, label: texts.text("retry"), busy: busy(), onclick: load }
                } else if next.is_some() {
                    Button { kind: ButtonKind::Quiet, label: texts.text("history-more"), busy: busy(), onclick: load }
                }
            },
            if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)], icon: IconKind::Offline }
            } else if !loaded {
                p { class: "visually-hidden", role: "status", {texts.text("loading")} }
                div { class: "skeleton" }
                div { class: "skeleton" }
            } else if performances.is_empty() {
                p { class: "lead", {texts.text("history-empty")} }
            }
            for week in weeks {
                WeekSection { key: "{week.monday}", week }
            }
        }
    }
}

/// The week's days, and its hours.
fn week_head(texts: &Texts, week: &HistoryWeek) -> (String, String) {
    let (from, to) = (
        words::day_month(texts, week.monday),
        words::day_month(texts, week.sunday),
    );
    (
        texts.text_with("history-week", &[("from", from.into()), ("to", to.into())]),
        texts.text_with("history-total", &[("hours", week.total_hours.into())]),
    )
}

/// Days in full: a voice reads «ma 23 nov.» as it stands.
fn week_aloud(
    texts: &Texts,
    week: &HistoryWeek,
    alias: &impl Fn(&Texts, &ClientNumber) -> String,
) -> Script {
    let (heading, total) = week_head(texts, week);
    let script = Script::new().line(heading).line(total);
    week.performances.iter().fold(script, |script, it| {
        let mut parts = vec![
            alias(texts, &it.client_number),
            words::day_long(texts, it.date),
            texts.text(words::done(&it.activity).0),
            words::hours(texts, it.hours.get()),
        ];
        parts.extend(state(it).map(|(state, ..)| texts.text(state)));
        let script = script.line(parts.join(", "));
        script.messages(texts, marks(it).into_iter().map(|it| it.0))
    })
}

#[component]
fn WeekSection(week: HistoryWeek) -> Element {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias();
    let (heading, total) = week_head(&texts, &week);
    rsx! {
        section { class: "week",
            div { class: "week-head",
                h2 { "{heading}" }
                p { class: "week-total", "{total}" }
            }
            ul { class: "list",
                for performance in week.performances {
                    li { class: "row", key: "{performance.id}",
                        span { class: "row-icon",
                            Icon { kind: words::done(&performance.activity).1 }
                        }
                        span { class: "row-main",
                            span { class: "row-title", {alias(&texts, &performance.client_number)} }
                            span { class: "row-sub",
                                {words::day_short(&texts, performance.date)}
                                " · "
                                {texts.text(words::done(&performance.activity).0)}
                            }
                            Marks { performance: performance.clone() }
                        }
                        span { class: "row-hours", {texts.text_with("clients-sent-short", &[("hours", performance.hours.get().into())])} }
                        if app.takes_requests() && performance.state != PerformanceState::Cancelled {
                            Wrong { performance: performance.clone(), alias: alias(&texts, &performance.client_number) }
                        }
                    }
                }
            }
        }
    }
}

/// How far it is: message, class, picture. She did not send what the office entered.
fn state(performance: &Performance) -> Option<(&'static str, &'static str, IconKind)> {
    let entered = performance.by_office && performance.state == PerformanceState::Registered;
    (!entered).then(|| words::state(&performance.state))
}

/// What else is to be said of it: message, class, picture.
fn marks(performance: &Performance) -> Vec<(&'static str, &'static str, IconKind)> {
    let soft = "state state-registered";
    let office = ("mark-by-office", soft, IconKind::Edit);
    let asked = ("mark-at-her-request", soft, IconKind::Question);
    [
        performance.by_office.then_some(office),
        performance.at_her_request.then_some(asked),
        performance.contested.then_some(words::requests::CONTESTED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[component]
fn Marks(performance: Performance) -> Element {
    let texts = use_app().texts();
    rsx! {
        for (word, class, kind) in state(&performance).into_iter().chain(marks(&performance)) {
            span { class, key: "{word}",
                Icon { kind }
                {texts.text(word)}
            }
        }
    }
}

/// «Dit klopt niet»
#[component]
fn Wrong(performance: Performance, alias: String) -> Element {
    let app = use_app();
    let texts = app.texts();
    let date = words::day_short(&texts, performance.date);
    let about = format!("{alias}, {date}");
    let about = texts.text_with("ask-mend-about", &[("what", about.into())]);
    rsx! {
        Button {
            kind: ButtonKind::Quiet,
            label: texts.text("ask-mend"),
            description: about,
            onclick: move |()| app.go(|it| it.ask_to_mend(performance.clone())),
        }
    }
}
