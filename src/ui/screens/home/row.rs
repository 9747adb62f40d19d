use dioxus::prelude::*;

use super::more::Watch;
use crate::{
    core::{
        account::AccountId,
        home::{LastTime, Listed, Work, face},
        locale::Texts,
    },
    ui::{
        home::use_home,
        icons::{Icon, IconKind},
        state::use_app,
        words,
    },
};

fn sent_today(texts: &Texts, hours: u32) -> Option<String> {
    (hours > 0).then(|| texts.text_with("clients-sent-today", &[("hours", hours.into())]))
}

/// «vorige week: 4 uur»
fn last_said(texts: &Texts, when: String, last: LastTime) -> String {
    let about = [("when", when.into()), ("hours", last.hours.get().into())];
    texts.text_with("home-last", &about)
}

/// What is read of a client: the name, and what was sent today or the last time.
pub(super) fn row_said(texts: &Texts, listed: &Listed, work: Option<&Work>) -> Vec<String> {
    let client = &listed.client;
    let hours = work.map_or(0, |it| it.hours_for(&client.number));
    let last = work
        .filter(|_| hours == 0)
        .and_then(|it| Some((it.last_time(&client.number)?, it.today())))
        .map(|(last, today)| {
            let when = words::when_aloud(texts, last.when(today));
            last_said(texts, when, last)
        });
    [
        Some(client.alias.clone()),
        listed.namesake.then(|| client.number.grouped()),
        sent_today(texts, hours).or(last),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A client: tapped, she chooses what she did and how long. Beside it, where she worked there
/// before, the same as the last time.
#[component]
pub(super) fn ClientRow(
    account: AccountId,
    listed: Listed,
    /// Whether more rows are drawn once this one is seen.
    watched: bool,
    shown: Signal<usize>,
) -> Element {
    let home = use_home();
    let texts = use_app().texts();
    let client = &listed.client;
    let work = home.work(&account);
    let hours = work.as_ref().map_or(0, |it| it.hours_for(&client.number));
    let offered = work
        .filter(|_| hours == 0)
        .and_then(|it| Some((it.last_time(&client.number)?, it.today())));
    let sent = sent_today(&texts, hours);
    let label = texts.text_with("clients-open", &[("name", client.alias.clone().into())]);
    let label = [Some(label), sent]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(". ");
    let sub = offered.map(|(last, today)| {
        let when = words::when(&texts, last.when(today));
        last_said(&texts, when, last)
    });
    let choose = {
        let (account, listed) = (account.clone(), listed.clone());
        move |_| home.choose(account.clone(), &listed, None)
    };
    rsx! {
        div { class: "row home-row",
            button { class: "home-client", r#type: "button", onclick: choose,
                span {
                    class: "row-icon face face-{face(&client.number)}",
                    aria_hidden: "true",
                    {client.initials(texts.language())}
                }
                span { class: "row-main",
                    span { class: "visually-hidden", "{label}" }
                    span { class: "row-title", aria_hidden: "true", "{client.alias}" }
                    if listed.namesake {
                        span { class: "row-sub", {client.number.grouped()} }
                    }
                    if let Some(sub) = sub {
                        span { class: "row-sub", "{sub}" }
                    }
                }
                if hours > 0 {
                    span { class: "row-badge home-badge", aria_hidden: "true",
                        Icon { kind: IconKind::Check }
                        {texts.text_with("clients-sent-short", &[("hours", hours.into())])}
                    }
                } else if offered.is_none() {
                    span { class: "row-chevron",
                        Icon { kind: IconKind::Chevron }
                    }
                }
            }
            if let Some((last, _)) = offered {
                Offer { account, listed: listed.clone(), last }
            }
        }
        if watched {
            Watch { shown }
        }
    }
}

/// «4 u ›»: the same as the last time.
#[component]
fn Offer(account: AccountId, listed: Listed, last: LastTime) -> Element {
    let home = use_home();
    let texts = use_app().texts();
    let name = listed.client.alias.clone().into();
    let label = [
        texts.text_with("home-offer", &[("name", name)]),
        texts.text(words::activity(last.activity)),
        words::hours(&texts, last.hours.get()),
    ];
    rsx! {
        button {
            class: "home-offer",
            r#type: "button",
            onclick: move |_| home.choose(account.clone(), &listed, Some(last)),
            span { class: "visually-hidden", {label.join(", ")} }
            span { aria_hidden: "true",
                {texts.text_with("clients-sent-short", &[("hours", last.hours.get().into())])}
            }
            Icon { kind: IconKind::Chevron }
        }
    }
}
