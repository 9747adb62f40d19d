use dioxus::prelude::*;

use super::view::bring_into_view;
use crate::ui::icons::{Icon, IconKind};

/// How serious a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something is wrong.
    Bad,
    /// Something needs care.
    Warn,
    /// Good to know.
    Info,
}

/// A notice in the screen: lines of text with a sign. Screen readers say it at once.
#[component]
pub fn Notice(
    kind: NoticeKind,
    lines: Vec<String>,
    #[props(default)] icon: Option<IconKind>,
) -> Element {
    let (class, sign) = match kind {
        NoticeKind::Bad => ("notice notice-bad", IconKind::Warning),
        NoticeKind::Warn => ("notice notice-warn", IconKind::Warning),
        NoticeKind::Info => ("notice notice-info", IconKind::Info),
    };
    rsx! {
        div {
            class,
            role: if kind == NoticeKind::Bad { "alert" } else { "status" },
            // With an open keyboard it may stand below what is seen of the page.
            onmounted: move |event: Event<MountedData>| {
                if kind == NoticeKind::Bad {
                    bring_into_view(event.data());
                }
            },
            Icon { kind: icon.unwrap_or(sign) }
            for line in lines {
                p { "{line}" }
            }
        }
    }
}
