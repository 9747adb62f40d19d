use dioxus::prelude::*;

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
        div { class, role: if kind == NoticeKind::Bad { "alert" } else { "status" },
            Icon { kind: icon.unwrap_or(sign) }
            for line in lines {
                p { "{line}" }
            }
        }
    }
}
