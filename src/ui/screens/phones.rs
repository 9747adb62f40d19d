use dioxus::prelude::*;
use job_tracker_protocol::wire::Device;

use crate::{
    core::{history::LoadError, locale::Texts, navigation::Question, phones},
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen},
        icons::{Icon, IconKind},
        report,
        state::{use_app, use_core},
        words,
    },
};

/// What is known of her phones.
#[derive(Clone, PartialEq)]
enum Known {
    /// The server is older than the question.
    NotToldHere,
    /// These, the last used one first.
    Phones(Vec<Device>),
    /// Why they cannot be shown.
    Trouble(&'static str),
}

/// «Deze telefoon», «Andere telefoon»
pub(in crate::ui) fn name(texts: &Texts, phone: &Device) -> String {
    texts.text(if phone.present {
        "phones-this"
    } else {
        "phones-other"
    })
}

/// «Laatst gebruikt: maandag 23 november»
pub(in crate::ui) fn last_used(texts: &Texts, phone: &Device) -> String {
    let day = words::day_long(texts, phones::last_used(phone));
    texts.text_with("phones-used", &[("day", day.into())])
}

/// The phones that know her account, asked each time.
#[component]
pub fn Phones() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let known = use_resource(move || {
        let core = core.clone();
        let _ = (app.changes(), app.reached().now());
        let signed_in = app.signed_in();
        async move {
            let signed_in = signed_in?;
            Some(match core.phones(&signed_in).await {
                Ok(None) => Known::NotToldHere,
                Ok(Some(phones)) => Known::Phones(phones),
                Err(LoadError::SessionEnded) => {
                    report::session_ended(app, &core, &signed_in);
                    return None;
                }
                Err(error) => Known::Trouble(words::load(&error)),
            })
        }
    });
    let known = known.read().clone().flatten();
    let (shown, said, trouble) = match known {
        None => (Vec::new(), Some("loading"), None),
        Some(Known::NotToldHere) => (Vec::new(), Some("phones-not-told"), None),
        Some(Known::Trouble(trouble)) => (Vec::new(), None, Some(trouble)),
        Some(Known::Phones(phones)) => (phones, Some("phones-intro"), None),
    };
    let aloud = Script::new()
        .messages(&texts, said)
        .messages(&texts, trouble)
        .messages(&texts, trouble.map(|_| "retry"));
    let aloud = shown.iter().fold(aloud, |script, it| {
        script
            .line(name(&texts, it))
            .line(last_used(&texts, it))
            .messages(&texts, it.present.then_some("phones-here"))
            .messages(&texts, ["phones-forget"])
    });
    rsx! {
        Screen {
            title: texts.text("phones-title"),
            aloud,
            reading: shown.is_empty(),
            actions: rsx! {
                if trouble.is_some() {
                    Button {
                        kind: ButtonKind::Main,
                        label: texts.text("retry"),
                        onclick: move |()| app.changed(),
                    }
                }
            },
            if let Some(said) = said {
                p { class: "lead", role: "status", {texts.text(said)} }
            }
            if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)] }
            }
            ul { class: "cases",
                for phone in shown {
                    li { key: "{phone.id}",
                        Phone { phone }
                    }
                }
            }
        }
    }
}

#[component]
fn Phone(phone: Device) -> Element {
    let app = use_app();
    let texts = app.texts();
    let name = name(&texts, &phone);
    let used = last_used(&texts, &phone);
    // What tells this button from those of her other phones.
    let description = if phone.present {
        name.clone()
    } else {
        used.clone()
    };
    rsx! {
        div { class: "case",
            h2 { class: "case-title", "{name}" }
            p { class: "row-sub", "{used}" }
            if phone.present {
                p { class: "state state-validated",
                    Icon { kind: IconKind::Check }
                    {texts.text("phones-here")}
                }
            }
            Button {
                kind: ButtonKind::Quiet,
                icon: IconKind::SignOut,
                label: texts.text("phones-forget"),
                description,
                onclick: move |()| app.ask(Question::ForgetPhone(phone.clone())),
            }
        }
    }
}
