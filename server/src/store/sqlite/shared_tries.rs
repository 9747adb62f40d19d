//! Tries of the lane that unknown devices share.

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
