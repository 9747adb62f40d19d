use dioxus::prelude::*;
use job_tracker_protocol::wire::{HistoryPage, Performance, PerformanceState};

use super::sent::alias;
use crate::{
    core::{
        Core,
        account::AccountId,
        all_history::{AllHistory, Entry, Wanted},
        history::{HistoryWeek, LoadError, weeks},
        locale::Texts,
        navigation::Route,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen},
        icons::{Icon, IconKind},
        reach::Reach,
        report,
        state::{AppState, use_app, use_core},
        words,
    },
};

/// What the worker has sent, by week, at all her employers. Asked each time, kept nowhere.
#[component]
pub fn History() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut history = use_signal(|| {
        let accounts = app.accounts_now();
        let sessions: Vec<_> = accounts.sessions().map(|it| it.account.clone()).collect();
        AllHistory::of(sessions.into_iter())
    });
    let mut trouble = use_signal(|| None::<(&'static str, Reach)>);
    let mut open = use_signal(|| 0_usize);
    let asking = core.clone();
    let load = use_callback(move |()| {
        if *open.peek() > 0 {
            return;
        }
        for wanted in history.peek().wanted() {
            *open.write() += 1;
            let core = asking.clone();
            spawn(async move {
                match page(app, &core, &wanted).await {
                    Ok(page) => history.write().answered(&wanted, page),
                    Err(error) => {
                        trouble.set(Some((words::history(&error), Reach::after(&error))));
                        history.write().failed(&wanted);
                    }
                }
                *open.write() -= 1;
                if *open.peek() == 0 {
                    let reach = trouble.peek().map_or(Reach::Good, |it| it.1);
                    let missing = history.peek().missing().count();
                    let all = app.accounts_now().sessions().count();
                    app.reached().told(missing, all, reach);
                }
            });
        }
    });
    use_hook(|| load.call(()));
    // Once a server that was not reached is, its pages come by themselves.
    use_effect(move || {
        let _ = app.reached().tries();
        let is_back = app.reached().now() == Reach::Good;
        if is_back && history.peek().missing().next().is_some() {
            load.call(());
        }
    });
    let busy = open() > 0;
    let history = history.cloned();
    let shown = history.shown();
    let missing: Vec<_> = history.missing().cloned().collect();
    let trouble = trouble().map(|it| it.0);
    let trouble = trouble.filter(|_| !missing.is_empty());
    let loaded = history.is_loaded();
    let more = history.has_more();
    let weeks = weeks(&shown);
    let names = missing.iter().filter_map(|it| app.employer(it));
    let names: Vec<String> = names
        .map(|it| texts.text_with("employer-history-missing", &[("name", it.into())]))
        .collect();
    let aloud = Script::new().messages(&texts, trouble).all(names.iter());
    let aloud = match (trouble, loaded, weeks.is_empty()) {
        (None, false, _) => aloud.messages(&texts, ["loading"]),
        (None, true, true) => aloud.messages(&texts, ["history-empty"]),
        _ => aloud,
    };
    let aloud = weeks
        .iter()
        .fold(aloud, |script, it| {
            script.then(week_aloud(app, &core, &texts, it))
        })
        .messages(&texts, app.takes_requests().then_some("requests-title"))
        .messages(
            &texts,
            match (trouble, more) {
                (Some(_), _) => Some("retry"),
                (None, true) => Some("history-more"),
                (None, false) => None,
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
                        onclick: move |()| app.open_for_employer(Route::Requests),
                    }
                }
                if trouble.is_some() {
                    Button { kind: ButtonKind::Main, label: texts.text("retry"), busy, onclick: load }
                } else if more {
                    Button { kind: ButtonKind::Quiet, label: texts.text("history-more"), busy, onclick: load }
                }
            },
            if let Some(trouble) = trouble {
                Notice {
                    kind: NoticeKind::Warn,
                    lines: std::iter::once(texts.text(trouble)).chain(names).collect::<Vec<_>>(),
                    icon: IconKind::Offline,
                }
            } else if !loaded {
                p { class: "visually-hidden", role: "status", {texts.text("loading")} }
                div { class: "skeleton" }
                div { class: "skeleton" }
            } else if shown.is_empty() {
                p { class: "lead", {texts.text("history-empty")} }
            }
            for week in weeks {
                WeekSection { key: "{week.monday}", week }
            }
        }
    }
}

/// The week's days, and its hours.
fn week_head(texts: &Texts, week: &HistoryWeek<Entry>) -> (String, String) {
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
fn week_aloud(app: AppState, core: &Core, texts: &Texts, week: &HistoryWeek<Entry>) -> Script {
    let (heading, total) = week_head(texts, week);
    let script = Script::new().line(heading).line(total);
    week.performances.iter().fold(script, |script, entry| {
        let it = &entry.performance;
        let mut parts = vec![
            alias(core, texts, Some(&entry.account), &it.client_number),
            words::day_long(texts, it.date),
            texts.text(words::done(&it.activity).0),
            words::hours(texts, it.hours.get()),
        ];
        parts.extend(app.employer(&entry.account));
        parts.extend(state(it).map(|(state, ..)| texts.text(state)));
        let script = script.line(parts.join(", "));
        script.messages(texts, marks(it).into_iter().map(|it| it.0))
    })
}

#[component]
fn WeekSection(week: HistoryWeek<Entry>) -> Element {
    let texts = use_app().texts();
    let (heading, total) = week_head(&texts, &week);
    rsx! {
        section { class: "week",
            div { class: "week-head",
                h2 { "{heading}" }
                p { class: "week-total", "{total}" }
            }
            ul { class: "list",
                for entry in week.performances {
                    EntryRow { key: "{entry.account.login} {entry.performance.id}", entry }
                }
            }
        }
    }
}

#[component]
fn EntryRow(entry: Entry) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let Entry {
        account,
        performance,
    } = entry;
    let name = alias(&core, &texts, Some(&account), &performance.client_number);
    let what = texts.beside(&[
        words::day_short(&texts, performance.date),
        texts.text(words::done(&performance.activity).0),
    ]);
    let hours = performance.hours.get().into();
    let can_be_mended =
        app.takes_requests_at(&account) && performance.state != PerformanceState::Cancelled;
    rsx! {
        li { class: "row",
            span { class: "row-icon",
                Icon { kind: words::done(&performance.activity).1 }
            }
            span { class: "row-main",
                span { class: "row-title", "{name}" }
                span { class: "row-sub", "{what}" }
                if let Some(employer) = app.employer(&account) {
                    span { class: "row-sub", "{employer}" }
                }
                Marks { performance: performance.clone() }
            }
            span { class: "row-hours", {texts.text_with("clients-sent-short", &[("hours", hours)])} }
            if can_be_mended {
                Wrong { account, performance, alias: name }
            }
        }
    }
}

/// Asks one account's server for a page of the history.
async fn page(app: AppState, core: &Core, wanted: &Wanted) -> Result<HistoryPage, LoadError> {
    let accounts = app.accounts_now();
    let Some(signed_in) = accounts.signed_in(&wanted.account) else {
        return Err(LoadError::SessionEnded);
    };
    let page = core.history(signed_in, wanted.cursor.as_deref()).await;
    if matches!(page, Err(LoadError::SessionEnded)) {
        report::session_ended(app, core, signed_in);
    }
    page
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
fn Wrong(account: AccountId, performance: Performance, alias: String) -> Element {
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
            onclick: move |()| app.go(|it| it.ask_to_mend(account.clone(), performance.clone())),
        }
    }
}
