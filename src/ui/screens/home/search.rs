use dioxus::prelude::*;

use crate::{
    core::clients::SEARCH_FROM,
    ui::{
        home::use_home,
        icons::{Icon, IconKind},
        state::use_app,
    },
};

/// Whether a list of so many clients has a search field.
pub(in crate::ui::screens) fn is_long(clients: usize) -> bool {
    clients >= SEARCH_FROM
}

/// Finds a client in a long list. It stays in sight while she scrolls, and keeps what she typed
/// while she looks at another screen.
#[component]
pub(in crate::ui::screens) fn SearchField(
    /// Told after each change.
    onsearch: EventHandler<()>,
) -> Element {
    let texts = use_app().texts();
    let home = use_home();
    let typed = home.search();
    let search = move |text: String| {
        home.set_search(text);
        onsearch.call(());
    };
    rsx! {
        div { class: "search-place",
            div { class: "field-box search",
                Icon { kind: IconKind::Search }
                input {
                    class: "input",
                    r#type: "search",
                    aria_label: texts.text("clients-search-label"),
                    placeholder: texts.text("clients-search-label"),
                    autocomplete: "off",
                    value: "{typed}",
                    oninput: move |event| search(event.value()),
                }
                if !typed.is_empty() {
                    button {
                        class: "field-toggle",
                        r#type: "button",
                        aria_label: texts.text("clients-search-clear"),
                        onclick: move |_| search(String::new()),
                        Icon { kind: IconKind::Cross }
                    }
                }
            }
        }
    }
}
