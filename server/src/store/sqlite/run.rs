//! Running a use case: its question is asked and its changes are applied in one job of the writer.

use std::sync::Arc;

use rusqlite::Connection;

use super::{
    Sqlite, accounts, audit, calls, client_checks, clients, console_sessions, devices, employers,
    erasures, error::refers_to_nothing, factor_keys, imports, invitations, lanes, notices,
    office_changes, payroll, performances, requests, sessions, shown_once, users, validations,
    vouchers, workers,
};
use crate::{
    application::UseCase,
    domain::{
        audit::AuditEvent,
        changes::{Change, told},
        random::Random,
    },
    store::{Question, StoreError},
};

/// Runs of one use case whose changes are in conflict. A reference that is taken is drawn anew in
/// the next run; two in a row are already unlikely.
const RUNS: usize = 16;

/// A question that SQLite answers.
pub(crate) trait Answer: Question {
    /// Reads what is asked for.
    ///
    /// # Errors
    /// When the database fails.
    fn answer(&self, conn: &Connection) -> Result<Self::Facts, StoreError>;
}

impl Answer for () {
    fn answer(&self, _: &Connection) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Why a change was not applied.
pub(super) enum ApplyError {
    /// What it was decided on is no longer so.
    Conflict,
    /// The database failed.
    Store(StoreError),
}

impl From<rusqlite::Error> for ApplyError {
    fn from(error: rusqlite::Error) -> Self {
        match refers_to_nothing(&error) {
            true => Self::Conflict,
            false => Self::Store(error.into()),
        }
    }
}

impl From<StoreError> for ApplyError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What one run says, and what the audit log was told.
type Ran<T> = (T, Vec<AuditEvent>);

/// Why one run came to nothing.
enum RunError<E> {
    Conflict,
    Ended(E),
}

impl<E: From<StoreError>> From<StoreError> for RunError<E> {
    fn from(error: StoreError) -> Self {
        Self::Ended(error.into())
    }
}

impl Sqlite {
    /// Answers a question.
    pub(crate) async fn ask<Q: Answer>(&self, question: Q) -> Result<Q::Facts, StoreError> {
        self.read(move |conn| question.answer(conn)).await
    }

    /// The same for what may take minutes to read. Few of them run at a time.
    pub(crate) async fn ask_long<Q: Answer>(&self, question: Q) -> Result<Q::Facts, StoreError> {
        self.read_long(move |conn| question.answer(conn)).await
    }

    /// Runs a use case. An `Ok` is durable when this returns; an `Err` has left nothing behind.
    ///
    /// Its lock needs no statement: one thread writes.
    pub(crate) async fn run<U>(&self, use_case: U) -> Result<U::Output, U::Error>
    where
        U: UseCase,
        U::Question: Answer,
    {
        let use_case = Arc::new(use_case);
        for _ in 0..RUNS {
            let this_run = Arc::clone(&use_case);
            let random = Arc::clone(&self.inner.random);
            let run = move |conn: &Connection| run_once(conn, &*this_run, &*random);
            match self.write(run).await {
                Ok((output, told)) => {
                    told.iter().for_each(|it| self.audit_lines().count(it));
                    return Ok(output);
                }
                Err(RunError::Ended(error)) => return Err(error),
                Err(RunError::Conflict) => {}
            }
        }
        tracing::error!(
            lock = use_case.lock().kind(),
            "a use case stays in conflict"
        );
        Err(StoreError::Conflict.into())
    }
}

fn run_once<U>(
    conn: &Connection,
    use_case: &U,
    random: &dyn Random,
) -> Result<Ran<U::Output>, RunError<U::Error>>
where
    U: UseCase,
    U::Question: Answer,
{
    let facts = use_case.question().answer(conn)?;
    let decision = use_case.decide(facts).map_err(RunError::Ended)?;
    for change in &decision.changes {
        apply(conn, change, random).map_err(|error| match error {
            ApplyError::Conflict => RunError::Conflict,
            ApplyError::Store(error) => RunError::Ended(error.into()),
        })?;
    }
    Ok((decision.output, told(decision.changes)))
}

fn apply(conn: &Connection, change: &Change, random: &dyn Random) -> Result<(), ApplyError> {
    match change {
        Change::Performance(change) => performances::apply(conn, change),
        Change::Request(change) => requests::apply(conn, change),
        Change::OfficeChange(update) => office_changes::apply(conn, update),
        Change::Account(change) => accounts::apply(conn, change),
        Change::Lane(change) => lanes::apply(conn, change),
        Change::Device(change) => devices::apply(conn, change),
        Change::Voucher(change) => vouchers::apply(conn, change),
        Change::Session(change) => sessions::apply(conn, change),
        Change::Employer(change) => employers::apply(conn, change),
        Change::User(change) => users::apply(conn, change),
        Change::Invitation(change) => invitations::apply(conn, change),
        Change::ConsoleSession(change) => console_sessions::apply(conn, change),
        Change::Validation(change) => validations::apply(conn, change),
        Change::Worker(change) => workers::apply(conn, change),
        Change::Client(change) => clients::apply(conn, change),
        Change::ClientCheck(change) => client_checks::apply(conn, change),
        Change::Import(change) => imports::apply(conn, change),
        Change::Payroll(change) => payroll::apply(conn, change),
        Change::ShownOnce(change) => shown_once::apply(conn, change),
        Change::FactorKey(change) => factor_keys::apply(conn, change),
        Change::Call(change) => calls::apply(conn, change),
        Change::Notice(change) => notices::apply(conn, change),
        Change::Audit(event) => Ok(audit::write(conn, event, random)?),
        Change::Erasure(change) => erasures::apply(conn, change),
        Change::Seal(seal) => audit::seal(conn, seal),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::domain::{
        changes::{Decision, PerformanceChange},
        ids::EmployerId,
        lock::Lock,
    };
    use job_tracker_protocol::Login;

    /// Changes what is not there, until it has run so many times.
    struct InConflict {
        runs: Arc<AtomicUsize>,
        until: usize,
    }

    impl UseCase for InConflict {
        type Question = ();
        type Output = usize;
        type Error = StoreError;

        fn lock(&self) -> Lock {
            Lock::WorkerOf(EmployerId(1), Login::from_serial(7))
        }

        fn question(&self) {}

        fn decide(&self, (): ()) -> Result<Decision<usize>, StoreError> {
            let run = self.runs.fetch_add(1, Ordering::SeqCst) + 1;
            let mut decision = Decision::nothing(run);
            if run < self.until {
                let review = PerformanceChange::Review {
                    id: uuid::Uuid::nil(),
                    version: 1,
                    state: job_tracker_protocol::PerformanceState::Validated,
                    work: crate::domain::audit::WorkDone {
                        activity: job_tracker_protocol::Activity::HouseholdHelp,
                        hours: job_tracker_protocol::Hours::try_from(1_i64)
                            .map_err(|_| StoreError::Unreadable("hours"))?,
                    },
                    by_time: false,
                    requested: None,
                };
                decision.changes.push(review.into());
            }
            Ok(decision)
        }
    }

    async fn runs_until(until: usize) -> (Result<usize, StoreError>, usize) {
        let directory = tempfile::tempdir().unwrap();
        let store = Sqlite::open(
            directory.path(),
            std::sync::Arc::new(crate::domain::random::OsRandom),
        )
        .unwrap();
        let runs = Arc::new(AtomicUsize::new(0));
        let use_case = InConflict {
            runs: Arc::clone(&runs),
            until,
        };
        let result = store.run(use_case).await;
        store.close().await;
        (result, runs.load(Ordering::SeqCst))
    }

    #[tokio::test]
    async fn what_is_in_conflict_is_decided_again_on_what_is_true_then() {
        let (result, runs) = runs_until(3).await;
        assert_eq!((result.ok(), runs), (Some(3), 3));
    }

    #[tokio::test]
    async fn what_stays_in_conflict_is_given_up_and_may_be_tried_later() {
        let (result, runs) = runs_until(usize::MAX).await;
        assert!(result.unwrap_err().is_passing());
        assert_eq!(runs, RUNS);
    }

    /// What is logged on this thread.
    #[derive(Clone, Default)]
    struct Logged(Arc<std::sync::Mutex<Vec<u8>>>);

    impl std::io::Write for Logged {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_log_names_the_kind_of_a_lock_in_conflict_and_nobody() {
        let logged = Logged::default();
        let writer = logged.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_writer(move || writer.clone())
            .finish();
        let guard = tracing::subscriber::set_default(subscriber);
        let _ = runs_until(usize::MAX).await;
        drop(guard);
        let logged = String::from_utf8(logged.0.lock().unwrap().clone()).unwrap();
        assert!(logged.contains("worker-of-login"), "{logged}");
        let login = Login::from_serial(7);
        assert!(!logged.contains(login.as_str()), "{logged}");
    }
}
