use dioxus::prelude::*;

use crate::{
    core::locale::Texts,
    ui::{
        aloud::Script,
        components::{CallRow, LineKeys, Screen, line_keys_aloud},
        state::{AppState, use_app, use_core},
    },
};

/// A part of the manual: what to do step by step, and what to know.
#[derive(Clone, Copy, PartialEq)]
struct Chapter {
    title: &'static str,
    steps: &'static [&'static str],
    remarks: &'static [&'static str],
    attention: bool,
}

const CHAPTERS: [Chapter; 6] = [
    Chapter {
        title: "help-first-title",
        steps: &["help-first-1", "help-first-2", "help-first-3"],
        remarks: &[],
        attention: false,
    },
    Chapter {
        title: "help-closed-title",
        steps: &[],
        remarks: &["help-closed-1", "help-closed-2", CLOSED_BUT_CALLS],
        attention: true,
    },
    Chapter {
        title: "help-add-title",
        steps: &["help-add-1", "help-add-2", "help-add-3", "help-add-4"],
        remarks: &["help-add-name"],
        attention: false,
    },
    Chapter {
        title: "help-rename-title",
        steps: &[
            "help-rename-1",
            "help-rename-2",
            "help-rename-3",
            "help-rename-4",
        ],
        remarks: &[],
        attention: false,
    },
    Chapter {
        title: "help-delete-title",
        steps: &[
            "help-delete-1",
            "help-delete-2",
            "help-delete-3",
            "help-delete-4",
        ],
        remarks: &[],
        attention: false,
    },
    Chapter {
        title: "help-report-title",
        steps: &[
            "help-report-1",
            "help-report-2",
            "help-report-3",
            "help-report-4",
            "help-report-5",
            "help-report-6",
            "help-report-7",
        ],
        remarks: &[
            "help-report-failed",
            "help-report-day",
            "help-report-offline",
        ],
        attention: true,
    },
];
const PHONE: Chapter = Chapter {
    title: "help-phone-title",
    steps: &[],
    remarks: &["help-phone-1", "help-phone-2"],
    attention: false,
};

/// «U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon», which is
/// not said where there is no line.
const CLOSED_BUT_CALLS: &str = "help-closed-3";

impl Chapter {
    fn remarks(&self, may_call: bool) -> impl Iterator<Item = &'static str> {
        let remarks = self.remarks.iter().copied();
        remarks.filter(move |it| may_call || *it != CLOSED_BUT_CALLS)
    }

    fn aloud(&self, texts: &Texts, may_call: bool) -> Script {
        Script::new()
            .messages(texts, [self.title])
            .messages(texts, self.steps.iter().copied())
            .messages(texts, self.attention.then_some("help-attention"))
            .messages(texts, self.remarks(may_call))
    }
}

/// The manual, in the worker's language, without a connection.
#[component]
pub fn Help() -> Element {
    let app: AppState = use_app();
    let texts = app.texts();
    let core = use_core();
    let lines = core.lines_with_keys().unwrap_or_default();
    let may_call = !lines.is_empty() || !core.has_no_line().unwrap_or_default();
    let intro = Script::new().messages(&texts, ["help-intro", "help-intro-clients"]);
    let aloud = CHAPTERS
        .iter()
        .fold(intro, |script, it| script.then(it.aloud(&texts, may_call)))
        .messages(
            &texts,
            [
                "help-settings-title",
                "help-settings-1",
                "help-settings-2",
                "help-settings-or",
                "help-settings-3",
            ],
        )
        .then(PHONE.aloud(&texts, may_call));
    let aloud = lines.iter().fold(aloud, |script, (employer, number)| {
        script.pair(employer, number)
    });
    let aloud = match lines.is_empty() {
        true => aloud,
        false => line_keys_aloud(aloud, &texts),
    };
    rsx! {
        Screen { title: texts.text("help-title"), reading: true, aloud, actions: rsx! {},
            div { class: "prose",
                section {
                    p { {texts.text("help-intro")} }
                    p { {texts.text("help-intro-clients")} }
                }
                for chapter in CHAPTERS {
                    ChapterSection { key: "{chapter.title}", chapter, may_call }
                }
                section {
                    h2 { {texts.text("help-settings-title")} }
                    ol { class: "help-steps",
                        li { class: "help-step", {texts.text("help-settings-1")} }
                        li { class: "help-step",
                            {texts.text("help-settings-2")}
                            " "
                            strong { {texts.text("help-settings-or")} }
                            " "
                            {texts.text("help-settings-3")}
                        }
                    }
                }
                ChapterSection { chapter: PHONE, may_call }
            }
            for (employer, number) in lines.clone() {
                CallRow { key: "{employer} {number}", number, sub: employer }
            }
            if !lines.is_empty() {
                LineKeys {}
            }
        }
    }
}

#[component]
fn ChapterSection(chapter: Chapter, may_call: bool) -> Element {
    let texts = use_app().texts();
    rsx! {
        section {
            h2 { {texts.text(chapter.title)} }
            if !chapter.steps.is_empty() {
                ol { class: "help-steps",
                    for step in chapter.steps {
                        li { class: "help-step", key: "{step}", {texts.text(step)} }
                    }
                }
            }
            if chapter.attention {
                p { strong { {texts.text("help-attention")} } }
            }
            for remark in chapter.remarks(may_call) {
                p { key: "{remark}", {texts.text(remark)} }
            }
        }
    }
}
