use dioxus::prelude::*;
use job_tracker_protocol::wire::{OfficeChange, OfficeChangeState, RequestState, WorkRequest};

use super::sent::use_alias;
use crate::{
    core::{
        locale::Texts,
        navigation::{Question, Route},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind},
        icons::{Icon, IconKind},
        state::use_app,
        words,
    },
};

/// The lines below what was changed.
fn change_lines(texts: &Texts, change: &OfficeChange) -> Vec<String> {
    let mut lines = vec![texts.text_with(
        "requests-reason",
        &[("reason", change.reason.as_str().into())],
    )];
    if change.state == OfficeChangeState::Open {
        let day = words::day_long(texts, change.answer_by);
        lines.push(texts.text_with("change-answer-by", &[("day", day.into())]));
    }
    if let Some(said) = &change.answer_reason {
        let reason = words::requests::her_reason(texts, said, change.answer_reason_code);
        let values = [("reason", reason.into())];
        lines.push(texts.text_with("requests-your-reason", &values));
    }
    let office = change.office_answer.as_deref();
    lines.extend(office_says(texts, office, change.office_answer_code));
    lines
}

fn office_says(
    texts: &Texts,
    said: Option<&str>,
    code: Option<job_tracker_protocol::OfficeReason>,
) -> Option<String> {
    let answer = words::requests::office(texts, said, code)?;
    Some(texts.text_with("requests-office-says", &[("answer", answer.into())]))
}

/// What is read of a change.
pub(super) fn change_aloud(texts: &Texts, change: &OfficeChange, alias: &str) -> Script {
    let open = change.state == OfficeChangeState::Open;
    Script::new()
        .line(words::requests::change(texts, change))
        .line(format!(
            "{alias}, {}",
            words::day_long(texts, change.performance.date)
        ))
        .all(change_lines(texts, change))
        .messages(
            texts,
            words::requests::change_state(change.state).map(|it| it.0),
        )
        .messages(texts, open.then_some("change-agree"))
        .messages(texts, open.then_some("change-contest"))
}

/// What the office did, and what she says to it.
#[component]
pub(super) fn ChangeCase(change: OfficeChange) -> Element {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias()(&texts, &change.performance.client_number);
    let open = change.state == OfficeChangeState::Open;
    let title = words::requests::change(&texts, &change);
    let lines = change_lines(&texts, &change);
    let date = words::day_short(&texts, change.performance.date);
    let about = texts.beside(&[&alias, &date]);
    let (agreed, contested) = (change.clone(), change.clone());
    rsx! {
        div { class: if open { "case case-waiting" } else { "case" },
            h3 { class: "case-title", "{title}" }
            p { class: "row-sub", "{about}" }
            if let Some((word, class, kind)) = words::requests::change_state(change.state) {
                p { class,
                    Icon { kind }
                    {texts.text(word)}
                }
            }
            for line in lines {
                p { "{line}" }
            }
            if open {
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Check,
                    label: texts.text("change-agree"),
                    description: title.clone(),
                    onclick: move |()| app.ask(Question::Agree(Box::new(agreed.clone()))),
                }
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Cross,
                    label: texts.text("change-contest"),
                    description: title,
                    onclick: move |()| app.open(Route::Contest(Box::new(contested.clone()))),
                }
            }
        }
    }
}

fn request_lines(texts: &Texts, request: &WorkRequest) -> Vec<String> {
    let reason = words::requests::her_reason(texts, &request.reason, request.reason_code);
    let mut lines = vec![texts.text_with("requests-your-reason", &[("reason", reason.into())])];
    let answer = request.answer.as_deref();
    lines.extend(office_says(texts, answer, request.answer_code));
    lines
}

/// What is read of a request.
pub(super) fn request_aloud(texts: &Texts, request: &WorkRequest, alias: &str) -> Script {
    let open = request.state == RequestState::Open;
    Script::new()
        .messages(texts, [words::requests::request_kind(request.kind)])
        .line(words::requests::asked_for(texts, request))
        .line(format!("{alias}, {}", words::day_long(texts, request.date)))
        .messages(texts, [words::requests::request_state(request.state).0])
        .all(request_lines(texts, request))
        .messages(texts, open.then_some("request-withdraw"))
}

/// What she asked for, and what became of it.
#[component]
pub(super) fn RequestCase(request: WorkRequest) -> Element {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias()(&texts, &request.client_number);
    let kind = texts.text(words::requests::request_kind(request.kind));
    let what = words::requests::asked_for(&texts, &request);
    let date = words::day_short(&texts, request.date);
    let about = texts.beside(&[&alias, &date]);
    let (word, class, icon) = words::requests::request_state(request.state);
    let lines = request_lines(&texts, &request);
    let open = request.state == RequestState::Open;
    rsx! {
        div { class: "case",
            h3 { class: "case-title", "{kind}" }
            p { "{what}" }
            p { class: "row-sub", "{about}" }
            p { class,
                Icon { kind: icon }
                {texts.text(word)}
            }
            for line in lines {
                p { "{line}" }
            }
            if open {
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text("request-withdraw"),
                    onclick: move |()| app.ask(Question::Withdraw(Box::new(request.clone()))),
                }
            }
        }
    }
}
