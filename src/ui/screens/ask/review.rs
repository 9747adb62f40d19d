use dioxus::prelude::*;

use crate::{
    core::{
        locale::Texts,
        navigation::{AskPhase, Navigation, Route},
        remedy::Remedy,
        requests::{Choices, Mend, NotAsked, Reviewed, Wrong},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen, Ticket},
        icons::IconKind,
        report::fresh_key,
        requests,
        screens::{
            not_sent::NotSentScreen,
            sent::use_alias,
            unknown::{Sought, Unknown},
        },
        state::{use_app, use_core},
        words,
    },
};

/// Look once more and send.
#[component]
pub(super) fn ReviewStep() -> Element {
    let app = use_app();
    let core = use_core();
    // Also after a look elsewhere, or when what was in doubt did not arrive.
    use_effect(move || {
        if app
            .asking()
            .is_some_and(|it| *it.phase() == AskPhase::Choosing)
        {
            let key = fresh_key(&core);
            app.change(|it| it.review_ask(key));
        }
    });
    let Some(ask) = app.asking() else {
        return rsx! {};
    };
    match ask.phase().clone() {
        AskPhase::Choosing => rsx! {},
        AskPhase::Ready(reviewed) => rsx! { Look { reviewed, sending: false } },
        AskPhase::Sending(reviewed) => rsx! { Look { reviewed, sending: true } },
        AskPhase::NotSent(reason, reviewed) => rsx! { NotSent { reason, reviewed } },
        AskPhase::Unknown => rsx! { Unknown { sought: Sought::Request } },
    }
}

/// Labels and values, and the line below the perforation.
struct Lines {
    lines: Vec<(String, String)>,
    total: (String, String),
    note: &'static str,
}

fn lines(texts: &Texts, choices: &Choices, alias: String) -> Lines {
    let client = (texts.text("review-client"), alias);
    match choices {
        Choices::Forgotten(it) => {
            let date = it.date.map(|it| words::day_long(texts, it));
            let hours = it.hours.map(|it| words::hours(texts, it.get()));
            Lines {
                lines: vec![
                    client,
                    (
                        texts.text("review-activity"),
                        texts.text(words::activity(it.activity)),
                    ),
                    (texts.text("review-date"), date.unwrap_or_default()),
                ],
                total: (texts.text("review-hours"), hours.unwrap_or_default()),
                note: "ask-review-note",
            }
        }
        Choices::Mend(it) => Lines {
            lines: vec![
                client,
                (
                    texts.text("review-date"),
                    words::day_long(texts, it.performance.date),
                ),
                (
                    texts.text("ask-review-sent"),
                    texts.beside(&[
                        words::hours(texts, it.performance.hours.get()),
                        texts.text(words::done(&it.performance.activity).0),
                    ]),
                ),
            ],
            total: right(texts, it),
            note: "ask-review-change",
        },
    }
}

/// What it should be.
fn right(texts: &Texts, mend: &Mend) -> (String, String) {
    let value = match mend.wrong.as_ref().map(|it| it.0) {
        Some(Wrong::Hours) => mend.hours.map(|it| words::hours(texts, it.get())),
        Some(Wrong::Activity) => mend.activity.map(|it| texts.text(words::activity(it))),
        _ => {
            let cancel = texts.text("ask-review-nothing");
            return (texts.text("ask-review-request"), cancel);
        }
    };
    (texts.text("ask-review-right"), value.unwrap_or_default())
}

/// The ticket, what is read of it, and what the request is.
fn use_ticket(reviewed: &Reviewed) -> (Element, Script, &'static str) {
    let app = use_app();
    let texts = app.texts();
    let alias = use_alias();
    let Some(ask) = app.asking() else {
        return (rsx! {}, Script::new(), "ask-review-note");
    };
    let name = match ask.choices() {
        Choices::Forgotten(it) => it.client.as_ref().map(|it| it.1.clone()),
        Choices::Mend(it) => Some(alias(&texts, &it.performance.client_number)),
    };
    let Lines {
        mut lines,
        total: (total_label, total),
        note,
    } = lines(&texts, ask.choices(), name.unwrap_or_default());
    let reason = reviewed.reason();
    let reason = words::requests::her_reason(&texts, reason.text(), reason.code());
    lines.push((texts.text("ask-words-label"), reason));
    let aloud = lines
        .iter()
        .fold(Script::new(), |script, (label, value)| {
            script.pair(label, value)
        })
        .pair(&total_label, &total);
    (rsx! { Ticket { lines, total_label, total } }, aloud, note)
}

#[component]
fn Look(reviewed: Reviewed, sending: bool) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let (ticket, aloud, note) = use_ticket(&reviewed);
    let label = if sending {
        "review-sending"
    } else {
        "ask-send"
    };
    rsx! {
        Screen {
            title: texts.text("ask-review-title"),
            aloud: Script::new().line(texts.text(note)).then(aloud).line(texts.text(label)),
            reading: true,
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    icon: IconKind::Send,
                    label: texts.text(label),
                    busy: sending,
                    onclick: move |()| requests::send(app, &core, reviewed.clone()),
                }
            },
            Notice { kind: NoticeKind::Info, lines: vec![texts.text(note)] }
            {ticket}
        }
    }
}

#[component]
fn NotSent(reason: NotAsked, reviewed: Reviewed) -> Element {
    let app = use_app();
    let core = use_core();
    let (ticket, aloud, _) = use_ticket(&reviewed);
    let Some(ask) = app.asking() else {
        return rsx! {};
    };
    let remedy = reason.remedy(ask.choices());
    let number = match ask.choices() {
        Choices::Forgotten(it) => it.client.as_ref().map(|it| it.0.clone()),
        Choices::Mend(_) => None,
    };
    let sign = match reason {
        NotAsked::Offline => IconKind::Offline,
        _ => IconKind::Warning,
    };
    let leave = match remedy {
        Remedy::CallOffice | Remedy::Report | Remedy::SeeRequests | Remedy::Nothing => "continue",
        _ => "ask-discard",
    };
    let help = move |()| match remedy {
        Remedy::TryAgain | Remedy::Wait => {
            let reviewed = reviewed.clone().again(fresh_key(&core));
            requests::send(app, &core, reviewed);
        }
        Remedy::CorrectNumber => {
            if let Some(number) = number.clone() {
                app.open(Route::EditClient(number));
            }
        }
        Remedy::ChangeHours => app.go(Navigation::change_ask_hours),
        Remedy::Report => {
            app.go(Navigation::leave_ask);
            app.leave_report();
        }
        Remedy::SeeRequests => {
            let asked = app.asking().map(|it| it.account().clone());
            requests::see(app, asked);
        }
        Remedy::AskOffice | Remedy::CallOffice | Remedy::Nothing => {}
    };
    rsx! {
        NotSentScreen {
            message: words::requests::not_asked(reason),
            sign,
            remedy,
            for_the_office: reason.is_for_the_office(),
            ticket,
            aloud,
            leave,
            onremedy: help,
            onleave: move |()| app.go(Navigation::leave_ask),
        }
    }
}
