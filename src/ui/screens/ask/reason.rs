use dioxus::prelude::*;
use job_tracker_protocol::WorkerReason;

use super::decide;
use crate::{
    core::{
        navigation::StepAnswer,
        requests::{Choices, Reason},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Field, FieldKind, Row, Screen},
        icons::IconKind,
        state::use_app,
        words::requests as words,
    },
};

const FORM: &str = "reason-form";
/// Why a visit is not reported on its day.
const REASONS: [WorkerReason; 4] = [
    WorkerReason::Forgot,
    WorkerReason::NoPhone,
    WorkerReason::NoConnection,
    WorkerReason::AccountClosed,
];

/// Why was it not reported?
#[component]
pub(super) fn ReasonStep() -> Element {
    let app = use_app();
    let texts = app.texts();
    let ready = || {
        REASONS
            .into_iter()
            .filter_map(|code| words::reason(code).map(|(id, icon)| (code, id, icon)))
    };
    rsx! {
        Screen {
            title: texts.text("ask-reason-title"),
            aloud: Script::new()
                .messages(&texts, ready().map(|it| it.1))
                .messages(&texts, ["reason-other"]),
            actions: rsx! {},
            ul { class: "list",
                for (code, id, icon) in ready() {
                    li { key: "{id}",
                        Row {
                            title: texts.text(id),
                            icon,
                            onclick: move |()| {
                                let reason = Reason::ready(code, app.texts().text(id));
                                decide(app, StepAnswer::Reason(reason));
                            },
                        }
                    }
                }
                li {
                    Row {
                        title: texts.text("reason-other"),
                        icon: IconKind::Edit,
                        onclick: move |()| decide(app, StepAnswer::OwnWords),
                    }
                }
            }
        }
    }
}

/// The same in her own words.
#[component]
pub(super) fn WordsStep(choices: Choices) -> Element {
    let app = use_app();
    let typed = match choices {
        Choices::Forgotten(it) => it.reason.filter(|it| it.code().is_none()),
        Choices::Mend(_) => None,
    };
    rsx! {
        WordsForm {
            typed: typed.map(|it| it.text().to_owned()).unwrap_or_default(),
            label: "continue",
            busy: false,
            onreason: move |reason| decide(app, StepAnswer::Reason(reason)),
        }
    }
}

/// A field for a reason in her own words.
#[component]
pub fn WordsForm(
    typed: String,
    /// The message on the button.
    label: &'static str,
    busy: bool,
    onreason: EventHandler<Reason>,
) -> Element {
    let texts = use_app().texts();
    let value = use_signal(|| typed);
    let mut wrong = use_signal(|| None::<&'static str>);
    let submit = move |event: FormEvent| {
        event.prevent_default();
        if busy {
            return;
        }
        match Reason::from_typed(&value.peek()) {
            Ok(reason) => onreason.call(reason),
            Err(error) => wrong.set(Some(words::typed_reason(error))),
        }
    };
    rsx! {
        Screen {
            title: texts.text("ask-words-title"),
            aloud: Script::new()
                .messages(&texts, ["ask-words-label", "ask-words-hint"])
                .messages(&texts, wrong())
                .messages(&texts, [label]),
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text(label), busy, form: FORM }
            },
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                Field {
                    id: "reason",
                    kind: FieldKind::Note,
                    label: texts.text("ask-words-label"),
                    hint: texts.text("ask-words-hint"),
                    error: wrong().map(|it| texts.text(it)),
                    value,
                    onchange: move |()| wrong.set(None),
                }
            }
        }
    }
}
