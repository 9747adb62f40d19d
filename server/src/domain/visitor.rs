//! From where a session of the console was opened, in words that its user recognises. What a
//! browser says of itself is not kept, only which it seems to be.

/// A browser, by the name that its maker gives it. Anybody may claim to be any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrowserName {
    /// Microsoft Edge.
    Edge,
    /// Opera.
    Opera,
    /// Samsung Internet.
    Samsung,
    /// Mozilla Firefox.
    Firefox,
    /// Google Chrome, and what does not say that it is something else.
    Chrome,
    /// Apple Safari.
    Safari,
    /// Something else, or nothing.
    Other,
}

impl BrowserName {
    /// Each with its name in the database, its own name, and the words by which it is known. Those
    /// that claim to be others too stand before them.
    const ALL: [(Self, &'static str, &'static str, &'static [&'static str]); 6] = [
        (Self::Edge, "edge", "Edge", &["Edg/", "EdgA/", "EdgiOS/"]),
        (Self::Opera, "opera", "Opera", &["OPR/"]),
        (
            Self::Samsung,
            "samsung",
            "Samsung Internet",
            &["SamsungBrowser/"],
        ),
        (Self::Firefox, "firefox", "Firefox", &["Firefox/", "FxiOS/"]),
        (Self::Chrome, "chrome", "Chrome", &["Chrome/", "CriOS/"]),
        (Self::Safari, "safari", "Safari", &["Safari/"]),
    ];

    /// What its maker calls it; none for something else.
    pub fn own_name(self) -> Option<&'static str> {
        Self::ALL.iter().find(|it| it.0 == self).map(|it| it.2)
    }

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        let known = Self::ALL.iter().find(|it| it.0 == self);
        known.map_or("other", |it| it.1)
    }

    /// The browser of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let known = Self::ALL.iter().find(|it| it.1 == name).map(|it| it.0);
        known.or_else(|| (name == "other").then_some(Self::Other))
    }

    fn of(said: &str) -> Self {
        known(&Self::ALL.map(|it| (it.0, it.3)), said).unwrap_or(Self::Other)
    }
}

/// What the browser runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SystemName {
    /// Windows.
    Windows,
    /// An Android phone or tablet.
    Android,
    /// An iPhone or an iPad that says so.
    Ios,
    /// A Mac.
    MacOs,
    /// A Chromebook.
    ChromeOs,
    /// Linux.
    Linux,
    /// Something else, or nothing.
    Other,
}

impl SystemName {
    const ALL: [(Self, &'static str, &'static str, &'static [&'static str]); 6] = [
        (Self::Windows, "windows", "Windows", &["Windows"]),
        (Self::Android, "android", "Android", &["Android"]),
        (Self::Ios, "ios", "iOS", &["iPhone", "iPad"]),
        (Self::MacOs, "macos", "macOS", &["Macintosh"]),
        (Self::ChromeOs, "chromeos", "ChromeOS", &["CrOS"]),
        (Self::Linux, "linux", "Linux", &["Linux"]),
    ];

    /// What its maker calls it; none for something else.
    pub fn own_name(self) -> Option<&'static str> {
        Self::ALL.iter().find(|it| it.0 == self).map(|it| it.2)
    }

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        let known = Self::ALL.iter().find(|it| it.0 == self);
        known.map_or("other", |it| it.1)
    }

    /// The system of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let known = Self::ALL.iter().find(|it| it.1 == name).map(|it| it.0);
        known.or_else(|| (name == "other").then_some(Self::Other))
    }

    fn of(said: &str) -> Self {
        known(&Self::ALL.map(|it| (it.0, it.3)), said).unwrap_or(Self::Other)
    }
}

fn known<T: Copy>(all: &[(T, &[&str])], said: &str) -> Option<T> {
    let fits = |words: &[&str]| words.iter().any(|it| said.contains(it));
    all.iter().find(|it| fits(it.1)).map(|it| it.0)
}

/// Who opens a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// The address that she calls from.
    pub address: String,
    /// Her browser.
    pub browser: BrowserName,
    /// What it runs on.
    pub system: SystemName,
}

impl Visitor {
    /// Whoever calls from this address, with what her browser says of itself.
    pub fn of(address: impl std::fmt::Display, user_agent: &str) -> Self {
        Self {
            address: address.to_string(),
            browser: BrowserName::of(user_agent),
            system: SystemName::of(user_agent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_by_the_name_that_only_it_has() {
        for (said, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                BrowserName::Edge,
                SystemName::Windows,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                BrowserName::Firefox,
                SystemName::Linux,
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Mobile Safari/537.36",
                BrowserName::Chrome,
                SystemName::Android,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                BrowserName::Safari,
                SystemName::Ios,
            ),
            ("curl/8", BrowserName::Other, SystemName::Other),
            ("", BrowserName::Other, SystemName::Other),
        ] {
            let visitor = Visitor::of("192.0.2.7", said);
            assert_eq!(
                (visitor.browser, visitor.system),
                (browser, system),
                "{said}"
            );
        }
    }

    #[test]
    fn names_are_read_back_from_the_database() {
        let browsers = BrowserName::ALL.map(|it| it.0);
        for browser in browsers.into_iter().chain([BrowserName::Other]) {
            assert_eq!(BrowserName::from_name(browser.as_str()), Some(browser));
        }
        let systems = SystemName::ALL.map(|it| it.0);
        for system in systems.into_iter().chain([SystemName::Other]) {
            assert_eq!(SystemName::from_name(system.as_str()), Some(system));
        }
        assert_eq!(BrowserName::from_name("netscape"), None);
    }
}
