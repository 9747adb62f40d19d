//! Tries of the lane that unknown devices share. A block is changed in place: logins that stand in
//! one block need not wait for each other's decision.

use job_tracker_protocol::Login;

use super::{
    Db, rows,
    statement::{Statement, Value, values},
};
use crate::{
    domain::{
        channel::Channel,
        lockout::Try,
        shared_tries::{Place, new_block},
    },
    store::StoreError,
};

/// Joins the tries that unknown phones used at the login of the worker at hand, if none is left.
macro_rules! join_all_used_in_the_app {
    () => {
        " JOIN shared_tries
              ON shared_tries.channel = 'app'
                  AND shared_tries.block = workers.tries_place >> 10
                  AND get_byte(
                      shared_tries.tries, ((workers.tries_place & 1023) >> 2)::int
                  ) >> ((workers.tries_place & 3) * 2)::int & 3 = 3 "
    };
}
pub(super) use join_all_used_in_the_app;

/// Tries that are used.
pub(super) async fn used(db: Db<'_>, login: &Login, channel: Channel) -> Result<u8, StoreError> {
    let place = Place::of(login);
    let found = db.maybe_row(
        "SELECT tries FROM shared_tries WHERE channel = $1 AND block = $2",
        values![channel.as_str(), i64::from(place.block)],
    );
    let found = found.await?;
    let block = found.as_ref().map(|it| rows::value::<&[u8]>(it, 0));
    Ok(place.used(block.transpose()?))
}

pub(super) fn take(login: &Login, channel: Channel, number: Try) -> Statement {
    let place = Place::of(login);
    let mut block = new_block();
    place.write(&mut block, number.number());
    Statement::of_one_row(
        "INSERT INTO shared_tries (channel, block, tries)
         VALUES ($1, $2, $6)
         ON CONFLICT (channel, block) DO UPDATE
         SET tries = set_byte(shared_tries.tries, $3::bigint::int,
             get_byte(shared_tries.tries, $3::bigint::int) & ~$4::bigint::int | $5::bigint::int)
         WHERE get_byte(shared_tries.tries, $3::bigint::int) & $4::bigint::int
             = $7::bigint::int",
        values![
            channel.as_str(),
            i64::from(place.block),
            i64::from(place.byte),
            i64::from(place.mask()),
            i64::from(place.bits(number.number())),
            block,
            i64::from(place.bits(number.number() - 1))
        ],
    )
}

/// Gives the lane its tries back.
pub(super) fn clear(login: &Login, channel: Channel) -> Statement {
    let place = Place::of(login);
    let mut given = name_of(login, channel);
    given.extend(values![i64::from(place.byte), i64::from(place.mask())]);
    Statement::new(
        "UPDATE shared_tries
         SET tries = set_byte(tries, $3::bigint::int,
             get_byte(tries, $3::bigint::int) & ~$4::bigint::int)
         WHERE channel = $1 AND block = $2",
        given,
    )
}

/// Gives the lane one try back.
pub(super) fn give_back(login: &Login, channel: Channel) -> Statement {
    let place = Place::of(login);
    let mut given = name_of(login, channel);
    given.extend(values![
        i64::from(place.byte),
        i64::from(place.mask()),
        i64::from(place.bits(1))
    ]);
    // Where one is used, none is borrowed of the lane beside it.
    Statement::new(
        "UPDATE shared_tries
         SET tries = set_byte(tries, $3::bigint::int,
             get_byte(tries, $3::bigint::int) - $5::bigint::int)
         WHERE channel = $1 AND block = $2
             AND get_byte(tries, $3::bigint::int) & $4::bigint::int <> 0",
        given,
    )
}

/// Writes the lane as it is: every update writes a row anew, also one that changes nothing.
pub(super) fn rewrite(login: &Login, channel: Channel) -> Statement {
    Statement::new(
        "UPDATE shared_tries
         SET tries = tries
         WHERE channel = $1 AND block = $2",
        name_of(login, channel),
    )
}

fn name_of(login: &Login, channel: Channel) -> Vec<Value> {
    values![channel.as_str(), i64::from(Place::of(login).block)]
}

/// Forgets every try of a login, also those of a time when nobody had it.
pub(super) fn reset(login: &Login) -> [Statement; 3] {
    [
        clear(login, Channel::App),
        clear(login, Channel::Phone),
        Statement::new(
            "DELETE FROM lanes WHERE login = $1",
            values![login.as_str().to_owned()],
        ),
    ]
}
