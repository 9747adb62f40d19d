use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{locale::Texts, navigation::Route},
    ui::{
        components::{Button, ButtonKind, Notice, NoticeKind, Row},
        icons::{Icon, IconKind},
        report,
        state::{use_app, use_core},
    },
};

/// «1 wijziging wacht op uw antwoord»
pub(in crate::ui::screens) fn changes_waiting(texts: &Texts, open: u32) -> Option<String> {
    (open > 0).then(|| texts.text_with("requests-open", &[("open", open.into())]))
}

/// What her employer changed and she has not answered.
#[component]
pub(super) fn Waiting() -> Element {
    let app = use_app();
    let waiting = changes_waiting(&app.texts(), app.waiting().unwrap_or_default());
    rsx! {
        if let Some(title) = waiting {
            div { class: "home-waiting",
                Row { title, icon: IconKind::Question, onclick: move |()| app.open_for_employer(Route::Requests) }
            }
        }
    }
}

/// There is no client yet.
#[component]
pub(super) fn Empty() -> Element {
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
pub(super) fn Unsettled() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let check = move |()| {
        if busy.replace(true) {
            return;
        }
        let core = Rc::clone(&core);
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
