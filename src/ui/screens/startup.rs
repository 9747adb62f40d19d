use dioxus::prelude::*;

use crate::{
    core::{locale::Texts, platform::SetAsideReason},
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen, Speaker},
        state::{use_app, use_core},
    },
};

/// The app could not start. There is no state yet, so that this screen stands alone.
#[component]
pub fn Broken(texts: Texts, message: &'static str) -> Element {
    rsx! {
        div { class: "screen",
            header { class: "bar",
                h1 { {texts.text("error-title")} }
                Speaker {
                    texts: texts.clone(),
                    script: Script::new().messages(&texts, ["error-title", message]),
                }
            }
            main { class: "content",
                div { class: "notice notice-bad", role: "alert",
                    p { {texts.text(message)} }
                }
            }
        }
    }
}

/// What was found in the database's place could not be used, and was kept.
#[component]
pub fn SetAsideScreen() -> Element {
    let app = use_app();
    let texts = app.texts();
    let core = use_core();
    let line = core.database().set_aside().map(|it| {
        let id = match it.reason {
            SetAsideReason::Broken => "error-storage-set-aside",
            SetAsideReason::Foreign => "error-storage-foreign",
        };
        texts.text_with(id, &[("file", it.name.clone().into())])
    });
    rsx! {
        Screen {
            title: texts.text("error-title"),
            back: false,
            aloud: Script::new().perhaps(line.as_ref()).line(texts.text("continue")),
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("continue"), onclick: move |()| app.close() }
            },
            Notice { kind: NoticeKind::Warn, lines: line.into_iter().collect() }
        }
    }
}

/// The server no longer talks to this version.
#[component]
pub fn Update() -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        Screen {
            title: texts.text("error-title"),
            back: false,
            aloud: Script::new().line(texts.text("error-update-needed")),
            actions: rsx! {},
            Notice { kind: NoticeKind::Warn, lines: vec![texts.text("error-update-needed")] }
        }
    }
}
