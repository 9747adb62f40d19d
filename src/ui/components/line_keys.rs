use dioxus::prelude::*;

use crate::{
    core::locale::Texts,
    ui::{aloud::Script, state::use_app},
};

const KEYS: [&str; 7] = [
    "line-key-1",
    "line-key-2",
    "line-key-3",
    "line-key-4",
    "line-key-5",
    "line-key-6",
    "line-key-7",
];

/// What the phone line asks for, in its order. The steps have no numbers of their own: they would
/// look like keys.
#[component]
pub fn LineKeys() -> Element {
    let texts = use_app().texts();
    rsx! {
        section { class: "prose",
            p { {texts.text("line-keys")} }
            ol { class: "prose-list",
                for key in KEYS {
                    li { key: "{key}", {texts.text(key)} }
                }
            }
            p { {texts.text("line-back")} }
        }
    }
}

/// The same, to be read aloud.
pub fn line_keys_aloud(script: Script, texts: &Texts) -> Script {
    script
        .messages(texts, ["line-keys"])
        .messages(texts, KEYS)
        .messages(texts, ["line-back"])
}
