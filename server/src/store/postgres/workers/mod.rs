//! An employer's workers: the lists that the office sees, what its decisions ask for, and what
//! they change.

mod changes;
mod facts;

use job_tracker_protocol::Language;
use tokio_postgres::Row;

pub(super) use changes::statements;

use super::{Answer, Db, imports, rows, shared_tries::join_all_used_in_the_app, statement::values};
use crate::store::{
    StoreError,
    lists::{name_or_number, one_more, phone},
    workers::{
        ImportTakenQuestion, ImportedWorkersQuestion, KnownWorker, KnownWorkersQuestion,
        ListedWorker, NEVER_SEEN, NO_CONTRACT, WorkerCounts, WorkerCountsQuestion, WorkerFilter,
        WorkerOrder, WorkerPage, WorkerQuestion, WorkerRow, WorkersQuestion, day_of_month,
    },
};

/// Workers on a page.
const PAGE: usize = 50;

fn worker(row: &Row) -> Result<WorkerRow, StoreError> {
    Ok(WorkerRow {
        login: rows::parsed(row, 0)?,
        name: rows::value(row, 1)?,
        language: rows::named(row, 2, Language::from_code)?,
        closed_at: rows::maybe_instant(row, 3)?,
        new_phones_closed: rows::value(row, 4)?,
        seen_at: rows::maybe_instant(row, 5)?,
        deactivated_at: rows::maybe_instant(row, 6)?,
        version: rows::value(row, 7)?,
        letter_name: rows::value(row, 8)?,
        phone: rows::value(row, 9)?,
        contract_hours: rows::contract_hours(row, 10)?,
        payroll_number: rows::value(row, 11)?,
        expected_days: rows::weekdays(row, 12)?,
    })
}

/// The columns of [`WorkerRow`].
macro_rules! worker_columns {
    () => {
        "SELECT workers.login, workers.name, coalesce(workers.locale, workers.language),
             workers.app_closed_at,
             shared_tries.block IS NOT NULL,
             workers.seen_at, workers.deactivated_at, workers.version,
             workers.letter_name, workers.phone,
             workers.contract_quarters, workers.payroll_number, workers.expected_days"
    };
}

/// The columns of [`WorkerRow`], and what follows them.
macro_rules! select_workers {
    ($($rest:tt)+) => {
        concat!(
            worker_columns!(),
            " FROM workers
             LEFT",
            join_all_used_in_the_app!(),
            $($rest)+
        )
    };
}

/// The day of her last visit that counts.
macro_rules! last_report {
    () => {
        "(SELECT day
          FROM performances
          WHERE worker_id = workers.id AND state <> 'cancelled'
          ORDER BY day DESC
          LIMIT 1)"
    };
}

/// Her hours of the month up to today.
macro_rules! month_hours {
    () => {
        "(SELECT coalesce(sum(hours), 0)::bigint
          FROM performances
          WHERE worker_id = workers.id AND day BETWEEN $11 AND $12 AND state <> 'cancelled')"
    };
}

/// A page in an order, in one direction. What a row says beside its place is looked up for those
/// of the page alone.
#[rustfmt::skip]
macro_rules! page_in {
    ($place:expr, $kind:literal, $beyond:literal, $direction:literal) => {
        concat!(
            worker_columns!(), ", ", last_report!(), ", ", month_hours!(), "
             FROM (
                 SELECT workers.id, ", $place, " AS place
                 FROM workers
                 LEFT", join_all_used_in_the_app!(), "
                 WHERE workers.employer_id = $1
                     AND CASE $2::text
                         WHEN 'closed' THEN workers.deactivated_at IS NULL
                             AND (workers.app_closed_at IS NOT NULL
                                 OR shared_tries.block IS NOT NULL)
                         WHEN 'never' THEN workers.deactivated_at IS NULL
                             AND workers.seen_at IS NULL
                         WHEN 'inactive' THEN workers.deactivated_at IS NOT NULL
                         ELSE workers.deactivated_at IS NULL END
                     AND (workers.search_text LIKE $3 ESCAPE '\\'
                         OR workers.login LIKE $4 ESCAPE '\\'
                         OR workers.phone_digits LIKE $5 ESCAPE '\\')
                     AND (NOT $6::boolean
                         OR (", $place, ", workers.sort_key, workers.login) ", $beyond, "
                             ($7::", $kind, ", $8::bytea, $9::text COLLATE \"C\"))
                     AND $13::bigint > 0 AND $11::text <= $12::text
                 ORDER BY place ", $direction, ", workers.sort_key ", $direction, ",
                     workers.login ", $direction, "
                 LIMIT $10
             ) AS page
             JOIN workers ON workers.id = page.id
             LEFT", join_all_used_in_the_app!(), "
             ORDER BY page.place ", $direction, ", workers.sort_key ", $direction, ",
                 workers.login ", $direction
        )
    };
}

/// The same in the direction that is asked for.
macro_rules! page_by {
    ($descending:expr, $kind:literal, $place:expr) => {
        match $descending {
            true => page_in!($place, $kind, "<", "DESC"),
            false => page_in!($place, $kind, ">", "ASC"),
        }
    };
}

/// The numbers are [`NO_CONTRACT`] and [`NEVER_SEEN`].
#[rustfmt::skip]
fn page_sql(order: WorkerOrder, descending: bool) -> &'static str {
    match order {
        WorkerOrder::Name => page_by!(descending, "bytea", "workers.sort_key"),
        WorkerOrder::Family => page_by!(descending, "bytea", "workers.family_key"),
        WorkerOrder::Login => page_by!(descending, "text", "workers.login COLLATE \"C\""),
        WorkerOrder::Language => page_by!(
            descending, "text", "coalesce(workers.locale, workers.language) COLLATE \"C\""
        ),
        WorkerOrder::LastReport => page_by!(
            descending, "text", concat!("coalesce(", last_report!(), ", '') COLLATE \"C\"")
        ),
        WorkerOrder::MonthHours => page_by!(descending, "bigint", month_hours!()),
        // As `hundredths` has it.
        WorkerOrder::BeyondContract => page_by!(
            descending, "bigint", concat!(
                "(CASE WHEN workers.contract_quarters IS NULL THEN -1000000000
                 ELSE 100 * ", month_hours!(), "
                     - (50 * workers.contract_quarters * $13 + 7) / 14 END)"
            )
        ),
        WorkerOrder::Seen => page_by!(descending, "bigint", "coalesce(workers.seen_at, -1)"),
        WorkerOrder::State => page_by!(
            descending, "bigint",
            "(CASE WHEN workers.deactivated_at IS NOT NULL THEN 3
             WHEN workers.app_closed_at IS NOT NULL THEN 0
             WHEN shared_tries.block IS NOT NULL THEN 1 ELSE 2 END)::bigint"
        ),
    }
}

const _: () = assert!(NO_CONTRACT == -1_000_000_000 && NEVER_SEEN == -1);

fn listed(row: &Row) -> Result<ListedWorker, StoreError> {
    Ok(ListedWorker {
        worker: worker(row)?,
        last_report: rows::maybe_parsed(row, 13)?,
        month_hours: rows::count(row, 14)?,
    })
}

impl Answer for WorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<WorkerPage, StoreError> {
        let (pattern, login) = name_or_number(&self.search);
        let filter = match self.filter {
            WorkerFilter::Active => "active",
            WorkerFilter::Closed => "closed",
            WorkerFilter::NeverSeen => "never",
            WorkerFilter::Inactive => "inactive",
        };
        let mut given = values![
            self.employer.0,
            filter,
            pattern,
            login,
            phone(&self.search),
            self.after.is_some()
        ];
        given.extend(rows::after(self.after.as_ref(), self.order.nowhere()));
        given.extend(values![
            one_more(PAGE),
            self.first_of_month().to_string(),
            self.today.to_string(),
            i64::from(day_of_month(self.today))
        ]);
        let found = db
            .rows(page_sql(self.order, self.descending), given)
            .await?;
        let found = found.iter().map(listed).collect::<Result<_, _>>()?;
        Ok(self.page(found, PAGE))
    }
}

impl Answer for WorkerCountsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<WorkerCounts, StoreError> {
        let sql = concat!(
            "SELECT count(*) FILTER (WHERE deactivated_at IS NULL),
                 count(*) FILTER (
                     WHERE deactivated_at IS NULL
                         AND (app_closed_at IS NOT NULL OR shared_tries.block IS NOT NULL)
                 ),
                 count(*) FILTER (WHERE deactivated_at IS NULL AND seen_at IS NULL),
                 count(*) FILTER (WHERE deactivated_at IS NOT NULL)
             FROM workers
             LEFT",
            join_all_used_in_the_app!(),
            "WHERE workers.employer_id = $1"
        );
        let found = db.row(sql, values![self.employer.0]).await?;
        Ok(WorkerCounts {
            active: rows::value(&found, 0)?,
            closed: rows::value(&found, 1)?,
            never_seen: rows::value(&found, 2)?,
            inactive: rows::value(&found, 3)?,
        })
    }
}

impl Answer for WorkerQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<WorkerRow>, StoreError> {
        let found = db.maybe_row(
            select_workers!("WHERE workers.employer_id = $1 AND workers.login = $2"),
            values![self.employer.0, self.login.as_str().to_owned()],
        );
        found.await?.as_ref().map(worker).transpose()
    }
}

impl Answer for KnownWorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<KnownWorker>, StoreError> {
        let found = db.rows(
            "SELECT login, name, phone, deactivated_at IS NULL
             FROM workers
             WHERE employer_id = $1
             ORDER BY id",
            values![self.0.0],
        );
        let known = |row: &Row| {
            Ok(KnownWorker {
                login: rows::parsed(row, 0)?,
                name: rows::value(row, 1)?,
                phone: rows::value(row, 2)?,
                is_here: rows::value(row, 3)?,
            })
        };
        found.await?.iter().map(known).collect()
    }
}

impl Answer for ImportTakenQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        Ok(imports::find(db, self.employer, self.import)
            .await?
            .is_some())
    }
}

impl Answer for ImportedWorkersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Vec<WorkerRow>>, StoreError> {
        let Some(id) = imports::find(db, self.employer, self.import).await? else {
            return Ok(None);
        };
        let found = db.rows(
            select_workers!(
                "WHERE workers.import_id = $1 AND workers.deactivated_at IS NULL
                 ORDER BY workers.sort_key, workers.login"
            ),
            values![id],
        );
        let workers = found.await?.iter().map(worker).collect::<Result<_, _>>()?;
        Ok(Some(workers))
    }
}
