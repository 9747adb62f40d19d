use dioxus::prelude::*;

use crate::{
    core::account::AccountId,
    ui::{
        components::{Button, ButtonKind, CallRow, Notice, NoticeKind, Screen},
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
    let mut login = app.login;
    let grouped = account.login.grouped();
    let helplines = {
        let (core, account) = (core.clone(), account.clone());
        use_resource(move || {
            let (core, account) = (core.clone(), account.clone());
            async move { core.helplines(&account).await.unwrap_or_default() }
        })
    };
    let helplines = helplines.read().clone().unwrap_or_default();
    let claim = {
        let (core, account, grouped) = (core.clone(), account.clone(), grouped.clone());
        move |()| {
            let (core, account, grouped) = (core.clone(), account.clone(), grouped.clone());
            spawn(async move {
                if let Err(error) = core.claim_new_password(&account).await {
                    app.say_warning(app.texts().text(crate::ui::words::store(&error)));
                    return;
                }
                login.set(grouped);
                app.close();
            });
        }
    };
    rsx! {
        Screen {
            title: texts.text("closed-title"),
            back: false,
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("closed-new-password"), onclick: claim }
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text("closed-other-account"),
                    onclick: move |()| {
                        login.set(String::new());
                        app.close();
                    },
                }
            },
            Notice { kind: NoticeKind::Bad, lines: vec![texts.text("closed-tries")], icon: IconKind::Lock }
            p { class: "lead", {texts.text_with("closed-login", &[("login", grouped.into())])} }
            p { {texts.text("closed-contact")} }
            if let Some((name, Some(number))) = helplines.employer {
                CallRow {
                    number,
                    sub: texts.text_with("closed-employer-phone", &[("name", name.into())]),
                }
            }
            p { {texts.text("closed-phone-still-works")} }
            for number in helplines.phone_lines {
                CallRow { key: "{number}", number, sub: texts.text("closed-phone-line") }
            }
        }
    }
}
