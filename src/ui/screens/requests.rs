use dioxus::prelude::*;
use job_tracker_protocol::wire::{OfficeChange, OfficeChangeState, RequestState, WorkRequest};

use super::{
    request_cases::{ChangeCase, RequestCase, change_aloud, request_aloud},
    sent::use_alias,
};
use crate::{
    core::{
        Core,
        requests::{Calendar, PlaceError},
        session::SignedIn,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen},
        icons::IconKind,
        reach::Reach,
        report, requests,
        state::{use_app, use_core},
        words,
    },
};

/// What is known so far. Asked each time, kept nowhere.
#[derive(Clone, PartialEq, Default)]
struct Lists {
    calendar: Option<Calendar>,
    requests: Vec<WorkRequest>,
    more_requests: Option<String>,
    changes: Vec<OfficeChange>,
    more_changes: Option<String>,
    open: u32,
    loaded: bool,
    trouble: Option<&'static str>,
}

impl Lists {
    /// What the office takes, and the newest of both lists.
    async fn load(core: &Core, signed_in: &SignedIn) -> Result<Self, PlaceError> {
        let me = core.me(signed_in).await.map_err(|error| match error {
            crate::core::history::LoadError::Offline => PlaceError::Offline,
            crate::core::history::LoadError::SessionEnded => PlaceError::SessionEnded,
            crate::core::history::LoadError::Server(error) => PlaceError::Server(error),
        })?;
        let changes = core.changes(signed_in, None).await?;
        let requests = core.requests(signed_in, None).await?;
        Ok(Self {
            calendar: Calendar::of(&me),
            requests: requests.items,
            more_requests: requests.next_cursor,
            changes: changes.items,
            more_changes: changes.next_cursor,
            open: changes.open,
            loaded: true,
            trouble: None,
        })
    }

    /// The same with the next page of whatever has one.
    async fn more(mut self, core: &Core, signed_in: &SignedIn) -> Result<Self, PlaceError> {
        if let Some(cursor) = self.more_changes.take() {
            let page = core.changes(signed_in, Some(&cursor)).await?;
            self.changes.extend(page.items);
            self.more_changes = page.next_cursor;
        }
        if let Some(cursor) = self.more_requests.take() {
            let page = core.requests(signed_in, Some(&cursor)).await?;
            self.requests.extend(page.items);
            self.more_requests = page.next_cursor;
        }
        self.trouble = None;
        Ok(self)
    }

    fn has_more(&self) -> bool {
        self.more_requests.is_some() || self.more_changes.is_some()
    }
}

/// «Vragen en wijzigingen»
#[component]
pub fn Requests() -> Element {
    let app = use_app();
    let core = use_core();
    let mut lists = use_signal(Lists::default);
    let mut busy = use_signal(|| false);
    // An answer to an earlier question is older than what is shown.
    let mut asked = use_signal(|| 0_u32);
    let settling = core.clone();
    use_hook(|| spawn(requests::settle(app, settling)));
    let load = use_callback(move |from_start: bool| {
        let turn = *asked.peek() + 1;
        asked.set(turn);
        busy.set(true);
        let core = core.clone();
        spawn(async move {
            let Some(signed_in) = app.signed_in() else {
                return;
            };
            let before = lists.peek().clone();
            let found = if from_start || !before.loaded {
                Lists::load(&core, &signed_in).await
            } else {
                before.more(&core, &signed_in).await
            };
            if *asked.peek() != turn {
                return;
            }
            busy.set(false);
            let all = app.accounts_now().sessions().count();
            match found {
                Ok(found) => {
                    let waiting = found.calendar.map(|_| found.open);
                    app.set_waiting(&signed_in.account, waiting);
                    app.reached().told(0, all, Reach::Good);
                    lists.set(found);
                }
                Err(PlaceError::SessionEnded) => report::session_ended(app, &core, &signed_in),
                Err(error) => {
                    lists.write().trouble = Some(words::requests::place(&error));
                    if let Some(reach) = reach_after(&error) {
                        app.reached().told(1, all, reach);
                    }
                }
            }
        });
    });
    use_effect(move || {
        let _ = app.changes();
        load.call(true);
    });
    // Once a server that was not reached is, its lists come by themselves.
    use_effect(move || {
        let _ = app.reached().tries();
        if app.reached().now() == Reach::Good && lists.peek().trouble.is_some() {
            load.call(true);
        }
    });
    rsx! { Shown { lists: lists.cloned(), busy: busy(), onload: move |from_start| load.call(from_start) } }
}

/// What a failure tells of her employer's server, if anything.
fn reach_after(error: &PlaceError) -> Option<Reach> {
    match error {
        PlaceError::Offline => Some(Reach::Offline),
        PlaceError::Server(_) => Some(Reach::Failing),
        PlaceError::SessionEnded | PlaceError::NotTaken => None,
    }
}

#[component]
fn Shown(lists: Lists, busy: bool, onload: EventHandler<bool>) -> Element {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias();
    let more = lists.has_more();
    let Lists {
        calendar,
        requests,
        changes,
        loaded,
        trouble,
        ..
    } = lists;
    let (waiting, past): (Vec<_>, Vec<_>) = changes
        .into_iter()
        .partition(|it| it.state == OfficeChangeState::Open);
    let nothing = loaded && waiting.is_empty() && past.is_empty() && requests.is_empty();
    let status = match (trouble, loaded) {
        (Some(trouble), _) => Some(trouble),
        (None, false) => Some("loading"),
        (None, true) if nothing => Some("requests-empty"),
        (None, true) => None,
    };
    let heard = |script: Script, title: &'static str, changes: &[OfficeChange]| {
        let script = script.messages(&texts, (!changes.is_empty()).then_some(title));
        changes.iter().fold(script, |script, it| {
            script.then(change_aloud(
                &texts,
                it,
                &alias(&texts, &it.performance.client_number),
            ))
        })
    };
    let aloud = heard(
        Script::new().messages(&texts, status),
        "requests-waiting",
        &waiting,
    )
    .messages(&texts, (!requests.is_empty()).then_some("requests-asked"));
    let aloud = requests.iter().fold(aloud, |script, it| {
        script.then(request_aloud(&texts, it, &alias(&texts, &it.client_number)))
    });
    let aloud = heard(aloud, "requests-changed", &past)
        .messages(&texts, trouble.map(|_| "retry"))
        .messages(&texts, calendar.map(|_| "requests-new"))
        .messages(
            &texts,
            (trouble.is_none() && more).then_some("requests-more"),
        );
    rsx! {
        Screen {
            title: texts.text("requests-title"),
            aloud,
            reading: waiting.is_empty() && !requests.iter().any(|it| it.state == RequestState::Open),
            actions: rsx! {
                if trouble.is_some() {
                    Button { kind: ButtonKind::Main, label: texts.text("retry"), busy, onclick: move |()| onload.call(true) }
                }
                if let Some(calendar) = calendar {
                    Button {
                        // What waits for her comes first.
                        kind: if waiting.is_empty() { ButtonKind::Main } else { ButtonKind::Quiet },
                        icon: IconKind::Add,
                        label: texts.text("requests-new"),
                        onclick: move |()| {
                            if let Some(account) = app.shown_account() {
                                app.go(|it| it.ask_for_forgotten(account, calendar));
                            }
                        },
                    }
                }
                if trouble.is_none() && more {
                    Button { kind: ButtonKind::Quiet, label: texts.text("requests-more"), busy, onclick: move |()| onload.call(false) }
                }
            },
            if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)], icon: IconKind::Offline }
            } else if !loaded {
                p { class: "visually-hidden", role: "status", {texts.text("loading")} }
                div { class: "skeleton" }
                div { class: "skeleton" }
            } else if nothing {
                p { class: "lead", {texts.text("requests-empty")} }
            }
            if !waiting.is_empty() {
                section { class: "cases",
                    h2 { {texts.text("requests-waiting")} }
                    for change in waiting {
                        ChangeCase { key: "{change.id}", change }
                    }
                }
            }
            if !requests.is_empty() {
                section { class: "cases",
                    h2 { {texts.text("requests-asked")} }
                    for request in requests {
                        RequestCase { key: "{request.id}", request }
                    }
                }
            }
            if !past.is_empty() {
                section { class: "cases",
                    h2 { {texts.text("requests-changed")} }
                    for change in past {
                        ChangeCase { key: "{change.id}", change }
                    }
                }
            }
        }
    }
}
