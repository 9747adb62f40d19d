use dioxus::prelude::*;

use crate::{
    core::account::AccountId,
    ui::{
        aloud::Script,
        components::{
            Button, ButtonKind, CallRow, LineKeys, Notice, NoticeKind, Screen, line_keys_aloud,
        },
        icons::IconKind,
        state::{use_app, use_core},
    },
};

/// «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
#[component]
pub fn Closed(account: AccountId) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let grouped = account.login.grouped();
    let helplines = {
        let (core, account) = (core.clone(), account.clone());
        use_resource(move || {
            let (core, account) = (core.clone(), account.clone());
            async move { core.helplines(&account).await.unwrap_or_default() }
        })
    };
    let helplines = helplines.read().clone();
    // Nothing of a line is said before it is known that there is one, or that nobody knows.
    let may_call = helplines.as_ref().is_some_and(|it| !it.has_no_line);
    let helplines = helplines.unwrap_or_default();
    let claim = {
        let (core, account, grouped) = (core.clone(), account.clone(), grouped.clone());
        move |()| {
            let (core, account, grouped) = (core.clone(), account.clone(), grouped.clone());
            spawn(async move {
                if let Err(error) = core.claim_new_password(&account).await {
                    app.say_warning(app.texts().text(crate::ui::words::store(&error)));
                    return;
                }
                app.fill_login(grouped);
                app.close();
            });
        }
    };
    let login = account.login.unbroken();
    let login_line = texts.text_with("closed-login", &[("login", login.into())]);
    let employer = helplines.employer.and_then(|(name, number)| {
        let call = texts.text_with("closed-employer-phone", &[("name", name.into())]);
        Some((call, number?))
    });
    let aloud = Script::new()
        .messages(&texts, ["closed-tries"])
        .line(&login_line)
        .messages(&texts, ["closed-contact"]);
    let aloud = match &employer {
        Some((call, number)) => aloud.pair(call, number),
        None => aloud,
    };
    let phone_line = texts.text("closed-phone-line");
    let aloud = helplines.phone_lines.iter().fold(
        aloud.messages(&texts, may_call.then_some("closed-phone-still-works")),
        |script, number| script.pair(&phone_line, number),
    );
    let aloud = match helplines.knows_keys {
        true => line_keys_aloud(aloud, &texts),
        false => aloud,
    };
    let aloud = aloud.messages(&texts, ["closed-new-password", "closed-other-account"]);
    rsx! {
        Screen {
            title: texts.text("closed-title"),
            aloud,
            back: false,
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("closed-new-password"), onclick: claim }
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text("closed-other-account"),
                    onclick: move |()| {
                        app.fill_login(String::new());
                        app.close();
                    },
                }
            },
            Notice { kind: NoticeKind::Bad, lines: vec![texts.text("closed-tries")], icon: IconKind::Lock }
            p { class: "lead", "{login_line}" }
            p { {texts.text("closed-contact")} }
            if let Some((call, number)) = employer {
                CallRow {
                    number,
                    sub: call,
                }
            }
            if may_call {
                p { {texts.text("closed-phone-still-works")} }
            }
            for number in helplines.phone_lines {
                CallRow { key: "{number}", number, sub: phone_line.clone() }
            }
            if helplines.knows_keys {
                LineKeys {}
            }
        }
    }
}
