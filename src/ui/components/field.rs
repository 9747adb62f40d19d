use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::{DigitsError, typed_digits, typed_number};

use super::view::bring_into_view;
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

/// What the keyboard's big key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EnterKey {
    /// Another field follows.
    Next,
    /// This was the last one.
    #[default]
    Done,
    /// It sends what was typed.
    Go,
}

impl EnterKey {
    fn hint(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Done => "done",
            Self::Go => "go",
        }
    }
}

/// The digits that stand in a field, as the field shows them; `None` in a field for words.
fn read(kind: FieldKind, typed: &str) -> Option<Result<String, DigitsError>> {
    match kind {
        FieldKind::Digits(_) => Some(typed_number(typed)),
        FieldKind::Password => Some(typed_digits(typed)),
        FieldKind::Text | FieldKind::Note | FieldKind::Address => None,
    }
}

fn group(kind: FieldKind, digits: &str) -> String {
    match kind {
        FieldKind::Digits(it) => it.group(digits),
        _ => digits.to_owned(),
    }
}

/// Shows digits as ours and in groups while they are added or removed at the end, and what is
/// pasted or filled in as a whole. One change in the middle is left as it is typed until she leaves
/// the field: grouping would throw the cursor to the end.
fn regroup(kind: FieldKind, before: &str, typed: &str) -> String {
    let Some(Ok(new)) = read(kind, typed) else {
        return typed.to_owned();
    };
    let old = match read(kind, before) {
        Some(Ok(old)) => old,
        Some(Err(DigitsError::Empty)) => String::new(),
        Some(Err(DigitsError::NotDigits)) | None => before.to_owned(),
    };
    let at_the_end = new.starts_with(&old) || old.starts_with(&new);
    // A space between two groups, on the way to the digit before it.
    let took_a_space = new == old && typed.len() < before.len();
    if took_a_space {
        typed.to_owned()
    } else if at_the_end || !is_one_change(&old, &new) {
        group(kind, &new)
    } else {
        typed.to_owned()
    }
}

/// What the field shows once she has left it.
fn tidied(kind: FieldKind, typed: &str) -> String {
    match read(kind, typed) {
        Some(Ok(digits)) => group(kind, &digits),
        _ => typed.to_owned(),
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
    #[props(default)] enter: EnterKey,
    value: Signal<String>,
    /// Told after each change.
    #[props(default)]
    onchange: EventHandler<()>,
    /// Given what takes the focus.
    #[props(default)]
    onmounted: EventHandler<Rc<MountedData>>,
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
        if let Some(field) = own.cloned() {
            bring_into_view(field);
        }
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
            Input { id, kind, described_by, invalid: error.is_some(), autocomplete, enter, value, onchange, onmounted }
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
    enter: EnterKey,
    mut value: Signal<String>,
    onchange: EventHandler<()>,
    onmounted: EventHandler<Rc<MountedData>>,
) -> Element {
    let texts = use_app().texts();
    let mut shown = use_signal(|| false);
    let aria_invalid = invalid.then_some("true");
    let oninput = move |event: FormEvent| {
        let grouped = regroup(kind, &value.peek(), &event.value());
        value.set(grouped);
        onchange.call(());
    };
    let onblur = move |_| {
        let tidied = tidied(kind, &value.peek());
        if tidied != *value.peek() {
            value.set(tidied);
        }
    };
    let enterkeyhint = enter.hint();
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
                dir: "auto",
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
                    dir: "ltr",
                    r#type: if shown() { "text" } else { "password" },
                    inputmode: "numeric",
                    enterkeyhint,
                    autocomplete,
                    autocapitalize: "none",
                    spellcheck: "false",
                    aria_invalid,
                    aria_describedby: described_by,
                    value: "{value}",
                    oninput,
                    onblur,
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
                dir: if kind == FieldKind::Text { "auto" } else { "ltr" },
                onmounted: move |event| onmounted.call(event.data()),
                r#type: if kind == FieldKind::Address { "url" } else { "text" },
                inputmode: match kind {
                    FieldKind::Digits(_) => "numeric",
                    FieldKind::Address => "url",
                    _ => "text",
                },
                enterkeyhint,
                autocomplete,
                autocapitalize: if kind == FieldKind::Text { "words" } else { "none" },
                spellcheck: "false",
                aria_invalid,
                aria_describedby: described_by,
                value: "{value}",
                oninput,
                onblur,
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
        assert_eq!(typed("1234 678 9002", "1234678 9002"), "1234678 9002");
    }

    #[test]
    fn what_was_left_as_typed_is_tidied_when_she_leaves_the_field() {
        let left = |typed| tidied(FieldKind::Digits(Digits::ClientNumber), typed);
        assert_eq!(left("124 5678"), "1245 678");
        assert_eq!(left("12٣4 5678 9002"), "1234 5678 9002");
        assert_eq!(left("1234a"), "1234a");
        assert_eq!(left(""), "");
        assert_eq!(tidied(FieldKind::Text, "1 2 3"), "1 2 3");
    }

    #[test]
    fn a_password_shows_our_digits_too_and_no_groups() {
        let typed = |before, typed| regroup(FieldKind::Password, before, typed);
        assert_eq!(typed("", "٤٠٧١٨٢٦٣"), "40718263");
        assert_eq!(typed("4071", "4071٨"), "40718");
        assert_eq!(typed("", "\u{202d}4071-8263\u{202c}"), "40718263");
        assert_eq!(typed("4071826", "4071826x"), "4071826x");
        assert_eq!(tidied(FieldKind::Password, "40٧1"), "4071");
    }

    #[test]
    fn what_is_pasted_over_is_grouped() {
        assert_eq!(typed("9801 2345 678", "123456789002"), "1234 5678 9002");
        assert_eq!(typed("1234 5678 9003", "480000000000"), "4800 0000 0000");
    }
}
