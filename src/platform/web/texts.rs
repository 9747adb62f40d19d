//! The texts of most languages come from the page's server when they are asked for, and stay.

use std::time::Duration;

use job_tracker_protocol::Language;
use web_sys::Storage;

use super::window;
use crate::core::{
    platform::{Later, TextFiles, TextsMissing},
    server_address::ServerAddress,
};

/// A worker looks at the screen meanwhile.
const PATIENCE: Duration = Duration::from_secs(8);

pub(super) struct PageTexts {
    http: reqwest::Client,
    server: ServerAddress,
    storage: Storage,
}

impl PageTexts {
    pub(super) fn new(http: reqwest::Client, server: ServerAddress, storage: Storage) -> Self {
        Self {
            http,
            server,
            storage,
        }
    }

    /// From the server, under a name that changes with what is in it.
    async fn fetch(&self, name: &str) -> Option<String> {
        let address = format!("{}/{name}", self.server.as_str().trim_end_matches('/'));
        let request = self.http.get(address).timeout(PATIENCE);
        let answer = request.send().await.ok()?.error_for_status().ok()?;
        answer.text().await.ok()
    }
}

impl TextFiles for PageTexts {
    fn load(&self, language: Language) -> Later<'_, Result<String, TextsMissing>> {
        Box::pin(async move {
            let name = name(language).ok_or(TextsMissing(language))?;
            let key = format!("job-tracker.texts.{language}");
            let kept = self.storage.get_item(&key).ok().flatten();
            // Its first line is the name that it came under.
            let kept = kept.as_deref().and_then(|it| it.split_once('\n'));
            if let Some((_, text)) = kept.filter(|it| it.0 == name) {
                return Ok(text.to_owned());
            }
            if let Some(text) = self.fetch(&name).await {
                // Without room it comes anew at the next start.
                let _ = self.storage.set_item(&key, &format!("{name}\n{text}"));
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
