use std::rc::Rc;

use dioxus::prelude::*;

use crate::ui::state::use_app;

/// A question over the screen; its children are the answers. Escape closes it. What lies below is
/// made inert by the app.
#[component]
pub fn Dialog(
    title: String,
    text: String,
    #[props(default)] warning: Option<String>,
    children: Element,
) -> Element {
    let app = use_app();
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
                h2 { id: "dialog-title", tabindex: "-1", onmounted: focus, "{title}" }
                p { id: "dialog-text", "{text}" }
                if let Some(warning) = warning {
                    p { class: "notice notice-warn", "{warning}" }
                }
                div { class: "dialog-actions", {children} }
            }
        }
    }
}
