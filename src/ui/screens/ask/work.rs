use dioxus::prelude::*;
use job_tracker_protocol::{Activity, Hours};

use super::decide;
use crate::{
    core::{locale::Texts, navigation::StepAnswer, requests::Choices},
    ui::{
        aloud::Script,
        components::{ActivityChoices, Button, ButtonKind, HourKeys, Screen, activities_aloud},
        state::use_app,
        words,
    },
};

/// What it is about: client and day, or what stands now.
fn lead(texts: &Texts, choices: &Choices) -> String {
    match choices {
        Choices::Forgotten(it) => {
            let alias = it.client.as_ref().map(|it| it.1.as_str());
            let day = it.date.map(|it| words::day_short(texts, it));
            texts.beside(&[alias.unwrap_or_default(), &day.unwrap_or_default()])
        }
        Choices::Mend(it) => format!(
            "{}: {}",
            texts.text("ask-review-sent"),
            texts.beside(&[
                words::hours(texts, it.performance.hours.get()),
                texts.text(words::done(&it.performance.activity).0),
            ]),
        ),
    }
}

/// What was done?
#[component]
pub(super) fn ActivityStep(choices: Choices) -> Element {
    let app = use_app();
    let texts = app.texts();
    let lead = lead(&texts, &choices);
    let mut chosen = use_signal(|| match &choices {
        Choices::Forgotten(it) => it.activity,
        Choices::Mend(it) => {
            let sent = it.performance.activity.known().copied();
            it.activity.or(sent).unwrap_or(Activity::HouseholdHelp)
        }
    });
    let same = choices.has_activity(chosen());
    let label = if same { "ask-same" } else { "activity-confirm" };
    rsx! {
        Screen {
            title: texts.text("activity-title"),
            aloud: activities_aloud(&texts, Script::new().line(&lead))
                .messages(&texts, [label]),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(label),
                    disabled: same,
                    onclick: move |()| decide(app, StepAnswer::Activity(chosen())),
                }
            },
            p { class: "lead", "{lead}" }
            ActivityChoices { chosen: chosen(), onchoose: move |it| chosen.set(it) }
        }
    }
}

/// How long did it take?
#[component]
pub(super) fn HoursStep(choices: Choices) -> Element {
    let app = use_app();
    let texts = app.texts();
    let lead = lead(&texts, &choices);
    let mut chosen = use_signal(|| match &choices {
        Choices::Forgotten(it) => it.hours,
        Choices::Mend(it) => it.hours,
    });
    let same = chosen().is_some_and(|it| choices.has_hours(it));
    let label = match chosen() {
        Some(_) if same => texts.text("ask-same"),
        Some(hours) => texts.text_with("hours-confirm", &[("hours", hours.get().into())]),
        None => texts.text("hours-choose-first"),
    };
    rsx! {
        Screen {
            title: texts.text("hours-title"),
            aloud: Script::new()
                .line(&lead)
                .all(Hours::choices().map(|it| words::hours(&texts, it.get())))
                .line(&label),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label,
                    disabled: chosen().is_none() || same,
                    onclick: move |()| {
                        if let Some(hours) = chosen() {
                            decide(app, StepAnswer::Hours(hours));
                        }
                    },
                }
            },
            p { class: "lead", "{lead}" }
            HourKeys { chosen: chosen(), onchoose: move |it| chosen.set(Some(it)) }
        }
    }
}
