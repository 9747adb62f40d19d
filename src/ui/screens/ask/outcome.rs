use dioxus::prelude::*;
use job_tracker_protocol::{WorkerReason, wire::WorkRequest};

use crate::ui::{
    aloud::Script,
    components::{Button, ButtonKind, Outcome, OutcomeMark},
    screens::sent::use_alias,
    state::use_app,
    words,
};

/// «Uw vraag is verzonden»
#[component]
pub fn Asked(request: Box<WorkRequest>, found: bool) -> Element {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias()(&texts, &request.client_number);
    let kind = texts.text(words::requests::request_kind(request.kind));
    let what = words::requests::asked_for(&texts, &request);
    let date = words::day_long(&texts, request.date);
    let other = request.reason_code == Some(WorkerReason::WrongClient);
    rsx! {
        Outcome {
            mark: OutcomeMark::Ok,
            title: texts.text("asked-title"),
            aloud: Script::new()
                .messages(&texts, found.then_some("asked-found"))
                .line(&kind)
                .line(&alias)
                .line(&what)
                .line(&date)
                .messages(&texts, ["asked-text"])
                .messages(&texts, other.then_some("asked-other-client"))
                .messages(&texts, ["continue"]),
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("continue"), onclick: move |()| app.close() }
            },
            if found {
                p { {texts.text("asked-found")} }
            }
            p {
                "{kind}"
                br {}
                strong { "{alias}" }
                br {}
                "{what}"
                br {}
                "{date}"
            }
            p { {texts.text("asked-text")} }
            if other {
                p { {texts.text("asked-other-client")} }
            }
        }
    }
}

/// An earlier request turned out not to have arrived.
#[component]
pub fn AskVoid() -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        Outcome {
            mark: OutcomeMark::Bad,
            title: texts.text("not-sent-title"),
            aloud: Script::new().messages(&texts, ["ask-settled-void", "continue"]),
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("continue"), onclick: move |()| app.close() }
            },
            p { {texts.text("ask-settled-void")} }
        }
    }
}
