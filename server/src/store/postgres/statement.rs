//! What changes become: statements with their values, and how many rows each must touch.

use tokio_postgres::types::ToSql;

/// A value of a statement.
pub(super) type Value = Box<dyn ToSql + Sync + Send>;

/// What can be a value of a statement.
pub(super) trait IntoValue {
    fn into_value(self) -> Value;
}

/// PostgreSQL keeps no NUL in a text. Nobody stores one; who looks for one finds nothing.
fn without_nul(text: String) -> String {
    match text.contains('\0') {
        true => text.replace('\0', "\u{fffd}"),
        false => text,
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Box::new(without_nul(self))
    }
}

impl IntoValue for Option<String> {
    fn into_value(self) -> Value {
        Box::new(self.map(without_nul))
    }
}

macro_rules! as_it_is {
    ($($kind:ty),+ $(,)?) => {
        $(impl IntoValue for $kind {
            fn into_value(self) -> Value {
                Box::new(self)
            }
        })+
    };
}

as_it_is!(
    i64,
    bool,
    &'static str,
    Vec<u8>,
    uuid::Uuid,
    Option<i64>,
    Option<bool>,
    Option<&'static str>,
    Option<uuid::Uuid>,
    Option<Vec<u8>>,
    Vec<String>,
    Vec<Vec<u8>>,
    Vec<uuid::Uuid>,
    Vec<i64>,
);

/// The values as the driver takes them.
pub(super) fn borrowed(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values
        .iter()
        .map(|it| &**it as &(dyn ToSql + Sync))
        .collect()
}

/// How many rows a statement touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// Any number; what cannot be is an error of the database.
    Any,
    /// One; none means that what was decided on is no longer so.
    One,
    /// None; any means that what was decided on is no longer so.
    None,
}

impl Rows {
    /// Whether it is as decided that the statement touched so many.
    pub(super) fn are_as_decided(self, touched: u64) -> bool {
        match self {
            Self::Any => true,
            Self::One => touched > 0,
            Self::None => touched == 0,
        }
    }
}

/// One statement of a change.
pub(super) struct Statement {
    pub(super) sql: &'static str,
    pub(super) values: Vec<Value>,
    pub(super) rows: Rows,
}

impl Statement {
    /// One that fails by itself where it cannot apply.
    pub(super) fn new(sql: &'static str, values: Vec<Value>) -> Self {
        Self {
            sql,
            values,
            rows: Rows::Any,
        }
    }

    /// One that is in conflict when it touches no row.
    pub(super) fn of_one_row(sql: &'static str, values: Vec<Value>) -> Self {
        Self {
            rows: Rows::One,
            ..Self::new(sql, values)
        }
    }

    /// One that is in conflict when it touches a row. It costs the trips of one that must.
    pub(super) fn of_no_row(sql: &'static str, values: Vec<Value>) -> Self {
        Self {
            rows: Rows::None,
            ..Self::new(sql, values)
        }
    }
}

/// Values of a statement, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::store::postgres::statement::IntoValue::into_value($value)),*]
    };
}
pub(super) use values;
