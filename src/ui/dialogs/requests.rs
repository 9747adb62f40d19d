//! The questions before something is said to the office: a request is withdrawn, a change agreed to.

use dioxus::{core::spawn_forever, prelude::*};
use job_tracker_protocol::wire::{OfficeChange, WorkRequest};

use super::super::{
    components::{Button, ButtonKind, Dialog},
    requests,
    screens::use_alias,
    state::{use_app, use_core},
    words,
};
use crate::core::requests::Answer;

#[component]
pub(super) fn Withdraw(request: Box<WorkRequest>) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let withdraw = move |()| {
        if !busy.replace(true) {
            // It goes on when the question is closed.
            spawn_forever(requests::withdraw(app, core.clone(), request.clone()));
        }
    };
    rsx! {
        Dialog {
            title: texts.text("withdraw-title"),
            text: texts.text("withdraw-text"),
            answers: ["withdraw-confirm", "cancel"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Danger,
                label: texts.text("withdraw-confirm"),
                busy: busy(),
                onclick: withdraw,
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("cancel"),
                onclick: move |()| app.answer_question(),
            }
        }
    }
}

/// An answer cannot be taken back, and a wet thumb may have slipped.
#[component]
pub(super) fn Agree(change: Box<OfficeChange>) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let performance = &change.performance;
    let alias = use_alias()(&texts, &performance.client_number);
    let date = words::day_long(&texts, performance.date);
    let about = texts.beside(&[&alias, &date]);
    let text = format!("{about}. {}", words::requests::change(&texts, &change));
    let agree = move |()| {
        if !busy.replace(true) {
            // It goes on when the question is closed.
            spawn_forever(requests::answer(
                app,
                core.clone(),
                change.clone(),
                Answer::Agree,
            ));
        }
    };
    rsx! {
        Dialog {
            title: texts.text("agree-title"),
            text,
            answers: ["agree-confirm", "cancel"].map(|it| texts.text(it)).to_vec(),
            Button {
                kind: ButtonKind::Main,
                label: texts.text("agree-confirm"),
                busy: busy(),
                onclick: agree,
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("cancel"),
                onclick: move |()| app.answer_question(),
            }
        }
    }
}
