//! What the server draws says the same in all languages, and says nothing that is not there.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use job_tracker_protocol::{Language, OfficeLanguage};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Each message with the variables that it takes.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = Vec::new();
    files(&here(&format!("locales/{language}")), &mut found);
    messages_of(language, found)
}

/// The same of what workers read.
fn messages_for_workers(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = |file| here(&format!("locales/{language}/{file}.ftl"));
    messages_of(language, ["get", "letters"].map(path).to_vec())
}

fn messages_of(language: &str, found: Vec<PathBuf>) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        if let Err((_, wrong)) = fluent_syntax::parser::parse(text.as_str()) {
            panic!("{path:?}: {wrong:?}");
        }
        let mut current = String::new();
        for line in text.lines() {
            if let Some((id, _)) = line.split_once(" =")
                && line.starts_with(|it: char| it.is_ascii_lowercase())
            {
                id.clone_into(&mut current);
                let before = messages.insert(current.clone(), BTreeSet::new());
                assert_eq!(before, None, "{current} twice in {language}");
            }
            for part in line.split("{ $").skip(1) {
                let end = part.find(|it: char| !it.is_ascii_alphanumeric()).unwrap();
                messages
                    .get_mut(&current)
                    .unwrap()
                    .insert(part[..end].to_owned());
            }
        }
    }
    messages
}

/// Every text in quotes in the server's sources and templates.
fn quoted() -> BTreeSet<String> {
    let mut found = Vec::new();
    for folder in ["src", "templates"] {
        files(&here(folder), &mut found);
    }
    found
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            text.split('"').map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn all_four_languages_have_the_same_messages_with_the_same_variables() {
    let dutch = messages("nl");
    for language in OfficeLanguage::ALL {
        assert_eq!(messages(language.code()), dutch, "{language}");
    }
}

#[test]
fn what_workers_read_has_the_same_messages_in_all_thirteen_languages() {
    let dutch = messages_for_workers("nl");
    assert!(dutch.len() > 20);
    for language in Language::ALL {
        assert_eq!(messages_for_workers(language.code()), dutch, "{language}");
    }
}

#[test]
fn a_language_that_the_office_does_not_speak_has_nothing_but_what_workers_read() {
    for language in Language::ALL
        .into_iter()
        .filter_map(Language::beyond_office)
    {
        let mut found = Vec::new();
        files(&here(&format!("locales/{language}")), &mut found);
        let names = found.iter().map(|it| it.file_name().unwrap());
        let names: BTreeSet<_> = names.map(|it| it.to_str().unwrap()).collect();
        assert_eq!(
            names,
            BTreeSet::from(["get.ftl", "letters.ftl"]),
            "{language}"
        );
    }
}

#[test]
fn every_message_is_used() {
    let quoted = quoted();
    let clips = job_tracker_server::phone_prompts().into_iter();
    let spoken: BTreeSet<_> = clips.map(|it| format!("phone-{}", it.clip)).collect();
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| !quoted.contains(id) && !spoken.contains(id))
        .filter(|id| !id.starts_with("audit-action-"))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_message_that_a_template_asks_for_is_there() {
    let known = messages("en");
    let mut templates = Vec::new();
    files(&here("templates"), &mut templates);
    for path in templates {
        let text = fs::read_to_string(&path).unwrap();
        for call in ["text(\"", "text1(\"", "text_with(\""] {
            for part in text.split(call).skip(1) {
                let id = part.split('"').next().unwrap();
                assert!(known.contains_key(id), "{id} in {path:?}");
            }
        }
        for part in text.split("f::input(page, ").skip(1) {
            let ids = part.split('"').skip(3).step_by(2).take(2);
            for id in ids.filter(|it| !it.is_empty()) {
                assert!(known.contains_key(id), "{id} in {path:?}");
            }
        }
    }
}
