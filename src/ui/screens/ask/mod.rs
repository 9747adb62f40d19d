//! A request to the office, one decision a screen.

mod outcome;
mod reason;
mod review;
mod start;
mod work;

use dioxus::prelude::*;

pub use self::{
    outcome::{AskVoid, Asked},
    reason::WordsForm,
};
use crate::{
    core::{navigation::AskStep, requests::Choices},
    ui::state::{AppState, use_app},
};

/// A step of the request that is being made.
#[component]
pub fn AskScreen(step: AskStep) -> Element {
    let app = use_app();
    let Some(ask) = app.asking() else {
        return rsx! {};
    };
    match (step, ask.choices().clone()) {
        (AskStep::Client, _) => rsx! { start::ClientStep {} },
        (AskStep::Day, Choices::Forgotten(it)) => {
            rsx! { start::DayStep { calendar: it.calendar, earlier: false } }
        }
        (AskStep::Earlier, Choices::Forgotten(it)) => {
            rsx! { start::DayStep { calendar: it.calendar, earlier: true } }
        }
        (AskStep::Wrong, Choices::Mend(it)) => {
            rsx! { start::WrongStep { performance: it.performance } }
        }
        (AskStep::Activity, choices) => rsx! { work::ActivityStep { choices } },
        (AskStep::Hours, choices) => rsx! { work::HoursStep { choices } },
        (AskStep::Reason, _) => rsx! { reason::ReasonStep {} },
        (AskStep::Words, choices) => rsx! { reason::WordsStep { choices } },
        (AskStep::Review, _) => rsx! { review::ReviewStep {} },
        // The machine shows no step of another kind of request.
        (AskStep::Day | AskStep::Earlier | AskStep::Wrong, _) => rsx! {},
    }
}

/// A step is decided.
fn decide(app: AppState, answer: crate::core::navigation::StepAnswer) {
    app.go(|it| it.answer_step(answer));
}
