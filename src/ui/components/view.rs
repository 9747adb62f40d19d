use std::rc::Rc;

use dioxus::prelude::*;

/// Scrolls as little as it takes to see all of this.
pub(super) fn bring_into_view(element: Rc<MountedData>) {
    spawn(async move {
        let nearest = ScrollToOptions {
            behavior: ScrollBehavior::Instant,
            vertical: ScrollLogicalPosition::Nearest,
            horizontal: ScrollLogicalPosition::Nearest,
        };
        // What cannot be scrolled to is there all the same.
        let _ = element.scroll_to_with_options(nearest).await;
    });
}
