//! An employer's workers: the lists that the office sees, what its decisions ask for, and what
//! they change.

mod changes;
mod facts;

use job_tracker_protocol::Language;
use tokio_postgres::Row;
use uuid::Uuid;

pub(super) use changes::statements;

use super::{
    Answer, Db, imports, rows,
    shared_tries::join_all_used_in_the_app,
    statement::{Value, values},
};
use crate::domain::voucher::issued_at;
use crate::store::{
    StoreError,
    lists::{name_or_number, one_more, phone},
    workers::{
        BesideContract, ImportTakenQuestion, ImportedRow, ImportedWorkersQuestion, KnownWorker,
        KnownWorkersQuestion, ListedWorker, NEVER_SEEN, WithoutLettersQuestion, WorkerCounts,
        WorkerCountsQuestion, WorkerFilter, WorkerOrder, WorkerPage, WorkerQuestion, WorkerRow,
        WorkersQuestion,
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
        month_hours!("$11", "$12")
    };
    ($first:literal, $today:literal) => {
        concat!(
            "(SELECT coalesce(sum(hours), 0)::bigint
              FROM performances
              WHERE worker_id = workers.id
                  AND day BETWEEN ",
            $first,
            "::text AND ",
            $today,
            "::text
                  AND state <> 'cancelled')"
        )
    };
}

/// The condition that filter and search put on the workers of an employer.
macro_rules! chosen {
    () => {
        "workers.employer_id = $1
         AND CASE $2::text
             WHEN 'closed' THEN workers.deactivated_at IS NULL
                 AND (workers.app_closed_at IS NOT NULL OR shared_tries.block IS NOT NULL)
             WHEN 'never' THEN workers.deactivated_at IS NULL AND workers.seen_at IS NULL
             WHEN 'inactive' THEN workers.deactivated_at IS NOT NULL
             ELSE workers.deactivated_at IS NULL END
         AND (workers.search_text LIKE $3 ESCAPE '\\'
             OR workers.login LIKE $4 ESCAPE '\\'
             OR workers.phone_digits LIKE $5 ESCAPE '\\')"
    };
}

/// A page in an order, in one direction. What a row says beside its place is looked up for those
/// of the page alone.
#[rustfmt::skip]
macro_rules! page_in {
    ($place:expr, $kind:literal, $beyond:literal, $direction:literal) => {
        concat!(
            worker_columns!(), ", ", last_report!(), ", ", month_hours!(), ", ",
            rows::employment_columns!(), "
             FROM (
                 SELECT workers.id, ", $place, " AS place
                 FROM workers
                 LEFT", join_all_used_in_the_app!(), "
                 WHERE ", chosen!(), "
                     AND (NOT $6::boolean
                         OR (", $place, ", workers.sort_key, workers.login) ", $beyond, "
                             ($7::", $kind, ", $8::bytea, $9::text COLLATE \"C\"))
                     AND $11::text <= $12::text
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

/// The number is [`NEVER_SEEN`].
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
        // The latter is asked for in another way.
        WorkerOrder::MonthHours | WorkerOrder::BeyondContract => {
            page_by!(descending, "bigint", month_hours!())
        }
        WorkerOrder::Seen => page_by!(descending, "bigint", "coalesce(workers.seen_at, -1)"),
        WorkerOrder::State => page_by!(
            descending, "bigint",
            "(CASE WHEN workers.deactivated_at IS NOT NULL THEN 3
             WHEN workers.app_closed_at IS NOT NULL THEN 0
             WHEN shared_tries.block IS NOT NULL THEN 1 ELSE 2 END)::bigint"
        ),
    }
}

const _: () = assert!(NEVER_SEEN == -1);

fn listed(row: &Row, question: &WorkersQuestion) -> Result<ListedWorker, StoreError> {
    Ok(ListedWorker {
        worker: worker(row)?,
        last_report: rows::maybe_parsed(row, 13)?,
        month_hours: rows::count(row, 14)?,
        days_here: question.days_here(&rows::employment(row, 15)?),
    })
}

fn beside_contract(row: &Row) -> Result<BesideContract, StoreError> {
    Ok(BesideContract {
        id: rows::value(row, 0)?,
        sort_key: rows::value(row, 1)?,
        login: rows::value(row, 2)?,
        contract: rows::contract_hours(row, 3)?,
        month_hours: rows::count(row, 4)?,
        employment: rows::employment(row, 5)?,
    })
}

/// A page in the order of hours beyond contracts.
#[rustfmt::skip]
async fn beside_contracts(
    db: Db<'_>,
    question: &WorkersQuestion,
    mut given: Vec<Value>,
) -> Result<Vec<ListedWorker>, StoreError> {
    let month = || [question.first_of_month().to_string(), question.today.to_string()];
    let [first, today] = month();
    given.extend(values![first, today]);
    let all = concat!(
        "SELECT workers.id, workers.sort_key, workers.login, workers.contract_quarters, ",
        month_hours!("$6", "$7"), ", ", rows::employment_columns!(), "
         FROM workers
         LEFT", join_all_used_in_the_app!(), "
         WHERE ", chosen!()
    );
    let all = db.rows(all, given).await?;
    let all = all.iter().map(beside_contract).collect::<Result<_, _>>()?;
    let page = concat!(
        worker_columns!(), ", ", last_report!(), ", ", month_hours!("$2", "$3"), ", ",
        rows::employment_columns!(), "
         FROM unnest($1::bigint[]) WITH ORDINALITY AS page (id, place)
         JOIN workers ON workers.id = page.id
         LEFT", join_all_used_in_the_app!(), "
         ORDER BY page.place"
    );
    let [first, today] = month();
    let given = values![question.beside_contracts(all, PAGE), first, today];
    let found = db.rows(page, given).await?;
    found.iter().map(|it| listed(it, question)).collect()
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
        let mut given = values![self.employer.0, filter, pattern, login, phone(&self.search)];
        if self.order == WorkerOrder::BeyondContract {
            return Ok(self.page(beside_contracts(db, self, given).await?, PAGE));
        }
        given.extend(values![self.after.is_some()]);
        given.extend(rows::after(self.after.as_ref(), self.order.nowhere()));
        given.extend(values![
            one_more(PAGE),
            self.first_of_month().to_string(),
            self.today.to_string()
        ]);
        let found = db
            .rows(page_sql(self.order, self.descending), given)
            .await?;
        let found = found
            .iter()
            .map(|it| listed(it, self))
            .collect::<Result<_, _>>()?;
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
    async fn answer(&self, db: Db<'_>) -> Result<Option<Vec<ImportedRow>>, StoreError> {
        let Some(id) = imports::find(db, self.employer, self.import).await? else {
            return Ok(None);
        };
        let found = db.rows(
            concat!(
                worker_columns!(),
                ", workers.password_issue, vouchers.expires_at
                 FROM workers
                 LEFT JOIN vouchers ON vouchers.worker_id = workers.id
                 LEFT",
                join_all_used_in_the_app!(),
                "WHERE workers.import_id = $1 AND workers.deactivated_at IS NULL
                 ORDER BY workers.sort_key, workers.login"
            ),
            values![id],
        );
        let imported = |row: &Row| {
            Ok(ImportedRow {
                worker: worker(row)?,
                password_issue: rows::value(row, 13)?,
                letter_at: rows::maybe_instant(row, 14)?.map(issued_at),
            })
        };
        let workers: Result<_, StoreError> = found.await?.iter().map(imported).collect();
        workers.map(Some)
    }
}

impl Answer for WithoutLettersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Uuid>, StoreError> {
        let found = db.maybe_row(
            "SELECT public_id
             FROM imports
             WHERE employer_id = $1 AND EXISTS (
                 SELECT 1
                 FROM workers
                 WHERE workers.import_id = imports.id AND workers.deactivated_at IS NULL
                     AND workers.seen_at IS NULL AND workers.password_issue = 1
             )
             ORDER BY id DESC
             LIMIT 1",
            values![self.0.0],
        );
        let found = found.await?;
        found.map(|row| rows::value(&row, 0)).transpose()
    }
}
