use super::UseCase;
use crate::{
    domain::{
        changes::{Decision, NoticeChange},
        lock::Lock,
        notice::Dismissal,
    },
    store::StoreError,
};

impl UseCase for Dismissal {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::User(self.user)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        let dismissed = NoticeChange::Dismiss {
            user: self.user,
            kind: self.kind,
            // Nobody knows what is still to come.
            seen: self.seen.min(self.now),
        };
        Ok(Decision::of(vec![dismissed.into()]))
    }
}
