use dioxus::prelude::*;
use job_tracker_protocol::wire::Performance;

use crate::{
    core::{
        locale::Texts,
        navigation::{Phase, Report},
        performance::{NotSentReason, Reviewed},
    },
    ui::{
        aloud::Script,
        components::{
            Button, ButtonKind, Notice, NoticeKind, Outcome, OutcomeMark, Screen, Ticket,
        },
        icons::IconKind,
        report,
        state::{use_app, use_core},
        words,
    },
};

/// «Verzend de prestatie»
#[component]
pub fn Review() -> Element {
    let app = use_app();
    let core = use_core();
    use_hook(|| report::look_once_more(app, &core));
    let Some(report) = app.report() else {
        return rsx! {};
    };
    match report.phase().clone() {
        Phase::Choosing | Phase::Asking => rsx! { Look { report, reviewed: None, sending: false } },
        Phase::Ready(reviewed) => {
            rsx! { Look { report, reviewed: Some(reviewed), sending: false } }
        }
        Phase::Sending(reviewed) => {
            rsx! { Look { report, reviewed: Some(reviewed), sending: true } }
        }
        Phase::NotSent(reason, reviewed) => rsx! { NotSent { report, reason, reviewed } },
        Phase::Duplicate(existing, reviewed) => {
            rsx! { Duplicate { report, existing, reviewed } }
        }
        Phase::Unknown => rsx! { Unknown {} },
    }
}

/// Whether the date is known to be today still.
#[derive(Clone, Copy, PartialEq)]
enum Day {
    Today,
    Perhaps,
}

/// The ticket, and what is read of it.
fn ticket(
    texts: &Texts,
    report: &Report,
    reviewed: Option<&Reviewed>,
    day: Day,
) -> (Element, Script) {
    let mut lines = vec![
        (texts.text("review-client"), report.alias().to_owned()),
        (
            texts.text("review-activity"),
            texts.text(words::activity(report.draft().activity())),
        ),
    ];
    if let Some(reviewed) = reviewed {
        let date = words::day_long(texts, reviewed.date());
        let said = match day {
            Day::Today => texts.text_with("review-date-today", &[("date", date.into())]),
            Day::Perhaps => date,
        };
        lines.push((texts.text("review-date"), said));
    }
    let total_label = texts.text("review-hours");
    let total = report
        .draft()
        .hours()
        .map(|it| words::hours(texts, it.get()));
    let total = total.unwrap_or_default();
    let aloud = lines
        .iter()
        .fold(Script::new(), |script, (label, value)| {
            script.pair(label, value)
        })
        .pair(&total_label, &total);
    (rsx! { Ticket { lines, total_label, total } }, aloud)
}

#[component]
fn Look(report: Report, reviewed: Option<Reviewed>, sending: bool) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let waiting = reviewed.is_none();
    let label = match (waiting, sending) {
        (true, _) => "loading",
        (_, true) => "review-sending",
        _ => "review-send",
    };
    let (ticket, aloud) = ticket(&texts, &report, reviewed.as_ref(), Day::Today);
    rsx! {
        Screen {
            title: texts.text("review-title"),
            aloud: aloud.line(texts.text(label)),
            reading: true,
            step: (3, 3),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    icon: IconKind::Send,
                    label: texts.text(label),
                    busy: waiting || sending,
                    // «Ja, dit klopt» stood in the same place.
                    steady: report.began_as_last_time(),
                    onclick: move |()| {
                        if let Some(reviewed) = reviewed.clone() {
                            report::send(app, &core, reviewed);
                        }
                    },
                }
            },
            {ticket}
        }
    }
}

#[component]
fn NotSent(report: Report, reason: NotSentReason, reviewed: Option<Reviewed>) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let retry = reason.can_be_retried();
    let message = words::not_sent(reason);
    let (ticket, aloud) = ticket(&texts, &report, reviewed.as_ref(), Day::Perhaps);
    let leave = if retry {
        "not-sent-discard"
    } else {
        "sent-to-clients"
    };
    let again = move |()| match reviewed.clone() {
        Some(reviewed) => report::send(app, &core, reviewed.again(report::fresh_key(&core))),
        None => report::look_once_more(app, &core),
    };
    let sign = match reason {
        NotSentReason::Offline => IconKind::Offline,
        _ => IconKind::Warning,
    };
    rsx! {
        Screen {
            title: texts.text("not-sent-title"),
            aloud: Script::new()
                .line(texts.text(message))
                .then(aloud)
                .messages(&texts, retry.then_some("not-sent-retry"))
                .line(texts.text(leave)),
            reading: true,
            actions: rsx! {
                if retry {
                    Button { kind: ButtonKind::Main, label: texts.text("not-sent-retry"), onclick: again }
                }
                Button {
                    kind: if retry { ButtonKind::Quiet } else { ButtonKind::Main },
                    label: texts.text(leave),
                    onclick: move |()| app.leave_report(),
                }
            },
            Notice { kind: NoticeKind::Warn, lines: vec![texts.text(message)], icon: sign }
            {ticket}
        }
    }
}

#[component]
fn Duplicate(report: Report, existing: Performance, reviewed: Reviewed) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let question = texts.text_with(
        "duplicate-text",
        &[
            ("hours", existing.hours.get().into()),
            ("client", report.alias().to_owned().into()),
        ],
    );
    let (ticket, aloud) = ticket(&texts, &report, Some(&reviewed), Day::Today);
    rsx! {
        Screen {
            title: texts.text("duplicate-title"),
            aloud: Script::new()
                .line(&question)
                .then(aloud)
                .messages(&texts, ["duplicate-do-not-send", "duplicate-send-anyway"]),
            reading: true,
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text("duplicate-do-not-send"),
                    onclick: move |()| app.leave_report(),
                }
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Send,
                    label: texts.text("duplicate-send-anyway"),
                    onclick: move |()| {
                        report::send(app, &core, reviewed.clone().meant_twice(report::fresh_key(&core)));
                    },
                }
            },
            Notice { kind: NoticeKind::Warn, lines: vec![question], icon: IconKind::Question }
            {ticket}
        }
    }
}

/// «We weten niet of de prestatie is aangekomen»: never sent again, only asked.
#[component]
fn Unknown() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let mut still = use_signal(|| false);
    let check = move |()| {
        if busy.replace(true) {
            return;
        }
        let core = core.clone();
        spawn(async move {
            report::settle(app, core).await;
            still.set(true);
            busy.set(false);
        });
    };
    let check_label = if busy() {
        "unknown-checking"
    } else {
        "unknown-check-now"
    };
    rsx! {
        Outcome {
            mark: OutcomeMark::Unknown,
            title: texts.text("unknown-title"),
            aloud: Script::new()
                .messages(&texts, ["unknown-text"])
                .messages(&texts, still().then_some("unknown-still"))
                .messages(&texts, [check_label, "sent-to-clients"]),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(check_label),
                    busy: busy(),
                    onclick: check,
                }
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text("sent-to-clients"),
                    onclick: move |()| app.leave_report(),
                }
            },
            p { {texts.text("unknown-text")} }
            if still() {
                p { class: "lead", role: "status", {texts.text("unknown-still")} }
            }
        }
    }
}
