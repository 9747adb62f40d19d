use dioxus::prelude::*;

use crate::{
    core::locale::Texts,
    ui::{
        aloud::{Script, use_aloud},
        icons::{Icon, IconKind},
    },
};

/// «Lees voor»: reads the screen that it stands on, and stops at the second tap or when the screen
/// is left. Not there where nothing speaks the screen's language.
#[component]
pub fn Speaker(texts: Texts, script: Script) -> Element {
    let aloud = use_aloud();
    let mut own = use_signal(|| None::<u32>);
    // Whatever lies below, or was here before, is silent from now on.
    use_effect(move || aloud.stop());
    use_drop(move || aloud.stop());
    if !aloud.speaks(texts.language()) {
        return rsx! {};
    }
    let reads = own().is_some() && own() == aloud.under_way();
    rsx! {
        button {
            class: "bar-button speaker",
            r#type: "button",
            aria_label: texts.text("read-aloud"),
            aria_pressed: if reads { "true" } else { "false" },
            onclick: move |_| {
                if reads {
                    aloud.stop();
                } else {
                    own.set(aloud.read(texts.language(), &script));
                }
            },
            Icon { kind: if reads { IconKind::Stop } else { IconKind::Speaker } }
        }
    }
}
