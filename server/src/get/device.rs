use axum::http::{HeaderMap, header};

/// What a browser says that it runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Device {
    Android,
    /// iPads too, unless they ask for a desktop's pages.
    IPhone,
    /// A computer, or a phone of another kind.
    Other,
}

impl Device {
    /// Not its version: browsers on Android have called every one «10» since 2022.
    pub fn of(headers: &HeaderMap) -> Self {
        let agent = headers
            .get(header::USER_AGENT)
            .and_then(|it| it.to_str().ok())
            .unwrap_or_default();
        let has = |word| agent.contains(word);
        // Windows phones called themselves both.
        if has("Windows") {
            Self::Other
        } else if has("Android") {
            Self::Android
        } else if has("iPhone") || has("iPad") || has("iPod") {
            Self::IPhone
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_told_apart_by_what_their_browsers_say() {
        for (agent, device) in [
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
                Device::Android,
            ),
            (
                "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
                Device::Android,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
                Device::IPhone,
            ),
            (
                "Mozilla/5.0 (Windows Device 10.0; Android 6.0.1; Microsoft) AppleWebKit/537.36 Edge/15",
                Device::Other,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
                Device::Other,
            ),
            ("", Device::Other),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, agent.parse().unwrap());
            assert_eq!(Device::of(&headers), device, "{agent}");
        }
        assert_eq!(Device::of(&HeaderMap::new()), Device::Other);
    }
}
