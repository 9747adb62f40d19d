//! What was acknowledged, held against what a database has.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use uuid::Uuid;

use crate::load::Report;

/// All that was ever acknowledged in a database.
#[derive(Default)]
pub struct Books {
    /// The performance of each key.
    told: BTreeMap<Uuid, Uuid>,
    open: usize,
    silences: Vec<Duration>,
}

impl Books {
    /// Enters a load, and how long these servers were silent after something had happened.
    pub fn enter(&mut self, report: Report, since: Instant, servers: &[usize]) {
        let silence = report.longest_silence(since, servers);
        self.enter_silence(report, silence);
    }

    /// The same with the silence of whichever server was silent for longer.
    pub fn enter_each(&mut self, report: Report, since: Instant) {
        let [one, two] = [0, 1].map(|it| report.longest_silence(since, &[it]));
        self.enter_silence(report, one.max(two));
    }

    fn enter_silence(&mut self, report: Report, silence: Duration) {
        println!("silent for {silence:.2?}, left open: {:?}", report.open);
        self.open += report.open.values().sum::<usize>();
        self.silences.push(silence);
        for it in report.acknowledged {
            assert!(self.told.insert(it.key, it.performance).is_none());
        }
    }

    /// Where a database differs: every key has its one performance and line of the log, and there
    /// are no others. Everybody went on until she knew, so that nothing is uncertain.
    pub fn difference(&self, ask: impl Fn(&str) -> Vec<String>) -> Option<String> {
        let pairs = self.told.iter().map(|it| format!("{} {}", it.0, it.1));
        let keys = "SELECT keys.key || ' ' || performances.id
            FROM keys
            JOIN performances ON performances.seq = keys.performance_seq";
        let ids: Vec<_> = self.told.values().map(Uuid::to_string).collect();
        let log = "SELECT subject FROM audit WHERE action = 'performance-registered'";
        differ("keys", pairs.collect(), ask(keys))
            .or_else(|| {
                differ(
                    "performances",
                    ids.clone(),
                    ask("SELECT id FROM performances"),
                )
            })
            .or_else(|| differ("lines of the log", ids, ask(log)))
    }

    /// Prints the figures. What was not there, or twice, was a difference and ended the test.
    pub fn print(&self, group: &str, what: &str, who: &str) {
        let figure = |what: &str, figure: String| println!("TRUST\t{group}\t{what}\t{figure}");
        let all = self.told.len();
        figure(what, self.silences.len().to_string());
        figure("acknowledged registrations lost", format!("0 of {all}"));
        figure("registrations doubled", format!("0 of {all}"));
        let open = "tries that left open what became of a key, each found out";
        figure(open, self.open.to_string());
        let mut silences = self.silences.clone();
        silences.sort_unstable();
        let [first, middle, last] = [0, silences.len() / 2, silences.len() - 1];
        let [least, median, most] = [first, middle, last].map(|it| silences[it].as_secs_f64());
        let silence = format!("median {median:.2} s, {least:.2} to {most:.2} s");
        figure(&format!("longest silence of {who}"), silence);
    }

    /// The longest silence of all.
    pub fn longest(&self) -> Duration {
        self.silences.iter().copied().max().unwrap()
    }
}

fn differ(what: &str, told: Vec<String>, stored: Vec<String>) -> Option<String> {
    let rows = stored.len();
    let stored: BTreeSet<_> = stored.into_iter().collect();
    let there = told.iter().filter(|it| stored.contains(*it)).count();
    let is_so = there == told.len() && rows == told.len();
    let told = told.len();
    (!is_so).then(|| format!("{rows} {what}; of {told} that were told, {there} of them stored"))
}
