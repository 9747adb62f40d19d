//! The texts of most languages come from the page's server when they are asked for, and stay.

use std::time::Duration;

use job_tracker_protocol::Language;
use web_sys::Storage;

use super::window;
use crate::core::platform::{Later, TextFiles, TextsMissing};

/// A worker looks at the screen meanwhile.
const PATIENCE: Duration = Duration::from_secs(8);

pub(super) struct PageTexts {
    /// None where the browser lets the page store nothing.
    storage: Option<Storage>,
}

impl PageTexts {
    pub(super) fn new(storage: Option<Storage>) -> Self {
        Self { storage }
    }

    fn kept(&self, key: &str) -> Option<String> {
        self.storage.as_ref()?.get_item(key).ok()?
    }

    fn keep(&self, key: &str, text: &str) {
        if let Some(storage) = &self.storage {
            // Without room it comes anew at the next start.
            let _ = storage.set_item(key, text);
        }
    }
}

/// From the page's own server, under a name that changes with what is in it.
async fn fetch(name: &str) -> Option<String> {
    // What lies there is no secret, so that an address that the app refuses to talk to will do.
    let origin = window()?.location().origin().ok()?;
    let request = reqwest::Client::new().get(format!("{origin}/{name}"));
    let answer = request.timeout(PATIENCE).send().await.ok()?;
    answer.error_for_status().ok()?.text().await.ok()
}

impl TextFiles for PageTexts {
    fn load(&self, language: Language) -> Later<'_, Result<String, TextsMissing>> {
        Box::pin(async move {
            let name = name(language).ok_or(TextsMissing(language))?;
            let key = format!("job-tracker.texts.{language}");
            let kept = self.kept(&key);
            // Its first line is the name that it came under.
            let kept = kept.as_deref().and_then(|it| it.split_once('\n'));
            if let Some((_, text)) = kept.filter(|it| it.0 == name) {
                return Ok(text.to_owned());
            }
            if let Some(text) = fetch(&name).await {
                self.keep(&key, &format!("{name}\n{text}"));
                return Ok(text);
            }
            // Those of another version say nearly all, and are better than another language.
            let (_, text) = kept.ok_or(TextsMissing(language))?;
            Ok(text.to_owned())
        })
    }
}

/// The name that the server has a language's texts under, as the page says it.
fn name(language: Language) -> Option<String> {
    let document = window()?.document()?;
    let names = document.query_selector("meta[name=texts]").ok()??;
    let names = names.get_attribute("content")?;
    let start = format!("texts-{language}-");
    let found = names.split_whitespace().find(|it| it.starts_with(&start));
    found.map(str::to_owned)
}
