use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::ascii_digit;

use crate::ui::{
    icons::{Icon, IconKind},
    state::{use_app, use_core},
};

/// How much a button wants to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on this screen.
    Main,
    /// Something else that can be done.
    Quiet,
    /// Deletes something.
    Danger,
    /// Leads to deleting something.
    QuietDanger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "button button-main",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
            Self::QuietDanger => "button button-quiet button-danger",
        }
    }
}

/// A button with a word and perhaps a picture. While busy it turns a wheel and does nothing.
#[component]
pub fn Button(
    kind: ButtonKind,
    label: String,
    #[props(default)] icon: Option<IconKind>,
    #[props(default)] busy: bool,
    #[props(default)] disabled: bool,
    /// Its screen stays, and it stands where another button was pressed just now, or itself: from
    /// when this is so, no second tap for a moment.
    #[props(default)]
    steady: bool,
    /// What a screen reader says before the label.
    #[props(default)]
    description: Option<String>,
    /// The id of a form that this button sends, instead of a click.
    #[props(default)]
    form: Option<&'static str>,
    #[props(default)] onclick: EventHandler<()>,
) -> Element {
    let off = busy || disabled;
    let app = use_app();
    let mut own = use_signal(|| None::<Rc<MountedData>>);
    rsx! {
        button {
            class: if steady { "{kind.class()} button-steady" } else { "{kind.class()}" },
            onmounted: move |event| own.set(Some(event.data())),
            r#type: if form.is_some() { "submit" } else { "button" },
            form,
            // Not `disabled`: that would take the focus away from under a screen reader.
            aria_disabled: if off { "true" },
            onclick: move |event| {
                if off {
                    event.prevent_default();
                } else if form.is_none() {
                    // What it does may turn it into one that sends a form, before the browser asks
                    // what this click is to send.
                    event.prevent_default();
                    app.press(own.cloned());
                    onclick.call(());
                }
            },
            if busy {
                span { class: "spinner", aria_hidden: "true" }
            } else if let Some(kind) = icon {
                Icon { kind }
            }
            if let Some(description) = description {
                span { class: "visually-hidden", "{description}: " }
            }
            span { "{label}" }
        }
    }
}

/// A big row that opens something.
#[component]
pub fn Row(
    title: String,
    #[props(default)] sub: Option<String>,
    #[props(default)] icon: Option<IconKind>,
    /// Letters in the circle instead of a picture.
    #[props(default)]
    letters: Option<String>,
    #[props(default)] badge: Option<Element>,
    /// What a screen reader says instead of the title; it holds the title's words.
    #[props(default)]
    label: Option<String>,
    #[props(default)] lang: Option<&'static str>,
    onclick: EventHandler<()>,
) -> Element {
    rsx! {
        button {
            class: "row",
            r#type: "button",
            lang,
            onclick: move |_| onclick.call(()),
            RowBody { title, sub, icon, letters, badge, label }
            span { class: "row-chevron",
                Icon { kind: IconKind::Chevron }
            }
        }
    }
}

/// The address that calls a number, and what opens it. The window would hand a link to the web
/// browser, which calls nobody, so that the core opens it.
fn use_call(number: &str) -> (String, impl FnMut(MouseEvent) + 'static) {
    let app = use_app();
    let core = use_core();
    let href = format!("tel:{}", dialled(number));
    let address = href.clone();
    let call = move |event: MouseEvent| {
        event.prevent_default();
        let (core, address) = (core.clone(), address.clone());
        spawn(async move {
            if let Err(error) = core.open(&address).await {
                tracing::warn!(%error, "nobody was called");
                app.say_warning(app.texts().text("closed-no-call"));
            }
        });
    };
    (href, call)
}

/// The main button of a screen, where a call is what helps.
#[component]
pub fn CallButton(number: String, label: String) -> Element {
    let (href, call) = use_call(&number);
    rsx! {
        a { class: "button button-main", href, onclick: call,
            Icon { kind: IconKind::Phone }
            span { "{label}" }
        }
    }
}

/// A big row that calls a number.
#[component]
pub fn CallRow(number: String, sub: String) -> Element {
    let (href, call) = use_call(&number);
    let (title, icon) = (number, IconKind::Phone);
    rsx! {
        a { class: "row", href, onclick: call,
            RowBody { title, sub: Some(sub), icon: Some(icon), letters: None, badge: None, label: None }
        }
    }
}

#[component]
fn RowBody(
    title: String,
    sub: Option<String>,
    icon: Option<IconKind>,
    letters: Option<String>,
    badge: Option<Element>,
    label: Option<String>,
) -> Element {
    let spoken = label.is_some();
    rsx! {
        if let Some(kind) = icon {
            span { class: "row-icon",
                Icon { kind }
            }
        } else if let Some(letters) = letters {
            span { class: "row-icon", aria_hidden: "true", "{letters}" }
        }
        span { class: "row-main",
            if let Some(label) = label {
                span { class: "visually-hidden", "{label}" }
            }
            span { class: "row-title", aria_hidden: spoken.then_some("true"), "{title}" }
            if let Some(sub) = sub {
                span { class: "row-sub", "{sub}" }
            }
            {badge}
        }
    }
}

fn dialled(number: &str) -> String {
    number
        .chars()
        .filter_map(|it| if it == '+' { Some(it) } else { ascii_digit(it) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_what_only_helps_the_eye() {
        assert_eq!(dialled("+32 (2) 547.54/97"), "+3225475497");
        assert_eq!(dialled("٠٣ ١٢٣ ٤٥ ٦٧"), "031234567");
    }
}
