use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::Core,
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Outcome, OutcomeMark},
        report, requests,
        state::{AppState, use_app, use_core},
    },
};

/// What has left and whose fate is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// A performance.
    Report,
    /// A request to the office.
    Request,
}

impl Sought {
    /// Title, what is known, and the way on.
    fn messages(self) -> [&'static str; 3] {
        match self {
            Self::Report => ["unknown-title", "unknown-text", "sent-to-clients"],
            Self::Request => ["ask-unknown-title", "ask-unknown-text", "continue"],
        }
    }

    async fn settle(self, app: AppState, core: Rc<Core>) {
        match self {
            Self::Report => report::settle(app, core).await,
            Self::Request => requests::settle(app, core).await,
        }
    }

    fn leave(self, app: AppState) {
        match self {
            Self::Report => app.leave_report(),
            Self::Request => app.go(|it| it.leave_ask()),
        }
    }
}

/// «We weten niet of de prestatie is aangekomen»: never sent again, only asked.
#[component]
pub(super) fn Unknown(sought: Sought) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let mut still = use_signal(|| false);
    let check = move |()| {
        if busy.replace(true) {
            return;
        }
        let core = core.clone();
        spawn(async move {
            sought.settle(app, core).await;
            still.set(true);
            busy.set(false);
        });
    };
    let [title, text, leave] = sought.messages();
    let check_label = if busy() {
        "unknown-checking"
    } else {
        "unknown-check-now"
    };
    rsx! {
        Outcome {
            mark: OutcomeMark::Unknown,
            title: texts.text(title),
            aloud: Script::new()
                .messages(&texts, [text])
                .messages(&texts, still().then_some("unknown-still"))
                .messages(&texts, [check_label, leave]),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(check_label),
                    busy: busy(),
                    onclick: check,
                }
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text(leave),
                    onclick: move |()| sought.leave(app),
                }
            },
            p { {texts.text(text)} }
            if still() {
                p { class: "lead", role: "status", {texts.text("unknown-still")} }
            }
        }
    }
}
