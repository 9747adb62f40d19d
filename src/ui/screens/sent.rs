use dioxus::prelude::*;
use job_tracker_protocol::{
    ClientNumber,
    wire::{Performance, PerformanceState},
};

use crate::{
    core::{Core, account::AccountId, locale::Texts, navigation::Navigation},
    platform::shell,
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Outcome, OutcomeMark},
        home::use_home,
        icons::IconKind,
        state::{AppState, use_app, use_core},
        words,
    },
};

/// The worker's name for a client of the account that the screen is about; the number where she has
/// none any more.
pub(in crate::ui) fn use_alias() -> impl Fn(&Texts, &ClientNumber) -> String + Clone {
    let app: AppState = use_app();
    let core = use_core();
    move |texts, number| alias(&core, texts, app.shown_account().as_ref(), number)
}

/// The same for a client of this account.
pub(super) fn alias(
    core: &Core,
    texts: &Texts,
    account: Option<&AccountId>,
    number: &ClientNumber,
) -> String {
    let client = account.and_then(|it| core.client(it, number).ok().flatten());
    client.map(|it| it.alias).unwrap_or_else(|| {
        texts.text_with(
            "history-client-unknown",
            &[("number", number.unbroken().into())],
        )
    })
}

/// What the server counts for today, this performance among it; asked once.
fn use_hours_today(account: &AccountId, performance: &Performance) -> Option<u32> {
    let app = use_app();
    let core = use_core();
    let home = use_home();
    let (account, performance) = (account.clone(), performance.clone());
    let hours = use_resource(move || {
        let (core, performance) = (core.clone(), performance.clone());
        let signed_in = app.accounts_now().signed_in(&account).cloned();
        async move {
            let signed_in = signed_in?;
            match core.work(&signed_in).await {
                Ok(work) => {
                    let hours = work.hours_with(&performance);
                    home.learn(&signed_in.account, work);
                    hours
                }
                Err(error) => {
                    tracing::info!(%error, "today's hours could not be asked");
                    None
                }
            }
        }
    });
    hours().flatten()
}

/// «De prestatie is verzonden»
#[component]
pub fn Sent(account: AccountId, performance: Performance, found: bool) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let home = use_home();
    use_hook(shell::feel_done);
    use_hook(|| home.learn_sent(&account, &performance));
    let today = use_hours_today(&account, &performance).map(|hours| {
        let hours = words::hours(&texts, hours);
        texts.text_with("sent-today", &[("hours", hours.into())])
    });
    let takes_requests = app.takes_requests_at(&account);
    let alias = use_alias()(&texts, &performance.client_number);
    let hours = words::hours(&texts, performance.hours.get());
    let activity = texts.text(words::done(&performance.activity).0);
    let what = texts.beside(&[&hours, &activity]);
    let next_label = if found { "continue" } else { "sent-to-clients" };
    let date = words::day_long(&texts, performance.date);
    // For the office: her own name for the client stays with her.
    let reference = texts.text_with(
        "sent-share-text",
        &[
            ("hours", hours.clone().into()),
            ("activity", activity.clone().into()),
            ("date", date.clone().into()),
            ("reference", performance.reference.clone().into()),
        ],
    );
    let wrong = performance.clone();
    let share = {
        let core = core.clone();
        move |()| {
            let (core, reference) = (core.clone(), reference.clone());
            spawn(async move {
                if let Err(error) = core.share(&reference).await {
                    tracing::warn!(%error, "nothing was shared");
                    app.say_warning(app.texts().text("sent-share-failed"));
                }
            });
        }
    };
    rsx! {
        Outcome {
            mark: OutcomeMark::Ok,
            title: texts.text("sent-title"),
            aloud: Script::new()
                .messages(&texts, found.then_some("sent-found"))
                .line(&alias)
                .line(&what)
                .line(&date)
                .perhaps(today.clone())
                .code(&texts.text("sent-reference"), &performance.reference)
                .messages(&texts, ["sent-reference-hint", next_label])
                .messages(&texts, takes_requests.then_some("ask-mend"))
                .messages(&texts, core.can_share().then_some("sent-share")),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(next_label),
                    onclick: move |()| app.go(Navigation::leave_sent),
                }
                if takes_requests && performance.state != PerformanceState::Cancelled {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::Edit,
                        label: texts.text("ask-mend"),
                        onclick: move |()| app.go(|it| it.ask_to_mend(account.clone(), wrong.clone())),
                    }
                }
                if core.can_share() {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::Share,
                        label: texts.text("sent-share"),
                        onclick: share,
                    }
                }
            },
            if found {
                p { class: "outcome-found", {texts.text("sent-found")} }
            }
            p {
                strong { "{alias}" }
                br {}
                "{what}"
                br {}
                "{date}"
            }
            p { class: "outcome-total", {today} }
            p { class: "reference",
                span { {texts.text("sent-reference")} }
                strong { "{performance.reference}" }
                span { {texts.text("sent-reference-hint")} }
            }
        }
    }
}

/// An earlier performance turned out not to have arrived.
#[component]
pub fn SettledVoid() -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        Outcome {
            mark: OutcomeMark::Bad,
            title: texts.text("not-sent-title"),
            aloud: Script::new().messages(&texts, ["unknown-settled-void", "continue"]),
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("continue"), onclick: move |()| app.close() }
            },
            p { {texts.text("unknown-settled-void")} }
        }
    }
}
