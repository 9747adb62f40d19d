//! Everything that is kept of one person.

use std::ops::ControlFlow;

use tokio_postgres::{Row, types::Type};

use super::{AnswerLong, long::Instant, rows, statement::values};
use crate::store::{
    StoreError,
    personal::{Kept, Kind, Part, PersonalQuestion, Value},
};

impl AnswerLong for PersonalQuestion {
    fn answer_long(&self, instant: &Instant) -> Result<Option<Vec<Kept>>, StoreError> {
        let mut all = Vec::new();
        for part in self.whose.parts() {
            let kept = kept(instant, part, (self.employer.0, self.whose.number()))?;
            if all.is_empty() && kept.rows.is_empty() {
                return Ok(None);
            }
            all.push(kept);
        }
        Ok(Some(all))
    }
}

fn kept(
    instant: &Instant,
    part: &Part,
    (employer, number): (i64, String),
) -> Result<Kept, StoreError> {
    let mut found = Vec::new();
    instant.each(
        part.postgres,
        values![employer, number],
        |row: &Row| -> Result<ControlFlow<()>, StoreError> {
            let columns = part.columns.iter().enumerate();
            let values = columns.map(|(at, it)| value(row, at, it.1));
            found.push(values.collect::<Result<_, _>>()?);
            Ok(ControlFlow::Continue(()))
        },
    )?;
    Ok(Kept {
        name: part.name,
        columns: part.columns.iter().map(|it| it.0).collect(),
        rows: found,
    })
}

fn value(row: &Row, at: usize, kind: Kind) -> Result<Value, StoreError> {
    let of = |it: Option<i64>| it.map_or(Value::Nothing, |it| kind.of_number(it));
    let column = row.columns().get(at).map(|it| it.type_().clone());
    Ok(match column {
        Some(Type::INT8) => of(rows::value(row, at)?),
        Some(Type::INT4) => of(rows::value::<Option<i32>>(row, at)?.map(i64::from)),
        _ => rows::value::<Option<String>>(row, at)?.map_or(Value::Nothing, |it| kind.of_text(it)),
    })
}
