//! Which language a browser asks for.

use axum::http::{HeaderMap, header};
use job_tracker_protocol::Language;

/// The language that the browser likes best among ours; Dutch when it likes none.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let header = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    let mut ranked: Vec<(f32, Language)> = header.split(',').filter_map(range).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
    ranked.first().map_or(Language::Nl, |it| it.1)
}

fn range(text: &str) -> Option<(f32, Language)> {
    let (tag, rest) = text.split_once(';').unwrap_or((text, ""));
    let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
    let quality = rest
        .trim()
        .strip_prefix("q=")
        .map_or(Ok(1.0), str::parse)
        .ok()?;
    (quality > 0.0).then_some((quality, Language::from_code(&primary)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_liked_best_among_ours_is_spoken() {
        for (header, spoken) in [
            ("fr-BE,fr;q=0.9,nl;q=0.8", Language::Fr),
            ("pl,de;q=0.4,en;q=0.6", Language::En),
            ("es", Language::Nl),
            ("nl;q=0,de;q=0.1", Language::De),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
            assert_eq!(language(&headers), spoken, "{header}");
        }
        assert_eq!(language(&HeaderMap::new()), Language::Nl);
    }
}
