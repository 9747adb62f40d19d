use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::Language;

use super::Speaker;
use crate::{
    core::locale::Texts,
    platform::shell,
    ui::{
        aloud::Script,
        icons::{Icon, IconKind},
        state::{AppState, use_app},
    },
};

/// The frame of a screen: bar with the title, content, and what to do at the bottom, under the
/// thumb. The focus goes to the title when the screen opens, so that a screen reader starts there.
#[component]
pub fn Screen(
    title: String,
    /// A line above the title; empty while it is not known.
    #[props(default)]
    over: Option<String>,
    #[props(default = true)] back: bool,
    /// Step and number of steps of a report.
    #[props(default)]
    step: Option<(u8, u8)>,
    /// A button at the end of the bar.
    #[props(default)]
    end: Option<Element>,
    /// There is nothing to operate in the content, so that the keyboard scrolls it.
    #[props(default)]
    reading: bool,
    /// The texts of the screen, when its language is not the app's.
    #[props(default)]
    spoken: Option<Texts>,
    /// What is read aloud after the title.
    aloud: Script,
    actions: Element,
    children: Element,
) -> Element {
    let app = use_app();
    let texts = app.texts();
    let script = Script::new()
        .line(&title)
        .perhaps(for_employer(app))
        .perhaps(app.said().map(|it| it.text))
        .then(aloud);
    let own = spoken.as_ref().map(Texts::language);
    let spoken = spoken.unwrap_or_else(|| texts.clone());
    let heading = use_title(&title);
    let mut way_back = use_signal(|| None::<Rc<MountedData>>);
    rsx! {
        div {
            class: "screen",
            lang: own.map(Language::tag),
            dir: own.map(|it| it.direction().code()),
            header {
                div { class: if over.is_some() { "bar bar-over" } else { "bar" },
                    if let Some(over) = &over {
                        p { class: "lead", "{over}" }
                    }
                    if back {
                        button {
                            class: "bar-button",
                            r#type: "button",
                            aria_label: texts.text("back"),
                            onmounted: move |event| way_back.set(Some(event.data())),
                            onclick: move |_| {
                                app.press(way_back.cloned());
                                app.back();
                            },
                            Icon { kind: IconKind::Back }
                        }
                    }
                    h1 { tabindex: "-1", onmounted: heading, "{title}" }
                    Speaker { texts: spoken, script }
                    {end}
                }
                if let Some((step, total)) = step {
                    Steps { step, total }
                }
            }
            main { class: "content", tabindex: if reading { "0" },
                ForWhom {}
                Toast {}
                {children}
            }
            footer { class: "actions", {actions} }
        }
    }
}

/// For which employer the screen counts, when there are several.
fn for_employer(app: AppState) -> Option<String> {
    let name = app.shown_employer()?;
    let texts = app.texts();
    Some(texts.text_with("employer-for", &[("name", name.into())]))
}

#[component]
fn ForWhom() -> Element {
    match for_employer(use_app()) {
        None => rsx! {},
        Some(text) => rsx! {
            p { class: "for-employer",
                Icon { kind: IconKind::Employer }
                span { "{text}" }
            }
        },
    }
}

/// What the app said last, for eyes; screen readers have heard it already.
#[component]
fn Toast() -> Element {
    match use_app().said() {
        None => rsx! {},
        Some(said) => {
            let class = if said.warning {
                "toast toast-warn"
            } else {
                "toast"
            };
            rsx! {
                p { class, "{said.text}" }
            }
        }
    }
}

/// Names the page after the screen, and gives the focus to the title whenever the app has moved;
/// after a question, to what asked it.
fn use_title(title: &str) -> EventHandler<Event<MountedData>> {
    let app = use_app();
    let texts = app.texts();
    let name = texts.text("app-name");
    let page = if title == name {
        name
    } else {
        format!("{title} – {name}")
    };
    use_effect(use_reactive!(|(page, texts)| {
        shell::set_page(texts.language(), &page);
    }));
    let mut heading = use_signal(|| None::<Rc<MountedData>>);
    use_effect(move || {
        // At the very first screen the focus stays where the reader's program put it.
        if app.focus() > 0
            && !app.is_asking()
            && let Some(heading) = heading.cloned()
        {
            let target = app.take_opener().unwrap_or(heading);
            spawn(async move {
                // A title that cannot take the focus is read all the same.
                let _ = target.set_focus(true).await;
            });
        }
    });
    EventHandler::new(move |event: Event<MountedData>| heading.set(Some(event.data())))
}

#[component]
fn Steps(step: u8, total: u8) -> Element {
    let texts = use_app().texts();
    let label = texts.text_with(
        "steps-progress",
        &[("step", step.into()), ("total", total.into())],
    );
    rsx! {
        div { class: "steps", role: "img", aria_label: label,
            for it in 1..=total {
                span { class: if it <= step { "step step-done" } else { "step" } }
            }
        }
    }
}

/// The sign over an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeMark {
    /// A tick.
    Ok,
    /// A cross.
    Bad,
    /// A question mark.
    Unknown,
}

/// A screen that says what became of something: sign, title, and the details below.
#[component]
pub fn Outcome(
    mark: OutcomeMark,
    title: String,
    /// What is read aloud after the title.
    aloud: Script,
    actions: Element,
    children: Element,
) -> Element {
    let heading = use_title(&title);
    let app = use_app();
    let texts = app.texts();
    let script = Script::new()
        .line(&title)
        .perhaps(for_employer(app))
        .perhaps(app.said().map(|it| it.text))
        .then(aloud);
    let (class, kind) = match mark {
        OutcomeMark::Ok => ("outcome-mark outcome-mark-ok", IconKind::Check),
        OutcomeMark::Bad => ("outcome-mark outcome-mark-bad", IconKind::Cross),
        OutcomeMark::Unknown => ("outcome-mark outcome-mark-unknown", IconKind::Question),
    };
    rsx! {
        div { class: "screen",
            header {
                div { class: "bar bar-untitled",
                    Speaker { texts, script }
                }
            }
            main { class: "content", tabindex: "0",
                Toast {}
                div { class: "outcome",
                    span { class,
                        Icon { kind }
                    }
                    h1 { tabindex: "-1", onmounted: heading, "{title}" }
                    ForWhom {}
                    {children}
                }
            }
            footer { class: "actions", {actions} }
        }
    }
}
