use dioxus::prelude::*;

use crate::{
    core::account::AccountId,
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, LinkRow, Notice, NoticeKind, Screen},
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
                    app.say(app.texts().text(crate::ui::words::store(&error)));
                    return;
                }
                login.set(grouped);
                app.close();
            });
        }
    };
    let login_line = texts.text_with("closed-login", &[("login", grouped.into())]);
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
    let aloud = helplines
        .phone_lines
        .iter()
        .fold(
            aloud.messages(&texts, ["closed-phone-still-works"]),
            |script, number| script.pair(&phone_line, number),
        )
        .messages(&texts, ["closed-new-password", "closed-other-account"]);
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
                        login.set(String::new());
                        app.close();
                    },
                }
            },
            Notice { kind: NoticeKind::Bad, lines: vec![texts.text("closed-tries")], icon: IconKind::Lock }
            p { class: "lead", "{login_line}" }
            p { {texts.text("closed-contact")} }
            if let Some((call, number)) = employer {
                LinkRow {
                    href: format!("tel:{}", dialled(&number)),
                    title: number,
                    sub: call,
                    icon: IconKind::Phone,
                }
            }
            p { {texts.text("closed-phone-still-works")} }
            for number in helplines.phone_lines {
                LinkRow {
                    key: "{number}",
                    href: format!("tel:{}", dialled(&number)),
                    title: number,
                    sub: phone_line.clone(),
                    icon: IconKind::Phone,
                }
            }
        }
    }
}

fn dialled(number: &str) -> String {
    number
        .chars()
        .filter(|it| it.is_ascii_digit() || *it == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_what_only_helps_the_eye() {
        assert_eq!(dialled("+32 (2) 547.54/97"), "+3225475497");
    }
}
