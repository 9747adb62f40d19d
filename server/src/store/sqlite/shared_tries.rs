//! Tries of the lane that unknown devices share.

use std::sync::LazyLock;

use job_tracker_protocol::Login;
use rusqlite::{Connection, OptionalExtension, params};

use super::run::ApplyError;
use crate::domain::{
    channel::Channel,
    lockout::Try,
    shared_tries::{Place, new_block},
};

/// Tries that are used.
pub(super) fn used(conn: &Connection, login: &Login, channel: Channel) -> rusqlite::Result<u8> {
    let place = Place::of(login);
    Ok(place.used(block(conn, place, channel)?.as_deref()))
}

fn block(conn: &Connection, place: Place, channel: Channel) -> rusqlite::Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT tries FROM shared_tries WHERE channel = ?1 AND block = ?2")?
        .query_row(params![channel.as_str(), place.block], |row| row.get(0))
        .optional()
}

fn write(conn: &Connection, place: Place, channel: Channel, block: &[u8]) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO shared_tries (channel, block, tries)
         VALUES (?1, ?2, ?3)
         ON CONFLICT (channel, block) DO UPDATE SET tries = excluded.tries",
    )?
    .execute(params![channel.as_str(), place.block, block])?;
    Ok(())
}

/// Whether no unknown phone has a try left at the login of the worker at hand, as a condition.
///
/// SQLite has no number for a byte of a BLOB but its place among all bytes.
pub(super) static ALL_USED_IN_THE_APP: LazyLock<String> = LazyLock::new(|| {
    let bytes: String = (0..=u8::MAX).map(|it| format!("{it:02x}")).collect();
    format!(
        "EXISTS (
             SELECT 1
             FROM shared_tries
             WHERE channel = 'app' AND block = workers.tries_place >> 10
                 AND (instr(
                     x'{bytes}', substr(tries, ((workers.tries_place & 1023) >> 2) + 1, 1)
                 ) - 1) >> ((workers.tries_place & 3) * 2) & 3 = 3
         )"
    )
});

pub(super) fn take(
    conn: &Connection,
    login: &Login,
    channel: Channel,
    number: Try,
) -> Result<(), ApplyError> {
    let place = Place::of(login);
    let mut tries = block(conn, place, channel)?.unwrap_or_else(new_block);
    if place.used(Some(&tries)) + 1 != number.number() {
        return Err(ApplyError::Conflict);
    }
    place.write(&mut tries, number.number());
    Ok(write(conn, place, channel, &tries)?)
}

/// Gives the lane its tries back.
pub(super) fn clear(conn: &Connection, login: &Login, channel: Channel) -> rusqlite::Result<()> {
    let place = Place::of(login);
    let Some(mut tries) = block(conn, place, channel)? else {
        return Ok(());
    };
    place.write(&mut tries, 0);
    write(conn, place, channel, &tries)
}

/// Gives the lane one try back.
pub(super) fn give_back(
    conn: &Connection,
    login: &Login,
    channel: Channel,
) -> rusqlite::Result<()> {
    let place = Place::of(login);
    let Some(mut tries) = block(conn, place, channel)? else {
        return Ok(());
    };
    let used = place.used(Some(&tries));
    place.write(&mut tries, used.saturating_sub(1));
    write(conn, place, channel, &tries)
}

/// Writes the lane as it is, by way of what it is not.
pub(super) fn rewrite(conn: &Connection, login: &Login, channel: Channel) -> rusqlite::Result<()> {
    let place = Place::of(login);
    let Some(mut tries) = block(conn, place, channel)? else {
        return Ok(());
    };
    let used = place.used(Some(&tries));
    place.write(&mut tries, 3 - used);
    write(conn, place, channel, &tries)?;
    place.write(&mut tries, used);
    write(conn, place, channel, &tries)
}
