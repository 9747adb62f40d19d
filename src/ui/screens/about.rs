use dioxus::prelude::*;

use crate::ui::{
    aloud::Script,
    components::Screen,
    state::{use_app, use_core},
    words,
};

/// What the app does with data.
#[component]
pub fn Privacy() -> Element {
    let texts = use_app().texts();
    let parts: [(&str, &[&str]); 3] = [
        (
            "privacy-stays-title",
            &[
                "privacy-stays-1",
                "privacy-stays-2",
                "privacy-stays-3",
                "employer-privacy",
            ],
        ),
        (
            "privacy-sent-title",
            &[
                "privacy-sent-1",
                "privacy-sent-2",
                "privacy-sent-3",
                "privacy-sent-4",
                "privacy-sent-5",
            ],
        ),
        (
            "privacy-never-title",
            &["privacy-never-1", "privacy-never-2", "privacy-never-3"],
        ),
    ];
    rsx! {
        Screen {
            title: texts.text("privacy-title"),
            reading: true,
            aloud: parts.iter().fold(Script::new(), |script, (title, lines)| {
                script.messages(&texts, [*title]).messages(&texts, lines.iter().copied())
            }),
            actions: rsx! {},
            div { class: "prose",
                for (title, lines) in parts {
                    section { key: "{title}",
                        h2 { {texts.text(title)} }
                        ul { class: "prose-list",
                            for line in lines {
                                li { key: "{line}", {texts.text(line)} }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What this app is, and where it keeps the sign-in.
#[component]
pub fn About() -> Element {
    let texts = use_app().texts();
    let kind = use_core().platform().secrets.kind();
    let version = texts.text_with(
        "about-version",
        &[("version", env!("CARGO_PKG_VERSION").into())],
    );
    rsx! {
        Screen {
            title: texts.text("about-title"),
            reading: true,
            aloud: Script::new()
                .messages(&texts, ["app-name", "app-tagline", "about-text"])
                .line(&version)
                .messages(
                    &texts,
                    ["about-licence", "about-secret-store-title", words::secret_store(kind)],
                ),
            actions: rsx! {},
            div { class: "prose",
                section {
                    p { strong { {texts.text("app-name")} } " – " {texts.text("app-tagline")} }
                    p { {texts.text("about-text")} }
                    p { class: "lead", "{version}" }
                    p { class: "lead", {texts.text("about-licence")} }
                }
                section {
                    h2 { {texts.text("about-secret-store-title")} }
                    p { {texts.text(words::secret_store(kind))} }
                }
            }
        }
    }
}
