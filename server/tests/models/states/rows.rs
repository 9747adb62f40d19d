//! What the database holds of it, read past the server.

use std::collections::HashMap;

use super::model::Line;
use crate::support::Company;

/// By the id of a performance: validated by time, version, way.
pub type Flags = HashMap<String, (bool, i64, String)>;
/// By the id of a performance: its lines in the log.
pub type Lines = HashMap<String, Vec<Line>>;

/// What each row says, and each performance's lines of the log, which only ever grows: `before` is
/// all that it said, in all its columns.
pub fn read(company: &Company, before: &mut Vec<String>) -> (Flags, Lines) {
    let file = company.database();
    let text = |bytes: Vec<u8>| uuid::Uuid::from_slice(&bytes).unwrap().to_string();
    let mut rows = file
        .prepare("SELECT id, automatic, version, channel FROM performances")
        .unwrap();
    let flags = rows
        .query_map((), |row| {
            let flags = (row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((text(row.get(0)?), flags))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut rows = file
        .prepare(
            "SELECT action, actor, origin, subject,
                 seq || employer_id || at || ifnull(actor_id, '-') || detail
             FROM audit
             ORDER BY seq",
        )
        .unwrap();
    let log: Vec<[String; 5]> = rows
        .query_map((), |row| {
            Ok([
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ])
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let whole: Vec<String> = log.iter().map(|it| it.join("\t")).collect();
    assert_eq!(whole[..before.len()], before[..], "the log was changed");
    *before = whole;
    let mut lines = Lines::new();
    for [action, actor, origin, subject, _] in log {
        if let Some(line) = line(&action, &actor, &origin) {
            lines.entry(subject).or_default().push(line);
        }
    }
    (flags, lines)
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
