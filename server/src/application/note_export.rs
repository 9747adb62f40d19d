use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        export_note::{self, ExportNote, ExportRefusal, PerformancesNote, TakenBack},
        ids::EmployerId,
        lock::Lock,
    },
    store::{Question, StoreError},
};

/// Asks for what was taken back of an employer's validations.
pub(crate) struct TakenBackQuestion {
    pub employer: EmployerId,
}

impl Question for TakenBackQuestion {
    type Facts = TakenBack;
}

impl UseCase for PerformancesNote {
    type Question = TakenBackQuestion;
    type Output = ();
    type Error = UseCaseError<ExportRefusal>;

    // As who takes a validation back.
    fn lock(&self) -> Lock {
        Lock::Employer(self.note.employer)
    }

    fn question(&self) -> TakenBackQuestion {
        TakenBackQuestion {
            employer: self.note.employer,
        }
    }

    fn decide(&self, now: TakenBack) -> Result<Decision<()>, Self::Error> {
        let changes = export_note::tell_of_performances(self, now);
        changes.map(Decision::of).map_err(UseCaseError::Refused)
    }
}

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
