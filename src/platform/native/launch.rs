use dioxus::prelude::*;
use dioxus_mobile::{Config, LogicalSize, WindowBuilder};

/// The styles, in the head, so that the first paint has them.
const STYLE: &str = concat!(
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\"><style>",
    include_str!("../../../assets/css/10-tokens.css"),
    include_str!("../../../assets/css/20-ground.css"),
    include_str!("../../../assets/css/30-controls.css"),
    include_str!("../../../assets/css/40-lists.css"),
    include_str!("../../../assets/css/50-report.css"),
    include_str!("../../../assets/css/60-reading.css"),
    include_str!("../../../assets/css/90-wishes.css"),
    "</style>",
);

/// Opens the window, or fills the phone's screen.
pub fn launch(app: fn() -> Element) {
    dioxus::logger::initialize_default();
    std::panic::set_hook(Box::new(|panic| {
        // The place only: a message could carry what the worker typed.
        tracing::error!(location = ?panic.location(), "the app stopped");
    }));
    let window = WindowBuilder::new()
        .with_title("Job Tracker")
        .with_inner_size(LogicalSize::new(390.0, 844.0));
    let config = Config::new()
        .with_window(window)
        .with_menu(None)
        .with_disable_context_menu(!cfg!(debug_assertions))
        .with_custom_head(STYLE.to_owned())
        .with_navigation_handler(|address| {
            let for_the_system = ["tel:", "mailto:"].iter().any(|it| address.starts_with(it));
            if for_the_system {
                super::shell::open(address);
            }
            !for_the_system
        });
    LaunchBuilder::new().with_cfg(config).launch(app);
}
