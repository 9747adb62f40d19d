//! Whole calls in four languages, as they are heard: kept beside this file, to be read when a
//! sentence changes. `GOLDEN=write` writes them anew.

use std::{fmt::Write as _, fs, path::Path};

use crate::{
    asterisk::Asterisk,
    service::{Call, company},
};

/// A call with a wrong client, a step back, hours said again, and a second client.
fn keys(language: &str, company: &crate::support::Company) -> Vec<String> {
    [
        language,
        company.ana.login.as_str(),
        company.ana.password.as_str(),
        "999999999999",
        company.client.as_str(),
        "1",
        "0",
        "*",
        "2",
        "3",
        "1",
        "1",
        company.other_client.as_str(),
        "1",
        "4",
        "2",
        "*",
    ]
    .map(ToOwned::to_owned)
    .to_vec()
}

fn compare(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/phone/{name}.txt"));
    if std::env::var_os("GOLDEN").is_some_and(|it| it == "write") {
        fs::write(&path, text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "{name}");
}

/// A login, a password and a reference are others in each run.
fn timeless(text: &str, company: &crate::support::Company) -> String {
    let text = text
        .replace(company.ana.login.as_str(), "<login>")
        .replace(&company.ana.password, "<password>");
    let mut lines: Vec<_> = text.lines().map(ToOwned::to_owned).collect();
    for line in &mut lines {
        if let Some(at) = [
            "De referentie is",
            "La référence est",
            "Die Referenz ist",
            "The reference is",
        ]
        .iter()
        .find_map(|it| line.find(it).map(|at| at + it.len()))
        {
            line.truncate(at);
            line.push_str(" <reference>");
        }
    }
    // Between these two an Asterisk plays the reference, sign by sign.
    let mut plays_reference = false;
    lines.retain(|line| {
        let is_sign = line.contains("/letter-") || line.contains("/digit-");
        plays_reference = line.ends_with("/sent") || (plays_reference && is_sign);
        !(plays_reference && is_sign)
    });
    lines.join("\n") + "\n"
}

#[tokio::test]
async fn a_whole_call_sounds_as_it_is_written_in_each_language() {
    for (key, language) in [("1", "nl"), ("2", "fr"), ("3", "de"), ("4", "en")] {
        let company = company().await;
        let mut call = Call::anonymous(&company).await;
        let mut text = format!("{}\n", call.heard());
        for keys in keys(key, &company) {
            call.keys(&[&keys]).await;
            let _ = writeln!(text, "> {keys}\n{}", call.heard());
        }
        compare(language, &timeless(&text, &company));
    }
}

/// What Asterisk played, as the words of the files.
fn words(heard: &str) -> String {
    let prompts = job_tracker_server::phone_prompts();
    let word = |file: &str| {
        let known = prompts
            .iter()
            .find(|it| file == format!("job-tracker/{}/{}", it.language, it.clip));
        known.map_or_else(|| panic!("{file}"), |it| it.words.clone())
    };
    let mut lines = vec![Vec::new()];
    for line in heard.lines() {
        match line.strip_prefix("> ").and_then(|it| it.split_once(' ')) {
            Some((keys, _)) => lines.extend([vec![format!("> {keys}")], Vec::new()]),
            None => lines.last_mut().unwrap().push(word(line)),
        }
    }
    let lines: Vec<_> = lines.iter().map(|it| it.join(" ")).collect();
    lines.join("\n")
}

#[tokio::test]
async fn a_whole_call_over_asterisk_says_the_same_in_each_language() {
    for (key, language) in [("1", "nl"), ("2", "fr"), ("3", "de"), ("4", "en")] {
        let company = company().await;
        let mut asterisk = Asterisk::call(&company, "unknown").await;
        let heard = asterisk.play(&keys(key, &company)).await;
        compare(language, &timeless(&words(&heard), &company));
    }
}

#[tokio::test]
async fn a_call_over_asterisk_plays_the_clips_of_the_same_sentences() {
    let company = company().await;
    let mut asterisk = Asterisk::call(&company, "unknown").await;
    let keys = keys("1", &company);
    let heard = asterisk.play(&keys).await;
    compare("asterisk", &timeless(&heard, &company));
}
