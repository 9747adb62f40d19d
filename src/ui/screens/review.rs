use dioxus::prelude::*;
use job_tracker_protocol::wire::Performance;

use super::{
    not_sent::NotSentScreen,
    unknown::{Sought, Unknown},
};
use crate::{
    core::{
        locale::Texts,
        navigation::{Navigation, Phase, Report, Route},
        performance::{NotSentReason, Reviewed},
        remedy::Remedy,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen, Ticket},
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
        Phase::Unknown => rsx! { Unknown { sought: Sought::Report } },
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
    let mut busy = use_signal(|| false);
    let remedy = reason.remedy(app.takes_requests_at(report.account()));
    let (ticket, aloud) = ticket(&texts, &report, reviewed.as_ref(), Day::Perhaps);
    let sign = match reason {
        NotSentReason::Offline => IconKind::Offline,
        _ => IconKind::Warning,
    };
    let leave = match reason {
        NotSentReason::DatePassed => "sent-to-clients",
        _ => "not-sent-discard",
    };
    let number = report.draft().client().clone();
    let help = move |()| match remedy {
        Remedy::CorrectNumber => app.open(Route::EditClient(number.clone())),
        Remedy::ChangeHours => app.go(Navigation::change_hours),
        Remedy::AskOffice => {
            if !busy.replace(true) {
                let core = core.clone();
                spawn(async move {
                    report::ask_instead(app, core).await;
                    busy.set(false);
                });
            }
        }
        Remedy::TryAgain | Remedy::Wait => match reviewed.clone() {
            Some(reviewed) => report::send(app, &core, reviewed.again(report::fresh_key(&core))),
            None => report::look_once_more(app, &core),
        },
        Remedy::CallOffice | Remedy::Report | Remedy::SeeRequests | Remedy::Nothing => {}
    };
    rsx! {
        NotSentScreen {
            message: words::not_sent(reason),
            sign,
            remedy,
            for_the_office: reason.is_for_the_office(),
            ticket,
            aloud,
            busy: busy(),
            leave,
            onremedy: help,
            onleave: move |()| app.leave_report(),
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
