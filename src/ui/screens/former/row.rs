use dioxus::prelude::*;

use super::Entry;
use crate::{
    core::{home::Former, locale::Texts},
    ui::{
        icons::{Icon, IconKind},
        state::use_app,
        words,
    },
};

/// «dinsdag 24 november: 7 uur»
pub(super) fn last_said(texts: &Texts, former: &Former) -> Option<String> {
    former.last.map(|last| {
        let about = [
            ("date", words::day_long(texts, last.date).into()),
            ("hours", last.hours.get().into()),
        ];
        texts.text_with("former-last", &about)
    })
}

/// A number to tick, and the field for its name once it is ticked.
#[component]
pub(super) fn FormerRow(entry: Entry, onentry: EventHandler<Entry>) -> Element {
    let texts = use_app().texts();
    let number = entry.former.number.grouped();
    let app = use_app();
    let employer = app.employer(&entry.account);
    let (account, client) = (&entry.account, &entry.former.number);
    let id = format!("former-{}-{}-{client}", account.server, account.login);
    let id = id.replace(|it: char| !it.is_ascii_alphanumeric(), "-");
    let error = format!("{id}-error");
    let (ticked, typed) = (entry.clone(), entry.clone());
    rsx! {
        div { class: "former",
            label { class: "choice",
                input {
                    r#type: "checkbox",
                    checked: entry.chosen,
                    onchange: move |event| {
                        onentry.call(Entry { chosen: event.checked(), wrong: None, ..ticked.clone() });
                    },
                }
                span { class: "choice-body",
                    span { class: "row-main",
                        span { class: "row-title", "{number}" }
                        if let Some(employer) = employer {
                            span { class: "row-sub", "{employer}" }
                        }
                        if let Some(last) = last_said(&texts, &entry.former) {
                            span { class: "row-sub", "{last}" }
                        }
                    }
                    span { class: "choice-mark",
                        Icon { kind: IconKind::Check }
                    }
                }
            }
            if entry.chosen {
                div { class: "field",
                    label { class: "field-label", r#for: "{id}",
                        {texts.text("add-client-name-label")}
                        span { class: "visually-hidden", " {number}" }
                    }
                    input {
                        id: "{id}",
                        class: "input",
                        r#type: "text",
                        autocomplete: "off",
                        aria_invalid: entry.wrong.map(|_| "true"),
                        aria_describedby: entry.wrong.map(|_| error.clone()),
                        value: "{entry.name}",
                        oninput: move |event| {
                            onentry.call(Entry { name: event.value(), wrong: None, ..typed.clone() });
                        },
                    }
                    if let Some(wrong) = entry.wrong {
                        p { class: "field-error", id: "{error}", role: "alert",
                            Icon { kind: IconKind::Warning }
                            span { {texts.text(wrong)} }
                        }
                    }
                }
            }
        }
    }
}
