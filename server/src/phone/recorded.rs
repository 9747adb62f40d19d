//! Sentences that somebody has read: files that stand for clips.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    extract::{self, State},
    http::header,
    response::{IntoResponse, Response},
};
use job_tracker_protocol::ProblemKind;

use super::{
    Webhooks,
    words::{LANGUAGES, Spoken, every_clip},
};
use crate::http::HttpError;

/// What telephone services play.
const KINDS: [(&str, &str); 2] = [("wav", "audio/wav"), ("mp3", "audio/mpeg")];

/// Why the folder of recorded sentences cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RecordedError {
    /// It cannot be read.
    #[error("cannot read the recorded sentences in {path}: {source}")]
    Unreadable {
        /// Where.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file in it stands for no clip, so that a misspelt one is noticed.
    #[error("{0} stands for no sentence of the phone line; `phone-prompts` lists them")]
    Unknown(PathBuf),
}

/// The files, by language and name as they are asked for.
#[derive(Debug, Default)]
pub(crate) struct Recorded(BTreeMap<String, PathBuf>);

impl Recorded {
    /// Looks through a folder: `nl/login.wav` and so on. What is not there is spoken.
    ///
    /// # Errors
    /// When it cannot be read, or holds what stands for no clip.
    pub(crate) fn read(folder: &Path) -> Result<Self, RecordedError> {
        let mut found = BTreeMap::new();
        for language in LANGUAGES {
            // Asterisk waits for keys while it plays nothing.
            let silence = std::iter::once("silence".to_owned());
            let clips = every_clip(language).into_iter().map(|it| it.clip);
            let known: Vec<_> = clips.chain(silence).collect();
            let folder = folder.join(language.code());
            if !folder.exists() {
                continue;
            }
            let unreadable = |source| RecordedError::Unreadable {
                path: folder.clone(),
                source,
            };
            for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
                let path = entry.map_err(unreadable)?.path();
                let name = path.file_name().and_then(|it| it.to_str());
                let named = name.and_then(|it| it.rsplit_once('.').map(|parts| (it, parts)));
                let (Some((name, (clip, kind))), true) = (named, path.is_file()) else {
                    return Err(RecordedError::Unknown(path));
                };
                let is_known = known.iter().any(|it| it == clip);
                if !is_known || !KINDS.iter().any(|it| it.0 == kind) {
                    return Err(RecordedError::Unknown(path));
                }
                found.insert(format!("{language}/{name}"), path);
            }
        }
        Ok(Self(found))
    }

    /// Where the file of a clip is fetched, if there is one.
    pub(super) fn path(&self, clip: &Spoken) -> Option<String> {
        KINDS.iter().find_map(|(kind, _)| {
            let name = format!("{}/{}.{kind}", clip.language, clip.clip);
            let known = self.0.contains_key(&name);
            known.then(|| format!("/phone/prompts/{name}"))
        })
    }
}

/// One of the files.
pub(super) async fn file(
    State(webhooks): State<Arc<Webhooks>>,
    extract::Path((language, file)): extract::Path<(String, String)>,
) -> Result<Response, HttpError> {
    let path = webhooks.recorded.0.get(&format!("{language}/{file}"));
    let path = path.ok_or(ProblemKind::NotFound)?;
    let bytes = tokio::fs::read(path)
        .await
        .map_err(|_| ProblemKind::NotFound)?;
    let kind = KINDS.iter().find(|(kind, _)| file.ends_with(kind));
    let kind = kind.map_or("application/octet-stream", |it| it.1);
    Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response())
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::OfficeLanguage;

    use super::*;

    fn clip(name: &str) -> Spoken {
        Spoken {
            language: OfficeLanguage::Nl,
            clip: name.to_owned(),
            words: String::new(),
        }
    }

    #[test]
    fn a_recorded_sentence_is_played_and_what_is_missing_is_not() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("nl")).unwrap();
        std::fs::write(folder.path().join("nl/login.wav"), b"RIFF").unwrap();
        let recorded = Recorded::read(folder.path()).unwrap();
        let path = recorded.path(&clip("login"));
        assert_eq!(path.as_deref(), Some("/phone/prompts/nl/login.wav"));
        assert_eq!(recorded.path(&clip("password")), None);
    }

    #[test]
    fn a_file_that_stands_for_no_sentence_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("fr")).unwrap();
        std::fs::write(folder.path().join("fr/loggin.wav"), b"RIFF").unwrap();
        let refused = Recorded::read(folder.path());
        assert!(matches!(refused, Err(RecordedError::Unknown(_))));
    }
}
