use dioxus::prelude::*;
use job_tracker_protocol::Activity;

use crate::core::navigation::Route;
use crate::ui::{
    aloud::Script,
    components::{Button, ButtonKind, Screen},
    icons::{Icon, IconKind},
    state::use_app,
    words,
};

/// «Kies een activiteit», «Bevestig de activiteit»
#[component]
pub fn ActivityScreen() -> Element {
    let app = use_app();
    let texts = app.texts();
    let Some(report) = app.report() else {
        return rsx! {};
    };
    let chosen = report.draft().activity();
    let lead = format!("{} · {}", report.alias(), texts.text("today"));
    rsx! {
        Screen {
            title: texts.text("activity-title"),
            step: (1, 3),
            aloud: Activity::ALL
                .into_iter()
                .fold(Script::new().line(&lead), |script, it| {
                    script.messages(&texts, [words::activity(it), words::activity_hint(it)])
                })
                .line(texts.text("activity-confirm")),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text("activity-confirm"),
                    onclick: move |()| app.open(Route::Hours),
                }
            },
            p { class: "lead", "{lead}" }
            fieldset { class: "choices",
                legend { class: "visually-hidden", {texts.text("activity-title")} }
                for activity in Activity::ALL {
                    label { class: "choice", key: "{activity}",
                        input {
                            r#type: "radio",
                            name: "activity",
                            value: activity.as_str(),
                            checked: chosen == activity,
                            onchange: move |_| app.change_draft(|it| it.choose_activity(activity)),
                        }
                        span { class: "choice-body",
                            span { class: "row-icon",
                                Icon { kind: words::activity_icon(activity) }
                            }
                            span { class: "row-main",
                                span { class: "row-title", {texts.text(words::activity(activity))} }
                                span { class: "row-sub", {texts.text(words::activity_hint(activity))} }
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
