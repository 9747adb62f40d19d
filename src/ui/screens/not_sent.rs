use dioxus::prelude::*;

use crate::{
    core::{locale::Texts, remedy::Remedy},
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, CallButton, CallRow, Notice, NoticeKind, Screen},
        icons::IconKind,
        state::{AppState, use_app, use_core},
    },
};

/// What the button of a remedy says, and its picture; none for a call, which names the office.
fn button(remedy: Remedy) -> Option<(&'static str, Option<IconKind>)> {
    Some(match remedy {
        Remedy::TryAgain | Remedy::Wait => ("not-sent-retry", Some(IconKind::Send)),
        Remedy::CorrectNumber => ("number-correct", Some(IconKind::Edit)),
        Remedy::ChangeHours => ("remedy-hours", Some(IconKind::History)),
        Remedy::AskOffice => ("remedy-ask", Some(IconKind::Question)),
        Remedy::Report => ("sent-to-clients", Some(IconKind::Users)),
        Remedy::SeeRequests => ("requests-title", Some(IconKind::Question)),
        Remedy::CallOffice | Remedy::Nothing => return None,
    })
}

/// The office that the screen is about: its name, and its number where it gave one.
struct Office {
    name: String,
    number: Option<String>,
}

impl Office {
    fn of(app: AppState) -> Option<Self> {
        app.shown_signed_in().map(|it| Self {
            name: it.record.employer_name,
            number: it.record.employer_phone.filter(|it| !it.trim().is_empty()),
        })
    }

    fn call(&self, texts: &Texts) -> String {
        let name = self.name.as_str().into();
        texts.text_with("closed-employer-phone", &[("name", name)])
    }

    /// The line that names it where a button or a row does not.
    fn line(&self, texts: &Texts) -> String {
        let name = self.name.as_str().into();
        match &self.number {
            None => texts.text_with("remedy-office", &[("name", name)]),
            Some(number) => {
                let values = [("name", name), ("number", number.as_str().into())];
                texts.text_with("remedy-office-number", &values)
            }
        }
    }
}

/// Whether a pause is over that began when the screen opened.
fn use_pause(remedy: Remedy) -> bool {
    let core = use_core();
    let over = use_resource(use_reactive!(|(remedy,)| {
        let core = core.clone();
        async move {
            if remedy == Remedy::Wait {
                core.platform().timer.sleep(Remedy::PAUSE).await;
            }
        }
    }));
    remedy != Remedy::Wait || over.read().is_some()
}

/// «Niet verzonden»: why, what it was, and what helps as the main button.
#[component]
pub(super) fn NotSentScreen(
    message: &'static str,
    /// The picture beside the message.
    sign: IconKind,
    remedy: Remedy,
    /// Whether the office is named.
    for_the_office: bool,
    /// What was not sent.
    ticket: Element,
    /// What is read of it.
    aloud: Script,
    /// What helps is being prepared.
    #[props(default)]
    busy: bool,
    /// What the button says that leaves it.
    leave: &'static str,
    onremedy: EventHandler<()>,
    onleave: EventHandler<()>,
) -> Element {
    let app = use_app();
    let texts = app.texts();
    let waits = !use_pause(remedy);
    let office = Office::of(app).filter(|_| for_the_office);
    let called = office.as_ref().and_then(|office| {
        let number = office.number.clone()?;
        (remedy == Remedy::CallOffice).then(|| (office.call(&texts), number))
    });
    let row = office.as_ref().and_then(|office| {
        let number = office.number.clone()?;
        called.is_none().then(|| (office.call(&texts), number))
    });
    let line = office
        .as_ref()
        .filter(|_| row.is_none())
        .map(|it| it.line(&texts));
    let offered = button(remedy).map(|(label, icon)| {
        let label = if waits { "loading" } else { label };
        (texts.text(label), icon)
    });
    let spoken = Script::new()
        .line(texts.text(message))
        .perhaps(line.as_ref())
        .then(aloud);
    let spoken = match &row {
        Some((call, number)) => spoken.pair(call, number),
        None => spoken,
    };
    let spoken = spoken
        .perhaps(called.as_ref().map(|it| &it.0))
        .perhaps(offered.as_ref().map(|it| &it.0))
        .line(texts.text(leave));
    let helped = called.is_some() || offered.is_some();
    rsx! {
        Screen {
            title: texts.text("not-sent-title"),
            aloud: spoken,
            reading: true,
            actions: rsx! {
                if let Some((label, number)) = called {
                    CallButton { number, label }
                }
                if let Some((label, icon)) = offered {
                    Button {
                        kind: ButtonKind::Main,
                        icon,
                        label,
                        busy: busy || waits,
                        onclick: move |()| onremedy.call(()),
                    }
                }
                Button {
                    kind: if helped { ButtonKind::Quiet } else { ButtonKind::Main },
                    label: texts.text(leave),
                    onclick: move |()| onleave.call(()),
                }
            },
            Notice { kind: NoticeKind::Warn, lines: vec![texts.text(message)], icon: sign }
            if let Some(line) = line {
                p { class: "lead", "{line}" }
            }
            {ticket}
            if let Some((call, number)) = row {
                CallRow { number, sub: call }
            }
        }
    }
}
