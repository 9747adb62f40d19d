use dioxus::prelude::*;

use crate::core::navigation::Route;
use crate::ui::{
    aloud::Script,
    components::{
        ActivityChoices, Button, ButtonKind, Notice, NoticeKind, Screen, activities_aloud,
    },
    icons::IconKind,
    state::use_app,
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
    let offline = app.is_offline().then_some("offline-before");
    let lead = texts.beside(&[report.alias(), &texts.text("today")]);
    rsx! {
        Screen {
            title: texts.text("activity-title"),
            step: (1, 3),
            aloud: activities_aloud(&texts, Script::new().messages(&texts, offline).line(&lead))
                .line(texts.text("activity-confirm")),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text("activity-confirm"),
                    onclick: move |()| app.open(Route::Hours),
                }
            },
            if let Some(offline) = offline {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(offline)], icon: IconKind::Offline }
            }
            p { class: "lead", "{lead}" }
            ActivityChoices {
                chosen,
                onchoose: move |activity| app.change_draft(|it| it.choose_activity(activity)),
            }
        }
    }
}
