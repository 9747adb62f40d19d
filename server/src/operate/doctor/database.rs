//! The database: whether it is whole, whether its key fits, whether its log is as it was sealed.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use super::Report;
use crate::{
    application::{KeptSinceQuestion, KeyQuestion, verify_audit},
    clock::{Belgium, Clock},
    domain::retention::{check_step, kept_since},
    key_file,
    settings::DatabaseSettings,
    store::{
        OpenError, Place, Store,
        health::{Damage, DamageQuestion, DatabaseServer, PeopleQuestion, ServerQuestion},
    },
};

const WHAT: &str = "database";
/// A clock that is further off than this should be set.
const CLOCK: SignedDuration = SignedDuration::from_secs(5);
/// Half of what the audit log bears.
const CLOCK_AT_MOST: SignedDuration = SignedDuration::from_mins(5);
/// Since when a worker should have signed in or reported something.
const SILENT: SignedDuration = SignedDuration::from_hours(60 * 24);

/// Reads a file whole.
pub(super) async fn file(data: &Path, report: &mut Report) -> Option<Store> {
    let before = Store::state(data);
    let store = opened(Store::look_into(data).await, report)?;
    let damage = store.ask(DamageQuestion).await;
    // Nobody's damage, but somebody who wrote while it was read.
    if !matches!(damage, Ok(None)) && before != Store::state(data) {
        report.warn(WHAT, "it was written to meanwhile; look again");
        return Some(store);
    }
    match damage {
        Ok(None) => report.fine(WHAT, "it is whole"),
        Ok(Some(Damage::File)) => {
            report.fault(
                WHAT,
                "it is damaged; stop the server, and put the last backup back",
            );
        }
        Ok(Some(Damage::References)) => {
            report.fault(
                WHAT,
                "rows name others that are not there; keep it as it is, and ask",
            );
        }
        Err(error) => report.fault(WHAT, format!("it cannot be read: {error}")),
    }
    Some(store)
}

/// Connects, and compares the clocks.
pub(super) async fn postgres(
    settings: &DatabaseSettings,
    clock: &dyn Clock,
    report: &mut Report,
) -> Option<Store> {
    let opened_at = match Place::of(settings) {
        Ok(Place::Postgres(url)) => Store::look_at(&url).await,
        Ok(Place::Directory(_)) => Err(OpenError::NoPlace),
        Err(error) => Err(error),
    };
    let store = opened(opened_at, report)?;
    let before = clock.now();
    match store.ask(ServerQuestion).await {
        Ok(None) => {}
        Ok(Some(server)) => {
            report.fine(WHAT, format!("it is PostgreSQL {}", server.version));
            // In the middle of the question, as near as one can know.
            let half = clock.now().duration_since(before) / 2;
            let off = server
                .now
                .duration_since(before.saturating_add(half).unwrap_or(before));
            clocks(off.abs(), report);
            durability(&server, report);
        }
        Err(error) => report.fault(WHAT, format!("it does not answer: {error}")),
    }
    Some(store)
}

/// Whether a fall of the machine leaves what was sent.
fn durability(server: &DatabaseServer, report: &mut Report) {
    let what = "durability";
    match (server.fsync, server.full_page_writes) {
        (false, _) => report.fault(
            what,
            "fsync is off: a fall of the machine can lose or damage what was sent; switch it on",
        ),
        (true, false) => report.warn(
            what,
            "full_page_writes is off: right where the file system writes pages whole (ZFS), and \
             nowhere else",
        ),
        (true, true) => report.fine(what, "what is sent is on the disk before it is answered"),
    }
}

fn clocks(off: SignedDuration, report: &mut Report) {
    let said = format!("this machine's and the database's are {off:#} apart");
    match off {
        off if off > CLOCK_AT_MOST => report.fault("clock", said),
        off if off > CLOCK => report.warn("clock", said),
        _ => report.fine("clock", "this machine's and the database's agree"),
    }
}

fn opened(opened: Result<Store, OpenError>, report: &mut Report) -> Option<Store> {
    match opened {
        Ok(store) => return Some(store),
        Err(error @ OpenError::Older { .. }) => report.warn(WHAT, error.to_string()),
        Err(error) => report.fault(WHAT, error.to_string()),
    }
    None
}

/// Whether the key in the file is the one that the second factors are under.
pub(super) async fn key(store: &Store, settings: &DatabaseSettings, report: &mut Report) {
    let what = "key";
    let wanted = match store.ask(KeyQuestion).await {
        Ok(facts) => facts.key,
        Err(error) => return report.fault(what, format!("it cannot be compared: {error}")),
    };
    let found = match key_file::place(settings).map(|it| key_file::read(&it)) {
        Some(Ok(found)) => found,
        Some(Err(error)) => return report.fault(what, error.to_string()),
        None => None,
    };
    match (wanted, found) {
        (None, _) => report.fine(what, "nothing is encrypted yet"),
        (Some(wanted), Some(found)) if found.id() == wanted => {
            report.fine(
                what,
                "it is the one that the second factors are encrypted with",
            );
        }
        (Some(_), Some(_)) => report.fault(what, "the file holds another key"),
        (Some(_), None) => report.fault(what, "the key of the second factors is missing"),
    }
}

pub(super) async fn audit_log(store: &Store, report: &mut Report) {
    let what = "audit log";
    match verify_audit(store, None).await {
        Ok((chain, _)) if !chain.wrong.is_empty() => report.fault(
            what,
            format!(
                "{} blocks are not as they were sealed; audit verify says which",
                chain.wrong.len()
            ),
        ),
        Ok((chain, unsealed)) => {
            let (blocks, lines) = (chain.blocks, chain.lines);
            let said = format!("{lines} lines in {blocks} blocks are as they were sealed");
            report.fine(what, format!("{said}; {unsealed} are not sealed yet"));
        }
        Err(error) => report.fault(what, format!("it cannot be read: {error}")),
    }
}

/// Whether what is old is removed by itself.
pub(super) async fn retention(store: &Store, (now, years): (Timestamp, i16), report: &mut Report) {
    let what = "retention";
    let now = match store.ask(ServerQuestion).await {
        Ok(server) => server.map_or(now, |it| it.now.min(now)),
        Err(error) => return report.fault(what, format!("it cannot be read: {error}")),
    };
    let kept = match store.ask(KeptSinceQuestion).await {
        Ok(kept) => kept.day,
        Err(error) => return report.fault(what, format!("it cannot be read: {error}")),
    };
    let to = match Belgium::load() {
        Ok(belgium) => kept_since(belgium.day(now), years),
        Err(error) => return report.fault(what, error.to_string()),
    };
    match (check_step(kept, to), kept) {
        (Err(error), _) => report.warn(
            what,
            format!(
                "nothing is removed by itself: {error}; set the clock right, or, if it is right, \
                 run retention --apply once"
            ),
        ),
        // That day itself is kept, and before it what is open or contested.
        (Ok(()), Some(kept)) => report.fine(
            what,
            format!("what is of {kept} or later is kept; what is older goes by itself"),
        ),
        (Ok(()), None) => report.fine(what, "no server looked yet for what is old"),
    }
}

pub(super) async fn people(store: &Store, now: Timestamp, report: &mut Report) {
    let added_before = now.saturating_sub(SILENT).unwrap_or(now);
    let people = match store.ask(PeopleQuestion { added_before }).await {
        Ok(people) => people,
        Err(error) => return report.fault("people", format!("cannot count them: {error}")),
    };
    let what = "administrators";
    match (people.employers, people.without, people.lone) {
        (0, _, _) => report.warn(what, "there is no employer yet"),
        (_, 0, 0) => report.fine(what, "each employer has two or more"),
        (all, 0, lone) => report.warn(
            what,
            format!("{lone} of {all} employers have one alone; let her invite a second"),
        ),
        (all, without, _) => report.warn(
            what,
            format!("{without} of {all} employers have none; employer link makes one"),
        ),
    }
    let what = "workers";
    match people.silent {
        0 => report.fine(what, "each has a phone, or has reported, or is new"),
        silent => report.warn(
            what,
            format!("{silent} were added 60 days ago or more, have no phone and never reported"),
        ),
    }
}
