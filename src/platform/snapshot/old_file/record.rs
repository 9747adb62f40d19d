use std::borrow::Cow;

use super::Damaged;

/// A column of a row. What is neither is no column of ours, and damage when it is asked for.
pub(super) enum Value<'a> {
    Null,
    Integer(i64),
    Text(Cow<'a, [u8]>),
    Other,
}

/// The columns of a row: their kinds come first, then their contents.
pub(super) fn values(payload: Cow<'_, [u8]>) -> Result<Vec<Value<'_>>, Damaged> {
    let (head, _) = varint(&payload)?;
    let head = usize::try_from(head).map_err(|_| Damaged)?;
    let mut kinds = payload.get(..head).ok_or(Damaged)?;
    kinds = varint(kinds)?.1;
    let mut at = head;
    let mut values = Vec::new();
    while !kinds.is_empty() {
        let (kind, rest) = varint(kinds)?;
        kinds = rest;
        let length = length(kind)?;
        let end = at.checked_add(length).ok_or(Damaged)?;
        let content = slice(&payload, at, end)?;
        values.push(match kind {
            0 => Value::Null,
            1..=6 => Value::Integer(integer(&content)),
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            text if text >= 13 && text % 2 == 1 => Value::Text(content),
            _ => Value::Other,
        });
        at = end;
    }
    Ok(values)
}

fn slice<'a>(payload: &Cow<'a, [u8]>, from: usize, to: usize) -> Result<Cow<'a, [u8]>, Damaged> {
    match payload {
        Cow::Borrowed(bytes) => bytes.get(from..to).map(Cow::Borrowed),
        Cow::Owned(bytes) => bytes.get(from..to).map(|it| Cow::Owned(it.to_vec())),
    }
    .ok_or(Damaged)
}

/// How many bytes a column of this kind has.
fn length(kind: u64) -> Result<usize, Damaged> {
    let length = match kind {
        0 | 8 | 9 => 0,
        1..=4 => kind,
        5 => 6,
        6 | 7 => 8,
        // Kept for SQLite itself.
        10 | 11 => return Err(Damaged),
        _ => (kind - 12) / 2,
    };
    usize::try_from(length).map_err(|_| Damaged)
}

/// A whole number in two's complement, the highest byte first.
fn integer(bytes: &[u8]) -> i64 {
    let negative = bytes.first().is_some_and(|it| *it >= 0x80);
    let start = if negative { -1 } else { 0 };
    bytes
        .iter()
        .fold(start, |sum, it| (sum << 8) | i64::from(*it))
}

/// A number of one to nine bytes: seven bits each and whether another one follows; all eight of the
/// ninth. With what comes after it.
pub(super) fn varint(bytes: &[u8]) -> Result<(u64, &[u8]), Damaged> {
    let mut number = 0;
    for (place, byte) in bytes.iter().enumerate().take(9) {
        let rest = &bytes[place + 1..];
        if place == 8 {
            return Ok(((number << 8) | u64::from(*byte), rest));
        }
        number = (number << 7) | u64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Ok((number, rest));
        }
    }
    Err(Damaged)
}
