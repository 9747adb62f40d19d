use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        export_note::{self, ExportNote},
        lock::Lock,
    },
    store::StoreError,
};

impl UseCase for ExportNote {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::User(self.by)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(export_note::tell(self)))
    }
}
