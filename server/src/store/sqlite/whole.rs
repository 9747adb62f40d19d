//! Looking the whole file through while it serves.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::{Connection, ErrorCode, InterruptHandle, OpenFlags};
use tokio::sync::Mutex as Turn;

use super::{FILE, Sqlite, closed, configure, error::is_damage};
use crate::store::StoreError;

/// What a server knows of its file as a whole.
#[derive(Default)]
pub(super) struct Whole {
    /// Whether it was looked through before it was opened.
    at_opening: bool,
    damaged: AtomicBool,
    closing: AtomicBool,
    /// One look at a time, which the end waits for.
    turn: Turn<()>,
    look: Mutex<Option<InterruptHandle>>,
}

impl Whole {
    pub(super) fn new(at_opening: bool) -> Self {
        Self {
            at_opening,
            ..Self::default()
        }
    }

    fn interrupt(&self) {
        let look = self.look.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(look) = look.as_ref() {
            look.interrupt();
        }
    }
}

impl Sqlite {
    /// Whether nothing in the file is damaged. It is read whole, beside whoever else reads and
    /// writes. Where it is damaged, nobody opens it any more without looking it through.
    pub(in crate::store) async fn is_whole(&self) -> Result<bool, StoreError> {
        let this = self.clone();
        let _turn = self.inner.whole.turn.lock().await;
        tokio::task::spawn_blocking(move || this.look_through())
            .await
            .map_err(|_| StoreError::Gone)?
    }

    fn look_through(&self) -> Result<bool, StoreError> {
        let whole = &self.inner.whole;
        let path = self.inner.directory.join(FILE);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags)?;
        configure(&conn)?;
        let set = |handle| {
            *whole.look.lock().unwrap_or_else(PoisonError::into_inner) = handle;
        };
        set(Some(conn.get_interrupt_handle()));
        let found = if whole.closing.load(Ordering::SeqCst) {
            Err(StoreError::Gone)
        } else {
            is_whole(&conn)
        };
        set(None);
        if matches!(found, Ok(false)) {
            whole.damaged.store(true, Ordering::SeqCst);
            closed::forget(&self.inner.directory);
        }
        found
    }

    /// Whether the file was looked through before it was opened, or is still to be.
    pub(in crate::store) fn was_looked_through(&self) -> bool {
        self.inner.whole.at_opening
    }

    /// Ends a look that is under way.
    pub(super) async fn look_no_more(&self) {
        self.inner.whole.closing.store(true, Ordering::SeqCst);
        self.inner.whole.interrupt();
        drop(self.inner.whole.turn.lock().await);
    }

    /// Notes that the file was closed in good order, unless it is damaged.
    pub(super) fn note_closed(&self) {
        if self.inner.whole.damaged.load(Ordering::SeqCst) {
            closed::forget(&self.inner.directory);
        } else {
            closed::note(&self.inner.directory);
        }
    }
}

pub(super) fn is_whole(conn: &Connection) -> Result<bool, StoreError> {
    let verdict = conn.query_row("PRAGMA quick_check(1)", (), |row| row.get::<_, String>(0));
    match verdict {
        Ok(verdict) => Ok(verdict == "ok"),
        Err(error) if is_damage(&error) => Ok(false),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
            Err(StoreError::Gone)
        }
        Err(error) => Err(error.into()),
    }
}
