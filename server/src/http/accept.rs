//! Which language a browser asks for.

use axum::http::{HeaderMap, header};
use job_tracker_protocol::{Language, OfficeLanguage};

/// The language that the browser likes best among ours; Dutch when it likes none.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    liked_best(headers, Some).unwrap_or(Language::Nl)
}

/// The same among those of the console.
pub(crate) fn office_language(headers: &HeaderMap) -> OfficeLanguage {
    let spoken = |it: Language| OfficeLanguage::from_code(it.code());
    liked_best(headers, spoken).unwrap_or(OfficeLanguage::Nl)
}

fn liked_best<T>(headers: &HeaderMap, spoken: impl Fn(Language) -> Option<T>) -> Option<T> {
    let header = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    let ranges = header.split(',').filter_map(range);
    let mut ranked: Vec<(f32, T)> = ranges
        .filter_map(|(quality, it)| Some((quality, spoken(it)?)))
        .collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
    ranked.into_iter().next().map(|it| it.1)
}

fn range(text: &str) -> Option<(f32, Language)> {
    let (tag, rest) = text.split_once(';').unwrap_or((text, ""));
    let quality = rest
        .trim()
        .strip_prefix("q=")
        .map_or(Ok(1.0), str::parse)
        .ok()?;
    (quality > 0.0).then_some((quality, Language::from_tag(tag)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_liked_best_among_ours_is_spoken() {
        for (header, spoken) in [
            (
                "fr-BE,fr;q=0.9,nl;q=0.8",
                (Language::Fr, OfficeLanguage::Fr),
            ),
            ("pl,de;q=0.4,en;q=0.6", (Language::Pl, OfficeLanguage::En)),
            ("ar-MA", (Language::Ar, OfficeLanguage::Nl)),
            ("hu", (Language::Nl, OfficeLanguage::Nl)),
            ("nl;q=0,de;q=0.1", (Language::De, OfficeLanguage::De)),
            ("", (Language::Nl, OfficeLanguage::Nl)),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
            let found = (language(&headers), office_language(&headers));
            assert_eq!(found, spoken, "{header}");
        }
        assert_eq!(language(&HeaderMap::new()), Language::Nl);
    }
}
