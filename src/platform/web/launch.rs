use dioxus::prelude::*;

use super::log;

/// Fills the page.
pub fn launch(app: fn() -> Element) {
    log::start();
    LaunchBuilder::new().launch(app);
}
