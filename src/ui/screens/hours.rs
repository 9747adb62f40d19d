use dioxus::prelude::*;
use job_tracker_protocol::Hours;

use crate::core::navigation::Route;
use crate::ui::{
    aloud::Script,
    components::{Button, ButtonKind, HourKeys, Screen},
    state::use_app,
    words,
};

/// «Kies het aantal uren dat u gewerkt heeft», «Bevestig de werkuren»
#[component]
pub fn HoursScreen() -> Element {
    let app = use_app();
    let texts = app.texts();
    let Some(report) = app.report() else {
        return rsx! {};
    };
    let chosen = report.draft().hours();
    let label = match chosen {
        Some(hours) => texts.text_with("hours-confirm", &[("hours", hours.get().into())]),
        None => texts.text("hours-choose-first"),
    };
    let activity = texts.text(words::activity(report.draft().activity()));
    let lead = texts.beside(&[report.alias(), &activity]);
    rsx! {
        Screen {
            title: texts.text("hours-title"),
            step: (2, 3),
            aloud: Script::new()
                .line(&lead)
                .all(Hours::choices().map(|it| words::hours(&texts, it.get())))
                .line(&label),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label,
                    disabled: chosen.is_none(),
                    onclick: move |()| app.open(Route::Review),
                }
            },
            p { class: "lead", "{lead}" }
            HourKeys {
                chosen,
                onchoose: move |hours| app.change_draft(|it| it.choose_hours(hours)),
            }
        }
    }
}
