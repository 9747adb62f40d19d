//! The questions around a report: whether to leave it, and whether one more is meant.

use dioxus::prelude::*;

use super::super::{
    components::{Button, ButtonKind, Dialog},
    icons::IconKind,
    state::use_app,
};
use crate::core::navigation::{Again, Navigation};

#[component]
pub(super) fn Leave() -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        Dialog {
            title: texts.text("leave-title"),
            text: texts.text("leave-text"),
            answers: ["leave-stay", "leave-go"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Main,
                label: texts.text("leave-stay"),
                onclick: move |()| app.answer_question(),
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("leave-go"),
                onclick: move |()| {
                    app.answer_question();
                    app.leave_report();
                },
            }
        }
    }
}

/// The client has a badge of today.
#[component]
pub(super) fn OneMore(again: Box<Again>) -> Element {
    let app = use_app();
    let texts = app.texts();
    let text = texts.text_with(
        "again-text",
        &[
            ("hours", again.hours.into()),
            ("name", again.client.alias.clone().into()),
        ],
    );
    rsx! {
        Dialog {
            title: texts.text("again-title"),
            text,
            answers: ["again-no", "again-yes"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Main,
                label: texts.text("again-no"),
                onclick: move |()| app.answer_question(),
            }
            Button {
                kind: ButtonKind::Quiet,
                icon: IconKind::Add,
                label: texts.text("again-yes"),
                onclick: move |()| app.go(Navigation::report_again),
            }
        }
    }
}
