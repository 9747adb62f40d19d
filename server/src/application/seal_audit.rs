use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        audit_seal::{LoggedLine, Seal},
        changes::Decision,
        lock::{Lease, Lock},
    },
    store::{Question, Store, StoreError},
};

/// Seals one block of the audit log. Its output is the seal, if there is anything to seal.
struct SealAudit {
    now: Timestamp,
}

/// Asks for the last seal, and for as many lines after it as a block may have, in the order of
/// their numbers.
pub(crate) struct SealQuestion;

impl Question for SealQuestion {
    type Facts = (Option<Seal>, Vec<LoggedLine>);
}

impl UseCase for SealAudit {
    type Question = SealQuestion;
    type Output = Option<Seal>;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::AuditSeal)
    }

    fn question(&self) -> SealQuestion {
        SealQuestion
    }

    fn decide(
        &self,
        (last, lines): (Option<Seal>, Vec<LoggedLine>),
    ) -> Result<Decision<Option<Seal>>, StoreError> {
        let output = Seal::next(last.as_ref(), &lines, self.now);
        let changes = output.iter().cloned().map(Into::into).collect();
        Ok(Decision { changes, output })
    }
}

/// Seals all that is old enough, a block in a transaction, so that workers who are sending wait
/// for none of it. Gives the number of blocks and the last of them.
pub(crate) async fn seal_audit(
    store: &Store,
    now: Timestamp,
) -> Result<(usize, Option<Seal>), StoreError> {
    let (mut blocks, mut last) = (0, None);
    while let Some(seal) = store.run(SealAudit { now }).await? {
        blocks += 1;
        last = Some(seal);
    }
    Ok((blocks, last))
}
