use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::{DigitsError, typed_number};

use crate::ui::{
    icons::{Icon, IconKind},
    state::use_app,
};

/// What is typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// Several lines.
    Note,
    /// A web address.
    Address,
    /// A password, hidden until its eye is pressed.
    Password,
    /// Digits in groups.
    Digits(Digits),
}

/// How digits are grouped while they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    /// As a worker's login.
    Login,
    /// As a client number.
    ClientNumber,
}

impl Digits {
    fn group(self, digits: &str) -> String {
        match self {
            Self::Login => job_tracker_protocol::Login::group(digits),
            Self::ClientNumber => job_tracker_protocol::ClientNumber::group(digits),
        }
    }
}

/// Groups digits while they are added or removed at the end, and what is pasted or filled in as a
/// whole. One change in the middle is left as it is typed: grouping would throw the cursor to the
/// end.
fn regroup(kind: FieldKind, before: &str, typed: &str) -> String {
    let FieldKind::Digits(digits) = kind else {
        return typed.to_owned();
    };
    let Ok(new) = typed_number(typed) else {
        return typed.to_owned();
    };
    let old = match typed_number(before) {
        Ok(old) => old,
        Err(DigitsError::Empty) => String::new(),
        Err(DigitsError::NotDigits) => before.to_owned(),
    };
    let at_the_end = new.starts_with(&old) || old.starts_with(&new);
    if at_the_end || !is_one_change(&old, &new) {
        digits.group(&new)
    } else {
        typed.to_owned()
    }
}

/// Whether the texts differ in one character at most, as after one key.
fn is_one_change(old: &str, new: &str) -> bool {
    let alike = |(a, b): &(u8, u8)| a == b;
    let head = old.bytes().zip(new.bytes()).take_while(alike).count();
    let tail = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take_while(alike)
        .count();
    head + tail + 1 >= old.len().max(new.len())
}

/// A labelled field with a hint and, when something is wrong, what is wrong.
#[component]
pub fn Field(
    id: &'static str,
    kind: FieldKind,
    label: String,
    #[props(default)] hint: Option<String>,
    #[props(default)] error: Option<String>,
    #[props(default)] autocomplete: &'static str,
    value: Signal<String>,
    /// Told after each change.
    #[props(default)]
    onchange: EventHandler<()>,
) -> Element {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = [
        hint.as_ref().map(|_| hint_id.clone()),
        error.as_ref().map(|_| error_id.clone()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ");
    let mut own = use_signal(|| None::<Rc<MountedData>>);
    // Browsers only bring the cursor into view, and leave half a field under the edge.
    let show = move |_| {
        let Some(field) = own.cloned() else {
            return;
        };
        spawn(async move {
            let nearest = ScrollToOptions {
                behavior: ScrollBehavior::Instant,
                vertical: ScrollLogicalPosition::Nearest,
                horizontal: ScrollLogicalPosition::Nearest,
            };
            // A field that cannot be scrolled to can be filled in all the same.
            let _ = field.scroll_to_with_options(nearest).await;
        });
    };
    rsx! {
        div {
            class: "field",
            onmounted: move |event| own.set(Some(event.data())),
            onfocusin: show,
            label { class: "field-label", r#for: id, "{label}" }
            if let Some(hint) = hint {
                p { class: "field-hint", id: hint_id, "{hint}" }
            }
            Input { id, kind, described_by, invalid: error.is_some(), autocomplete, value, onchange }
            if let Some(error) = error {
                p { class: "field-error", id: error_id, role: "alert",
                    Icon { kind: IconKind::Warning }
                    span { "{error}" }
                }
            }
        }
    }
}

#[component]
fn Input(
    id: &'static str,
    kind: FieldKind,
    described_by: String,
    invalid: bool,
    autocomplete: &'static str,
    mut value: Signal<String>,
    onchange: EventHandler<()>,
) -> Element {
    let texts = use_app().texts();
    let mut shown = use_signal(|| false);
    let aria_invalid = invalid.then_some("true");
    let oninput = move |event: FormEvent| {
        let grouped = regroup(kind, &value.peek(), &event.value());
        value.set(grouped);
        onchange.call(());
    };
    let autocomplete = if autocomplete.is_empty() {
        "off"
    } else {
        autocomplete
    };
    match kind {
        FieldKind::Note => rsx! {
            textarea {
                class: "input",
                id,
                rows: "3",
                aria_invalid,
                aria_describedby: described_by,
                value: "{value}",
                oninput,
            }
        },
        FieldKind::Password => rsx! {
            div { class: "field-box",
                input {
                    class: "input",
                    id,
                    r#type: if shown() { "text" } else { "password" },
                    autocomplete,
                    autocapitalize: "none",
                    spellcheck: "false",
                    aria_invalid,
                    aria_describedby: described_by,
                    value: "{value}",
                    oninput,
                }
                button {
                    class: "field-toggle",
                    r#type: "button",
                    aria_label: texts.text(if shown() { "sign-in-hide-password" } else { "sign-in-show-password" }),
                    onclick: move |_| shown.toggle(),
                    Icon { kind: if shown() { IconKind::EyeOff } else { IconKind::Eye } }
                }
            }
        },
        FieldKind::Text | FieldKind::Address | FieldKind::Digits(_) => rsx! {
            input {
                class: if matches!(kind, FieldKind::Digits(_)) { "input input-digits" } else { "input" },
                id,
                r#type: if kind == FieldKind::Address { "url" } else { "text" },
                inputmode: match kind {
                    FieldKind::Digits(_) => "numeric",
                    FieldKind::Address => "url",
                    _ => "text",
                },
                autocomplete,
                autocapitalize: if kind == FieldKind::Text { "words" } else { "none" },
                spellcheck: "false",
                aria_invalid,
                aria_describedby: described_by,
                value: "{value}",
                oninput,
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(before: &str, typed: &str) -> String {
        regroup(FieldKind::Digits(Digits::ClientNumber), before, typed)
    }

    #[test]
    fn digits_are_grouped_while_they_are_typed_at_the_end() {
        assert_eq!(typed("1234", "12345"), "1234 5");
        assert_eq!(typed("1234 5", "1234 "), "1234");
        assert_eq!(typed("", "+++"), "+++");
        assert_eq!(typed("", "123456789002"), "1234 5678 9002");
    }

    #[test]
    fn digits_of_any_script_become_ours_and_marks_go() {
        assert_eq!(typed("", "١"), "1");
        assert_eq!(typed("1234", "1234٥"), "1234 5");
        assert_eq!(typed("1234", "1234\u{ff15}"), "1234 5");
        assert_eq!(typed("1234", "1234-"), "1234");
        assert_eq!(typed("+", "+1"), "1");
        assert_eq!(typed("1234 5", "1234 5\u{200b}"), "1234 5");
        for pasted in [
            "\u{202d}123456789002\u{202c}",
            "***123/4567/89002***",
            "+++123/4567/89002+++",
            "۱۲۳۴۵۶۷۸۹۰۰۲",
            "1234\u{a0}5678–9002",
        ] {
            assert_eq!(typed("", pasted), "1234 5678 9002", "{pasted}");
            assert_eq!(typed("9801 2345 678", pasted), "1234 5678 9002", "{pasted}");
        }
    }

    #[test]
    fn a_change_in_the_middle_is_left_as_typed() {
        assert_eq!(typed("1234 5678", "124 5678"), "124 5678");
        assert_eq!(typed("1234", "1234a"), "1234a");
        assert_eq!(typed("1234 5678", "1239 5678"), "1239 5678");
    }

    #[test]
    fn what_is_pasted_over_is_grouped() {
        assert_eq!(typed("9801 2345 678", "123456789002"), "1234 5678 9002");
        assert_eq!(typed("1234 5678 9003", "480000000000"), "4800 0000 0000");
    }
}
