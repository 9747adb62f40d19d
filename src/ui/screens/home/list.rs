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

/// What is read of the clients that are drawn.
pub(super) fn said(
    app: AppState,
    texts: &Texts,
    home: HomeMemory,
    groups: &[Group],
    shown: usize,
) -> Script {
    let rows = groups.iter().flat_map(|group| {
        let heading = app.employer(&group.signed_in.account).into_iter();
        let work = home.work(&group.signed_in.account);
        let rows = group.clients.iter();
        let rows = rows.flat_map(move |it| row_said(texts, it, work.as_deref()));
        heading.chain(rows).collect::<Vec<_>>()
    });
    Script::new().all(rows.take(shown * 3))
}

/// An employer's clients, as many as are drawn.
#[component]
pub(super) fn List(
    group: Group,
    visible: usize,
    shown: Signal<usize>,
    last: bool,
    /// Why it is not known what was sent there today, where that is known elsewhere.
    trouble: Option<&'static str>,
) -> Element {
    let account = group.signed_in.account;
    let app = use_app();
    let texts = app.texts();
    let employer = app.employer(&account);
    rsx! {
        section { class: "home-group",
            if let Some(employer) = employer {
                h2 { class: "employer-name", "{employer}" }
            }
            if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)], icon: IconKind::Offline }
            }
            ul { class: "list",
                for (at, listed) in group.clients.into_iter().take(visible).enumerate() {
                    li { key: "{listed.client.number}",
                        ClientRow {
                            account: account.clone(),
                            listed,
                            watched: last && is_watched(at, visible),
                            shown,
                        }
                    }
                }
            }
        }
    }
}
