use dioxus::prelude::*;
use job_tracker_protocol::{Activity, Hours};

use crate::{
    core::locale::Texts,
    ui::{
        aloud::Script,
        icons::{Icon, IconKind},
        state::use_app,
        words,
    },
};

/// The activities, one of them chosen.
#[component]
pub fn ActivityChoices(chosen: Activity, onchoose: EventHandler<Activity>) -> Element {
    let texts = use_app().texts();
    rsx! {
        fieldset { class: "choices",
            legend { class: "visually-hidden", {texts.text("activity-title")} }
            for activity in Activity::ALL {
                label { class: "choice", key: "{activity}",
                    input {
                        r#type: "radio",
                        name: "activity",
                        value: activity.as_str(),
                        checked: chosen == activity,
                        onchange: move |_| onchoose.call(activity),
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

/// What is read of the activities.
pub fn activities_aloud(texts: &Texts, script: Script) -> Script {
    Activity::ALL.into_iter().fold(script, |script, it| {
        script.messages(texts, [words::activity(it), words::activity_hint(it)])
    })
}

/// A key for each number of hours.
#[component]
pub fn HourKeys(chosen: Option<Hours>, onchoose: EventHandler<Hours>) -> Element {
    let texts = use_app().texts();
    rsx! {
        fieldset { class: "keys",
            legend { class: "visually-hidden", {texts.text("hours-title")} }
            for hours in Hours::choices() {
                label { class: "key", key: "{hours}",
                    input {
                        r#type: "radio",
                        name: "hours",
                        value: "{hours}",
                        aria_label: words::hours(&texts, hours.get()),
                        checked: chosen == Some(hours),
                        onchange: move |_| onchoose.call(hours),
                    }
                    span { class: "key-face", "{hours}" }
                }
            }
        }
    }
}
