use dioxus::prelude::*;

use crate::{
    core::navigation::Route,
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Screen, Ticket},
        home::use_home,
        icons::IconKind,
        state::use_app,
        words,
    },
};

/// The same as the last time: «Bevestig de activiteit» and «Bevestig de werkuren» in one, by «Ja,
/// dit klopt».
#[component]
pub fn LastTimeScreen() -> Element {
    let app = use_app();
    let home = use_home();
    let texts = app.texts();
    let Some(report) = app.report() else {
        return rsx! {};
    };
    let work = home.work(report.account());
    let when = report.as_last_time().zip(work.map(|it| it.today()));
    let when = when.map(|(last, today)| last.when(today));
    let lead = |when: String| texts.text_with("last-time-lead", &[("when", when.into())]);
    let said = when.map(|it| lead(words::when_aloud(&texts, it)));
    let lead = when.map(|it| lead(words::when(&texts, it)));
    let lines = vec![
        (texts.text("review-client"), report.alias().to_owned()),
        (
            texts.text("review-activity"),
            texts.text(words::activity(report.draft().activity())),
        ),
    ];
    let total_label = texts.text("review-hours");
    let hours = report.draft().hours();
    let total = hours.map_or_else(String::new, |it| words::hours(&texts, it.get()));
    let aloud = lines
        .iter()
        .fold(Script::new().perhaps(said), |script, line| {
            script.pair(&line.0, &line.1)
        })
        .pair(&total_label, &total)
        .messages(&texts, ["last-time-confirm", "last-time-change"]);
    rsx! {
        Screen {
            title: texts.text("review-title"),
            aloud,
            reading: true,
            step: (2, 3),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    icon: IconKind::Check,
                    label: texts.text("last-time-confirm"),
                    onclick: move |()| app.open(Route::Review),
                }
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Edit,
                    label: texts.text("last-time-change"),
                    onclick: move |()| app.open(Route::Activity),
                }
            },
            if let Some(lead) = lead {
                p { class: "lead", "{lead}" }
            }
            Ticket { lines, total_label, total }
        }
    }
}
