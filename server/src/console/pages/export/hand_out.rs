//! A file of performances leaves together with the line of the log that tells of it.

use super::super::super::{Console, error::ConsoleError, staff::Staff};
use crate::{
    application::{TakenBackQuestion, UseCaseError},
    clock::Clock,
    domain::{
        export_note::{Export, ExportNote, ExportRefusal, PerformancesNote},
        ids::{EmployerId, UserId},
    },
    store::{Store, StoreError},
};

/// Times that a file is made while validations are taken back under it.
const TIMES: usize = 4;

/// Makes a file, and tells of it once it is made; one of which there is nothing to tell is none.
///
/// A user takes back what she validated until the log tells of a file with that day. What she takes
/// back while a file is read would stand in it as validated, so that it is made anew. The line comes
/// last for two more reasons: it says how much the file holds, and it is younger than every
/// validation in it.
pub(super) async fn hand_out<T, F>(
    console: &Console,
    staff: &Staff,
    make: impl Fn() -> F,
) -> Result<T, ConsoleError>
where
    F: Future<Output = Result<(T, Option<Export>), ConsoleError>>,
{
    let place = (&console.store, console.clock.as_ref());
    told(place, (staff.user.employer, staff.user.id), make).await
}

async fn told<T, F>(
    (store, clock): (&Store, &dyn Clock),
    (employer, by): (EmployerId, UserId),
    make: impl Fn() -> F,
) -> Result<T, ConsoleError>
where
    F: Future<Output = Result<(T, Option<Export>), ConsoleError>>,
{
    for _ in 0..TIMES {
        let before = store.ask(TakenBackQuestion { employer }).await?;
        let (made, export) = make().await?;
        let Some(export) = export else {
            return Ok(made);
        };
        let note = ExportNote {
            by,
            employer,
            export,
            now: clock.now(),
        };
        match store.run(PerformancesNote { note, before }).await {
            Ok(()) => return Ok(made),
            Err(UseCaseError::Refused(ExportRefusal::TakenBack)) => {}
            Err(UseCaseError::Store(error)) => return Err(error.into()),
        }
    }
    Err(StoreError::Conflict.into())
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use super::*;
    use crate::{
        clock::SystemClock,
        domain::{export_note::Exported, random::OsRandom},
        settings::DatabaseSettings,
    };

    /// Each of the first files is read while somebody takes a validation back: how often a file was
    /// made, whether it was handed out, and how many lines tell of one.
    async fn made_while_undone(undone: usize) -> (usize, bool, i64) {
        let directory = tempfile::tempdir().unwrap();
        let place = DatabaseSettings::directory(directory.path());
        let store = Store::open(&place, Arc::new(OsRandom)).await.unwrap();
        let file = directory.path().join("job-tracker.sqlite3");
        let file = rusqlite::Connection::open(file).unwrap();
        file.execute_batch(
            "INSERT INTO employers (id, public_id, name, created_at)
             VALUES (1, randomblob(16), 'Zonnestraal', 0);
             INSERT INTO users (id, public_id, employer_id, email, name, role, language,
                 password_hash, totp_secret, created_at)
             VALUES (1, randomblob(16), 1, 'els@example.be', 'Els', 'administrator', 'nl', 'x',
                 randomblob(20), 0);
             INSERT INTO validations (id, employer_id, user_id, at)
             VALUES (randomblob(16), 1, 1, 1), (randomblob(16), 1, 1, 1), (randomblob(16), 1, 1, 1),
                 (randomblob(16), 1, 1, 1);",
        )
        .unwrap();
        let times = AtomicUsize::new(0);
        let make = || {
            if times.fetch_add(1, Ordering::SeqCst) < undone {
                let undo = "UPDATE validations SET undone_at = 5
                     WHERE seq = (SELECT min(seq) FROM validations WHERE undone_at IS NULL)";
                assert_eq!(file.execute(undo, ()).unwrap(), 1);
            }
            async { Ok(((), Some(Export::of(Exported::Payroll, "csv", 1)))) }
        };
        let who = (EmployerId(1), UserId(1));
        let told = told((&store, &SystemClock), who, make).await;
        let lines = "SELECT count(*) FROM audit WHERE action = 'exported'";
        let lines = file.query_row(lines, (), |row| row.get(0)).unwrap();
        store.close().await;
        (times.into_inner(), told.is_ok(), lines)
    }

    #[tokio::test]
    async fn a_file_that_was_read_while_a_validation_was_taken_back_is_made_anew() {
        assert_eq!(made_while_undone(0).await, (1, true, 1));
        assert_eq!(made_while_undone(1).await, (2, true, 1));
        assert_eq!(made_while_undone(TIMES).await, (TIMES, false, 0));
    }
}
