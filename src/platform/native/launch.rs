use base64::{Engine, prelude::BASE64_STANDARD};
use dioxus::prelude::*;
use dioxus_mobile::{Config, LogicalSize, WindowBuilder};

use super::inbox;

/// The page around the app. Its styles stand in the head and its picture beside the app's place,
/// so that the first paint has both.
const PAGE: &str = include_str!("../../../assets/native/index.html");
const PICTURE: &str = include_str!("../../../assets/icons/icon.svg");
const STYLES: &str = concat!(
    include_str!("../../../assets/css/10-tokens.css"),
    include_str!("../../../assets/css/15-fonts.css"),
    include_str!("../../../assets/css/20-ground.css"),
    include_str!("../../../assets/css/30-controls.css"),
    include_str!("../../../assets/css/35-choices.css"),
    include_str!("../../../assets/css/40-lists.css"),
    include_str!("../../../assets/css/41-home.css"),
    include_str!("../../../assets/css/45-requests.css"),
    include_str!("../../../assets/css/46-employers.css"),
    include_str!("../../../assets/css/50-report.css"),
    include_str!("../../../assets/css/60-reading.css"),
    include_str!("../../../assets/css/80-directions.css"),
    include_str!("../../../assets/css/90-preferences.css"),
);

/// The letters, which the styles ask for by these names.
const FONTS: [(&str, &[u8]); 2] = [
    (
        "figtree-latin.woff2",
        include_bytes!("../../../assets/fonts/figtree-latin.woff2"),
    ),
    (
        "figtree-latin-ext.woff2",
        include_bytes!("../../../assets/fonts/figtree-latin-ext.woff2"),
    ),
];

/// Opens the window, or fills the phone's screen.
pub fn launch(app: fn() -> Element) {
    dioxus::logger::initialize_default();
    std::panic::set_hook(Box::new(|panic| {
        // The place only: a message could carry what the worker typed.
        tracing::error!(location = ?panic.location(), "the app stopped");
    }));
    LaunchBuilder::new().with_cfg(config()).launch(app);
}

fn config() -> Config {
    let window = WindowBuilder::new()
        .with_title("Job Tracker")
        .with_inner_size(LogicalSize::new(390.0, 844.0));
    let config = Config::new()
        .with_window(window)
        .with_menu(None)
        .with_disable_context_menu(!cfg!(debug_assertions))
        .with_custom_index(page())
        .with_custom_event_handler(|event, _| inbox::hear(event))
        // The app has one page. What leads elsewhere is opened by the core, or not at all.
        .with_navigation_handler(|_| false);
    background(config)
}

fn page() -> String {
    FONTS
        .iter()
        .fold(PAGE.replace("{{styles}}", STYLES), |page, (name, font)| {
            let inside = format!("data:font/woff2;base64,{}", BASE64_STANDARD.encode(font));
            page.replace(&format!("/{{{{{name}}}}}"), &inside)
        })
        .replace("{{picture}}", PICTURE)
}

/// The web view's colour until there is a page, which would be white: that of `--bg`.
#[cfg(target_os = "android")]
fn background(config: Config) -> Config {
    config.with_background_color(if super::here::is_dark() {
        (18, 22, 28, 255)
    } else {
        (246, 243, 236, 255)
    })
}

/// An iPhone asks its appearance only of a running app, and takes the page's `color-scheme` until
/// then; a desktop's web view too.
#[cfg(not(target_os = "android"))]
fn background(config: Config) -> Config {
    config
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_what_dioxus_looks_for_and_no_hole() {
        let page = page();
        for part in [
            "</head>",
            "</body>",
            "<div id=\"main\"></div>",
            "viewport-fit=cover",
            "--bg: #f6f3ec",
            "--bg: #12161c",
            "src: url(\"data:font/woff2;base64,d09GMg",
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert!(!page.contains("{{"));
        assert!(!page.contains("user-scalable=no"));
    }
}
