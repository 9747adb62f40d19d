use std::rc::Rc;

use dioxus::prelude::*;

use super::Speaker;
use crate::ui::{aloud::Script, state::use_app};

/// A question over the screen; its children are the answers. Escape closes it. What lies below is
/// made inert by the app.
#[component]
pub fn Dialog(
    title: String,
    text: String,
    #[props(default)] warning: Option<String>,
    /// The answers, to be read aloud after the question.
    answers: Vec<String>,
    children: Element,
) -> Element {
    let app = use_app();
    let script = Script::new()
        .line(&title)
        .line(&text)
        .perhaps(warning.as_ref())
        .all(answers);
    let focus = move |event: Event<MountedData>| {
        let heading: Rc<MountedData> = event.data();
        spawn(async move {
            // A heading that cannot take the focus is read all the same.
            let _ = heading.set_focus(true).await;
        });
    };
    rsx! {
        dialog {
            class: "dialog",
            open: true,
            role: "alertdialog",
            aria_modal: "true",
            aria_labelledby: "dialog-title",
            aria_describedby: "dialog-text",
            onkeydown: move |event| {
                if event.key() == Key::Escape {
                    event.prevent_default();
                    event.stop_propagation();
                    app.back();
                }
            },
            div { class: "dialog-box",
                div { class: "dialog-head",
                    h2 { id: "dialog-title", tabindex: "-1", onmounted: focus, "{title}" }
                    Speaker { texts: app.texts(), script }
                }
                p { id: "dialog-text", "{text}" }
                if let Some(warning) = warning {
                    p { class: "notice notice-warn", "{warning}" }
                }
                div { class: "dialog-actions", {children} }
            }
        }
    }
}
