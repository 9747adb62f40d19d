//! The phone's battery is empty while the app writes: what was saved is there, on a disk that keeps
//! only what was synced.

use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader},
    path::Path,
};

use job_tracker::platform::native::http_client;

use super::{
    figure,
    phone_kills::{MARK, account, app_on_file, app_with, client, key, start},
    recorder::{Disk, Recorder},
    small_or_full,
};

const GROUP: &str = "power cut of the phone";
const NOWHERE: &str = "http://127.0.0.1:9";
/// Steps of the app that are recorded: adding, noting, renaming and clearing, again and again.
const STEPS: usize = 120;

/// The database before, the recorder, and how far its record went when each step was said to be
/// done.
fn record() -> (Vec<u8>, Recorder, Vec<(usize, String)>) {
    let recorder = Recorder::new();
    drop(app_on_file(&recorder.database(), NOWHERE));
    let before = std::fs::read(recorder.database()).unwrap();
    let words = [
        recorder.database().to_str().unwrap().to_owned(),
        "1".to_owned(),
    ];
    let words = words.each_ref().map(String::as_str);
    let test = "phone_kills::writes_until_it_is_killed";
    let mut child = start(test, &words, &recorder.variables());
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut done = Vec::new();
    for line in lines.map_while(Result::ok) {
        if let Some(line) = line.strip_prefix(MARK) {
            done.push((recorder.position(), line.to_owned()));
        }
        if done.len() == STEPS {
            break;
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(done.len(), STEPS);
    (before, recorder, done)
}

/// Whether all that these steps saved is in the file; it may have been further.
fn is_there<'a>(http: &reqwest::Client, file: &Path, steps: impl Iterator<Item = &'a str>) -> bool {
    let core = app_with(http.clone(), file, NOWHERE);
    if core.database().set_aside().is_some() {
        return false;
    }
    let found: HashMap<String, String> = core
        .clients(&account())
        .unwrap()
        .into_iter()
        .map(|it| (it.number.to_string(), it.alias))
        .collect();
    let alias = |number: u64| found.get(client(number, "x").number.as_str());
    let kept = core.database().read(|it| it.unsettled(&account()));
    let kept = kept.unwrap();
    steps.into_iter().all(|step| {
        let (what, number) = step.split_once(' ').unwrap();
        let number: u64 = number.parse().unwrap();
        let renamed = alias(number).is_some_and(|it| *it == format!("number {number}"));
        match what {
            "added" => alias(number).is_some(),
            "noted" => renamed || kept == Some(key(number)),
            "renamed" => renamed,
            _ => kept != Some(key(number)),
        }
    })
}

fn cut(honest: bool, cuts: u64, dice: &mut fastrand::Rng) -> u64 {
    let (before, recorder, done) = record();
    let records = recorder.read();
    let mut moments: Vec<usize> = (0..cuts).map(|_| dice.usize(1..=records.len())).collect();
    moments.sort_unstable();
    let mut disk = Disk::with(before);
    disk.honest = honest;
    let http = http_client().unwrap();
    let (mut played, mut lost) = (0, 0);
    for moment in moments {
        for record in &records[played..moment] {
            disk.ask(record);
        }
        played = moment;
        let directory = tempfile::tempdir().unwrap();
        disk.cut(directory.path(), dice);
        let at = records[moment - 1].end;
        let steps = done.iter().filter(|(when, _)| *when <= at);
        let file = directory
            .path()
            .join(recorder.database().file_name().unwrap());
        lost += u64::from(!is_there(
            &http,
            &file,
            steps.map(|(_, step)| step.as_str()),
        ));
    }
    lost
}

#[test]
fn what_the_app_saved_survives_a_disk_that_keeps_only_what_was_synced() {
    let cuts = small_or_full(60, 1_500);
    let lost = cut(true, cuts, &mut fastrand::Rng::with_seed(1));
    assert_eq!(lost, 0, "saved, and lost when the battery was empty");
    figure(GROUP, "moments at which the power was cut", cuts);
    figure(
        GROUP,
        "moments after which something saved was missing, or half there",
        lost,
    );
}

#[test]
fn an_app_that_did_not_wait_for_the_disk_would_be_caught() {
    assert!(cut(false, 40, &mut fastrand::Rng::with_seed(2)) > 0);
}
