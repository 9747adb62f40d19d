use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        revocation::{self, Revocation, RevocationRefusal},
    },
    store::invitations::{OpenInvitation, OpenInvitationsQuestion},
};

impl UseCase for Revocation {
    type Question = OpenInvitationsQuestion;
    type Output = ();
    type Error = UseCaseError<RevocationRefusal>;

    // As when a link is used: it is either used or taken back.
    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> OpenInvitationsQuestion {
        OpenInvitationsQuestion {
            employer: self.employer,
            now: self.now,
        }
    }

    fn decide(
        &self,
        open: Vec<OpenInvitation>,
    ) -> Result<Decision<()>, UseCaseError<RevocationRefusal>> {
        let open = open.iter().map(|it| (it.link, it.email.as_str()));
        let changes = revocation::decide(self, open).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
