use dioxus::prelude::*;

/// Fills the page.
pub fn launch(app: fn() -> Element) {
    dioxus::logger::initialize_default();
    LaunchBuilder::new().launch(app);
}
