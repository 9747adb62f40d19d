//! What the database holds of it, read past the server.

use std::collections::HashMap;

use super::model::Line;
use crate::support::{
    Company,
    rows::{LOG, Row},
};

/// By the id of a performance: validated by time, version, way.
pub type Flags = HashMap<String, (bool, i64, String)>;
/// By the id of a performance: its lines in the log.
pub type Lines = HashMap<String, Vec<Line>>;

/// What each row says, and each performance's lines of the log, which only ever grows: `before` is
/// all that it said, in all its columns.
pub fn read(company: &Company, before: &mut Vec<String>) -> (Flags, Lines) {
    let rows = company.rows();
    let of_performance = |row: Row| {
        let [id, automatic, version, channel] = texts(row);
        let version = version.parse().unwrap();
        (id, (automatic == "1", version, channel))
    };
    let flags = "SELECT id, CAST(automatic AS integer), version, channel FROM performances";
    let flags = rows.table(flags).into_iter().map(of_performance).collect();
    let log = format!(
        "SELECT action, actor, origin, subject, seq, employer_id, at, coalesce(actor_id, -1),
             detail
         FROM {LOG}
         ORDER BY seq"
    );
    let log: Vec<[String; 9]> = rows.table(&log).into_iter().map(texts).collect();
    let whole: Vec<String> = log.iter().map(|it| it.join("\t")).collect();
    assert_eq!(whole[..before.len()], before[..], "the log was changed");
    *before = whole;
    let mut lines = Lines::new();
    for [action, actor, origin, subject, ..] in log {
        if let Some(line) = line(&action, &actor, &origin) {
            lines.entry(subject).or_default().push(line);
        }
    }
    (flags, lines)
}

fn texts<const N: usize>(row: Row) -> [String; N] {
    let texts: Vec<_> = row.into_iter().map(Option::unwrap).collect();
    texts.try_into().unwrap()
}

/// The line in the model's words, if it tells of a performance.
fn line(action: &str, actor: &str, origin: &str) -> Option<Line> {
    const KNOWN: [&str; 10] = [
        "performance-registered",
        "performance-entered",
        "performance-validated",
        "performance-modified",
        "performance-cancelled",
        "worker",
        "office",
        "server",
        "app",
        "console",
    ];
    let word = |it: &str| KNOWN.into_iter().find(|known| *known == it);
    let action = word(action).filter(|it| it.starts_with("performance-"))?;
    Some((action, word(actor).unwrap(), word(origin).unwrap()))
}
