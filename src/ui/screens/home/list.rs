use dioxus::prelude::*;

use super::{
    more::is_watched,
    row::{ClientRow, row_said},
};
use crate::{
    core::{home::Group, locale::Texts},
    ui::{
        aloud::Script,
        components::{Notice, NoticeKind},
        home::HomeMemory,
        icons::IconKind,
        state::{AppState, use_app},
    },
};

/// Leaves what is drawn. Says how many clients there are in all.
pub(super) fn clip(groups: &mut Vec<Group>, shown: usize) -> usize {
    let total = groups.iter().map(|it| it.clients.len()).sum();
    let mut room = shown;
    groups.retain_mut(|group| {
        let has_none = group.clients.is_empty();
        group.clients.truncate(room);
        room -= group.clients.len();
        has_none || !group.clients.is_empty()
    });
    total
}

/// What is read of the clients that are drawn.
pub(super) fn said(app: AppState, texts: &Texts, home: HomeMemory, groups: &[Group]) -> Script {
    groups.iter().fold(Script::new(), |script, group| {
        let work = home.work(&group.signed_in.account);
        let rows = group.clients.iter();
        script
            .perhaps(app.employer(&group.signed_in.account))
            .messages(
                texts,
                group.clients.is_empty().then_some("clients-empty-title"),
            )
            .all(rows.flat_map(|it| row_said(texts, it, work.as_deref())))
    })
}

/// An employer's clients, as far as they are drawn; `left` are not.
#[component]
pub(super) fn List(
    group: Group,
    left: usize,
    shown: Signal<usize>,
    /// Why it is not known what was sent there today, where that is known elsewhere.
    trouble: Option<&'static str>,
) -> Element {
    let account = group.signed_in.account;
    let visible = group.clients.len();
    let app = use_app();
    let texts = app.texts();
    let employer = app.employer(&account);
    let several = employer.is_some();
    rsx! {
        section { class: "home-group",
            if let Some(employer) = employer {
                h2 { class: "employer-name", "{employer}" }
            }
            if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)], icon: IconKind::Offline }
            }
            if visible == 0 && several {
                p { class: "lead", {texts.text("clients-empty-title")} }
            }
            ul { class: "list",
                for (at, listed) in group.clients.into_iter().enumerate() {
                    li { key: "{listed.client.number}",
                        ClientRow {
                            account: account.clone(),
                            listed,
                            watched: is_watched(at, visible, left),
                            shown,
                        }
                    }
                }
            }
        }
    }
}
