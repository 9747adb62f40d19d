//! What is printed, for whoever reads it with a program; and what is printed without any server.

use std::io::Write;

use job_tracker_server::{openapi, phone_prompts};
use serde_json::json;

use super::error::CommandError;

/// One line, flushed: whoever waits for it reads a pipe.
pub(super) fn print(line: &impl serde::Serialize) -> Result<(), CommandError> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, line)?;
    writeln!(out)?;
    Ok(out.flush()?)
}

/// A word as a shell reads it.
pub(super) fn quoted(word: &str) -> String {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "/._-:@%+=,".contains(it);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

/// The sentences of the phone line.
pub(super) fn prompts() -> Result<(), CommandError> {
    for spoken in phone_prompts() {
        let language = spoken.language.code();
        let file = format!("{language}/{}", spoken.clip);
        print(&json!({ "file": file, "language": language, "words": spoken.words }))?;
    }
    Ok(())
}

/// The HTTP contract.
pub(super) fn contract() -> Result<(), CommandError> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &openapi())?;
    Ok(writeln!(out)?)
}
