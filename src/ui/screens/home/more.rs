use dioxus::prelude::*;

use crate::ui::{
    components::{Button, ButtonKind},
    state::use_app,
};

/// Rows that are drawn at first: more than a phone shows.
const FIRST: usize = 14;
/// How many more are drawn when the last ones come into view.
const STEP: usize = 20;
/// The row whose appearance draws more, counted from the last: who walks through the rows by
/// keyboard never comes to the end before there are more.
const BEFORE_THE_LAST: usize = 5;

/// How many rows of a long list are drawn.
pub(in crate::ui::screens) fn use_shown() -> Signal<usize> {
    use_signal(|| FIRST)
}

/// Another search: the list begins anew.
pub(in crate::ui::screens) fn start_over(mut shown: Signal<usize>) {
    if *shown.peek() != FIRST {
        shown.set(FIRST);
    }
}

/// Whether the row at this place is the one that draws more: near the end of those that are drawn,
/// as long as there are others.
pub(in crate::ui::screens) fn is_watched(at: usize, visible: usize, left: usize) -> bool {
    left > 0 && at == visible.saturating_sub(BEFORE_THE_LAST)
}

/// Draws more rows as soon as it is seen. It takes no place.
#[component]
pub(in crate::ui::screens) fn Watch(mut shown: Signal<usize>) -> Element {
    rsx! {
        span {
            class: "watch",
            aria_hidden: "true",
            onvisible: move |event| {
                if event.is_intersecting().unwrap_or_default() {
                    shown += STEP;
                }
            },
        }
    }
}

/// «Nog 970 klanten tonen»: for who comes to the end before there was more.
#[component]
pub(in crate::ui::screens) fn More(mut shown: Signal<usize>, total: usize) -> Element {
    let texts = use_app().texts();
    let left = total.saturating_sub(shown());
    rsx! {
        if left > 0 {
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text_with("home-more", &[("count", count(left).into())]),
                onclick: move |()| shown += STEP,
            }
        }
    }
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
