//! Everything that is kept of one person.

use rusqlite::{Connection, Row, params, types::ValueRef};

use super::{Answer, StoreError};
use crate::store::personal::{Kept, Kind, Part, PersonalQuestion, Value};

impl Answer for PersonalQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Vec<Kept>>, StoreError> {
        let transaction = conn.unchecked_transaction()?;
        let mut all = Vec::new();
        for part in self.whose.parts() {
            let kept = kept(&transaction, part, (self.employer.0, &self.whose.number()))?;
            if all.is_empty() && kept.rows.is_empty() {
                return Ok(None);
            }
            all.push(kept);
        }
        Ok(Some(all))
    }
}

fn kept(
    conn: &Connection,
    part: &Part,
    (employer, number): (i64, &str),
) -> Result<Kept, StoreError> {
    let mut statement = conn.prepare_cached(part.sqlite)?;
    let found = statement.query_map(params![employer, number], |row| {
        let columns = part.columns.iter().enumerate();
        columns.map(|(at, it)| value(row, at, it.1)).collect()
    })?;
    Ok(Kept {
        name: part.name,
        columns: part.columns.iter().map(|it| it.0).collect(),
        rows: found.collect::<Result<_, _>>()?,
    })
}

fn value(row: &Row<'_>, at: usize, kind: Kind) -> rusqlite::Result<Value> {
    Ok(match row.get_ref(at)? {
        ValueRef::Integer(number) => kind.of_number(number),
        ValueRef::Text(_) => kind.of_text(row.get(at)?),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Nothing,
    })
}
