use dioxus::prelude::*;

use crate::ui::{
    components::Screen,
    state::{AppState, use_app},
};

/// The manual, in the worker's language, without a connection.
#[component]
pub fn Help() -> Element {
    let app: AppState = use_app();
    let texts = app.texts();
    rsx! {
        Screen { title: texts.text("help-title"), reading: true, actions: rsx! {},
            div { class: "prose",
                section {
                    p { {texts.text("help-intro")} }
                    p { {texts.text("help-intro-clients")} }
                }
                Chapter { title: "help-first-title", steps: &["help-first-1", "help-first-2", "help-first-3"] }
                Chapter {
                    title: "help-closed-title",
                    steps: &[],
                    remarks: &["help-closed-1", "help-closed-2", "help-closed-3"],
                    attention: true,
                }
                Chapter {
                    title: "help-add-title",
                    steps: &["help-add-1", "help-add-2", "help-add-3", "help-add-4"],
                    remarks: &["help-add-name"],
                }
                Chapter {
                    title: "help-rename-title",
                    steps: &["help-rename-1", "help-rename-2", "help-rename-3", "help-rename-4"],
                }
                Chapter {
                    title: "help-delete-title",
                    steps: &["help-delete-1", "help-delete-2", "help-delete-3", "help-delete-4"],
                }
                Chapter {
                    title: "help-report-title",
                    steps: &[
                        "help-report-1",
                        "help-report-2",
                        "help-report-3",
                        "help-report-4",
                        "help-report-5",
                        "help-report-6",
                        "help-report-7",
                    ],
                    remarks: &["help-report-failed", "help-report-day", "help-report-offline"],
                    attention: true,
                }
                section {
                    h2 { {texts.text("help-settings-title")} }
                    ol { class: "help-steps",
                        li { class: "help-step", {texts.text("help-settings-1")} }
                        li { class: "help-step",
                            {texts.text("help-settings-2")}
                            " "
                            strong { {texts.text("help-settings-or")} }
                            " "
                            {texts.text("help-settings-3")}
                        }
                    }
                }
                Chapter { title: "help-phone-title", steps: &[], remarks: &["help-phone-1", "help-phone-2"] }
            }
        }
    }
}

#[component]
fn Chapter(
    title: &'static str,
    steps: &'static [&'static str],
    #[props(default)] remarks: &'static [&'static str],
    #[props(default)] attention: bool,
) -> Element {
    let texts = use_app().texts();
    rsx! {
        section {
            h2 { {texts.text(title)} }
            if !steps.is_empty() {
                ol { class: "help-steps",
                    for step in steps {
                        li { class: "help-step", key: "{step}", {texts.text(step)} }
                    }
                }
            }
            if attention {
                p { strong { {texts.text("help-attention")} } }
            }
            for remark in remarks {
                p { key: "{remark}", {texts.text(remark)} }
            }
        }
    }
}
