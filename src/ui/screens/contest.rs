use dioxus::prelude::*;
use job_tracker_protocol::{WorkerReason, wire::OfficeChange};

use super::ask::WordsForm;
use crate::{
    core::{
        navigation::Route,
        requests::{Answer, Reason, objections},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Screen},
        icons::{Icon, IconKind},
        requests,
        state::{use_app, use_core},
        words,
    },
};

/// What she chose: a ready sentence, or her own words.
type Chosen = Option<WorkerReason>;

/// Why does she not agree?
#[component]
pub fn Contest(change: Box<OfficeChange>) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut chosen = use_signal(|| None::<Chosen>);
    let mut busy = use_signal(|| false);
    let lead = words::requests::change(&texts, &change);
    let choices: Vec<(Chosen, &'static str, IconKind)> = objections(change.kind)
        .iter()
        .filter_map(|code| words::requests::reason(*code).map(|(id, icon)| (Some(*code), id, icon)))
        .chain([(None, "reason-other", IconKind::Edit)])
        .collect();
    let label = match chosen() {
        Some(None) => "continue",
        _ => "contest-send",
    };
    let send = move |()| {
        let Some(code) = chosen() else { return };
        let Some(code) = code else {
            return app.open(Route::ContestWords(change.clone()));
        };
        let Some((id, _)) = words::requests::reason(code) else {
            return;
        };
        if busy.replace(true) {
            return;
        }
        let answer = Answer::Contest(Reason::ready(code, app.texts().text(id)));
        let (core, change) = (core.clone(), change.clone());
        spawn(async move {
            requests::answer(app, core, change, answer).await;
            busy.set(false);
        });
    };
    rsx! {
        Screen {
            title: texts.text("contest-title"),
            aloud: Script::new()
                .line(&lead)
                .messages(&texts, choices.iter().map(|it| it.1))
                .messages(&texts, [label]),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(label),
                    disabled: chosen().is_none(),
                    busy: busy(),
                    onclick: send,
                }
            },
            p { class: "lead", "{lead}" }
            fieldset { class: "choices",
                legend { class: "visually-hidden", {texts.text("contest-title")} }
                for (code, id, icon) in choices {
                    label { class: "choice", key: "{id}",
                        input {
                            r#type: "radio",
                            name: "objection",
                            value: code.map_or("other", WorkerReason::as_str),
                            checked: chosen() == Some(code),
                            onchange: move |_| chosen.set(Some(code)),
                        }
                        span { class: "choice-body",
                            span { class: "row-icon",
                                Icon { kind: icon }
                            }
                            span { class: "row-main",
                                span { class: "row-title", {texts.text(id)} }
                            }
                            span { class: "choice-mark",
                                Icon { kind: IconKind::Check }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The same in her own words.
#[component]
pub fn ContestWords(change: Box<OfficeChange>) -> Element {
    let app = use_app();
    let core = use_core();
    let mut busy = use_signal(|| false);
    let send = move |reason: Reason| {
        if busy.replace(true) {
            return;
        }
        let (core, change) = (core.clone(), change.clone());
        spawn(async move {
            requests::answer(app, core, change, Answer::Contest(reason)).await;
            busy.set(false);
        });
    };
    rsx! {
        WordsForm { typed: String::new(), label: "contest-send", busy: busy(), onreason: send }
    }
}
